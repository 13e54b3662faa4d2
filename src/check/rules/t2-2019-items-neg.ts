import { rowName } from '../../model/terms.ts';
import { isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

const ROWS = ['licences', 'otherServices', 'penalties', 'compulsion', 'fees'];

export default defineRule({
  id: 'T2-2019-ITEMS-NEG',
  title: '增减后项目数为负',
  severity: 'error',
  basis:
    '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）第二部分：本年增/减以上一年项目数量为基数',
  explains: '上一年有几项，本年最多减少几项；减少的比原有的多，两个数字必有一错。',
  forms: ['2019', 'hybrid'],
  needs: [],
  messages: {
    negative: {
      says: '“{row}”上一年项目数量为{items}，本年减少{less}，减后成了{left}项。',
      repair: '请核对“上一年项目数量”和“本年增/减”两个数字。',
    },
  },
  check(report) {
    return ROWS.flatMap<Hit>(row => {
      const keys = ['change', 'previousItems'].map(column => `proactive.${row}.${column}`);
      const [change, items] = keys.map(key => report.cells[key]?.value ?? null) as (number | null)[];
      if (change == null || items == null || items < 0 || items + change >= 0) return [];
      if (keys.some(key => isSettled(report, key))) return [];
      const data = { row: rowName('proactive', row), items, less: -change, left: items + change };
      return [{ message: 'negative', data, cells: keys, actual: change }];
    });
  },
  examples: {
    pass: [
      {
        what: '原有1项，减少1项',
        report: { form: '2019', cells: { 'proactive.licences.previousItems': 1, 'proactive.licences.change': -1 } },
      },
    ],
    fail: [
      {
        what: '原有3项，减少5项',
        report: {
          form: '2019',
          cells: { 'proactive.penalties.previousItems': 3, 'proactive.penalties.change': '减5' },
        },
        finds: [{ message: 'negative', actual: -5 }],
      },
    ],
    skip: [],
  },
});
