import { figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const CORRECTED = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
  row => `disputes.${row}.corrected`,
);
const HANDLED = 'requests.total.total';

export default defineRule({
  id: 'X-REFUSED-CORRECTED',
  title: '纠错数大于办结数',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第四部分：只填政府信息公开引起的复议、诉讼',
  explains:
    '结果纠正针对的是已经办结的申请。纠正的件数比本年办结的还多，通常是误填了其他行政案件。往年办结、本年才纠正的也会如此，' +
    '所以加上上年办结数仍不够的才作提醒，没有上年报告的只作一般提示。本年没有申请的，由另外的规则说明。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'disputes'],
  messages: {
    more: {
      says: '全年办结申请{handled}件，复议、诉讼“结果纠正”却有{corrected}件{last}。',
      repair: '请核对“结果纠正”是否只填了政府信息公开引起的案件。',
    },
  },
  check(report, { previous }) {
    const handled = figureOf(report, HANDLED);
    const corrected = CORRECTED.reduce((sum, key) => sum + figureOf(report, key), 0);
    const before = previous ? figureOf(previous, HANDLED) : 0;
    if (handled <= 0 || corrected <= handled + before) return [];
    const last = previous ? `（上年办结${before}件）` : '';
    return [
      {
        message: 'more',
        severity: previous ? 'warning' : 'info',
        data: { handled, corrected, last },
        cells: [...CORRECTED, HANDLED],
        actual: corrected,
      },
    ];
  },
  examples: {
    pass: [{ what: '没有纠正' }],
    fail: [
      {
        what: '两年共办结2件，纠正3件',
        report: oneHandled(3),
        previous: oneHandled(0),
        finds: [{ message: 'more', severity: 'warning' }],
      },
      { what: '没有上年报告', report: oneHandled(3), finds: [{ message: 'more', severity: 'info' }] },
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

/** One request granted, some reconsiderations that corrected it. */
function oneHandled(corrected: number): { cells: Record<string, number> } {
  const rows = ['received', 'granted', 'total'].flatMap(row => [`requests.${row}.individual`, `requests.${row}.total`]);
  return {
    cells: {
      ...Object.fromEntries(rows.map(key => [key, 1])),
      'disputes.reconsideration.corrected': corrected,
      'disputes.reconsideration.total': corrected,
    },
  };
}
