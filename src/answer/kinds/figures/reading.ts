// One measure in one report: its figure, or why there is none.
import { amountOf, type Amount as Known, sumOf } from '../../../figures/amounts.ts';
import { type CellKey, type Edition, keysOfForm } from '../../../model/form.ts';
import type { Amount, Measure } from '../../../model/question.ts';
import type { CompactReport } from '../../compact.ts';
import { type Quotient, quotient, rateCells, rateOf } from '../../rates.ts';
import type { HeldBody } from '../../select.ts';

export type Reading =
  | { kind: 'amount'; amount: Known; keys: CellKey[] }
  | { kind: 'quotient'; quotient: Quotient; of: CellKey[]; base: CellKey[]; less: CellKey[] }
  /** The report's form has no such cell. `editions`: those that have it; `undivided`: （六）其他处理 is one row here. */
  | { kind: 'not-in-form'; editions: Edition[]; undivided: boolean }
  /** The report has none of the national tables, or none was found. */
  | { kind: 'no-tables' };

export interface Figure {
  body: HeldBody;
  year: number;
  measure: Measure;
  report: CompactReport;
  reading: Reading;
  /** The table that it comes from does not tie out (原表不平). */
  uneven: boolean;
}

export function figureOf(body: HeldBody, report: CompactReport, measure: Measure): Figure {
  const reading = readingOf(report, measure);
  return { body, year: report.year!, measure, report, reading, uneven: isUneven(report, reading) };
}

export function readingOf(report: CompactReport, measure: Measure): Reading {
  const { layout } = report;
  if (!layout) return { kind: 'no-tables' };
  if (measure.kind === 'rate') {
    const { of, base, less = [] } = rateCells(measure.metric, layout);
    return { kind: 'quotient', quotient: rateOf(report, measure.metric, layout, report), of, base, less };
  }
  if (measure.kind === 'amount') {
    const keys = keysHere(report, measure);
    if (!keys) return notInForm(report, measure);
    const [only, more] = keys;
    // One cell is told as it stands: left blank, a sign, a figure.
    const amount = more === undefined ? amountOf(report, only!) : sumOf(report, keys, report.zeros);
    return { kind: 'amount', amount, keys };
  }
  const [of, base] = [keysHere(report, measure.of), keysHere(report, measure.base)];
  if (!of) return notInForm(report, measure.of);
  if (!base) return notInForm(report, measure.base);
  const parts = quotient(sumOf(report, of, report.zeros), sumOf(report, base, report.zeros));
  return { kind: 'quotient', quotient: parts, of, base, less: [] };
}

const OTHER = /^requests\.otherHandled\./;
const here = new WeakMap<ReadonlySet<CellKey>, WeakMap<Amount, CellKey[] | null>>();

/** The cells that an amount has in this report's form; null where the form has it not, or only a part of it. */
function keysHere({ keys: all }: CompactReport, amount: Amount): CellKey[] | null {
  const ofForm = here.get(all) ?? new WeakMap<Amount, CellKey[] | null>();
  here.set(all, ofForm);
  const before = ofForm.get(amount);
  if (before !== undefined) return before;
  const found = amount.keys.filter(key => all.has(key));
  const missing = amount.keys.filter(key => !all.has(key));
  // （六）其他处理 is one row or three: whichever the form has, in the same column.
  const stoodFor = (key: CellKey) =>
    OTHER.test(key) && found.some(one => OTHER.test(one) && columnOf(one) === columnOf(key));
  const made = found.length > 0 && missing.every(stoodFor) ? found : null;
  ofForm.set(amount, made);
  return made;
}

const columnOf = (key: CellKey): string => key.slice(key.lastIndexOf('.') + 1);

function notInForm({ layout }: CompactReport, amount: Amount): Reading {
  const editions = (['2019', '2021'] as const).filter(edition => {
    const keys = new Set(keysOfForm(edition));
    return amount.keys.some(key => keys.has(key)) && layout?.edition !== edition;
  });
  const divided = amount.keys.some(key => OTHER.test(key) && key.split('.').length === 4);
  return {
    kind: 'not-in-form',
    editions,
    undivided: divided && (layout?.undividedOther || layout?.edition === '2019') === true,
  };
}

/** Section two has no identities; of the other tables one that fails makes all its figures doubtful. */
function isUneven({ uneven }: CompactReport, reading: Reading): boolean {
  if (uneven.length === 0) return false;
  const keys = keysOf(reading);
  const requests = uneven.some(({ kind }) => kind !== 'dispute') && keys.some(key => key.startsWith('requests.'));
  return requests || (uneven.some(({ kind }) => kind === 'dispute') && keys.some(key => key.startsWith('disputes.')));
}

/** Every cell that a figure rests on. */
export function keysOf(reading: Reading): CellKey[] {
  if (reading.kind === 'amount') return reading.keys;
  return reading.kind === 'quotient' ? [...reading.of, ...reading.base, ...reading.less] : [];
}

/** The figure as a number; null where there is none. */
export function numberOf({ reading }: Pick<Figure, 'reading'>): number | null {
  if (reading.kind === 'amount') return reading.amount.state === 'known' ? reading.amount.value : null;
  if (reading.kind === 'quotient') return reading.quotient.state === 'computed' ? reading.quotient.value : null;
  return null;
}

/** Numerator and denominator of a rate that could be computed. */
export function partsOf({ reading }: Pick<Figure, 'reading'>): { numerator: number; denominator: number } | null {
  if (reading.kind !== 'quotient' || reading.quotient.state !== 'computed') return null;
  const { numerator, denominator } = reading.quotient;
  if (numerator.state !== 'known' || denominator.state !== 'known') return null;
  return { numerator: numerator.value, denominator: denominator.value };
}

export const metricOf = (measure: Measure): string =>
  measure.kind === 'share' ? `share.${measure.of.metric}` : measure.metric;
export const isRate = (measure: Measure): boolean => measure.kind !== 'amount';
