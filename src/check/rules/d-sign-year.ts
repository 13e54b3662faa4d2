import { dateWords } from '../deadline.ts';
import { defineRule } from '../rule.ts';
import { signatureOf } from '../signature.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'D-SIGN-YEAR',
  title: '落款年份异常',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条：次年公布上一年度报告',
  explains:
    '上一年度的报告在次年编成，落款年份应为报告年度的次年；最常见的错误是年初仍写上一年的年份。与发布年份一致的只作提示。',
  forms: null,
  needs: ['year'],
  published: true,
  messages: {
    year: {
      says: '落款日期为{signed}，{year}年度报告的落款年份应为{expected}年。',
      repair: '请核实落款日期的年份，写错的请更正。',
    },
  },
  check(report) {
    const { signedOn, publishedOn } = report;
    if (signedOn === null) return { skip: '落款日期' };
    const year = yearsOf(report).year ?? report.year!;
    const signed = Number(signedOn.slice(0, 4));
    if (signed === year + 1) return [];
    const republished = signed > year + 1 && publishedOn?.slice(0, 4) === String(signed);
    return [
      {
        message: 'year',
        ...(republished ? { severity: 'info' as const } : {}),
        data: { signed: dateWords(signedOn), year, expected: year + 1 },
        ...(signatureOf(report).date ?? {}),
        actual: signedOn,
        expected: `${year + 1}${signedOn.slice(4)}`,
      },
    ];
  },
  examples: {
    pass: [{ what: '次年落款', report: { signedOn: '2024-01-12' } }],
    fail: [
      {
        what: '落款仍写报告年度',
        report: { signedOn: '2023-01-12' },
        finds: [{ message: 'year', expected: '2024-01-12', actual: '2023-01-12' }],
      },
    ],
    skip: [{ what: '没有落款日期', report: { signedOn: null }, missing: '落款日期' }],
  },
});
