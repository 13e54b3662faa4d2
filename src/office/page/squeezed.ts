// Columns that a program made too narrow for any sign, and then printed without their figures: a blank there is not told.
import type { GridCell } from './grid.ts';
import type { Glyph } from './ink.ts';

/** In font sizes: a digit is this wide. */
const DIGIT = 0.5;
/** In font sizes: what a cell leaves free on either side of its text is counted up to this, or a wide one would look narrow. */
const PADDING = 0.5;

interface Filled {
  cell: GridCell;
  glyphs: readonly Glyph[];
}

/** `padding`: as `paddingOf`. Columns with text in a cell of their own are none, however narrow. */
export function squeezedColumns(cells: readonly Filled[], padding: number): Set<number> {
  const sizes = cells.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1];
  if (size === undefined) return new Set();
  const needed = DIGIT * size + 2 * Math.min(padding, PADDING * size);
  const single = cells.filter(({ cell }) => cell.colspan === 1);
  const narrow = single.filter(({ cell }) => cell.x1 - cell.x0 < needed);
  const printed = new Set(single.filter(({ glyphs }) => glyphs.length > 0).map(({ cell }) => cell.column));
  return new Set(narrow.map(({ cell }) => cell.column).filter(column => !printed.has(column)));
}
