import { missingRows } from '../missing-rows.ts';
import { defineRule } from '../rule.ts';
import { sectionOf } from '../table-state.ts';

export default defineRule({
  id: 'F-ROW-MISSING',
  title: '缺行',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第二、三部分表格的规定各行',
  explains:
    '规定表格的每一行都要有，没有发生的填0。同一张表的其他各行都完整读出、只有这一行的名称和数字都找不到的，是缺行；' +
    '其他各行的名称都在、数字没有读全的，只作提醒。',
  forms: ['2019', '2021'],
  needs: ['labels'],
  messages: {
    row: {
      says: '表格缺少“{row}”一行，名称和数字都没有。',
      repair: '请按规定格式补上这一行，没有发生的填0。',
    },
  },
  check(report) {
    return missingRows(report).map(({ table, label, cells, sure }) => ({
      message: 'row',
      data: { row: label },
      cells,
      place: { section: sectionOf(table), line: null },
      quote: null,
      expected: label,
      ...(!sure && { severity: 'warning' as const }),
    }));
  },
  examples: {
    pass: [{ what: '各行齐全' }],
    fail: [
      {
        what: '缺“重复申请”一行',
        report: {
          labels: { '2.重复申请': '' },
          cells: Object.fromEntries(
            ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation', 'total'].map(
              column => [`requests.notProcessed.duplicate.${column}`, undefined],
            ),
          ),
        },
        finds: [{ message: 'row', expected: '重复申请' }],
      },
    ],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});
