// Reports as values with commas, semicolons or tabs between them. Merged cells are lost, and lines, too.

import { loosen } from '../expected.ts';
import type { FileLayout } from '../file-layout.ts';
import { blankRows, drawDocument } from './sheet.ts';

export const csv: FileLayout = {
  name: 'csv',
  extension: 'csv',
  blanks: 'pipe',
  without: ['groupSplit'],
  lay(document, { random, expected }) {
    loosen(expected, blankRows(document));
    const [{ cells }] = drawDocument(document, random, {
      mergeText: false,
      mergeTables: false,
      stretch: false,
      row: random.pick([0, 0, 1]),
      column: random.pick([0, 0, 0, 1]),
      gaps: random.chance(0.4),
      severalSheets: false,
    }) as [ReturnType<typeof drawDocument>[number]];
    const separator = random.weighted([
      [',', 70],
      ['\t', 15],
      [';', 15],
    ]);
    const width = Math.max(...cells.map(cell => cell.column)) + 1;
    // Excel fills every row up to the widest; with tabs only that tells a sheet from a plain text.
    const even = separator === '\t' || random.chance(0.7);
    const quoteAll = random.chance(0.2);
    const field = (text: string) =>
      quoteAll || /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
    const rows: string[][] = [];
    for (const { row, column, text } of cells) {
      rows[row] ??= [];
      rows[row][column] = text;
    }
    const lines = Array.from(rows, row => {
      const own = row ?? [];
      return Array.from({ length: even ? width : Math.max(1, own.length) }, (_, i) => field(own[i] ?? '')).join(
        separator,
      );
    });
    const text = lines.join(random.pick(['\r\n', '\r\n', '\n'])) + random.pick(['\r\n', '']);
    const told = separator === ';' && random.chance(0.3) ? 'sep=;\r\n' : '';
    return new TextEncoder().encode(`${random.chance(0.6) ? '\ufeff' : ''}${told}${text}`);
  },
};
