// “第 2 页” at the end of a command: how the buttons under a long answer address its pages.
import type { Reply } from '../src/model/reply.ts';
import type { Input, Out } from './platforms/types.ts';

export interface Paged {
  /** What stands before the page. */
  words: string;
  /** From 1; null where none was named. */
  page: number | null;
}

/** `words` as cleaned by `plain`. */
export function readPage(words: string): Paged {
  const [, rest = words, digits] = /^(.*?)\s*第\s*(\d{1,4})\s*页$/u.exec(words) ?? [];
  return { words: rest, page: digits === undefined ? null : Number(digits) };
}

export const pageWord = (page: number): string => `第${page}页`;

/** A page turned by a button takes the place of the one before; any other answer is a message of its own. */
export async function showPage(reply: Reply, turned: boolean, input: Pick<Input, 'pressed'>, out: Out): Promise<void> {
  if (turned && input.pressed) await out.edit(input.pressed, reply);
  else await out.send(reply);
}
