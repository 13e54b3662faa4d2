// Lines that end in figures, and the runs of them that are rows of one table.
import { around, middleX, middleY } from '../ink.ts';
import type { Line } from '../lines.ts';
import { isOfGroup } from './form-rows.ts';
import { FIGURE, ORDINAL, overlaps, type Token, tokenOf, tokensOf, UNIT } from './tokens.ts';

export interface Row {
  /** Indexes of the lines that its figures stand on. */
  at: number[];
  line: Line;
  y: number;
  /** What stands left of the figures on the same line. */
  labels: Token[];
  figures: Token[];
  /** A figure of it stands on two lines, and its halves do not tell that they are one. */
  broken: boolean;
}

/** From left to right on the page. */
export interface Column {
  x0: number;
  x1: number;
}

/** Rows of one table, and the lines that they take. */
export interface Block {
  rows: readonly Row[];
  from: number;
  end: number;
  /** Where its labels end at the latest. */
  edge: number;
}

/** In font sizes: a figure at the end of a sentence stands closer. */
const SENTENCE = 0.6;

/** No report counts as far: figures that touch each other. */
const MOST_DIGITS = 9;
const isSeveral = ({ text }: Token): boolean => (/^[\d０-９]+/.exec(text)?.[0].length ?? 0) > MOST_DIGITS;

/** In font sizes: figures of one row are set apart by less where a narrow column broke some of them over two lines. */
const ONE_ROW = 0.9;
/** By how much the halves of such a figure may be set off from the middle of the others. */
const OFF_MIDDLE = 0.2;

/** By line, nothing joined; null where a line does not end in figures. */
export const lineRowsOf = (lines: readonly Line[]): (Row | null)[] => lines.map(rowOf);

/** By line; null where a line does not end in figures, or its figures belong to the row beside it. */
export function rowsOf(lines: readonly Line[]): (Row | null)[] {
  const rows = lineRowsOf(lines);
  const parts = new Map<Row, Row[]>();
  for (const [i, row] of rows.entries()) {
    if (!row?.labels.every(isOfGroup)) continue;
    const whole = [rows[i - 2], rows[i - 1], rows[i + 1], rows[i + 2]]
      .filter(other => other && Math.abs(other.y - row.y) < ONE_ROW * row.line.size && isMore(other, row))
      .sort((a, b) => Math.abs(a!.y - row.y) - Math.abs(b!.y - row.y))[0];
    if (whole) parts.set(whole, [...(parts.get(whole) ?? []), row]);
  }
  for (const [whole, pieces] of parts) {
    rows[whole.at[0]!] = together(whole, pieces);
    for (const piece of pieces) rows[piece.at[0]!] = null;
  }
  return rows;
}

const isMore = (row: Row, than: Row): boolean => row.labels.length > 0 || row.figures.length > than.figures.length;

/** Figures beside each other are of one row; halves of one figure stand above and below the middle. */
export function together(whole: Row, pieces: readonly Row[]): Row {
  let { broken } = whole;
  const { y } = whole;
  const size = whole.line.size;
  const added: Token[] = [];
  for (const token of pieces.flatMap(({ figures }) => figures)) {
    const upper = added.findIndex(one => overlaps(one, token, 0));
    if (whole.figures.some(one => overlaps(one, token, 0))) broken = true;
    else if (upper < 0) added.push(token);
    else {
      const both = [added[upper]!, token].sort((a, b) => a.y0 - b.y0);
      const middle = (middleY(both[0]!) + middleY(both[1]!)) / 2;
      if (Math.abs(middle - y) > OFF_MIDDLE * size || both.some(({ text }) => !/^[\d０-９]+$/.test(text)))
        broken = true;
      const glyphs = both.flatMap(one => one.glyphs);
      added[upper] = { ...around(both), glyphs, size, text: both.map(({ text }) => text).join('') };
    }
  }
  return {
    ...whole,
    at: [...whole.at, ...pieces.flatMap(({ at }) => at)],
    figures: [...whole.figures, ...added].sort((a, b) => a.x0 - b.x0),
    broken,
  };
}

function rowOf(line: Line, at: number): Row | null {
  const tokens = unitsJoined(tokensOf(line));
  let first = tokens.length;
  while (first > 0 && FIGURE.test(tokens[first - 1]!.text) && !ORDINAL.test(tokens[first - 1]!.text)) first -= 1;
  const figures = tokens.slice(first);
  if (figures.length === 0) return null;
  const labels = tokens.slice(0, first);
  const gap = labels.length > 0 ? figures[0]!.x0 - labels.at(-1)!.x1 : Infinity;
  if (figures.length === 1 && gap < SENTENCE * line.size) return null;
  return { at: [at], line, y: middleY(around(figures)), labels, figures, broken: figures.some(isSeveral) };
}

/** In font sizes: a unit set apart from its figure. */
const UNIT_GAP = 1;

function unitsJoined(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const isUnit = last && UNIT.test(token.text) && /[\d０-９]$/.test(last.text) && FIGURE.test(last.text);
    if (isUnit && token.x0 - last.x1 < UNIT_GAP * token.size)
      out[out.length - 1] = tokenOf([...last.glyphs, ...token.glyphs]);
    else out.push(token);
  }
  return out;
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
