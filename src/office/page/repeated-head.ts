// The head that programs print again on the next page of a table.
import { compact, rowsOf } from './break.ts';
import type { TextCell } from './part.ts';
import { isValue } from './wording.ts';

/** The lower part without the rows that begin the table on both pages. */
export function withoutHead(upper: readonly TextCell[], lower: readonly TextCell[]): TextCell[] {
  const rows = rowsOf(lower);
  let heads = 0;
  while (heads < rows && isHead(rowOf(lower, heads)) && isRepeated(rowOf(upper, heads), rowOf(lower, heads)))
    heads += 1;
  // No cell of what is dropped reaches into what stays.
  while (heads > 0 && lower.some(({ row, rowspan }) => row < heads && row + rowspan > heads)) heads -= 1;
  return lower.filter(({ row }) => row >= heads).map(cell => ({ ...cell, row: cell.row - heads }));
}

const rowOf = (cells: readonly TextCell[], row: number): TextCell[] => cells.filter(cell => cell.row === row);

function isHead(cells: readonly TextCell[]): boolean {
  const texts = cells.map(({ text }) => text).filter(text => text !== '');
  return texts.length > 0 && !texts.some(text => isValue(text));
}

const isRepeated = (above: readonly TextCell[], below: readonly TextCell[]): boolean =>
  above.length === below.length && above.every((cell, i) => isSame(cell, below[i]!));

/** LibreOffice cuts the text of a repeated head short where its rows are low. */
const isSame = (above: TextCell, below: TextCell): boolean =>
  above.column === below.column &&
  above.colspan === below.colspan &&
  above.rowspan === below.rowspan &&
  compact(above.text).startsWith(compact(below.text)) &&
  (above.text === '') === (below.text === '');
