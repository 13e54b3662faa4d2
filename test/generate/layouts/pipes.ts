// Tables as rows or lines of cells with pipes between them.
import { type Document, flow } from '../document.ts';
import { expand, type Grid, type GridCell } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Random } from '../random.ts';

/** Cut heads stand in one pipe cell, so a line break inside them becomes a blank. */
const flat = (cell: GridCell): string => cell.text.replaceAll('\n', ' ').trim();
const ownTexts = (grid: Grid): string[][] => grid.rows.map(row => row.map(flat));

/** Places swallowed by merged cells, as empty cells at the end of the row. */
function padded(grid: Grid): string[][] {
  return ownTexts(grid).map(row => [...row, ...Array<string>(Math.max(0, grid.columns - row.length)).fill('')]);
}

/** Cells with their pipes; a run of empty cells is one run of bare pipes. */
function pieces(row: readonly string[]): string[] {
  const done: string[] = [];
  for (const text of row) {
    if (text !== '') done.push(`${text} |`);
    else if (done.at(-1)?.startsWith('|')) done[done.length - 1] += '|';
    else done.push('|');
  }
  return done;
}

function write(document: Document, gap: string, table: (grid: Grid) => string): string {
  return flow(document)
    .map(part => (typeof part === 'string' ? part : table(part)))
    .join(gap);
}

/** Some extractors drop the empty cells after the very last figure of a table, some its pipe, too. */
const dropLastPipe = (random: Random, text: string): string => (random.chance(0.25) ? text.replace(/ \|$/, '') : text);

function trimLast(random: Random, rows: string[][], grid: Grid): string[][] {
  if (random.chance(0.5)) return rows;
  const own = grid.rows.at(-1)!.length;
  return [...rows.slice(0, -1), rows.at(-1)!.slice(0, own)];
}

const NO_BREAKS = ['groupSplit'] as const;

export const pipeRows: Layout = {
  name: 'pipe-rows',
  extension: 'txt',
  blanks: 'pipe',
  without: NO_BREAKS,
  lay: (document, { random }) => {
    const squeezed = random.chance(0.7);
    return write(document, '\n', grid =>
      dropLastPipe(
        random,
        trimLast(random, padded(grid), grid)
          .map(row => (squeezed ? pieces(row) : row.map(text => `${text} |`)).join(' '))
          .join('\n'),
      ),
    );
  },
};

export const pipeRowsBare: Layout = {
  name: 'pipe-rows-bare',
  extension: 'txt',
  blanks: 'pipe',
  without: [...NO_BREAKS, 'mergedZero'],
  lay: document =>
    write(document, '\n', grid =>
      ownTexts(grid)
        .map(row => pieces(row).join(' '))
        .join('\n'),
    ),
};

export const pipeRowsBothEnds: Layout = {
  name: 'pipe-rows-both-ends',
  extension: 'txt',
  blanks: 'pipe',
  without: [...NO_BREAKS, 'mergedZero'],
  lay: (document, { random }) => {
    const rows = random.chance(0.5) ? padded : ownTexts;
    const end = random.pick(['|', '| ']);
    return write(document, '\n', grid =>
      rows(grid)
        .map(row => `| ${row.join(' | ')} ${end}`)
        .join('\n'),
    );
  },
};

/** Every covered place an empty cell where it stands. */
function inPlace(grid: Grid): string[][] {
  return expand(grid).map(row => row.map(slot => (slot.origin === 'own' ? flat(slot.cell) : '')));
}

export const markdown: Layout = {
  name: 'markdown',
  extension: 'md',
  blanks: 'pipe',
  without: NO_BREAKS,
  lay: (document, { random }) => {
    const emptyHead = random.chance(0.4);
    return write(document, '\n\n', grid => {
      const rows = inPlace(grid).map(row => `| ${row.join(' | ')} |`);
      const rule = `|${random.pick([' --- |', '---|', ' :---: |']).repeat(grid.columns)}`;
      const blank = `|${'  |'.repeat(grid.columns)}`;
      return (emptyHead ? [blank, rule, ...rows] : [rows[0]!, rule, ...rows.slice(1)]).join('\n');
    });
  },
};

export const pipePads: Layout = {
  name: 'pipe-pads-in-place',
  extension: 'txt',
  blanks: 'pipe',
  without: NO_BREAKS,
  lay: (document, { random }) => {
    const front = random.pick(['kept', 'dropped', 'shifted'] as const);
    return write(document, '\n', grid =>
      expand(grid)
        .map(row => {
          const from = row.findIndex(slot => slot.origin !== 'above');
          const cells = row
            .slice(Math.max(0, from))
            .filter(slot => slot.origin !== 'above' || front === 'kept')
            .map(slot => (slot.origin === 'own' ? flat(slot.cell) : ''));
          const lead = front === 'kept' ? Math.max(0, from) : front === 'shifted' && from > 0 ? random.int(0, 3) : 0;
          return `${'| '.repeat(lead)}${cells.map(text => `${text} |`).join(' ')}`;
        })
        .join('\n'),
    );
  },
};

export const pipeLines: Layout = {
  name: 'pipe-lines',
  extension: 'txt',
  blanks: 'pipe-run',
  without: NO_BREAKS,
  lay: (document, { random }) =>
    write(document, '\n', grid =>
      dropLastPipe(random, trimLast(random, padded(grid), grid).flatMap(pieces).join('\n')),
    ),
};

export const pipeLinesShared: Layout = {
  name: 'pipe-lines-shared',
  extension: 'txt',
  blanks: 'pipe-run',
  without: NO_BREAKS,
  lay: (document, { random }) =>
    write(document, '\n', grid =>
      trimLast(random, padded(grid), grid)
        .map(row =>
          pieces(row)
            .join('\n')
            .replace(/ \|\n(\|+)/g, ' | $1'),
        )
        .join('\n'),
    ),
};

export const pipeAlone: Layout = {
  name: 'pipe-alone',
  extension: 'txt',
  blanks: 'pipe-run',
  without: [...NO_BREAKS, 'mergedZero'],
  lay: (document, { random }) => {
    const leading = random.chance(0.3);
    const gap = random.pick(['\n', '\n', '\n\n']);
    return write(document, '\n', grid =>
      ownTexts(grid)
        .flatMap(row => [...(leading ? ['|'] : []), ...row.flatMap(text => (text === '' ? ['|'] : [text, '|']))])
        .join(gap),
    );
  },
};
