// What a backup's folder holds: the database, the uploaded files that it has rows for, and a manifest, written last.
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { DataCounts } from '../ports/backups.ts';
import { flush } from './database-copy.ts';

export const DATABASE = 'nianbao.db';
export const UPLOADS = 'uploads';
const MANIFEST = 'manifest.json';

export interface Manifest {
  kind: 'nianbao-backup';
  /** `user_version` of the database. */
  shape: number;
  madeAt: string;
  counts: DataCounts;
  files: number;
  sha256: string;
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
}

export const hasManifest = (folder: string): boolean => existsSync(join(folder, MANIFEST));

/** Null where there is none, or none that is sound. */
export function readManifest(folder: string): Manifest | null {
  try {
    const read = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    return read?.kind === 'nianbao-backup' ? read : null;
  } catch {
    return null;
  }
}

/** What a database says of itself. The file is only read. */
export function lookInto(file: string): Pick<Manifest, 'shape' | 'counts'> & { hashes: string[]; sound: boolean } {
  const database = new Database(file, { readonly: true } as Database.Options);
  try {
    const query = <T>(sql: string) => database.prepare(sql).all([]) as T[];
    const tables = new Set(query<{ name: string }>('SELECT name FROM sqlite_master').map(({ name }) => name));
    const count = (table: string, where: string) =>
      tables.has(table) ? query<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`)[0]!.n : 0;
    return {
      sound: query<{ integrity_check: string }>('PRAGMA integrity_check')[0]?.integrity_check === 'ok',
      shape: query<{ user_version: number }>('PRAGMA user_version')[0]!.user_version,
      counts: {
        reports: count('reports', 'true'),
        uploads: count('uploads', 'has_file = 1'),
        chats: count('chats', 'time_zone IS NOT NULL'),
        reminders: count('schedules', 'true'),
      },
      hashes: tables.has('uploads')
        ? query<{ hash: string }>('SELECT DISTINCT hash FROM uploads WHERE has_file = 1').map(({ hash }) => hash)
        : [],
    };
  } finally {
    database.close();
  }
}

/** Uploaded files by their hash; one that is gone already is as good as expired. How many there were. */
export function copyFiles(hashes: readonly string[], from: string, to: string): number {
  const there = hashes.filter(hash => existsSync(join(from, hash)));
  for (const hash of there) {
    const passing = join(to, `${hash}.tmp`);
    copyFileSync(join(from, hash), passing);
    flush(passing);
    renameSync(passing, join(to, hash));
  }
  flush(to);
  return there.length;
}

/** Piece by piece: a database may be larger than the memory. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
