// Figures that a narrow column broke over several lines, in a table that sets all cells of a row at its middle: the digits below
// each other in one column are one figure where their middle is that of one label and of no other.
import { around, middleY } from '../ink.ts';
import type { Entry } from './entry.ts';
import { isOfGroup } from './form-rows.ts';
import { columnAt, columnsOf, type Row } from './rows.ts';
import { isOneFigure, joined } from './stacked.ts';
import type { Token } from './tokens.ts';

/** In font sizes: lines of one figure, lines of two rows at most, and how far middles are off each other by rounding. */
const NEXT_LINE = 1.45;
const ROUNDING = 0.1;
const MIDDLES = 0.25;
/** That one figure takes. */
const MOST_LINES = 9;
/** In lines: where the outermost rows may reach to. */
const AROUND = 4;

/** Digits below each other in one column. */
interface Run {
  y: number;
  y0: number;
  y1: number;
  tokens: Token[];
  rows: Row[];
}

/** Joins them in place, in the rows of one table from top to bottom. `lines`: what stands on each line, nothing joined. */
export function joinCentred(entries: readonly Entry[], lines: readonly (Row | null)[]): void {
  const all = entries.flatMap(({ label }) => label.pieces);
  if (all.length === 0 || entries.every(({ row, doubtful }) => !doubtful && !row?.broken)) return;
  const [from, to] = [all[0]!.line - AROUND, Math.max(...all.map(({ line }) => line)) + AROUND];
  const rows = lines.flatMap((row, at) => (row && at >= from && at <= to ? [row] : []));
  const ys = entries.map(({ label }) => middleY(around(label.pieces)));
  const runs = runsOf(rows).flatMap(run => byOwners(run, ys) ?? [run]);
  if (runs.every(({ tokens }) => tokens.length === 1)) return;
  const owners = runs.map(run => ownerOf(run, ys));
  const spoiled = new Set(runs.flatMap((run, i) => (owners[i] === null ? maybeOf(run, entries, ys) : [])));
  for (const [i, entry] of entries.entries()) {
    const own = runs.filter((_, at) => owners[at] === i);
    if (spoiled.has(i)) continue;
    const whole = own.length > 0 ? asRow(own, runs, entry) : null;
    if (whole) Object.assign(entry, { row: whole, doubtful: false });
    else if (own.length === 0 && !entry.row) entry.doubtful = false;
  }
}

function runsOf(rows: readonly Row[]): Run[] {
  const columns = columnsOf(rows);
  const inColumn = columns.map((_, i) =>
    rows.flatMap(row =>
      row.figures.flatMap(token => (columnAt(columns, token) === i ? [{ token, row, y: middleY(token) }] : [])),
    ),
  );
  const steps = inColumn.flatMap(column => column.slice(1).map(({ y, token }, i) => (y - column[i]!.y) / token.size));
  const least = Math.min(...steps);
  return inColumn.flatMap(column => {
    const out: (typeof column)[] = [];
    for (const one of column) {
      const last = out.at(-1)?.at(-1);
      const step = last ? (one.y - last.y) / one.token.size : Infinity;
      if (step < NEXT_LINE && step < least + ROUNDING) out.at(-1)!.push(one);
      else out.push([one]);
    }
    return out.map(ones =>
      runOf(
        ones.map(({ token }) => token),
        ones.map(({ row }) => row),
      ),
    );
  });
}

function runOf(tokens: Token[], rows: Row[]): Run {
  const { y0, y1 } = around(tokens);
  return { y: (y0 + y1) / 2, y0, y1, tokens, rows };
}

/** Rows that touch each other: the parts that each have an owner, null where there is no way or more than one. */
function byOwners({ tokens, rows }: Run, ys: readonly number[]): Run[] | null {
  // From each line on: how many ways there are, and the first part of the last one found.
  const ways: { count: number; first: Run | null }[] = [];
  ways[tokens.length] = { count: 1, first: null };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const way = { count: 0, first: null as Run | null };
    for (let end = at + 1; end <= Math.min(at + MOST_LINES, tokens.length); end += 1) {
      const part = runOf(tokens.slice(at, end), rows.slice(at, end));
      const { count } = ways[end]!;
      if (count === 0 || ownerOf(part, ys) === null) continue;
      way.count += count;
      way.first = part;
    }
    ways[at] = way;
  }
  if (ways[0]!.count !== 1) return null;
  const out: Run[] = [];
  for (let at = 0; at < tokens.length; at += out.at(-1)!.tokens.length) out.push(ways[at]!.first!);
  return out;
}

/** Null where it stands at no label's middle, or beside several labels. */
function ownerOf({ y, y0, y1, tokens }: Run, ys: readonly number[]): number | null {
  const beside = ys.flatMap((at, i) => (at > y0 && at < y1 ? [i] : []));
  const [only] = beside;
  return beside.length === 1 && Math.abs(ys[only!]! - y) < MIDDLES * tokens[0]!.size ? only! : null;
}

/** Whose figure it may be: the row's whose label stands beside all of it, else the next ones'. */
function maybeOf({ y0, y1 }: Run, entries: readonly Entry[], ys: readonly number[]): number[] {
  const beside = entries.findIndex(({ label }) => label.y0 <= y0 && label.y1 >= y1);
  if (beside >= 0) return [beside];
  const above = ys.findLastIndex(y => y <= y0);
  const below = ys.findIndex(y => y >= y1);
  return ys.flatMap((_, i) => (i >= above && (below < 0 || i <= below) ? [i] : []));
}

function asRow(own: readonly Run[], all: readonly Run[], { label }: Entry): Row | null {
  const lines = new Set(label.pieces.map(({ line }) => line));
  const rows = [...new Set(own.flatMap(run => run.rows))].sort((a, b) => a.y - b.y);
  if (!rows.every(row => row.labels.every(isOfGroup) || row.at.every(line => lines.has(line)))) return null;
  const alike = all.flatMap(({ tokens }) => tokens);
  if (!own.every(({ tokens }) => tokens.length === 1 || isOneFigure(tokens, alike))) return null;
  const y = middleY(around(label.pieces));
  const base = rows.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]!;
  return { ...base, at: rows.flatMap(({ at }) => at), figures: joined(own.map(({ tokens }) => tokens)), broken: false };
}
