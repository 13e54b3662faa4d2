// Two reports side by side: only cells that mean the same in both. A figure that is blank or was not read has no difference,
// and against 0 there is no percentage.

import { type Amount, amountOf, expectedKeys, type Layout, layoutOf, outcomeRows, sumOf } from '../figures/amounts.ts';
import { balanceOf } from '../figures/balance.ts';
import { exactSum } from '../figures/exact.ts';
import { type CellKey, DISPUTE_COLUMNS, DISPUTE_ROWS, type Form, REQUEST_GROUPS, type TableId } from '../model/form.ts';
import type { AnnualReport, Coverage } from '../model/report.ts';
import { growth, type Rate, ratesOf } from './rates.ts';

export interface ComparedSide {
  agency: string | null;
  year: number | null;
  form: Form | null;
  summary: boolean;
  coverage: Coverage;
  /** Identities of its tables that fail. */
  uneven: number;
  /** 公开率. */
  disclosed: Rate | null;
}

export interface ComparedRow {
  table: TableId;
  /** A row of the form or, in table three, one of its groups. */
  row: string;
  column: string;
  /** `detail`: one row of the group that stands before it. */
  level: 'row' | 'group' | 'detail';
  left: Amount;
  right: Amount;
  /** right − left; null where either is no known figure. */
  difference: number | null;
  /** `difference` of left in percent; null where there is none or left is 0. */
  percent: number | null;
}

export interface Comparison {
  left: ComparedSide;
  right: ComparedSide;
  /** In the order of the form. Table three by its 总计 column. */
  rows: ComparedRow[];
  /** What only one of the two has. */
  incomparable: { side: 'left' | 'right'; table: TableId; row: string; column: string }[];
}

interface Weighed {
  report: AnnualReport;
  layout: Layout;
  zeros: ReadonlySet<CellKey>;
}

/** Pure. Null where either has none of the national tables. */
export function compareReports(left: AnnualReport, right: AnnualReport): Comparison | null {
  const [a, b] = [weighedOf(left), weighedOf(right)];
  if (!a || !b) return null;
  const shared = new Set(expectedKeys(right).filter(key => expectedKeys(left).includes(key)));
  return {
    left: sideOf(left),
    right: sideOf(right),
    rows: [
      ...proactiveKeys(left)
        .filter(key => shared.has(key))
        .map(key => cellRow(a, b, key)),
      ...requestRowsOf(a, b, shared),
      ...DISPUTE_ROWS.flatMap(row => DISPUTE_COLUMNS.map(column => cellRow(a, b, `disputes.${row.id}.${column.id}`))),
    ],
    incomparable: [
      ...onlyIn(left, shared).map(key => ({ side: 'left' as const, ...partsOf(key) })),
      ...onlyIn(right, shared).map(key => ({ side: 'right' as const, ...partsOf(key) })),
    ],
  };
}

function weighedOf(report: AnnualReport): Weighed | null {
  const layout = layoutOf(report);
  return layout && { report, layout, zeros: balanceOf(report).zeros };
}

function sideOf(report: AnnualReport): ComparedSide {
  const { agency, year, form, summary, coverage } = report;
  const disclosed = ratesOf(report).find(rate => rate.metric === 'rate.disclosed') ?? null;
  return { agency, year, form, summary, coverage, uneven: balanceOf(report).uneven.length, disclosed };
}

function requestRowsOf(a: Weighed, b: Weighed, shared: ReadonlySet<CellKey>): ComparedRow[] {
  const total = (row: string): CellKey => `requests.${row}.total`;
  const plain = (row: string) => cellRow(a, b, total(row));
  const groups = REQUEST_GROUPS.flatMap(({ id }) => {
    const [left, right] = [outcomeRows(a.layout, id), outcomeRows(b.layout, id)];
    const group = compared(
      partsOf(total(id)),
      left.length > 1 || right.length > 1 ? 'group' : 'row',
      sumOf(a.report, left.map(total), a.zeros),
      sumOf(b.report, right.map(total), b.zeros),
    );
    const details = left.length > 1 ? left.filter(row => shared.has(total(row))) : [];
    return [group, ...details.map(row => cellRow(a, b, total(row), 'detail'))];
  });
  return [plain('received'), plain('carriedIn'), ...groups, plain('total'), plain('carriedOut')];
}

function cellRow(a: Weighed, b: Weighed, key: CellKey, level: ComparedRow['level'] = 'row'): ComparedRow {
  return compared(partsOf(key), level, amountOf(a.report, key), amountOf(b.report, key));
}

function compared(at: Parts, level: ComparedRow['level'], left: Amount, right: Amount): ComparedRow {
  const known = left.state === 'known' && right.state === 'known';
  return {
    ...at,
    level,
    left,
    right,
    difference: known ? exactSum([right.value, -left.value]) : null,
    percent: known ? growth(right.value, left.value) : null,
  };
}

const proactiveKeys = (report: AnnualReport) => expectedKeys(report).filter(key => key.startsWith('proactive.'));

/** Of table three the groups are compared as sums, so a group that only one of the two divides is still comparable. */
function onlyIn(report: AnnualReport, shared: ReadonlySet<CellKey>): CellKey[] {
  return expectedKeys(report).filter(
    key => !shared.has(key) && (key.startsWith('proactive.') || /^requests\.otherHandled\.\w+\.total$/.test(key)),
  );
}

interface Parts {
  table: TableId;
  row: string;
  column: string;
}

/** TABLE.ROW.COLUMN, and a row may itself have a dot: refused.stateSecret. */
function partsOf(key: CellKey): Parts {
  const [table = '', ...rest] = key.split('.');
  const column = rest.pop() ?? '';
  return { table: table as TableId, row: rest.join('.'), column };
}
