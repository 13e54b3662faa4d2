// Reminders and kept answers on their way: planned from the settings, written down, claimed, sent, recorded; each step by itself,
// so that it may end between any two of them and neither loses nor repeats one.
import { createPlan } from './deliver/plan.ts';
import { createPump, type PumpParts } from './deliver/pump.ts';

export type DeliveryParts = PumpParts;
export type { Telling } from './deliver/telling.ts';

export interface Delivery {
  /** Sends what waits and may be sent by now; in time it does so by itself. */
  wake(): void;
  /** Looks for what has become due unseen: a chat is back. */
  lookBack(): void;
  /** Begins nothing new, and resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** What has been settled is kept as long, so that its key is known. */
const SETTLED_MS = 60 * DAY_MS;

/** Begins at once, with what became due while the program was not running. */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { outbox, clock, log } = parts;
  const plan = createPlan(parts.chats, outbox);
  const pump = createPump(parts);
  let cleared = Number.NEGATIVE_INFINITY;
  let broken = false;

  async function everyMinute(): Promise<void> {
    const now = clock.now();
    try {
      const expired = await outbox.expire(now);
      if (expired > 0) log.info(`${expired} 条提醒已过期，不再发送。`);
      const isDaily = Math.abs(+now - cleared) >= DAY_MS;
      if (isDaily) plan.forget();
      await plan.look(now);
      if (isDaily) {
        await outbox.prune(new Date(+now - SETTLED_MS));
        cleared = +now;
      }
      broken = false;
    } catch (error) {
      if (!broken) log.error('提醒没有排成，每分钟再试一次。', error);
      broken = true;
    }
    pump.wake();
  }

  let working = Promise.resolve();
  const look = () => {
    working = working.then(everyMinute);
    return working;
  };
  void look();
  const ticking = parts.ticks.everyMinute(look);

  return {
    wake: pump.wake,
    lookBack() {
      // After the look that is under way, which would be taken for this one.
      working = working.then(plan.forget);
      void look();
    },
    async stop() {
      ticking.stop();
      await working;
      await pump.stop();
    },
  };
}
