// Where pictures and embedded objects stand, format by format: behind the line that they hang on, in a cell at the cell.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { ANCHOR, type DocParagraph, sprm, u16, writeDoc } from '../generate/files/doc-writer.ts';
import { Random } from '../generate/random.ts';
import { p, t, wordFile } from '../office/word-file.ts';

/** What of the text stands before each picture, on its own line. */
async function before(bytes: Uint8Array): Promise<string[]> {
  const read = await ingest(bytes, { name: '年报' });
  if (!read.ok) throw new Error(read.failure.message);
  const { text, pictures = [] } = read.value;
  return pictures.map(offset => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

const inWord = (inside: string) => before(wordFile(p(t('甲')) + inside + p(t('乙'))));
const run = (inside: string) => p(`<w:r>${inside}</w:r>`);
const blip = '<w:drawing><a:graphic><a:blip r:embed="r1"/></a:graphic></w:drawing>';
const image = '<v:shape><v:imagedata r:id="r1"/></v:shape>';

test.each([
  ['a picture', run(blip)],
  ['a picture of old', run(`<w:pict>${image}</w:pict>`)],
  ['an object', run(`<w:object>${image}<o:OLEObject ProgID="Excel.Sheet.12"/></w:object>`)],
  ['an object without a picture of it', run('<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')],
  ['a chart', run('<w:drawing><a:graphic><a:chart r:id="r1"/></a:graphic></w:drawing>')],
  [
    'a picture in two ways of writing',
    run(
      `<mc:AlternateContent><mc:Choice Requires="wps">${blip}</mc:Choice><mc:Fallback><w:pict>${image}</w:pict></mc:Fallback></mc:AlternateContent>`,
    ),
  ],
  [
    'a picture in a text box',
    run(`<w:drawing><wps:txbx><w:txbxContent>${run(blip)}</w:txbxContent></wps:txbx></w:drawing>`),
  ],
])('Word: %s', async (_, inside) => {
  expect(await inWord(inside)).toEqual(['甲']);
});

test('Word: a picture behind the words of its paragraph, and in a cell', async () => {
  expect(await inWord(p(`${`<w:r>${blip}</w:r>`}${t('丙')}`))).toEqual(['丙']);
  const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
  const bytes = wordFile(`${p(t('甲'))}<w:tbl><w:tr>${cell(p(t('乙')))}${cell(run(blip))}</w:tr></w:tbl>${p(t('丙'))}`);
  const read = await ingest(bytes, { name: '年报' });
  expect(read).toMatchObject({ ok: true, value: { text: '甲\n乙\n\n丙', pictures: [4] } });
});

test.each([
  ['lines and shapes', run('<w:drawing><wps:wsp/></w:drawing><w:pict><v:line/></w:pict>')],
  ['text boxes', run(`<w:drawing><wps:txbx><w:txbxContent>${p(t('5'))}</w:txbxContent></wps:txbx></w:drawing>`)],
  ['hidden pictures', p(`<w:r><w:rPr><w:vanish/></w:rPr>${blip}</w:r>`)],
  ['deleted pictures', p(`<w:del><w:r>${blip}</w:r></w:del>`)],
])('Word: %s are none', async (_, inside) => {
  expect(await inWord(inside)).toEqual([]);
});

const odt = (body: string): Uint8Array => {
  const content = `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};
const framed = (inside: string) => `<draw:frame>${inside}</draw:frame>`;

test.each([
  ['a picture in a paragraph', `<text:p>${framed('<draw:image/>')}</text:p>`, ['甲']],
  ['a picture of the page', framed('<draw:image/>'), ['甲']],
  ['an object with a picture of it', `<text:p>${framed('<draw:object/><draw:image/>')}</text:p>`, ['甲']],
  ['an object of another program', `<text:p>${framed('<draw:object-ole/>')}</text:p>`, ['甲']],
  ['a text box', `<text:p>${framed('<draw:text-box><text:p>5</text:p></draw:text-box>')}</text:p>`, []],
])('OpenDocument: %s', async (_, inside, expected) => {
  expect(await before(odt(`<text:p>甲</text:p>${inside}<text:p>乙</text:p>`))).toEqual(expected);
});

const shape = (inside: string) =>
  `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 75}}${inside}}{\\shprslt{\\pict 0}}}`;

test.each([
  ['a picture', '{\\pict\\pngblip 89504e47}\\par', ['a']],
  ['a picture twice', '{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 01}}\\par', ['a']],
  ['an object', '{\\object\\objemb{\\*\\objdata 01}{\\result{\\pict 01}}}\\par', ['a']],
  ['a floating picture', `${shape('{\\sp{\\sn pib}{\\sv {\\pict 01}}}')}\\par`, ['a']],
  ['a line', `${shape('{\\sp{\\sn fLine}{\\sv 1}}')}\\par`, []],
  ['a text box', `${shape('{\\shptxt b\\par}')}\\par`, []],
  ['a bullet', '{\\*\\listtable{\\*\\listpicture{\\pict 01}}}\\par', []],
  ['a hidden picture', '{\\v{\\pict 01}}\\par', []],
])('RTF: %s', async (_, inside, expected) => {
  expect(await before(strToU8(`{\\rtf1\\ansi a\\par ${inside} c\\par}`))).toEqual(expected);
});

test('old Word: a picture as a character, and one that floats; no other character', async () => {
  const special = sprm(0x0855, 1);
  const line = (text: string, changes: number[] = []): DocParagraph => ({
    runs: [{ text, changes }],
    mark: '\r',
    changes: [],
  });
  const habits = { fastSaved: false, late: false, elsewhere: false, compressed: false, macros: false };
  const written = (main: DocParagraph[], boxes: DocParagraph[][]) =>
    before(writeDoc({ main, running: [], boxes, styles: [[]], levels: [] }, new Random(1), habits));
  const doc = (...main: DocParagraph[]) => written(main, []);
  expect(await doc(line('甲'), line('\u0001', special), line('乙'))).toEqual(['甲']);
  expect(await doc(line('甲'), line('乙'), line(ANCHOR, special), line('丙'))).toEqual(['乙']);
  expect(await doc(line('甲'), line('\u0001'), line('乙'))).toEqual([]);
  expect(await doc(line('甲'), line('\u0001', [...special, ...sprm(0x083c, 1)]), line('乙'))).toEqual([]);
  expect(await written([line('甲'), line(ANCHOR, special), line('乙')], [[line('框')]])).toEqual([]);
  const cell = { ...line('\u0001', special), mark: '\u0007', changes: sprm(0x2416, 1) };
  const shape = [1, ...u16(0), ...u16(3000)];
  const ends = [...sprm(0x2416, 1), ...sprm(0x2417, 1), ...sprm(0xd608, ...u16(shape.length + 1), ...shape)];
  expect(await doc(line('甲'), cell, { runs: [], mark: '\u0007', changes: ends }, line('乙'))).toEqual(['']);
});

const page = (inside: string) => before(strToU8(`<html><body><p>甲</p>\n${inside}<p>乙</p></body></html>`));

test.each([
  ['a picture', '<img src="a.png">'],
  ['a picture in the page', '<p><img src="data:image/png;base64,AAAA" width="600" height="800"></p>'],
  ['an object', '<object data="a.pdf" width="100%"></object>'],
  ['what is embedded', '<embed src="a.swf" style="max-width:50px;width:600px">'],
  ['a picture in a cell', '<table><tr><td><img src="a.png"></td><td>5</td></tr></table>'],
])('web page: %s', async (_, inside) => {
  expect(await page(inside)).toHaveLength(1);
});

test.each([
  ['icons', '<img src="a.png" width="16"><img src="b.png" style="height: 20.5px"><img src="c.png" height="99px">'],
  ['what nobody sees', '<div style="display:none"><img src="a.png"></div><img src="a.png" style="display: none">'],
])('web page: %s are none', async (_, inside) => {
  expect(await page(inside)).toEqual([]);
});
