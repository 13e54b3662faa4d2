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
  const borders = { above: drawn(ys, xs, horizontal), before: drawn(xs, ys, vertical) };
  const all = Array.from({ length: columns * rows }, (_, i) => ({ row: Math.floor(i / columns), column: i % columns }));
  return regionsOf(all, borders)
    .flatMap(region => rectangles(region, borders))
    .map(span => ({
      ...span,
      x0: xs[span.column]!,
      x1: xs[span.column + span.colspan]!,
      y0: ys[span.row]!,
      y1: ys[span.row + span.rowspan]!,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Place {
  row: number;
  column: number;
}

interface Borders {
  above: Drawn;
  before: Drawn;
}

interface Drawn {
  /** Is the border on this edge drawn from this crossing edge to the next one? */
  is(edge: number, step: number): boolean;
  /** How much of each edge is drawn, through the whole table. */
  shares: readonly number[];
}

function drawn(edges: readonly number[], crossing: readonly number[], rules: readonly Rule[]): Drawn {
  const steps = crossing.length - 1;
  const lengths = new Float64Array(edges.length * steps);
  const indexes = new Map(edges.map((edge, i) => [edge, i]));
  for (const { at, from, to } of rules)
    for (let step = 0; step < steps; step += 1)
      lengths[indexes.get(at)! * steps + step]! += Math.max(
        0,
        Math.min(to, crossing[step + 1]!) - Math.max(from, crossing[step]!),
      );
  return {
    is: (edge, step) => lengths[edge * steps + step]! >= DRAWN * (crossing[step + 1]! - crossing[step]!),
    shares: edges.map(
      (_, edge) =>
        lengths.subarray(edge * steps, (edge + 1) * steps).reduce((sum, length) => sum + length, 0) /
        (crossing.at(-1)! - crossing[0]!),
    ),
  };
}

/** Places, row by row, between which no border is drawn. */
function regionsOf(places: readonly Place[], { above, before }: Borders): Place[][] {
  const groups = new Groups(places.length);
  const lastIn = new Map<number, number>();
  for (const [i, { row, column }] of places.entries()) {
    const left = places[i - 1];
    if (left?.row === row && left.column === column - 1 && !before.is(column, row)) groups.unite(i - 1, i);
    const upper = lastIn.get(column);
    if (upper !== undefined && places[upper]!.row === row - 1 && !above.is(row, column)) groups.unite(upper, i);
    lastIn.set(column, i);
  }
  return groups.lists().map(list => list.map(i => places[i]!));
}

/**
 * Places that make a rectangle with no border in it are one cell. In others a border is missing or drawn too short: they are
 * cut along the edge that more of the table has than any other that would part them.
 */
function rectangles(region: readonly Place[], borders: Borders): Span[] {
  const span = spanOf(region);
  const cut = cutOf(region, span, borders);
  if (!cut) return [span];
  const isBefore = (place: Place) => place[cut.along] < cut.edge;
  const sides = [region.filter(isBefore), region.filter(place => !isBefore(place))];
  return sides.flatMap(side => regionsOf(side, borders)).flatMap(part => rectangles(part, borders));
}

/** A side of a place: the edge that it is on, and the place beyond it. */
interface Side {
  along: 'row' | 'column';
  edge: number;
  beyond: Place;
  isDrawn: boolean;
  share: number;
}

function cutOf(region: readonly Place[], span: Span, borders: Borders): Side | undefined {
  const keyOf = ({ row, column }: Place) => (row - span.row) * span.colspan + column - span.column;
  const own = new Set(region.map(keyOf));
  let best: Side | undefined;
  for (const place of region)
    for (const side of sidesOf(place, borders)) {
      if (best && best.share >= side.share) continue;
      if (isInside(side.beyond, span) && (side.isDrawn || !own.has(keyOf(side.beyond)))) best = side;
    }
  return best;
}

const isInside = ({ row, column }: Place, span: Span): boolean =>
  row >= span.row && row < span.row + span.rowspan && column >= span.column && column < span.column + span.colspan;

const sidesOf = ({ row, column }: Place, { above, before }: Borders): Side[] => [
  ...[row, row + 1].map((edge, i) => ({
    along: 'row' as const,
    edge,
    beyond: { row: row + 2 * i - 1, column },
    isDrawn: above.is(edge, column),
    share: above.shares[edge]!,
  })),
  ...[column, column + 1].map((edge, i) => ({
    along: 'column' as const,
    edge,
    beyond: { row, column: column + 2 * i - 1 },
    isDrawn: before.is(edge, row),
    share: before.shares[edge]!,
  })),
];

function spanOf(places: readonly Place[]): Span {
  let [row, column, lastRow, lastColumn] = [Infinity, Infinity, 0, 0];
  for (const place of places) {
    [row, lastRow] = [Math.min(row, place.row), Math.max(lastRow, place.row)];
    [column, lastColumn] = [Math.min(column, place.column), Math.max(lastColumn, place.column)];
  }
  return { row, column, rowspan: lastRow - row + 1, colspan: lastColumn - column + 1 };
}
