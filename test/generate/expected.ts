// What a faithful reader gets from a rendering, cell by cell.
import type { FrameFacts } from './frame.ts';
import { type Grid, type GridCell, valueRows } from './grid.ts';
import type { Edition } from './labels.ts';

export interface Expected extends FrameFacts {
  form: Edition;
  /** Cells that are unmistakably there: they must be read, with this value (null: blank or crossed out). */
  cells: Map<string, number | null>;
  /** Cells of which nothing is left that a reader could trust: they must be absent. */
  gone: Set<string>;
  /** Cells that may be absent, but if read must have this value. */
  maybe: Map<string, number | null>;
}

/**
 * What a blank cell leaves behind. `cell`: an empty cell of a real table. `pipe`: a separator, for a swallowed column,
 * too, which then looks like a blank. `pipe-run`: the same, but rows run on without a line each. `nothing`: a row with
 * a blank does not say which figures are whose.
 */
export type BlankTrace = 'cell' | 'pipe' | 'pipe-run' | 'nothing';

export function expectedOf(facts: FrameFacts, form: Edition, grids: readonly Grid[], blanks: BlankTrace): Expected {
  const expected: Expected = { ...facts, form, cells: new Map(), gone: new Set(), maybe: new Map() };
  for (const row of grids.flatMap(valueRows)) expectRow(expected, row, blanks);
  return expected;
}

function expectRow(expected: Expected, row: readonly GridCell[], blanks: BlankTrace): void {
  const empty = row.filter(cell => cell.text.trim() === '');
  const short = blanks === 'nothing' && (empty.length > 0 || row.some(cell => cell.swallowed));
  // The row of disputes has no label: where rows run on, its blanks cannot be told from the pads before and after it,
  // and left blank throughout it is nothing but separators.
  const nameless =
    row.length === 15 && ((blanks === 'pipe-run' && empty.length > 0) || (blanks === 'pipe' && empty.length > 7));
  for (const cell of row) {
    if (cell.key === undefined) continue;
    (short || nameless || cell.doubtful ? expected.maybe : expected.cells).set(cell.key, cell.value ?? null);
    for (const key of cell.swallowed ?? []) {
      if (blanks === 'pipe' || blanks === 'pipe-run') expected.maybe.set(key, null);
      else expected.gone.add(key);
    }
  }
}

/** The rendering made these cells uncertain. */
export function loosen(expected: Expected, keys: Iterable<string>): void {
  for (const key of keys) {
    const value = expected.cells.get(key);
    if (value === undefined) continue;
    expected.cells.delete(key);
    expected.maybe.set(key, value);
  }
}

/** The rendering lost these cells. */
export function lose(expected: Expected, keys: Iterable<string>): void {
  for (const key of keys) {
    expected.cells.delete(key);
    expected.maybe.delete(key);
    expected.gone.add(key);
  }
}

export function keysOf(row: readonly GridCell[]): string[] {
  return row.flatMap(cell => (cell.key === undefined ? [] : [cell.key]));
}
