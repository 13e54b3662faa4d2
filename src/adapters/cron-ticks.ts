// The ticks port on node-cron. Hazards: it passes over a minute that it comes late to, it prints warnings between the lines of
// a conversation, and when the clock is put back it waits until the clock is where it was.
import { createTask, setLogger } from 'node-cron';
import type { Ticks } from '../ports/ticks.ts';

const MINUTE_MS = 60_000;

export const cronTicks: Ticks = {
  everyMinute(work) {
    setLogger(SILENT);
    const options = { noOverlap: true, unref: true, missedExecutionTolerance: MINUTE_MS - 1 };
    const task = createTask('* * * * *', work, options);
    void task.start();
    let seen = Date.now();
    const watch = setInterval(() => {
      const now = Date.now();
      if (now < seen) {
        void task.stop();
        void task.start();
      }
      seen = now;
    }, MINUTE_MS).unref();
    return {
      stop() {
        clearInterval(watch);
        void task.destroy();
      },
    };
  },

  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return { stop: () => clearTimeout(timer) };
  },
};

const nothing = () => {};
/** What fails in a call is the caller's to tell. */
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };
