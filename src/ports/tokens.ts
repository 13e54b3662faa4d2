// Words that a button stands for, kept behind a short token: a chat platform gives a button's data 64 bytes.

export interface Tokens {
  /** A token for each text, in the order given: up to 32 ASCII characters. The same words have the same token. */
  keep(words: readonly string[]): Promise<string[]>;
  /** Null for a token that was never given or has expired: 30 days, give or take one, after its words were last kept. */
  find(token: string): Promise<string | null>;
  /** Calls after this one reject with a `StoreError` of code `closed`. */
  close(): Promise<void>;
}

export const TOKEN_DAYS = 30;
