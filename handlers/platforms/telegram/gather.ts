// Messages that a person sent as one: a text that was pasted is cut by Telegram's programs at about 4,096 characters, several
// files sent together come one by one with the words on one of them. They are held for a moment and handed on as one.
import type { Message, Update } from '../telegram-bot.ts';

export interface Gathering {
  take(update: Update): void;
  /** Hands on at once what is held. */
  flush(): void;
}

/** Telegram's programs look for the end of a line in the second half of what fits. */
const LONG = 2000;
const FULL = 4096;
const WAIT_MS = 600;

interface Held {
  update: Update;
  ids: number[];
  /** All that it is made of, in order. */
  parts: Message[];
  timer: NodeJS.Timeout;
}

/** `ids` are those of all the updates that one was made of. */
export function createGathering(handOn: (update: Update, ids: readonly number[]) => void): Gathering {
  const held = new Map<number, Held>();

  function release(chat: number): void {
    const found = held.get(chat);
    if (!found) return;
    clearTimeout(found.timer);
    held.delete(chat);
    handOn({ ...found.update, message: merged(found.parts) }, found.ids);
  }

  return {
    take(update) {
      const { message } = update;
      const chat = (message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id ?? 0;
      const last = held.get(chat)?.parts.at(-1);
      const continues = last && message && isContinued(last, message);
      // What does not belong to it comes after it.
      if (!continues) release(chat);
      if (!message || !(continues || mayGoOn(message))) return handOn(update, [update.update_id]);
      const before = held.get(chat);
      clearTimeout(before?.timer);
      const timer = setTimeout(() => release(chat), WAIT_MS);
      const ids = [...(before?.ids ?? []), update.update_id];
      const parts = [...(before?.parts ?? []), message];
      held.set(chat, { update: before?.update ?? update, ids, parts, timer });
      // The end of a pasted text is shorter than what fits.
      if (!mayGoOn(message)) release(chat);
    },
    flush() {
      for (const chat of [...held.keys()]) release(chat);
    },
  };
}

const mayGoOn = ({ media_group_id, text }: Message): boolean =>
  media_group_id !== undefined || (text !== undefined && text.length >= LONG);

function isContinued(before: Message, next: Message): boolean {
  if (before.from?.id !== next.from?.id || before.message_thread_id !== next.message_thread_id) return false;
  if (before.media_group_id !== undefined) return before.media_group_id === next.media_group_id;
  return before.text !== undefined && next.text !== undefined && !next.text.startsWith('/');
}

function merged(parts: Message[]): Message {
  const [first, ...further] = parts as [Message, ...Message[]];
  if (further.length === 0) return first;
  const caption = parts.find(part => part.caption)?.caption;
  const text = parts.reduce((whole, part) => whole + (part.text ?? '') + joint(part), '').trimEnd();
  return {
    ...first,
    ...(first.text !== undefined && { text }),
    ...(caption !== undefined && { caption }),
    ...(first.media_group_id !== undefined && { further }),
  };
}

/** A part that is full was cut in the middle of a line; a shorter one lost the line's end that it was cut at. */
const joint = ({ text = '' }: Message): string => (text.length >= FULL ? '' : '\n');
