// Figures that a narrow column broke over several lines, in a table that sets all cells of a row at its top or at its bottom: the
// line on which labels and whole figures meet tells, and what stands between two such lines is of the row that it leads to.
import { around, middleY } from '../ink.ts';
import type { Entry } from './entry.ts';
import { isOfGroup } from './form-rows.ts';
import type { Row } from './rows.ts';
import { overlaps, type Token } from './tokens.ts';

/** Labels of several lines that show how the table sets its rows. */
const LEAST_LABELS = 3;
/** In font sizes: two lines at one height. */
const ALIKE = 0.3;
/** How far the lines of the outermost row may reach. */
const HIGHEST = 2.5;
const DIGITS = /^[\d０-９]+$/;

/** Joins them in place, in the rows of one table from top to bottom. `rows` by line. */
export function joinStacked(entries: readonly Entry[], rows: readonly (Row | null)[]): void {
  const edge = edgeOf(entries);
  if (edge === null) return;
  const bases = entries.map(({ label }) => baseOf(label, rows, edge));
  const figures = bases.flatMap(base => base?.figures ?? []);
  const ordered = edge === 'bottom' ? [...bases.keys()] : [...bases.keys()].reverse();
  for (const [i, at] of ordered.entries()) {
    const base = bases[at];
    const last = i > 0 ? bases[ordered[i - 1]!] : null;
    if (!base || (i > 0 && !last)) continue;
    const end = last?.y ?? base.y + (edge === 'top' ? 1 : -1) * HIGHEST * base.line.size;
    const [from, to] = [Math.min(base.y, end), Math.max(base.y, end)];
    const between = rows.flatMap(row => (row && row !== base && row.y > from && row.y < to ? [row] : []));
    if (between.length === 0) continue;
    const lines = new Set(entries[at]!.label.pieces.map(({ line }) => line));
    const isOwn = (row: Row) => row.labels.every(isOfGroup) || row.at.every(line => lines.has(line));
    const joined = between.every(isOwn) ? stacked(base, between, figures) : null;
    if (joined) Object.assign(entries[at]!, { row: joined, doubtful: false });
  }
}

/** Where labels of several lines meet their figures; null where that is in the middle, or not told. */
function edgeOf(entries: readonly Entry[]): 'top' | 'bottom' | null {
  const counts = { top: 0, bottom: 0, other: 0 };
  for (const { label, row } of entries) {
    const [first, last] = [label.pieces[0]!, label.pieces.at(-1)!];
    if (!row || row.at.length > 1 || first.line === last.line) continue;
    const isAt = (piece: Token) => Math.abs(middleY(piece) - row.y) < ALIKE * row.line.size;
    counts[isAt(first) ? 'top' : isAt(last) ? 'bottom' : 'other'] += 1;
  }
  const edge = counts.top > counts.bottom ? 'top' : 'bottom';
  const others = counts.top + counts.bottom + counts.other - counts[edge];
  return counts[edge] >= LEAST_LABELS && others === 0 ? edge : null;
}

function baseOf({ pieces }: Entry['label'], rows: readonly (Row | null)[], edge: 'top' | 'bottom'): Row | null {
  const piece = edge === 'top' ? pieces[0]! : pieces.at(-1)!;
  const own = [-1, 0, 1].flatMap(step => rows[piece.line + step] ?? []);
  return own.find(row => Math.abs(row.y - middleY(piece)) < ALIKE * row.line.size) ?? null;
}

/**
 * A row with what stands above and below its figures; null where that is more than the rest of them. `alike`: figures that tell
 * how many digits a column has room for.
 */
export function stacked(whole: Row, others: readonly Row[], alike: readonly Token[]): Row | null {
  const ordered = [whole, ...others].sort((a, b) => a.y - b.y);
  const columns: Token[][] = [];
  for (const token of ordered.flatMap(({ figures }) => figures)) {
    const column = columns.find(one => one.some(other => overlaps(other, token, 0)));
    if (column) column.push(token);
    else columns.push([token]);
  }
  if (!columns.every(column => column.length === 1 || isOneFigure(column, alike))) return null;
  const figures = columns.map(column => ({
    ...column[0]!,
    ...around(column),
    glyphs: column.flatMap(({ glyphs }) => glyphs),
    text: column.map(({ text }) => text).join(''),
  }));
  return {
    ...whole,
    at: ordered.flatMap(({ at }) => at),
    figures: figures.sort((a, b) => a.x0 - b.x0),
    broken: false,
  };
}

/** All but its last line are full: no line of the column has more digits. */
function isOneFigure(column: readonly Token[], alike: readonly Token[]): boolean {
  const box = around(column);
  const others = alike.filter(token => overlaps(token, box, 0));
  const most = Math.max(
    ...[...column, ...others].filter(({ text }) => DIGITS.test(text)).map(({ text }) => text.length),
  );
  return (
    column.every(({ text }) => DIGITS.test(text)) &&
    /^[1-9１-９]/.test(column[0]!.text) &&
    column.slice(0, -1).every(({ text }) => text.length === most)
  );
}
