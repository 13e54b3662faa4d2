// Words that a button stands for, kept behind a short token: a chat platform gives a button's data 64 bytes. A token is of
// use in the chat only that the button was sent to.

export interface Tokens {
  /** A token for each text, in the order given: up to 32 ASCII characters. In one chat the same words have the same token. */
  keep(words: readonly string[], chat: string): Promise<string[]>;
  /**
   * Null for a token that was never given to this chat or has expired: 30 days, give or take one, after its words were
   * last kept, or once the chat was forgotten (uploads.ts).
   */
  find(token: string, chat: string): Promise<string | null>;
  /** Calls after this one reject with a `StoreError` of code `closed`. */
  close(): Promise<void>;
}

export const TOKEN_DAYS = 30;
