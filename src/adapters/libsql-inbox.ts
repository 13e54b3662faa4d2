// The inbox port in the SQLite file of the store, through a connection of its own. Of what was answered the number is kept for
// a while, without its words: a platform that was not told in time gives it once more.
import { createHash } from 'node:crypto';
import type { Inbox } from '../ports/inbox.ts';
import { connect, type DatabaseOptions } from './libsql-database.ts';

/** Telegram keeps what it was not told of for a day. */
const KNOWN_MS = 2 * 24 * 60 * 60 * 1000;

/** A number that comes with other words is given anew: the bot is another one, or its server began to count again. */
const KEEP = `INSERT INTO inbox (id, content, digest, came_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET content = excluded.content, digest = excluded.digest, came_at = excluded.came_at, begun = 1
  WHERE digest <> excluded.digest`;
const DONE = "UPDATE inbox SET content = '' WHERE id IN (SELECT value FROM json_each(?))";
const DROP_OLD = "DELETE FROM inbox WHERE content = '' AND came_at < ?";
const LEFT = "SELECT id, content, came_at, begun FROM inbox WHERE content <> '' ORDER BY id";

/** Opens the database file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlInbox(file: string, options: DatabaseOptions = {}): Inbox {
  const { run, query, change, together, close } = connect(file, options);
  return {
    keep: (updates, at) =>
      run(() => {
        if (updates.length === 0) return [];
        return together(() => {
          change(DROP_OLD, [+at - KNOWN_MS]);
          return updates
            .filter(({ id, update }) => {
              const content = JSON.stringify(update);
              return change(KEEP, [id, content, digestOf(content), +at]) > 0;
            })
            .map(({ id }) => id);
        });
      }),

    done: ids =>
      run(() => {
        if (ids.length > 0) together(() => change(DONE, [JSON.stringify(ids)]));
      }),

    resume: () =>
      run(() =>
        together(() => {
          change("UPDATE inbox SET begun = begun + 1 WHERE content <> ''");
          return query<{ id: number; content: string; came_at: number; begun: number }>(LEFT).map(
            ({ id, content, came_at, begun }) => ({ id, update: JSON.parse(content), at: new Date(came_at), begun }),
          );
        }),
      ),

    close,
  };
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('base64url');
