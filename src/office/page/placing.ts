// Which cell of which table a place on the page is in.
import type { RuledTable } from './grid.ts';
import type { Box } from './ink.ts';
import type { CellAt } from './overflow.ts';

/** Cells are numbered through all tables in their order. Of tables that lie in each other, the smallest has the place. */
export function cellFinder(tables: readonly RuledTable[]): CellAt {
  let count = 0;
  const finders = tables.map(table => {
    const first = count;
    count += table.cells.length;
    return { table, first, owners: ownersOf(table) };
  });
  finders.sort((a, b) => area(a.table) - area(b.table));
  return (x, y) => {
    const found = finders.find(({ table }) => holds(table, x, y));
    if (!found) return undefined;
    const { table, first, owners } = found;
    const cell = owners[stepAt(table.ys, y) * (table.xs.length - 1) + stepAt(table.xs, x)]!;
    return cell < 0 ? undefined : first + cell;
  };
}

/** The cell of every place of the grid; -1 for none. */
function ownersOf({ xs, ys, cells }: RuledTable): Int32Array {
  const columns = xs.length - 1;
  const owners = new Int32Array(columns * (ys.length - 1)).fill(-1);
  for (const [i, { row, column, rowspan, colspan }] of cells.entries())
    for (let y = row; y < row + rowspan; y += 1) owners.fill(i, y * columns + column, y * columns + column + colspan);
  return owners;
}

/** Between which edges it is. */
function stepAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const area = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);
const holds = ({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
