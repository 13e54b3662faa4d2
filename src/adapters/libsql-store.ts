// The store port on one SQLite file through libsql. Its calls are synchronous inside; a transaction never spans an await.

import type { Form } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import type { Failure, FailureCode } from '../model/result.ts';
import { withShown } from '../model/version.ts';
import type { FileRow, FileStamp, Reading, ReadingRun, ReportRow, ReportStore } from '../ports/store.ts';
import { type DatabaseOptions, guarded, openDatabase } from './libsql-database.ts';
import { StoreFailure } from './store-failure.ts';

interface ReportRecord {
  hash: string;
  agency: string | null;
  aliases: string;
  region: string | null;
  year: number | null;
  form: Form | null;
  published_on: string | null;
  summary: number;
  read_at: string;
  /** JSON list of paths. */
  files: string;
}

interface StoredRecord {
  report: string;
  parser_version: string;
  read_at: string;
  files: string;
}

interface FileRecord {
  path: string;
  hash: string | null;
  bytes: number;
  mtime_ms: number;
  failure_code: FailureCode | null;
  failure_message: string | null;
  parser_version: string;
  read_at: string;
}

const PUT_REPORT = `INSERT INTO reports
  (hash, agency, aliases, region, year, form, published_on, summary, report, parser_version, read_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (hash) DO UPDATE SET agency = excluded.agency, aliases = excluded.aliases, region = excluded.region,
    year = excluded.year, form = excluded.form, published_on = excluded.published_on, summary = excluded.summary,
    report = excluded.report, parser_version = excluded.parser_version, read_at = excluded.read_at`;
const PUT_FILE = `INSERT INTO files
  (path, container, hash, bytes, mtime_ms, failure_code, failure_message, parser_version, read_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
// A file on disk with all that it holds; by the path of a member that member alone.
const BELONGS = '(container = ?1 OR path = ?1)';
const HASHES_OF = `SELECT DISTINCT hash FROM files WHERE ${BELONGS} AND hash IS NOT NULL`;
const DROP_FILES = `DELETE FROM files WHERE ${BELONGS}`;
const DROP_IF_UNHELD = `DELETE FROM reports WHERE hash = ? AND NOT EXISTS
  (SELECT 1 FROM files WHERE files.hash = reports.hash AND failure_code IS NULL)`;
const FILES = `(SELECT json_group_array(path) FROM
  (SELECT path FROM files WHERE files.hash = reports.hash AND failure_code IS NULL ORDER BY path)) AS files`;
const LIST = `SELECT hash, agency, aliases, region, year, form, published_on, summary, read_at, ${FILES}
  FROM reports ORDER BY agency, year, hash`;
const GET = `SELECT report, parser_version, read_at, ${FILES} FROM reports WHERE hash = ?`;

/** Opens the store in a file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlStore(file: string, options: DatabaseOptions = {}): ReportStore {
  const database = openDatabase(file, options);
  let open = true;
  /** Changes made here; SQLite tells only of those of others. */
  let changes = 0;

  async function run<T>(action: () => T): Promise<T> {
    if (!open) throw new StoreFailure('closed', file, `The store has been closed: ${file}`);
    return guarded(file, action);
  }

  const query = <T>(sql: string, values: unknown[] = []): T[] => database.prepare(sql).all(values) as T[];
  const change = (sql: string, values: unknown[]): void => void database.prepare(sql).run(values);

  /** Everything known of one file gives way to `readings`; reports that no file holds any more go with it. */
  const replace = (path: string, write: () => void): void => {
    changes += 1;
    database
      .transaction(() => {
        const before = query<{ hash: string }>(HASHES_OF, [path]);
        change(DROP_FILES, [path]);
        write();
        for (const { hash } of before) change(DROP_IF_UNHELD, [hash]);
      })
      .immediate();
  };

  function record(stamp: FileStamp, reading: Reading, by: ReadingRun): void {
    const failure = 'failure' in reading ? reading.failure : null;
    if ('report' in reading)
      change(PUT_REPORT, [reading.hash, ...columnsOf(reading.report), by.parserVersion, by.readAt]);
    const outcome = [failure?.code ?? null, failure?.message ?? null, by.parserVersion, by.readAt];
    change(PUT_FILE, [reading.path, stamp.path, reading.hash, stamp.bytes, stamp.mtimeMs, ...outcome]);
  }

  return {
    put: (stamp, readings, by) =>
      run(() => {
        for (const { path } of readings) {
          const within = path === stamp.path || path.startsWith(`${stamp.path}!/`);
          if (!within) throw new TypeError(`${path} is no part of ${stamp.path}`);
        }
        replace(stamp.path, () => {
          for (const reading of readings) record(stamp, reading, by);
        });
      }),

    get: hash =>
      run(() => {
        const [found] = query<StoredRecord>(GET, [hash]);
        if (!found) return null;
        return {
          hash,
          report: parsed<AnnualReport>(found.report, file),
          parserVersion: found.parser_version,
          readAt: found.read_at,
          files: parsed<string[]>(found.files, file),
        };
      }),

    list: () => run(() => withShown(query<ReportRecord>(LIST).map(row => lightRow(row, file)))),

    files: () => run(() => query<FileRecord>('SELECT * FROM files ORDER BY path').map(fileRow)),

    remove: path => run(() => replace(path, () => {})),

    revision: () =>
      run(() => {
        const [theirs] = query<{ data_version: number }>('PRAGMA data_version');
        return `${theirs?.data_version} ${changes}`;
      }),

    close: async () => {
      open = false;
      database.close();
    },
  };
}

function columnsOf(report: AnnualReport): (string | number | null)[] {
  return [
    report.agency,
    JSON.stringify(report.aliases),
    report.region,
    report.year,
    report.form,
    report.publishedOn,
    report.summary ? 1 : 0,
    JSON.stringify(report),
  ];
}

function lightRow(row: ReportRecord, file: string): Omit<ReportRow, 'shown'> {
  const { published_on: publishedOn, read_at: readAt, ...same } = row;
  const lists = { aliases: parsed<string[]>(row.aliases, file), files: parsed<string[]>(row.files, file) };
  return { ...same, ...lists, publishedOn, readAt, summary: row.summary === 1 };
}

function fileRow(row: FileRecord): FileRow {
  const failure: Failure | null =
    row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' };
  return {
    path: row.path,
    bytes: row.bytes,
    mtimeMs: row.mtime_ms,
    hash: row.hash,
    failure,
    parserVersion: row.parser_version,
    readAt: row.read_at,
  };
}

function parsed<T>(json: string, file: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (error) {
    throw new StoreFailure('corrupt', file, `A record in ${file} is damaged.`, error);
  }
}
