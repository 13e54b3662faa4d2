import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-DISPUTE-ZERO',
  title: '“未发生复议诉讼”与表格矛盾',
  severity: 'error',
  basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括行政复议、行政诉讼的情况，各处数据应当一致',
  explains: '正文说没有发生行政复议、行政诉讼，或者没有被纠正、败诉的情形，第四部分相应各栏却不是0。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['disputes', 'text'],
  messages: { denied: messagesFor('第四部分表格').denied },
  check(report) {
    return contradicted(
      report,
      report.claims.filter(claim => claim.subject === 'dispute' && claim.negated),
    );
  },
  examples: {
    pass: [
      { what: '确实没有', report: { text: { 1: '未发生因政府信息公开引起的行政复议、行政诉讼。' } } },
      {
        what: '复议6件都维持',
        report: {
          text: { 1: '因政府信息公开产生的行政复议6件，未发生结果纠正或败诉情形。' },
          cells: { 'disputes.reconsideration.upheld': 6, 'disputes.reconsideration.total': 6 },
        },
      },
    ],
    fail: [
      {
        what: '表格有6件复议',
        report: {
          text: { 1: '未发生因政府信息公开引起的行政复议、行政诉讼。' },
          cells: { 'disputes.reconsideration.upheld': 6, 'disputes.reconsideration.total': 6 },
        },
        finds: [{ message: 'denied', expected: 6, cells: ['disputes.reconsideration.total'] }],
      },
    ],
    skip: [
      {
        what: '第四部分表格没有读全',
        report: { cells: { 'disputes.reconsideration.total': undefined } },
        missing: '完整读出的第四部分表格',
      },
    ],
  },
});
