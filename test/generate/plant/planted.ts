// What a planted defect is, and the ways to change a right report.
import type { Document } from '../document.ts';
import type { Random } from '../random.ts';
import type { GeneratedReport } from '../report.ts';
import type { Stated } from '../statement.ts';

export interface Expects {
  /** Any of these names it. */
  rule: readonly string[];
  /** Must be the first of the finding's cells. */
  culprit?: string;
  /** Must all be among the finding's cells. */
  cells?: readonly string[];
  /** What the finding must say that should stand there. */
  expected?: number;
  /** The finding must be at least so severe. */
  severity: 'error' | 'warning' | 'info';
}

export interface Planted {
  report: GeneratedReport;
  /** Last year's report to check with, where the defect is one between two years. */
  previous?: GeneratedReport | null;
  peers?: readonly GeneratedReport[];
  /** Changes the report after it was put together. */
  edit?: (document: Document) => void;
  /** Only where a blank cell can be told from none. */
  blank?: boolean;
  expects: Expects;
}

/** Null where the report has nothing that could be spoiled in this way. */
export type Plant = (report: GeneratedReport, random: Random) => Planted | null;

export type Plants = Record<string, Plant>;

export const expectRule = (severity: Expects['severity'], ...rule: string[]): Expects => ({ rule, severity });

export const figure = (report: GeneratedReport, key: string): number => report.truth.cells[key] ?? 0;

/** The report with other figures in its tables; its text is left as it is. */
export function withCells(report: GeneratedReport, changes: Record<string, number>): GeneratedReport {
  return { ...report, truth: { ...report.truth, cells: { ...report.truth.cells, ...changes } } };
}

/** Adds to cells, totals of table three and all. */
export function moved(report: GeneratedReport, deltas: Record<string, number>): GeneratedReport | null {
  const changes: Record<string, number> = {};
  for (const [key, delta] of Object.entries(deltas)) {
    for (const one of [key, key.replace(/[^.]+$/, 'total')])
      changes[one] = (changes[one] ?? figure(report, one)) + delta;
  }
  return Object.values(changes).some(value => value < 0) ? null : withCells(report, changes);
}

type Text = 'overview' | 'problems' | 'other';
const TEXT_OF_SECTION: Record<number, Text> = { 1: 'overview', 5: 'problems', 6: 'other' };

/** The report with the first of these words in a section said otherwise; null where they are not there. */
export function withWords(
  report: GeneratedReport,
  section: number,
  old: string,
  fresh: string,
): GeneratedReport | null {
  const { prose } = report;
  const name = TEXT_OF_SECTION[section];
  if (name === undefined) return null;
  const at = prose[name].findIndex(paragraph => paragraph.includes(old));
  if (at < 0) return null;
  const paragraphs = prose[name].with(
    at,
    prose[name][at]!.replace(old, () => fresh),
  );
  return { ...report, prose: { ...prose, [name]: paragraphs } };
}

/** The report whose text states another figure in one place. */
export function withStated(report: GeneratedReport, stated: Stated, value: number): GeneratedReport | null {
  return withWords(report, stated.section, stated.quote, stated.says(value));
}

/** Another figure than any of these, as a slip of the pen makes it. */
export function slip(random: Random, value: number, forbidden: readonly number[]): number | null {
  const digits = [...String(value)];
  const swapped = digits.length > 1 ? Number([...digits.slice(0, -2), digits.at(-1), digits.at(-2)].join('')) : value;
  const choices = [value + 1, value - 1, value + random.int(2, 9), value * 10, swapped].filter(
    one => one >= 0 && one !== value && !forbidden.includes(one),
  );
  return choices.length === 0 ? null : random.pick(choices);
}
