// Heads that programs print again on top of the next page of a table. Without lines they would look like the head of what stands
// below them, and part a label that goes on on the next page.
import { compact } from '../../../text/normalise.ts';
import type { LinePart } from '../part.ts';
import { FORM_HEADS } from './form-rows.ts';
import { rowsOf } from './rows.ts';

/** Points between the left edges of a line and of its repetition. */
const ALIKE = 1;
/** A single line may be the same part of two labels. */
const LEAST_LINES = 2;

/** The lines on top of each page that are such a head. `pages`: the lines of each page. */
export function repeatedHeads(pages: readonly (readonly LinePart[])[]): ReadonlySet<LinePart> {
  const out = new Set<LinePart>();
  const before: LinePart[] = [];
  for (const lines of pages) {
    const count = repeatedLines(before, lines);
    for (const line of lines.slice(0, count)) out.add(line);
    before.push(...lines.slice(count));
  }
  return out;
}

function repeatedLines(before: readonly LinePart[], lines: readonly LinePart[]): number {
  const figures = rowsOf(lines).findIndex(row => row !== null);
  const possible = figures < 0 ? lines : lines.slice(0, figures);
  let most = 0;
  for (let from = 0; from < before.length; from += 1) {
    let count = 0;
    while (count < possible.length && before[from + count] && isSame(before[from + count]!, possible[count]!)) count += 1;
    if (count > most && possible.slice(0, count).some(isHead)) most = count;
  }
  return most >= LEAST_LINES ? most : 0;
}

const isSame = (above: LinePart, below: LinePart): boolean =>
  Math.abs(above.x0 - below.x0) < ALIKE && above.text === below.text;

const isHead = ({ text }: LinePart): boolean => FORM_HEADS.some(head => compact(text).includes(head));
