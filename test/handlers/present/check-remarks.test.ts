// What a comment says, and where it goes when the finding is about nothing printed.
import { expect, test } from 'vitest';
import { remarksOf, writtenAt } from '../../../handlers/present/check-remarks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Section } from '../../../src/model/report.ts';

const FINDING: Finding = {
  ...{ rule: 'T3-TOTAL-ROW', severity: 'error', origin: 'report', cells: [], quote: null, expected: 162, actual: 161 },
  ...{ message: '“总计”应为162，表中为161。', repair: '请核对台账。', basis: '国办公开办函〔2021〕30号' },
  place: { section: 3, line: 118, start: 40, end: 43 },
};
const place = (line: number) => ({ line, start: 0, end: 5 });
const REPORT = {
  title: { text: '年度报告', place: place(4) },
  sections: [section(0, 1), section(2, 20), section(1, 9), section(5, 60)],
};

const remarkOn = (changes: Partial<Finding>) =>
  remarksOf({ report: REPORT, findings: [{ finding: { ...FINDING, ...changes }, waved: null }] })[0]!;

test('what is wrong, what to do, what it rests on', () => {
  const remark = remarkOn({});
  expect(remark).toMatchObject({ line: 118, start: 40, end: 43 });
  expect(remark.title).toMatch(/^【错误】/);
  expect(remark.text).toBe('“总计”应为162，表中为161。\n改法：请核对台账。\n依据：国办公开办函〔2021〕30号');
});

test('what is not the author’s fault says so', () => {
  expect(remarkOn({ origin: 'page', severity: 'warning' }).title).toMatch(/^【网页问题（提醒）】/);
  const finding = { ...FINDING, origin: 'page' } as const;
  const [remark] = remarksOf({ report: { ...REPORT, format: 'Word 文档' }, findings: [{ finding, waved: null }] });
  expect(remark!.title).toMatch(/^【文字异常（错误）】/);
});

test.each([
  ['of a section that is there', 5, 60],
  ['of a section that is missing: behind the one before', 4, 20],
  ['before all sections', 0, 4],
  ['of no section', null, 4],
])('a finding without a line, %s', (_, number, line) => {
  expect(remarkOn({ place: { section: number, line: null } }).line).toBe(line);
});

test('a comment that stands elsewhere says what it is about, once', () => {
  const place = { section: 3, line: null };
  expect(remarkOn({ place, message: '缺少一行。' }).text).toMatch(/^第三部分：缺少一行。/);
  expect(remarkOn({ place, message: '第三部分缺少一行。' }).text).toMatch(/^第三部分缺少一行。/);
  expect(remarkOn({ place: { section: null, line: null }, message: '没有日期。' }).text).toMatch(/^没有日期。/);
});

test('what was ignored or confirmed is left out', () => {
  const findings = (['rule', 'finding', null] as const).map(waved => ({ finding: FINDING, waved }));
  expect(remarksOf({ report: REPORT, findings })).toHaveLength(1);
});

test('the time is that of the wall', () => {
  expect(writtenAt(new Date('2024-01-13T17:30:05Z'), 'Asia/Shanghai')).toBe('2024-01-14T01:30:05');
});

function section(number: number, line: number): Section {
  return { number, heading: '', headline: '', text: '', paragraphs: [], place: place(line) };
}
