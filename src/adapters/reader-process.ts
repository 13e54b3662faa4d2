// One reader process and the watch over it: whoever takes too long or too much is ended with everything that it started.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endTree, HAS_GROUPS, residentBytes } from './process-tree.ts';
import type { Asked, Told } from './reader-messages.ts';

export interface ProcessLimits {
  /** For each member of a file. */
  seconds: number;
  /** Resident, of the process and all that it has started. Not measured on Windows, where `heapMegabytes` alone holds. */
  megabytes: number;
  /** What its JavaScript may hold. */
  heapMegabytes: number;
}

/** Why a process is gone: over a limit, or by itself. */
export type Ending = 'time' | 'memory' | 'crash';

export interface ReaderProcess {
  /** False once it has ended, be it that nobody has been told yet. */
  readonly connected: boolean;
  ask(asked: Asked): void;
  /** Until something is asked again no time runs, and the program may end. */
  rest(): void;
  /** Resolves when it is gone. */
  end(): Promise<void>;
}

export interface ReaderWatch {
  onTold(told: Told): void;
  onEnd(ending: Ending): void;
}

const LOOK_MS = process.platform === 'linux' ? 100 : 500;

/** What a converter needs of the environment. Everything else, secrets above all, stays with the bot. */
const PASSED_ON =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|WINDIR|APPDATA|LOCALAPPDATA|PROGRAMFILES.*|LANG|LC_.*|TZ)$/i;

export function startReaderProcess(entry: string, limits: ProcessLimits, watch: ReaderWatch): ReaderProcess {
  const folder = ownFolder();
  const child = fork(entry, folder === null ? [] : [folder], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    env: environmentIn(folder),
    detached: HAS_GROUPS,
    windowsHide: true,
  } as Parameters<typeof fork>[2]);
  let ending: Ending = 'crash';
  let deadline = Number.POSITIVE_INFINITY;
  let looking: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    if (performance.now() > deadline) return over('time');
    const resident = child.pid === undefined ? null : await residentBytes(child.pid);
    if (resident !== null && resident > limits.megabytes * 1024 * 1024) over('memory');
  }

  function over(limit: Ending): void {
    ending = limit;
    endTree(child);
  }

  function rest(): void {
    clearInterval(looking);
    looking = undefined;
    deadline = Number.POSITIVE_INFINITY;
    child.unref();
    child.channel?.unref();
  }

  const gone = new Promise<void>(resolve => {
    const onGone = (code: number | null, signal: NodeJS.Signals | null) => {
      clearInterval(looking);
      // What it started may outlive it.
      endTree(child);
      if (ending === 'crash' && ranOutOfHeap(code, signal)) ending = 'memory';
      watch.onEnd(ending);
      resolve(folder === null ? undefined : rm(folder, { recursive: true, force: true }).catch(() => {}));
    };
    child.once('exit', onGone);
    // Where it could not even be started there is no exit.
    child.on('error', () => child.pid === undefined && onGone(null, null));
  });
  child.on('message', told => {
    deadline = performance.now() + limits.seconds * 1000;
    watch.onTold(told as Told);
  });
  rest();

  return {
    get connected() {
      return child.connected;
    },
    ask(asked) {
      child.ref();
      child.channel?.ref();
      deadline = performance.now() + limits.seconds * 1000;
      looking ??= setInterval(look, LOOK_MS);
      // Where it ends at this moment, its end tells.
      child.send(asked, () => {});
    },
    rest,
    end() {
      child.ref();
      endTree(child);
      return gone;
    },
  };
}

/** So that nothing of a file is left behind when its reading is ended in the midst of it. */
function ownFolder(): string | null {
  const folder = join(tmpdir(), `nianbao-reader-${randomUUID()}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    // Without it a file that needs a converter is not read; the others are.
    return null;
  }
}

function environmentIn(folder: string | null): NodeJS.ProcessEnv {
  const passed = Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name)));
  return folder === null ? passed : { ...passed, TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** How Node ends where its heap is full. */
const ranOutOfHeap = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || code === 134;
