// The text layer of a PDF: once with the columns kept in place by blanks, once in reading order, where the figures of a
// table come out column after column and no longer say whose they are.
import { changeCharacters } from '../characters.ts';
import { flow } from '../document.ts';
import { keysOf, loosen, lose } from '../expected.ts';
import { expand, type Grid, valueRows } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Quirks } from '../quirks.ts';
import type { Random } from '../random.ts';
import { Canvas, widthOf, wrap } from './canvas.ts';

const PAGE_WIDTH = 84;

/** Left edges of the columns of each table, and where the last one ends. */
function edgesOf(grid: Grid, margin: number): number[] {
  const first = { proactive: [0, 30], requests: [0, margin, margin + 12, margin + 40], disputes: [0], other: [4, 30] }[
    grid.table
  ];
  const step = { proactive: 20, requests: 7, disputes: 6, other: 20 }[grid.table];
  const edges = [...first];
  while (edges.length <= grid.columns) edges.push(edges.at(-1)! + step);
  return edges;
}

interface Painted {
  lines: string[];
  /** Line numbers at which a row starts: a page may break there. */
  rowStarts: number[];
  headLines: number;
}

function paint(grid: Grid, quirks: Quirks, margin: number): Painted {
  const edges = edgesOf(grid, margin);
  const canvas = new Canvas();
  const slots = expand(grid);
  const wrapped = new Map(
    grid.rows.flatMap((row, rowIndex) => {
      let column = 0;
      return row.map(cell => {
        while (slots[rowIndex]![column]?.origin === 'above') column += 1;
        const width = edges[column + cell.colspan]! - edges[column]! - 2;
        const at = edges[column]!;
        column += cell.colspan;
        const text = changeCharacters(cell.text, quirks).trim();
        return [cell, { at, width, lines: text === '' ? [] : wrap(text, width) }] as const;
      });
    }),
  );
  // A label of two lines stands half above and half below its figures, which then have a line of their own.
  const heights = grid.rows.map(row => {
    const tallest = Math.max(1, ...row.filter(cell => cell.rowspan === 1).map(cell => wrapped.get(cell)!.lines.length));
    return row.some(cell => cell.kind === 'value') && tallest % 2 === 0 ? tallest + 1 : tallest;
  });
  const rowStarts: number[] = [];
  let line = 0;
  for (const height of heights) {
    rowStarts.push(line);
    line += height;
  }
  grid.rows.forEach((row, rowIndex) => {
    for (const cell of row) {
      const { at, width, lines } = wrapped.get(cell)!;
      const height = heights.slice(rowIndex, rowIndex + cell.rowspan).reduce((sum, own) => sum + own, 0);
      const free = height - lines.length;
      lines.forEach((text, index) => {
        const middle = free > 0 && lines.length % 2 === 0 && height % 2 === 1 && index >= lines.length / 2 ? 1 : 0;
        const indent = cell.kind === 'label' ? 0 : Math.floor((width - widthOf(text)) / 2);
        canvas.put(rowStarts[rowIndex]! + Math.floor(free / 2) + index + middle, at + Math.max(0, indent), text);
      });
    }
  });
  const headRows = grid.rows.findIndex(row => row.some(cell => cell.kind !== 'head'));
  return { lines: canvas.paint(0, line), rowStarts, headLines: rowStarts[Math.max(0, headRows)]! };
}

function paragraph(text: string): string[] {
  return wrap(`    ${text}`, PAGE_WIDTH);
}

export const pdfAligned: Layout = {
  name: 'pdf-aligned',
  extension: 'txt',
  blanks: 'nothing',
  // A figure that wraps inside its narrow cell (full-width digits, a remark) is torn apart beyond telling.
  without: [
    'script',
    'mergedZero',
    'strayMarks',
    'groupSplit',
    'pads',
    'unitBehind',
    'longBrackets',
    'fullwidthDigits',
    'remark',
  ],
  lay: (document, { random, quirks }) => {
    let page = 1;
    const pageNumber = random.pick([() => `- ${page} -`, () => `-${page}-`, () => `— ${page} —`, () => String(page)]);
    const breakPage = (): string[] => {
      page += 1;
      return ['', `${' '.repeat(40)}${pageNumber()}`, ...(random.chance(0.5) ? ['\f'] : [''])];
    };
    const lines: string[] = [];
    // Room for three, two or one character of the vertical label 三、本年度办理结果.
    const margin = random.pick([8, 8, 6, 4]);
    for (const part of flow(document)) {
      if (typeof part !== 'string') lines.push(...brokenTable(random, paint(part, quirks, margin), breakPage));
      else if (document.frame.title.includes(part)) lines.push(' '.repeat(Math.max(0, 42 - part.length)) + part, '');
      else if (document.frame.signature.includes(part)) lines.push(' '.repeat(50) + part);
      else
        lines.push(
          ...(document.sections.some(section => section.heading === part) ? ['', `    ${part}`, ''] : paragraph(part)),
        );
      if (random.chance(0.08)) lines.push(...breakPage());
    }
    return lines.join('\n');
  },
};

/** Only the long table is broken over pages; its heads may be printed again on the next one. */
function brokenTable(random: Random, { lines, rowStarts, headLines }: Painted, breakPage: () => string[]): string[] {
  if (rowStarts.length < 15 || random.chance(0.2)) return lines;
  const again = random.chance(0.4);
  const [first, second] = [rowStarts[random.int(6, 12)]!, rowStarts[random.int(15, rowStarts.length - 3)]!];
  const heads = again ? lines.slice(0, headLines) : [];
  return [
    ...lines.slice(0, first),
    ...breakPage(),
    ...heads,
    ...lines.slice(first, second),
    ...(random.chance(0.4) ? breakPage() : []),
    ...lines.slice(second),
  ];
}

export const pdfReadingOrder: Layout = {
  name: 'pdf-reading-order',
  extension: 'txt',
  blanks: 'nothing',
  without: ['script', 'blanks', 'mergedZero'],
  lay: (document, { random, expected }) =>
    flow(document)
      .flatMap(part => {
        if (typeof part === 'string') return paragraph(part);
        const rows = valueRows(part);
        if (part.table !== 'requests') {
          for (const row of rows) loosen(expected, keysOf(row));
          return part.rows.flat().flatMap(cell => [...cell.text.split('\n'), '']);
        }
        for (const row of rows) lose(expected, keysOf(row));
        return inBlocks(random, part);
      })
      .join('\n'),
};

/** All labels first, then the figures of ten rows or so, column after column. */
function inBlocks(random: Random, grid: Grid): string[] {
  const labels = grid.rows.flat().filter(cell => cell.kind !== 'value' && cell.text !== '');
  const rows = valueRows(grid);
  const lines = labels.flatMap(cell => wrap(cell.text.replaceAll('\n', ''), 24));
  for (let from = 0; from < rows.length; ) {
    const to = from + random.int(7, 12);
    for (let column = 0; column < 7; column += 1) {
      lines.push('');
      for (const row of rows.slice(from, to)) lines.push(row[column]!.text);
    }
    from = to;
  }
  return lines;
}
