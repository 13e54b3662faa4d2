// A line's signs → words and figures that stand apart from each other.
import { around, type Box, type Glyph } from '../ink.ts';
import { glue, type Line, lineOf } from '../lines.ts';
import { ORDINAL } from '../wording.ts';

export { FIGURE, ORDINAL, UNIT } from '../wording.ts';

export interface Token extends Box {
  text: string;
  glyphs: Glyph[];
  size: number;
}

/** In font sizes: between the figures of neighbouring columns, between a label and a figure, between labels. */
const FIGURE_GAP = 0.15;
const LABEL_GAP = 0.4;
/** An ordinal behind a gap like this begins another label. */
const ORDINAL_GAP = 0.15;
/** Signs of one line that stand higher or lower by this are of two cells. */
const SHIFT = 0.15;

/** `gap` as `LABEL_GAP`. */
export function tokensOf({ glyphs }: Line, gap = LABEL_GAP): Token[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1);
    if (last && !parts(last, glyph, gap)) groups.at(-1)!.push(glyph);
    else groups.push([glyph]);
  }
  // An empty cell may hold a printed blank.
  return groups
    .map(tokenOf)
    .filter(({ text }) => text.trim() !== '')
    .flatMap(splitAtOrdinals);
}

function parts(left: Glyph, right: Glyph, most: number): boolean {
  const size = Math.max(left.size, right.size);
  const gap = (right.x0 - left.x1) / size;
  const digits = isDigit(left.text) && isDigit(right.text);
  const shifted = Math.abs(left.base - right.base) > SHIFT * size && isHan(left.text) && isHan(right.text);
  return gap > (digits ? FIGURE_GAP : most) || shifted;
}

const isDigit = (text: string): boolean => /[\d０-９.,，．]/.test(text);
const isHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

export function tokenOf(glyphs: Glyph[]): Token {
  const line = lineOf(glyphs);
  return { ...around(glyphs), text: line.text, glyphs, size: line.size };
}

/** （三）不 4.保护第三方: two labels side by side in little room. */
function splitAtOrdinals(token: Token): Token[] {
  const { glyphs } = token;
  for (let i = 1; i < glyphs.length; i += 1) {
    const gap = (glyphs[i]!.x0 - glyphs[i - 1]!.x1) / token.size;
    if (gap < ORDINAL_GAP || !ORDINAL.test(lineOf(glyphs.slice(i, i + 5)).text)) continue;
    return [tokenOf(glyphs.slice(0, i)), ...splitAtOrdinals(tokenOf(glyphs.slice(i)))];
  }
  return [token];
}

/** Do two boxes stand one over the other, each by a good part of the narrower one? */
export const overlaps = (a: Pick<Box, 'x0' | 'x1'>, b: Pick<Box, 'x0' | 'x1'>, part = 0.5): boolean =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > part * Math.min(a.x1 - a.x0, b.x1 - b.x0);

export const textOf = (tokens: readonly Token[]): string =>
  tokens.reduce((text, token) => text + glue(text, token.text) + token.text, '');
