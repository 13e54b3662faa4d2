// Blocks of a reply → pieces: lines that are drawn alike. A long piece may be divided between two lines, never inside one.
import { ordinal, type ReplyBlock, type ReplyTable } from '../../../src/model/reply.ts';
import { pad, width } from '../width.ts';
import { bold, joined, type Marked, words } from './markup.ts';

export interface Piece {
  lines: Marked[];
  /** The element around all lines. */
  within?: 'pre' | 'blockquote';
  /** Stands clear of what comes before it, and never alone at the end of a message. */
  heads?: boolean;
}

/** Wider tables would be wrapped on a telephone, and nothing would stand under anything. */
const NARROW = 40;

export function pieceOf(block: Exclude<ReplyBlock, { kind: 'picture' }>): Piece {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return { lines: linesOf(block.text).map(bold), heads: true };
    case 'paragraph':
      return { lines: linesOf(block.text) };
    case 'list':
      return { lines: block.items.flatMap((item, at) => itemLines(ordinal(block, at), item)) };
    case 'quote':
      return { lines: [...linesOf(block.text), words(`—— ${block.source}`)], within: 'blockquote' };
    case 'table':
      return drawTable(block);
  }
}

/** Further lines of an item stand a little to the right. */
function itemLines(number: number | null, item: string): Marked[] {
  return linesOf(`${number === null ? '·' : `${number}.`} ${item.replace(/\n/g, '\n　')}`);
}

const linesOf = (text: string): Marked[] => text.split('\n').map(words);

function drawTable(table: ReplyTable): Piece {
  const rows = [...(table.head ? [table.head] : []), ...table.rows].map(row => row.map(cell => words(cell).plain));
  const columns = table.columns.map((column, at) => ({
    align: column.align,
    width: Math.max(0, ...rows.map(row => width(row[at] ?? ''))),
  }));
  const total = columns.reduce((sum, column) => sum + column.width, 2 * (columns.length - 1));
  if (total > NARROW) return { lines: table.rows.map(row => rowAsLine(row, table.head)) };
  const aligned = rows.map(row =>
    columns.map((column, at) => pad(row[at] ?? '', column.width, column.align)).join('  '),
  );
  return { lines: aligned.map(line => words(line.trimEnd())), within: 'pre' };
}

/** 予以公开：件数 42，占办结 25.93%. Without a head the cells say by themselves what they are. */
function rowAsLine([first = '', ...cells]: string[], head: string[] | undefined): Marked {
  const shown = cells.flatMap((cell, at) => {
    const name = head?.[at + 1];
    return cell.trim() === '' ? [] : [name ? `${name} ${cell.trim()}` : cell.trim()];
  });
  const indent = first.startsWith(' ') ? '　' : '';
  const label = words(first.trim());
  // A number is mark enough.
  const mark = /^\d+\. /.test(first) ? '' : `${indent}· `;
  return joined([words(mark), shown.length > 0 ? bold(label) : label, words(rest(shown))]);
}

const rest = (shown: string[]): string => (shown.length > 0 ? `：${shown.join('，')}` : '');
