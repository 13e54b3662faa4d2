// How close the bot came to what Telegram allows, by the record of a server: about 30 messages a second over all, one a
// second in a chat, 20 a minute in a group.
import type { Call } from './server.ts';

export interface Pace {
  /** The most messages in any second. */
  inASecond: number;
  /** The shortest time between two messages to one chat, in milliseconds. */
  betweenTwo: number;
  /** The most messages to one group in any minute. */
  inAGroupsMinute: number;
}

export function paceOf(calls: readonly Pick<Call, 'method' | 'fields' | 'at'>[]): Pace {
  const sent = calls.filter(({ method }) => /^send(?:Message|Photo|Document)$/.test(method));
  const chats = new Map<number, typeof sent>();
  for (const call of sent) {
    const chat = Number(call.fields.chat_id);
    chats.set(chat, [...(chats.get(chat) ?? []), call]);
  }
  const pace = { inASecond: most(sent, 1000), betweenTwo: Number.POSITIVE_INFINITY, inAGroupsMinute: 0 };
  for (const [chat, of] of chats) {
    const gaps = of.slice(1).map(({ at }, before) => at - of[before]!.at);
    pace.betweenTwo = Math.min(pace.betweenTwo, ...gaps);
    if (chat < 0) pace.inAGroupsMinute = Math.max(pace.inAGroupsMinute, most(of, 60_000));
  }
  return pace;
}

/** In any span of that length; the calls stand in the order of their times. */
function most(calls: readonly { at: number }[], span: number): number {
  let from = 0;
  let highest = 0;
  for (const [to, { at }] of calls.entries()) {
    while (calls[from]!.at <= at - span) from++;
    highest = Math.max(highest, to - from + 1);
  }
  return highest;
}
