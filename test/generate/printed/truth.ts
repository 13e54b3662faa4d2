// What nobody can tell from a printed table although the figures in it are known.
import type { Document } from '../document.ts';
import { type Expected, keysOf, loosen } from '../expected.ts';
import { valueRows } from '../grid.ts';
import type { Look } from './look.ts';

/**
 * A row without a label, without a figure and without a line leaves no ink: that it is there at all cannot be seen. Only
 * the table of disputes has such a row. All other blanks show by what stands above, below and beside them.
 */
export function loosenUnseen(expected: Expected, { sections }: Document, { rules }: Look): void {
  if (rules !== 'none') return;
  for (const { table } of sections)
    for (const row of table?.table === 'disputes' ? valueRows(table) : [])
      if (row.every(cell => cell.text.trim() === '')) loosen(expected, keysOf(row));
}
