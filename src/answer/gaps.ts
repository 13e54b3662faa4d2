// Where a report has no figure: cells that were not read, left blank, filled with a sign, or not to be understood.

import { type Amount, amountOf, expectedKeys } from '../figures/amounts.ts';
import type { CellKey, TableId } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';

/** Cells of one table, by row in the order of the form. */
export interface Gap {
  table: TableId;
  /** True where it is every cell of the table. */
  whole: boolean;
  rows: { row: string; keys: CellKey[] /** True where it is every cell of the row. */; whole: boolean }[];
  count: number;
}

export interface Gaps {
  unread: Gap[];
  blank: Gap[];
  signs: Gap[];
  unclear: Gap[];
}

const TABLES: TableId[] = ['proactive', 'requests', 'disputes'];

/** For a report without the national tables nothing is missing: there was nothing to read. */
export function gapsOf(report: AnnualReport): Gaps {
  const keys = expectedKeys(report).map(key => ({ key, state: amountOf(report, key).state }));
  const ofState = (wanted: Amount['state']) =>
    // Most reports have no gap of any kind, and need not be gone through table by table.
    keys.some(({ state }) => state === wanted) ? TABLES.flatMap(table => gapOf(table, keys, wanted)) : [];
  return { unread: ofState('unread'), blank: ofState('blank'), signs: ofState('sign'), unclear: ofState('unclear') };
}

function gapOf(table: TableId, keys: { key: CellKey; state: Amount['state'] }[], wanted: Amount['state']): Gap[] {
  const rows = new Map<string, { keys: CellKey[]; of: number }>();
  for (const { key, state } of keys) {
    if (!key.startsWith(`${table}.`)) continue;
    // TABLE.ROW.COLUMN, and a row may itself have a dot: refused.stateSecret.
    const row = key.slice(table.length + 1, key.lastIndexOf('.'));
    const entry = rows.get(row) ?? { keys: [], of: 0 };
    rows.set(row, entry);
    entry.of += 1;
    if (state === wanted) entry.keys.push(key);
  }
  const found = [...rows].filter(([, { keys: hit }]) => hit.length > 0);
  if (found.length === 0) return [];
  return [
    {
      table,
      whole: [...rows.values()].every(({ keys: hit, of }) => hit.length === of),
      rows: found.map(([row, { keys: hit, of }]) => ({ row, keys: hit, whole: hit.length === of })),
      count: found.reduce((sum, [, { keys: hit }]) => sum + hit.length, 0),
    },
  ];
}
