// Which of some reports have certain words in their text, each with one quotation. Also where a lost byte spoilt the words.
import type { AnnualReport } from '../../../model/report.ts';
import { findWords, wordsAsked } from './find.ts';
import type { Passage } from './passage.ts';

export interface Mention<Held> {
  held: Held;
  passage: Passage;
  /** Sentences with the words, that of the passage among them. */
  sentences: number;
}

export interface Mentions<Held> {
  /** The words looked for, in normal form. */
  words: string[];
  /** Latest year first, then by name. */
  found: Mention<Held>[];
  searched: number;
}

/** Pure. `searched`: how many reports stand behind `held`, where an index has chosen those that may have the words. */
export function mentionsIn<Held extends { report: AnnualReport }>(
  held: readonly Held[],
  words: string,
  searched: number = held.length,
): Mentions<Held> {
  const asked = wordsAsked(words);
  const found = held.flatMap<Mention<Held>>(one => {
    const result = findWords(one.report, asked);
    const [passage] = result.passages;
    // Some of the words only is no mention.
    return passage && result.absent.length === 0
      ? [{ held: one, passage, sentences: result.passages.length + result.more }]
      : [];
  });
  return { words: asked, found: found.sort((a, b) => order(a.held.report, b.held.report)), searched };
}

const order = (one: AnnualReport, other: AnnualReport): number =>
  (other.year ?? 0) - (one.year ?? 0) || (one.agency ?? '').localeCompare(other.agency ?? '', 'zh');
