import { columnName } from '../../model/terms.ts';
import { THREE_GRANTED } from '../example-tables.ts';
import { defineRule, type Hit } from '../rule.ts';
import { CULPRIT, cellsOf, culpritHits, looseOf } from '../table-three.ts';

export default defineRule({
  id: 'T3-SUM-COL',
  title: '办理结果各项之和不等于（七）总计',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：（一）至（六）各项之和等于“（七）总计”',
  explains:
    '第三部分每一列，（一）至（六）各行之和应等于“（七）总计”。同一处错误已由行的核对说明的，不再重复。空白按0计算，按勾稽关系推定的数字不用于核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  tellsMistakes: true,
  messages: {
    culprit: CULPRIT,
    column: {
      says: '“{column}”一列（一）至（六）各项之和为{sum}，“（七）总计”填为{total}，相差{difference}。',
      repair:
        '请逐行核对“{column}”一列，使（一）至（六）各项之和等于“（七）总计”；两列一多一少时，可能是有数字填错了列。',
    },
  },
  check: report => [
    ...culpritHits(report, 'column'),
    ...looseOf(report, 'column').map<Hit>(one => ({
      message: 'column',
      data: {
        column: columnName('requests', '', one.of),
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
        what: '各列合计与（七）总计一致',
        report: {
          cells: THREE_GRANTED,
        },
      },
    ],
    fail: [
      {
        what: '某行没有填“总计”，只有列不平',
        report: {
          cells: { ...THREE_GRANTED, 'requests.granted.individual': 4, 'requests.granted.total': '' },
        },
        finds: [{ message: 'culprit', expected: 3 }],
      },
      {
        what: '一个数字填到了另一列，两格都能断定',
        report: {
          cells: { ...THREE_GRANTED, 'requests.granted.individual': 2, 'requests.granted.business': 1 },
        },
        finds: [
          { message: 'culprit', actual: 2, expected: 3 },
          { message: 'culprit', actual: 1, expected: 0 },
        ],
      },
      {
        what: '一个数字填到了另一列，不能断定在哪一行',
        report: {
          cells: {
            'requests.received.individual': 4,
            'requests.received.business': 4,
            'requests.received.total': 8,
            'requests.granted.individual': 3,
            'requests.granted.business': 1,
            'requests.granted.total': 4,
            'requests.partiallyGranted.individual': 2,
            'requests.partiallyGranted.business': 2,
            'requests.partiallyGranted.total': 4,
            'requests.total.individual': 4,
            'requests.total.business': 4,
            'requests.total.total': 8,
          },
        },
        finds: [{ message: 'column' }, { message: 'column' }],
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
