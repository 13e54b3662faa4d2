// Reminders and kept answers on their way: planned from the settings, written down, claimed, sent, recorded; each step by itself,
// so that it may end between any two of them and neither loses nor repeats one.
import { createPlan } from './deliver/plan.ts';
import { createPump, type PumpParts } from './deliver/pump.ts';

export type DeliveryParts = PumpParts;
export type { Telling } from './deliver/telling.ts';

export interface Delivery {
  /** Looks for what is due now; in time it does so by itself. */
  wake(): void;
  /** Begins nothing new, and resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
/** What has been settled is kept as long, so that its key is known. */
const SETTLED_MS = 60 * 24 * HOUR_MS;

/** Begins at once, with what became due while the program was not running. */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { outbox, clock, log } = parts;
  const plan = createPlan(parts.chats, outbox);
  const pump = createPump(parts);
  let pruned = -HOUR_MS;
  let broken = false;

  async function everyMinute(): Promise<void> {
    const now = clock.now();
    try {
      const expired = await outbox.expire(now);
      if (expired > 0) log.info(`${expired} 条提醒已过期，不再发送。`);
      await plan(now);
      if (Math.abs(+now - pruned) >= HOUR_MS) {
        await outbox.prune(new Date(+now - SETTLED_MS));
        pruned = +now;
      }
      broken = false;
    } catch (error) {
      if (!broken) log.error('提醒没有排成，每分钟再试一次。', error);
      broken = true;
    }
    pump.wake();
  }

  let working = everyMinute();
  const ticking = parts.ticks.everyMinute(() => {
    working = working.then(everyMinute);
    return working;
  });

  return {
    wake: pump.wake,
    async stop() {
      ticking.stop();
      await working;
      await pump.stop();
    },
  };
}
