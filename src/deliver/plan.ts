// Settings → what must be told by now, written down. The outbox takes nothing twice, so looking back again and again is safe:
// over a restart, a sleep of the machine and a change of its clock.
import type { ChatSettings, DueReminder } from '../model/reminder.ts';
import type { Chats } from '../ports/chats.ts';
import type { NewMessage, Outbox } from '../ports/outbox.ts';
import { dueBetween, keyOf } from '../remind/due.ts';

/** A reminder that is later than this is of no use any more. */
export const WINDOW_MS = 48 * 60 * 60 * 1000;
/** Between two looks nobody knows what a clock does. */
const OVERLAP_MS = 10 * 60 * 1000;

export interface Plan {
  /** Writes down what became due since the last look; at the first one, whatever is still of use. */
  look(now: Date): Promise<void>;
  /** The next look is the first one again: something may have become due unseen. */
  forget(): void;
}

export function createPlan(chats: Chats, outbox: Outbox): Plan {
  let seen = Number.POSITIVE_INFINITY;

  return {
    async look(now) {
      const earliest = +now - WINDOW_MS;
      const from = new Date(seen > +now ? earliest : Math.max(earliest, seen - OVERLAP_MS));
      const due = (await chats.subscribed()).flatMap(settings =>
        dueBetween(settings, from, now).map((one, rank) => ({ message: messageOf(settings, one), rank })),
      );
      // The first ones of all chats before the second ones: a chat may be sent only one a second.
      due.sort((a, b) => +a.message.dueAt - +b.message.dueAt || a.rank - b.rank);
      if (due.length > 0) await outbox.add(due.map(({ message }) => message));
      seen = +now;
    },

    forget() {
      seen = Number.POSITIVE_INFINITY;
    },
  };
}

function messageOf({ chat, kind }: ChatSettings, due: DueReminder): NewMessage {
  const { schedule, on, daysBefore, dueAt } = due;
  return {
    ...{ chat, kind, topic: schedule.topic, key: keyOf(due) },
    content: { kind: 'reminder', schedule: schedule.id, on, daysBefore },
    ...{ dueAt, expiresAt: new Date(+dueAt + WINDOW_MS) },
  };
}
