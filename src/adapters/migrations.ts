// The shape of the database, as steps that only ever go forward. A step that has been released is never edited: whoever
// wants another shape adds a step. `user_version` counts the steps that a file has taken.
import type Database from 'libsql';
import { keepOlder } from './database-copy.ts';
import { StoreFailure } from './store-failure.ts';

export const MIGRATIONS: readonly string[] = [
  // 1: reports by content, and the files that they were found in.
  `CREATE TABLE reports (
     hash TEXT PRIMARY KEY,
     agency TEXT,
     aliases TEXT NOT NULL,
     region TEXT,
     year INTEGER,
     form TEXT,
     published_on TEXT,
     summary INTEGER NOT NULL,
     report TEXT NOT NULL,
     parser_version TEXT NOT NULL,
     read_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE files (
     path TEXT PRIMARY KEY,
     -- The file on disk: the path itself, for a member of an archive the archive.
     container TEXT NOT NULL,
     hash TEXT,
     bytes INTEGER NOT NULL,
     mtime_ms REAL NOT NULL,
     failure_code TEXT,
     failure_message TEXT,
     parser_version TEXT NOT NULL,
     read_at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX files_by_container ON files (container);
   CREATE INDEX files_by_hash ON files (hash);`,
  // 2: the words of buttons behind the tokens that chat platforms carry. `kept_at` in milliseconds since 1970.
  `CREATE TABLE button_words (
     token TEXT PRIMARY KEY,
     words TEXT NOT NULL,
     kept_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX button_words_by_age ON button_words (kept_at);`,
  // 3: all that a list of reports takes, so that it need not pass over the reports themselves, 23 kB each.
  `CREATE INDEX reports_in_order ON reports
     (agency, year, hash, aliases, region, form, published_on, summary, read_at);`,
  // 4: what chats have sent to be checked. Times in milliseconds since 1970. The words of buttons belong to a chat as well;
  // those kept before have none, and lead to nothing that is anybody's own.
  `ALTER TABLE button_words ADD COLUMN chat TEXT NOT NULL DEFAULT '';
   CREATE INDEX button_words_by_chat ON button_words (chat);
   CREATE TABLE uploads (
     chat TEXT NOT NULL,
     hash TEXT NOT NULL,
     name TEXT NOT NULL,
     sender TEXT NOT NULL,
     subject TEXT NOT NULL,
     agency TEXT,
     region TEXT,
     year INTEGER,
     report TEXT NOT NULL,
     parser_version TEXT NOT NULL,
     uploaded_at INTEGER NOT NULL,
     has_file INTEGER NOT NULL,
     PRIMARY KEY (chat, hash)
   ) STRICT;
   CREATE INDEX uploads_by_age ON uploads (uploaded_at) WHERE has_file = 1;
   CREATE INDEX uploads_by_hash ON uploads (hash);
   CREATE TABLE checks (
     -- Numbers of deleted rows are not given again: an old button must not open another check.
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     chat TEXT NOT NULL,
     hash TEXT NOT NULL,
     subject TEXT NOT NULL,
     draft INTEGER NOT NULL,
     previous TEXT NOT NULL,
     outcome TEXT NOT NULL,
     fingerprints TEXT NOT NULL,
     checked_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX checks_by_subject ON checks (chat, subject, id);
   CREATE INDEX checks_by_age ON checks (checked_at);
   CREATE TABLE waved (
     chat TEXT NOT NULL,
     subject TEXT NOT NULL,
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     PRIMARY KEY (chat, subject, kind, key)
   ) STRICT;`,
  // 5: files that were checked together, so that their table can be shown again. `files` is a list of `BatchFile`.
  `CREATE TABLE batches (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     chat TEXT NOT NULL,
     sender TEXT NOT NULL,
     files TEXT NOT NULL,
     left_out INTEGER NOT NULL,
     checked_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX batches_by_chat ON batches (chat, id);
   ALTER TABLE checks ADD COLUMN batch INTEGER;
   CREATE INDEX checks_by_batch ON checks (batch) WHERE batch IS NOT NULL;`,
  // 6: chats with what they have set, what must reach them, and what came in and is not answered. Times in milliseconds since
  // 1970. `outbox.key` is the promise that nothing is written down, and so told, twice.
  `CREATE TABLE chats (
     id TEXT PRIMARY KEY,
     kind TEXT NOT NULL CHECK (kind IN ('private', 'group')),
     time_zone TEXT,
     reachable INTEGER NOT NULL DEFAULT 1,
     next_schedule INTEGER NOT NULL DEFAULT 1
   ) STRICT;
   CREATE TABLE schedules (
     chat TEXT NOT NULL REFERENCES chats (id) ON UPDATE CASCADE ON DELETE CASCADE,
     id INTEGER NOT NULL,
     deadline TEXT NOT NULL,
     days_before TEXT NOT NULL,
     at TEXT NOT NULL,
     text TEXT,
     topic TEXT,
     paused INTEGER NOT NULL,
     since INTEGER NOT NULL,
     PRIMARY KEY (chat, id)
   ) STRICT;
   CREATE TABLE outbox (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     chat TEXT NOT NULL REFERENCES chats (id) ON UPDATE CASCADE ON DELETE CASCADE,
     topic TEXT,
     key TEXT NOT NULL UNIQUE,
     -- Of a reminder; null for an answer.
     schedule INTEGER,
     content TEXT NOT NULL,
     due_at INTEGER NOT NULL,
     not_before INTEGER NOT NULL,
     expires_at INTEGER NOT NULL,
     state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'dropped')),
     owner TEXT,
     lease_until INTEGER,
     attempt INTEGER NOT NULL DEFAULT 0,
     uncertain INTEGER NOT NULL DEFAULT 0,
     message TEXT,
     reason TEXT,
     settled_at INTEGER
   ) STRICT;
   CREATE INDEX outbox_open ON outbox (chat, due_at, id) WHERE state IN ('waiting', 'sending');
   CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
   CREATE TABLE inbox (
     id INTEGER PRIMARY KEY,
     content TEXT NOT NULL,
     -- Tells one that comes a second time from another one that has its number.
     digest TEXT NOT NULL,
     came_at INTEGER NOT NULL,
     begun INTEGER NOT NULL DEFAULT 1
   ) STRICT;
   CREATE INDEX inbox_by_age ON inbox (came_at);`,
];

