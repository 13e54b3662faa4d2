// The tokens port in the SQLite file of the store, through a connection of its own.
import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { TOKEN_DAYS, type Tokens } from '../ports/tokens.ts';
import { type DatabaseOptions, guarded, openDatabase } from './libsql-database.ts';
import { StoreFailure } from './store-failure.ts';

const PUT = `INSERT INTO button_words (token, words, kept_at) VALUES (?, ?, ?)
  ON CONFLICT (token) DO UPDATE SET kept_at = excluded.kept_at`;
const FIND = 'SELECT words FROM button_words WHERE token = ? AND kept_at > ?';
const DROP_OLD = 'DELETE FROM button_words WHERE kept_at <= ?';

/** Opens the database file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlTokens(file: string, clock: Clock, options: DatabaseOptions = {}): Tokens {
  const database = openDatabase(file, options);
  let open = true;

  async function run<T>(action: (now: number) => T): Promise<T> {
    if (!open) throw new StoreFailure('closed', file, `The store has been closed: ${file}`);
    return guarded(file, () => action(clock.now().getTime()));
  }
  const expiry = (now: number) => now - TOKEN_DAYS * 24 * 60 * 60 * 1000;

  return {
    keep: words =>
      run(now =>
        database
          .transaction(() => {
            database.prepare(DROP_OLD).run([expiry(now)]);
            const put = database.prepare(PUT);
            return words.map(text => {
              const token = tokenOf(text);
              put.run([token, text, now]);
              return token;
            });
          })
          .immediate(),
      ),

    find: token =>
      run(now => {
        const [found] = database.prepare(FIND).all([token, expiry(now)]) as { words: string }[];
        return found?.words ?? null;
      }),

    close: async () => {
      open = false;
      database.close();
    },
  };
}

/** Made of the words themselves, so that pages turned again and again do not fill the table. It hides nothing. */
function tokenOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}
