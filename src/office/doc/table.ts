// Rows of a Word 97–2003 table → cells with spans. Each row has edges of its own, in twips; columns are the edges met in any
// row. Authors drag edges row by row, so that those meant to be one lie some twips apart.
import type { FlowCell, FlowNode, FlowTable } from '../flow.ts';
import { Damaged } from './bytes.ts';
import type { Merge, RowShape } from './rows.ts';

export interface RowRead {
  cells: FlowNode[][];
  shape: RowShape;
}

/** Edges this near (1.8 mm) are one, unless a row has both: no cell is narrower than a figure. */
const NEAR = 100;

/** Throws `Damaged` where a row runs backwards. */
export function tableOf(rows: readonly RowRead[]): FlowTable {
  const columns = columnsOf(rows.map(({ shape }) => shape.edges));
  /** Cells that go on downwards, by the column where they begin, with the row that they have reached. */
  const open = new Map<number, { cell: FlowCell; row: number }>();
  const read = rows.map((row, at) => {
    const cells: FlowCell[] = [];
    for (const { start, end, content, down } of places(row, columns)) {
      const colspan = end - start;
      const above = open.get(start);
      if (down === 'more' && above?.row === at - 1 && above.cell.colspan === colspan) {
        above.cell.rowspan += 1;
        above.row = at;
        continue;
      }
      const cell = { content, colspan, rowspan: 1 };
      cells.push(cell);
      if (down) open.set(start, { cell, row: at });
      else open.delete(start);
    }
    return cells;
  });
  return { kind: 'table', rows: read, spansKnown: true };
}

interface Place {
  start: number;
  end: number;
  content: FlowNode[];
  down: Merge | undefined;
}

/** The cells of a row that stand for themselves. The first one reaches to where the table begins. */
function places({ cells, shape: { edges, cells: shapes } }: RowRead, columns: ReadonlyMap<number, number>): Place[] {
  const found: Place[] = [];
  for (const [i, content] of cells.entries()) {
    const { across, down } = shapes[i]!;
    const before = found.at(-1);
    const end = columns.get(edges[i + 1]!)!;
    if (across === 'more' && before) before.end = end;
    // A cell without any width is not seen.
    else if (edges[i + 1]! > edges[i]!) found.push({ start: before?.end ?? 0, end, content, down });
    else if (edges[i + 1]! < edges[i]! || content.some(hasText)) throw new Damaged();
  }
  return found;
}

const hasText = (node: FlowNode): boolean => node.kind === 'table' || node.text.trim() !== '';

/** The column before which each edge stands, from 0. */
function columnsOf(rows: readonly number[][]): Map<number, number> {
  const owners = new Map<number, number[]>();
  for (const [row, edges] of rows.entries())
    for (const edge of edges) {
      const known = owners.get(edge);
      if (known) known.push(row);
      else owners.set(edge, [row]);
    }
  const columns = new Map<number, number>();
  /** Of each row: the column of its last edge so far. */
  const last = rows.map(() => -1);
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of [...owners.keys()].sort((a, b) => a - b)) {
    const own = owners.get(edge)!;
    if (edge - first > NEAR || own.some(row => last[row] === column)) {
      column += 1;
      first = edge;
    }
    for (const row of own) last[row] = column;
    columns.set(edge, column);
  }
  return columns;
}
