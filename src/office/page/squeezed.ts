// Columns that a program made too narrow for any sign. It then prints some of their figures across the border and others not at
// all: a blank there is not told.
import type { GridCell } from './grid.ts';
import type { Glyph } from './ink.ts';

/** In font sizes: a digit, and what a cell leaves free on both sides. */
const NEEDED = 1.5;

interface Filled {
  cell: GridCell;
  glyphs: readonly Glyph[];
}

/** A column in which a figure had room is none, however narrow. */
export function squeezedColumns(cells: readonly Filled[]): Set<number> {
  const sizes = cells.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1];
  if (size === undefined) return new Set();
  const single = cells.filter(({ cell }) => cell.colspan === 1);
  const narrow = single.filter(({ cell }) => cell.x1 - cell.x0 < NEEDED * size);
  const roomy = new Set(single.filter(hasRoom).map(({ cell }) => cell.column));
  return new Set(narrow.map(({ cell }) => cell.column).filter(column => !roomy.has(column)));
}

const hasRoom = ({ cell, glyphs }: Filled): boolean => {
  const signs = glyphs.filter(({ text }) => text !== ' ');
  return signs.length > 0 && signs.every(({ x0, x1 }) => x0 >= cell.x0 && x1 <= cell.x1);
};
