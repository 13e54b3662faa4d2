// A table as it is printed, whatever the program: which cells stand where, which lines are drawn around them.
import { expand, type Grid, type GridCell } from '../grid.ts';
import type { Look } from './look.ts';

export interface PrintedCell {
  cell: GridCell;
  /** As far as it reaches; the last cell of a short row reaches to the end of the others. */
  colspan: number;
  edges: { top: boolean; right: boolean; bottom: boolean; left: boolean };
  shaded: boolean;
  /** Written from top to bottom. */
  vertical: boolean;
}

export interface PrintedTable {
  /** Null where another cell covers the place. */
  rows: (PrintedCell | null)[][];
  /** How many rows a program repeats on every page. */
  heads: number;
}

export function printedTable(grid: Grid, look: Look): PrintedTable {
  const slots = expand(grid);
  const heads = headRows(grid);
  const rows = slots.map((row, down) =>
    row.map((slot, right): PrintedCell | null => {
      if (slot.origin !== 'own') return null;
      const { cell } = slot;
      const next = row.findIndex((other, at) => at > right && other.origin !== 'left');
      const colspan = (next < 0 ? row.length : next) - right;
      const end = { down: down + cell.rowspan, right: right + colspan };
      const outer = { top: down === 0, bottom: end.down === slots.length };
      const isHead = cell.kind === 'head';
      const underHeads = isHead && !slots[end.down]?.some(one => one.origin === 'own' && one.cell.kind === 'head');
      const along = { top: true, bottom: true };
      const lines = {
        none: { top: false, bottom: false },
        three: { top: outer.top || isHead, bottom: outer.bottom || underHeads },
      };
      const { top, bottom } = look.rules === 'none' ? lines.none : look.rules === 'three' ? lines.three : along;
      const across = !['none', 'horizontal', 'three'].includes(look.rules);
      const open = look.rules === 'open';
      return {
        cell,
        colspan,
        edges: {
          top,
          bottom,
          left: across && !(open && right === 0),
          right: across && !(open && end.right === grid.columns),
        },
        shaded: look.shade === 'stripes' ? down % 2 === 1 && cell.rowspan === 1 : look.shade === 'heads' && isHead,
        vertical: look.verticalLabel && cell.text.startsWith('三、') && cell.rowspan > 3,
      };
    }),
  );
  return { rows, heads: look.repeatsHeads ? heads : 0 };
}

/** Rows of heads at the top that no label reaches out of. */
function headRows({ rows }: Grid): number {
  const first = rows.findIndex(row => row.every(cell => cell.kind !== 'head'));
  if (first <= 0) return 0;
  return rows.slice(0, first).every((row, at) => row.every(cell => at + cell.rowspan <= first)) ? first : 0;
}
