// Keeps the store in line with the corpus folder while the program runs: what is added, changed or taken out is imported once
// it has come to rest.
import type { CorpusImport } from './import-corpus.ts';
import type { Result } from './model/result.ts';
import type { Watcher } from './ports/watcher.ts';

export interface CorpusWatch {
  watcher: Watcher;
  folder: string;
  importCorpus(): Promise<Result<CorpusImport>>;
  /** After every import that changed something or could not list the folder. */
  onImport(outcome: Result<CorpusImport>): void;
  /** An exception: a bug or broken infrastructure. The watching goes on. */
  onError(error: unknown): void;
}

/** A file still being written changes again within this time. */
const REST_MS = 150;
/** A folder that never comes to rest is imported all the same. */
const MOST_MS = 2_000;

/** `stop` resolves when no import is under way any more. */
export function watchCorpus(options: CorpusWatch): { stop(): Promise<void> } {
  const { watcher, folder, importCorpus, onImport, onError } = options;
  let waiting: NodeJS.Timeout | undefined;
  let since: number | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let stopped = false;
  let reachable = true;

  async function bringIn(): Promise<void> {
    if (stopped) return;
    try {
      const outcome = await importCorpus();
      // A drive that is away is told once, not at every look.
      if (outcome.ok ? outcome.value.changes.length > 0 : reachable) onImport(outcome);
      reachable = outcome.ok;
    } catch (error) {
      onError(error);
    }
  }

  const noticed = () => {
    const now = performance.now();
    since ??= now;
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        since = null;
        underWay = underWay.then(bringIn);
      },
      Math.max(0, Math.min(REST_MS, since + MOST_MS - now)),
    );
  };
  const watching = watcher.watch(folder, noticed);
  // What came between the last import and the first notice would be missed.
  noticed();

  return {
    async stop() {
      stopped = true;
      watching.stop();
      clearTimeout(waiting);
      await underWay;
    },
  };
}
