// Lines that end in figures, and the runs of them that are rows of one table.
import { around, middleX, middleY } from '../ink.ts';
import type { Line } from '../lines.ts';
import { FIGURE, ORDINAL, type Token, tokensOf } from './tokens.ts';

export interface Row {
  line: Line;
  y: number;
  /** What stands left of the figures on the same line. */
  labels: Token[];
  figures: Token[];
  /** A figure and nothing else: a row's only beside others. */
  alone: boolean;
}

/** From left to right on the page. */
export interface Column {
  x0: number;
  x1: number;
}

export interface Block {
  rows: Row[];
  /** Label lines over, between and below the rows. */
  above: Line[];
  between: Line[];
  below: Line[];
  from: number;
  end: number;
  /** Where the figures begin. */
  left: number;
}

/** In font sizes: from one line to the next in a table, from a label's lines to its row. */
const FARTHEST = 3.6;
const NEAR = 1.6;
/** A figure at the end of a sentence stands closer than this. */
const SENTENCE = 0.6;

/** Null where the line does not end in figures. */
export function rowOf(line: Line): Row | null {
  const tokens = tokensOf(line);
  let first = tokens.length;
  while (first > 0 && FIGURE.test(tokens[first - 1]!.text) && !ORDINAL.test(tokens[first - 1]!.text)) first -= 1;
  const figures = tokens.slice(first);
  if (figures.length === 0) return null;
  const labels = tokens.slice(0, first);
  const gap = labels.length > 0 ? figures[0]!.x0 - labels.at(-1)!.x1 : Infinity;
  if (figures.length === 1 && gap < SENTENCE * line.size) return null;
  return { line, y: middleY(around(figures)), labels, figures, alone: tokens.length === 1 };
}

export function beginsBlock(rows: readonly (Row | null)[], at: number): boolean {
  const [row, next] = [rows[at]!, rows[at + 1]];
  return !row.alone || (next != null && !next.alone && next.y - row.y < 1.9 * row.line.size);
}

/** `free`: the first line that no block has; `edge`: where the figures began on the page before, of what may go on here. */
export function blockFrom(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  from: number,
  free: number,
  edge: number,
): Block {
  const found = [rows[from]!];
  const between: Line[] = [];
  let left = found[0]!.figures[0]!.x0;
  let right = Math.max(0, ...found[0]!.labels.map(token => token.x1));
  let pending: Line[] = [];
  let end = from + 1;
  let last: Line = lines[from]!;
  for (let i = from + 1; i < lines.length; i += 1) {
    const [line, row] = [lines[i]!, rows[i]];
    if (line.y0 - last.y1 > FARTHEST * line.size || line.y1 < last.y0) break;
    if (row) {
      const first = Math.min(left, row.figures[0]!.x0);
      const labels = Math.max(right, ...row.labels.map(token => token.x1), ...pending.map(one => one.x1));
      if (labels > first + 1 || !fits(found, row)) break;
      [left, right] = [first, labels];
      found.push(row);
      between.push(...pending);
      pending = [];
      end = i + 1;
    } else if (line.x1 < left) pending.push(line);
    else break;
    last = line;
  }
  const above: Line[] = [];
  const beyond = Math.max(0, ...found.flatMap(row => row.labels.map(token => token.x1)));
  for (let i = from - 1; i >= free; i -= 1) {
    const [line, next] = [lines[i]!, above[0] ?? lines[from]!];
    if (rows[i] || line.x1 >= left || next.y0 - line.y1 > NEAR * line.size || line.y0 > next.y0) break;
    // Between the labels and the first figures stand heads of columns left blank.
    const isHead = (token: Token) => token.x0 >= beyond - 1 && token.x1 > edge && !ORDINAL.test(token.text);
    if (beyond > 0 && tokensOf(line).some(isHead)) break;
    above.unshift(line);
  }
  return { rows: found, above, between, below: pending, from, end, left };
}

/** Rows of one table: as many figures each, or figures of one column over each other and none over two columns. */
function fits(rows: readonly Row[], row: Row): boolean {
  if (rows.every(({ figures }) => figures.length === row.figures.length)) return true;
  const all = [...rows, row];
  const columns = columnsOf(all);
  return all.every(({ figures }) => new Set(figures.map(token => columnAt(columns, token))).size === figures.length);
}

export function columnsOf(rows: readonly Row[]): Column[] {
  const out: Column[] = [];
  for (const { x0, x1 } of rows.flatMap(({ figures }) => figures).sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else out.push({ x0, x1 });
  }
  return out;
}

export const columnAt = (columns: readonly Column[], token: Token): number =>
  columns.findIndex(({ x0, x1 }) => middleX(token) >= x0 && middleX(token) <= x1);
