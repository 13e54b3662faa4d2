// Words → reports found, each with the section and the passage that the words stand in. A year and a body among the words
// become filters.
import type { AnnualReport, Section } from './model/report.ts';
import type { SearchFilters, SearchHit, SearchIndex } from './ports/search.ts';
import type { Segmenter } from './ports/segmenter.ts';
import type { ContentHash, ReportRow, ReportStore } from './ports/store.ts';
import { figureLines } from './search/figures.ts';
import { opening, type Snippet, snippet } from './search/snippet.ts';
import { termsOf } from './search/words.ts';
import { type NameIndex, nameIndex } from './search-names.ts';
import { normalise } from './text/normalise.ts';
import { withoutYears, type YearSaid, yearsSaid } from './text/years.ts';

export interface SearchOptions {
  /** In place of a year among the words. */
  year?: number | null;
  /** A body or a place, in place of one among the words. */
  agency?: string | null;
  section?: number | null;
  limit?: number;
  /** Leaves uploads out. */
  corpusOnly?: boolean;
}

export interface FoundReport {
  hash: ContentHash;
  agency: string | null;
  region: string | null;
  year: number | null;
  /** The section that has the words, and its heading. */
  section: number;
  heading: string;
  /** Other sections that have some of the words, the best first. */
  others: number[];
  score: number;
  snippet: Snippet;
  /** Where the snippet is from: the report's own words, our summary of them, or a row of its tables as we write it. */
  origin: 'text' | 'summary' | 'table';
  /** Every file with this report, those of the corpus first. */
  files: string[];
}

export type ReportSearch =
  | {
      kind: 'found';
      /** Reports that match, of which `hits` are the best. */
      total: number;
      hits: FoundReport[];
      /** The year searched; null for all. */
      year: number | null;
      /** What was taken for the name of a body or place; null where none was. */
      named: string | null;
    }
  /** Nothing in the words can be looked for. */
  | { kind: 'no-words' }
  /** Of the body or place given as an option nothing is held. */
  | { kind: 'none-held'; agency: string };

export interface ReportSearcher {
  /** `rows`: what may be found. `thisYear`: the office's, for 去年. The index is in line with the store. */
  search(words: string, rows: readonly ReportRow[], thisYear: number, options?: SearchOptions): Promise<ReportSearch>;
}

export interface SearchParts {
  store: Pick<ReportStore, 'get'>;
  index: SearchIndex;
  segmenter: Segmenter;
}

const LIMIT = 10;
/** More than a person means; a pasted text is cut here. */
const LONGEST = 2_000;

/** `isOfCorpus` tells whether a path is below the corpus in use. */
export function createReportSearcher(
  { store, index, segmenter }: SearchParts,
  isOfCorpus: (path: string) => boolean,
): ReportSearcher {
  const names = new WeakMap<readonly ReportRow[], NameIndex>();

  function namesOf(rows: readonly ReportRow[]): NameIndex {
    const known = names.get(rows) ?? nameIndex(rows.filter(row => row.shown));
    names.set(rows, known);
    return known;
  }

  async function found(hit: SearchHit, row: ReportRow): Promise<FoundReport | null> {
    const stored = await store.get(hit.hash);
    if (!stored) return null;
    const { report } = stored;
    const files = [...stored.files.filter(isOfCorpus), ...stored.files.filter(path => !isOfCorpus(path))];
    const number = hit.sections[0]?.number ?? beginning(report);
    const section = report.sections.find(one => one.number === number);
    return {
      ...{ hash: hit.hash, agency: row.agency, region: row.region, year: row.year, score: hit.score, files },
      ...{ section: number, heading: section?.heading ?? '' },
      others: hit.sections.slice(1).map(one => one.number),
      ...passage(report, number, hit.words),
    };
  }

  return {
    async search(words, rows, thisYear, { year, agency, section, limit = LIMIT } = {}) {
      const known = namesOf(rows);
      const wish = readWish(words, known, thisYear, rows, { year: year ?? null, agency: agency ?? null });
      if (wish.reports.size === 0 && agency) return { kind: 'none-held', agency };
      const terms = termsOf(wish.rest, segmenter);
      const isNarrowed = wish.year !== null || wish.named !== null || (section ?? null) !== null;
      if (terms.length === 0 && !isNarrowed) return { kind: 'no-words' };
      const filters: SearchFilters = { among: wish.reports };
      if (wish.year !== null) filters.year = wish.year;
      if (section !== null && section !== undefined) filters.section = section;
      const { total, hits } = index.query({ terms, filters, limit });
      const byHash = new Map(rows.map(row => [row.hash, row]));
      const reports = await Promise.all(hits.map(hit => found(hit, byHash.get(hit.hash)!)));
      const { named } = wish;
      return { kind: 'found', total, hits: reports.filter(one => one !== null), year: wish.year, named };
    },
  };
}

