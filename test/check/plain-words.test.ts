// What a message quotes is simplified and without pinyin; the finding's quote stays as printed.
import { expect, test } from 'vitest';
import { checkReport, RULES } from '../../src/check/index.ts';
import { plainWords } from '../../src/check/plain-words.ts';
import { sketched } from './sketch.ts';

test.each([
  ['清理中發(fā)現17個文件，被納入規(guī)范性文件（含修訂）', '清理中发现17个文件，被纳入规范性文件（含修订）'],
  ['１２件，㈠總體情況', '１２件，㈠总体情况'],
  ['信息公开app（附件1）', '信息公开app（附件1）'],
])('%s', (raw, plain) => {
  expect(plainWords(raw)).toBe(plain);
});

test('in a finding', () => {
  const report = sketched({
    text: { 1: '發現17個文件被納入規(guī)范性文件，在表格新制發欄目體現。' },
    cells: { 'proactive.normativeDocuments.issued': 22 },
  });
  const rule = RULES.filter(one => one.id === 'T2-ISSUED-CALIBER');
  const [finding] = checkReport(report, {}, rule).findings;
  expect(finding?.message).toContain('17个文件被纳入规范性文件');
  expect(finding?.quote).toContain('17個文件被納入規(guī)范性文件');
});
