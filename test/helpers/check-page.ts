// Findings made by hand and the page of a check that found them.
import { checkPage } from '../../handlers/present/check-page.ts';
import type { CheckOutcome, Finding } from '../../src/model/finding.ts';
import type { CellKey } from '../../src/model/form.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { Spot } from '../../src/model/source.ts';
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

/** The same report as from a file with pages: words on the first, each table on a page of its own, ten cells a row. */
export function onPages(report: AnnualReport): AnnualReport {
  const tables = ['proactive.', 'requests.', 'disputes.'];
  const spots: Spot[] = [];
  for (const [at, { place }] of report.sections.flatMap(one => [one, ...one.paragraphs]).entries()) {
    if (place.end > place.start) spots.push({ ...spanOf(place), page: 1, ...box(70, 60 + at * 24, 450, 14) });
  }
  for (const [table, name] of tables.entries()) {
    const own = Object.entries(report.cells).filter(([key]) => key.startsWith(name));
    for (const [at, [, cell]] of own.entries())
      spots.push({
        ...spanOf(cell!.place),
        page: table + 2,
        ...box(70 + (at % 10) * 45, 60 + Math.floor(at / 10) * 30, 45, 30),
      });
  }
  spots.sort((one, other) => one.start - other.start);
  const pages = Array.from({ length: 4 }, () => ({ width: 595, height: 842 }));
  return { ...report, format: 'PDF 文档', printed: { pages, spots } };
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });
const box = (x: number, y: number, width: number, height: number) => ({ x0: x, y0: y, x1: x + width, y1: y + height });
