// Clock and ticks that stand still until a test moves them; what is due on the way is done in its order.
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';
import type { Ticking, Ticks } from '../../src/ports/ticks.ts';

const MINUTE_MS = 60_000;

export class VirtualTime implements Clock, Ticks {
  private current: number;
  private readonly timers = new Set<{ at: number; work(): void }>();

  constructor(begin: string) {
    this.current = Date.parse(begin);
  }

  now(): Date {
    return new Date(this.current);
  }

  after(ms: number, work: () => void): Ticking {
    const timer = { at: this.current + ms, work };
    this.timers.add(timer);
    return { stop: () => void this.timers.delete(timer) };
  }

  everyMinute(work: () => Promise<void>): Ticking {
    const next = () => this.after(MINUTE_MS - (this.current % MINUTE_MS), tick);
    const tick = () => {
      void work();
      timer = next();
    };
    let timer = next();
    return { stop: () => timer.stop() };
  }

  async pass(ms: number): Promise<void> {
    const until = this.current + ms;
    for (;;) {
      await settled();
      const [first] = [...this.timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!first) break;
      this.timers.delete(first);
      this.current = Math.max(this.current, first.at);
      first.work();
    }
    this.current = until;
  }

  /** Somebody sets the clock: timers count on as before. */
  set(to: string): void {
    const by = Date.parse(to) - this.current;
    this.current += by;
    for (const timer of this.timers) timer.at += by;
  }
}

/** What needs no time has been done. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await turn();
}
