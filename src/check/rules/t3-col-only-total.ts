import { REQUEST_COLUMNS } from '../../model/form.ts';
import { rowName } from '../../model/terms.ts';
import { blanksOf } from '../blanks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'T3-COL-ONLY-TOTAL',
  title: '只填总计列',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第三部分：按申请人类别分列填写',
  explains:
    '申请件数应按自然人和五类法人或其他组织分别填写。总计大于0而六类申请人全部空白的，读者看不出申请人情况；总计为0的不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    rows: {
      says: '第三部分有{count}行只填了“总计”，六类申请人都空着：{rows}。',
      repair: '请按申请人类别分别补填，使六类之和等于“总计”。',
    },
  },
  check(report) {
    const { onlyTotal } = blanksOf(report);
    if (onlyTotal.length === 0) return [];
    const names = onlyTotal.slice(0, 5).map(({ row, total }) => `“${rowName('requests', row)}”总计${total}`);
    const rows = onlyTotal.length > 5 ? `${names.join('、')}等` : names.join('、');
    const cells = onlyTotal.flatMap(({ row }) => REQUEST_COLUMNS.map(column => `requests.${row}.${column.id}`));
    return [{ message: 'rows', data: { count: onlyTotal.length, rows }, cells }];
  },
  examples: {
    pass: [{ what: '总计为0', report: { cells: rowOfTotal('received', 0) } }],
    fail: [
      {
        what: '新收2件，没有分申请人',
        report: { cells: { ...rowOfTotal('received', 2), ...rowOfTotal('carriedOut', 2) } },
        finds: [{ message: 'rows', data: { count: 2 } }],
      },
    ],
    skip: [],
  },
});

function rowOfTotal(row: string, total: number): Record<string, number | string> {
  const columns = REQUEST_COLUMNS.filter(column => column.id !== 'total');
  const blank = Object.fromEntries(columns.map(column => [`requests.${row}.${column.id}`, '']));
  return { ...blank, [`requests.${row}.total`]: total };
}
