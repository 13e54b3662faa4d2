// What happens to the chats themselves: the bot is let in and shut out, a group becomes a supergroup and has another id.
import { type ChatMember, Refused, type TelegramChat, type Update } from '../telegram-bot.ts';
import type { ChatChange } from '../types.ts';
import type { Call } from './api.ts';

export interface ChatLife {
  /** Before the update itself is answered. */
  heed(update: Update): Promise<void>;
  /** A message was refused since the bot is shut out. `told`: others know that already. */
  gone(chat: string, told?: boolean): Promise<void>;
  moved(from: number, to: number): Promise<void>;
  /** The id that a chat has by now. */
  idNow(chatId: number): number;
  /** It was another chat until lately. */
  isNewId(chatId: number): boolean;
}

export interface ChatLifeParts {
  /** The bot's own. */
  id: number;
  onChange(change: ChatChange): Promise<void>;
  onFailure(error: unknown): void;
}

const MOST_KNOWN = 10_000;
export const nameOf = (chat: Pick<TelegramChat, 'id'>): string => `telegram:${chat.id}`;

export function createChatLife({ id, onChange, onFailure }: ChatLifeParts): ChatLife {
  /** What is known to be known of a chat, the one learnt first first. */
  const known = new Map<string, 'gone' | 'back'>();
  const moves = new Map<number, number>();

  async function learn(chat: string, kind: 'gone' | 'back', told = false): Promise<void> {
    if (known.get(chat) === kind) return;
    known.delete(chat);
    known.set(chat, kind);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    if (!told && !(await tell({ kind, chat }))) known.delete(chat);
  }

  async function tell(change: ChatChange): Promise<boolean> {
    try {
      await onChange(change);
      return true;
    } catch (error) {
      onFailure(error);
      return false;
    }
  }

  async function moved(from: number, to: number): Promise<void> {
    if (moves.get(from) === to) return;
    moves.set(from, to);
    if (moves.size > MOST_KNOWN) moves.delete(moves.keys().next().value!);
    if (!(await tell({ kind: 'moved', from: `telegram:${from}`, to: `telegram:${to}` })))
      return void moves.delete(from);
    // The old chat may have been left first, and that have gone along.
    known.delete(`telegram:${to}`);
    await learn(`telegram:${to}`, 'back');
  }

  return {
    async heed({ message, callback_query: press, my_chat_member: change }) {
      const chat = (change ?? message ?? press?.message)?.chat;
      if (!chat || chat.type === 'channel') return;
      if (message?.migrate_to_chat_id !== undefined) return moved(chat.id, message.migrate_to_chat_id);
      if (message?.migrate_from_chat_id !== undefined) return moved(message.migrate_from_chat_id, chat.id);
      if (moves.has(chat.id)) return;
      const leaves = change ? !isIn(change.new_chat_member) : message?.left_chat_member?.id === id;
      await learn(nameOf(chat), leaves ? 'gone' : 'back');
    },
    gone: (chat, told) => learn(chat, 'gone', told),
    moved,
    idNow: chatId => moves.get(chatId) ?? chatId,
    isNewId: chatId => [...moves.values()].includes(chatId),
  };
}

/** Calls go where the chat is by now; one that is told so on its way goes there, too. */
export function followingCall(call: Call, life: ChatLife): Call {
  return async <T>(method: string, parameters: Record<string, unknown>): Promise<T> => {
    const there = (): Record<string, unknown> =>
      typeof parameters.chat_id === 'number' ? { ...parameters, chat_id: life.idNow(parameters.chat_id) } : parameters;
    try {
      return await call<T>(method, there());
    } catch (error) {
      if (!(error instanceof Refused) || error.movedTo === null) throw error;
      await life.moved(Number(parameters.chat_id), error.movedTo);
      return call<T>(method, { ...parameters, chat_id: error.movedTo });
    }
  };
}

export const isIn = ({ status, is_member }: ChatMember): boolean =>
  status === 'restricted' ? is_member === true : status !== 'left' && status !== 'kicked';
