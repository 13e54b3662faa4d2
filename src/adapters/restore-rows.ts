// The rows of a backup in the place of those of a database in use, in one transaction: whoever reads meanwhile sees the old
// ones or the new ones. What has happened since the backup and cannot be undone stays known: what was sent, and the numbers
// that were given.
import type Database from 'libsql';

/** `inbox`: what came in is answered now, and what came in then was. `sqlite_%`: SQLite's own. */
const REPLACED = `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT IN ('chats', 'outbox', 'inbox', 'button_words')`;
const COLUMNS = 'SELECT name, pk FROM pragma_table_info(?)';

const CHATS = [
  // One that was only sent something to is still known by that.
  'UPDATE main.chats SET time_zone = NULL',
  `INSERT INTO main.chats (id, kind, time_zone, reachable, next_schedule)
     SELECT id, kind, time_zone, reachable, next_schedule FROM kept.chats WHERE true
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, time_zone = excluded.time_zone,
       next_schedule = max(next_schedule, excluded.next_schedule)`,
  `DELETE FROM main.chats WHERE time_zone IS NULL AND reachable = 1
     AND id NOT IN (SELECT chat FROM main.outbox UNION SELECT chat FROM kept.outbox)`,
];

const SENT =
  'topic, key, schedule, content, due_at, not_before, expires_at, state, owner, lease_until, attempt, uncertain, message, reason, settled_at';
const OUTBOX = [
  `INSERT INTO main.outbox (chat, ${SENT}) SELECT chat, ${SENT} FROM kept.outbox WHERE true ON CONFLICT (key) DO NOTHING`,
  `UPDATE main.outbox AS here SET state = past.state, settled_at = past.settled_at, content = '', owner = NULL, lease_until = NULL
     FROM kept.outbox AS past WHERE past.key = here.key AND past.settled_at IS NOT NULL AND here.settled_at IS NULL`,
];

const OTHERS = [
  // Buttons that are on people's screens since.
  `INSERT OR IGNORE INTO main.button_words (token, chat, words, kept_at) SELECT token, chat, words, kept_at FROM kept.button_words`,
  `UPDATE main.sqlite_sequence AS here SET seq = past.seq
     FROM kept.sqlite_sequence AS past WHERE past.name = here.name AND past.seq > here.seq`,
  `INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM kept.sqlite_sequence
     WHERE name NOT IN (SELECT name FROM main.sqlite_sequence)`,
];

/** Both of the same shape. Foreign keys are looked at at the end: in between, tables do not fit. */
export function restoreRows(database: Database.Database, from: string): void {
  const all = <T>(sql: string, values: unknown[] = []): T[] => database.prepare(sql).all(values) as T[];
  database.exec('PRAGMA foreign_keys = OFF');
  // What goes is overwritten, not only given free.
  all('PRAGMA secure_delete = ON');
  database.prepare('ATTACH ? AS kept').run([from]);
  database
    .transaction(() => {
      for (const { name } of all<{ name: string }>(REPLACED)) replaceRows(database, name, all(COLUMNS, [name]));
      for (const sql of [...CHATS, ...OUTBOX, ...OTHERS]) database.exec(sql);
      const broken = all('PRAGMA main.foreign_key_check');
      if (broken.length > 0) throw new Error(`the backup does not hold together: ${JSON.stringify(broken[0])}`);
    })
    .immediate();
  database.exec('DETACH kept');
  database.exec('PRAGMA foreign_keys = ON');
}

/** Most rows are the same here and there, reports above all: they are left, so that others wait for a moment only. */
function replaceRows(database: Database.Database, table: string, columns: { name: string; pk: number }[]): void {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const same = columns.map(({ name, pk }) => `there."${name}" ${pk > 0 ? '=' : 'IS'} here."${name}"`).join(' AND ');
  database.exec(
    `DELETE FROM main.${table} AS here WHERE NOT EXISTS (SELECT 1 FROM kept.${table} AS there WHERE ${same})`,
  );
  database.exec(`INSERT OR IGNORE INTO main.${table} (${names}) SELECT ${names} FROM kept.${table}`);
}

/** What a damaged database still tells of what was sent, if it does. */
export function salvage(database: Database.Database, damaged: string): void {
  try {
    database.prepare('ATTACH ? AS damaged').run([damaged]);
    database
      .transaction(() => {
        database.exec(`INSERT INTO main.chats (id, kind, reachable, next_schedule)
          SELECT id, kind, reachable, next_schedule FROM damaged.chats`);
        database.exec(`INSERT INTO main.outbox (chat, ${SENT}) SELECT chat, ${SENT} FROM damaged.outbox`);
      })
      .immediate();
    database.exec('DETACH damaged');
  } catch {
    // Then it is known from the backup only.
  }
}
