import { cellName } from '../../model/terms.ts';
import { blanksOf } from '../blanks.ts';
import { cellList } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'T3-TOTAL-BLANK',
  title: '总计未填',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第三部分：每行、每列均应填写“总计”',
  explains: '第三部分某行或某列填了数字，“总计”却空着。空着的总计按各项之和给出建议；各项都是0的，不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    one: {
      says: '{cell}空白，而各项之和为{expected}。',
      repair: '请在这一格补填{expected}。',
    },
    several: {
      says: '有{count}处总计空白，而所在的行或列填有数字：{cells}，依次应为{expected}。',
      repair: '请补填这些总计。',
    },
  },
  check(report) {
    const { totals } = blanksOf(report);
    const [first] = totals;
    if (!first) return [];
    const cells = totals.map(gap => gap.cell);
    if (totals.length === 1) {
      const { cell, expected } = first;
      return [
        { message: 'one', data: { cell: cellName(cell), expected: expected ?? '' }, cells, expected, actual: '' },
      ];
    }
    const expected = totals.map(gap => gap.expected).join('、');
    const data = { count: totals.length, cells: cellList(cells, 6), expected };
    return [{ message: 'several', data, cells, expected: first.expected, actual: '' }];
  },
  examples: {
    pass: [
      { what: '各项都是0，总计空着', report: { cells: { 'requests.received.total': '' } } },
      { what: '总计填了', report: { cells: { 'requests.received.individual': 2, 'requests.received.total': 2 } } },
    ],
    fail: [
      {
        what: '新收2件，总计空着',
        report: {
          cells: {
            'requests.received.individual': 2,
            'requests.received.total': '',
            'requests.granted.individual': 2,
            'requests.granted.total': 2,
            'requests.total.individual': 2,
            'requests.total.total': 2,
          },
        },
        finds: [{ message: 'one', expected: 2 }],
      },
      {
        what: '行和列的总计都空着',
        report: {
          cells: {
            'requests.received.individual': 2,
            'requests.received.total': '',
            'requests.granted.individual': 2,
            'requests.granted.total': '',
            'requests.total.individual': 2,
            'requests.total.total': '',
          },
        },
        finds: [{ message: 'several', data: { count: 3 } }],
      },
    ],
    skip: [],
  },
});
