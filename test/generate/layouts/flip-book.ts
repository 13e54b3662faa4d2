// A flip-book: one web page per printed page, each with its own head line; cells are blank-separated.
import { flow } from '../document.ts';
import type { Grid, GridCell } from '../grid.ts';
import type { Layout } from '../layout.ts';

const text = (cell: GridCell): string => cell.text.trim().replaceAll('\n', ' ');

export const flipBook: Layout = {
  name: 'flip-book',
  extension: 'txt',
  blanks: 'nothing',
  without: ['mergedZero', 'script', 'strayMarks'],
  lay: (document, { random, quirks }) => {
    const title = document.frame.title.join('') || '政府信息公开工作年度报告';
    const between = random.pick([' ', '\n']);
    const rows = flow(document).flatMap(part => (typeof part === 'string' ? [part] : rowsOf(part)));
    const pages: string[][] = [[]];
    let room = random.int(12, 20);
    for (const row of rows) {
      // A group label may be cut by the end of the page: （四）无 … 法提供.
      const cut = quirks.groupSplit ? row.indexOf('\u0000') : -1;
      if (room <= 0 && cut >= 0) {
        pages.at(-1)!.push(row.slice(0, cut));
        pages.push([row.slice(cut + 1)]);
      } else if (room <= 0) pages.push([row.replace('\u0000', '')]);
      else pages.at(-1)!.push(row.replace('\u0000', ''));
      room = room <= 0 ? random.int(12, 20) : room - 1;
    }
    return pages
      .map((page, index) => `Page ${index + 1} - ${title} P. ${index + 1}\n${page.join(between)}`)
      .join('\n\n');
  },
};

function rowsOf(grid: Grid): string[] {
  return grid.rows.map(row =>
    row
      .map(cell => (cell.kind === 'label' && cell.rowspan > 1 ? cell.text.replace('\n', '\u0000') : text(cell)))
      .filter(part => part !== '')
      .join(' '),
  );
}
