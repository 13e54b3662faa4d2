// One part of a lunr index: some reports, never changed once made. Made as lunr's serialised form and loaded by lunr itself;
// its builder would take many times as long, for scores that are good for one segment only. A report is one field to lunr;
// where in it a word stands, and how often, is kept as lunr's metadata of the match.
import lunr from 'lunr';
import type { SearchEntry } from '../ports/search.ts';
import { type Facts, factsOf, fieldsOf, type Match } from './search-ranking.ts';

/** lunr wants lists as metadata; see `Match.at`. */
interface Places {
  at: number[];
}
/** By the number of the report in this segment. */
type Posting = Record<string, Places>;

/** What is persisted of a segment. */
export interface SegmentData {
  reports: Facts[];
  words: [string, Posting][];
}

export interface Segment extends SegmentData {
  has(word: string, removed: ReadonlySet<Facts>): boolean;
  /** Every report with at least one of the words, and where it has which. */
  find(words: readonly string[]): [Facts, Match[]][];
}

const FIELD = 'report';

export function buildSegment(entries: readonly SearchEntry[]): Segment {
  const words = new Map<string, Posting>();
  for (const [at, entry] of entries.entries()) {
    for (const [field, all] of fieldsOf(entry)) {
      const counts = new Map<string, number>();
      for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, often] of counts) {
        const posting = postingOf(words, word);
        posting[at] ??= { at: [] };
        posting[at].at.push(field, often);
      }
    }
  }
  return openSegment({ reports: entries.map(factsOf), words: [...words] });
}

/** One segment of several, without the reports removed. */
export function mergeSegments(segments: readonly Segment[], removed: ReadonlySet<Facts>): Segment {
  const reports: Facts[] = [];
  const words = new Map<string, Posting>();
  for (const segment of segments) {
    const numbers = segment.reports.map(facts => (removed.has(facts) ? null : reports.push(facts) - 1));
    for (const [word, posting] of segment.words) {
      for (const [before, places] of Object.entries(posting)) {
        const number = numbers[Number(before)] ?? null;
        if (number !== null) postingOf(words, word)[number] = places;
      }
    }
  }
  return openSegment({ reports, words: [...words] });
}

function postingOf(words: Map<string, Posting>, word: string): Posting {
  const known = words.get(word);
  if (known) return known;
  const made: Posting = {};
  words.set(word, made);
  return made;
}

export function openSegment({ reports, words }: SegmentData): Segment {
  // lunr insists on the order of UTF-16 units. A word with its wildcard cannot be asked for, so it is left out.
  const sorted = words.filter(([word]) => !word.includes('*')).sort(([a], [b]) => (a < b ? -1 : 1));
  const postings = new Map(sorted);
  const index = lunr.Index.load({
    version: lunr.version,
    fields: [FIELD],
    // Empty: the ranking is made elsewhere, from the statistics of all segments together.
    fieldVectors: reports.map((_, at) => [`${FIELD}/${at}`, []]),
    invertedIndex: sorted.map(([word, posting], at) => [word, { _index: at, [FIELD]: posting }]),
    pipeline: [],
  });
  return {
    reports,
    words: sorted,
    has(word, removed) {
      const posting = postings.get(word);
      if (!posting || removed.size === 0) return posting !== undefined;
      return Object.keys(posting).some(at => !removed.has(reports[Number(at)]!));
    },
    find(wanted) {
      const known = wanted.filter(word => postings.has(word));
      if (known.length === 0) return [];
      const results = index.query(query => {
        for (const word of known) query.term(word, { usePipeline: false });
      });
      return results.map(({ ref, matchData }) => [reports[Number(ref)]!, matchesOf(matchData.metadata as Found)]);
    },
  };
}

/** lunr's metadata of a result. */
type Found = Record<string, Record<typeof FIELD, Places>>;

function matchesOf(metadata: Found): Match[] {
  return Object.entries(metadata).map(([word, { report }]) => ({ word, at: report.at }));
}
