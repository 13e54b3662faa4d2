// A check → the JSON line of `check --json`. Keys and their order are what other programs rely on.
import type { CheckOutcome, Finding, Severity } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { spotOf } from './printed-place.ts';

export function checkJson(file: string, report: AnnualReport, outcome: CheckOutcome, tookMs: number) {
  const { findings, passed, skipped, coverage } = outcome;
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  const found = new Set(findings.map(finding => finding.rule)).size;
  return {
    file,
    report: { agency: report.agency, year: report.year, form: report.form },
    coverage: { read: coverage.read, expected: coverage.expected },
    findings: findings.map(finding => findingJson(finding, report)),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    rulesRun: passed.length + found,
    rulesSkipped: skipped.map(({ rule, missing }) => ({ rule, missing })),
    tookMs: Math.round(tookMs * 10) / 10,
  };
}

function findingJson(finding: Finding, report: AnnualReport) {
  const { rule, severity, message, cells, place, quote, expected, actual, basis, origin, repair } = finding;
  const page = spotOf(finding, report)?.page;
  return {
    rule,
    severity,
    message,
    cells,
    // Of files with pages.
    place: { section: place.section, line: place.line, ...(page !== undefined && { page }) },
    quote,
    expected,
    actual,
    basis,
    origin,
    repair,
  };
}
