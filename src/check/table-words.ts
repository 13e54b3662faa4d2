// Words of the tables with their places.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport, Label } from '../model/report.ts';
import { compact, normalise } from '../text/normalise.ts';

export const placeOfLabel = ({ section, place }: Label): FindingPlace => ({ section, ...place });

export interface TableWords {
  label: Label;
  /** Normalised. */
  text: string;
  /** Compact. */
  words: string;
}

const known = new WeakMap<readonly Label[], TableWords[]>();

/** All words of the tables in reading order. */
export function tableWords({ labels }: AnnualReport): TableWords[] {
  const made = known.get(labels) ?? labels.map(wordsOf);
  known.set(labels, made);
  return made;
}

/** The form's own words stand in every report; beyond so many others the memory is begun anew. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Omit<TableWords, 'label'>>();

function wordsOf(label: Label): TableWords {
  const before = remembered.get(label.raw);
  if (before) return { label, ...before };
  const { text } = normalise(label.raw);
  const made = { text, words: compact(text) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (label.raw.length < 80) remembered.set(label.raw, made);
  return { label, ...made };
}

export interface FoundWords {
  /** Compact, as looked for. */
  words: string;
  /** All that is printed with them. */
  quote: string;
  place: FindingPlace;
}

/** The first printed words of the tables that match, in compact form, else those that a line break parts. */
export function placeOfWords(report: AnnualReport, pattern: RegExp): FoundWords | undefined {
  const all = tableWords(report);
  for (const { label, words } of all) {
    const match = pattern.exec(words);
    if (match) return { words: match[0], quote: label.raw.slice(0, 60), place: placeOfLabel(label) };
  }
  const match = pattern.exec(all.map(({ words }) => words).join(''));
  if (!match) return undefined;
  let before = 0;
  const first = all.find(({ words }) => {
    before += words.length;
    return before > match.index;
  })!;
  return { words: match[0], quote: first.label.raw.slice(0, 60), place: placeOfLabel(first.label) };
}
