// Tables whose separators are all lost: 规章000行政规范性文件12345678第二十条第（五）项.
import { type Document, flow } from '../document.ts';
import { type Expected, keysOf, loosen } from '../expected.ts';
import type { Grid, GridCell } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Random } from '../random.ts';

const WITHOUT = ['groupSplit', 'thousands', 'unitBehind', 'pads', 'mergedZero', 'strayMarks'] as const;

/** A row with one figure can be read, one with more only where arithmetic leaves one way to cut the digits. */
function blur(document: Document, expected: Expected, clear: ReadonlySet<readonly GridCell[]>): void {
  for (const section of document.sections) {
    if (!section.table) continue;
    section.table.rows.forEach(row => {
      const values = row.filter(cell => cell.kind === 'value');
      if (values.length > 1 && !clear.has(row)) loosen(expected, keysOf(values));
    });
  }
}

const glue = (row: readonly GridCell[]): string => row.map(cell => cell.text.replaceAll('\n', '').trim()).join('');

/** What stands above and below the body keeps its lines; the body itself is joined with `gap`. */
function write(document: Document, gap: string, table: (grid: Grid) => string): string {
  const { above, title, below, foot } = document.frame;
  const parts = flow(document).map(part => (typeof part === 'string' ? part : table(part)));
  const start = above.length + title.length + below.length;
  const end = parts.length - foot.length;
  return [...parts.slice(0, start), parts.slice(start, end).join(gap), ...foot].join('\n');
}

/** Each table one run of characters; the whole report on one line, or its paragraphs on lines. */
export const fused: Layout = {
  name: 'fused',
  extension: 'txt',
  blanks: 'nothing',
  without: WITHOUT,
  lay: (document, { random, expected }) => {
    blur(document, expected, new Set());
    return write(document, random.pick(['', '\n', '\n']), grid => grid.rows.map(glue).join(''));
  },
};

/** The same with a row a line. */
export const fusedRows: Layout = {
  name: 'fused-rows',
  extension: 'txt',
  blanks: 'nothing',
  without: WITHOUT,
  lay: (document, { random, expected }) => {
    blur(document, expected, new Set());
    return write(document, '\n', grid => grid.rows.map(glue).join(random.pick(['\n', ' '])));
  },
};

/** Stray blanks inside some rows, and the row of reviews blank-separated throughout. */
export const fusedStray: Layout = {
  name: 'fused-stray',
  extension: 'txt',
  blanks: 'nothing',
  without: WITHOUT,
  lay: (document, { random, expected }) => {
    const clear = new Set<readonly GridCell[]>();
    const text = write(document, random.pick(['', '\n']), grid =>
      grid.rows
        .map(row => {
          const apart = grid.table === 'disputes' && row.every(cell => cell.kind === 'value');
          if (apart && row.every(cell => cell.text !== '')) clear.add(row);
          return apart ? ` ${row.map(cell => cell.text).join(' ')} ` : stray(random, row);
        })
        .join(''),
    );
    blur(document, expected, clear);
    return text;
  },
};

function stray(random: Random, row: readonly GridCell[]): string {
  if (row.length < 4 || random.chance(0.6)) return glue(row);
  return row.map(cell => glue([cell]) + (cell.kind === 'value' && random.chance(0.3) ? ' ' : '')).join('');
}
