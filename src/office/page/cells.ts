// A grid's edges and the borders drawn on them → its cells, merged ones as one.
import { Groups } from './groups.ts';
import type { Box, Rule } from './ink.ts';

export interface Span {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface GridCell extends Box, Span {}

/** The part of a border's length that has to be drawn: lines miss each other, dots are not drawn through. */
const DRAWN = 0.6;

/** Row by row. `horizontal` and `vertical` lie on the edges. */
export function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const [above, before] = [drawn(ys, xs, horizontal), drawn(xs, ys, vertical)];
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column > 0 && !before(column, row)) groups.unite(place - 1, place);
      if (row > 0 && !above(row, column)) groups.unite(place - columns, place);
    }
  return groups
    .lists()
    .flatMap(places => rectangles(places, columns))
    .map(span => ({
      ...span,
      x0: xs[span.column]!,
      x1: xs[span.column + span.colspan]!,
      y0: ys[span.row]!,
      y1: ys[span.row + span.rowspan]!,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Is the border on edge `at` drawn from crossing edge `from` to the next one? */
function drawn(edges: readonly number[], crossing: readonly number[], rules: readonly Rule[]) {
  const steps = crossing.length - 1;
  const lengths = new Float64Array(edges.length * steps);
  const indexes = new Map(edges.map((edge, i) => [edge, i]));
  for (const { at, from, to } of rules)
    for (let step = 0; step < steps; step += 1)
      lengths[indexes.get(at)! * steps + step]! += Math.max(
        0,
        Math.min(to, crossing[step + 1]!) - Math.max(from, crossing[step]!),
      );
  return (at: number, step: number): boolean =>
    lengths[at * steps + step]! >= DRAWN * (crossing[step + 1]! - crossing[step]!);
}

/** Places that make a rectangle are one cell. Others lack a border: they are cut into the strips that their rows are. */
function rectangles(places: readonly number[], columns: number): Span[] {
  const at = places.map(place => ({ row: Math.floor(place / columns), column: place % columns }));
  const whole = spanOf(at);
  if (whole.rowspan * whole.colspan === places.length) return [whole];
  const strips: Span[] = [];
  for (const { row, column } of at) {
    const last = strips.at(-1);
    if (last && last.row === row && last.column + last.colspan === column) last.colspan += 1;
    else strips.push({ row, column, rowspan: 1, colspan: 1 });
  }
  const out: Span[] = [];
  for (const strip of strips) {
    const above = out.find(
      one => one.row + one.rowspan === strip.row && one.column === strip.column && one.colspan === strip.colspan,
    );
    if (above) above.rowspan += 1;
    else out.push(strip);
  }
  return out;
}

function spanOf(places: readonly { row: number; column: number }[]): Span {
  let [row, column, lastRow, lastColumn] = [Infinity, Infinity, 0, 0];
  for (const place of places) {
    [row, lastRow] = [Math.min(row, place.row), Math.max(lastRow, place.row)];
    [column, lastColumn] = [Math.min(column, place.column), Math.max(lastColumn, place.column)];
  }
  return { row, column, rowspan: lastRow - row + 1, colspan: lastColumn - column + 1 };
}
