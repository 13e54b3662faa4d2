// Numbers of pages, also where a table reaches so far that its page's number is printed in one of its cells.
import { type Glyph, middleY } from './ink.ts';
import { glyphRows, lineOf } from './lines.ts';

const DIGITS = String.raw`\d{1,3}`;
/** 3, -3-, 第3页 共12页, 3/12, page 3 of 12. */
const NUMBER = new RegExp(
  String.raw`^(?:[-—–―－·•\s]*${DIGITS}[-—–―－·•\s]*|第\s*${DIGITS}\s*页(?:[\s,，/]*共\s*${DIGITS}\s*页)?|${DIGITS}\s*/\s*${DIGITS}|page\s*${DIGITS}(?:\s*of\s*${DIGITS})?)$`,
  'i',
);
/** No figure looks like these. */
const UNMISTAKABLE = /^(?:([-—–―－·•])\s*\d{1,3}\s*[-—–―－·•]|第.*页|page.*)$/i;
/** Points from the top and from the bottom of a page in which its number stands, whatever way it lies. */
const MARGIN = 101;

export const isPageNumber = (text: string): boolean => NUMBER.test(text);

/** Whatever lies beside it. */
export const isPlainlyNumber = (text: string): boolean => NUMBER.test(text) && UNMISTAKABLE.test(text);

export const isMarginal = ({ y0, y1 }: { y0: number; y1: number }, height: number): boolean =>
  y1 < MARGIN || y0 > height - MARGIN;

export interface Suspect {
  glyphs: Glyph[];
  value: number;
  y: number;
  /** Otherwise a figure that stands alone at the page's edge looks the same. */
  sure: boolean;
}

/** What may be the page's number among all of its signs: something alone beside its edge. */
export function suspectsOf(glyphs: readonly Glyph[], height: number): Suspect[] {
  const rows = glyphRows(glyphs.filter(glyph => glyph.text !== ' ' && isMarginal(glyph, height)));
  return rows.flatMap(row => {
    const { text } = lineOf(row);
    if (!isPageNumber(text)) return [];
    const value = Number(/\d+/.exec(text)![0]);
    return [{ glyphs: row, value, y: middleY(row[0]!), sure: isPlainlyNumber(text) }];
  });
}
