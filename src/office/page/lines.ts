// Signs → lines of text, in a cell or on a page.
import { isHan, ordinary } from './characters.ts';
import { around, type Box, type Glyph, middleY } from './ink.ts';

export interface Line extends Box {
  glyphs: Glyph[];
  size: number;
  text: string;
  /** How much blanks printed before its first sign take. */
  lead: number;
}

/** A gap this wide, in font sizes, is a blank where no blank was printed. */
const BLANK_LATIN = 0.3;
const BLANK_HAN = 1.2;
/** Signs that overlap by this part of the lower one's height stand on one line. */
const ON_ONE_LINE = 0.5;
/** Points. */
const SAME_HEIGHT = 0.05;

/** From top to bottom; text that runs downwards or upwards is read that way. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  if (printed.length === 0) return [];
  const down = printed.filter(({ turn, vertical }) => vertical || turn === 1).length;
  const up = printed.filter(({ turn }) => turn === 3).length;
  if (down * 2 > printed.length) return rowsOf(glyphs.map(onItsSide));
  if (up * 2 > printed.length) return rowsOf(glyphs.map(onItsOtherSide));
  return rowsOf(glyphs);
}

const onItsSide = (glyph: Glyph): Glyph => ({ ...glyph, x0: glyph.y0, x1: glyph.y1, y0: -glyph.x1, y1: -glyph.x0 });
const onItsOtherSide = (glyph: Glyph): Glyph => ({
  ...glyph,
  x0: -glyph.y1,
  x1: -glyph.y0,
  y0: glyph.x0,
  y1: glyph.x1,
});

const rowsOf = (glyphs: readonly Glyph[]): Line[] =>
  glyphRows(glyphs)
    .map(lineOf)
    .filter(line => line.text !== '');

/** Signs beside each other, rows from top to bottom; within a row in no order. */
export function glyphRows(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y0: number; y1: number; glyphs: Glyph[] }[] = [];
  for (const level of levelsOf(glyphs)) {
    const { y0, y1 } = around(level);
    const row = rows.at(-1);
    const overlap = row ? Math.min(row.y1, y1) - Math.max(row.y0, y0) : 0;
    if (row && overlap > ON_ONE_LINE * Math.min(row.y1 - row.y0, y1 - y0)) {
      row.glyphs.push(...level);
      // The row stays as tall as its tallest sign.
      if (y1 - y0 > row.y1 - row.y0) [row.y0, row.y1] = [y0, y1];
    } else rows.push({ y0, y1, glyphs: level });
  }
  return rows.map(row => row.glyphs);
}

/** Signs at the same height: none of them is parted from the others. */
function levelsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const levels: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => middleY(a) - middleY(b))) {
    const first = levels.at(-1)?.[0];
    if (first && middleY(glyph) - middleY(first) < SAME_HEIGHT) levels.at(-1)!.push(glyph);
    else levels.push([glyph]);
  }
  return levels;
}

export function lineOf(unsorted: readonly Glyph[]): Line {
  const glyphs = [...unsorted].sort((a, b) => a.x0 - b.x0);
  const printed = glyphs.filter(({ text }) => text !== ' ');
  const box = around(printed.length > 0 ? printed : glyphs);
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  return { ...box, glyphs: printed, size, text: textOf(glyphs), lead: Math.max(0, box.x0 - glyphs[0]!.x0) };
}

function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      if (last && !text.endsWith(' ')) text += ' ';
      continue;
    }
    if (last && !text.endsWith(' ')) {
      const gap = (glyph.x0 - last.x1) / Math.max(glyph.size, last.size);
      if (gap > (isHan(last.text) || isHan(glyph.text) ? BLANK_HAN : BLANK_LATIN)) text += ' ';
    }
    text += ordinary(glyph.text);
    last = glyph;
  }
  return text.trim();
}

/** What stands between two pieces of one text that a line's end parted: a blank between Latin words. */
export const glue = (before: string, after: string): string =>
  /[A-Za-z,;:.!?]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
