import { dateWords } from '../deadline.ts';
import { publicationOf } from '../published.ts';
import { defineRule } from '../rule.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'U-REPUBLISHED',
  title: '疑似迁移或重新发布',
  severity: 'info',
  basis: '《政府信息公开条例》第四十九条',
  explains:
    '发布日期晚于次年年底的，多是网站改版迁移或重新上传，原来的发布日期已不可考，因此不按逾期处理，只提示核实。',
  forms: null,
  needs: ['year', 'publishedOn'],
  published: true,
  messages: {
    again: {
      says: '发布日期为{date}，距{year}年度结束已超过一年，可能是网站迁移或重新发布，未按逾期处理。',
      repair: '请核实首次发布的日期；网页上宜保留原发布日期。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    const { date, said } = publicationOf(report)!;
    if (date <= `${year + 1}-12-31`) return [];
    return [{ message: 'again', data: { date: dateWords(date), year }, ...(said ?? {}), actual: date }];
  },
  examples: {
    pass: [{ what: '次年1月发布', report: { publishedOn: '2024-01-16' } }],
    fail: [
      {
        what: '两年后的日期',
        report: { publishedOn: '2026-05-06' },
        finds: [{ message: 'again', actual: '2026-05-06' }],
      },
    ],
    skip: [{ what: '没有发布日期', report: { publishedOn: null }, missing: '发布日期' }],
  },
});
