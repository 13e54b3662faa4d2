// The columns of a table's parts on two pages put on one grid.
import type { TablePart, TextCell } from './part.ts';

/** Points between the places of one edge on two pages. */
const SAME = 4;
/** Of the table's width: edges of columns that a program set anew, wider or narrower, on the next page. */
const ANEW = 0.04;

export interface Aligned {
  xs: number[];
  upper: TextCell[];
  lower: TextCell[];
}

/** Null where the two have not the same columns, or no lines that tell. */
export function aligned(above: TablePart, below: TablePart): Aligned | null {
  if (above.xs.length === 0 || below.xs.length === 0) return null;
  if (isNear(above.x0, below.x0, SAME) && isNear(above.x1, below.x1, SAME)) {
    const edges = isOneToOne(above.xs, below.xs, ANEW * (above.x1 - above.x0)) ? above.xs : below.xs;
    const xs = union(above.xs, edges);
    return { xs, upper: onGrid(above.cells, above.xs, xs), lower: onGrid(below.cells, edges, xs) };
  }
  // Shifted or stretched as a whole: a page that lies sideways, a margin on the other side.
  const scale = (above.x1 - above.x0) / (below.x1 - below.x0);
  const moved = below.xs.map(x => above.x0 + (x - below.x0) * scale);
  if (above.xs.length < 3 || !isOneToOne(above.xs, moved, ANEW * (above.x1 - above.x0))) return null;
  return { xs: above.xs, upper: [...above.cells], lower: [...below.cells] };
}

const isNear = (a: number, b: number, most: number): boolean => Math.abs(a - b) <= most;

/** The same number of edges, each near its own and nearer to it than to any other. */
const isOneToOne = (a: readonly number[], b: readonly number[], most: number): boolean =>
  a.length === b.length &&
  a.every(
    (x, i) =>
      isNear(x, b[i]!, most) &&
      [a[i - 1], a[i + 1]].every(other => !other || isNear(x, b[i]!, Math.abs(x - other) / 2)),
  );

function union(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  for (const x of [...a, ...b].sort((p, q) => p - q)) if (out.length === 0 || x - out.at(-1)! > SAME) out.push(x);
  return out;
}

function onGrid(cells: readonly TextCell[], edges: readonly number[], grid: readonly number[]): TextCell[] {
  const places = edges.map(x =>
    grid.reduce((best, one, i) => (Math.abs(one - x) < Math.abs(grid[best]! - x) ? i : best), 0),
  );
  return cells.map(cell => {
    const column = places[cell.column]!;
    return { ...cell, column, colspan: places[cell.column + cell.colspan]! - column };
  });
}
