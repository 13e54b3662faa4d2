// Tables without vertical lines: rows of figures that stand below each other, their heads, and the labels to their left.
import type { Box, Rule } from '../ink.ts';
import type { Line } from '../lines.ts';
import type { Part } from '../part.ts';
import { blankBlock } from './blank.ts';
import { type Placing, placingOf } from './columns.ts';
import { type Heads, headsOf, NARROW_GAP } from './heads.ts';
import { type Block, beginsBlock, blockFrom, type Column, type Row, rowOf } from './rows.ts';
import { type Made, tableOf } from './table.ts';
import { ORDINAL } from './tokens.ts';
import { withUnits } from './units.ts';

/** The columns of the rows read last: rows without heads of their own may go on in them, on the next page too. */
export interface Going {
  columns: readonly Column[] | null;
  /** Its labels that begin with 一、 and the like. */
  sections: Box[];
}

export function withTables(printed: readonly Line[], rules: readonly Rule[], page: number, going: Going): Part[] {
  const lines = withUnits(printed);
  const rows = lines.map(rowOf);
  const known = unnumbered(rows).flatMap(row => row.labels.slice(-1));
  const surroundings = { page, lines, rules, known, before: going.sections };
  const out: Part[] = [];
  /** The lines before this one are read. */
  let read = 0;
  for (let i = 0; i < lines.length; ) {
    const edge = read === 0 ? (going.columns?.[0]?.x0 ?? 0) : 0;
    const block =
      rows[i] && beginsBlock(rows, i) ? blockFrom(lines, rows, i, read, edge) : blankBlock(lines, rows, i, known);
    if (!block) {
      out.push({ ...lines[i]!, kind: 'line' });
      i += 1;
      continue;
    }
    const { heads, placing } = columnsOver(lines, rows, block, read, going);
    const { table, sections, unused, unusedBelow }: Made = tableOf(block, heads, placing, surroundings);
    // Lines above the first row are heads, or the beginning of its label.
    const first = block.from - block.above.length;
    out.splice(out.length - Math.max(0, i - (heads ? heads.from : first + unused)));
    out.push(table);
    going.sections.push(...sections);
    going.columns = placing.columns.length > 0 ? placing.columns : null;
    i = block.end + block.below.length - unusedBelow;
    read = i;
  }
  return out;
}

/** Without the table whose rows are numbered: its columns of labels are others. */
function unnumbered(rows: readonly (Row | null)[]): Row[] {
  const all = rows.filter(row => row !== null);
  const isNumbered = (row: Row) => row.labels.some(label => ORDINAL.test(label.text));
  const isLike = (i: number, j: number) => all[i]?.figures.length === all[j]?.figures.length;
  let [from, to] = [all.findIndex(isNumbered), all.findLastIndex(isNumbered)];
  // Beside the figures stands any line of a label, not only its first.
  while (from > 0 && isLike(from, from - 1)) from -= 1;
  while (to >= 0 && to < all.length - 1 && isLike(to, to + 1)) to += 1;
  return all.filter((_, i) => from < 0 || i < from || i > to);
}

function columnsOver(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  block: Block,
  free: number,
  going: Going,
): { heads: Heads | null; placing: Placing } {
  const wide = headsOf(lines, rows, block, free);
  const placing = placingOf(block.rows, wide?.columns ?? going.columns);
  if (!wide) return { heads: wide, placing };
  const narrow = headsOf(lines, rows, block, free, NARROW_GAP);
  const higher = narrow && narrow.from < wide.from && narrow.columns.length === wide.columns.length;
  if (placing.underHeads && !higher) return { heads: wide, placing };
  const other = narrow ? placingOf(block.rows, narrow.columns) : placing;
  return other.underHeads ? { heads: narrow, placing: other } : { heads: wide, placing };
}
