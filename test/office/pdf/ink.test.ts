// What a person sees on the page, and nothing else.
import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/office/page/ink.ts';
import { inkOn, textOn } from './inks.ts';
import { Font, line, onePage, type PageOptions, PdfFile } from './pdf-writer.ts';

const boxes = (glyphs: readonly Glyph[]) => glyphs.map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)]);

test('signs have their places, y down', async () => {
  const font = new Font();
  const { width, height, glyphs } = await inkOn(onePage(font, line(font, '年报1', 100, 700)));
  expect([width, height]).toEqual([595, 842]);
  expect(glyphs.map(({ text }) => text)).toEqual(['年', '报', '1']);
  expect(boxes(glyphs)).toEqual([
    [100, 112],
    [112, 124],
    [124, 130],
  ]);
  expect(glyphs[0]).toMatchObject({ size: 12, base: 142, turn: 0, vertical: false });
});

const seen: [string, (font: Font) => string, string][] = [
  ['what a clip cuts off', f => `q 0 0 90 842 re W n ${line(f, '剪', 100, 700)} Q ${line(f, '见', 100, 650)}`, '见'],
  ['text in no mode', f => line(f, '藏', 100, 700, '3 Tr') + line(f, '见', 100, 650, '0 Tr'), '见'],
  ['a clip of text', f => line(f, '藏', 100, 700, '7 Tr') + line(f, '见', 100, 650, '4 Tr'), '见'],
  ['strokes', f => line(f, '见', 100, 700, '1 Tr'), '见'],
  ['white text', f => line(f, '白', 100, 700, '1 g') + line(f, '见', 100, 650, '0 g'), '见'],
  ['white text of cyan, magenta, yellow', f => line(f, '白', 100, 700, '0 0 0 0 k'), ''],
  ['white text on a dark box', f => `0 g 90 690 99 30 re f ${line(f, '见', 100, 700, '1 g')}`, '见'],
  ['white strokes around black', f => line(f, '见', 100, 700, '1 G 0 g 2 Tr'), '见'],
  [
    'what a white box covers',
    f => `${line(f, '旧', 100, 700)} 1 g 90 690 99 30 re f 0 g ${line(f, '新', 100, 700)}`,
    '新',
  ],
  ['a white box under it', f => `1 g 90 690 99 30 re f 0 g ${line(f, '见', 100, 700)}`, '见'],
  [
    'slanted watermarks',
    f => `BT /F1 40 Tf .7 .7 -.7 .7 100 300 Tm ${f.coded('印')} Tj ET ${line(f, '见', 9, 9)}`,
    '见',
  ],
  ['slanted letters', f => `BT /F1 12 Tf 1 0 .33 1 100 300 Tm ${f.coded('斜')} Tj ET`, '斜'],
  ['nothing at all', () => '', ''],
  ['text without a font', f => `BT ${f.coded('字')} Tj ET`, ''],
];
test.each(seen)('%s', async (_, content, text) => {
  const font = new Font();
  expect(await textOn(onePage(font, content(font)))).toBe(text);
});

test('spacing, scaling and rise move the signs', async () => {
  const font = new Font();
  const run = `BT /F1 10 Tf 2 Tc 50 Tz 3 Ts 1 0 0 1 100 700 Tm [${font.coded('甲')} -1000 ${font.coded('乙')}] TJ ET`;
  const { glyphs } = await inkOn(onePage(font, run));
  expect(boxes(glyphs)).toEqual([
    [100, 105],
    [111, 116],
  ]);
  expect(glyphs[0]!.base).toBe(139);
});

test('lines of a text follow each other', async () => {
  const font = new Font();
  const run = `BT /F1 10 Tf 14 TL 100 700 Td ${font.coded('甲')} Tj T* ${font.coded('乙')} Tj 0 -20 TD ${font.coded('丙')} ' ET`;
  const { glyphs } = await inkOn(onePage(font, run));
  expect(glyphs.map(({ base }) => base)).toEqual([142, 156, 196]);
});

test.each([
  [90, 0],
  [180, 0],
  [270, 0],
] as const)('a page that is turned by %i is held upright', async (rotate, turn) => {
  const font = new Font();
  const turned = { 90: '0 1 -1 0 400 100', 180: '-1 0 0 -1 400 500', 270: '0 -1 1 0 200 500' }[rotate];
  const { width, glyphs } = await inkOn(
    onePage(font, `BT /F1 12 Tf ${turned} Tm ${font.coded('甲乙')} Tj ET`, { page: `/Rotate ${rotate}` }),
  );
  expect(width).toBe(rotate === 180 ? 595 : 842);
  expect(glyphs.map(glyph => glyph.turn)).toEqual([turn, turn]);
  expect(glyphs[1]!.x0).toBeCloseTo(glyphs[0]!.x1);
  expect(glyphs[0]!.y1 - glyphs[0]!.y0).toBeCloseTo(12);
});

test('text that runs down and up the page says so', async () => {
  const font = new Font();
  const at = (matrix: string, text: string) => `BT /F1 12 Tf ${matrix} Tm ${font.coded(text)} Tj ET\n`;
  const { glyphs } = await inkOn(onePage(font, at('0 -1 1 0 300 500', '下') + at('0 1 -1 0 300 300', '上')));
  expect(glyphs.map(({ turn }) => turn)).toEqual([1, 3]);
  expect(glyphs[0]).toMatchObject({ y0: 342, y1: 354 });
  expect(glyphs[1]).toMatchObject({ y0: 530, y1: 542 });
});

