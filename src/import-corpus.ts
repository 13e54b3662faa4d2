// Brings the store in line with a folder of report files: reads what is new or changed, forgets what is gone from it. What
// the store holds of other folders stays; answers look at the folder in use.
import { createHash } from 'node:crypto';
import type { AnnualReport } from './model/report.ts';
import { done, type Failure, type Result } from './model/result.ts';
import { MAX_BYTES } from './office/limits.ts';
import type { FileEntry, Files } from './ports/files.ts';
import type { ContentHash, FileRow, FileStamp, Reading, ReadingRun, ReportStore } from './ports/store.ts';
import { readReport } from './read-report.ts';

export interface CorpusImport {
  /** Files that hold a report, whether read now or earlier. */
  reports: number;
  read: number;
  unchanged: number;
  removed: number;
  /** Files without a readable report and why, those tried in an earlier run among them. Paths as in the folder. */
  unread: { path: string; failure: Failure }[];
  /** What this run did, file by file in the order of their paths; those that are gone come last. */
  changes: CorpusChange[];
}

/** `path` as in the folder. */
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

export async function importCorpus(
  { store, files }: { store: ReportStore; files: Files },
  folder: string,
  run: ReadingRun,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Result<CorpusImport>> {
  const listed = await files.list(folder);
  // A folder that cannot be listed (a drive not mounted) must not empty the store.
  if (!listed.ok) return listed;
  const known = new Map((await store.files()).map(row => [row.path, row]));
  const outcome: CorpusImport = { reports: 0, read: 0, unchanged: 0, removed: 0, unread: [], changes: [] };
  const present = new Set<string>();
  for (const [at, entry] of listed.value.entries()) {
    const stamp = { path: files.join(folder, entry.path), bytes: entry.bytes, mtimeMs: entry.mtimeMs };
    present.add(stamp.path);
    const before = known.get(stamp.path);
    let failure: Failure | null;
    if (before && isCurrent(before, stamp, run)) {
      outcome.unchanged += 1;
      failure = before.failure;
    } else {
      onProgress({ done: at, of: listed.value.length, path: entry.path });
      const reading = await readAnew(store, files, stamp, entry, run);
      await store.put(stamp, [reading], run);
      outcome.read += 1;
      failure = 'failure' in reading ? reading.failure : null;
      const result = 'failure' in reading ? { ok: false as const, failure: reading.failure } : done(reading.report);
      outcome.changes.push({ kind: before ? 'changed' : 'added', path: entry.path, result });
    }
    if (failure) outcome.unread.push({ path: entry.path, failure });
    else outcome.reports += 1;
  }
  const gone = [...known.keys()].filter(path => files.isBelow(folder, path) && !isPresent(path, present));
  for (const path of gone) {
    await store.remove(path);
    outcome.changes.push({ kind: 'removed', path: files.relative(folder, path) });
  }
  outcome.removed = gone.length;
  return done(outcome);
}

function isCurrent(before: FileRow, now: FileStamp, run: ReadingRun): boolean {
  return before.bytes === now.bytes && before.mtimeMs === now.mtimeMs && before.parserVersion === run.parserVersion;
}

async function readAnew(
  store: ReportStore,
  files: Files,
  stamp: FileStamp,
  entry: FileEntry,
  run: ReadingRun,
): Promise<Reading> {
  const bytes = await files.read(stamp.path, MAX_BYTES);
  if (!bytes.ok) return { path: stamp.path, hash: null, failure: bytes.failure };
  return { path: stamp.path, ...(await readBytes(store, bytes.value, entry.path, run)) };
}

type BytesRead = { hash: ContentHash } & ({ report: AnnualReport } | { failure: Failure });

/** The reading of some bytes; the same bytes read before, under another name, are not read twice. */
export async function readBytes(
  store: ReportStore,
  bytes: Uint8Array,
  name: string,
  run: ReadingRun,
): Promise<BytesRead> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const held = await store.get(hash);
  if (held?.parserVersion === run.parserVersion) return { hash, report: held.report };
  const result = await readReport(bytes, name);
  return result.ok ? { hash, report: result.value } : { hash, failure: result.failure };
}

/** A member of an archive (`a.zip!/b.docx`) stays as long as its archive does. */
function isPresent(path: string, present: Set<string>): boolean {
  return present.has(path) || present.has(path.split('!/', 1)[0]!);
}