interface Wish {
  rest: string;
  year: number | null;
  named: string | null;
  reports: ReadonlySet<ContentHash>;
}

function readWish(
  words: string,
  names: NameIndex,
  thisYear: number,
  rows: readonly ReportRow[],
  given: { year: number | null; agency: string | null },
): Wish {
  const shown = new Set(rows.filter(row => row.shown).map(row => row.hash));
  const line = normalise(words.slice(0, LONGEST)).text;
  const said = given.year === null ? yearsSaid(line, thisYear).filter(mention => isYear(mention, line)) : [];
  // Of several years none is the filter: they may be anything.
  const year = given.year ?? (new Set(said.map(one => one.year)).size === 1 ? said[0]!.year : null);
  const text = given.year === null && year !== null ? withoutYears(line, said) : line;
  if (given.agency !== null) {
    const { reports, rest } = takeNames(normalise(given.agency).text, names, shown);
    const isHeld = reports !== shown && rest.trim() === '';
    return { rest: text, year, named: given.agency, reports: isHeld ? reports : new Set() };
  }
  const { reports, rest, said: named } = takeNames(text, names, shown);
  return { rest, year, named: named === '' ? null : named, reports };
}

/** A four-digit number may be a figure (1004件), and 上年结转 and 本年新收 are words of the form. */
function isYear({ year, start }: YearSaid, line: string): boolean {
  return year >= 2000 && year <= 2100 && !/[上本]/.test(line[start]!);
}

/** Takes the names out of the words, one after the other as long as there is a report that bears them all. */
function takeNames(text: string, names: NameIndex, all: ReadonlySet<ContentHash>) {
  let reports = all;
  const said: string[] = [];
  const rest: string[] = [];
  for (const chunk of text.split(/[^\p{L}\p{N}.%-]+/u).filter(piece => piece !== '')) {
    const named = names.find(chunk.toLowerCase());
    const both = named && new Set([...named.reports].filter(hash => reports.has(hash)));
    if (named && both && both.size > 0) {
      reports = both;
      said.push(chunk.slice(0, chunk.length - named.rest.length));
      rest.push(named.rest);
    } else rest.push(chunk);
  }
  return { reports, rest: rest.join(' ').trim(), said: said.join(' ') };
}

/** The first section with something in it, the title and contents before it apart. */
function beginning({ sections }: AnnualReport): number {
  const filled = sections.filter(section => section.text.trim() !== '');
  return (filled.find(section => section.number > 0) ?? filled[0] ?? sections[0])?.number ?? 1;
}

/** Of the section's text; of its table where the words stand only there. */
function passage(report: AnnualReport, number: number, words: string[]): Pick<FoundReport, 'snippet' | 'origin'> {
  const text = textOf(report.sections, number);
  const origin = report.summary ? 'summary' : 'text';
  const found = snippet(text, words);
  if (found) return { snippet: found, origin };
  const lines = figureLines(report).filter(line => line.section === number);
  const marked = lines.flatMap(({ label, figure }) => snippet(`${label}：${figure}`, words) ?? []);
  const most = (one: Snippet) => one.parts.filter(part => part.hit).reduce((sum, part) => sum + part.text.length, 0);
  const best = marked.sort((a, b) => most(b) - most(a))[0];
  return best ? { snippet: best, origin: 'table' } : { snippet: opening(text), origin };
}

const textOf = (sections: Section[], number: number): string =>
  sections
    .filter(section => section.number === number)
    .map(section => section.text)
    .join('\n');
