// A database file of its own for a contract, and a look into it as whoever finds the file would have.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';

export interface DatabaseFile<T> {
  open(): T;
  /** Is a text to be found anywhere in what is kept, deleted parts included? */
  holds(text: string): boolean;
  discard(): void;
}

export function onDatabaseFile<T>(open: (file: string) => T): DatabaseFile<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  const file = join(folder, 'nianbao.db');
  return {
    open: () => open(file),
    holds: text => {
      const beside = new Database(file);
      beside.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      beside.close();
      return readFileSync(file).includes(text);
    },
    discard: () => rmSync(folder, { recursive: true }),
  };
}
