// Lines → pieces of labels: as little of a line as may stand in a cell of its own.
import { compact, normalise } from '../../../text/normalise.ts';
import type { Row } from './rows.ts';
import type { ScrollLine } from './scroll.ts';
import { type Token, textOf, tokensOf } from './tokens.ts';

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
  let count = 0;
  return lines.flatMap((line, at) => {
    const rest = line.glyphs.some(glyph => figures.has(glyph))
      ? { ...line, glyphs: line.glyphs.filter(glyph => !figures.has(glyph)) }
      : line;
    return tokensOf(rest, usualGap(line) + LEAST_GAP).map(token => ({
      ...token,
      at: count++,
      line: at,
      letters: compact(normalise(token.text).text),
    }));
  });
}

/** The middle one of the gaps between neighbours: justified text is set apart. */
function usualGap({ glyphs, size }: ScrollLine): number {
  const gaps = glyphs.slice(1).map((glyph, i) => Math.max(0, glyph.x0 - glyphs[i]!.x1) / size);
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** Of several as one text: a note in brackets may go over two of them. */
export const lettersOf = (pieces: readonly Piece[]): string => compact(normalise(textOf(pieces)).text);

export function byLineOf(pieces: readonly Piece[]): PiecesByLine {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
  return lines;
}
