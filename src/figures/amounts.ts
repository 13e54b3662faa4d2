// Figures of a report with what is known of them. A blank (原文未填), a sign (“/”), a cell that was not read and 0 are four
// different things, and a sum is no surer than its parts.
import { type CellKey, type Edition, type Form, keysOfForm, type REQUEST_GROUPS, requestRows } from '../model/form.ts';
import type { Cell } from '../model/report.ts';
import { isSign } from '../text/numbers.ts';
import { exactSum } from './exact.ts';

export type Amount =
  /** `asZero`: members left blank that the form's own arithmetic shows to be 0. */
  | { state: 'known'; value: number; asZero: CellKey[] }
  /** 原文未填. Of a sum: none of its members is filled in. */
  | { state: 'blank' }
  /** “/”, “—”, “无”: the report says that there is nothing to fill in. */
  | { state: 'sign'; raw: string }
  /** Something stands there, but no figure, or one whose unit is not told. */
  | { state: 'unclear'; raw: string }
  /** A sum of which some members are blank. */
  | { state: 'partly-blank'; atLeast: number; blank: CellKey[] }
  /** Not found in the file, or of a sum: at least one member is not. */
  | { state: 'unread'; missing: CellKey[] };

/** What figures take of a report; it may be kept in little memory. */
export interface Figures {
  form: Form | null;
  cells: { readonly [key: CellKey]: Pick<Cell, 'raw' | 'value'> | undefined };
}

export interface Layout {
  edition: Edition;
  /** True where （六）其他处理 is one row. */
  undividedOther: boolean;
}

/** Which rows table three has in this report; null for reports without these tables (before 2019, or none found). */
export function layoutOf(report: Figures): Layout | null {
  if (report.form === null || report.form === 'pre2019') return null;
  const rows = Object.keys(report.cells);
  const divided = rows.some(key => /^requests\.otherHandled\.(correctionOverdue|feeUnpaid|misc)\./.test(key));
  const undivided = !divided && rows.some(key => /^requests\.otherHandled\.\w+$/.test(key));
  if (report.form !== 'hybrid') return { edition: report.form, undividedOther: report.form === '2021' && undivided };
  return { edition: undivided ? '2019' : '2021', undividedOther: false };
}

/** Every key that the form has as it stands in this report, in its order; of a hybrid's section two, those found. */
export function expectedKeys(report: Figures): CellKey[] {
  const layout = layoutOf(report);
  if (!layout) return [];
  const keys = keysOfForm(layout.edition, layout.undividedOther);
  if (report.form !== 'hybrid') return keys;
  const found = Object.keys(report.cells).filter(key => key.startsWith('proactive.'));
  return [...found, ...keys.filter(key => !key.startsWith('proactive.'))];
}

export type OutcomeGroup = (typeof REQUEST_GROUPS)[number]['id'];

/** The rows of table three that make up one group of outcomes: `granted` is itself one, 不予公开 has eight. */
export function outcomeRows(layout: Layout, group: OutcomeGroup): string[] {
  return requestRows(layout.edition, layout.undividedOther)
    .map(row => row.id)
    .filter(id => id === group || id.startsWith(`${group}.`));
}

/** One cell, as it stands. */
export function amountOf(report: Figures, key: CellKey): Amount {
  const cell = report.cells[key];
  if (!cell) return { state: 'unread', missing: [key] };
  if (cell.value !== null) return { state: 'known', value: cell.value, asZero: [] };
  const raw = cell.raw.trim();
  if (raw === '') return { state: 'blank' };
  return isSign(raw) ? { state: 'sign', raw } : { state: 'unclear', raw };
}

/**
 * The sum of some cells. A blank counts as 0 only where `zeros` (of `balanceOf`) names it; a cell that was not read never
 * does.
 */
export function sumOf(report: Figures, keys: CellKey[], zeros: ReadonlySet<CellKey>): Amount {
  const parts = keys.map(key => ({ key, amount: amountOf(report, key) }));
  const missing = parts.filter(({ amount }) => amount.state === 'unread' || amount.state === 'unclear');
  if (missing.length > 0) return { state: 'unread', missing: missing.map(part => part.key) };
  const known = exactSum(parts.flatMap(({ amount }) => (amount.state === 'known' ? [amount.value] : [])));
  const empty = parts.filter(({ amount }) => amount.state !== 'known').map(part => part.key);
  const blank = empty.filter(key => !zeros.has(key));
  if (blank.length === 0) return { state: 'known', value: known, asZero: empty };
  if (blank.length === keys.length) return { state: 'blank' };
  return { state: 'partly-blank', atLeast: known, blank };
}
