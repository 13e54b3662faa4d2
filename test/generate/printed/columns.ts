// How wide the columns of a printed table are, and how large its signs may be so that its figures have room.
import { expand, type Grid } from '../grid.ts';
import type { Look } from './look.ts';

/** Of the font size: the widest digit of the fonts in use. */
const DIGIT = 0.65;
const HAN = 1.05;
const POINTS_PER_CM = 72 / 2.54;

export const roomOf = ({ page, margin, width }: Look): number => (page.width - 2 * margin) * POINTS_PER_CM * width;

/** The look with signs so small that no figure is wider than its column; no smaller than anybody prints. */
export function fitted(look: Look, grids: readonly Grid[]): Look {
  if (look.breaksFigures) return look;
  const full = { ...look, width: 1 };
  const fits = (one: Look) => grids.every(grid => sum(leastOf(grid, one)) <= roomOf(one));
  for (const candidate of [look, full])
    for (let cellSize = look.cellSize; cellSize >= 8; cellSize -= 0.5) {
      const one = { ...candidate, cellSize };
      if (fits(one)) return one;
    }
  return { ...full, cellSize: 8, padding: { ...look.padding, x: 2 } };
}

/** Points, from left to right. */
export function widthsOf(grid: Grid, look: Look): number[] {
  const room = roomOf(look);
  const shares = sharesOf(grid);
  const even = shares.map(share => (share / sum(shares)) * room);
  if (look.breaksFigures) return even;
  const least = leastOf(grid, look);
  const slack = even.map((width, at) => Math.max(0, width - least[at]!));
  const lacking = sum(even.map((width, at) => Math.max(0, least[at]! - width)));
  const part = sum(slack) === 0 ? 0 : Math.min(1, lacking / sum(slack));
  return even.map((width, at) => Math.max(width, least[at]!) - slack[at]! * part);
}

/** Columns of labels are wider than those of figures. */
export function sharesOf({ table, columns }: Pick<Grid, 'table' | 'columns'>): number[] {
  return Array.from({ length: columns }, (_, at) => {
    if (table === 'requests') return [1, 2, 4.5][at] ?? 1.3;
    return table === 'proactive' && at === 0 ? 1.4 : 1;
  });
}

/** What is never broken: figures and words of one character. */
function leastOf(grid: Grid, { cellSize, padding }: Look): number[] {
  const least = Array.from({ length: grid.columns }, () => HAN);
  for (const slots of expand(grid))
    for (const [at, slot] of slots.entries())
      if (slot.origin === 'own' && slot.cell.colspan === 1)
        least[at] = Math.max(least[at]!, ...slot.cell.text.split(/[^\d.,+\-（(]+/).map(part => part.length * DIGIT));
  return least.map(em => em * cellSize + 2 * padding.x + 1.5);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
