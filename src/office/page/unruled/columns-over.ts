// The heads over a block of rows, and with them its columns.
import { compact, normalise } from '../../../text/normalise.ts';
import type { Line } from '../lines.ts';
import { type Placing, placingOf } from './columns.ts';
import { formHeads } from './form-heads.ts';
import type { KnownHeads } from './form-rows.ts';
import { type Heads, headsOf, NARROW_GAP } from './heads.ts';
import type { Block, Row } from './rows.ts';

export interface ColumnsOver {
  heads: Heads | null;
  placing: Placing;
}

/** `known`: the heads that the form gives the rows of the block. */
export function columnsOver(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  block: Block,
  free: number,
  known: readonly KnownHeads[],
): ColumnsOver {
  for (const heads of known.flatMap(one => formHeads(lines, block.from, free, one) ?? [])) {
    const placing = placingOf(block.rows, heads.columns);
    if (placing.underHeads) return { heads, placing };
  }
  return columnsByPlace(lines, rows, block, free, known);
}

/** Heads that a narrow column hardly keeps apart look like one. */
function columnsByPlace(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  block: Block,
  free: number,
  known: readonly KnownHeads[],
): ColumnsOver {
  const wide = ownHeads(headsOf(lines, rows, block, free), known);
  const placing = placingOf(block.rows, wide?.columns ?? null);
  if (!wide) return { heads: wide, placing };
  const narrow = ownHeads(headsOf(lines, rows, block, free, NARROW_GAP), known);
  const higher = narrow && narrow.from < wide.from && narrow.columns.length === wide.columns.length;
  if (placing.underHeads && !higher) return { heads: wide, placing };
  const other = narrow ? placingOf(block.rows, narrow.columns) : placing;
  return other.underHeads ? { heads: narrow, placing: other } : { heads: wide, placing };
}

/** Of what stands over the rows, the heads that the form gives them: heads of another table may stand right above. */
function ownHeads(heads: Heads | null, known: readonly KnownHeads[]): Heads | null {
  if (!heads) return heads;
  const texts = heads.columns.map(({ text }) => compact(normalise(text).text));
  for (const { columns } of known) {
    const own = columns.map(label => texts.findIndex(text => text.endsWith(label)));
    if (own.every((at, i) => at >= 0 && (i === 0 || at > own[i - 1]!)))
      return { ...heads, columns: own.map(at => heads.columns[at]!) };
  }
  return heads;
}
