// The order of search results, for every engine alike: BM25 over reports, then over the sections of each hit. All statistics
// (how many reports, how many have a word, how long they are on average) are those of everything held at this moment, so
// that scores do not depend on how an engine parts its index, nor on what it has deleted.
import type { SearchEntry, SearchFilters, SearchHit, SearchQuery, SearchResult } from '../ports/search.ts';

/** A section's number, or `NAMES`. */
export type Field = number;
export const NAMES = -1;

/** What is kept of an entry beside its words. */
export interface Facts extends Omit<SearchEntry, 'names' | 'sections'> {
  /** Words in each field; a field without words has no entry. */
  lengths: [Field, number][];
  /** Words in all. */
  length: number;
}

/** Where in a report one word stands, and how often. */
export interface Match {
  word: string;
  /** Field and how often, field and how often … */
  at: readonly number[];
}

/** For one term of a query: the reports that have a word that it stands for. */
export type Matches = Map<Facts, Match[]>;

/** The usual value. */
const SATURATION = 1.2;
/** How long a text is matters less than usual: all follow one form. */
const LENGTH = 0.5;
/** A word in the body's own name says more than one in the text. */
const NAME_WEIGHT = 4;
/** What stands before section one is the title, contents and page furniture: shown only where nothing else has the words. */
const PREFACE_WEIGHT = 0.3;
/** A word of the body's own name tells little of where in its report something stands: every signature has it. */
const OWN_NAME_WEIGHT = 0.1;
/** A hit has at least this part of what all words together weigh. */
const ENOUGH = 0.5;

export function fieldsOf({ names, sections }: SearchEntry): [Field, string[]][] {
  return [[NAMES, names], ...sections.map(({ number, words }): [Field, string[]] => [number, words])];
}

export function factsOf(entry: SearchEntry): Facts {
  const { names: _, sections: __, ...rest } = entry;
  const all = fieldsOf(entry).map(([field, words]): [Field, number] => [field, words.length]);
  const lengths = all.filter(([, length]) => length > 0);
  return { ...rest, lengths, length: lengths.reduce((sum, [, length]) => sum + length, 0) };
}

/** `terms` as those of the query; a term without matches says nothing. */
export function rank(held: Iterable<Facts>, terms: Matches[], query: SearchQuery): SearchResult {
  const { filters, limit } = query;
  const all = [...held];
  if (query.terms.length === 0) return everything(all, filters, limit);
  const { section } = filters;
  const size = measure(all, section);
  const known = terms.filter(matches => matches.size > 0);
  const weights = known.map(matches => rarity(all.length, matches.size));
  const found = new Map<Facts, { score: number; weight: number }>();
  for (const [at, matches] of known.entries()) {
    for (const [facts, places] of matches) {
      const often = admits(filters, facts) ? frequency(places, section) : 0;
      if (often === 0) continue;
      const score = weights[at]! * saturate(often, lengthOf(facts, section) / size.meanReport);
      const before = found.get(facts);
      if (before) {
        before.score += score;
        before.weight += weights[at]!;
      } else found.set(facts, { score, weight: weights[at]! });
    }
  }
  const enough = ENOUGH * weights.reduce((sum, weight) => sum + weight, 0);
  const hits = [...found]
    .filter(([, { weight }]) => weight >= enough)
    .sort(([a, { score: x }], [b, { score: y }]) => y - x || inOrder(a, b));
  const ofSections = known.map(matches => rarity(size.sections, countSections(matches)));
  return {
    total: hits.length,
    hits: hits.slice(0, limit).map(([facts, { score }]) => ({
      hash: facts.hash,
      score,
      sections: rankSections(facts, known, ofSections, size.meanSection, section),
      words: [...new Set(known.flatMap(matches => matches.get(facts) ?? []).map(({ word }) => word))].sort(),
    })),
  };
}

function rankSections(
  facts: Facts,
  terms: Matches[],
  weights: number[],
  meanLength: number,
  wanted: number | undefined,
): SearchHit['sections'] {
  const scores = new Map<number, number>();
  const lengths = new Map(facts.lengths);
  for (const [at, matches] of terms.entries()) {
    const often = new Map<Field, number>();
    each(matches.get(facts) ?? [], (field, times) => often.set(field, (often.get(field) ?? 0) + times));
    const weight = weights[at]! * (often.has(NAMES) ? OWN_NAME_WEIGHT : 1);
    for (const [field, times] of often) {
      if (field === NAMES || (wanted !== undefined && field !== wanted)) continue;
      const relative = (lengths.get(field) ?? meanLength) / meanLength;
      const score = weight * saturate(times, relative) * (field === 0 ? PREFACE_WEIGHT : 1);
      scores.set(field, (scores.get(field) ?? 0) + score);
    }
  }
  const ranked = [...scores].map(([number, score]) => ({ number, score }));
  return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
}

function measure(all: Facts[], section: number | undefined) {
  let [words, sections, inSections] = [0, 0, 0];
  for (const facts of all) {
    words += lengthOf(facts, section);
    for (const [field, length] of facts.lengths) {
      if (field === NAMES) continue;
      sections += 1;
      inSections += length;
    }
  }
  return { meanReport: words / all.length, sections, meanSection: inSections / sections };
}

function lengthOf({ lengths, length }: Facts, section: number | undefined): number {
  return section === undefined ? length : (lengths.find(([field]) => field === section)?.[1] ?? 0);
}

const rarity = (all: number, having: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

function saturate(often: number, relativeLength: number): number {
  return (often * (SATURATION + 1)) / (often + SATURATION * (1 - LENGTH + LENGTH * relativeLength));
}

function each(matches: Match[], visit: (field: Field, often: number) => void): void {
  for (const { at } of matches) for (let i = 0; i < at.length; i += 2) visit(at[i]!, at[i + 1]!);
}

function frequency(matches: Match[], section: number | undefined): number {
  let sum = 0;
  each(matches, (field, often) => {
    if (section === undefined) sum += often * (field === NAMES ? NAME_WEIGHT : 1);
    else if (field === section) sum += often;
  });
  return sum;
}

function countSections(matches: Matches): number {
  let count = 0;
  for (const places of matches.values()) {
    const fields = new Set<Field>();
    each(places, field => fields.add(field));
    count += fields.size - (fields.has(NAMES) ? 1 : 0);
  }
  return count;
}

function everything(all: Facts[], filters: SearchFilters, limit: number): SearchResult {
  const has = (facts: Facts) => filters.section === undefined || lengthOf(facts, filters.section) > 0;
  const admitted = all.filter(facts => admits(filters, facts) && has(facts)).sort(inOrder);
  const hits = admitted.slice(0, limit).map(({ hash }) => ({ hash, score: 1, sections: [], words: [] }));
  return { total: admitted.length, hits };
}

function admits({ agency, year, region, among }: SearchFilters, facts: Facts): boolean {
  return (
    (year === undefined || facts.year === year) &&
    (among === undefined || among.has(facts.hash)) &&
    (agency === undefined || facts.agency === agency || facts.aliases.includes(agency)) &&
    (region === undefined || (facts.region ?? '').includes(region))
  );
}

function inOrder(a: Facts, b: Facts): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}
