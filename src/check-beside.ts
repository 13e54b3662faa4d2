// What a chat itself has beside one of its reports: the same body's report of the year before, other bodies' of the same year.
import type { AnnualReport } from './model/report.ts';
import type { NewUpload, UploadRow, Uploads } from './ports/uploads.ts';
import { ofSameBody } from './same-body.ts';

export interface Beside {
  /** Of several versions the one sent last. */
  previousOf(report: AnnualReport): Promise<AnnualReport | null>;
  peersOf(report: AnnualReport): Promise<AnnualReport[]>;
}

/** More would not make a likeness likelier, and take the memory of a province. */
const MOST_PEERS = 60;

/** As it is now. For several reports that are checked together: `known` need not be read out of the store again. */
export async function besideOf(uploads: Uploads, chat: string, known: readonly NewUpload[] = []): Promise<Beside> {
  const rows = await uploads.list(chat);
  const reports = new Map(known.map(({ hash, report }) => [hash, report]));

  async function reportOf({ hash }: UploadRow): Promise<AnnualReport | null> {
    const report = reports.get(hash) ?? (await uploads.get(chat, hash))?.report ?? null;
    if (report) reports.set(hash, report);
    return report;
  }

  return {
    async previousOf(report) {
      const own = ofSameBody(rows, report).findLast(row => report.year !== null && row.year === report.year - 1);
      return own ? reportOf(own) : null;
    },

    async peersOf(report) {
      if (report.agency === null || report.year === null) return [];
      const own = new Set(ofSameBody(rows, report));
      const others = rows.filter(
        row => row.year === report.year && row.agency !== null && row.hasFile && !own.has(row),
      );
      const last = [...new Map(others.map(row => [row.subject, row])).values()].slice(-MOST_PEERS);
      const found = await Promise.all(last.map(reportOf));
      return found.filter(one => one !== null);
    },
  };
}
