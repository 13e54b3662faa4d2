// The watcher port on the local disk: the system's notices for every folder, and a look at the whole tree now and then, since
// network drives send none and the number of notices is limited. Node's own recursive watching misses new folders on Linux.
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../ports/files.ts';
import type { Watcher } from '../ports/watcher.ts';
import { isPassing } from './disk-files.ts';

export interface WatchingPace {
  /** How often the tree is looked at where the system sends notices, and where it does not; in milliseconds. */
  noticedMs: number;
  pollMs: number;
}

const GONE = '\0';

export function diskWatcher(
  files: Pick<Files, 'list'>,
  { noticedMs, pollMs }: WatchingPace = { noticedMs: 10_000, pollMs: 400 },
  watchFolder: typeof watch = watch,
): Watcher {
  return {
    watch(folder, onChange) {
      const watched = new Map<string, FSWatcher>();
      let stopped = false;
      /** `gone`: the folder is not there; `refused`: the system does not watch so many folders, or not here. */
      let mode: 'noticed' | 'gone' | 'refused' = 'noticed';
      let timer: NodeJS.Timeout | undefined;
      let before: string | null = null;

      const close = () => {
        for (const one of watched.values()) one.close();
        watched.clear();
      };
      const lookAfter = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), ms);
        timer.unref();
      };
      const onlyLook = (why: 'gone' | 'refused') => {
        mode = why;
        close();
        lookAfter(pollMs);
      };
      const watchOne = (path: string) => {
        const one = watchFolder(path, { persistent: false }, (event, name) => {
          if (stopped || (name && isPassing(name))) return;
          onChange();
          // A name that comes or goes may be a folder's.
          if (event === 'rename') void follow();
        });
        one.on('error', () => !stopped && onlyLook('refused'));
        watched.set(path, one);
      };
      const follow = async () => {
        const folders = await foldersBelow(folder);
        if (stopped || mode !== 'noticed') return;
        if (folders === null) return onlyLook('gone');
        for (const [path, one] of watched) {
          if (folders.includes(path)) continue;
          one.close();
          watched.delete(path);
        }
        try {
          for (const path of folders) if (!watched.has(path)) watchOne(path);
        } catch {
          onlyLook('refused');
        }
      };
      const look = async () => {
        const now = await stateOf(files, folder);
        if (stopped) return;
        if (before !== null && (now ?? GONE) !== before) onChange();
        // An empty folder is another state than none.
        before = now ?? GONE;
        if (mode === 'gone' && now !== null) mode = 'noticed';
        if (mode === 'noticed') await follow();
        if (!stopped) lookAfter(mode === 'noticed' ? noticedMs : pollMs);
      };

      void look();
      return {
        stop() {
          stopped = true;
          clearTimeout(timer);
          close();
        },
      };
    },
  };
}

/** The folder itself and all below it; null where it cannot be looked into. */
async function foldersBelow(folder: string): Promise<string[] | null> {
  const folders = [folder];
  try {
    for (const path of folders) {
      for (const entry of await readdir(path, { withFileTypes: true })) {
        if (entry.isDirectory() && !isPassing(entry.name)) folders.push(join(path, entry.name));
      }
    }
  } catch {
    return null;
  }
  return folders;
}

/** Null where the folder cannot be listed. */
async function stateOf(files: Pick<Files, 'list'>, folder: string): Promise<string | null> {
  const listed = await files.list(folder);
  return listed.ok ? listed.value.map(({ path, bytes, mtimeMs }) => `${path} ${bytes} ${mtimeMs}`).join('\n') : null;
}
