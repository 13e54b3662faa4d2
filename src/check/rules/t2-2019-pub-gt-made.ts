import { rowName } from '../../model/terms.ts';
import { isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'T2-2019-PUB-GT-MADE',
  title: '本年新公开数量大于对外公开总数量',
  severity: 'error',
  basis:
    '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）第二部分：对外公开总数量包括本年新公开数量',
  explains: '对外公开总数量是截至年底公开的全部件数，包括本年新公开的，所以不会少于本年新公开数量。',
  forms: ['2019', 'hybrid'],
  needs: [],
  messages: {
    more: {
      says: '“{row}”本年新公开{published}件，对外公开总数量却只有{total}件。',
      repair: '请核对两个数字，对外公开总数量应不少于{published}件。',
    },
  },
  check(report) {
    return ['governmentRules', 'normativeDocuments'].flatMap<Hit>(row => {
      const keys = ['publishedTotal', 'published'].map(column => `proactive.${row}.${column}`);
      const [total, published] = keys.map(key => report.cells[key]?.value ?? null) as (number | null)[];
      if (total == null || published == null || published <= total) return [];
      if (keys.some(key => isSettled(report, key))) return [];
      return [
        { message: 'more', data: { row: rowName('proactive', row), published, total }, cells: keys, actual: total },
      ];
    });
  },
  examples: {
    pass: [
      {
        what: '新公开4件，共公开14件',
        report: {
          form: '2019',
          cells: {
            'proactive.normativeDocuments.published': 4,
            'proactive.normativeDocuments.publishedTotal': 14,
          },
        },
      },
    ],
    fail: [
      {
        what: '新公开4件，总数只有1件',
        report: {
          form: '2019',
          cells: { 'proactive.normativeDocuments.published': 4, 'proactive.normativeDocuments.publishedTotal': 1 },
        },
        finds: [{ message: 'more', actual: 1 }],
      },
    ],
    skip: [],
  },
});
