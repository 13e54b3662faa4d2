// What the rules on table three say of its failing identities. Whatever one wrong cell breaks is told once, by one rule.
import type { Uneven } from '../figures/balance.ts';
import type { CellKey } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { cellName, columnName, rowName } from '../model/terms.ts';
import { arithmeticOf, type Mistake } from './arithmetic.ts';
import type { Hit } from './rule.ts';

export const CULPRIT = {
  says: '{cell}填为{actual}，应为{expected}：现在{broken}。',
  repair: '请核对办理台账；改为{expected}后，有关的行、列和勾稽关系全部平衡。',
};

/** Mistakes whose cell a rule can name, told by the first kind of identity that they break: row, column, balance. */
export function culpritHits(report: AnnualReport, kind: Uneven['kind']): Hit[] {
  return arithmeticOf(report)
    .mistakes.filter(mistake => kindOf(mistake) === kind)
    .map(culpritHit);
}

const ORDER: Uneven['kind'][] = ['row', 'column', 'balance', 'dispute'];
const kindOf = ({ breaks }: Mistake): Uneven['kind'] | undefined =>
  ORDER.find(kind => breaks.some(one => one.kind === kind));

function culpritHit({ cell, actual, expected, breaks }: Mistake): Hit {
  return {
    message: 'culprit',
    data: { cell: cellName(cell), actual: printed(actual), expected, broken: breaks.map(relationWords).join('；') },
    cells: [cell, ...cellsOf(breaks).filter(key => key !== cell)],
    actual,
    expected,
  };
}

const printed = (value: number): string => (value === 0 ? '0或空白' : String(value));

/** Identities that fail without a culprit that could be named, less those that failing rows or columns already explain. */
export function looseOf(report: AnnualReport, kind: 'row' | 'column' | 'balance'): Uneven[] {
  const { loose } = arithmeticOf(report);
  const of = (wanted: Uneven['kind']) => loose.filter(one => one.kind === wanted);
  if (kind === 'row') return of('row');
  // Errors in the rows of the outcomes come back in the columns: the same differences, told by the rows already.
  if (kind === 'column') return explained(of('row').filter(isOutcome), of('column')) ? [] : of('column');
  const told = [...of('row'), ...looseOf(report, 'column')];
  return explained(told, of('balance')) ? [] : of('balance');
}

const isOutcome = (one: Uneven): boolean => !['received', 'carriedIn', 'carriedOut'].includes(one.of);
const difference = (one: Uneven): number => Math.abs(one.left.sum - one.right.sum);

/** Do the same differences stand on both sides? */
function explained(by: readonly Uneven[], what: readonly Uneven[]): boolean {
  const open = by.map(difference);
  return what.every(one => {
    const at = open.indexOf(difference(one));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}

/** Every cell of some identities, each once; totals first, since they are what is filled in by hand. */
export const cellsOf = (identities: readonly Uneven[]): CellKey[] => [
  ...new Set(identities.flatMap(one => [...one.right.keys, ...one.left.keys])),
];

/** “予以公开”一行六类申请人之和为4，总计为3. */
export function relationWords(one: Uneven): string {
  const { kind, of, left, right } = one;
  if (kind === 'row') return `“${rowName('requests', of)}”一行六类申请人之和为${left.sum}，“总计”为${right.sum}`;
  const column = columnName('requests', '', of);
  if (kind === 'column') return `“${column}”一列办理结果之和为${left.sum}，“（七）总计”为${right.sum}`;
  return `“${column}”一列第一项加第二项为${left.sum}，第三项加第四项为${right.sum}`;
}

/** Results or carried-over requests although nothing was received and nothing was carried in. */
export function isHandledWithoutRequest(report: AnnualReport): boolean {
  const value = (row: string): number => report.cells[`requests.${row}.total`]?.value ?? 0;
  return value('received') + value('carriedIn') === 0 && value('total') + value('carriedOut') > 0;
}
