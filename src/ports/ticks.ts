// Calls at regular times, and after a while. None of them keeps the program from ending.
export interface Ticks {
  /** Every minute, on the minute. A call that still runs is not made a second time. Returns what ends it. */
  everyMinute(work: () => Promise<void>): Ticking;
  /** Once, after so many milliseconds. */
  after(ms: number, work: () => void): Ticking;
}

export interface Ticking {
  stop(): void;
}
