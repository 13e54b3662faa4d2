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
  /** `numbered`: from 1, or by the numbers given. An item may have several lines. */
  | { kind: 'list'; items: string[]; numbered?: boolean | readonly number[] }
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
  /** What to type for it where sending means writing into somebody's folder, which is done only when asked for. */
  onRequest?: string;
}

/** The number before an item of a list; null for a mark without a number. */
export function ordinal({ numbered = false }: ReplyBlock & { kind: 'list' }, at: number): number | null {
  if (typeof numbered === 'boolean') return numbered ? at + 1 : null;
  return numbered[at] ?? null;
}

/** The commonest reply: one plain sentence. */
export const say = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', text }] });
