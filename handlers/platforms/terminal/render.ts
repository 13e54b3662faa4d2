// Reply → plain text for a terminal. Report texts and file names are other people's: no control character gets through.
import type { Reply, ReplyBlock, ReplyTable } from '../../../src/model/reply.ts';
import { pad, width } from './width.ts';

export function render(reply: Reply): string {
  const parts = reply.blocks.map((block, at) => gap(reply.blocks[at - 1], block) + drawBlock(block));
  for (const button of reply.buttons?.flat() ?? [])
    parts.push(`  · ${safe(button.label)}：请输入 ${safe(button.input)}`);
  for (const file of reply.files ?? []) parts.push(`[文件 ${safe(file.name)}] ${safe(file.caption ?? '')}`.trimEnd());
  return parts.join('\n');
}

/** A heading stands clear of what comes before it; other blocks follow one another. */
function gap(before: ReplyBlock | undefined, block: ReplyBlock): string {
  return before && block.kind === 'heading' ? '\n' : '';
}

function drawBlock(block: ReplyBlock): string {
  switch (block.kind) {
    case 'title':
      return `【${safe(block.text)}】`;
    case 'heading':
    case 'paragraph':
      return safe(block.text);
    case 'list':
      return block.items.map((item, at) => `  ${block.numbered ? `${at + 1}.` : '·'} ${safe(item)}`).join('\n');
    case 'table':
      return drawTable(block);
    case 'quote':
      return `“${safe(block.text)}”\n  —— ${safe(block.source)}`;
    case 'picture':
      return `[图片 ${safe(block.name)}] ${safe(block.caption)}`.trimEnd();
  }
}

function drawTable(table: ReplyTable): string {
  const rows = [...(table.head ? [table.head] : []), ...table.rows].map(row => row.map(safe));
  const columns = table.columns.map((column, at) => ({
    align: column.align,
    width: Math.max(0, ...rows.map(row => width(row[at] ?? ''))),
  }));
  return rows
    .map(row => `  ${columns.map((column, at) => pad(row[at] ?? '', column.width, column.align)).join('  ')}`.trimEnd())
    .join('\n');
}

function safe(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, char =>
    char === '\n' ? '\n' : char === '\t' ? ' ' : '',
  );
}
