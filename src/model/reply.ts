// Reply: what the product says to a person, free of any chat platform. Length limits, splitting, escaping and the drawing
// of tables and buttons live only in each platform's `send`.

export interface Reply {
  blocks: ReplyBlock[];
  /** Rows of buttons under the message. */
  buttons?: Button[][];
  files?: ReplyFile[];
}

export type ReplyBlock =
  /** The subject of the whole reply, or of what follows. */
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[]; numbered?: boolean }
  | ReplyTable
  /** A report's own words. Never used for our own summaries. */
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'picture'; name: string; bytes: Uint8Array; caption: string };

/** Every row has as many cells as `columns`. A table is small: a handful of columns, short cells. */
export interface ReplyTable {
  kind: 'table';
  columns: { align: 'left' | 'right' }[];
  head?: string[];
  rows: string[][];
}

/** Pressing it is the same as typing `input`. A platform with a limit on button data keeps the words behind a token. */
export interface Button {
  label: string;
  input: string;
}

export interface ReplyFile {
  name: string;
  bytes: Uint8Array;
  caption?: string;
}

/** The commonest reply: one plain sentence. */
export const say = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', text }] });
