import type { ReplyBlock } from '../../../src/model/reply.ts';

export const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

/** The first column to the left, the others to the right. */
export const table = (head: string[], rows: string[][]): ReplyBlock => ({
  kind: 'table',
  columns: head.map((_, at) => ({ align: at === 0 ? 'left' : 'right' })),
  head,
  rows,
});
