// Rows of an RTF table → cells with spans. A row only says where each of its cells ends, in twips; columns are the ends
// met in any row. Numbers may be anything: what makes no grid is read as one column a cell.
import type { FlowCell, FlowNode, FlowTable } from '../flow.ts';

export type Merge = 'first' | 'more';

export interface CellDefinition {
  right: number;
  across?: Merge;
  down?: Merge;
}

export interface RowDefinition {
  left: number;
  cells: CellDefinition[];
}

export interface RowRead {
  cells: FlowNode[][];
  definition: RowDefinition;
}

/** Word has 63 columns at most. */
export const MOST_CELLS = 500;
const MOST_COLUMNS = 200;
/** Programs round; two ends this near (in twips, 0.35 mm) are the same. */
const NEAR = 20;

export function tableOf(rows: readonly RowRead[]): FlowTable {
  const columns = columnsOf(rows, NEAR) ?? columnsOf(rows, 0);
  /** Cells that go on downwards, by the column where they begin. */
  const open = new Map<number, FlowCell>();
  return { kind: 'table', rows: rows.map(row => rowOf(row, columns, open)), spansKnown: true };
}

function rowOf({ cells, definition }: RowRead, columns: Map<number, number> | null, open: Map<number, FlowCell>) {
  const row: FlowCell[] = [];
  let start = 0;
  for (const [i, content] of cells.entries()) {
    const own = definition.cells[i];
    const end = (own && columns?.get(own.right)) ?? start + 1;
    const colspan = end - start;
    const [before, above] = [row.at(-1), open.get(start)];
    if (own?.across === 'more' && before) {
      before.colspan += colspan;
      before.content.push(...content);
    } else if (own?.down === 'more' && above) above.rowspan += 1;
    else {
      const cell: FlowCell = { content, colspan, rowspan: 1 };
      row.push(cell);
      if (own?.down) open.set(start, cell);
      else open.delete(start);
    }
    start = end;
  }
  return row;
}

/** The column that each end belongs to, from 1; null where ends do not rise along some row, or there are too many. */
function columnsOf(rows: readonly RowRead[], near: number): Map<number, number> | null {
  const definitions = new Set(rows.map(row => row.definition));
  const ends = new Set<number>();
  for (const { left, cells } of definitions) {
    ends.add(left);
    for (const { right } of cells) ends.add(right);
  }
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (end - first > near) {
      column += 1;
      first = end;
    }
    columns.set(end, column);
  }
  const rising = [...definitions].every(({ cells }) =>
    cells.every(({ right }, i) => columns.get(right)! > (i === 0 ? 0 : columns.get(cells[i - 1]!.right)!)),
  );
  return rising && column <= MOST_COLUMNS ? columns : null;
}
