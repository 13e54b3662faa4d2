// Full-text search over reports: what an engine must do. An engine sees words already cut (src/search), never text, so that
// the words of an entry and of a query are always made alike.
import type { ContentHash } from './store.ts';

/** One report, ready to be found. */
export interface SearchEntry {
  hash: ContentHash;
  /** Of which reading this entry was made; another stamp for the same hash means that it must be put anew. */
  stamp: string;
  agency: string | null;
  aliases: string[];
  region: string | null;
  year: number | null;
  /** Words of the body's names and of its region. */
  names: string[];
  /** Words of heading, text and table of each section; each number once. */
  sections: { number: number; words: string[] }[];
}

export interface SearchTerm {
  word: string;
  /** True: every word that contains it is meant (a single character that was asked for by itself). */
  inside: boolean;
}

/** Whatever is given must hold; an absent one excludes nothing. */
export interface SearchFilters {
  /** The body's name or another form of it, as the entry has it. */
  agency?: string;
  year?: number;
  /** A part of the region: 南通市 finds 江苏省南通市启东市. */
  region?: string;
  /** Only what stands in this section counts. */
  section?: number;
  among?: ReadonlySet<ContentHash>;
}

export interface SearchQuery {
  /** None: every entry that the filters admit, the latest year first, with score 1. */
  terms: SearchTerm[];
  filters: SearchFilters;
  /** At most so many hits; `total` counts all. */
  limit: number;
}

export interface SearchHit {
  hash: ContentHash;
  score: number;
  /** Sections with at least one of the words, the best first. */
  sections: { number: number; score: number }[];
  /** The words found in this report, of names and sections. */
  words: string[];
}

export interface SearchResult {
  /** Reports that match: those that have at least half of what the words weigh, rare words weighing more. */
  total: number;
  /** The best first; equal ones the latest year first, then by hash. */
  hits: SearchHit[];
}

/**
 * Words that no report has stand for the words that contain them or that they contain. Scores depend on what is held,
 * not on the order in which it came. Nothing but `load` and `persist` touches the world; those do not reject either: what
 * cannot be read or written is logged, and the index goes on without it.
 */
export interface SearchIndex {
  readonly size: number;
  /** The stamp of every entry held, by hash. */
  stamps(): ReadonlyMap<ContentHash, string>;
  /** An entry takes the place of one with the same hash. */
  put(entries: readonly SearchEntry[]): void;
  /** Hashes that are not held do nothing. */
  remove(hashes: readonly ContentHash[]): void;
  query(query: SearchQuery): SearchResult;
  /** Takes up what was persisted by the same edition, in place of what is held. */
  load(): Promise<void>;
  persist(): Promise<void>;
}
