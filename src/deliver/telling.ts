// What is written down → its words, by the chat's settings of this moment.
import type { DueReminder } from '../model/reminder.ts';
import type { Reply } from '../model/reply.ts';
import type { Chats } from '../ports/chats.ts';
import type { Claimed } from '../ports/outbox.ts';
import { dueBetween, keyOf } from '../remind/due.ts';

export interface Telling {
  now: Date;
  timeZone: string;
  /** It comes more than ten minutes after its time: the bot was not running, or Telegram could not be reached. */
  late: boolean;
  /** It may have come already: no answer was received the first time. */
  again: boolean;
}

export interface Words {
  /** A reminder in words. */
  remind(due: DueReminder, telling: Telling): Reply;
  /** A kept answer with a line that it comes late. */
  belated(reply: Reply): Reply;
}

const LATE_MS = 10 * 60 * 1000;

/** The words, or why there are none any more. */
export type Told = { reply: Reply } | { dropped: string };

export async function tell(message: Claimed, now: Date, chats: Chats, words: Words): Promise<Told> {
  const { key, dueAt, uncertain, content } = message;
  if (content.kind === 'reply') return { reply: words.belated(content.reply) };
  const settings = await chats.settings(message.chat);
  if (settings === null) return { dropped: 'called off' };
  const schedules = settings.schedules.filter(({ id }) => id === content.schedule);
  const due = dueBetween({ ...settings, schedules }, new Date(+dueAt - 1), now);
  const own = due.find(one => keyOf(one) === key);
  if (own === undefined) return { dropped: 'called off' };
  const isNewer = (one: DueReminder) => one.on === own.on && one.dueAt > dueAt;
  if (due.some(isNewer)) return { dropped: 'superseded' };
  const telling = { now, timeZone: settings.timeZone, late: +now - +dueAt > LATE_MS, again: uncertain > 0 };
  return { reply: words.remind(own, telling) };
}
