import { defineRule } from '../rule.ts';
import { DISPUTE_MESSAGES, disputeHits } from '../table-four.ts';

export default defineRule({
  id: 'T4-SUM-LITAFTER',
  title: '复议后起诉合计不符',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第四部分：结果维持、结果纠正、其他结果、尚未审结之和等于“总计”',
  explains:
    '第四部分“复议后起诉”的四种结果之和应等于“总计”。只凭表格不能断定是哪一格有误，正文写明件数的，据以说明应填的数。空白按0计算。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['disputes'],
  tellsMistakes: true,
  messages: DISPUTE_MESSAGES,
  check: report => disputeHits(report, 'litigationAfterReconsideration'),
  examples: {
    pass: [
      {
        what: '四种结果之和等于总计',
        report: {
          cells: {
            'disputes.litigationAfterReconsideration.upheld': 2,
            'disputes.litigationAfterReconsideration.total': 2,
          },
        },
      },
    ],
    fail: [
      {
        what: '四种结果合计11，总计填为0',
        report: {
          cells: {
            'disputes.litigationAfterReconsideration.upheld': 9,
            'disputes.litigationAfterReconsideration.pending': 2,
          },
        },
        finds: [{ message: 'sum', actual: 0, expected: 11 }],
      },
      {
        what: '总计比四种结果之和多1件，正文写明的件数与四种结果之和相同',
        report: {
          text: { 1: '因政府信息公开引发行政诉讼，复议后起诉6件。' },
          cells: {
            'disputes.litigationAfterReconsideration.upheld': 6,
            'disputes.litigationAfterReconsideration.total': 7,
          },
        },
        finds: [{ message: 'stated', actual: 7, expected: 6 }],
      },
    ],
    skip: [
      {
        what: '有单元格没有读出',
        report: { cells: { 'disputes.litigationAfterReconsideration.total': undefined } },
        missing: '完整读出的第四部分表格',
      },
    ],
  },
});
