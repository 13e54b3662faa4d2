// OpenDocument tables: covered places are written as cells of their own, and equal neighbours may be written once with a
// count, which may be any number.
import type { FlowCell, FlowNode } from '../flow.ts';
import type { Room } from '../room.ts';
import { attribute, type Element } from '../xml.ts';
import { wholeNumber } from './list-style.ts';

/** Beyond these a table is none of a report's: what is empty there is left out. */
const MOST_SPANNED = 100;
const MOST_EMPTY = 100;
const MOST_COLUMNS = 1000;

/** `contentOf` is called once for each cell element that stands for itself, in reading order. */
export function readTable(table: Element, contentOf: (cell: Element) => FlowNode[], room: Room): FlowCell[][] {
  const rows: FlowCell[][] = [];
  /** By column: the first row that is not covered from above. */
  const free: number[] = [];
  for (const row of rowsIn(table)) {
    const read = readRow(row, rows.length, free, contentOf, room);
    const empty = read.every(({ content }) => content.length === 0);
    const copies = copiesOf(row, 'number-rows-repeated', empty, room, read.length + 1);
    for (let i = 0; i < copies; i += 1) rows.push(i === 0 ? read : read.map(cell => ({ ...cell })));
  }
  return rows;
}

function readRow(
  row: Element,
  at: number,
  free: number[],
  contentOf: (cell: Element) => FlowNode[],
  room: Room,
): FlowCell[] {
  const cells: FlowCell[] = [];
  let column = 0;
  /** Where the last cell to the left ends. */
  let end = 0;
  for (const element of row.children) {
    if (typeof element === 'string') continue;
    const covered = element.name === 'covered-table-cell';
    if (!covered && element.name !== 'table-cell') continue;
    // Some programs leave covered places out.
    if (!covered) while (column < MOST_COLUMNS && (column < end || (free[column] ?? 0) > at)) column += 1;
    const content = covered ? [] : contentOf(element);
    const colspan = covered ? 1 : span(element, 'number-columns-spanned');
    const rowspan = covered ? 1 : span(element, 'number-rows-spanned');
    const copies = copiesOf(element, 'number-columns-repeated', content.length === 0, room);
    for (let i = 0; i < copies && column < MOST_COLUMNS; i += 1) {
      // A place that is called covered, but by no cell, is an empty cell.
      const isCovered = covered && (column < end || (free[column] ?? 0) > at);
      if (!isCovered) {
        cells.push({ content, colspan, rowspan });
        end = column + colspan;
        if (rowspan > 1) for (let to = column; to < end; to += 1) free[to] = at + rowspan;
      }
      column += 1;
    }
  }
  return cells;
}

/** How often a row or cell stands there; what has text takes from the room. */
function copiesOf(element: Element, count: string, empty: boolean, room: Room, nodes = 1): number {
  const copies = Math.max(1, wholeNumber(attribute(element, count), 1, Number.MAX_SAFE_INTEGER));
  const wanted = empty ? Math.min(copies, MOST_EMPTY) : copies;
  room.takeNodes(wanted * nodes);
  return room.over ? 1 : wanted;
}

const span = (cell: Element, name: string): number => Math.max(1, wholeNumber(attribute(cell, name), 1, MOST_SPANNED));

/** Rows also stand in groups and in the part that is repeated on every page. */
function* rowsIn(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'table-row') yield child;
    else if (/^table-(?:rows|header-rows|row-group)$/.test(child.name)) yield* rowsIn(child);
  }
}
