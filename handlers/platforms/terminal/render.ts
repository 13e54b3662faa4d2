// Reply → plain text for a terminal.
import {
  type Button,
  ordinal,
  type Reply,
  type ReplyBlock,
  type ReplyFile,
  type ReplyTable,
} from '../../../src/model/reply.ts';
import { safeText as safe } from '../safe-text.ts';
import { pad, width } from '../width.ts';

export function render(reply: Reply): string {
  const parts = reply.blocks.map((block, at) => gap(reply.blocks[at - 1], block) + drawBlock(block));
  for (const row of buttonRows(reply.buttons ?? [])) parts.push(`  · ${safe(row)}`);
  for (const file of reply.files ?? []) parts.push(drawFile(file));
  return parts.join('\n');
}

function drawFile({ name, caption = '', onRequest }: ReplyFile): string {
  const how = onRequest === undefined ? caption : `要保存到当前文件夹，请输入 ${onRequest}`;
  return `[文件 ${safe(name)}] ${safe(how)}`.trimEnd();
}

/** What stands alone in its row is a choice of weight; those that share rows (pages, sections) are told in one line. */
function buttonRows(buttons: Button[][]): string[] {
  const alone = buttons.filter(row => row.length === 1).flat();
  const shared = buttons.filter(row => row.length > 1).flat();
  const start = shared.length > 0 ? sharedStart(shared.map(button => button.input)) : '';
  const words = ({ input }: Button) => `“${input.slice(start.length)}”`;
  // Of the numbers of a list the first and the last show how the others are typed.
  const numbers = shared.filter(({ label, input }) => /^\d+$/.test(label) && input.endsWith(` ${label}`));
  const [first, last] = [numbers[0], numbers.at(-1)];
  const others = [
    ...(first && last ? [first === last ? words(first) : `${words(first)}到${words(last)}`] : []),
    ...shared.filter(button => !numbers.includes(button)).map(button => labelled(button, words(button))),
  ];
  return [
    ...alone.map(({ label, input }) => (label === input ? label : `${label}：请输入 ${input}`)),
    ...(others.length > 0 ? [`请输入 ${start}再加：${others.join('，')}`] : []),
  ];
}

/** “暂停 2” says what it does by itself. */
const labelled = ({ label }: Button, words: string): string => (words === `“${label}”` ? words : label + words);

/** The words that all begin with. */
function sharedStart(inputs: string[]): string {
  const [first = '', ...others] = inputs;
  const same = [...first].findIndex((_, at) => others.some(input => input[at] !== first[at]));
  return same < 0 ? first : first.slice(0, first.lastIndexOf(' ', same) + 1);
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
      return block.items.map((item, at) => drawItem(ordinal(block, at), safe(item))).join('\n');
    case 'table':
      return drawTable(block);
    case 'quote':
      return `“${safe(block.text)}”\n  —— ${safe(block.source)}`;
    case 'picture':
      return `[图片 ${safe(block.name)}] ${safe(block.caption)}`.trimEnd();
  }
}

/** Further lines of an item stand under the first. */
function drawItem(number: number | null, item: string): string {
  const mark = `  ${number === null ? '·' : `${number}.`} `;
  return mark + item.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
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
