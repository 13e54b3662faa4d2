// What is remembered for a while, in memory: a person's talk, the choices under a message.

export interface Kept<T> {
  of(key: string, now: Date): T | undefined;
  keep(key: string, value: T, now: Date): void;
}

/** Of people who talk at the same time. */
const MOST = 10_000;

export function keptFor<T>(minutes: number): Kept<T> {
  const kept = new Map<string, { value: T; until: number }>();
  return {
    of(key, now) {
      const one = kept.get(key);
      return one && one.until > now.getTime() ? one.value : undefined;
    },
    keep(key, value, now) {
      // The oldest stands first.
      kept.delete(key);
      kept.set(key, { value, until: now.getTime() + minutes * 60_000 });
      for (const [other, { until }] of kept) {
        if (until > now.getTime() && kept.size <= MOST) break;
        kept.delete(other);
      }
    },
  };
}
