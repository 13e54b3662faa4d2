// Findings made by hand and the page of a check that found them.
import { checkPage } from '../../handlers/present/check-page.ts';
import type { CheckOutcome, Finding } from '../../src/model/finding.ts';
import type { CellKey } from '../../src/model/form.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { type Page, pageOf } from './page.ts';

export function finding(wish: Partial<Finding> = {}): Finding {
  return {
    rule: 'T3-SUM-ROW',
    severity: 'error',
    message: '总计填错。',
    repair: '请改正。',
    basis: '报告格式第三部分',
    origin: 'report',
    cells: [],
    place: { section: null, line: null },
    quote: null,
    expected: null,
    actual: null,
    ...wish,
  };
}

export const outcomeOf = (findings: Finding[], wish: Partial<CheckOutcome> = {}): CheckOutcome => ({
  findings,
  passed: [],
  skipped: [],
  coverage: { read: 200, expected: 200 },
  ...wish,
});

export const drawn = (report: AnnualReport, findings: Finding[] = [], wish: Partial<CheckOutcome> = {}): Page =>
  pageOf(checkPage(report, outcomeOf(findings, wish), '年报.html'));

/** A finding about a cell, as the engine places it. */
export const aboutCell = (report: AnnualReport, cells: CellKey[], wish: Partial<Finding> = {}) =>
  finding({ cells, place: { section: 3, ...report.cells[cells[0]!]!.place }, ...wish });

/** A finding about words of the running text. */
export function aboutWords(report: AnnualReport, section: number, words: string, wish: Partial<Finding> = {}): Finding {
  for (const { raw, place } of report.sections.find(one => one.number === section)!.paragraphs) {
    const at = raw.indexOf(words);
    if (at < 0) continue;
    const start = place.start + at;
    return finding({
      place: { section, line: place.line, start, end: start + words.length },
      quote: words,
      ...wish,
    });
  }
  throw new Error(`no “${words}” in section ${section}`);
}
