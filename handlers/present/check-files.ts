// A check as files to keep or to pass on: the page of check-page.ts, and the same as plain text.

import type { ReplyFile } from '../../src/model/reply.ts';
import type { UploadCheck } from '../../src/upload-check.ts';
import { findingItem, sectionTitle, standing } from './check-findings.ts';
import { checkPage } from './check-page.ts';
import { draftRemark } from './check-sentences.ts';
import { coverageWords, rulesWords, skippedLines, verdict } from './check-verdict.ts';
import { fileName, readingRemarks, reportTitle } from './names.ts';

/** Programs of an office take a text without this mark for one in an older encoding. */
const UTF8_MARK = '\uFEFF';

/** `onRequest`: see `ReplyFile`. */
export function checkFiles(check: UploadCheck, onRequest?: string): ReplyFile[] {
  const { report } = check;
  const called = `年报检查-${report.agency ?? '未读出机关'}-${report.year ?? '未读出年份'}`;
  const asked = onRequest === undefined ? {} : { onRequest };
  return [
    { name: `${called}.html`, bytes: encoded(pageOf(check)), ...asked },
    { name: `${called}.txt`, bytes: encoded(UTF8_MARK + checkText(check)), ...asked },
  ];
}

/** Without what is ignored or confirmed; the others keep their numbers. */
function pageOf(check: UploadCheck): string {
  const counted = standing(check);
  const outcome = { ...check.outcome, findings: counted.map(one => one.finding) };
  return checkPage(
    check.report,
    outcome,
    fileName(check.name),
    counted.map(one => one.number),
  );
}

export function checkText(check: UploadCheck): string {
  const { findings, report } = check;
  const sections = [...new Set(findings.map(one => one.finding.place.section))];
  const listed = sections.flatMap(section => [
    '',
    sectionTitle(section),
    ...findings
      .filter(one => one.finding.place.section === section)
      .flatMap(one => [
        `${one.number}. ${findingItem(one, report).replace(/\n/g, '\n   ')}`,
        `   依据：${one.finding.basis}`,
      ]),
  ]);
  const skipped = skippedLines(check);
  const lines = [
    `${reportTitle(report)} 检查结果`,
    `${verdict(check)}。`,
    `${rulesWords(check)}；${coverageWords(check)}。`,
    ...(check.draft ? [draftRemark()] : []),
    ...readingRemarks(report),
    ...(listed.length > 0 ? listed : ['', '没有发现问题。']),
    ...(skipped.length > 0 ? ['', '没有检查的', ...skipped.map(line => `· ${line}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
