// Dotted borders: rows of tiny squares, of which rounding makes some a little broader than high, and round dots.
import { expect, test } from 'vitest';
import { dottedLines } from '../../../src/office/page/dots.ts';
import type { Box } from '../../../src/office/page/ink.ts';
import { Drawing } from '../../../src/office/page/strokes.ts';

const BLACK = { brightness: 0, opacity: 1 };
const PAGE = { x0: 0, y0: 0, x1: 595, y1: 842 };

const dot = (x: number, y: number, size = 0.75): Box => ({ x0: x, y0: y, x1: x + size, y1: y + size * 1.0001 });
const across = (count: number, pitch: number, size = 0.75) =>
  Array.from({ length: count }, (_, i) => dot(100 + i * pitch, 200 + (i % 2) * 0.01, size));
const down = (count: number, pitch: number, size = 0.75) =>
  across(count, pitch, size).map(({ x0, y0 }) => dot(y0, x0, size));

const shown = (dots: Box[]) => {
  const { horizontal, vertical } = dottedLines(dots);
  return [horizontal, vertical].map(rules => rules.map(({ from, to }) => [Math.round(from), Math.round(to)]));
};

test('are lines in the direction that their dots run', () => {
  expect(shown(across(100, 1.5))).toEqual([[[100, 249]], []]);
  expect(shown(down(100, 1.5))).toEqual([[], [[100, 249]]]);
  expect(shown([...across(50, 6, 3), ...down(50, 6, 3)])).toEqual([[[100, 397]], [[100, 397]]]);
});

test('with a dot missing', () => {
  expect(shown(across(100, 1.5).filter((_, i) => i !== 40))).toEqual([[[100, 249]], []]);
});

test('but not dots that happen to stand below each other in other lines', () => {
  const rows = [0, 20, 40, 60, 80].flatMap(off => across(30, 1.5).map(({ x0, y0 }) => dot(x0, y0 + off)));
  expect(shown(rows)[1]).toEqual([]);
});

test('are drawn as fills, as round fills, and as strokes without length', () => {
  const corners = ({ x0, y0, x1, y1 }: Box) => [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ];
  const ways: ((drawing: Drawing, box: Box) => void)[] = [
    (drawing, box) => drawing.fill([{ points: corners(box), closed: true, straight: true }], BLACK, PAGE),
    (drawing, box) => drawing.fill([{ points: corners(box), closed: true, straight: false }], BLACK, PAGE),
    (drawing, { x0, y0 }) => {
      const points = [
        { x: x0, y: y0 },
        { x: x0, y: y0 },
      ];
      drawing.stroke([{ points, closed: false, straight: true }], 0.75, BLACK, PAGE);
    },
  ];
  for (const way of ways) {
    const drawing = new Drawing(595, 842);
    for (const box of [...across(40, 1.5), ...down(40, 1.5)]) way(drawing, box);
    const { horizontal, vertical } = drawing.ink();
    expect([horizontal.length, vertical.length]).toEqual([1, 1]);
  }
});

test('under a white fill are gone', () => {
  const drawing = new Drawing(595, 842);
  const fill = (box: Box, brightness: number) =>
    drawing.fill(
      [
        {
          points: [
            { x: box.x0, y: box.y0 },
            { x: box.x1, y: box.y1 },
          ],
          closed: true,
          straight: true,
        },
      ],
      { brightness, opacity: 1 },
      PAGE,
    );
  for (const box of across(40, 1.5)) fill(box, 0);
  fill({ x0: 90, y0: 190, x1: 200, y1: 210 }, 1);
  expect(drawing.ink().horizontal).toEqual([]);
});
