// A table that goes on on the next page: its two parts made one, the repeated head dropped, a cell that the page's end cut
// put together.
import type { TablePart, TextCell } from './part.ts';

/** Points between edges of one column on two pages. */
const SAME = 4;
const ORDINAL =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[㈠-㈩]|\d{1,2}\s*[、.．](?!\d)|第[一二三四五六七八九十]+[条章])/;
const FIGURE = /^[-+\d０-９.,，%\s]+(?:万?元|件|次)?$|^[/／—\-无]?$/;

/** Null where they are two tables. */
export function joined(above: TablePart, below: TablePart): TablePart | null {
  if (Math.abs(above.x0 - below.x0) > SAME || Math.abs(above.x1 - below.x1) > SAME) return null;
  const xs = union(above.xs, below.xs);
  const [top, all] = [onGrid(above, xs), onGrid(below, xs)];
  const rest = withoutHead(top, all);
  if (rest.length === 0) return { ...above, xs, cells: top };
  const rows = Math.max(...top.map(cell => cell.row + cell.rowspan));
  const cut = isRowCut(top, rest, rows, above.openBelow || (below.openAbove && rest.length === all.length));
  const offset = cut ? rows - 1 : rows;
  const lower = rest.map(cell => ({ ...cell, row: cell.row + offset }));
  const cells = [...top];
  for (const cell of lower) {
    const upper = cell.row === offset ? cells.find(one => isOneWith(one, cell, rows, cut, lower, offset)) : undefined;
    if (!upper) {
      cells.push(cell);
      continue;
    }
    const index = cells.indexOf(upper);
    const text = upper.text === cell.text ? upper.text : upper.text + cell.text;
    cells[index] = { ...upper, text, rowspan: cell.row + cell.rowspan - upper.row };
  }
  return {
    ...above,
    xs,
    ys: [],
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    openBelow: below.openBelow,
  };
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  for (const x of [...a, ...b].sort((p, q) => p - q)) if (out.length === 0 || x - out.at(-1)! > SAME) out.push(x);
  return out;
}

function onGrid({ xs, cells }: TablePart, union: readonly number[]): TextCell[] {
  const nearest = (x: number) =>
    union.reduce((best, one, i) => (Math.abs(one - x) < Math.abs(union[best]! - x) ? i : best), 0);
  return cells.map(cell => {
    const column = nearest(xs[cell.column]!);
    return { ...cell, column, colspan: nearest(xs[cell.column + cell.colspan]!) - column };
  });
}

const compact = (text: string): string => text.replace(/\s/g, '');

/** Rows that begin the table on both pages. */
function withoutHead(top: readonly TextCell[], below: readonly TextCell[]): TextCell[] {
  const rowOf = (cells: readonly TextCell[], row: number) => cells.filter(cell => cell.row === row);
  const isSame = (row: number) => {
    const [above, repeated] = [rowOf(top, row), rowOf(below, row)];
    return above.length === repeated.length && above.every((cell, i) => isRepeated(cell, repeated[i]!));
  };
  const isHead = (cells: readonly TextCell[], row: number) => {
    const there = cells.filter(cell => cell.row === row && cell.text !== '');
    return there.length > 0 && !there.some(cell => FIGURE.test(cell.text));
  };
  const rows = Math.max(...below.map(cell => cell.row + cell.rowspan));
  let same = 0;
  while (same < rows && isHead(below, same) && isSame(same)) same += 1;
  // No cell of what is dropped reaches into what stays.
  while (same > 0 && below.some(cell => cell.row < same && cell.row + cell.rowspan > same)) same -= 1;
  return below.filter(cell => cell.row >= same).map(cell => ({ ...cell, row: cell.row - same }));
}

/** LibreOffice cuts the text of a repeated head short where its rows are low. */
const isRepeated = (a: TextCell, b: TextCell): boolean =>
  a.column === b.column &&
  a.colspan === b.colspan &&
  a.rowspan === b.rowspan &&
  compact(a.text).startsWith(compact(b.text)) &&
  (a.text === '') === (b.text === '');

/** Is the first row below the rest of the last row above? */
function isRowCut(top: readonly TextCell[], rest: readonly TextCell[], rows: number, open: boolean): boolean {
  const last = top.filter(cell => cell.row + cell.rowspan === rows);
  const first = rest.filter(cell => cell.row === 0);
  const pairs = last.flatMap(a => {
    const b = first.find(one => one.column === a.column && one.colspan === a.colspan);
    return b ? [{ a, b }] : [];
  });
  if (pairs.length !== last.length || pairs.length !== first.length) return false;
  // A cell that began higher or reaches lower says nothing about this row.
  const own = pairs.filter(({ a, b }) => b.rowspan === 1 && (a.rowspan === 1 || a.text !== ''));
  if (own.length === 0) return false;
  const full = own.filter(({ a, b }) => a.text !== '' && b.text !== '');
  if (full.some(({ a, b }) => FIGURE.test(a.text) || FIGURE.test(b.text) || ORDINAL.test(b.text))) return false;
  if (own.some(({ a, b }) => a.text === '' && ORDINAL.test(b.text))) return false;
  if (open) return true;
  // Closed on both pages: cut only where one part is no row by itself.
  const filled = (side: 'a' | 'b') => own.some(pair => pair[side].text !== '' && FIGURE.test(pair[side].text));
  if (full.length === 0) return false;
  if (filled('a') !== filled('b')) return true;
  if (filled('a')) return false;
  const isHead = own.length > 2 && own.every(({ a }) => a.text !== '');
  return isHead || (full.length === 1 && ORDINAL.test(full[0]!.a.text));
}

function isOneWith(
  upper: TextCell,
  cell: TextCell,
  rows: number,
  cut: boolean,
  lower: readonly TextCell[],
  offset: number,
): boolean {
  if (upper.column !== cell.column || upper.colspan !== cell.colspan || upper.row + upper.rowspan !== rows)
    return false;
  if (cut && cell.rowspan === 1) return true;
  if ([upper, cell].some(one => one.text !== '' && FIGURE.test(one.text))) return false;
  const label = lower.some(
    one => one.row === offset && one.column > cell.column && one.text !== '' && !FIGURE.test(one.text),
  );
  if (cell.text === '' && !label) return false;
  if (upper.rowspan === 1 && cell.rowspan === 1 && !cut) return label && cell.text === '' && upper.text !== '';
  if (cell.text === '' || upper.text === '' || compact(cell.text) === compact(upper.text)) return true;
  return !ORDINAL.test(cell.text);
}
