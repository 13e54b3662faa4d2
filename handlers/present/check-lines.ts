// A check as plain lines, for the command line.
import type { CheckOutcome, Finding } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { SEVERITY_WORDS, whereOf } from './check-findings.ts';
import { lineWords } from './check-places.ts';
import { readingRemarks } from './names.ts';

export function checkLines(name: string, report: AnnualReport, outcome: CheckOutcome): string {
  const { findings, passed, skipped, coverage } = outcome;
  const head = `${name}：${report.agency ?? '机关未能确定'} ${report.year ?? '年度未能确定'}`;
  const counts = `读出 ${coverage.read}/${coverage.expected} 格；通过 ${passed.length} 项，发现 ${findings.length} 处，未核对 ${skipped.length} 项`;
  return [head, counts, ...readingRemarks(report), ...findings.flatMap(finding => lines(finding, report))].join('\n');
}

function lines(finding: Finding, report: AnnualReport): string[] {
  const where = lineWords(finding, report) || whereOf(finding, report);
  const place = where === '' ? '' : `（${where}）`;
  return [`[${SEVERITY_WORDS[finding.severity]}] ${finding.rule}${place} ${finding.message}`, `    ${finding.repair}`];
}
