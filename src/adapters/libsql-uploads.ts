// The uploads port: rows in the SQLite file of the store, through a connection of its own, and the files themselves by their
// hash in a folder beside it. A file is written before its row and deleted after it: a crash leaves a file without a row,
// which the next sweep removes, never a row without its file.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOnly } from '../model/figures-only.ts';
import type { AnnualReport } from '../model/report.ts';
import type { Held, StoredBatch, StoredCheck, UploadRow, Uploads, Waved } from '../ports/uploads.ts';
import { connect, type DatabaseOptions } from './libsql-database.ts';
import { StoreFailure } from './store-failure.ts';

interface UploadRecord {
  hash: string;
  name: string;
  sender: string;
  subject: string;
  agency: string | null;
  region: string | null;
  year: number | null;
  parser_version: string;
  uploaded_at: number;
  has_file: number;
}

interface CheckRecord {
  id: number;
  hash: string;
  subject: string;
  draft: number;
  previous: string;
  outcome: string;
  fingerprints: string;
  checked_at: number;
  batch: number | null;
}

interface BatchRecord {
  id: number;
  sender: string;
  files: string;
  left_out: number;
  checked_at: number;
}

const COLUMNS = 'hash, name, sender, subject, agency, region, year, parser_version, uploaded_at, has_file';
const PUT = `INSERT INTO uploads (chat, ${COLUMNS}, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
  ON CONFLICT (chat, hash) DO UPDATE SET name = excluded.name, sender = excluded.sender, subject = excluded.subject,
    agency = excluded.agency, region = excluded.region, year = excluded.year, report = excluded.report,
    parser_version = excluded.parser_version, uploaded_at = excluded.uploaded_at, has_file = 1`;
