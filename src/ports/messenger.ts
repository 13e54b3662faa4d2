// Speaks to a chat unasked. Every chat platform is one.
import type { Reply } from '../model/reply.ts';

export interface Address {
  chat: string;
  topic: string | null;
}

export type Delivery =
  | { kind: 'sent'; message: string | null }
  /** Too much at once; nothing was sent. */
  | { kind: 'wait'; ms: number }
  /** Blocked, removed, or the account is gone. */
  | { kind: 'unreachable' }
  /** The group became a supergroup; nothing was sent. */
  | { kind: 'moved'; to: string }
  /** It will never be taken, however often it is tried. */
  | { kind: 'refused'; reason: string }
  /**
   * `arrived`: `no` where it never came there or was answered by trouble of the server; `unlikely` where the connection broke
   * before any answer; `likely` where the answer was late or broke off.
   */
  | { kind: 'failed'; arrived: 'no' | 'unlikely' | 'likely'; reason: string };

export interface Messenger {
  /** How long a message to this chat has to wait by the platform's limits, in milliseconds; 0: send it now. */
  waitMs(chat: string): number;
  /** One try. Never rejects. */
  deliver(to: Address, reply: Reply): Promise<Delivery>;
}
