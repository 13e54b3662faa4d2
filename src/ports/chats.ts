// What the bot knows of a chat: its settings, and whether it can be reached.
import type { ChatSettings } from '../model/reminder.ts';

/** Every method rejects with a `StoreError` only, and happens whole or not at all. */
export interface Chats {
  /** Null where nothing was ever set. */
  settings(chat: string): Promise<ChatSettings | null>;
  /** Of all chats that can be reached: those with a schedule that is not paused. */
  subscribed(): Promise<ChatSettings[]>;
  /**
   * Takes the place of what the chat had, and drops what waits in the outbox of schedules that are gone, paused or changed.
   * A schedule with id 0 is new and gets the chat's next number, which is never given again. Returns it as kept.
   */
  save(settings: ChatSettings): Promise<ChatSettings>;
  /** A chat that has blocked the bot or removed it hears nothing; its settings stay. Nothing for a chat not known. */
  setReachable(chat: string, reachable: boolean): Promise<void>;
  isReachable(chat: string): Promise<boolean>;
  /**
   * A group that became a supergroup: all that was kept under the old id, in every table, is under the new one. Where both have
   * something, what the new one has set wins; schedules of both stay, those of the old one with new numbers where the new one
   * has given theirs away.
   */
  move(from: string, to: string): Promise<void>;
  /** Its settings, and what is in the outbox for it but not being sent. Returns how many schedules there were. */
  forget(chat: string): Promise<number>;
  close(): Promise<void>;
}
