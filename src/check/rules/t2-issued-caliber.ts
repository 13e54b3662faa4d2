import { caliberOf } from '../caliber.ts';
import { defineRule } from '../rule.ts';

const ISSUED = 'proactive.normativeDocuments.issued';

export default defineRule({
  id: 'T2-ISSUED-CALIBER',
  title: '制发件数口径异常',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第二部分：“本年制发件数”是当年制发的件数',
  explains:
    '正文说明“本年制发件数”包括清理中认定、修订或者重新公布的文件。这样填报有说明，不算错，但与这一栏的含义不同，也会使前后年度的件数接不上。',
  forms: ['2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: {
    counted: {
      says: '正文说明有文件因清理、认定等计入“本年制发件数”（{quote}），表格填{issued}件。',
      repair: '建议“本年制发件数”只填当年新制发的件数，清理认定的文件计入“现行有效件数”，并在正文说明。',
    },
  },
  check(report) {
    const issued = report.cells[ISSUED]?.value ?? 0;
    if (issued === 0) return [];
    return caliberOf(report)
      .slice(0, 1)
      .map(({ passage, from, to }) => {
        const { quote, place } = passage.quote(from, to);
        return {
          message: 'counted',
          data: { quote, issued },
          cells: [ISSUED],
          quote,
          place,
          actual: issued,
        };
      });
  },
  examples: {
    pass: [
      {
        what: '都是当年制发的',
        report: { text: { 1: '全年制发行政规范性文件5件。' }, cells: { [ISSUED]: 5 } },
      },
    ],
    fail: [
      {
        what: '17件是清理时认定的',
        report: {
          text: { 1: '新制发行政规范性文件5件，清理中发现17个文件被纳入规范性文件，在表格新制发栏目体现。' },
          cells: { [ISSUED]: 22 },
        },
        finds: [{ message: 'counted', actual: 22 }],
      },
    ],
    skip: [
      {
        what: '第二部分表格没有读全',
        report: { cells: { [ISSUED]: undefined } },
        missing: '完整读出的第二部分表格',
      },
    ],
  },
});
