// The lines of all pages put below each other, so that a table that goes on on the next page is one table.
import type { Box } from '../ink.ts';
import type { Line } from '../lines.ts';
import type { LinePart, PageParts } from '../part.ts';
import { repeatedHeads } from './repeated-heads.ts';

export interface ScrollLine extends Line {
  /** The line on its page, and the page's index. */
  own: LinePart;
  at: number;
}

export interface Scroll {
  lines: ScrollLine[];
  /** A box of the scroll on its page. */
  onPage(box: Box): Box & { page: number };
}

/** Points between the last line of a page and the first of the next one: about as between two lines. */
const BETWEEN_PAGES = 6;

export function scrollOf(pages: readonly PageParts[]): Scroll {
  const lines: ScrollLine[] = [];
  const offsets: number[] = [];
  let end = 0;
  const repeated = repeatedHeads(pages.map(linesOf));
  for (const [at, page] of pages.entries()) {
    page.parts = page.parts.filter(part => part.kind !== 'line' || !repeated.has(part));
    const own = linesOf(page);
    const top = own.reduce((least, line) => Math.min(least, line.y0), page.height);
    const offset = end - top + BETWEEN_PAGES;
    offsets.push(offset);
    for (const line of own) lines.push({ ...shifted(line, offset), own: line, at });
    end = Math.max(end, ...own.map(line => line.y1 + offset));
  }
  return {
    lines,
    onPage(box) {
      const at = Math.max(0, lines.find(line => line.y1 > box.y0 && line.y0 < box.y1)?.at ?? 0);
      const offset = offsets[at] ?? 0;
      return { ...box, y0: box.y0 - offset, y1: box.y1 - offset, page: pages[at]!.number };
    },
  };
}

const linesOf = ({ parts }: PageParts): LinePart[] => parts.filter(part => part.kind === 'line');

function shifted(line: Line, by: number): Line {
  const glyphs = line.glyphs.map(glyph => ({ ...glyph, y0: glyph.y0 + by, y1: glyph.y1 + by, base: glyph.base + by }));
  return { ...line, y0: line.y0 + by, y1: line.y1 + by, glyphs };
}
