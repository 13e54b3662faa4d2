// Ends this process, and all that it has started, when the one that started it is gone. The channel between them tells at
// once (`endGroup`), but not to a process that is caught in a loop; so a thread looks as well.
import { Worker } from 'node:worker_threads';

const LOOK_MS = 1_000;

export function endWithParent(): void {
  const thread = new Worker(`(${watch})(${process.ppid}, ${LOOK_MS}, ${endGroup})`, { eval: true, stdout: true });
  thread.unref();
  thread.on('error', () => {});
}

/** Runs in the thread: it can use nothing of this file. */
function watch(parent: number, lookMs: number, end: () => void): void {
  setInterval(() => {
    try {
      // Windows goes on to name a parent that is gone.
      process.kill(parent, 0);
      if (process.ppid === parent) return;
    } catch {
      // There is none of that number.
    }
    end();
  }, lookMs);
}

/** This process with its group, which it leads where there are groups. */
export function endGroup(): void {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
