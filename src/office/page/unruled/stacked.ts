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
/** From a line of the outermost row to the next. */
const NEXT_LINE = 1.7;
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
    const between = last ? betweenOf(base, last, rows) : outwards(base, rows, edge);
    if (between.length === 0) continue;
    const lines = new Set(entries[at]!.label.pieces.map(({ line }) => line));
    const isOwn = (row: Row) => row.labels.every(isOfGroup) || row.at.every(line => lines.has(line));
    const whole = between.every(isOwn) ? stacked(base, between, figures) : null;
    if (whole) Object.assign(entries[at]!, { row: whole, doubtful: false });
  }
}

function betweenOf(one: Row, other: Row, rows: readonly (Row | null)[]): Row[] {
  const [from, to] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return rows.flatMap(row => (row && row.y > from && row.y < to ? [row] : []));
}

/** What stands close below the last row of a table, or close above its first. */
function outwards(base: Row, rows: readonly (Row | null)[], edge: 'top' | 'bottom'): Row[] {
  const out: Row[] = [];
  const step = edge === 'top' ? 1 : -1;
  let last = base;
  for (let at = rows.indexOf(base) + step; at in rows; at += step) {
    const row = rows[at];
    if (!row) continue;
    if (Math.abs(row.y - last.y) > NEXT_LINE * base.line.size) break;
    out.push(row);
    last = row;
  }
  return out;
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
  return {
    ...whole,
    at: ordered.flatMap(({ at }) => at),
    figures: joined(columns),
    broken: false,
  };
}

/** The lines of each figure → the figures from left to right. */
export const joined = (figures: readonly (readonly Token[])[]): Token[] =>
  figures
    .map(lines => ({
      ...lines[0]!,
      ...around(lines),
      glyphs: lines.flatMap(({ glyphs }) => glyphs),
      text: lines.map(({ text }) => text).join(''),
    }))
    .sort((a, b) => a.x0 - b.x0);

/** All but its last line are full: no line of the column has more digits. */
export function isOneFigure(column: readonly Token[], alike: readonly Token[]): boolean {
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
