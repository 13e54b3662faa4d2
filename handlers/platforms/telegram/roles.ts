// Who administers a group, asked of Telegram and kept for a short while.
import type { ChatMember } from '../telegram-bot.ts';
import type { Call } from './api.ts';

export interface Roles {
  /** Null where Telegram does not tell. */
  isAdministrator(chatId: number, userId: number): Promise<boolean | null>;
  /** Something has changed there. */
  forget(chatId: number): void;
}

const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;

/** `now` in milliseconds. */
export function createRoles(call: Call, now: () => number): Roles {
  /** By chat and person, the oldest first. */
  const kept = new Map<string, { isAdministrator: boolean; until: number }>();
  return {
    async isAdministrator(chatId, userId) {
      const key = `${chatId}:${userId}`;
      const known = kept.get(key);
      if (known && now() < known.until) return known.isAdministrator;
      kept.delete(key);
      try {
        const { status } = await call<ChatMember>('getChatMember', { chat_id: chatId, user_id: userId });
        const isAdministrator = status === 'creator' || status === 'administrator';
        kept.set(key, { isAdministrator, until: now() + KEPT_MS });
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
        return isAdministrator;
      } catch {
        return null;
      }
    },
    forget(chatId) {
      for (const key of kept.keys()) if (key.startsWith(`${chatId}:`)) kept.delete(key);
    },
  };
}
