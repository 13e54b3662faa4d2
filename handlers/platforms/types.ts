// What a chat platform brings in and takes out. Commands see these types only, never a platform's own.
import type { Reply } from '../../src/model/reply.ts';

/** One message, however it came: typed, as a caption, by a pressed button (its words stand in `text`). */
export interface Input {
  /** Without the mention of the bot. */
  text: string;
  chat: Chat;
  sender: { id: string; name: string };
  sentAt: Date;
  files: Attachment[];
  /** The message that this one answers, for `/check` in reply to a file. */
  repliedTo?: { text: string; files: Attachment[] };
}

export interface Chat {
  /** With the platform's name in front, since it is a key of the store: `telegram:-100123`. */
  id: string;
  kind: 'private' | 'group';
  /** A reply stays in the topic that it was asked in. */
  topic?: string;
}

export interface Attachment {
  name: string;
  bytes: number | null;
  /** Fetched only when a command wants it. */
  read(limitBytes: number): Promise<Uint8Array>;
}

/** A message of our own that can still be changed. */
export type Sent = { readonly id: string };

export interface Out {
  send(reply: Reply): Promise<Sent>;
  /** Changes what was sent (progress, pages turned by buttons). A platform that cannot do so sends it anew. */
  edit(sent: Sent, reply: Reply): Promise<void>;
}

/** Answers one message. It may throw only for bugs and broken infrastructure; the platform catches once, says so, goes on. */
export type Receive = (input: Input, out: Out) => Promise<void>;

export interface Platform {
  /** Takes messages until it is stopped or the conversation ends by itself. */
  run(receive: Receive): Promise<void>;
  /** Takes no more; `run` resolves once the answers under way have been sent. */
  stop(): void;
}
