// Update → what it asks of the bot. Null: nothing, and nothing is answered.
import type { CallbackQuery, Me, Message, TelegramChat, Update, User } from '../telegram-bot.ts';
import type { Chat, Input } from '../types.ts';
import { type IsCommand, wordsForBot } from './addressed.ts';
import { type ChatLife, isIn, nameOf } from './chat-life.ts';
import { attachments, type FileAccess } from './files.ts';
import type { Roles } from './roles.ts';

/** Where an answer goes. */
export interface Target {
  chatId: number;
  /** For the log and as a key of the store. */
  name: string;
  threadId?: number;
  /** In a group the answer hangs on the question: others talk in between. */
  answers?: number;
}

export type Incoming =
  | { kind: 'message'; input: Input; target: Target }
  /** `input` still lacks its words: they stand behind the token. */
  | { kind: 'press'; id: string; token: string; input: Input; target: Target }
  | { kind: 'joined'; target: Target };

export interface Reading {
  me: Me;
  isCommand: IsCommand;
  access: FileAccess;
  roles: Pick<Roles, 'isAdministrator'>;
  life: Pick<ChatLife, 'idNow' | 'isNewId'>;
  now(): Date;
}

export function read(update: Update, reading: Reading): Incoming | null {
  const { message, callback_query: press, my_chat_member: change } = update;
  if (message) return readMessage(relocated(message, reading), reading);
  if (press)
    return readPress(press.message ? { ...press, message: relocated(press.message, reading) } : press, reading);
  // A group that has become a supergroup knows the bot already.
  if (!change || !isGroup(change.chat) || reading.life.isNewId(change.chat.id)) return null;
  const joined = !isIn(change.old_chat_member) && isIn(change.new_chat_member);
  return joined ? { kind: 'joined', target: { chatId: change.chat.id, name: nameOf(change.chat) } } : null;
}

/** The chats that an update belongs to, for keeping their order: two while one becomes the other. */
export function chatsOf({ message, callback_query: press, my_chat_member: change }: Update): number[] {
  const chat = (message ?? press?.message ?? change)?.chat;
  return [chat?.id, message?.migrate_to_chat_id, message?.migrate_from_chat_id].filter(id => id !== undefined);
}

/** Buttons under what was said before a group became a supergroup still name the old chat. */
function relocated(message: Message, { life }: Reading): Message {
  const id = life.idNow(message.chat.id);
  return id === message.chat.id ? message : { ...message, chat: { ...message.chat, id } };
}

function readMessage(message: Message, reading: Reading): Incoming | null {
  const { me, isCommand, access } = reading;
  if (message.chat.type === 'channel' || !isFromPerson(message) || !isContent(message)) return null;
  const text = wordsForBot(message, me, isCommand);
  if (text === null) return null;
  const repliedTo = readRepliedTo(message, access);
  const input: Input = {
    text,
    chat: readChat(message),
    sender: readSender(message.from),
    sentAt: new Date(message.date * 1000),
    files: attachments(message, access),
    isAdministrator: () => isAdministrator(message, message.from, reading),
    ...(repliedTo && { repliedTo }),
  };
  return { kind: 'message', input, target: targetOf(message, message.message_id) };
}

function readPress({ id, from, message, data }: CallbackQuery, reading: Reading): Incoming | null {
  if (!message || data === undefined || from.is_bot) return null;
  const input: Input = {
    text: '',
    chat: readChat(message),
    sender: readSender(from),
    sentAt: reading.now(),
    files: [],
    isAdministrator: () => isAdministrator({ chat: message.chat }, from, reading),
    // A picture or a file cannot be turned into a text in place.
    ...(message.text !== undefined && { pressed: { id: String(message.message_id) } }),
  };
  return { kind: 'press', id, token: data, input, target: targetOf(message) };
}

async function isAdministrator(
  { chat, sender_chat: speaker }: Pick<Message, 'chat' | 'sender_chat'>,
  user: User | undefined,
  { roles }: Reading,
): Promise<boolean | null> {
  if (!isGroup(chat)) return true;
  // Only an administrator can speak as the group itself; who speaks as a channel, nobody knows.
  if (speaker) return speaker.id === chat.id;
  return user ? roles.isAdministrator(chat.id, user.id) : null;
}

/** An anonymous administrator and a channel's owner are people, though `from` is a bot then. */
function isFromPerson({ from, sender_chat, is_automatic_forward }: Message): boolean {
  if (is_automatic_forward) return false;
  return sender_chat !== undefined || (from !== undefined && !from.is_bot);
}

/** The rest are reports of the chat itself: who came, who left, what was pinned. */
const CONTENT = [
  ...['text', 'document', 'photo', 'audio', 'video', 'animation', 'voice', 'video_note', 'sticker'],
  ...['location', 'venue', 'contact', 'poll', 'dice', 'story', 'paid_media', 'checklist'],
];

const isContent = (message: Message): boolean => CONTENT.some(kind => kind in message);

function readRepliedTo(message: Message, access: FileAccess): Input['repliedTo'] {
  const { reply_to_message: answered, external_reply: external, quote } = message;
  if (answered && answered.forum_topic_created === undefined)
    return { text: answered.text ?? answered.caption ?? '', files: attachments(answered, access) };
  return external && { text: quote?.text ?? '', files: attachments(external, access) };
}

function readChat(message: Message): Chat {
  const topic = topicOf(message);
  return {
    id: nameOf(message.chat),
    kind: isGroup(message.chat) ? 'group' : 'private',
    ...(topic !== undefined && { topic: String(topic) }),
  };
}

function targetOf(message: Message, question?: number): Target {
  const threadId = topicOf(message);
  const answers = isGroup(message.chat) ? question : undefined;
  return {
    chatId: message.chat.id,
    name: nameOf(message.chat),
    ...(threadId !== undefined && { threadId }),
    ...(answers !== undefined && { answers }),
  };
}

/** A chain of replies in an ordinary group has a thread id too; only a topic's can be sent to. */
const topicOf = (message: Message): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

const readSender = (from: User | undefined): Input['sender'] => ({
  id: `telegram:${from?.id ?? 0}`,
  name: [from?.first_name, from?.last_name].filter(Boolean).join(' '),
});

const isGroup = (chat: TelegramChat): boolean => chat.type === 'group' || chat.type === 'supergroup';
