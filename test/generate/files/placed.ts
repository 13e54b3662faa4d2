// A grid's rows with the place of every cell, and with the places that a cell from above covers.
import { expand, type Grid, type GridCell } from '../grid.ts';

export interface Placed {
  /** Null where a cell from above goes on. */
  cell: GridCell | null;
  column: number;
  span: number;
  /** A cell that goes on in the rows below. */
  down: boolean;
}

export function placedRows(grid: Grid): Placed[][] {
  return expand(grid).map(slots => {
    const row: Placed[] = [];
    for (const [column, slot] of slots.entries()) {
      const before = row.at(-1);
      if (slot.origin === 'own')
        row.push({ cell: slot.cell, column, span: slot.cell.colspan, down: slot.cell.rowspan > 1 });
      else if (slot.origin === 'above' && slot.first) row.push({ cell: null, column, span: 1, down: false });
      else if (slot.origin === 'above' && before) before.span += 1;
    }
    return row;
  });
}
