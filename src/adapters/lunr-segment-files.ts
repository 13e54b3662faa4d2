// The segments of a lunr index in a folder: a file a segment, named after its content and never changed, and a list of those
// in use, written last. Whatever is found damaged or of another edition is left out: the reports in it are indexed anew.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../ports/log.ts';
import type { SegmentData } from './lunr-segment.ts';
import type { Facts } from './search-ranking.ts';

/** To be raised with every change of what stands in the files. */
const FORMAT = 1;
const LIST = 'index.json';
/** Files that no list names may be those of another process that has not come to its list yet. */
const ABANDONED_MS = 60 * 60 * 1000;

const listShape = z.object({
  format: z.literal(FORMAT),
  edition: z.string(),
  /** `gone`: reports of the segment that are not in the index any more, by their numbers. */
  segments: z.array(z.object({ file: z.string().regex(/^[0-9a-f]{32}\.json$/), gone: z.array(z.number()) })),
});
type List = z.infer<typeof listShape>;

export interface StoredSegment {
  file: string;
  data: SegmentData;
  gone: number[];
}

export function segmentFiles({ folder, edition, log }: { folder: string; edition: string; log: Log }) {
  const names = new WeakMap<SegmentData, string>();
  let writing: Promise<void> = Promise.resolve();

  async function readList(): Promise<List | null> {
    const text = await readFile(join(folder, LIST), 'utf8').catch(() => null);
    if (text === null) return null;
    const list = listShape.safeParse(parsed(text)).data;
    if (list?.edition === edition) return list;
    log.info('已有的搜索索引与当前版本不符，将重新建立。');
    return null;
  }

  async function read(): Promise<StoredSegment[]> {
    const list = await readList();
    const found: StoredSegment[] = [];
    let damaged = false;
    for (const { file, gone } of list?.segments ?? []) {
      const bytes = await readFile(join(folder, file)).catch(() => null);
      const data = bytes && nameOf(bytes) === file ? (parsed(bytes.toString()) as SegmentData | null) : null;
      damaged ||= data === null;
      if (data) found.push({ file, data, gone });
    }
    if (damaged) log.info('已有的搜索索引有损坏，损坏的部分将重新建立。');
    return found;
  }

  async function write(segments: readonly SegmentData[], isGone: (facts: Facts) => boolean): Promise<void> {
    await mkdir(folder, { recursive: true });
    const list: List = { format: FORMAT, edition, segments: [] };
    for (const segment of segments) {
      const gone = segment.reports.flatMap((facts, at) => (isGone(facts) ? [at] : []));
      list.segments.push({ file: await writeSegment(segment), gone });
    }
    await replace(LIST, JSON.stringify(list));
    await sweep(new Set([LIST, ...list.segments.map(({ file }) => file)]));
  }

  async function writeSegment(segment: SegmentData): Promise<string> {
    const known = names.get(segment);
    if (known) return known;
    const { reports, words } = segment;
    const text = JSON.stringify({ reports, words });
    const file = nameOf(text);
    await replace(file, text);
    names.set(segment, file);
    return file;
  }

  /** Whole or not at all, also when the machine stops in the middle. */
  async function replace(file: string, text: string): Promise<void> {
    const draft = join(folder, `${file}.${process.pid}.part`);
    await writeFile(draft, text);
    await rename(draft, join(folder, file));
  }

  async function sweep(inUse: Set<string>): Promise<void> {
    for (const file of await readdir(folder)) {
      if (inUse.has(file)) continue;
      const about = await stat(join(folder, file)).catch(() => null);
      if (about && Date.now() - about.mtimeMs > ABANDONED_MS) await rm(join(folder, file), { force: true });
    }
  }

  return {
    read,
    /** This segment is what stands in that file. */
    isIn: (segment: SegmentData, file: string) => void names.set(segment, file),
    write(segments: readonly SegmentData[], isGone: (facts: Facts) => boolean): Promise<void> {
      const job = { segments: [...segments], gone: new Set(segments.flatMap(({ reports }) => reports.filter(isGone))) };
      writing = writing
        .then(() => write(job.segments, facts => job.gone.has(facts)))
        .catch(error => log.error(`搜索索引无法写入 ${folder}，下次启动时将重新建立。`, error));
      return writing;
    },
  };
}

function nameOf(content: string | Buffer): string {
  return `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.json`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
