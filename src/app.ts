// The main flow. A report goes bytes → Source → AnnualReport → store (import-corpus.ts, read-report.ts); a question goes
// words → report held → card. Stages meet here and in the files named, nowhere else.
import type { MatchedBy } from './answer/agency-match.ts';
import { type Comparison, compareReports } from './answer/compare.ts';
import { type Knowledge, readKnowledge } from './answer/knowledge.ts';
import { type Listing, listHeld } from './answer/listing.ts';
import { type HeldBody, heldBodies, type OtherVersion, type Selection, selectReport } from './answer/select.ts';
import { type StatsCard, statsCard } from './answer/stats.ts';
import { type AskedWithThread, createAsker, type Thread } from './ask-question.ts';
import { createUploadChecks } from './check-upload.ts';
import { type CorpusImport, importCorpus, type Progress, readBytes, UPLOAD } from './import-corpus.ts';
import { createIndexKeeper, type Indexing } from './index-reports.ts';
import type { Division } from './model/division.ts';
import type { Question } from './model/question.ts';
import type { AnnualReport } from './model/report.ts';
import { done, type Result } from './model/result.ts';
import { byPreference, withShown } from './model/version.ts';
import type { Chats } from './ports/chats.ts';
import type { Clock } from './ports/clock.ts';
import type { Files } from './ports/files.ts';
import type { Outbox } from './ports/outbox.ts';
import type { Reader } from './ports/reader.ts';
import type { SearchIndex } from './ports/search.ts';
import type { Segmenter } from './ports/segmenter.ts';
import type { ContentHash, ReportRow, ReportStore } from './ports/store.ts';
import type { Uploads } from './ports/uploads.ts';
import type { WorkingDays } from './ports/working-days.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { ofSameBody } from './same-body.ts';
import { createReportSearcher, type ReportSearch, type SearchOptions } from './search-reports.ts';
import type { UploadChecks } from './upload-check.ts';

export interface AppParts {
  store: ReportStore;
  /** What chats have sent to be checked. No other answer ever looks there. */
  uploads: Uploads;
  chats: Chats;
  outbox: Pick<Outbox, 'isSending'>;
  workingDays: WorkingDays;
  index: SearchIndex;
  segmenter: Segmenter;
  files: Files;
  reader: Reader;
  clock: Clock;
  /** The folder of reports that answers rest on. */
  corpusDir: string;
  /** The folder with what is known of the law and the form. */
  knowledgeDir: string;
  /** Of the country. */
  divisions: readonly Division[];
  /** Changes whenever the code that reads files does: what an older one read is read again. */
  parserVersion: string;
  /** IANA name of the zone whose calendar holds, Asia/Shanghai as a rule. */
  timeZone: string;
  /** How many days an uploaded file is kept. */
  uploadDays: number;
  /** Senders who administer the bot, with the platform's name in front: `telegram:12345`. */
  admins: readonly string[];
}

export interface App extends UploadChecks {
  readonly reminders: Reminders;
  readonly workingDays: WorkingDays;
  now(): Date;
  /** Brings the store in line with the corpus folder. */
  importCorpus(onProgress?: (progress: Progress) => void): Promise<Result<CorpusImport>>;
  /** Adds the file of one of a chat's checks to what every chat can find; null where the chat has no such check. */
  share(chat: string, check: number): Promise<Result<AnnualReport> | null>;
  /** Takes it out again; false as `share` null. */
  unshare(chat: string, check: number): Promise<boolean>;
  isAdmin(sender: string): boolean;
  /** `year` null: the latest held. */
  stats(agency: string, year: number | null): Promise<StatsAnswer>;
  /** As `stats`, with the report itself. */
  report(agency: string, year: number | null): Promise<ReportAnswer>;
  compare(left: Asked, right: Asked): Promise<CompareAnswer>;
  /** What is held of some regions or bodies and a year; see `listHeld`. */
  list(words: string[], year: number | null): Promise<Listing>;
  /** Every body of which a report is held. */
  bodies(): Promise<HeldBody[]>;
  /** A question in plain words. `thread`: the same person's talk so far. */
  ask(words: string, thread: Thread, options?: { corpusOnly?: boolean }): Promise<AskedWithThread>;
  /** Has at hand what questions about many reports take. A question does so too; this is to have it done before. */
  prepareQuestions(): Promise<void>;
  /** A question that was understood before, answered out of what is held now. */
  answer(question: Question): Promise<AskedWithThread['asked']>;
  /** Finds reports by their words; a year and a body among them narrow the search. */
  search(words: string, options?: SearchOptions): Promise<ReportSearch>;
  /** Brings the search index in line with the store. A search does so too; this is to have it done before. */
  indexReports(onProgress?: (progress: Indexing) => void): Promise<void>;
  /** The calendar year at a moment, where the office is. */
  yearOf(moment: Date): number;
  /** Date and time of day there: 2025-01-05 14:30. */
  timeOf(moment: Date): string;
}

