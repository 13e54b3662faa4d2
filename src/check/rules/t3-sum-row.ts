// Also tells every single wrong cell of table three, which breaks its row whatever else it breaks.

import { rowName } from '../../model/terms.ts';
import { THREE_GRANTED } from '../example-tables.ts';
import { defineRule, type Hit } from '../rule.ts';
import { CULPRIT, cellsOf, culpritHits, looseOf } from '../table-three.ts';

export default defineRule({
  id: 'T3-SUM-ROW',
  title: '行合计不等于总计',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：每行自然人与法人或其他组织各栏之和等于该行“总计”',
  explains:
    '第三部分每一行，自然人与五类法人或其他组织之和应等于该行“总计”。一格填错会同时使所在的行、列和勾稽关系不平，' +
    '只改一格就能全部平衡时，只报这一格和应填的数；几处各自独立的错误分别报告。空白按0计算，按勾稽关系推定的数字不用于核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  tellsMistakes: true,
  messages: {
    culprit: CULPRIT,
    row: {
      says: '“{row}”一行六类申请人之和为{sum}，“总计”填为{total}，相差{difference}。',
      repair: '请逐格核对“{row}”一行，使六类申请人之和等于“总计”。',
    },
  },
  check: report => [
    ...culpritHits(report, 'row'),
    ...looseOf(report, 'row').map<Hit>(one => ({
      message: 'row',
      data: {
        row: rowName('requests', one.of),
        sum: one.left.sum,
        total: one.right.sum,
        difference: Math.abs(one.left.sum - one.right.sum),
      },
      cells: cellsOf([one]),
      actual: one.right.sum,
    })),
  ],
  examples: {
    pass: [
      {
        what: '各行合计与总计一致',
        report: {
          cells: THREE_GRANTED,
        },
      },
    ],
    fail: [
      {
        what: '一格多填，行和列都不平，只报这一格',
        report: {
          cells: { ...THREE_GRANTED, 'requests.granted.individual': 4 },
        },
        finds: [{ message: 'culprit', actual: 4, expected: 3 }],
      },
      {
        what: '两行各多1件，不能断定是哪两格',
        report: {
          cells: {
            'requests.received.individual': 4,
            'requests.received.business': 4,
            'requests.received.total': 8,
            'requests.granted.individual': 3,
            'requests.granted.business': 2,
            'requests.granted.total': 4,
            'requests.partiallyGranted.individual': 2,
            'requests.partiallyGranted.business': 3,
            'requests.partiallyGranted.total': 4,
            'requests.total.individual': 4,
            'requests.total.business': 4,
            'requests.total.total': 8,
          },
        },
        finds: [{ message: 'row' }, { message: 'row' }],
      },
    ],
    skip: [
      {
        what: '有单元格没有读出',
        report: { cells: { 'requests.granted.individual': undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});
