import { cellList, figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const TOTALS = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
  row => `disputes.${row}.total`,
);
const REQUESTS = ['requests.received.total', 'requests.carriedIn.total'];

export default defineRule({
  id: 'X-DISPUTE-NO-REQ',
  title: '无申请却有复议诉讼',
  severity: 'info',
  basis: '《政府信息公开条例》第五十一条：对政府信息公开工作中的行为不服的，可以申请行政复议、提起行政诉讼',
  explains:
    '全年没有收到申请，却有政府信息公开的复议或诉讼，可能是往年申请引起的，也可能误填了其他行政案件。只请核对，不作错误；' +
    '上年报告有申请的，不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'disputes'],
  messages: {
    none: {
      says: '第三部分没有申请，第四部分却有{count}件复议、诉讼：{cells}。',
      repair: '请核对这些案件是否由政府信息公开引起；由往年申请引起的，建议在第六部分说明。',
    },
  },
  check(report, { previous }) {
    const filled = TOTALS.filter(key => figureOf(report, key) > 0);
    const requests = [report, ...(previous ? [previous] : [])].flatMap(one => REQUESTS.map(key => figureOf(one, key)));
    if (filled.length === 0 || requests.some(count => count > 0)) return [];
    const count = filled.reduce((sum, key) => sum + figureOf(report, key), 0);
    return [{ message: 'none', data: { count, cells: cellList(filled) }, cells: filled, actual: count }];
  },
  examples: {
    pass: [
      {
        what: '上年有申请',
        report: { cells: { 'disputes.reconsideration.upheld': 1, 'disputes.reconsideration.total': 1 } },
        previous: { cells: { 'requests.received.total': 2 } },
      },
    ],
    fail: [
      {
        what: '没有申请，有1件复议',
        report: { cells: { 'disputes.reconsideration.upheld': 1, 'disputes.reconsideration.total': 1 } },
        finds: [{ message: 'none', data: { count: 1 } }],
      },
    ],
    skip: [
      {
        what: '第四部分没有读全',
        report: { cells: { 'disputes.reconsideration.total': undefined } },
        missing: '完整读出的第四部分表格',
      },
    ],
  },
});