test('vertical writing hangs below its start', async () => {
  const font = new Font({ vertical: true });
  const { glyphs } = await inkOn(onePage(font, line(font, '上下', 300, 700)));
  expect(glyphs.map(({ text, vertical }) => [text, vertical])).toEqual([
    ['上', true],
    ['下', true],
  ]);
  expect(glyphs[0]).toMatchObject({ x0: 294, x1: 306, y0: 142, y1: 154 });
  expect(glyphs[1]).toMatchObject({ y0: 154, y1: 166 });
});

test('only the cropped part of a page is shown, from its corner', async () => {
  const font = new Font();
  const content = line(font, '外', 10, 700) + line(font, '内', 110, 700);
  const { width, height, glyphs } = await inkOn(onePage(font, content, { page: '/CropBox [100 600 400 800]' }));
  expect([width, height]).toEqual([300, 200]);
  expect(glyphs.map(({ text, x0, base }) => [text, x0, base])).toEqual([['内', 10, 100]]);
});

test('a page in larger units is as large as it is printed', async () => {
  const font = new Font();
  const page = '/UserUnit 10 /MediaBox [0 0 59.5 84.2]';
  const content = `BT /F1 1.2 Tf 1 0 0 1 10 70 Tm ${font.coded('大')} Tj ET`;
  const { width, glyphs } = await inkOn(onePage(font, content, { page }));
  expect(width).toBeCloseTo(595);
  expect(glyphs[0]!.size).toBeCloseTo(12);
  expect(glyphs[0]!.x0).toBeCloseTo(100);
});

test('forms in forms: matrices, clips, and one that draws itself', async () => {
  const font = new Font();
  const file = new PdfFile();
  const inner = file.add('');
  const outer = file.stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 50 50] /Resources << /XObject << /In ${inner} 0 R >> >>`,
    'q 2 0 0 2 0 0 cm /In Do Q',
  );
  const content = `${line(font, '内', 10, 10)}${line(font, '外', 90, 10)}/Out Do`;
  const fontNumber = font.addTo(file);
  file.replace(
    inner,
    `<< /Type /XObject /Subtype /Form /BBox [0 0 80 80] /Resources << /Font << /F1 ${fontNumber} 0 R >> ` +
      `/XObject << /Out ${outer} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`,
  );
  const { glyphs } = await inkOn(
    onePage(font, '1 0 0 1 100 0 cm /Out Do', { resources: `/XObject << /Out ${outer} 0 R >>` }, file),
  );
  expect(glyphs.map(({ text, x0, size }) => [text, x0, size])).toEqual([['内', 170, 24]]);
});

test('rules: strokes, thin boxes, frames; no curves', async () => {
  const font = new Font();
  const content =
    '1 w 100 700 m 300 700 l S 100 600 200 1 re f 100 500 200 50 re S 100 400 m 150 450 200 450 250 400 c S ' +
    '50 50 100 100 re 52 52 96 96 re f*';
  const { horizontal, vertical } = await inkOn(onePage(font, content));
  expect(horizontal.map(({ at }) => Math.round(at)).sort((a, b) => a - b)).toEqual([
    142, 242, 292, 342, 692, 694, 790, 792,
  ]);
  expect(vertical.map(({ at }) => Math.round(at)).sort((a, b) => a - b)).toEqual([50, 52, 100, 148, 150, 300]);
});

test('a hidden layer is not read', async () => {
  const font = new Font();
  const file = new PdfFile();
  const [off, on] = [file.add('<< /Type /OCG /Name (Off) >>'), file.add('<< /Type /OCG /Name (On) >>')];
  const layer = (name: string, text: string, y: number) => `/OC /${name} BDC ${line(font, text, 100, y)} EMC\n`;
  const options: PageOptions = {
    resources: `/Properties << /Off ${off} 0 R /On ${on} 0 R >>`,
    catalog: `/OCProperties << /OCGs [${off} 0 R ${on} 0 R] /D << /OFF [${off} 0 R] >> >>`,
  };
  const content = layer('Off', '藏', 700) + layer('On', '见', 650) + line(font, '常', 100, 600);
  expect(await textOn(onePage(font, content, options, file))).toBe('见常');
});

test('figures that were filled in are read', async () => {
  const font = new Font();
  const file = new PdfFile();
  const text = line(font, '12', 2, 5);
  const look = file.stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 ${font.addTo(file)} 0 R >> >>`,
    `/Tx BMC q ${text} Q EMC`,
  );
  const field = file.add(
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (12) /Rect [200 690 250 710] /F 4 /AP << /N ${look} 0 R >> >>`,
  );
  const options = { page: `/Annots [${field} 0 R]`, catalog: `/AcroForm << /Fields [${field} 0 R] >>` };
  // The matrix that the page leaves behind is not the field's.
  const { glyphs } = await inkOn(onePage(font, `${line(font, '件数', 100, 700)} 2 0 0 2 0 0 cm`, options, file));
  expect(glyphs.map(glyph => glyph.text).join('')).toBe('件数12');
  expect(glyphs[2]).toMatchObject({ x0: 202, base: 147 });
});
