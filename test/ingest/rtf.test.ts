// RTF word by word: encodings, groups that are not seen, numerals, tables; and what breaks off is refused.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Source } from '../../src/model/source.ts';
import { readRtf } from '../../src/office/rtf/reader.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

async function read(inside: string, head = '\\ansi\\ansicpg936\\deff0'): Promise<Source> {
  const result = await ingest(bytes(`{\\rtf1${head} ${inside}}`), { name: '年报.doc' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const lines = async (inside: string, head?: string): Promise<string[]> => (await read(inside, head)).text.split('\n');

async function cells(inside: string): Promise<string[][]> {
  const { blocks } = await read(inside);
  return blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => `${cell.text}:${cell.colspan}x${cell.rowspan}`))
      : [],
  );
}

describe('characters', () => {
  const told = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 x;}{\\f2\\fcharset136 y;}}';
  test.each([
    ['the document’s code page', "\\'c4\\'ea\\'b1\\'a8", '\\ansi\\ansicpg936'],
    ['the font’s charset', "{\\f1 \\'c4\\'ea\\'b1\\'a8}", '\\ansi\\ansicpg1252\\deff0'],
    ['Big5', "{\\f2 \\'a6~}{\\f1 \\'b1\\'a8}", '\\ansi\\ansicpg1252\\deff0'],
    ['nothing told', "\\'c4\\'ea\\'b1\\'a8", '\\ansi'],
    ['bytes as they are', '\xc4\xea\xb1\xa8', '\\ansi'],
    ['a line end between the bytes', "\\'c4\r\n\\'ea\\'b1\\'a8", '\\ansi'],
    [
      'the font of Chinese characters',
      "\\dbch\\af1\\loch\\f0\\dbch \\'c4\\'ea\\'b1\\'a8",
      '\\ansi\\ansicpg1252\\deff0',
    ],
    ['Unicode with its stand-in', '\\u24180?\\u25253?', '\\ansi'],
    ['Unicode with two bytes for it', "\\uc2 \\u24180\\'c4\\'ea\\u25253\\'b1\\'a8", '\\ansi'],
    ['Unicode with nothing for it', '\\uc0\\u24180\\u25253', '\\ansi'],
  ])('%s', async (_, text, head) => {
    expect((await lines(`${told}${text}\\par`, head))[0]).toMatch(/^年[报報]$|^年報$/);
  });

  test('negative numbers, halves of a pair, signs, words for signs', async () => {
    expect(await lines('\\u-30336?\\u-10179?\\u-8704?\\{\\}\\\\\\~x\\_y\\emdash z\\lquote q\\par')).toEqual([
      '覀😀{}\\\u00a0x-y—z‘q',
    ]);
  });

  test('a Western letter in a document that tells no encoding', async () => {
    expect(await lines("caf\\'e9 10\\'b0C\\par", '\\ansi\\ansicpg1252')).toEqual(['café 10°C']);
  });
});