/**
 * Takes a database to the newest shape, each step in a transaction of its own; what it was is kept beside it. Safe when several
 * processes open a file at once: the version is read again under the write lock. Throws `StoreFailure` `too-new` or `foreign`.
 */
export function migrate(database: Database.Database, file: string, steps: readonly string[] = MIGRATIONS): void {
  for (let first = true; ; first = false) {
    const version = versionOf(database);
    if (version > steps.length) {
      throw new StoreFailure(
        'too-new',
        file,
        `${file} was written by a newer version of this program (shape ${version}, this one knows ${steps.length}). Use that version, or another DATA_DIR.`,
      );
    }
    if (version === steps.length) return;
    if (first && version > 0) keepOlder(database, file, version);
    database
      .transaction(() => {
        if (versionOf(database) !== version) return;
        if (version === 0 && hasTables(database)) {
          throw new StoreFailure('foreign', file, `${file} is a database of some other program. Use another DATA_DIR.`);
        }
        database.exec(steps[version]!);
        database.exec(`PRAGMA user_version = ${version + 1}`);
      })
      .immediate();
  }
}

// `all` throughout: libsql's `get` adds a field of its own to the row and may leave the statement, and its lock, open.
function versionOf(database: Database.Database): number {
  const rows = database.prepare('PRAGMA user_version').all() as { user_version: number }[];
  return rows[0]!.user_version;
}

function hasTables(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').all().length > 0;
}
