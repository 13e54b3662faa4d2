// Words of the tables with their places.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport, Label } from '../model/report.ts';
import { compact, normalise } from '../text/normalise.ts';

export const placeOfLabel = ({ section, place }: Label): FindingPlace => ({ section, ...place });

export interface PrintedWords {
  label: Label;
  /** Normalised. */
  text: string;
  /** Compact. */
  words: string;
}

const known = new WeakMap<readonly Label[], PrintedWords[]>();

/** All words of the tables in reading order. */
export function printedWords({ labels }: AnnualReport): PrintedWords[] {
  const made = known.get(labels) ?? labels.map(wordsOf);
  known.set(labels, made);
  return made;
}

function wordsOf(label: Label): PrintedWords {
  const { text } = normalise(label.raw);
  return { label, text, words: compact(text) };
}

export interface FoundWords {
  /** Compact, as looked for. */
  words: string;
  /** All that is printed with them. */
  quote: string;
  place: FindingPlace;
}

/** The first printed words of the tables that match, in compact form; undefined where none do. */
export function placeOfWords(report: AnnualReport, pattern: RegExp): FoundWords | undefined {
  for (const { label, words } of printedWords(report)) {
    const match = pattern.exec(words);
    if (match) return { words: match[0], quote: label.raw.slice(0, 60), place: placeOfLabel(label) };
  }
  return undefined;
}
