// A table that goes on on the next page: its two parts made one, the repeated head dropped, cells that the page's end cut put
// together.
import { aligned } from './align.ts';
import { areHalves, isOneCell, isRowCut, type Parts, rowsOf } from './break.ts';
import { UNTOLD } from './cell-text.ts';
import type { TablePart, TextCell } from './part.ts';
import { withoutHead } from './repeated-head.ts';
import { isValue } from './wording.ts';

/** Null where they are two tables. */
export function joined(above: TablePart, below: TablePart): TablePart | null {
  const both = aligned(above, below);
  if (!both) return null;
  const { xs, upper } = both;
  const lower = withoutHead(upper, both.lower);
  if (lower.length === 0) return { ...above, xs, cells: upper };
  // A repeated head is closed whatever lies below it.
  const open = above.openBelow || (below.openAbove && lower.length === both.lower.length);
  const cells = putTogether({ upper, lower, open });
  return {
    ...above,
    xs,
    ys: [],
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    openBelow: below.openBelow,
    doubtful: above.doubtful + below.doubtful,
  };
}

function putTogether(parts: Parts): TextCell[] {
  const { upper, lower } = parts;
  const cut = isRowCut(parts);
  const offset = rowsOf(upper) - (cut ? 1 : 0);
  const cells = [...upper];
  for (const below of lower) {
    const index = below.row === 0 ? upper.findIndex(above => isOneCell(above, below, parts, cut)) : -1;
    if (index < 0) cells.push({ ...below, row: below.row + offset });
    else cells[index] = asOne(upper[index]!, below, offset);
  }
  return cells;
}

const asOne = (above: TextCell, below: TextCell, offset: number): TextCell => ({
  ...above,
  text: textOf(above, below),
  full: below.text === '' ? above.full === true : below.full === true,
  rowspan: below.row + offset + below.rowspan - above.row,
});

/** Whether two halves are one figure nobody can tell, unless the first line had no room for the rest. */
function textOf(above: TextCell, below: TextCell): string {
  if (areHalves(above, below)) return above.text + below.text;
  const [a, b] = [above.text, below.text];
  if (/\d/.test(a) && /\d/.test(b) && isValue(a) && isValue(b)) return a + UNTOLD + b;
  return a === b ? a : a + b;
}
