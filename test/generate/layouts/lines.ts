// Tables as one cell a line without any separator but line breaks and tabs.
import { type Document, flow } from '../document.ts';
import { keysOf, loosen, lose } from '../expected.ts';
import { expand, type Grid, valueRows } from '../grid.ts';
import type { Layout } from '../layout.ts';

const cellTexts = (grid: Grid): string[] => grid.rows.flat().map(cell => cell.text);

function write(document: Document, gap: string, table: (grid: Grid) => string): string {
  return flow(document)
    .map(part => (typeof part === 'string' ? part : table(part)))
    .join(gap);
}

export const linesApart: Layout = {
  name: 'lines-apart',
  extension: 'txt',
  blanks: 'nothing',
  without: [],
  lay: (document, { random }) => {
    // An empty paragraph is what some extractors leave of a blank cell; others leave nothing.
    const keepEmpty = random.chance(0.5);
    return write(document, '\n\n', grid =>
      cellTexts(grid)
        .filter(text => keepEmpty || text.trim() !== '')
        .map(text => text.replaceAll('\n', '\n\n'))
        .join('\n\n'),
    );
  },
};

export const linesPlain: Layout = {
  name: 'lines-plain',
  extension: 'txt',
  blanks: 'nothing',
  without: [],
  lay: document =>
    write(document, '\n', grid =>
      cellTexts(grid)
        .filter(text => text.trim() !== '')
        .join('\n'),
    ),
};

/** As copied out of a word processor: a tab before each cell, an empty line between rows. */
export const tabs: Layout = {
  name: 'tabs',
  extension: 'txt',
  blanks: 'cell',
  without: ['mergedZero', 'groupSplit'],
  lay: document =>
    write(document, '\n', grid => {
      const rows = expand(grid).map(row =>
        row
          .flatMap(slot => {
            if (slot.origin === 'own') return [`\t${slot.cell.text}`];
            return slot.origin === 'above' && slot.first ? ['\t'] : [];
          })
          .join('\n'),
      );
      return `${rows.join('\n\n')}\n\n`;
    }),
};

/** The crawler kept only the first of all lines that read the same: most zeros are gone for good. */
export const deduplicated: Layout = {
  name: 'deduplicated',
  extension: 'txt',
  blanks: 'nothing',
  without: ['blanks', 'mergedZero', 'pads', 'strayMarks'],
  lay: (document, { expected }) => {
    const seen = new Set<string>();
    const lines: string[] = [];
    const add = (text: string): boolean => {
      const parts = text.split('\n').map(part => part.trim());
      const fresh = parts.filter(part => part !== '' && !seen.has(part));
      for (const part of fresh) {
        seen.add(part);
        lines.push(part);
      }
      return fresh.length > 0;
    };
    for (const part of flow(document)) {
      if (typeof part === 'string') {
        add(part);
        continue;
      }
      for (const cell of part.rows.flat()) {
        const kept = add(cell.text);
        if (cell.key !== undefined && !kept) lose(expected, [cell.key]);
      }
      for (const row of valueRows(part)) if (row.length > 1) loosen(expected, keysOf(row));
    }
    return lines.join('\n');
  },
};
