// The rates of disclosure work, each with its numerator and denominator. None is guessed: where a part is blank or was not
// read there is no rate, and of nothing (denominator 0) there is neither 0 % nor 100 %.

import {
  type Amount,
  type Figures,
  type Layout,
  layoutOf,
  type OutcomeGroup,
  outcomeRows,
  sumOf,
} from '../figures/amounts.ts';
import { type Balance, balanceOf } from '../figures/balance.ts';
import { exactSum, percent } from '../figures/exact.ts';
import type { CellKey } from '../model/form.ts';
import { RATE_METRICS, type RateMetric } from '../model/rate.ts';
import type { AnnualReport } from '../model/report.ts';

export { RATE_METRICS, type RateMetric };

/** Rates of fewer cases say little; they carry a caveat. */
export const SMALL_BASE = 10;

interface Parts {
  numerator: Amount;
  denominator: Amount;
}
export type Quotient = Parts &
  (
    | { state: 'computed' /** Percent, two decimals, half up. */; value: number; smallBase: boolean }
    /** The denominator is 0. */
    | { state: 'not-applicable' }
    /**
     * `irregular`: a part is negative or no whole number, so it counts nothing. `uneven`: a total that it rests on is not
     * the sum of its own row (原表不平).
     */
    | { state: 'cannot-compute'; because: 'unread' | 'blank' | 'irregular' | 'uneven' }
  );
export type Rate = Quotient & { metric: RateMetric };

/** Every rate in the order of `RATE_METRICS`; none for a report without the national tables. */
export function ratesOf(report: AnnualReport, { zeros, uneven }: Balance = balanceOf(report)): Rate[] {
  const layout = layoutOf(report);
  if (!layout) return [];
  return RATE_METRICS.map(metric => rateOf(report, metric, layout, { zeros, uneven }));
}

/** One of them, where the layout and the balance are known already. */
export function rateOf(
  report: Figures,
  metric: RateMetric,
  layout: Layout,
  { zeros, uneven }: Pick<Balance, 'zeros' | 'uneven'>,
): Rate {
  const sum = (keys: CellKey[]) => sumOf(report, keys, zeros);
  const { of, base, less = [] } = rateCells(metric, layout);
  const rate = quotient(sum(of), minus(sum(base), less.length > 0 ? sum(less) : null));
  if (rate.state === 'cannot-compute' || uneven.length === 0) return { metric, ...rate };
  const rows = uneven.filter(({ kind }) => kind === 'dispute');
  const wrongTotals = new Set(rows.flatMap(({ right }) => right.keys));
  if (![...of, ...base, ...less].some(key => wrongTotals.has(key))) return { metric, ...rate };
  const { numerator, denominator } = rate;
  return { metric, numerator, denominator, state: 'cannot-compute', because: 'uneven' };
}

/** A share of two amounts, e.g. 本机关不掌握 of （七）总计. */
export function quotient(numerator: Amount, denominator: Amount): Quotient {
  const parts = { numerator, denominator };
  if (numerator.state !== 'known' || denominator.state !== 'known') {
    const blank = [numerator, denominator].every(({ state }) => state !== 'unread' && state !== 'unclear');
    return { ...parts, state: 'cannot-compute', because: blank ? 'blank' : 'unread' };
  }
  const counts = [numerator.value, denominator.value].every(value => Number.isSafeInteger(value) && value >= 0);
  if (!counts) return { ...parts, state: 'cannot-compute', because: 'irregular' };
  const value = percent(numerator.value, denominator.value);
  if (value === null) return { ...parts, state: 'not-applicable' };
  return { ...parts, state: 'computed', value, smallBase: denominator.value < SMALL_BASE };
}

/** 同比: (this year − last year) of last year in percent; null where last year's figure is 0 or below. */
export function growth(thisYear: number, lastYear: number): number | null {
  return percent(exactSum([thisYear, -lastYear]), lastYear);
}

export interface Definition {
  of: CellKey[];
  base: CellKey[];
  /** Taken off the base. */
  less?: CellKey[];
}

/** The cells that a rate is made of. */
export function rateCells(metric: RateMetric, layout: Layout): Definition {
  const handled = ['requests.total.total'];
  const group = (id: OutcomeGroup) => ({
    of: outcomeRows(layout, id).map(row => `requests.${row}.total`),
    base: handled,
  });
  const lawsuits = (column: string) => [
    `disputes.litigationDirect.${column}`,
    `disputes.litigationAfterReconsideration.${column}`,
  ];
  const reviews = (column: string) => [`disputes.reconsideration.${column}`];
  switch (metric) {
    case 'rate.disclosed':
      return { of: [...group('granted').of, ...group('partiallyGranted').of], base: handled };
    case 'rate.granted':
      return group('granted');
    case 'rate.refused':
      return group('refused');
    case 'rate.unavailable':
      return group('unavailable');
    case 'rate.notProcessed':
      return group('notProcessed');
    case 'rate.otherHandled':
      return group('otherHandled');
    case 'rate.carriedOut':
      return { of: ['requests.carriedOut.total'], base: ['requests.received.total', 'requests.carriedIn.total'] };
    case 'rate.individual':
      return { of: ['requests.received.individual'], base: ['requests.received.total'] };
    case 'rate.reconsideration':
      return { of: reviews('total'), base: handled };
    case 'rate.litigation':
      return { of: lawsuits('total'), base: handled };
    case 'rate.reconsiderationCorrected':
      return { of: reviews('corrected'), base: reviews('total'), less: reviews('pending') };
    case 'rate.reconsiderationCorrectedOfAll':
      return { of: reviews('corrected'), base: reviews('total') };
    case 'rate.litigationCorrected':
      return { of: lawsuits('corrected'), base: lawsuits('total'), less: lawsuits('pending') };
    case 'rate.litigationCorrectedOfAll':
      return { of: lawsuits('corrected'), base: lawsuits('total') };
  }
}

function minus(amount: Amount, less: Amount | null): Amount {
  if (!less || amount.state !== 'known') return amount;
  if (less.state !== 'known') return less;
  const asZero = [...amount.asZero, ...less.asZero];
  return { state: 'known', value: exactSum([amount.value, -less.value]), asZero };
}
