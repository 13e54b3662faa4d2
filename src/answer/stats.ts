// The card of one report: its main figures as data, with all that a reader must know beside them. No words are made here.

import {
  type Amount,
  amountOf,
  expectedKeys,
  layoutOf,
  type OutcomeGroup,
  outcomeRows,
  sumOf,
} from '../figures/amounts.ts';
import { type Balance, balanceOf, type Uneven } from '../figures/balance.ts';
import {
  type CellKey,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  type Form,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  requestRows,
} from '../model/form.ts';
import type { AnnualReport, Coverage, Period } from '../model/report.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Rate, ratesOf } from './rates.ts';

export interface OutcomeFigures {
  group: OutcomeGroup;
  /** 总计 column; a group of several rows is their sum. */
  amount: Amount;
  /** Rows of the group that are read and not 0, in the order of the form; none for a group of one row. */
  details: { row: string; key: CellKey; value: number }[];
}

/** One row of table two or four with its cells in the order of the form. */
export interface RowFigures {
  row: string;
  cells: { column: string; key: CellKey; amount: Amount }[];
}

export interface StatsCard {
  agency: string | null;
  region: string | null;
  year: number | null;
  /** `pre2019` and null have none of the tables: no figures, no rates. */
  form: Form | null;
  publishedOn: string | null;
  signedOn: string | null;
  period: Period | null;
  source: string | null;
  /** What is doubtful in a bundled report, in one sentence. */
  doubt: string | null;
  /** True where the running text held is our own summary of the report. */
  summary: boolean;
  /** Null for a report without the national tables. 总计 column throughout, in 件. */
  requests: {
    received: Amount;
    carriedIn: Amount;
    /** 本年新收 + 上年结转. */
    toHandle: Amount;
    outcomes: OutcomeFigures[];
    /** （七）总计. */
    handled: Amount;
    carriedOut: Amount;
  } | null;
  rates: Rate[];
  disputes: RowFigures[];
  /** Rows and columns of the report's own edition; those of both for a hybrid. */
  proactive: RowFigures[];
  coverage: Coverage;
  /** Cells that were not found. */
  unread: Gap[];
  /** Cells that the report leaves blank. */
  blank: Gap[];
  /** Cells with a sign such as “/”. */
  signs: Gap[];
  /** Cells with something that is no unmistakable figure. */
  unclear: Gap[];
  /** Keys whose figure could only be told by the form's arithmetic. */
  settled: CellKey[];
  /** How many identities could be checked, and those that fail: both sides as they are. */
  balance: Pick<Balance, 'checked' | 'unchecked'>;
  uneven: Uneven[];
}

/** Pure. A figure that was not read is never shown as 0, nor is a blank. */
export function statsCard(report: AnnualReport): StatsCard {
  const balance = balanceOf(report);
  const { checked, unchecked, uneven, zeros } = balance;
  const { agency, region, year, form, publishedOn, signedOn, period, source, doubt, summary, settled, coverage } =
    report;
  return {
    ...{ agency, region, year, form, publishedOn, signedOn, period, source, doubt, summary },
    requests: requestFigures(report, zeros),
    rates: ratesOf(report, balance),
    disputes: disputeFigures(report),
    proactive: proactiveFigures(report),
    coverage,
    ...gapsOf(report),
    settled,
    balance: { checked, unchecked },
    uneven,
  };
}

function requestFigures(report: AnnualReport, zeros: Balance['zeros']): StatsCard['requests'] {
  const layout = layoutOf(report);
  if (!layout) return null;
  const total = (row: string) => `requests.${row}.total`;
  return {
    received: amountOf(report, total('received')),
    carriedIn: amountOf(report, total('carriedIn')),
    toHandle: sumOf(report, [total('received'), total('carriedIn')], zeros),
    outcomes: REQUEST_GROUPS.map(({ id: group }) => {
      const rows = outcomeRows(layout, group);
      const details = rows.flatMap(row => {
        const value = report.cells[total(row)]?.value;
        return value ? [{ row, key: total(row), value }] : [];
      });
      return { group, amount: sumOf(report, rows.map(total), zeros), details: rows.length > 1 ? details : [] };
    }),
    handled: amountOf(report, total('total')),
    carriedOut: amountOf(report, total('carriedOut')),
  };
}

/** Table three whole: every row of the report's edition with its seven columns. */
export function requestRowFigures(report: AnnualReport): RowFigures[] {
  const layout = layoutOf(report);
  if (!layout) return [];
  const columns = REQUEST_COLUMNS.map(column => column.id);
  return requestRows(layout.edition, layout.undividedOther).map(({ id }) =>
    rowFigures(report, `requests.${id}`, id, columns),
  );
}

function disputeFigures(report: AnnualReport): RowFigures[] {
  if (!layoutOf(report)) return [];
  return DISPUTE_ROWS.map(row =>
    rowFigures(
      report,
      `disputes.${row.id}`,
      row.id,
      DISPUTE_COLUMNS.map(column => column.id),
    ),
  );
}

function proactiveFigures(report: AnnualReport): RowFigures[] {
  const expected = new Set(expectedKeys(report));
  return PROACTIVE_ROWS.flatMap(row => {
    const columns = [...(row.columns['2019'] ?? []), ...(row.columns['2021'] ?? [])].map(column => column.id);
    const present = [...new Set(columns)].filter(column => expected.has(`proactive.${row.id}.${column}`));
    return present.length > 0 ? [rowFigures(report, `proactive.${row.id}`, row.id, present)] : [];
  });
}

function rowFigures(report: AnnualReport, prefix: string, row: string, columns: string[]): RowFigures {
  const cells = columns.map(column => {
    const key = `${prefix}.${column}`;
    return { column, key, amount: amountOf(report, key) };
  });
  return { row, cells };
}
