// A sentence in parts: clauses with their words and figures. Commas, semicolons, colons and brackets part clauses; 、 does
// where a figure stands before it, so that lists of heads (予以公开、部分公开分别为…) stay whole.
import { type Count, countsIn } from '../../text/counts.ts';
import { type Found, type Kind, wordsIn } from './lexicon.ts';

export interface Clause {
  from: number;
  to: number;
  words: Found[];
  counts: Count[];
  /** Brackets open around it. */
  depth: number;
  /** The mark before it. */
  after: string;
}

export const has = (clause: Clause, ...kinds: Kind[]): boolean => clause.words.some(word => kinds.includes(word.kind));

/** Its figures, percentages left out. */
export const countsOf = (clause: Clause): Count[] => clause.counts.filter(count => count.unit !== '%');

/** Offsets of the sentences of a text. */
export function* sentencesOf(text: string): Generator<{ from: number; to: number }> {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !/[。!?！？\n]/.test(text[at]!)) continue;
    if (at - from > 2) yield { from, to: at };
    from = at + 1;
  }
}

/** Clauses of a normalised sentence; offsets are those of `text` plus `base`. */
export function clausesOf(text: string, base: number): Clause[] {
  const words = wordsIn(text);
  const counts = countsIn(text).filter(count => !words.some(word => word.from < count.to && count.from < word.to));
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  let after = '';
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? '';
    if (at < text.length && !isBorder(mark, text, at, from, counts)) continue;
    if (text.slice(from, at).trim() !== '') {
      const inside = (one: { from: number; to: number }): boolean => one.from >= from && one.to <= at;
      const shifted = <T extends { from: number; to: number }>(one: T): T => ({
        ...one,
        from: one.from + base,
        to: one.to + base,
      });
      clauses.push({
        from: from + base,
        to: at + base,
        words: words.filter(inside).map(shifted),
        counts: counts.filter(inside).map(shifted),
        depth,
        after,
      });
    }
    if (mark === '(') depth += 1;
    if (mark === ')') depth = Math.max(0, depth - 1);
    if (mark !== '') after = mark;
    from = at + 1;
  }
  return clauses;
}

function isBorder(mark: string, text: string, at: number, from: number, counts: Count[]): boolean {
  if (mark === ',') return !(/\d/.test(text[at - 1] ?? '') && counts.some(count => count.from < at && at < count.to));
  if (/[;:()]/.test(mark)) return true;
  return mark === '、' && counts.some(count => count.from >= from && count.to <= at);
}
