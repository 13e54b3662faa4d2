import { rowName } from '../../model/terms.ts';
import { isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'T2-2021-STOCK-LOW',
  title: '现行有效件数小于本年制发减废止',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第二部分：现行有效件数为截至年底仍有效的全部件数',
  explains:
    '现行有效件数包括历年制发而仍有效的全部文件。即使上年一件也没有，年底有效的也不会少于本年制发减去本年废止的件数。',
  forms: ['2021', 'hybrid'],
  needs: [],
  messages: {
    low: {
      says: '“{row}”本年制发{issued}件、废止{repealed}件，现行有效却只有{inForce}件，少于制发减废止的{least}件。',
      repair: '请核对：现行有效件数应包括历年制发而仍有效的全部文件，不少于{least}件。',
    },
  },
  check(report) {
    return ['governmentRules', 'normativeDocuments'].flatMap<Hit>(row => {
      const keys = ['inForce', 'issued', 'repealed'].map(column => `proactive.${row}.${column}`);
      const [inForce, issued, repealed] = keys.map(key => report.cells[key]?.value ?? null) as (number | null)[];
      if (inForce == null || issued == null || keys.some(key => isSettled(report, key))) return [];
      const least = issued - (repealed ?? 0);
      if (inForce >= least) return [];
      const data = { row: rowName('proactive', row), issued, repealed: repealed ?? 0, inForce, least };
      return [{ message: 'low', data, cells: keys, actual: inForce }];
    });
  },
  examples: {
    pass: [
      {
        what: '本年制发的又废止了',
        report: {
          cells: {
            'proactive.normativeDocuments.issued': 5,
            'proactive.normativeDocuments.repealed': 3,
            'proactive.normativeDocuments.inForce': 2,
          },
        },
      },
    ],
    fail: [
      {
        what: '制发5件，现行有效只有3件',
        report: {
          cells: { 'proactive.normativeDocuments.issued': 5, 'proactive.normativeDocuments.inForce': 3 },
        },
        finds: [{ message: 'low', data: { least: 5 } }],
      },
    ],
    skip: [],
  },
});
