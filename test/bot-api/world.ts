// What stands behind the server: chats with their topics and messages, files, and the updates that wait to be polled.
import type { ChatMember, Message, TelegramChat, Update, User } from '../../handlers/platforms/telegram-bot.ts';

export const BOT = { id: 4242, is_bot: true, first_name: '年报助手', username: 'Nianbao_Test_bot' } as const;

export interface Chat extends TelegramChat {
  topics: Set<number>;
  /** The bot has been blocked or thrown out. */
  blocked: boolean;
  /** The bot may listen, but not speak. */
  muted: boolean;
  /** The supergroup that it became. */
  movedTo: number | null;
  /** Of those who are more than members. */
  roles: Map<number, ChatMember['status']>;
}

export interface StoredMessage extends Message {
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
  /** Came without a sound: it only tells how far an answer is. */
  silent?: true;
  /** A file of the bot's own, with its content. */
  sentFile?: { name: string; bytes: Buffer };
}

export interface StoredFile {
  bytes: Buffer;
  /** More than the server gives out. */
  tooBig: boolean;
}

export class World {
  readonly chats = new Map<number, Chat>();
  readonly messages = new Map<string, StoredMessage>();
  readonly files = new Map<string, StoredFile>();
  updates: Update[] = [];
  private lastId = 100;
  private waiting = new Set<() => void>();

  nextId(): number {
    return ++this.lastId;
  }

  addChat(type: TelegramChat['type'], id: number): Chat {
    const state = { topics: new Set<number>(), blocked: false, muted: false, movedTo: null, roles: new Map() };
    const chat: Chat = { id, type, ...state };
    this.chats.set(id, chat);
    return chat;
  }

  addFile(bytes: Buffer, tooBig = false): string {
    const id = `file${this.nextId()}`;
    this.files.set(id, { bytes, tooBig });
    return id;
  }

  addMessage(chat: Chat, from: User, parts: Partial<StoredMessage>): StoredMessage {
    const { id, type } = chat;
    const message = { message_id: this.nextId(), date: now(), chat: { id, type }, from, ...parts };
    this.messages.set(`${id}:${message.message_id}`, message);
    return message;
  }

  /** Whether somebody has ever said something there. */
  hasSpoken(chatId: number, user: number): boolean {
    return [...this.messages.values()].some(one => one.chat.id === chatId && one.from?.id === user);
  }

  message(chatId: number, id: number): StoredMessage | undefined {
    return this.messages.get(`${chatId}:${id}`);
  }

  push(update: Omit<Update, 'update_id'>): void {
    this.updates.push({ ...update, update_id: this.nextId() });
    for (const wake of this.waiting) wake();
  }

  /** Resolves with the next update, or after the time. */
  async somethingNew(ms: number, left: AbortSignal): Promise<void> {
    await new Promise<void>(resolve => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waiting.add(wake);
      left.addEventListener('abort', wake, { once: true });
    });
  }
}

export const now = () => Math.floor(Date.now() / 1000);
