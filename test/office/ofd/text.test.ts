// Where the signs of text objects stand.
import { expect, test } from 'vitest';
import { inkOf, path, placesOf, text } from './ofd-file.ts';

const places = (codes: string, more = '') => placesOf(inkOf(text(codes, more)));

test('offsets are listed, repeated, or both', () => {
  expect(places('<ofd:TextCode X="1" Y="5" DeltaX="5 6 7">政府信息</ofd:TextCode>')).toEqual([
    ['政', 11],
    ['府', 16],
    ['信', 22],
    ['息', 29],
  ]);
  expect(places('<ofd:TextCode X="0" Y="5" DeltaX="g 2 3 4">1234</ofd:TextCode>').map(([, x]) => x)).toEqual([
    10, 13, 16, 20,
  ]);
  expect(places('<ofd:TextCode X="0" Y="5" DeltaX="4 G 2 3">1234</ofd:TextCode>').map(([, x]) => x)).toEqual([
    10, 14, 17, 20,
  ]);
});

test('offsets that are missing: the last goes on, without any the signs are as wide as they mostly are', () => {
  expect(places('<ofd:TextCode X="0" Y="5" DeltaX="3">123</ofd:TextCode>').map(([, x]) => x)).toEqual([10, 13, 16]);
  expect(places('<ofd:TextCode X="0" Y="5">政12</ofd:TextCode>').map(([, x]) => x)).toEqual([10, 15, 17.5]);
  expect(places('<ofd:TextCode X="0" Y="5">政12</ofd:TextCode>', ' HScale="0.5"').map(([, x]) => x)).toEqual([
    10, 12.5, 13.8,
  ]);
});

test('how wide the digits of a font are is learnt where they stand side by side', () => {
  const width = (objects: string) => {
    const { x0, x1, size } = inkOf(objects).glyphs.at(-1)!;
    return (x1 - x0) / size;
  };
  const alone = text('<ofd:TextCode X="50" Y="5">7</ofd:TextCode>');
  expect(width(alone)).toBeCloseTo(0.5);
  expect(width(text('<ofd:TextCode X="0" Y="5" DeltaX="g 3 2.78">2023</ofd:TextCode>') + alone)).toBeCloseTo(0.556);
  // Set as wide as Chinese signs, or in columns.
  expect(width(text('<ofd:TextCode X="0" Y="5" DeltaX="5">17</ofd:TextCode>') + alone)).toBeCloseTo(0.5);
  expect(inkOf(text('<ofd:TextCode X="0" Y="5" DeltaX="5">17</ofd:TextCode>')).glyphs[0]!.x1).toBeCloseTo(
    (15 * 72) / 25.4,
  );
  expect(inkOf(text('<ofd:TextCode X="0" Y="5" DeltaX="9">17</ofd:TextCode>')).glyphs[0]!.x1).toBeCloseTo(
    (12.5 * 72) / 25.4,
  );
});

test('a text without a place begins where the last one began', () => {
  const codes = '<ofd:TextCode X="7" Y="5">甲</ofd:TextCode><ofd:TextCode Y="12">乙</ofd:TextCode>';
  const [first, second] = inkOf(text(codes)).glyphs;
  expect([first!.x0, second!.y0 - first!.y0].map(Math.round)).toEqual([
    Math.round((17 * 72) / 25.4),
    Math.round((7 * 72) / 25.4),
  ]);
  expect(second!.x0).toBe(first!.x0);
});

test('a matrix turns points into millimetres', () => {
  const codes = '<ofd:TextCode X="10" Y="10" DeltaX="10">甲乙</ofd:TextCode>';
  expect(places(codes, ' CTM="0.3528 0 0 0.3528 0 0"').map(([, x]) => x)).toEqual([13.5, 17.1]);
  expect(inkOf(text(codes, ' CTM="0.3528 0 0 0.3528 0 0"')).glyphs[0]!.size).toBeCloseTo(5, 1);
});

test('a matrix that turns, a direction of signs, and text set downwards', () => {
  const code = '<ofd:TextCode X="0" Y="5" DeltaX="5">甲乙</ofd:TextCode>';
  expect(inkOf(text(code, ' CTM="0 1 -1 0 20 0"')).glyphs.map(({ turn }) => turn)).toEqual([1, 1]);
  expect(inkOf(text(code, ' CharDirection="90"')).glyphs.map(({ turn }) => turn)).toEqual([1, 1]);
  const down = inkOf(text('<ofd:TextCode X="0" Y="5" DeltaY="g 2 5">甲乙丙</ofd:TextCode>')).glyphs;
  expect(down.map(({ x0, vertical }) => [x0 === down[0]!.x0, vertical])).toEqual([
    [true, true],
    [true, true],
    [true, true],
  ]);
  expect(down[2]!.y0 - down[0]!.y0).toBeCloseTo((10 * 72) / 25.4);
  const reading = inkOf(text('<ofd:TextCode X="0" Y="5" DeltaX="5">甲乙</ofd:TextCode>', ' ReadDirection="90"')).glyphs;
  expect(reading[1]!.y0 - reading[0]!.y0).toBeCloseTo((5 * 72) / 25.4);
});