describe('what is seen', () => {
  test.each([
    ['hidden words', '{\\v 5}'],
    ['notes', '{\\footnote 5\\par}'],
    ['comments', '{\\*\\annotation 5\\par}'],
    ['unknown groups', '{\\*\\neverseen 5{6}}'],
    ['a field’s instruction', '{\\field{\\*\\fldinst 5}}'],
    ['pictures', '{\\pict 5}'],
    ['the part for old programs', '{\\upr{5}{\\*\\ud{}}}'],
    ['document properties', '{\\info{\\title 5}}'],
  ])('%s are not', async (_, group) => {
    expect(await lines(`1${group}2\\par`)).toEqual(['12']);
  });

  test('results of fields, the newer half of a pair', async () => {
    expect(await lines('1{\\field{\\*\\fldinst X}{\\fldrslt 2}}{\\upr{9}{\\*\\ud{3}}}\\par')).toEqual(['123']);
  });

  test('deleted words and paragraph ends are not, and it is said', async () => {
    const { text, remarks } = await read('1{\\deleted 5}{\\revised 2}{\\deleted\\par}3\\par');
    expect(text).toBe('123');
    expect(remarks).toEqual(['文件带有修订痕迹，按接受全部修订后的文字读取。']);
  });

  test('heads and feet are kept apart', async () => {
    const { text, meta } = await read('{\\header h\\par}{\\footerf f\\par}1\\par');
    expect(text).toBe('1');
    expect(meta.running).toEqual(['h', 'f']);
  });

  test('a text box comes after its paragraph, once', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 9}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box\\par}}}}';
    expect(await lines(`a${box}b\\par c\\par`)).toEqual(['ab', 'box', 'c']);
  });

  test('automatic numbers stand in front', async () => {
    expect(
      await lines(
        "{\\listtext\\pard\\plain \\'d2\\'bb\\'a1\\'a2\\tab}x\\par{\\pntext 2.\\tab}{\\*\\pn{\\pntxta .}}y\\par{\\fonttbl{\\f3\\fcharset2 S;}}{\\listtext\\f3 \\'b7\\tab}z\\par",
      ),
    ).toEqual(['一、x', '2.y', 'z']);
  });

  test('lines end at line breaks, pages and paragraphs', async () => {
    expect(await lines('1\\line 2\\page 3\\par 4\\sect 5\\\n6')).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('tables', () => {
  test('wide cells, ends that differ by little, definitions in front or behind', async () => {
    expect(
      await cells(
        '\\trowd\\cellx1000\\cellx2000\\cellx3000\\intbl a\\cell b\\cell c\\cell\\row\\intbl d\\cell e\\cell{\\trowd\\cellx1004\\cellx2996\\row}\\pard\\par',
      ),
    ).toEqual([
      ['a:1x1', 'b:1x1', 'c:1x1'],
      ['d:1x1', 'e:2x1'],
    ]);
  });

  test('marked merges both ways', async () => {
    const first = '\\trowd\\clmgf\\cellx500\\clmrg\\cellx1000\\clvmgf\\cellx2000\\intbl a\\cell\\cell b\\cell\\row';
    const second = '\\trowd\\cellx500\\cellx1000\\clvmrg\\cellx2000\\intbl c\\cell d\\cell\\cell\\row';
    expect(await cells(`${first}${second}\\pard\\par`)).toEqual([
      ['a:2x1', 'b:1x2'],
      ['c:1x1', 'd:1x1'],
    ]);
  });

  test('several paragraphs in a cell, an empty cell, no \\intbl', async () => {
    expect(await cells('\\trowd\\cellx9\\cellx99\\cellx999 a\\cell b\\par c\\cell\\cell\\row\\pard x\\par')).toEqual([
      ['a:1x1', 'b\nc:1x1', ':1x1'],
    ]);
  });

  test('ends that make no grid', async () => {
    expect(await cells('\\trowd\\cellx0\\cellx0\\intbl a\\cell b\\cell c\\cell\\row\\pard\\par')).toEqual([
      ['a:1x1', 'b:1x1', 'c:1x1'],
    ]);
  });

  test('a table in a cell', async () => {
    const inner =
      '\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\cellx900\\nestrow}{\\nonesttables\\par}';
    const source = await read(
      `\\trowd\\cellx9000\\pard\\intbl 0\\par\\pard${inner}\\pard\\intbl 1\\cell\\row\\pard 2\\par`,
    );
    expect(source.blocks.map(block => (block.kind === 'line' ? block.text : block.rows.length))).toEqual([
      '0',
      1,
      '1',
      '2',
    ]);
  });

  test('two tables are two where a paragraph stands between them', async () => {
    const table = '\\trowd\\cellx9\\intbl a\\cell\\row\\pard\\par';
    expect((await read(table + table)).blocks).toHaveLength(2);
  });
});

describe('files made to fail', () => {
  test.each([
    ['breaks off', '{\\rtf1 159'],
    ['breaks off in a group', '{\\rtf1{\\b 159}'],
    ['a picture longer than the file', '{\\rtf1 1\\par{\\pict\\bin999999999 }}'],
    ['too deep', `{\\rtf1${'{'.repeat(5000)}${'}'.repeat(5000)}}`],
  ])('%s', async (_, text) => {
    const result = await ingest(bytes(text), { name: '年报.doc' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
    expect(!result.ok && result.failure.message).toMatch(/^“年报\.doc”[^。]+。$/);
  });

  test('more cells than any report has', async () => {
    const result = await ingest(bytes(`{\\rtf1 ${'\\cell'.repeat(300_000)}}`), { name: '年报.doc' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'limit' } });
  });

  test('numbers of any size do no harm', async () => {
    const huge = '99999999999999999999';
    expect(await lines(`\\uc${huge}\\itap${huge}\\intbl\\f-${huge}\\cellx${huge}\\trleft-${huge} 1\\par`)).toEqual([
      '1',
    ]);
  });

  test('control words that are names of the language', async () => {
    expect(await lines('\\constructor\\toString 1\\par')).toEqual(['1']);
  });

  test('what follows the document is not read, binary data is stepped over', () => {
    const document = readRtf(bytes('{\\rtf1 1{\\pict\\bin3 }{\0}2\\par}\r\n\0{'));
    expect(document).toMatchObject({ nodes: [{ text: '12' }, { picture: true }] });
  });
});
