// The heads over a block of rows: where they say that its columns are.
import { around, middleX, middleY } from '../ink.ts';
import type { Line } from '../lines.ts';
import type { Block, Column, Row } from './rows.ts';
import { overlaps, type Token, textOf, tokensOf } from './tokens.ts';

export interface Heads {
  /** The lines that they take, from the first one's index on; they end where the block's own lines begin. */
  from: number;
  /** Over the labels. */
  corner: string;
  /** Over several columns, in reading order. */
  upper: Token[];
  columns: (Column & { text: string })[];
}

/** In font sizes: between two lines of heads. */
const NEAR = 2.6;
/** Between heads that a narrow column hardly keeps apart. */
export const NARROW_GAP = 0.1;
/** Signs in a head of one line. */
const LONGEST = 16;
const MOST_LINES = 14;
/** 第二十条第（一）项 stands over all columns of a table of section two. */
const ARTICLE = /^\s*第\s*[二2]/;
/** 信息内容 stands over the labels, wherever they are set. */
const CORNER = /[内內]容$/;
const HEADING = /^[一二三四五六七]、/;

/** Null where no heads stand over the block. `gap`: between two of them, as of `tokensOf`. */
export function headsOf(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  block: Block,
  free: number,
  gap?: number,
): Heads | null {
  const top = block.from;
  const edge = block.edge;
  const found: Token[] = [];
  const corner: Token[] = [];
  let [from, pending]: [number, Token[]] = [top, []];
  for (let i = top - 1; i >= free && top - i <= MOST_LINES; i -= 1) {
    const [line, below] = [lines[i]!, lines[i + 1]!];
    const tokens = tokensOf(line, gap);
    if (rows[i] || below.y0 - line.y1 > NEAR * line.size || line.y0 > below.y0 || ARTICLE.test(line.text)) break;
    if (tokens.some(token => isApart(token, edge, tokens.length))) break;
    const isHead = (token: Token) => token.x0 >= edge - 1 && !CORNER.test(token.text);
    const own = tokens.filter(isHead);
    pending.unshift(...tokens.filter(token => !isHead(token)));
    if (own.length === 0) continue;
    found.push(...own);
    corner.unshift(...pending);
    [from, pending] = [i, []];
  }
  if (found.length === 0) return null;
  const { leaves, upper } = leavesOf(found);
  return {
    from,
    corner: textOf(corner),
    upper: upper.sort((a, b) => middleY(a) - middleY(b) || a.x0 - b.x0),
    columns: leaves.map(leaf => ({ ...spanOf(leaf), text: textOf(leaf) })).sort((a, b) => a.x0 - b.x0),
  };
}

/** A title or a sentence: it stands over labels and figures, or alone. */
function isApart(token: Token, edge: number, beside: number): boolean {
  if (token.x0 < edge - 1 && token.x1 > edge + 2 * token.size) return !CORNER.test(token.text);
  return beside === 1 && (HEADING.test(token.text) || /[。；：]$/.test(token.text) || token.glyphs.length > LONGEST);
}

/** From the lowest line up: what stands over nothing is the head of one more column, what stands over several is theirs. */
function leavesOf(tokens: readonly Token[]): { leaves: Token[][]; upper: Token[] } {
  const leaves: Token[][] = [];
  const upper: Token[] = [];
  for (const token of [...tokens].sort((a, b) => middleY(b) - middleY(a) || a.x0 - b.x0)) {
    const below = leaves.filter(leaf => overlaps(around(leaf), token, 0.15));
    if (below.length === 0) leaves.push([token]);
    else if (below.length === 1) below[0]!.unshift(token);
    else upper.push(token);
  }
  return { leaves, upper };
}

const spanOf = (leaf: readonly Token[]): Column => {
  const { x0, x1 } = around(leaf);
  return { x0, x1 };
};

/**
 * The column of each figure, from its place under the heads or from that of the wider figures above and below it, `columnOf`;
 * null where that does not tell.
 */
export function under(
  columns: readonly Column[],
  figures: readonly Token[],
  columnOf: (figure: Token) => Column | undefined,
): number[] | null {
  const places = figures.map(figure => {
    const own = columnUnder(columns, figure);
    return own >= 0 ? own : columnUnder(columns, { ...figure, ...columnOf(figure) });
  });
  const told = places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!));
  return told ? places : null;
}

/** A figure beside all heads belongs to one that is far nearer than the next, and so near, in font sizes, that no column is between. */
const NEARER = 0.35;
const NEAR_HEAD = 0.7;

function columnUnder(columns: readonly Column[], figure: Token): number {
  const over = columns.flatMap((column, i) => (overlaps(column, figure, 0.05) ? [i] : []));
  if (over.length === 1) return over[0]!;
  if (over.length > 1) {
    const x = middleX(figure);
    return over.find(i => columns[i]!.x0 <= x && columns[i]!.x1 >= x) ?? -1;
  }
  const after = columns.findIndex(column => column.x0 >= figure.x1 - 1);
  const [left, right] = [after < 0 ? columns.length - 1 : after - 1, after];
  const gap = (i: number) =>
    i < 0 || !columns[i] ? Infinity : Math.max(figure.x0 - columns[i]!.x1, columns[i]!.x0 - figure.x1, 0);
  // Outermost, nothing stands on the other side to compare with: a column's own width is as far as it reaches.
  const reach = (i: number) => (columns[i] ? columns[i]!.x1 - columns[i]!.x0 + figure.x1 - figure.x0 : 0);
  if (left < 0 || right < 0)
    return gap(left < 0 ? right : left) < reach(left < 0 ? right : left) ? (left < 0 ? right : left) : -1;
  const [near, far] = gap(left) < gap(right) ? [left, right] : [right, left];
  return gap(near) < NEARER * gap(far) && gap(near) < NEAR_HEAD * figure.size ? near : -1;
}
