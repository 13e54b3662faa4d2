// The search port on lunr: segments that never change, a small new one for every batch put, small ones merged as they gather.
// lunr finds which reports have the words; the order is made from the statistics of everything held (search-ranking.ts),
// since the scores of two lunr indexes cannot be compared.
import type { Log } from '../ports/log.ts';
import type { SearchEntry, SearchIndex, SearchTerm } from '../ports/search.ts';
import { buildSegment, mergeSegments, openSegment, type Segment } from './lunr-segment.ts';
import { segmentFiles } from './lunr-segment-files.ts';
import { type Facts, type Match, type Matches, rank } from './search-ranking.ts';
import { meant } from './search-terms.ts';

/** Reports in a merged segment at most: a merge holds up the process, for some 150 ms at this size. */
const LARGEST = 256;

export interface LunrSearchPlace {
  /** The index's own folder. */
  folder: string;
  /** Of whatever makes words of text: an index made by another is not taken up. */
  edition: string;
  log: Log;
}

export function lunrSearch(place: LunrSearchPlace): SearchIndex {
  const files = segmentFiles(place);
  let segments: Segment[] = [];
  /** Where each report held stands; what is in a segment and not here has been removed. */
  const held = new Map<string, Facts>();
  const removed = new Set<Facts>();

  function remove(hash: string): void {
    const facts = held.get(hash);
    if (!facts) return;
    held.delete(hash);
    removed.add(facts);
  }

  function add(segment: Segment): void {
    for (const facts of segment.reports) {
      if (removed.has(facts)) continue;
      remove(facts.hash);
      held.set(facts.hash, facts);
    }
    segments.push(segment);
  }

  /** Segments grow like binary numbers, so that a report is merged few times, however it came. */
  function compact(): void {
    const live = (segment: Segment): number => segment.reports.filter(facts => !removed.has(facts)).length;
    const empty = segments.filter(segment => live(segment) === 0);
    segments = segments.filter(segment => !empty.includes(segment));
    for (const segment of empty) forget(segment);
    while (segments.length > 1) {
      const [before, last] = segments.slice(-2) as [Segment, Segment];
      const [large, small] = [live(before), live(last)];
      if (small * 2 < large || small + large > LARGEST) return;
      const merged = mergeSegments([before, last], removed);
      forget(before);
      forget(last);
      segments.splice(-2, 2, merged);
    }
  }

  function forget(segment: Segment): void {
    for (const facts of segment.reports) removed.delete(facts);
  }

  function matchesOf(terms: SearchTerm[]): Matches[] {
    const vocabulary = {
      has: (word: string) => segments.some(segment => segment.has(word, removed)),
      words: () => new Set(segments.flatMap(liveWords)),
    };
    const matches = terms.map((): Matches => new Map());
    const meanings = new Map<string, Matches[]>();
    for (const [at, term] of terms.entries()) {
      for (const word of meant(term, vocabulary)) meanings.set(word, [...(meanings.get(word) ?? []), matches[at]!]);
    }
    const words = [...meanings.keys()];
    for (const [facts, found] of segments.flatMap(segment => segment.find(words))) {
      if (!removed.has(facts))
        for (const match of found) for (const of of meanings.get(match.word)!) note(of, facts, match);
    }
    return matches;
  }

  function liveWords(segment: Segment): string[] {
    const words = segment.words.map(([word]) => word);
    return removed.size === 0 ? words : words.filter(word => segment.has(word, removed));
  }

  return {
    get size() {
      return held.size;
    },
    stamps: () => new Map([...held].map(([hash, { stamp }]) => [hash, stamp])),
    put(entries) {
      const once = [...new Map(entries.map((entry): [string, SearchEntry] => [entry.hash, entry])).values()];
      if (once.length === 0) return;
      add(buildSegment(once));
      compact();
    },
    remove(hashes) {
      for (const hash of hashes) remove(hash);
      compact();
    },
    query: query => rank(held.values(), matchesOf(query.terms), query),
    async load() {
      segments = [];
      held.clear();
      removed.clear();
      for (const { file, data, gone } of await files.read()) {
        const segment = openSegment(data);
        files.isIn(segment, file);
        for (const at of gone) if (data.reports[at]) removed.add(data.reports[at]);
        add(segment);
      }
    },
    persist: () => files.write(segments, facts => removed.has(facts)),
  };
}

function note(matches: Matches, facts: Facts, match: Match): void {
  const before = matches.get(facts);
  if (before) before.push(match);
  else matches.set(facts, [match]);
}
