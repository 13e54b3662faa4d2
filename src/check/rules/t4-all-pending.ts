import { DISPUTE_ROWS } from '../../model/form.ts';
import { rowName } from '../../model/terms.ts';
import { figureOf } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

/** Fewer pending cases are nothing unusual. */
const FEWEST = 5;

export default defineRule({
  id: 'T4-ALL-PENDING',
  title: '全部尚未审结',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第四部分：按年底的结果分列',
  explains: '五件以上的复议或诉讼全年没有一件审结，可能是结果没有更新。数字没有错，只请核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['disputes'],
  messages: {
    pending: {
      says: '“{row}”共{total}件，全部填为“尚未审结”。',
      repair: '请核对年底前是否有已经审结的案件。',
    },
  },
  check(report) {
    return DISPUTE_ROWS.flatMap<Hit>(({ id }) => {
      const cells = [`disputes.${id}.pending`, `disputes.${id}.total`];
      const [pending, total] = cells.map(key => figureOf(report, key)) as [number, number];
      if (pending !== total || total < FEWEST) return [];
      return [{ message: 'pending', data: { row: rowName('disputes', id), total }, cells, actual: pending }];
    });
  },
  examples: {
    pass: [
      {
        what: '2件都没有审结',
        report: { cells: { 'disputes.reconsideration.pending': 2, 'disputes.reconsideration.total': 2 } },
      },
    ],
    fail: [
      {
        what: '6件都没有审结',
        report: { cells: { 'disputes.reconsideration.pending': 6, 'disputes.reconsideration.total': 6 } },
        finds: [{ message: 'pending', actual: 6 }],
      },
    ],
    skip: [
      {
        what: '第四部分没有读全',
        report: { cells: { 'disputes.reconsideration.total': undefined } },
        missing: '完整读出的第四部分表格',
      },
    ],
  },
});
