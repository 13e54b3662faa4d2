// What a person asked last, for the next question: 那部分公开呢？ Kept in memory, for each person in each chat.
import type { Thread } from '../src/ask-question.ts';

const MINUTES = 15;
/** Of people who talk at the same time. */
const MOST = 10_000;

export interface Threads {
  of(key: string, now: Date): Thread;
  keep(key: string, thread: Thread, now: Date): void;
}

export function threads(): Threads {
  const kept = new Map<string, { thread: Thread; until: number }>();
  return {
    of(key, now) {
      const one = kept.get(key);
      return one && one.until > now.getTime() ? one.thread : {};
    },
    keep(key, thread, now) {
      // The oldest stands first.
      kept.delete(key);
      kept.set(key, { thread, until: now.getTime() + MINUTES * 60_000 });
      for (const [other, { until }] of kept) {
        if (until > now.getTime() && kept.size <= MOST) break;
        kept.delete(other);
      }
    },
  };
}
