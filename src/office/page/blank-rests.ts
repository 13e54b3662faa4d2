// The last row of a table alone on the next page, and nothing in it: nobody has anything to report. It is told by the heads
// that the page before ends with.
import { aligned } from './align.ts';
import { pairsOf } from './break.ts';
import type { PageParts, TablePart } from './part.ts';
import { isValue } from './wording.ts';

/** Puts such rows among the parts of their pages, at the top. */
export function putBlankRests(pages: readonly PageParts[]): void {
  for (const [i, page] of pages.entries()) {
    const [above, first] = [pages[i - 1]?.parts.at(-1), page.parts[0]];
    // More of the table may stand below what is another table's.
    if (above?.kind !== 'table' || first?.kind !== 'line') continue;
    const rest = page.blank.find(({ y1 }) => page.parts.every(({ y0 }) => y0 > y1 - SAME));
    if (rest && isUnderHeads(above, rest)) page.parts = [rest, ...page.parts];
  }
}

/** Points by which what follows a table may begin above its end. */
const SAME = 1;

/** One blank cell under each head, and no row between. */
function isUnderHeads(above: TablePart, rest: TablePart): boolean {
  const both = aligned(above, rest);
  const pairs = both && pairsOf(both.upper, both.lower);
  if (!pairs || pairs.length < rest.cells.length) return false;
  return pairs.every(({ above: { text } }) => text !== '' && !isValue(text));
}
