// One message that tells how far long work has come, changed as it goes on. Telegram lets a bot say something once a second
// in a chat and 20 times a minute in a group, so most of what is told is passed over.
import type { Call } from './api.ts';

/** What is done sooner needs no such message. */
const FIRST_MS = 1000;
const AGAIN_MS = 1500;
const AGAIN_IN_GROUP_MS = 6000;

export interface TelegramProgress {
  /** Shows the newest words in time. Returns at once. */
  show(words: string): void;
  /** Shows nothing more; resolves when nothing of it is on its way. */
  stop(): Promise<void>;
  /** Takes away what `stop` has left standing. */
  remove(): Promise<void>;
  readonly running: boolean;
}

/** `begin` sends the message in its place. Whatever goes wrong with it is no trouble for the answer. */
export function createProgress(
  begin: (words: string) => Promise<{ message_id: number }>,
  call: Call,
  chatId: number,
): TelegramProgress {
  const pause = chatId < 0 ? AGAIN_IN_GROUP_MS : AGAIN_MS;
  let message: number | null = null;
  let newest: string | null = null;
  let shown: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let onItsWay: Promise<void> | null = null;

  function tell(): void {
    timer = null;
    if (newest === null || newest === shown) return;
    shown = newest;
    onItsWay = put(newest)
      .catch(() => {})
      .then(() => {
        onItsWay = null;
        // Telegram's answer may have taken long: the pause begins with it.
        if (newest !== null) timer = setTimeout(tell, pause).unref();
      });
  }

  async function put(text: string): Promise<void> {
    if (message === null) message = (await begin(text)).message_id;
    else await call('editMessageText', { chat_id: chatId, message_id: message, text });
  }

  return {
    show(words) {
      newest = words;
      if (timer === null && onItsWay === null) timer = setTimeout(tell, message === null ? FIRST_MS : pause).unref();
    },
    async stop() {
      newest = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await onItsWay;
    },
    async remove() {
      if (message !== null) await call('deleteMessage', { chat_id: chatId, message_id: message }).catch(() => {});
      message = null;
      shown = null;
    },
    get running() {
      return newest !== null;
    },
  };
}
