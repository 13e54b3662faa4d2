// A whole copy of a database that others may be writing at the same moment, and what is kept of older shapes.
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'libsql';

/** `target` must not be there. It has no log beside it. */
export function copyDatabase(database: Database.Database, target: string): void {
  database.prepare('VACUUM INTO ?').run([target]);
  flush(target);
}

/** A file, or the names in a folder, onto the disk. */
export function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const KEPT = 3;
const STALE_MS = 60 * 60 * 1000;

/** Beside the file, before it is taken to a newer shape: `nianbao.db.v5-2026-11-22.bak`. The last three are kept. */
export function keepOlder(database: Database.Database, file: string, version: number): void {
  const folder = dirname(file);
  const today = new Date().toLocaleDateString('sv-SE');
  const target = `${file}.v${version}-${today}.bak`;
  const passing = `${target}.tmp-${process.pid}`;
  rmSync(passing, { force: true });
  copyDatabase(database, passing);
  // Another process may have been quicker: then it has kept the older one.
  if (versionOf(passing) === version) renameSync(passing, target);
  else rmSync(passing);
  flush(folder);

  const ours = readdirSync(folder).filter(name => name.startsWith(`${basename(file)}.v`));
  const ageOf = (name: string) => Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const whole = ours.filter(name => /\.v\d+-\d{4}-\d\d-\d\d\.bak$/.test(name)).sort((a, b) => ageOf(a) - ageOf(b));
  // Of a process that was killed in the middle.
  const halves = ours.filter(name => /\.bak\.tmp-\d+$/.test(name) && ageOf(name) > STALE_MS);
  for (const name of [...whole.slice(KEPT), ...halves]) rmSync(join(folder, name), { force: true });
}

function versionOf(file: string): number {
  const database = new Database(file, { readonly: true } as Database.Options);
  const [row] = database.prepare('PRAGMA user_version').all([]) as { user_version: number }[];
  database.close();
  return row!.user_version;
}
