// What Telegram lets a bot say: about 30 messages a second over all, one a second in a chat, 20 a minute in a group. Whatever
// is sent is noted here; only what is sent unasked waits for it, an answer relies on its 429 being waited out.

export interface Limits {
  /** Milliseconds until a message to that chat may be sent. */
  waitMs(chatId: number): number;
  /** A message is on its way; to be called again when its answer is there, since it may have been taken only just before. */
  sending(chatId: number): () => void;
  /** The server asks for a pause. It does not say whether because of this chat or of all, so the others pause a little, too. */
  hold(chatId: number, ms: number): void;
}

const SPACING_MS = 1000 / 25;
/** So many may go out at once after a silence, and so late a timer may be without costing a turn. */
const BURST = 3;
const CHAT_MS = 1000;
const GROUP_MS = 60_000;
const MOST_IN_GROUP = 20;
const OTHERS_HELD_MS = 1000;

interface Known {
  /** When its latest messages were answered for, the one begun first first. */
  times: { at: number }[];
  heldUntil: number;
}

/** `now` in milliseconds from whenever; while a clock is put back no time goes by. */
export function createLimits(now: () => number): Limits {
  /** The chat used last stands last. */
  const chats = new Map<number, Known>();
  let seen = now();
  let elapsed = 0;
  /** When a message would be due if they were sent at even distances. */
  let nextTurn = 0;
  let heldUntil = 0;

  function time(): number {
    const at = now();
    elapsed += Math.max(0, at - seen);
    seen = at;
    return elapsed;
  }

  function known(chatId: number): Known {
    const found = chats.get(chatId) ?? { times: [], heldUntil: 0 };
    chats.delete(chatId);
    chats.set(chatId, found);
    return found;
  }

  function forgetOld(): void {
    for (const [chatId, { times, heldUntil: held }] of chats) {
      if (Math.max(held, (times.at(-1)?.at ?? 0) + GROUP_MS) > time()) return;
      chats.delete(chatId);
    }
  }

  return {
    waitMs(chatId) {
      const chat = chats.get(chatId);
      const last = chat?.times.at(-1);
      const full = chatId < 0 && chat?.times.length === MOST_IN_GROUP ? chat.times[0] : undefined;
      const free = Math.max(
        ...[nextTurn - BURST * SPACING_MS, heldUntil, chat?.heldUntil ?? 0],
        ...[last ? last.at + CHAT_MS : 0, full ? full.at + GROUP_MS : 0],
      );
      return Math.max(0, Math.ceil(free - time()));
    },
    sending(chatId) {
      forgetOld();
      const at = time();
      // Answers do not wait for their turn; what they take out of turn is owed for a second at most.
      nextTurn = Math.min(Math.max(nextTurn, at) + SPACING_MS, at + CHAT_MS);
      const { times } = known(chatId);
      const message = { at };
      times.push(message);
      if (times.length > MOST_IN_GROUP) times.shift();
      return () => {
        message.at = time();
      };
    },
    hold(chatId, ms) {
      known(chatId).heldUntil = time() + ms;
      heldUntil = time() + Math.min(ms, OTHERS_HELD_MS);
    },
  };
}