const LIST = `SELECT ${COLUMNS} FROM uploads WHERE chat = ? ORDER BY uploaded_at, rowid`;
const GET = `SELECT ${COLUMNS}, report FROM uploads WHERE chat = ? AND hash = ?`;
const ADD_CHECK = `INSERT INTO checks (chat, hash, subject, draft, previous, outcome, fingerprints, checked_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const CHECK = 'SELECT * FROM checks WHERE chat = ? AND id = ?';
const LATEST = `SELECT * FROM checks WHERE chat = ?1 AND (?2 IS NULL OR subject = ?2) AND (?3 IS NULL OR hash = ?3)
  AND id < ?4 ORDER BY id DESC LIMIT 1`;
const ADD_BATCH = 'INSERT INTO batches (chat, sender, files, left_out, checked_at) VALUES (?, ?, ?, ?, ?)';
const JOIN_BATCH = 'UPDATE checks SET batch = ? WHERE chat = ? AND id IN (SELECT value FROM json_each(?))';
const BATCH = 'SELECT * FROM batches WHERE chat = ?1 AND (?2 IS NULL OR id = ?2) ORDER BY id DESC LIMIT 1';
const WAVE = 'INSERT INTO waved (chat, subject, kind, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
const RESTORE = 'DELETE FROM waved WHERE chat = ? AND subject = ? AND kind = ? AND key = ?';
const WAVED = 'SELECT kind, key FROM waved WHERE chat = ? AND subject = ? ORDER BY kind, key';

// What one person's uploads hold: that of a check goes with its file, what was waved with the last file of its subject.
const MINE = 'chat = ?1 AND (?2 IS NULL OR sender = ?2)';
const CHECKS_OF_MINE = `chat = ?1 AND (?2 IS NULL OR hash IN (SELECT hash FROM uploads WHERE ${MINE}))`;
const WAVED_OF_MINE = `chat = ?1 AND (?2 IS NULL OR subject NOT IN
  (SELECT subject FROM uploads WHERE chat = ?1 AND sender <> ?2))`;
const HELD = `SELECT
  (SELECT count(*) FROM uploads WHERE ${MINE} AND has_file = 1) AS files,
  (SELECT count(*) FROM uploads WHERE ${MINE}) AS reports,
  (SELECT count(*) FROM checks WHERE ${CHECKS_OF_MINE}) AS checks,
  (SELECT count(*) FROM waved WHERE ${WAVED_OF_MINE}) AS waved`;
/** With the last check of a batch the rest of it goes: the names of its files. */
const DROP_EMPTY_BATCHES = `DELETE FROM batches WHERE (?1 IS NULL OR chat = ?1)
  AND NOT EXISTS (SELECT 1 FROM checks WHERE checks.batch = batches.id)`;
const FORGET = [
  `DELETE FROM checks WHERE ${CHECKS_OF_MINE}`,
  `DELETE FROM waved WHERE ${WAVED_OF_MINE}`,
  `DELETE FROM uploads WHERE ${MINE}`,
  `DELETE FROM batches WHERE ${MINE}`,
  'DELETE FROM button_words WHERE chat = ?1 AND ?2 IS NULL',
];

const OLD = 'SELECT chat, hash, report FROM uploads WHERE has_file = 1 AND uploaded_at < ?';
const STRIP = "UPDATE uploads SET has_file = 0, name = '', report = ? WHERE chat = ? AND hash = ?";
const DROP_CHECKS_OF = 'DELETE FROM checks WHERE chat = ? AND hash = ?';
const DROP_OLD_CHECKS = 'DELETE FROM checks WHERE checked_at < ?';
const KEPT = 'SELECT DISTINCT hash FROM uploads WHERE has_file = 1';

const HASH = /^[0-9a-f]{64}$/;
/** A file younger than this may be one whose row another process is about to write. */
const SETTLING_MS = 60 * 60 * 1000;

/** `file`: the database, made where it is missing. `folder`: of the uploaded files. Throws a `StoreError`. */
export function openLibsqlUploads(file: string, folder: string, options: DatabaseOptions = {}): Uploads {
  const { run, query, insert, change, together, close } = connect(file, options);
  const pathOf = (hash: string): string => join(folder, hash);

  function write(hash: string, bytes: Uint8Array): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const passing = join(folder, `${randomUUID()}.tmp`);
    writeFileSync(passing, bytes, { mode: 0o600, flush: true });
    renameSync(passing, pathOf(hash));
  }

  /** Files that no row holds any more; of strangers' ones those that have lain there for a while. */
  function sweepFiles(released: ReadonlySet<string>): void {
    const kept = new Set(query<{ hash: string }>(KEPT).map(row => row.hash));
    for (const name of namesIn(folder)) {
      if (kept.has(name) || !(HASH.test(name) || name.endsWith('.tmp'))) continue;
      const settled = Date.now() - (statSync(pathOf(name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > SETTLING_MS;
      if (released.has(name) || settled) rmSync(pathOf(name), { force: true });
    }
  }

  /** The log beside the database still holds what was deleted, until it is emptied. Another process may keep it busy. */
  const emptyLog = (): void => void query('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    put: (chat, { report, ...upload }, bytes) =>
      run(() => {
        if (!HASH.test(upload.hash)) throw new TypeError(`${upload.hash} is no hash`);
        write(upload.hash, bytes);
        const { hash, name, sender, subject, parserVersion, uploadedAt } = upload;
        const about = [report.agency, report.region, report.year];
        const values = [chat, hash, name, sender, subject, ...about, parserVersion, uploadedAt.getTime()];
        together(() => change(PUT, [...values, JSON.stringify(report)]));
      }),

    list: chat => run(() => query<UploadRecord>(LIST, [chat]).map(uploadRow)),

    get: (chat, hash) =>
      run(() => {
        const [found] = query<UploadRecord & { report: string }>(GET, [chat, hash]);
        return found ? { ...uploadRow(found), report: parsed<AnnualReport>(found.report, file) } : null;
      }),

    bytes: (chat, hash) =>
      run(() => {
        const [found] = query<UploadRecord>(GET, [chat, hash]);
        return found?.has_file ? readIfThere(pathOf(hash)) : null;
      }),

    addCheck: (chat, check) =>
      run(() => {
        const { hash, subject, draft, previous, outcome, fingerprints, checkedAt } = check;
        const texts = [previous, outcome, fingerprints].map(value => JSON.stringify(value));
        const values = [chat, hash, subject, draft ? 1 : 0, ...texts, checkedAt.getTime()];
        return insert(ADD_CHECK, values);
      }),

    check: (chat, id) => run(() => checkOf(query<CheckRecord>(CHECK, [chat, id])[0], file)),

    latestCheck: (chat, { subject = null, hash = null, before = Number.MAX_SAFE_INTEGER } = {}) =>
      run(() => checkOf(query<CheckRecord>(LATEST, [chat, subject, hash, before])[0], file)),

    addBatch: (chat, { sender, files, left, checkedAt }) =>
      run(() => {
        let id = 0;
        together(() => {
          const values = [chat, sender, JSON.stringify(files), left, checkedAt.getTime()];
          id = insert(ADD_BATCH, values);
          change(JOIN_BATCH, [id, chat, JSON.stringify(files.flatMap(({ check }) => check ?? []))]);
        });
        return id;
      }),

    batch: (chat, id) => run(() => batchOf(query<BatchRecord>(BATCH, [chat, id])[0], file)),

    wave: (chat, subject, { kind, key }) => run(() => void change(WAVE, [chat, subject, kind, key])),

    restore: (chat, subject, { kind, key }) => run(() => void change(RESTORE, [chat, subject, kind, key])),

    waved: (chat, subject) => run(() => query<Waved>(WAVED, [chat, subject]).map(({ kind, key }) => ({ kind, key }))),

    held: (chat, sender) => run(() => heldOf(query<Held>(HELD, [chat, sender])[0]!)),

    forget: (chat, sender) =>
      run(() => {
        let held: Held = { files: 0, reports: 0, checks: 0, waved: 0 };
        const hashes = new Set<string>();
        together(() => {
          held = heldOf(query<Held>(HELD, [chat, sender])[0]!);
          for (const { hash } of query<{ hash: string }>(`SELECT hash FROM uploads WHERE ${MINE}`, [chat, sender]))
            hashes.add(hash);
          for (const sql of FORGET) change(sql, [chat, sender]);
          change(DROP_EMPTY_BATCHES, [chat]);
        });
        sweepFiles(hashes);
        emptyLog();
        return held;
      }),

    expire: before =>
      run(() => {
        const released = new Set<string>();
        let expired = 0;
        together(() => {
          for (const { chat, hash, report } of query<Record<'chat' | 'hash' | 'report', string>>(OLD, [+before])) {
            change(STRIP, [JSON.stringify(figuresOnly(parsed<AnnualReport>(report, file))), chat, hash]);
            change(DROP_CHECKS_OF, [chat, hash]);
            released.add(hash);
            expired += 1;
          }
          change(DROP_OLD_CHECKS, [+before]);
          change(DROP_EMPTY_BATCHES, [null]);
        });
        sweepFiles(released);
        emptyLog();
        return expired;
      }),

    close,
  };
}

function uploadRow(row: UploadRecord): UploadRow {
  return {
    ...{ hash: row.hash, name: row.name, sender: row.sender, subject: row.subject },
    ...{ agency: row.agency, region: row.region, year: row.year, parserVersion: row.parser_version },
    uploadedAt: new Date(row.uploaded_at),
    hasFile: row.has_file === 1,
  };
}

function checkOf(row: CheckRecord | undefined, file: string): StoredCheck | null {
  if (!row) return null;
  return {
    ...{ id: row.id, hash: row.hash, subject: row.subject, draft: row.draft === 1, batch: row.batch },
    previous: parsed(row.previous, file),
    outcome: parsed(row.outcome, file),
    fingerprints: parsed(row.fingerprints, file),
    checkedAt: new Date(row.checked_at),
  };
}

function batchOf(row: BatchRecord | undefined, file: string): StoredBatch | null {
  if (!row) return null;
  const { id, sender, left_out: left, checked_at: at } = row;
  return { id, sender, files: parsed(row.files, file), left, checkedAt: new Date(at) };
}

const heldOf = ({ files, reports, checks, waved }: Held): Held => ({ files, reports, checks, waved });

function parsed<T>(text: string, file: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new StoreFailure('corrupt', file, `A record in ${file} is damaged.`, error);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
