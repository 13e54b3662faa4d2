// The backups port: SQLite file and uploaded files ↔ a folder.
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Backed, Backup, Backups, BackupTrouble, DataCounts, Restored } from '../ports/backups.ts';
import type { Clock } from '../ports/clock.ts';
import {
  copyFiles,
  DATABASE,
  hasManifest,
  lookInto,
  readManifest,
  sha256Of,
  UPLOADS,
  writeManifest,
} from './backup-folder.ts';
import { copyDatabase, flush } from './database-copy.ts';
import { guarded, openDatabase } from './libsql-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { restoreRows, salvage } from './restore-rows.ts';
import { StoreFailure } from './store-failure.ts';

const no = (trouble: BackupTrouble): { ok: false; trouble: BackupTrouble } => ({ ok: false, trouble });

/** `file`: the database in use. `uploads`: the folder of the uploaded files. */
export function diskBackups(file: string, uploads: string, clock: Clock): Backups {
  function make(folder: string): Backed<Backup> {
    if (!existsSync(file)) return no('no-data');
    if (existsSync(folder) && !isEmptyFolder(folder)) return no('taken');
    const madeAt = clock.now();
    // What is broken off lies beside it under this name.
    const passing = `${folder}.unfinished-${randomUUID().slice(0, 8)}`;
    guarded(folder, () => mkdirSync(join(passing, UPLOADS), { recursive: true, mode: 0o700 }));
    try {
      const database = openDatabase(file);
      try {
        copyDatabase(database, join(passing, DATABASE));
      } finally {
        database.close();
      }
      const { sound, shape, counts, hashes } = lookInto(join(passing, DATABASE));
      if (!sound) throw new StoreFailure('corrupt', file, `${file} is damaged.`);
      const files = copyFiles(hashes, uploads, join(passing, UPLOADS));
      const sha256 = sha256Of(join(passing, DATABASE));
      writeManifest(passing, { kind: 'nianbao-backup', shape, madeAt: madeAt.toISOString(), counts, files, sha256 });
      flush(passing);
      if (existsSync(folder)) rmdirSync(folder);
      renameSync(passing, folder);
      flush(dirname(folder));
      return { ok: true, value: { folder, madeAt, counts } };
    } catch (error) {
      rmSync(passing, { recursive: true, force: true });
      throw error;
    }
  }

  function check(folder: string): Backed<Backup> {
    const manifest = readManifest(folder);
    if (!manifest) return no(hasManifest(folder) ? 'damaged' : 'no-backup');
    if (manifest.shape > MIGRATIONS.length) return no('too-new');
    const database = join(folder, DATABASE);
    if (!existsSync(database) || sha256Of(database) !== manifest.sha256) return no('damaged');
    const { sound, counts, hashes } = lookInto(database);
    const files = hashes.map(hash => join(folder, UPLOADS, hash)).filter(path => existsSync(path));
    if (!sound || files.length !== manifest.files || files.some(path => !path.endsWith(sha256Of(path))))
      return no('damaged');
    return { ok: true, value: { folder, madeAt: new Date(manifest.madeAt), counts } };
  }

  /** A copy of its database in today's shape, for as long as it is used. */
  function withStaged(folder: string, use: (staged: string) => void): void {
    const place = join(dirname(file), '.restoring');
    // What is there is of one that was broken off.
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true, mode: 0o700 });
    try {
      const staged = join(place, DATABASE);
      copyFileSync(join(folder, DATABASE), staged);
      openDatabase(staged).close();
      use(staged);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }

  function restore(folder: string, before: string): Backed<Restored> {
    const checked = check(folder);
    if (!checked.ok) return checked;
    const saved: Restored = { before: null, damaged: null };
    try {
      const made = make(before);
      if (made.ok) saved.before = before;
      else if (made.trouble !== 'no-data') return made;
    } catch (error) {
      if (!isDamage(error)) throw error;
      saved.damaged = setAside(file, clock.now());
    }
    withStaged(folder, staged => {
      mkdirSync(uploads, { recursive: true, mode: 0o700 });
      copyFiles(lookInto(staged).hashes, join(folder, UPLOADS), uploads);
      const database = openDatabase(file);
      try {
        if (saved.damaged) salvage(database, saved.damaged);
        restoreRows(database, staged);
      } finally {
        database.close();
      }
    });
    return { ok: true, value: saved };
  }

  function present(): DataCounts | 'none' | 'damaged' {
    if (!existsSync(file)) return 'none';
    try {
      openDatabase(file).close();
      const { sound, counts } = lookInto(file);
      return sound ? counts : 'damaged';
    } catch (error) {
      if (isDamage(error)) return 'damaged';
      throw error;
    }
  }

  const run = async <T>(action: () => T): Promise<T> => guarded(file, action);
  return {
    make: folder => run(() => make(folder)),
    check: folder => run(() => check(folder)),
    present: () => run(present),
    restore: (folder, before) => run(() => restore(folder, before)),
  };
}

const isEmptyFolder = (path: string): boolean => statSync(path).isDirectory() && readdirSync(path).length === 0;

const isDamage = (error: unknown): boolean =>
  /^(corrupt|SQLITE_(CORRUPT|NOTADB).*)$/.test(String((error as { code?: unknown }).code));

/** With the log that belongs to it. Whoever has it open goes on with it there. */
function setAside(file: string, now: Date): string {
  const aside = `${file}.damaged-${now
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-')}`;
  for (const part of ['-wal', '-shm', '']) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
}
