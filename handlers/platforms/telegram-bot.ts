// What a Telegram library must offer: the least that `telegram/` rests on. `grammy/` and `telegraf/` implement it.
// The fields of Telegram's objects are named as in its Bot API, with those only that are read here.

export interface TelegramBot {
  /** Calls a method of the Bot API; an `Upload` among the parameters is sent as a file. Throws `Refused` or `Lost` only. */
  call(method: string, parameters: Record<string, unknown>, signal?: AbortSignal): Promise<unknown>;
  /** Before the first update: who the bot is, as getMe said. */
  introduce(me: Me): void;
  /** Hands an update that was polled to the library, which hands it to the listener; resolves when that is done. */
  handle(update: Update): Promise<void>;
}

export interface TelegramBotOptions {
  token: string;
  /** Without a slash at the end; null for Telegram's own. */
  apiRoot: string | null;
  /** Must not throw: each library has an end of its own in mind for that. */
  listener(update: Update): Promise<void>;
}

/** What the server adds to a refusal. */
export interface RefusalParameters {
  /** Seconds to wait before the next call, with code 429. */
  retry_after?: number;
  /** The group became a supergroup, which has this id. */
  migrate_to_chat_id?: number;
}

/** The server answered, and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: number;
  readonly description: string;
  readonly retryAfter: number | null;
  readonly movedTo: number | null;

  constructor(method: string, code: number, description: string, parameters: RefusalParameters = {}) {
    super(`${method}: ${code} ${description}`);
    this.code = code;
    this.description = description;
    this.retryAfter = parameters.retry_after ?? null;
    this.movedTo = parameters.migrate_to_chat_id ?? null;
  }
}

/**
 * No answer came: whether the call was carried out is not known. Nothing of the library's own error goes along but a word,
 * since its text and stack hold the address, and the address holds the token.
 */
export class Lost extends Error {
  override readonly name = 'Lost';
  /** Such as ECONNREFUSED. */
  readonly reason: string;
  readonly arrived: Arrived;

  constructor(method: string, reason: string, arrived: Arrived) {
    super(`${method}: ${reason}`);
    this.reason = reason;
    this.arrived = arrived;
  }
}

/** Whether a call that brought no answer was carried out: never, hardly, or it may well have been. */
export type Arrived = 'no' | 'unlikely' | 'likely';

/** A file to send. */
export class Upload {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

export interface Me {
  id: number;
  is_bot: true;
  first_name: string;
  username: string;
}

export interface Update {
  update_id: number;
  message?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
  inline_query?: InlineQuery;
}

export interface InlineQuery {
  id: string;
  from: User;
  query: string;
}

export interface Message {
  message_id: number;
  date: number;
  chat: TelegramChat;
  from?: User;
  /** Speaks instead of `from`: the group itself for an anonymous administrator, a channel for its owner. */
  sender_chat?: TelegramChat;
  is_automatic_forward?: boolean;
  message_thread_id?: number;
  is_topic_message?: boolean;
  media_group_id?: string;
  /** Not Telegram's: the other messages of its media group, once they are gathered. */
  further?: Message[];
  text?: string;
  caption?: string;
  document?: Document;
  photo?: PhotoSize[];
  reply_to_message?: Message;
  /** Answers a message of another chat. */
  external_reply?: { document?: Document; photo?: PhotoSize[] };
  quote?: { text: string };
  /** The group became this supergroup, or the supergroup was this group: Telegram says both, each in the one's chat. */
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
  left_chat_member?: User;
  /** The first message of a topic; every message in the topic claims to answer it. */
  forum_topic_created?: object;
}

export interface TelegramChat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
}

export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
}

export interface Document {
  file_id: string;
  file_name?: string;
  mime_type?: string;
  file_size?: number;
}

export interface PhotoSize {
  file_id: string;
  file_size?: number;
}

export interface CallbackQuery {
  id: string;
  from: User;
  /** Missing for a message that was sent through the inline mode. */
  message?: Message;
  data?: string;
}

export interface ChatMemberUpdated {
  chat: TelegramChat;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
}

export interface ChatMember {
  status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
  /** Of one who is restricted. */
  is_member?: boolean;
}