interface Found {
  kind: 'found';
  body: HeldBody;
  /** True where no year was asked for and the latest held was taken. */
  latest: boolean;
  by: MatchedBy;
  /** Other versions held of the same report. */
  versions: OtherVersion[];
}
type NotFound = Exclude<Selection, { kind: 'found' }>;

export type StatsAnswer = (Found & { card: StatsCard }) | NotFound;
export type ReportAnswer = (Found & { report: AnnualReport }) | NotFound;

export interface Asked {
  agency: string;
  year: number | null;
}

export type CompareAnswer =
  | {
      kind: 'found';
      /** Null where one of the two has none of the national tables. */
      comparison: Comparison | null;
      left: ReportAnswer & { kind: 'found' };
      right: ReportAnswer & { kind: 'found' };
    }
  /** No year was asked for, and there is none of which both bodies' reports are held. */
  | { kind: 'no-common-year'; left: HeldBody; right: HeldBody }
  /** Which of the two is not to be had, and what is held instead. */
  | { kind: 'unresolved'; side: 'left' | 'right'; answer: NotFound };

/** Each takes some hundred kilobytes at most. */
const MOST_RECENT = 50;

export function createApp(parts: AppParts): App {
  const { store, files, clock, corpusDir, parserVersion, timeZone } = parts;
  const run = () => ({ parserVersion, readAt: clock.now().toISOString() });
  const keeper = createIndexKeeper(parts);
  const isOfCorpus = (path: string) => files.isBelow(corpusDir, path);
  const searcher = createReportSearcher(parts, isOfCorpus);
  let lastHeld: { revision: string; rows: ReportRow[]; recent: Map<ContentHash, AnnualReport> } | null = null;
  // Making one takes longer than most of what a short answer does.
  const calendarYear = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  const calendarTime = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

  /** What answers may rest on: the corpus in use and uploads, not what the store keeps of other folders. */
  async function held(): Promise<ReportRow[]> {
    const revision = await store.revision();
    if (lastHeld?.revision === revision) return lastHeld.rows;
    const rows = (await store.list()).filter(row =>
      row.files.some(path => path.startsWith(UPLOAD) || isOfCorpus(path)),
    );
    lastHeld = { revision, rows: withShown(rows), recent: new Map() };
    return lastHeld.rows;
  }

  /** A report is asked for again and again, page after page: the last ones need not be read out of the store anew. */
  async function reportOf(hash: ContentHash): Promise<AnnualReport | null> {
    const recent = lastHeld?.recent ?? new Map<ContentHash, AnnualReport>();
    const report = recent.get(hash) ?? (await store.get(hash))?.report ?? null;
    recent.delete(hash);
    if (report) recent.set(hash, report);
    const [oldest] = recent.keys();
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
    return report;
  }

  async function rowsHeld(corpusOnly = false): Promise<ReportRow[]> {
    const rows = await held();
    return corpusOnly ? withShown(rows.filter(row => row.files.some(isOfCorpus))) : rows;
  }

  let known: Knowledge | null = null;
  async function knowledge(): Promise<Knowledge> {
    if (known) return known;
    const read = await readKnowledge(files, parts.knowledgeDir);
    // It travels with the package.
    if (!read.ok) throw new Error(read.failure.message);
    known = read.value;
    return known;
  }

  const asker = createAsker({ reportOf, knowledge, divisions: parts.divisions });

  async function find(agency: string, year: number | null): Promise<ReportAnswer> {
    const selection = selectReport(await held(), agency, year);
    if (selection.kind !== 'found') return selection;
    const report = await reportOf(selection.hash);
    // Between the two looks another process may have taken the report out.
    if (!report) return { kind: 'none', near: [] };
    const { body, latest, by, versions } = selection;
    return { kind: 'found', body, latest, by, versions, report };
  }

  async function compare(asked: Asked, other: Asked): Promise<CompareAnswer> {
    const left = await find(asked.agency, asked.year);
    if (left.kind !== 'found') return { kind: 'unresolved', side: 'left', answer: left };
    const right = await find(other.agency, other.year);
    if (right.kind !== 'found') return { kind: 'unresolved', side: 'right', answer: right };
    if (asked.year === null && other.year === null && left.report.year !== right.report.year) {
      const common = left.body.years.filter(year => right.body.years.includes(year)).at(-1);
      if (common === undefined) return { kind: 'no-common-year', left: left.body, right: right.body };
      return compare({ ...asked, year: common }, { ...other, year: common });
    }
    return { kind: 'found', comparison: compareReports(left.report, right.report), left, right };
  }

  async function previousInCorpus(report: AnnualReport): Promise<AnnualReport | null> {
    const before = (await held()).filter(row => row.shown && report.year !== null && row.year === report.year - 1);
    const [row] = ofSameBody(before, report).sort(byPreference);
    return row ? reportOf(row.hash) : null;
  }

  const checks = createUploadChecks({ ...parts, previousInCorpus });

  return {
    ...checks,
    reminders: createReminders(parts),
    workingDays: parts.workingDays,
    now: () => clock.now(),

    async importCorpus(onProgress) {
      const outcome = await importCorpus(parts, corpusDir, run(), onProgress);
      if (keeper.started) await keeper.bringInLine();
      return outcome;
    },

    async share(chat, check) {
      const file = await checks.uploadedFile(chat, check);
      if (!file) return null;
      const by = run();
      const path = `${UPLOAD}${file.hash}`;
      const readings = await readBytes(parts, file.bytes, { name: file.name, path }, by);
      await store.put({ path, bytes: file.bytes.length, mtimeMs: 0 }, readings, by);
      if (keeper.started) await keeper.bringInLine();
      const [reading] = readings;
      if (!reading) return null;
      return 'report' in reading ? done(reading.report) : { ok: false, failure: reading.failure };
    },

    async unshare(chat, check) {
      const file = await checks.uploadedFile(chat, check);
      if (file) await store.remove(`${UPLOAD}${file.hash}`);
      if (keeper.started) await keeper.bringInLine();
      return file !== null;
    },

    isAdmin: sender => parts.admins.includes(sender),

    report: find,

    async stats(agency, year) {
      const answer = await find(agency, year);
      if (answer.kind !== 'found') return answer;
      const { report, ...found } = answer;
      return { ...found, card: statsCard(report) };
    },

    compare,

    list: async (words, year) => listHeld(await held(), words, year),

    bodies: async () => heldBodies(await held()),

    async search(words, options = {}) {
      await keeper.bringInLine();
      return searcher.search(words, await rowsHeld(options.corpusOnly), yearOf(clock.now()), options);
    },

    async ask(words, thread, options = {}) {
      const today = calendarTime.format(clock.now()).slice(0, 10);
      return asker.ask(words, await rowsHeld(options.corpusOnly), today, thread);
    },

    prepareQuestions: async () => asker.prepare(await rowsHeld()),

    async answer(question) {
      const today = calendarTime.format(clock.now()).slice(0, 10);
      return asker.answer(question, await rowsHeld(), today);
    },

    indexReports: onProgress => keeper.bringInLine(onProgress),

    yearOf,

    timeOf: moment => calendarTime.format(moment),
  };

  function yearOf(moment: Date): number {
    return Number(calendarYear.format(moment));
  }
}
