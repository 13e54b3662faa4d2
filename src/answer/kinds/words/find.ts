// Words in the running text of one report: as they stand, or spoilt by a lost byte. Marks and blanks within them do not
// matter (三审 三校, “三审三校”), nor does the case of letters.
import type { AnnualReport } from '../../../model/report.ts';
import { normalise } from '../../../text/normalise.ts';
import { damagedAt } from './damaged.ts';
import { type Passage, passageOf } from './passage.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** More would not be read. */
export const MOST_PASSAGES = 3;
const BETWEEN = String.raw`[\s"“”'‘’《》<>()·•\-—_*]*`;

export interface FoundWords {
  passages: Passage[];
  /** Sentences with the words that are not among them. */
  more: number;
  /** The words asked for that stand nowhere in the text. */
  absent: string[];
}

/** Each of several words, blanks between them. Words in quotation marks stay together. */
export function wordsAsked(words: string): string[] {
  const normal = normalise(words).text.toLowerCase();
  const pieces = normal.match(/[“"'‘《][^”"'’》]+[”"'’》]|[^\s,，、;；]+/g) ?? [];
  const plain = pieces.map(piece => piece.replace(/[^\p{L}\p{N}.%]/gu, '')).filter(piece => piece !== '');
  return [...new Set(plain)];
}

export function patternOf(word: string): RegExp {
  const signs = [
    ...normalise(word)
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}.%]/gu, ''),
  ];
  return new RegExp(signs.map(sign => sign.replace(/[.%]/, '\\$&')).join(BETWEEN), 'iu');
}

/** Sentences that have all of the words; where there is none, those that have one, a word at a time. */
export function findWords(report: AnnualReport, words: readonly string[]): FoundWords {
  const all = sentencesOf(report);
  // A blank may stand within a word: 三审 三校.
  if (words.length > 1) {
    const joined = findWords(report, [words.join('')]);
    if (joined.passages.length > 0) return joined;
  }
  const asked = words.map(word => ({ word, pattern: patternOf(word), hits: [] as Sentence[] }));
  for (const sentence of all) {
    const text = sentence.text.toLowerCase();
    for (const one of asked) {
      if (one.pattern.test(text) || damagedAt(text, one.word) >= 0) one.hits.push(sentence);
    }
  }
  const absent = asked.filter(one => one.hits.length === 0).map(one => one.word);
  const present = asked.filter(one => one.hits.length > 0);
  const together = all.filter(sentence => present.length > 0 && present.every(one => one.hits.includes(sentence)));
  const found = together.length > 0 ? together : firstOfEach(present.map(one => one.hits));
  // What stands before section one names the sections: a word there says least.
  const ordered = [...found.filter(one => one.section > 0), ...found.filter(one => one.section === 0)];
  const hit = new RegExp(present.map(one => one.pattern.source).join('|') || '(?!)', 'iu');
  const shown = ordered.slice(0, MOST_PASSAGES);
  const passages = shown.flatMap(sentence => passageOf([sentence], all, { sentence: 140, hit }) ?? []);
  return { passages, more: Math.max(0, found.length - passages.length), absent };
}

function firstOfEach(hits: readonly Sentence[][]): Sentence[] {
  return [...new Set(hits.flatMap(list => list.slice(0, 1)))];
}
