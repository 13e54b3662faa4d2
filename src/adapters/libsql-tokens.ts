// The tokens port in the SQLite file of the store, through a connection of its own.
import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { TOKEN_DAYS, type Tokens } from '../ports/tokens.ts';
import { type DatabaseOptions, guarded, openDatabase } from './libsql-database.ts';
import { StoreFailure } from './store-failure.ts';

const PUT = `INSERT INTO button_words (token, chat, words, kept_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (token) DO UPDATE SET kept_at = excluded.kept_at`;
// A token kept before chats were told apart has ''.
const FIND = "SELECT words FROM button_words WHERE token = ? AND chat IN ('', ?) AND kept_at > ?";
const FRESH = 'SELECT 1 FROM button_words WHERE token = ? AND kept_at > ?';
const DROP_OLD = 'DELETE FROM button_words WHERE kept_at <= ?';

const DAY = 24 * 60 * 60 * 1000;

/** Opens the database file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlTokens(file: string, clock: Clock, options: DatabaseOptions = {}): Tokens {
  const database = openDatabase(file, options);
  let open = true;

  async function run<T>(action: (now: number) => T): Promise<T> {
    if (!open) throw new StoreFailure('closed', file, `The store has been closed: ${file}`);
    return guarded(file, () => action(clock.now().getTime()));
  }
  const expiry = (now: number) => now - TOKEN_DAYS * DAY;

  function write(given: { token: string; text: string }[], chat: string, now: number): void {
    database
      .transaction(() => {
        database.prepare(DROP_OLD).run([expiry(now)]);
        const put = database.prepare(PUT);
        for (const { token, text } of given) put.run([token, chat, text, now]);
      })
      .immediate();
  }

  return {
    keep: (words, chat) =>
      run(now => {
        const given = words.map(text => ({ token: tokenOf(chat, text), text }));
        // Writing waits for the disk: pages turned again and again need not.
        const isFresh = database.prepare(FRESH);
        const stale = given.filter(({ token }) => isFresh.all([token, now - DAY]).length === 0);
        if (stale.length > 0) write(stale, chat, now);
        return given.map(({ token }) => token);
      }),

    find: (token, chat) =>
      run(now => {
        const [found] = database.prepare(FIND).all([token, chat, expiry(now)]) as { words: string }[];
        return found?.words ?? null;
      }),

    close: async () => {
      open = false;
      database.close();
    },
  };
}

/** Made of the words themselves, so that pages turned again and again do not fill the table. It hides nothing. */
function tokenOf(chat: string, words: string): string {
  return createHash('sha256').update(`${chat}\n${words}`).digest('base64url').slice(0, 22);
}
