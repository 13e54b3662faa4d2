// Finding: one thing that is wrong with a report, where, why and how to mend it; and the outcome of a whole check.
import type { CellKey } from './form.ts';
import type { Coverage } from './report.ts';

/** error: a figure or a legal duty is wrong for certain. warning: probably wrong, or required in practice. */
export type Severity = 'error' | 'warning' | 'info';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Whose fault: the author's; the web page's that carries the text (injected words, mojibake); or our reading's. */
export type Origin = 'report' | 'page' | 'reading';

export interface FindingPlace {
  /** 0 to 6; null where it is about no single section. */
  section: number | null;
  /** Line of the original, from 1; null where nothing printed is meant (something is missing). */
  line: number | null;
  /** UTF-16 offsets of the words in the original, where they are known. */
  start?: number;
  end?: number;
}

export interface Finding {
  /** Id of the rule, as in the catalogue: T3-BALANCE. */
  rule: string;
  severity: Severity;
  /** What is wrong, with both values; one sentence or two. */
  message: string;
  /** What to do about it; one sentence. */
  repair: string;
  /** The article or form note that it rests on. */
  basis: string;
  origin: Origin;
  /** Every cell that takes part, the likeliest culprit first. */
  cells: CellKey[];
  place: FindingPlace;
  /** The report's own words that it is about; personal data masked. */
  quote: string | null;
  /** What should stand there, where that can be told. */
  expected: number | string | null;
  actual: number | string | null;
}

export interface SkippedRule {
  rule: string;
  /** What was missing, in a few Chinese words: 上年报告. */
  missing: string;
}

export interface CheckOutcome {
  /** Errors first; in the order of the report within a severity. */
  findings: Finding[];
  /** Ids of the rules that ran and found nothing. */
  passed: string[];
  skipped: SkippedRule[];
  coverage: Coverage;
}

type Compare = (one: Finding, other: Finding) => number;

export const bySeverity: Compare = (one, other) =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
/** What is about no single section comes last. */
export const bySection: Compare = (one, other) => (one.place.section ?? 9) - (other.place.section ?? 9);
/** What has no line comes last. */
export const byLine: Compare = (one, other) =>
  (one.place.line ?? Number.MAX_SAFE_INTEGER) - (other.place.line ?? Number.MAX_SAFE_INTEGER);
