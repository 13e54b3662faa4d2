// Keeps the search index in line with the store: what is new or was read again is put, what is gone is removed. The store is
// what counts; an index that is missing, damaged or behind is made good from it.
import type { SearchEntry, SearchIndex } from './ports/search.ts';
import type { Segmenter } from './ports/segmenter.ts';
import type { ReportRow, ReportStore } from './ports/store.ts';
import { entryOf } from './search/entry.ts';

export interface IndexParts {
  store: Pick<ReportStore, 'get' | 'list' | 'revision'>;
  index: SearchIndex;
  segmenter: Segmenter;
}

export interface Indexing {
  done: number;
  of: number;
}

export interface IndexKeeper {
  /** True once the index has been in use: then it is worth keeping in line at every change. */
  readonly started: boolean;
  /** Resolves when the index has everything that the store had when it was called. Calls wait for each other. */
  bringInLine(onProgress?: (progress: Indexing) => void): Promise<void>;
}

/** Reports put at a time; between two batches other work gets its turn. */
const BATCH = 32;

export function createIndexKeeper({ store, index, segmenter }: IndexParts): IndexKeeper {
  let started = false;
  let revision: string | null = null;
  let last: Promise<void> = Promise.resolve();

  async function run(onProgress: (progress: Indexing) => void): Promise<void> {
    if (!started) await index.load();
    started = true;
    // Loads its dictionary now, so that the first search need not wait for it.
    segmenter.cut('年报');
    const now = await store.revision();
    if (now === revision) return;
    const rows = await store.list();
    const known = index.stamps();
    const present = new Set(rows.map(row => row.hash));
    const gone = [...known.keys()].filter(hash => !present.has(hash));
    const wanted = rows.filter(row => known.get(row.hash) !== row.readAt);
    index.remove(gone);
    for (let at = 0; at < wanted.length; at += BATCH) {
      onProgress({ done: at, of: wanted.length });
      index.put(await entries(wanted.slice(at, at + BATCH)));
      await new Promise(resolve => setImmediate(resolve));
    }
    if (gone.length + wanted.length > 0) await index.persist();
    revision = now;
  }

  async function entries(rows: ReportRow[]): Promise<SearchEntry[]> {
    const made: SearchEntry[] = [];
    for (const { hash, readAt } of rows) {
      const stored = await store.get(hash);
      // Another process may have taken it out since.
      if (stored) made.push(entryOf(hash, readAt, stored.report, segmenter));
    }
    return made;
  }

  return {
    get started() {
      return started;
    },
    bringInLine(onProgress = () => {}) {
      const mine = last.then(() => run(onProgress));
      // One that failed does not stop the next from trying.
      last = mine.catch(() => {});
      return mine;
    },
  };
}
