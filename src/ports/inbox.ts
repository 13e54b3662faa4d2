// What came in and has not been answered yet: written down before the platform is told that we have it, so that a process
// that is killed answers after its restart.
export interface Waiting {
  /** The platform's own number, growing. */
  id: number;
  /** As the platform gave it: JSON. */
  update: unknown;
  /** When it was written down. */
  at: Date;
  /** How often a process has begun with it; one that ends the process must not do so for ever. */
  begun: number;
}

/** Every method rejects with a `StoreError` only, and happens whole or not at all. */
export interface Inbox {
  /**
   * Those known already by number and content, answered ones too, are left as they are. A known number with another content is
   * another one. Returns the ids that were new.
   */
  keep(updates: readonly Pick<Waiting, 'id' | 'update'>[], at: Date): Promise<number[]>;
  /** Answered, or given up. */
  done(ids: readonly number[]): Promise<void>;
  /** All that are left of an earlier run, oldest first; each counts as begun once more. */
  resume(): Promise<Waiting[]>;
  close(): Promise<void>;
}
