// Text → words to index; what a person typed → terms to look for. Both through the same steps, so that they meet: normal form
// (traditional becomes simplified), then runs of Chinese characters, of digits and of letters.
import type { SearchTerm } from '../ports/search.ts';
import type { Segmenter } from '../ports/segmenter.ts';
import { type Normalised, normalise } from '../text/normalise.ts';

/** A number keeps its decimals and loses its thousands separators. */
const RUNS =
  /(?<han>\p{Script=Han}+)|(?<number>\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)*)|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;
const HAN = /^\p{Script=Han}$/u;

/** More than anybody means by a search; it bounds what a pasted text costs. */
const MOST_TERMS = 64;

/** The form in which words are compared; with a map back to the original. */
export function folded(text: string): Normalised {
  const { text: normal, map } = normalise(text);
  return { text: normal.replace(/[A-Z]/g, letter => letter.toLowerCase()), map };
}

export function wordsOf(text: string, segmenter: Segmenter): string[] {
  return runsOf(folded(text).text, segmenter);
}

function runsOf(text: string, segmenter: Segmenter): string[] {
  return [...text.matchAll(RUNS)].flatMap(({ 0: run, groups }) => {
    if (groups?.han) return segmenter.cut(run);
    return groups?.number ? run.replaceAll(',', '') : run;
  });
}

/** Each term once, in the order of the words. Empty where nothing in the words can be looked for. */
export function termsOf(words: string, segmenter: Segmenter): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const chunk of folded(words).text.split(/\s+/)) {
    const alone = chunk.replace(/[^\p{L}\p{N}]/gu, '');
    for (const word of runsOf(chunk, segmenter)) {
      if (terms.size >= MOST_TERMS) return [...terms.values()];
      const inside = HAN.test(alone) && word === alone;
      if (inside || !terms.has(word)) terms.set(word, { word, inside });
    }
  }
  return [...terms.values()];
}
