// Space between the borders of a page's cells that looks like a cell and is none: a program that draws every cell with borders
// of its own ends a cell that goes through several rows higher than its neighbours where the page's end cut it.
import { rowsOf } from './break.ts';
import type { TablePart, TextCell } from './part.ts';

/** Without the rows in which less begins than goes through them, and nothing of what begins has text. */
export function withoutVoids(table: TablePart): TablePart {
  if (table.xs.length === 0) return table;
  let { cells } = table;
  for (let row = rowsOf(cells) - 1; row > 0; row -= 1) if (isVoid(cells, row)) cells = withoutRow(cells, row);
  return cells === table.cells ? table : { ...table, cells };
}

function isVoid(cells: readonly TextCell[], row: number): boolean {
  const begun = cells.filter(cell => cell.row === row);
  const through = cells.filter(cell => cell.row < row && cell.row + cell.rowspan > row);
  return begun.every(({ text }) => text === '') && widthOf(begun) < widthOf(through);
}

const widthOf = (cells: readonly TextCell[]): number => cells.reduce((sum, { colspan }) => sum + colspan, 0);

const withoutRow = (cells: readonly TextCell[], row: number): TextCell[] =>
  cells.flatMap(cell => {
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
    if (cell.row + cell.rowspan <= row) return [cell];
    return cell.rowspan > 1 ? [{ ...cell, rowspan: cell.rowspan - 1 }] : [];
  });