test('blanks are written out; the indentation of the XML is none', () => {
  const code = '<ofd:TextCode X="0" Y="5" DeltaX="g 9 2.5">\n   1\\0020\\0032 &amp;\n </ofd:TextCode>';
  expect(places(code).map(([sign]) => sign)).toEqual(['1', ' ', '2', ' ', '&']);
});

test('the codes are the text, whatever their glyphs; several glyphs for a code use several offsets', () => {
  const map = (codes: number, glyphs: number, list: string) =>
    `<ofd:CGTransform CodePosition="0" CodeCount="${codes}" GlyphCount="${glyphs}"><ofd:Glyphs>${list}</ofd:Glyphs></ofd:CGTransform>`;
  const code = (offsets: string) => `<ofd:TextCode X="0" Y="5" DeltaX="${offsets}">fi12</ofd:TextCode>`;
  expect(places(map(4, 4, '9 8 7 6') + code('2 2 3'))).toEqual([
    ['f', 10],
    ['i', 12],
    ['1', 14],
    ['2', 17],
  ]);
  expect(places(map(2, 1, '9') + code('3 2'))).toEqual([
    ['fi', 10],
    ['1', 13],
    ['2', 15],
  ]);
  expect(places(map(1, 2, '9 8') + code('1 1 2 3'))).toEqual([
    ['f', 10],
    ['i', 12],
    ['1', 14],
    ['2', 17],
  ]);
  // As many offsets as there are gaps between codes.
  expect(places(map(2, 1, '9') + code('2 2 3'))).toEqual([
    ['f', 10],
    ['i', 12],
    ['1', 14],
    ['2', 17],
  ]);
});

test('nothing is read that is not seen', () => {
  const code = '<ofd:TextCode X="0" Y="5">17</ofd:TextCode>';
  const white = '<ofd:FillColor Value="255 255 255"/>';
  const clip =
    '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="50 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>';
  const hidden = [
    text(code, ' Visible="false"'),
    text(code, ' Alpha="0"'),
    text(code, ' Fill="false"'),
    text(white + code),
    text(`<ofd:FillColor Value="0 0 0" Alpha="5"/>${code}`),
    text(`<ofd:FillColor Value="0 0 0 0"/>${code}`),
    text(clip + code),
    text(code, ' CTM="1 0 0 1 300 0"'),
    text(code, ' CTM="0.7 0.7 -0.7 0.7 0 0"'),
    text(`<ofd:FillColor Value="200 200 200"/>${code}`, ' CTM="3 0 0 3 0 0"'),
    text(code, ' DrawParam="7"'),
  ];
  const params = `<ofd:DrawParams><ofd:DrawParam ID="7" Relative="8"/><ofd:DrawParam ID="8">${white}</ofd:DrawParam></ofd:DrawParams>`;
  for (const object of hidden) expect(inkOf(object, params).glyphs, object).toEqual([]);
  expect(inkOf(text(code)).glyphs.length).toBe(2);
  // White on a dark fill is seen, and what a white fill covers is not.
  const fill = (colour: string) =>
    `<ofd:PathObject Boundary="0 0 150 50" Fill="true" Stroke="false"><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 50 L 0 50 C</ofd:AbbreviatedData></ofd:PathObject>`;
  expect(inkOf(fill('0 0 128') + text(white + code)).glyphs.length).toBe(2);
  expect(inkOf(text(code) + fill('255 255 255')).glyphs).toEqual([]);
  expect(inkOf(fill('255 255 255') + text(code)).glyphs.length).toBe(2);
});

test('templates lie under the page, layers in the order of their kinds', () => {
  const code = text('<ofd:TextCode X="0" Y="5">17</ofd:TextCode>');
  const cover = path(
    'M -10 -20 L 150 -20 L 150 90 L -10 90 C',
    ' Fill="true" Stroke="false"',
    '<ofd:FillColor Value="255 255 255"/>',
  );
  expect(inkOf(code, '', cover).glyphs.length).toBe(2);
  expect(inkOf(cover, '', code).glyphs).toEqual([]);
  const layer = (kind: string, objects: string) => `</ofd:Layer><ofd:Layer Type="${kind}">${objects}`;
  expect(inkOf(layer('Body', code) + layer('Background', cover)).glyphs.length).toBe(2);
  expect(inkOf(layer('Foreground', cover) + layer('Body', code)).glyphs).toEqual([]);
});
