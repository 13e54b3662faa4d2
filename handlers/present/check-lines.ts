// A check as plain lines, for the command line.
import type { CheckOutcome, Finding } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { SEVERITY_WORDS } from './check-findings.ts';

export function checkLines(name: string, report: AnnualReport, outcome: CheckOutcome): string {
  const { findings, passed, skipped, coverage } = outcome;
  const head = `${name}：${report.agency ?? '机关未能确定'} ${report.year ?? '年度未能确定'}`;
  const counts = `读出 ${coverage.read}/${coverage.expected} 格；通过 ${passed.length} 项，发现 ${findings.length} 处，未核对 ${skipped.length} 项`;
  return [head, counts, ...findings.flatMap(lines)].join('\n');
}

function lines(finding: Finding): string[] {
  const line = finding.place.line === null ? '' : `（第 ${finding.place.line} 行）`;
  return [`[${SEVERITY_WORDS[finding.severity]}] ${finding.rule}${line} ${finding.message}`, `    ${finding.repair}`];
}
