// The heads over a block of rows, and with them its columns.
import type { Line } from '../lines.ts';
import { type Placing, placingOf } from './columns.ts';
import { type Heads, headsOf, NARROW_GAP } from './heads.ts';
import type { Block, Row } from './rows.ts';

/** Heads that a narrow column hardly keeps apart look like one. */
export function columnsOver(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  block: Block,
  free: number,
): { heads: Heads | null; placing: Placing } {
  const wide = headsOf(lines, rows, block, free);
  const placing = placingOf(block.rows, wide?.columns ?? null);
  if (!wide) return { heads: wide, placing };
  const narrow = headsOf(lines, rows, block, free, NARROW_GAP);
  const higher = narrow && narrow.from < wide.from && narrow.columns.length === wide.columns.length;
  if (placing.underHeads && !higher) return { heads: wide, placing };
  const other = narrow ? placingOf(block.rows, narrow.columns) : placing;
  return other.underHeads ? { heads: narrow, placing: other } : { heads: wide, placing };
}
