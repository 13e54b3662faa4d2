// What is read from pages of ink, in short: tables as rows of cells' texts, and paragraphs.

import type { FlowNode, FlowTable } from '../../../src/office/flow.ts';
import { Pages } from '../../../src/office/page/document.ts';
import type { Ink } from '../../../src/office/page/ink.ts';
import type { InkBuilder } from './ink-builder.ts';

export function nodesFrom(...pages: readonly (InkBuilder | Ink)[]): FlowNode[] {
  const read = new Pages();
  for (const page of pages) read.add('ink' in page ? page.ink() : page);
  return read.document().nodes;
}

/** Rows of the cells' texts; a merged cell as text@columns×rows, one that counts as unread as 未读 text. */
export const tablesFrom = (...pages: readonly (InkBuilder | Ink)[]): string[][][] =>
  nodesFrom(...pages)
    .filter(node => node.kind === 'table')
    .map(rowsOf);

const rowsOf = ({ rows }: FlowTable): string[][] =>
  rows.map(row =>
    row.map(({ content, colspan, rowspan, unread }) => {
      const printed = content.map(node => (node.kind === 'paragraph' ? node.text : '')).join('');
      const text = unread ? `未读 ${printed}` : printed;
      return colspan > 1 || rowspan > 1 ? `${text}@${colspan}×${rowspan}` : text;
    }),
  );

export const paragraphsFrom = (...pages: readonly (InkBuilder | Ink)[]): string[] =>
  nodesFrom(...pages).flatMap(node => (node.kind === 'paragraph' ? [node.text] : []));
