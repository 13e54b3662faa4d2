// Tells when something below a folder may have changed. What has changed is for the listener to look up.

export interface Watcher {
  /**
   * Calls `onChange` soon after each change of a file below `folder`, once or several times; never before this call
   * returns. Does not fail: where the system cannot watch, it looks again and again.
   */
  watch(folder: string, onChange: () => void): Watching;
}

export interface Watching {
  /** No call comes after this one. */
  stop(): void;
}
