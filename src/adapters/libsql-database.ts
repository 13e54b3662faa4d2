// One SQLite file, opened and brought to the newest shape, and its errors in the words of the store port.
// Hazards of libsql 0.5: binding a boolean ends the process; a single null must be bound as [null]; `get` and `pluck`
// do not behave as in better-sqlite3, so statements are run with `all` and `run` and an array of values only.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { StoreErrorCode } from '../ports/store.ts';
import { migrate } from './migrations.ts';
import { StoreFailure } from './store-failure.ts';

export interface DatabaseOptions {
  /** How long to wait for another process that is writing, in milliseconds. */
  waitMs?: number;
  /** Other steps than those of the product, for tests. */
  migrations?: readonly string[];
}

/** Opens (and makes, with its folder) the database file. Throws `StoreFailure`. */
export function openDatabase(file: string, options: DatabaseOptions = {}): Database.Database {
  const waitMs = options.waitMs ?? 5000;
  return guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: waitMs });
    try {
      retryWhileLocked(waitMs, () => database.exec('PRAGMA journal_mode = WAL'));
      migrate(database, file, options.migrations);
      database.exec('PRAGMA foreign_keys = ON');
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** A connection as the adapters of small tables use it. */
export interface Connection {
  /** Every call of a port goes through here: refused after closing, whatever goes wrong is a `StoreError`. */
  run<T>(action: () => T): Promise<T>;
  query<T>(sql: string, values?: unknown[]): T[];
  /** Returns the new row's number. */
  insert(sql: string, values: unknown[]): number;
  /** How many rows it changed. */
  change(sql: string, values?: unknown[]): number;
  /** In one transaction that holds the write lock from its beginning. */
  together<T>(action: () => T): T;
  close(): Promise<void>;
}

/** What is deleted there is overwritten, not only given free. Throws `StoreFailure`. */
export function connect(file: string, options: DatabaseOptions = {}): Connection {
  const database = openDatabase(file, options);
  database.prepare('PRAGMA secure_delete = ON').all([]);
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  let open = true;
  return {
    run: async action => {
      if (!open) throw new StoreFailure('closed', file, `The store has been closed: ${file}`);
      return guarded(file, action);
    },
    query: <T>(sql: string, values: unknown[] = []) => statement(sql).all(values) as T[],
    insert: (sql, values) => Number(statement(sql).run(values).lastInsertRowid),
    change: (sql, values = []) => statement(sql).run(values).changes,
    together: action => database.transaction(action).immediate(),
    close: async () => {
      open = false;
      database.close();
    },
  };
}

/** SQLite does not wait by itself while the journal mode is changed: two first openers would collide. */
function retryWhileLocked<T>(waitMs: number, action: () => T): T {
  for (const until = Date.now() + waitMs; ; ) {
    try {
      return action();
    } catch (error) {
      if (codeOf(error) !== 'locked' || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Runs something on the database; whatever goes wrong comes out as a `StoreFailure`, bugs as they are. */
export function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new StoreFailure(code, file, `${SENTENCES[code]}: ${file}`, error);
  }
}

const SENTENCES: Record<StoreErrorCode, string> = {
  locked: 'Another process is using the database and does not let go of it',
  corrupt: 'The database file is damaged or is no database; move it away and the files are read anew',
  'too-new': 'The database was written by a newer version of this program',
  foreign: 'The database belongs to some other program',
  unavailable: 'The database file cannot be opened or written there (permission, room, or a folder in its place)',
  closed: 'The database has been closed',
};

/** Null for errors that are not the database's: bugs, and failures that already have their code. */
function codeOf(error: unknown): StoreErrorCode | null {
  if (!(error instanceof Error) || error instanceof StoreFailure) return null;
  const { code = '', message } = error as Error & { code?: string };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return 'corrupt';
  if (/^SQLITE_(READONLY|FULL|IOERR|CANTOPEN|PERM|AUTH)/.test(code)) return 'unavailable';
  if (/ConnectionFailed|Unable to open/.test(message)) return 'unavailable';
  return /^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EEXIST|ENAMETOOLONG)$/.test(code) ? 'unavailable' : null;
}
