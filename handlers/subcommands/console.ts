// What a subcommand needs of the shell it runs in.

export interface Console {
  /** A line of the answer, on standard output. */
  print(text: string): void;
  /** A line about the work, on standard error. */
  complain(text: string): void;
  /** Shows how far the work is, where somebody watches; each one takes the place of the last, '' takes it away. */
  progress(text: string): void;
  /** A path as the caller means it: relative to where the caller stands. */
  resolve(path: string): string;
}
