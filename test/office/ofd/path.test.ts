// Which paths and pictures are ruling lines.
import { expect, test } from 'vitest';
import { inkOf, path, text } from './ofd-file.ts';

const rules = (objects: string, resources = '') => {
  const { horizontal, vertical } = inkOf(objects, resources);
  const inMillimetres = (length: number) => Math.round((length * 25.4) / 7.2) / 10;
  const shown = (all: typeof horizontal) => all.map(({ at, from, to }) => [at, from, to].map(inMillimetres));
  return { h: shown(horizontal), v: shown(vertical) };
};

test('strokes, in every way of writing numbers', () => {
  const both = { h: [[20, 10, 60]], v: [[60, 20, 50]] };
  expect(rules(path('M 0 0 L 50 0 L 50 30'))).toEqual(both);
  expect(rules(path('M0 0L50 0L50 30'))).toEqual(both);
  expect(rules(path('S 0,0 L 5e1 .0 L +50. 30.0'))).toEqual(both);
  expect(rules(path('M 0 0 L 50 0 L 50 30 L 0 30 C')).h.length).toBe(2);
  expect(rules(path('M 0 0 L 50 0', ' CTM="0 1 -1 0 0 0"')).v).toEqual([[10, 20, 70]]);
});

test('curves, slanted strokes, and what is not drawn are none', () => {
  const none = { h: [], v: [] };
  expect(rules(path('M 0 0 B 10 10 20 10 50 0'))).toEqual(none);
  expect(rules(path('M 0 0 Q 10 10 50 0'))).toEqual(none);
  expect(rules(path('M 0 0 A 5 5 0 0 1 50 0'))).toEqual(none);
  expect(rules(path('M 0 0 L 50 30'))).toEqual(none);
  expect(rules(path('M 0 0 L 50 0', ' Stroke="false"'))).toEqual(none);
  expect(rules(path('M 0 0 L 50 0', ' Visible="false"'))).toEqual(none);
  expect(rules(path('L 50 0 X'))).toEqual(none);
});

test('thin fills, and pictures of lines', () => {
  expect(rules(path('M 0 0 L 50 0 L 50 0.4 L 0 0.4 C', ' Fill="true" Stroke="false"')).h).toEqual([[20.2, 10, 60]]);
  expect(rules('<ofd:ImageObject Boundary="10 20 80 0.3" ResourceID="5"/>').h.length).toBe(1);
  expect(inkOf('<ofd:ImageObject Boundary="10 20 80 90" ResourceID="5"/>').pictures.length).toBe(1);
});

test('a broad stroke that is short is a line the other way', () => {
  expect(rules(path('M 0 0 L 0.2 0', ' LineWidth="30"')).v).toEqual([[10.1, 5, 35]]);
});

test('groups of objects are drawn where they are used, blocks lie in blocks', () => {
  const unit = (id: number, inside: string) =>
    `<ofd:CompositeGraphicUnit ID="${id}" Width="9" Height="9"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit>`;
  const use = (id: number) => `<ofd:CompositeObject ID="3" Boundary="5 5 100 100" ResourceID="${id}"/>`;
  const resources = `<ofd:CompositeGraphicUnits>${unit(8, use(9))}${unit(9, path('M 0 0 L 50 0'))}${unit(7, use(7))}</ofd:CompositeGraphicUnits>`;
  expect(rules(`<ofd:PageBlock><ofd:PageBlock>${use(8)}</ofd:PageBlock></ofd:PageBlock>`, resources).h).toEqual([
    [30, 20, 70],
  ]);
  expect(rules(use(7), resources)).toEqual({ h: [], v: [] });
});

test('nothing grows beyond a page of print', () => {
  const unit = (id: number) =>
    `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${`<ofd:CompositeObject ResourceID="${id + 1}"/>`.repeat(30)}</ofd:Content></ofd:CompositeGraphicUnit>`;
  const units = `<ofd:CompositeGraphicUnits>${Array.from({ length: 11 }, (_, i) => unit(i)).join('')}</ofd:CompositeGraphicUnits>`;
  expect(inkOf('<ofd:CompositeObject ResourceID="0"/>', units).over).toBe(true);
  expect(inkOf(path('M 0 0 L 50 0 '.repeat(60_000))).over).toBe(true);
  expect(inkOf(text(`<ofd:TextCode X="0" Y="5">${'1'.repeat(1_100_000)}</ofd:TextCode>`)).over).toBe(true);
  const params =
    '<ofd:DrawParams><ofd:DrawParam ID="1" Relative="2"/><ofd:DrawParam ID="2" Relative="1"/></ofd:DrawParams>';
  expect(
    inkOf(text('<ofd:TextCode X="0" Y="5" DeltaX="g 1000000000 1">17</ofd:TextCode>', ' DrawParam="1"'), params).glyphs
      .length,
  ).toBe(2);
});
