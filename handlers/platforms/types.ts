// What a chat platform brings in and takes out. Commands see these types only, never a platform's own.
import type { Reply } from '../../src/model/reply.ts';
import type { Result } from '../../src/model/result.ts';
import type { Messenger } from '../../src/ports/messenger.ts';

/** One message, however it came: typed, as a caption, by a pressed button (its words stand in `text`). */
export interface Input {
  /** Without the mention of the bot. */
  text: string;
  chat: Chat;
  sender: { id: string; name: string };
  sentAt: Date;
  files: Attachment[];
  /** Whether the sender may change what holds for the whole chat; null where that could not be found out. */
  isAdministrator(): Promise<boolean | null>;
  /** The message that this one answers, for `/check` in reply to a file. */
  repliedTo?: { text: string; files: Attachment[] };
  /** A button was pressed: the message under which it stands. `out.edit` of it turns a page in place. */
  pressed?: Sent;
}

export interface Chat {
  /** With the platform's name in front, since it is a key of the store: `telegram:-100123`. */
  id: string;
  kind: 'private' | 'group';
  /** A reply stays in the topic that it was asked in. */
  topic?: string;
}

export interface Attachment {
  /** Never empty: a file that came without a name is given one. */
  name: string;
  /** Null where the platform does not tell. */
  bytes: number | null;
  /** Fetched only when a command wants it. Fails with a sentence for the user: too large, or it did not come through. */
  read(limitBytes: number): Promise<Result<Uint8Array>>;
}

/** A message of our own that can still be changed. Its id means something to its platform only. */
export type Sent = { readonly id: string };

/** How far a long answer has come. */
export interface Progress {
  /** Of `of`. */
  done: number;
  of: number;
  /** One line: 读取第 3/12 个文件：启东.docx… */
  words: string;
}

export interface Out {
  send(reply: Reply): Promise<Sent>;
  /**
   * Tells whoever waits how far it has come, in one place that changes; the next `send` takes it away. It returns at once, and
   * may show nothing: an answer that comes soon needs none, nor does a platform that cannot change what it has shown.
   */
  progress(state: Progress): void;
  /** Changes what was sent (progress, pages turned by buttons). A platform that cannot do so sends it anew. */
  edit(sent: Sent, reply: Reply): Promise<void>;
}

/** Answers one message. It may throw only for bugs and broken infrastructure; the platform catches once, says so, goes on. */
export type Receive = (input: Input, out: Out) => Promise<void>;

/** What happens to a chat itself. */
export type ChatChange =
  /** It blocked the bot or removed it, or let it in again. */
  | { kind: 'gone' | 'back'; chat: string }
  /** A group became a supergroup: it has another id from now on. */
  | { kind: 'moved'; from: string; to: string };

/** An answer that did not get through for trouble that passes, though it was tried for a while. */
export interface Undelivered {
  chat: Chat;
  /** No other answer has it: of the message that is answered, and of which answer to it this is. */
  key: string;
  reply: Reply;
}

/** What can be put into any chat: the message, and how it is shown before it is chosen. */
export interface Offer {
  title: string;
  description: string;
  reply: Reply;
}

/** For words typed behind the bot's name; nothing for what it cannot answer. */
export type Offers = (words: string) => Promise<Offer[]>;

export interface Platform extends Messenger {
  /** Takes messages until it is stopped or the conversation ends by itself. Messages of a chat come after its changes. */
  run(receive: Receive, onChange?: (change: ChatChange) => Promise<void>, offers?: Offers): Promise<void>;
  /** Takes no more; `run` resolves once the answers under way have been sent. */
  stop(): void;
}
