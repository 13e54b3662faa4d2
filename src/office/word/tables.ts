// Word tables: columns are counted along the grid, merged cells are marked cell by cell. Words under a merge that its
// neighbours do not bear out stand for themselves.
import type { FlowCell, FlowNode } from '../flow.ts';
import { attribute, type Element, first } from '../xml.ts';
import { newest, settingOf, wholeNumber } from './properties.ts';

/** Word knows no more; a larger number is only there to be hostile. */
const MOST_COLUMNS = 63;

export interface TableReading {
  rows: FlowCell[][];
  /** Rows or cells were inserted, deleted or merged under tracking. */
  tracked: boolean;
}

/** A merged cell that may go on in the next row. */
interface Merge {
  cell: FlowCell;
  lastRow: number;
}

/** `contentOf` is called for each cell that stands for itself, in reading order. */
export function readTable(table: Element, contentOf: (cell: Element) => FlowNode[]): TableReading {
  const rows: FlowCell[][] = [];
  const merges = new Map<number, Merge>();
  let tracked = false;
  for (const row of within(table, 'tr')) {
    const properties = first(row, 'trPr');
    if (first(properties, 'del') || first(properties, 'ins')) tracked = true;
    if (first(properties, 'del')) continue;
    const leftmost = span(properties, 'gridBefore', 0);
    let column = leftmost;
    const cells: FlowCell[] = [];
    /** What the cell before this one belongs to; null where that began in a row above. */
    let before: FlowCell | null = null;
    for (const element of within(row, 'tc')) {
      const about = first(element, 'tcPr');
      const change = first(about, 'cellMerge');
      if (change || first(about, 'cellIns') || first(about, 'cellDel')) tracked = true;
      if (first(about, 'cellDel')) continue;
      const colspan = span(about, 'gridSpan', 1);
      const down = (change && mergeOf(attribute(change, 'vMerge'))) ?? merged(about, 'vMerge');
      const above = merges.get(column);
      if (down === 'goes on' && above?.lastRow === rows.length - 1) {
        above.lastRow += 1;
        above.cell.rowspan += 1;
        before = null;
      } else if (merged(about, 'hMerge') === 'goes on' && column > leftmost) {
        if (before) before.colspan += colspan;
      } else {
        const cell: FlowCell = { content: contentOf(element), colspan, rowspan: 1 };
        // One that goes on from a row that is gone, or from a cell that a careless program forgot to mark.
        const covered = down === 'goes on' && isEmpty(cell);
        before = covered ? null : cell;
        if (!covered) cells.push(cell);
        if (down && !covered) merges.set(column, { cell, lastRow: rows.length });
        else merges.delete(column);
      }
      column += colspan;
    }
    rows.push(cells);
  }
  return { rows, tracked };
}

const isEmpty = ({ content }: FlowCell): boolean =>
  content.every(node => node.kind === 'paragraph' && node.text.trim() === '');

/** Rows of a table or cells of a row, whatever wraps them. */
function within(parent: Element, name: string, found: Element[] = []): Element[] {
  for (const child of parent.children) {
    if (typeof child === 'string' || child.name === 'del' || child.name === 'moveFrom') continue;
    if (child.name === name) found.push(child);
    else if (child.name === 'AlternateContent') {
      const branch = newest(child);
      if (branch) within(branch, name, found);
    } else if (!child.name.endsWith('Pr')) within(child, name, found);
  }
  return found;
}

const span = (properties: Element | undefined, name: string, least: number): number =>
  wholeNumber(settingOf(properties, name), least, least, MOST_COLUMNS);

type Merged = 'begins' | 'goes on';

function merged(properties: Element | undefined, name: string): Merged | undefined {
  const child = first(properties, name);
  return child && mergeOf(attribute(child, 'val') ?? 'continue');
}

/** `rest` and `cont` stand in tracked merges. */
function mergeOf(value: string | undefined): Merged | undefined {
  if (value === 'restart' || value === 'rest') return 'begins';
  return value === 'continue' || value === 'cont' ? 'goes on' : undefined;
}
