// Settings → what must be told by now, written down. The outbox takes nothing twice, so looking back again and again is safe:
// over a restart, a sleep of the machine and a change of its clock.
import type { ChatSettings, DueReminder } from '../model/reminder.ts';
import type { Chats } from '../ports/chats.ts';
import type { NewMessage, Outbox } from '../ports/outbox.ts';
import { dueBetween, keyOf } from '../remind/due.ts';

/** A reminder that is later than this is of no use any more. */
export const WINDOW_MS = 48 * 60 * 60 * 1000;

/** Writes down what became due until now; for every call with the same outbox. */
export function createPlan(chats: Chats, outbox: Outbox): (now: Date) => Promise<void> {
  /** What is known to be written down, so that it is not offered to the database every minute for two days. */
  const written = new Map<string, number>();

  return async now => {
    const from = new Date(+now - WINDOW_MS);
    const fresh = (await chats.subscribed()).flatMap(settings =>
      dueBetween(settings, from, now)
        .map((due, rank) => ({ settings, due, rank, key: keyOf(due) }))
        .filter(({ key }) => !written.has(key)),
    );
    // The first ones of all chats before the second ones: a chat may be sent only one a second.
    fresh.sort((a, b) => +a.due.dueAt - +b.due.dueAt || a.rank - b.rank);
    if (fresh.length > 0) await outbox.add(fresh.map(({ settings, due, key }) => messageOf(settings, due, key)));
    for (const { key, due } of fresh) written.set(key, +due.dueAt);
    for (const [key, dueAt] of written) if (dueAt < +from) written.delete(key);
  };
}

function messageOf({ chat, kind }: ChatSettings, due: DueReminder, key: string): NewMessage {
  const { schedule, on, daysBefore, dueAt } = due;
  return {
    ...{ chat, kind, topic: schedule.topic, key },
    content: { kind: 'reminder', schedule: schedule.id, on, daysBefore },
    ...{ dueAt, expiresAt: new Date(+dueAt + WINDOW_MS) },
  };
}
