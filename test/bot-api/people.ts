// People who talk to the bot through the server: each helper pushes the update that the real server would push.
import type { Message, User } from '../../handlers/platforms/telegram-bot.ts';
import type { BotApi } from './server.ts';
import { BOT, type Chat, now, type StoredMessage } from './world.ts';

export interface Saying {
  by?: User;
  topic?: number;
  /** The message that this one answers. */
  answering?: StoredMessage;
  file?: { name?: string; bytes: Uint8Array | string; mime?: string; tooBig?: boolean };
  /** Anything else about the message: `sender_chat`, `media_group_id`, a service message's fields. */
  more?: Partial<Message>;
}

export interface Room {
  chat: Chat;
  /** With a file the words are its caption. */
  say(text: string, saying?: Saying): StoredMessage;
  /** Presses the button with that label, on the last message that has one. */
  press(label: string, by?: User): void;
  /** What the bot has said here aloud, without markup: texts, captions and the names of files. */
  heard(topic?: number): StoredMessage[];
  /** What it has said in silence, and not taken back: how far an answer is. */
  silent(): StoredMessage[];
}

export const person = (id: number, first_name: string): User => ({ id, is_bot: false, first_name });

export function privateChat(api: BotApi, user: User): Room {
  return room(api, api.world.addChat('private', user.id), user);
}

export function group(api: BotApi, id: number, user: User, topics: number[] = []): Room {
  const chat = api.world.addChat('supergroup', id);
  for (const topic of topics) chat.topics.add(topic);
  return room(api, chat, user);
}

/** The bot is added to a group. */
export function addBot(api: BotApi, { chat }: Room): void {
  const change = { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } as const;
  api.world.push({ my_chat_member: { chat: plain(chat), ...change } });
}

/** Somebody types the bot's name and words behind it, in a chat that the bot may not know. */
export function typeInline(api: BotApi, from: User, query: string): string {
  const id = `inline${api.world.nextId()}`;
  api.world.push({ inline_query: { id, from, query } });
  return id;
}

/** A group that has not become a supergroup yet. */
export function basicGroup(api: BotApi, id: number, user: User): Room {
  return room(api, api.world.addChat('group', id), user);
}

/** The person blocks the bot, or the group throws it out. */
export function shutOut(api: BotApi, { chat }: Room): void {
  chat.blocked = true;
  const left = { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } as const;
  api.world.push({ my_chat_member: { chat: plain(chat), ...left } });
}

/** It may come back; in a group it is told so as when it is added. */
export function letIn(api: BotApi, { chat }: Room): void {
  chat.blocked = false;
  const back = { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } as const;
  api.world.push({ my_chat_member: { chat: plain(chat), ...back } });
}

/** A group becomes a supergroup: both say so, each with the other's id. Returns the same room under its new id. */
export function migrate(api: BotApi, { chat }: Room, id: number, user: User, told = true): Room {
  const { world } = api;
  const became = world.addChat('supergroup', id);
  for (const [person, role] of chat.roles) became.roles.set(person, role);
  chat.movedTo = id;
  if (told) {
    world.push({ message: world.addMessage(chat, user, { migrate_to_chat_id: id }) });
    world.push({ message: world.addMessage(became, user, { migrate_from_chat_id: chat.id }) });
  }
  return room(api, became, user);
}

const plain = ({ id, type }: Chat) => ({ id, type });

function room(api: BotApi, chat: Chat, user: User): Room {
  const { world } = api;
  const said = () => [...world.messages.values()].filter(one => one.chat.id === chat.id && one.from?.id === BOT.id);
  const heard = (topic?: number) =>
    said().filter(one => !one.silent && (topic === undefined || one.message_thread_id === topic));
  return {
    chat,
    heard,
    silent: () => said().filter(one => one.silent),
    say(text, { by = user, topic, answering, file, more } = {}) {
      const message = world.addMessage(chat, by, {
        ...(file ? { ...(text !== '' && { caption: text }), document: documentOf(api, file) } : { text }),
        ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
        ...(answering && { reply_to_message: answering }),
        ...more,
      });
      world.push({ message });
      return message;
    },
    press(label, by = user) {
      for (const message of heard().reverse()) {
        const button = message.reply_markup?.inline_keyboard.flat().find(one => one.text.includes(label));
        if (!button) continue;
        const query = { id: `query${world.nextId()}`, from: by, message, data: button.callback_data };
        return world.push({ callback_query: query });
      }
      throw new Error(`No button says ${label}`);
    },
  };
}

function documentOf(api: BotApi, { name, bytes, mime, tooBig }: NonNullable<Saying['file']>) {
  const content = Buffer.from(bytes as Uint8Array);
  return {
    file_id: api.world.addFile(content, tooBig),
    file_size: content.length,
    ...(name !== undefined && { file_name: name }),
    ...(mime !== undefined && { mime_type: mime }),
  };
}

/** A message of the group itself (who joined, what was pinned). */
export const service = (fields: object): Partial<Message> => ({ ...fields, text: undefined, date: now() });
