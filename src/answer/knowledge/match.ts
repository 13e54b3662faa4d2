// How well an entry's ways to ask fit a question: how many of its characters they cover.
import type { Ask } from './entry.ts';

/** From and to, `to` excluded. */
export type Span = readonly [number, number];

/** The spans of the words found, one a group and none over another, that cover most; null where a group has none. */
export function spansOf({ groups, without }: Ask, question: string): Span[] | null {
  if (without.some(word => question.includes(word))) return null;
  const found = groups.map(words => words.flatMap(word => occurrences(word, question)));
  if (found.some(spans => spans.length === 0)) return null;
  // Those with the fewest choices first, so that hopeless ones end soon.
  return mostCovering(found.sort((a, b) => a.length - b.length));
}

export const lengthOf = (spans: Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function mostCovering([choices, ...rest]: Span[][], taken: Span[] = []): Span[] | null {
  if (!choices) return taken;
  let best: Span[] | null = null;
  for (const span of choices) {
    if (taken.some(([from, to]) => span[0] < to && from < span[1])) continue;
    const whole = mostCovering(rest, [...taken, span]);
    if (whole && (!best || lengthOf(whole) > lengthOf(best))) best = whole;
  }
  return best;
}

function occurrences(word: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) spans.push([at, at + word.length]);
  return spans;
}

/** What is left of a question without those spans. */
export function without(question: string, spans: Span[]): string {
  return [...question].map((char, at) => (spans.some(([from, to]) => from <= at && at < to) ? ' ' : char)).join('');
}
