// Heads that programs print again on top of the next page of a table. Without lines they would look like the head of what stands
// below them, and part a label that goes on on the next page.
import { compact, normalise } from '../../../text/normalise.ts';
import type { Glyph } from '../ink.ts';
import type { LinePart } from '../part.ts';
import { FORM_HEADS } from './form-rows.ts';
import { rowsOf } from './rows.ts';

/** What a table's own head stands below. */
const ARTICLE = /^\s*第\s*[二2]/;
const MOST_LINES = 14;

/** The lines on top of each page that are such a head. `pages`: the lines of each page. */
export function repeatedHeads(pages: readonly (readonly LinePart[])[]): ReadonlySet<LinePart> {
  const out = new Set<LinePart>();
  const heads: ReadonlySet<string>[] = [];
  let last: LinePart | undefined;
  for (const lines of pages) {
    const counts = heads.map(signs => repeatedLines(signs, lines));
    const isOwn = last !== undefined && ARTICLE.test(last.text);
    const count = Math.max(0, ...counts.filter(one => one > 1 || !isOwn));
    last = lines.at(-1) ?? last;
    for (const line of lines.slice(0, count)) out.add(line);
    heads.push(...headsOf(lines.slice(count)));
  }
  return out;
}

/** The signs of each head: from a line with words of it, or the one above that names the article, to the first figures. */
function headsOf(lines: readonly LinePart[]): Set<string>[] {
  const rows = rowsOf(lines);
  return lines.flatMap((line, at) => {
    if (!isHead(line)) return [];
    const figures = rows.findIndex((row, i) => i > at && row !== null);
    const end = Math.min(figures < 0 ? lines.length : figures, at + MOST_LINES);
    const from = at > 0 && ARTICLE.test(lines[at - 1]!.text) ? at - 1 : at;
    return [new Set(lines.slice(from, end).flatMap(({ glyphs }) => glyphs.flatMap(near)))];
  });
}

/** Programs set the lines of a repeated head at other heights where its rows are cut low, but never beside its columns. */
function repeatedLines(signs: ReadonlySet<string>, lines: readonly LinePart[]): number {
  const count = lines.findIndex(({ glyphs }) => !glyphs.every(glyph => signs.has(place(glyph))));
  const top = lines.slice(0, count < 0 ? lines.length : count);
  return top.some(isHead) ? top.length : 0;
}

const isHead = ({ text }: LinePart): boolean => FORM_HEADS.some(head => compact(normalise(text).text).includes(head));

const place = ({ text, x0 }: Glyph, by = 0): string => `${text} ${Math.round(x0) + by}`;
const near = (glyph: Glyph): string[] => [-1, 0, 1].map(by => place(glyph, by));
