// Brings the store in line with a folder of report files: reads what is new or changed, forgets what is gone from it. What
// the store holds of other folders stays; answers look at the folder in use.
import { contentHash } from './content-hash.ts';
import type { AnnualReport } from './model/report.ts';
import { done, type Failure, type Result } from './model/result.ts';
import { MAX_ARCHIVE_BYTES } from './office/limits.ts';
import type { FileEntry, Files } from './ports/files.ts';
import type { Reader, ReadFile } from './ports/reader.ts';
import type { FileRow, FileStamp, Reading, ReadingRun, ReportStore } from './ports/store.ts';

export interface CorpusImport {
  /** Files, members of archives among them as in all of these counts, that hold a report, read now or earlier. */
  reports: number;
  read: number;
  unchanged: number;
  removed: number;
  /** Files without a readable report and why, those tried in an earlier run among them. Paths as in the folder. */
  unread: { path: string; failure: Failure }[];
  /** What this run did, file by file in the order of their paths; those that are gone come last. */
  changes: CorpusChange[];
}

/** `path` as in the folder, of a member of an archive `a.zip!/b.docx`. */
export type CorpusChange =
  | { kind: 'added' | 'changed'; path: string; result: Result<Pick<AnnualReport, 'agency' | 'year'>> }
  | { kind: 'removed'; path: string };

export interface Progress {
  done: number;
  of: number;
  path: string;
}

/** What an upload is called in the store. No path on disk begins so. */
export const UPLOAD = 'upload:';

export interface CorpusParts {
  store: ReportStore;
  files: Files;
  reader: Reader;
}

export async function importCorpus(
  parts: CorpusParts,
  folder: string,
  run: ReadingRun,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Result<CorpusImport>> {
  const { store, files } = parts;
  const listed = await files.list(folder);
  // A folder that cannot be listed (a drive not mounted) must not empty the store.
  if (!listed.ok) return listed;
  const stamps = listed.value.map(entry => ({ ...entry, path: files.join(folder, entry.path) }));
  const known = byFile(await store.files(), new Set(stamps.map(({ path }) => path)));
  const outcome: CorpusImport = { reports: 0, read: 0, unchanged: 0, removed: 0, unread: [], changes: [] };
  const gone: string[] = [];
  const count = (path: string, failure: Failure | null) => {
    if (failure) outcome.unread.push({ path: files.relative(folder, path), failure });
    else outcome.reports += 1;
  };
  for (const [at, stamp] of stamps.entries()) {
    const before = known.get(stamp.path) ?? [];
    if (before.length > 0 && before.every(row => isCurrent(row, stamp, run))) {
      outcome.unchanged += before.length;
      for (const { path, failure } of before) count(path, failure);
      continue;
    }
    const entry = listed.value[at]!;
    onProgress({ done: at, of: stamps.length, path: entry.path });
    const readings = await readAnew(parts, stamp, entry, run);
    await store.put(stamp, readings, run);
    outcome.read += readings.length;
    const isKnown = new Set(before.map(({ path }) => path));
    for (const reading of readings) {
      const failure = 'failure' in reading ? reading.failure : null;
      const result = 'failure' in reading ? { ok: false as const, failure: reading.failure } : done(reading.report);
      const kind = isKnown.delete(reading.path) ? 'changed' : 'added';
      outcome.changes.push({ kind, path: files.relative(folder, reading.path), result });
      count(reading.path, failure);
    }
    // Members that a changed archive no longer has.
    gone.push(...isKnown);
  }
  for (const { path } of known.get(null) ?? []) {
    if (!files.isBelow(folder, path)) continue;
    await store.remove(path);
    gone.push(path);
  }
  for (const path of gone) outcome.changes.push({ kind: 'removed', path: files.relative(folder, path) });
  outcome.removed = gone.length;
  return done(outcome);
}

/** What is known of each file that is there: its own row, or those of its members (`a.zip!/b.docx`). The others under null. */
function byFile(rows: readonly FileRow[], present: ReadonlySet<string>): Map<string | null, FileRow[]> {
  const found = new Map<string | null, FileRow[]>();
  for (const row of rows) {
    const file = [row.path, row.path.split('!/', 1)[0]!].find(path => present.has(path)) ?? null;
    const rowsOfFile = found.get(file) ?? [];
    found.set(file, rowsOfFile);
    rowsOfFile.push(row);
  }
  return found;
}

function isCurrent(before: FileRow, now: FileStamp, run: ReadingRun): boolean {
  return before.bytes === now.bytes && before.mtimeMs === now.mtimeMs && before.parserVersion === run.parserVersion;
}

async function readAnew(parts: CorpusParts, stamp: FileStamp, entry: FileEntry, run: ReadingRun): Promise<Reading[]> {
  const bytes = await parts.files.read(stamp.path, MAX_ARCHIVE_BYTES);
  if (!bytes.ok) return [{ path: stamp.path, hash: null, failure: bytes.failure }];
  return readBytes(parts, bytes.value, { name: entry.path, path: stamp.path }, run);
}

/** The readings of some bytes; the same bytes read before, under another name, are not read twice. */
export async function readBytes(
  { store, reader }: Pick<CorpusParts, 'store' | 'reader'>,
  bytes: Uint8Array,
  { name, path }: { name: string; path: string },
  run: ReadingRun,
): Promise<Reading[]> {
  const hash = await contentHash(bytes);
  const held = await store.get(hash);
  if (held?.parserVersion === run.parserVersion) return [{ path, hash, report: held.report }];
  // Of two members with one path the later one is what unpacking would leave.
  const readings = new Map<string, Reading>();
  for (const read of await reader.read(bytes, name)) {
    const reading = await readingOf(read, path + read.name.slice(name.length), read.name === name ? hash : null);
    readings.set(reading.path, reading);
  }
  return [...readings.values()];
}

async function readingOf({ bytes, result }: ReadFile, path: string, known: string | null): Promise<Reading> {
  const hash = known ?? (bytes && (await contentHash(bytes)));
  if (!result.ok) return { path, hash, failure: result.failure };
  // What has been read has its bytes.
  return { path, hash: hash!, report: result.value };
}
