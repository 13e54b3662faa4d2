// What must reach a chat: kept until it was sent. Writing it down and sending it are apart, so that neither a restart nor a
// crash loses or repeats it.
import type { ChatKind, Day } from '../model/reminder.ts';
import type { Reply } from '../model/reply.ts';

export interface NewMessage {
  chat: string;
  kind: ChatKind;
  topic: string | null;
  /** Nothing with the same key is ever written down twice. */
  key: string;
  content: MessageContent;
  /** Not before. */
  dueAt: Date;
  /** Later than this it is dropped. */
  expiresAt: Date;
}

/** A reminder is put into words when it is sent: how late it is, and what its schedule says, is known only then. */
export type MessageContent =
  | { kind: 'reminder'; schedule: number; on: Day; daysBefore: number }
  /** An answer that could not be delivered when it was made. */
  | { kind: 'reply'; reply: Reply };

export interface Claimed extends NewMessage {
  id: number;
  /** 1 at the first try. */
  attempt: number;
  /** How many tries ended without anybody knowing whether the message arrived: no answer came, or the sender died. */
  uncertain: number;
}

export type Outcome =
  | { kind: 'sent'; message: string | null }
  /** Not now, and nothing was sent: the try does not count. */
  | { kind: 'later'; notBefore: Date }
  /** Tried without success. `uncertain`: it may have arrived all the same. */
  | { kind: 'failed'; notBefore: Date; uncertain: boolean; reason: string }
  /** Given up, or not wanted any more. */
  | { kind: 'dropped'; reason: string };

export interface OutboxCounts {
  waiting: number;
  sending: number;
  sent: number;
  dropped: number;
}

/** Every method rejects with a `StoreError` only, and happens whole or not at all. */
export interface Outbox {
  /** How many were new. */
  add(messages: readonly NewMessage[]): Promise<number>;
  /**
   * Takes up to `limit` messages that are due: of each reachable chat the oldest one only, none while another of that chat is
   * being sent or waits for its next try, so order within a chat is kept. Once its lease is over it may be taken again, as one
   * try that nobody knows the end of. A lease that ends more than two leases from now is over as well: the clock was put back;
   * the second one is for whoever took the time a little later and came first. An owner is one run of one program: what an
   * earlier run was sending comes again when its lease is over, not before, because that run may be ending still.
   */
  claim(owner: string, now: Date, leaseMs: number, limit: number): Promise<Claimed[]>;
  /** False where the message is another owner's by now, or gone: nothing is written then. */
  record(id: number, owner: string, outcome: Outcome, at: Date): Promise<boolean>;
  /** Whether a message of that chat is on its way, by whatever process: what was called off before may still come. */
  isSending(chat: string, now: Date): Promise<boolean>;
  /** Drops what is past its time and not being sent. How many there were. */
  expire(now: Date): Promise<number>;
  /** When the next message of a reachable chat may be claimed, one that is being sent at the end of its lease; null without any. */
  nextDue(): Promise<Date | null>;
  counts(): Promise<OutboxCounts>;
  /** Forgets what was sent or dropped before a moment, and chats known for nothing else. How many messages there were. */
  prune(before: Date): Promise<number>;
  close(): Promise<void>;
}
