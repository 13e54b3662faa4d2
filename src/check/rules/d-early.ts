import { dateWords } from '../deadline.ts';
import { publicationOf } from '../published.ts';
import { defineRule } from '../rule.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'D-EARLY',
  title: '早于年度结束发布',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告',
  explains: '年度报告统计全年数据，发布日期早于次年1月1日的，或者数据没有统计到年底，或者日期、年度写错。',
  forms: null,
  needs: ['year', 'publishedOn'],
  published: true,
  messages: {
    early: {
      says: '发布日期为{date}，当时{year}年尚未结束，数据不可能统计到12月31日。',
      repair: '请核实发布日期和报告年度；确在年底前发布的，请按全年数据更正后重新发布。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    const { date, named, said } = publicationOf(report)!;
    if (date > `${year}-12-31`) return [];
    return [
      {
        message: 'early',
        ...(named ? {} : { severity: 'info' as const }),
        data: { date: dateWords(date), year },
        ...(said ?? {}),
        actual: date,
      },
    ];
  },
  examples: {
    pass: [{ what: '次年1月发布', report: { publishedOn: '2024-01-02' } }],
    fail: [
      {
        what: '当年12月发布',
        report: { publishedOn: '2023-12-25' },
        finds: [{ message: 'early', actual: '2023-12-25' }],
      },
    ],
    skip: [{ what: '没有发布日期', report: { publishedOn: null }, missing: '发布日期' }],
  },
});
