// Whether tables three and four add up (勾稽关系), which identities do not, and which blanks they show to be 0.
import { type CellKey, type Relation, relations } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { amountOf, layoutOf } from './amounts.ts';
import { exactSum } from './exact.ts';

export interface Side {
  keys: CellKey[];
  /** What is filled in on this side, added up. */
  sum: number;
}

/** One identity with both sides added up. */
export interface Uneven {
  kind: Relation['kind'];
  /** The row (kind row, dispute) or the column (column, balance) that it is about. */
  of: string;
  left: Side;
  right: Side;
}

export interface Balance {
  /** Identities that hold or fail for certain. */
  checked: number;
  /** Identities that nothing can be said of: a cell was not read, blanks could make it up, or a figure rests on it. */
  unchecked: number;
  uneven: Uneven[];
  /** Identities that hold or fail for certain, both sides added up. */
  firm: Uneven[];
  /** Blanks that can only be 0, because the figures beside them add up without them. */
  zeros: ReadonlySet<CellKey>;
}

interface Weighed {
  relation: Relation;
  left: Side & { blank: CellKey[] };
  right: Side & { blank: CellKey[] };
}

export function balanceOf(report: AnnualReport): Balance {
  const layout = layoutOf(report);
  const all = layout ? relations(layout.edition, layout.undividedOther) : [];
  const settled = new Set(report.settled);
  const weighed = all.flatMap(relation => weigh(report, relation, settled));
  // Blanks on one side can still make up what is missing there; beyond that no blank can help.
  const uneven = weighed.filter(
    ({ left, right }) =>
      (left.sum > right.sum && right.blank.length === 0) || (right.sum > left.sum && left.blank.length === 0),
  );
  const holding = weighed.filter(({ left, right }) => left.sum === right.sum);
  return {
    checked: uneven.length + holding.length,
    unchecked: all.length - uneven.length - holding.length,
    uneven: uneven.map(summed),
    firm: [...uneven, ...holding].map(summed),
    zeros: zerosOf(weighed, uneven),
  };
}

const summed = ({ relation, left, right }: Weighed): Uneven => ({
  kind: relation.kind,
  of: relation.of,
  left: { keys: left.keys, sum: left.sum },
  right: { keys: right.keys, sum: right.sum },
});

/** Both sides added up; nothing where a member was not read or was itself worked out from such an identity. */
function weigh(report: AnnualReport, relation: Relation, settled: Set<CellKey>): Weighed[] {
  const members = [...relation.left, ...relation.right];
  const states = members.map(key => amountOf(report, key).state);
  if (states.some(state => state === 'unread' || state === 'unclear')) return [];
  if (members.some(key => settled.has(key))) return [];
  const side = (keys: CellKey[]) => {
    const amounts = keys.map(key => ({ key, amount: amountOf(report, key) }));
    return {
      keys,
      sum: exactSum(amounts.flatMap(({ amount }) => (amount.state === 'known' ? [amount.value] : []))),
      blank: amounts.filter(({ amount }) => amount.state !== 'known').map(({ key }) => key),
    };
  };
  return [{ relation, left: side(relation.left), right: side(relation.right) }];
}

/** Blanks on one side only, whose filled members already make up the other; unless another identity fails on them. */
function zerosOf(weighed: Weighed[], uneven: Weighed[]): Set<CellKey> {
  const zeros = new Set<CellKey>();
  for (const { left, right } of weighed) {
    if (left.sum !== right.sum) continue;
    if (left.blank.length === 0 || right.blank.length === 0) {
      for (const key of [...left.blank, ...right.blank]) zeros.add(key);
    }
  }
  const doubtful = weighed.filter(one => {
    const open = [...one.left.blank, ...one.right.blank].filter(key => !zeros.has(key));
    return uneven.includes(one) || (open.length === 0 && one.left.sum !== one.right.sum);
  });
  for (const { left, right } of doubtful) {
    for (const key of [...left.blank, ...right.blank]) zeros.delete(key);
  }
  return zeros;
}
