// The main flow. A report goes bytes → Source → AnnualReport → store (import-corpus.ts, read-report.ts); a question goes
// words → report held → card. Stages meet here and in the files named, nowhere else.
import type { MatchedBy } from './answer/agency-match.ts';
import { type Selection, selectReport } from './answer/select.ts';
import { type StatsCard, statsCard } from './answer/stats.ts';
import { type CorpusImport, importCorpus, type Progress, readBytes, UPLOAD } from './import-corpus.ts';
import type { AnnualReport } from './model/report.ts';
import { done, type Result } from './model/result.ts';
import { withShown } from './model/version.ts';
import type { Clock } from './ports/clock.ts';
import type { Files } from './ports/files.ts';
import type { ReportRow, ReportStore } from './ports/store.ts';

export interface AppParts {
  store: ReportStore;
  files: Files;
  clock: Clock;
  /** The folder of reports that answers rest on. */
  corpusDir: string;
  /** Changes whenever the code that reads files does: what an older one read is read again. */
  parserVersion: string;
  /** IANA name of the zone whose calendar holds, Asia/Shanghai as a rule. */
  timeZone: string;
}

export interface App {
  /** Brings the store in line with the corpus folder. */
  importCorpus(onProgress?: (progress: Progress) => void): Promise<Result<CorpusImport>>;
  /** Reads an uploaded file and keeps its reading. */
  importReport(bytes: Uint8Array, name: string): Promise<Result<AnnualReport>>;
  /** `year` null: the latest held. */
  stats(agency: string, year: number | null): Promise<StatsAnswer>;
  /** The calendar year at a moment, where the office is. */
  yearOf(moment: Date): number;
}

export type StatsAnswer =
  | { kind: 'found'; card: StatsCard; latest: boolean; by: MatchedBy }
  | Exclude<Selection, { kind: 'found' }>;

export function createApp(parts: AppParts): App {
  const { store, files, clock, corpusDir, parserVersion, timeZone } = parts;
  const run = () => ({ parserVersion, readAt: clock.now().toISOString() });

  /** What answers may rest on: the corpus in use and uploads, not what the store keeps of other folders. */
  async function held(): Promise<ReportRow[]> {
    const rows = await store.list();
    return withShown(
      rows.filter(row => row.files.some(path => path.startsWith(UPLOAD) || files.isBelow(corpusDir, path))),
    );
  }

  return {
    importCorpus: onProgress => importCorpus({ store, files }, corpusDir, run(), onProgress),

    async importReport(bytes, name) {
      const by = run();
      const reading = await readBytes(store, bytes, name, by);
      const path = `${UPLOAD}${reading.hash}`;
      await store.put({ path, bytes: bytes.length, mtimeMs: 0 }, [{ ...reading, path }], by);
      return 'report' in reading ? done(reading.report) : { ok: false, failure: reading.failure };
    },

    async stats(agency, year) {
      const selection = selectReport(await held(), agency, year);
      if (selection.kind !== 'found') return selection;
      const stored = await store.get(selection.hash);
      // Between the two looks another process may have taken the report out.
      if (!stored) return { kind: 'none', near: [] };
      return { kind: 'found', card: statsCard(stored.report), latest: selection.latest, by: selection.by };
    },

    yearOf: moment => Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(moment)),
  };
}
