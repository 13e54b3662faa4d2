// Lines → pieces of labels: as little of a line as may stand in a cell of its own.
import { compact, normalise } from '../../../text/normalise.ts';
import { GROUPS } from './form-rows.ts';
import type { Row } from './rows.ts';
import type { ScrollLine } from './scroll.ts';
import { type Token, textOf, tokenOf, tokensOf } from './tokens.ts';

export interface Piece extends Token {
  /** Its place in reading order, and its line's. */
  at: number;
  line: number;
  /** What a label is told by: no signs, no blanks. */
  letters: string;
}

export type PiecesByLine = ReadonlyMap<number, readonly Piece[]>;

/** In font sizes, beyond the usual gap between the signs of its line: the room between two narrow cells. */
const LEAST_GAP = 0.15;

/** In reading order; figures are none. */
export function piecesOf(lines: readonly ScrollLine[], rows: readonly (Row | null)[]): Piece[] {
  const figures = new Set(rows.flatMap(row => row?.figures ?? []).flatMap(({ glyphs }) => glyphs));
  const tokens = lines.map(line => {
    const rest = line.glyphs.some(glyph => figures.has(glyph))
      ? { ...line, glyphs: line.glyphs.filter(glyph => !figures.has(glyph)) }
      : line;
    return tokensOf(rest, usualGap(rest) + LEAST_GAP);
  });
  const edges = edgesOf(tokens.flat());
  let count = 0;
  return tokens.flatMap((own, line) =>
    own
      .flatMap(token => apart(token, edges))
      .map(token => ({ ...token, at: count++, line, letters: compact(normalise(token.text).text) })),
  );
}

/** So many pieces that begin at one place show the left edge of a column of labels. */
const LEAST_PIECES = 4;
/** Letters of a group's label beside one line of another label: 年 of 三、本年度办理结果 set in a narrow column. */
const MOST_LETTERS = 4;

/** In whole points. */
function edgesOf(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { x0 } of tokens) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= LEAST_PIECES).map(([x]) => x));
}

/** Letters of a group's label that stand close to what begins at the edge of the next column. */
function apart(token: Token, edges: ReadonlySet<number>): Token[] {
  for (let i = 1; i <= MOST_LETTERS && i < token.glyphs.length; i += 1) {
    const [head, rest] = [token.glyphs.slice(0, i), token.glyphs.slice(i)];
    if (!edges.has(Math.round(rest[0]!.x0))) continue;
    const letters = compact(normalise(head.map(({ text }) => text).join('')).text);
    if (letters !== '' && GROUPS.some(({ text }) => text.includes(letters))) return [tokenOf(head), tokenOf(rest)];
  }
  return [token];
}

/** The middle one of the gaps between neighbours: justified text is set apart. A single gap is none that is usual. */
function usualGap({ glyphs, size }: ScrollLine): number {
  const gaps = glyphs.slice(1).map((glyph, i) => Math.max(0, glyph.x0 - glyphs[i]!.x1) / size);
  gaps.sort((a, b) => a - b);
  return gaps.length > 1 ? gaps[(gaps.length - 1) >> 1]! : 0;
}

/** Of several as one text: a note in brackets may go over two of them. */
export const lettersOf = (pieces: readonly Piece[]): string => compact(normalise(textOf(pieces)).text);

export function byLineOf(pieces: readonly Piece[]): PiecesByLine {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
  return lines;
}
