// One identity a group of cases: the four results make the total.
import type { AnnualReport } from '../model/report.ts';
import { rowName } from '../model/terms.ts';
import { arithmeticOf } from './arithmetic.ts';
import type { Hit } from './rule.ts';
import { cellsOf } from './table-three.ts';

export const DISPUTE_MESSAGES = {
  sum: {
    says: '“{row}”四种结果之和为{sum}，“总计”填为{total}，相差{difference}。',
    repair: '请核对“{row}”的四种结果和“总计”，使四种结果之和等于“总计”。',
  },
};

/** The total stands first among the cells: it is the one that is most often left behind. */
export function disputeHits(report: AnnualReport, row: string): Hit[] {
  return arithmeticOf(report)
    .loose.filter(one => one.kind === 'dispute' && one.of === row)
    .map(one => ({
      message: 'sum',
      data: {
        row: rowName('disputes', row),
        sum: one.left.sum,
        total: one.right.sum,
        difference: Math.abs(one.left.sum - one.right.sum),
      },
      cells: cellsOf([one]),
      actual: one.right.sum,
      // A total of 0 over results is the total's fault; otherwise the table alone does not tell.
      expected: one.right.sum === 0 ? one.left.sum : null,
    }));
}
