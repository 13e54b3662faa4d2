import { figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const TOTALS = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
  row => `disputes.${row}.total`,
);
const HANDLED = 'requests.total.total';
const FEWEST = 5;

export default defineRule({
  id: 'X-DISPUTE-RATE',
  title: '复议诉讼量大于办结量',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第四部分：只填政府信息公开引起的复议、诉讼',
  explains:
    '复议、诉讼合计超过全年办结申请的三倍，可能误填了其他行政案件。同一申请人反复复议、诉讼也会如此，所以只请核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'disputes'],
  messages: {
    rate: {
      says: '全年办结申请{handled}件，复议、诉讼却有{count}件。',
      repair: '请核对第四部分是否只填了政府信息公开引起的案件。',
    },
  },
  check(report) {
    const handled = figureOf(report, HANDLED);
    const count = TOTALS.reduce((sum, key) => sum + figureOf(report, key), 0);
    if (handled <= 0 || count < FEWEST || count <= 3 * handled) return [];
    return [{ message: 'rate', data: { handled, count }, cells: [...TOTALS, HANDLED], actual: count }];
  },
  examples: {
    pass: [
      {
        what: '办结3件，复议2件',
        report: { cells: { 'requests.total.total': 3, 'disputes.reconsideration.total': 2 } },
      },
    ],
    fail: [
      {
        what: '办结1件，复议12件',
        report: {
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.granted.individual': 1,
            'requests.granted.total': 1,
            'requests.total.individual': 1,
            'requests.total.total': 1,
            'disputes.reconsideration.upheld': 12,
            'disputes.reconsideration.total': 12,
          },
        },
        finds: [{ message: 'rate', actual: 12 }],
      },
    ],
    skip: [
      {
        what: '第三部分没有读全',
        report: { cells: { 'requests.total.total': undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});
