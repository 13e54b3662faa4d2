// One identity a group of cases: the four results make the total.
import type { Uneven } from '../figures/balance.ts';
import type { AnnualReport } from '../model/report.ts';
import { cellName, rowName } from '../model/terms.ts';
import { arithmeticOf } from './arithmetic.ts';
import type { Hit } from './rule.ts';
import { cellsOf } from './table-three.ts';

export const DISPUTE_MESSAGES = {
  stated: {
    says: '{cell}填为{actual}，应为{expected}：“{row}”四种结果之和为{sum}，“总计”填为{total}，正文写明“{quote}”。',
    repair: '请核对案件台账；改为{expected}后，表格平衡，与正文一致。',
  },
  sum: {
    says: '“{row}”四种结果之和为{sum}，“总计”填为{total}，相差{difference}。',
    repair: '请核对“{row}”的四种结果和“总计”，使四种结果之和等于“总计”。',
  },
};

/** The culprit first where the text tells it, else the total: it is the one that is most often left behind. */
export function disputeHits(report: AnnualReport, row: string): Hit[] {
  const { loose, mistakes } = arithmeticOf(report);
  const stated = mistakes.flatMap(mistake =>
    mistake.breaks
      .filter(one => one.kind === 'dispute' && one.of === row)
      .map<Hit>(one => ({
        message: 'stated',
        data: {
          ...dataOf(one),
          cell: cellName(mistake.cell),
          expected: mistake.expected,
          actual: mistake.actual,
          quote: mistake.stated ?? '',
        },
        cells: [mistake.cell, ...cellsOf([one]).filter(key => key !== mistake.cell)],
        actual: mistake.actual,
        expected: mistake.expected,
      })),
  );
  const unstated = loose
    .filter(one => one.kind === 'dispute' && one.of === row)
    .map<Hit>(one => ({
      message: 'sum',
      data: dataOf(one),
      cells: cellsOf([one]),
      actual: one.right.sum,
      // A total of 0 over results is the total's fault; otherwise the table alone does not tell.
      expected: one.right.sum === 0 ? one.left.sum : null,
    }));
  return [...stated, ...unstated];
}

const dataOf = ({ of, left, right }: Uneven) => ({
  row: rowName('disputes', of),
  sum: left.sum,
  total: right.sum,
  difference: Math.abs(left.sum - right.sum),
});
