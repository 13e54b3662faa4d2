// What the end of a page did to a table: was its last row cut in two, and which cells go on on the next page.
import type { TextCell } from './part.ts';
import { isRowLabel } from './unruled/form-rows.ts';
import { isValue, ORDINAL } from './wording.ts';

/** The two parts of a table: rows of both counted from 0, columns on one grid, a repeated head taken out of the lower one. */
export interface Parts {
  upper: readonly TextCell[];
  lower: readonly TextCell[];
  /** No border closes the upper part below or the lower one above. */
  open: boolean;
}

/** Of the upper part. */
export const rowsOf = (cells: readonly TextCell[]): number =>
  cells.reduce((most, { row, rowspan }) => Math.max(most, row + rowspan), 0);

export interface Pair {
  above: TextCell;
  below: TextCell;
}

/** Is the first row below the rest of the last row above? */
export function isRowCut({ upper, lower, open }: Parts): boolean {
  const pairs = pairsOf(upper, lower);
  if (!pairs) return false;
  // A cell that began higher or reaches lower says nothing about this row.
  const own = pairs.filter(({ above, below }) => below.rowspan === 1 && (above.rowspan === 1 || above.text !== ''));
  if (own.length === 0) return false;
  if (own.some(beginsAnew)) return areTorn(own);
  return open || isNoRowAlone(own);
}

/** Figures below figures, but no label below the label: the page's end went through the lines of a figure. */
function areTorn(own: readonly Pair[]): boolean {
  const labels = own.filter(({ above }) => above.text !== '' && !isValue(above.text));
  return labels.length > 0 && labels.every(({ below }) => below.text === '');
}

/** Of some figures, and of the label that may be there, the lower half is missing: it had none. */
const areHalved = (own: readonly Pair[]): boolean =>
  own.some(({ above, below }) => isValue(above.text) && below.text === '') &&
  own.every(({ above, below }) => !isValue(below.text) || areHalves(above, below));

/** The cells that meet at the page's end; null where the columns of the two rows are not the same. */
export function pairsOf(upper: readonly TextCell[], lower: readonly TextCell[]): Pair[] | null {
  const rows = rowsOf(upper);
  const last = upper.filter(cell => cell.row + cell.rowspan === rows);
  const first = lower.filter(cell => cell.row === 0);
  const pairs = last.flatMap(above => {
    const below = first.find(({ column, colspan }) => column === above.column && colspan === above.colspan);
    return below ? [{ above, below }] : [];
  });
  return pairs.length === last.length && pairs.length === first.length ? pairs : null;
}

/** A figure that had no room for more, and one that can be its rest. */
export const areHalves = (above: TextCell, below: TextCell): boolean =>
  above.full === true && /^[\d０-９][\d０-９,.]*$/.test(above.text) && /^[\d０-９,.]*[\d０-９]$/.test(below.text);

/** Two figures in one column are two rows, two whole labels too, and an ordinal begins one. */
function beginsAnew({ above, below }: Pair): boolean {
  if (below.text === '' || areHalves(above, below)) return false;
  if (ORDINAL.test(below.text) || (isWhole(above.text) && isRowLabel(below.text))) return true;
  return above.text !== '' && (isValue(above.text) || isValue(below.text));
}

const isWhole = (label: string): boolean => isRowLabel(label) || compact(label) === '信息内容';

/** With borders on both pages: one half has all the figures, or the halves are a head, or a label that began with an ordinal. */
function isNoRowAlone(own: readonly Pair[]): boolean {
  const full = own.filter(({ above, below }) => above.text !== '' && below.text !== '');
  if (full.length === 0) return false;
  const [figuresAbove, figuresBelow] = (['above', 'below'] as const).map(half =>
    own.some(pair => pair[half].text !== '' && isValue(pair[half].text)),
  );
  if (figuresAbove !== figuresBelow) return true;
  if (figuresAbove) return areTorn(own) || areHalved(own);
  const isHead = own.length > 2 && own.every(({ above }) => above.text !== '');
  return isHead || (full.length === 1 && ORDINAL.test(full[0]!.above.text));
}

/** Is `below`, of the first row of the lower part, the rest of `above`? */
export function isOneCell(above: TextCell, below: TextCell, { upper, lower }: Parts, cut: boolean): boolean {
  if (above.column !== below.column || above.colspan !== below.colspan) return false;
  if (above.row + above.rowspan !== rowsOf(upper)) return false;
  if (cut && below.rowspan === 1) return true;
  if ([above, below].some(({ text }) => text !== '' && isValue(text))) return false;
  // A label to its right: it is the label of a group of rows.
  const groups = lower.some(
    ({ row, column, text }) => row === 0 && column > below.column && text !== '' && !isValue(text),
  );
  if (below.text === '' && !groups) return false;
  if (above.rowspan === 1 && below.rowspan === 1 && !cut) return groups && below.text === '' && above.text !== '';
  if (below.text === '' || above.text === '' || compact(below.text) === compact(above.text)) return true;
  return !ORDINAL.test(below.text);
}

export const compact = (text: string): string => text.replace(/\s/g, '');
