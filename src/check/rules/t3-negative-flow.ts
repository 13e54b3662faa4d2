import { REQUEST_COLUMNS } from '../../model/form.ts';
import { columnName } from '../../model/terms.ts';
import { figureOf, isSettled } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'T3-NEGATIVE-FLOW',
  title: '结转大于收到',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：结转下年度继续办理的件数包含在本年新收与上年结转之内',
  explains:
    '年底没有办完的申请，只能是本年新收或上年结转来的，所以结转下年度的件数不会多于两者之和。空白按0计算；' +
    '只由某一格填错引起的，在那一格说明，不再重复。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests'],
  messages: {
    more: {
      says: '“{column}”一列结转下年度{carriedOut}件，多于本年新收{received}件与上年结转{carriedIn}件之和。',
      repair: '请核对“结转下年度继续办理”与“本年新收”“上年结转”三行。',
    },
  },
  check(report) {
    // The total first: it says the same of the whole table.
    const columns = [...REQUEST_COLUMNS].reverse().map(column => column.id);
    for (const column of columns) {
      const keys = ['carriedOut', 'received', 'carriedIn'].map(row => `requests.${row}.${column}`);
      const [carriedOut, received, carriedIn] = keys.map(key => figureOf(report, key)) as [number, number, number];
      // A blank beside it may be the figure that is missing.
      const sure = keys.every(key => report.cells[key]?.value != null && !isSettled(report, key));
      if (!sure || carriedOut <= received + carriedIn) continue;
      const data = { column: columnName('requests', '', column), carriedOut, received, carriedIn };
      return [{ message: 'more', data, cells: keys, actual: carriedOut }];
    }
    return [];
  },
  examples: {
    pass: [
      {
        what: '收到1件，全部结转',
        report: {
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.carriedOut.individual': 1,
            'requests.carriedOut.total': 1,
          },
        },
      },
    ],
    fail: [
      {
        what: '收到1件，结转3件',
        report: {
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.carriedOut.individual': 3,
            'requests.carriedOut.total': 3,
          },
        },
        finds: [{ message: 'more', actual: 3 }],
      },
    ],
    skip: [
      {
        what: '有单元格没有读出',
        report: { cells: { 'requests.received.total': undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});
