// What the keeper of the machine should see. Never a token, never the words of a chat.

export interface Log {
  info(message: string): void;
  /** `error` is an exception: a bug or broken infrastructure. */
  error(message: string, error?: unknown): void;
}
