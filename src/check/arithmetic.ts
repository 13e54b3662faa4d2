// Which cells of tables three and four are wrong. In table three the failing identities tell: one wrong cell breaks its row,
// its column and the balance by the same difference, so the fewest changes that mend everything name the culprits and their
// figures. In table four each figure stands in one identity only; there the running text tells, where it states a figure.
import { type Balance, balanceOf, type Uneven } from '../figures/balance.ts';
import type { CellKey } from '../model/form.ts';
import type { AnnualReport, Cell } from '../model/report.ts';

export interface Mistake {
  cell: CellKey;
  actual: number;
  expected: number;
  /** The identities that it breaks. */
  breaks: Uneven[];
  /** The words of the text that state the expected figure, where they were what told (table four). */
  stated?: string;
}

export interface Arithmetic {
  mistakes: Mistake[];
  /** Identities that fail without one cell that could be named. */
  loose: Uneven[];
  balance: Balance;
}

/** More wrong cells than this are not told apart. */
const MOST_CHANGES = 3;
/** Steps of the search; two errors are found within some hundred. */
const MOST_STEPS = 20_000;

const known = new WeakMap<AnnualReport, Arithmetic>();

export function arithmeticOf(report: AnnualReport): Arithmetic {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

const knownMended = new WeakMap<AnnualReport, AnnualReport>();

/** The report with every mistake put right, the same each time that it is asked for; itself where there is none. */
export function mended(report: AnnualReport): AnnualReport {
  const { mistakes } = arithmeticOf(report);
  if (mistakes.length === 0) return report;
  const made = knownMended.get(report) ?? withRightCells(report, mistakes);
  knownMended.set(report, made);
  return made;
}

function withRightCells(report: AnnualReport, mistakes: readonly Mistake[]): AnnualReport {
  const cells = { ...report.cells };
  for (const { cell, expected } of mistakes) cells[cell] = { ...(cells[cell] as Cell), value: expected };
  return { ...report, cells };
}

function make(report: AnnualReport): Arithmetic {
  const balance = balanceOf(report);
  const uneven = balance.uneven.filter(one => one.kind !== 'dispute');
  const disputes = balance.uneven.filter(one => one.kind === 'dispute');
  const changes = uneven.length === 0 ? [] : (new Search(report, balance).fewestChanges() ?? []);
  const mistakes = [...changes].map(([cell, delta]) => {
    const actual = report.cells[cell]?.value ?? 0;
    const breaks = uneven.filter(one => one.left.keys.includes(cell) || one.right.keys.includes(cell));
    return { cell, actual, expected: actual + delta, breaks };
  });
  const stated = disputes.flatMap(one => statedMistake(report, one));
  const told = new Set([...mistakes, ...stated].flatMap(mistake => mistake.breaks));
  const loose = [...uneven, ...disputes].filter(one => !told.has(one));
  return { mistakes: [...mistakes, ...stated], loose, balance };
}

/** The one cell of a failing identity that would hold if it had the figure that the text states for it. */
function statedMistake(report: AnnualReport, one: Uneven): Mistake[] {
  const missing = one.right.sum - one.left.sum;
  const mending = [
    ...one.left.keys.map(cell => ({ cell, expected: (report.cells[cell]?.value ?? 0) + missing })),
    ...one.right.keys.map(cell => ({ cell, expected: one.left.sum })),
  ];
  const stated = mending.flatMap(({ cell, expected }) => {
    const claim = report.claims.find(
      ({ value, scope, meanings }) =>
        value === expected && scope === 'self' && meanings[0]?.length === 1 && meanings[0][0] === cell,
    );
    return claim
      ? [{ cell, actual: report.cells[cell]?.value ?? 0, expected, breaks: [one], stated: claim.quote }]
      : [];
  });
  return stated.length === 1 ? stated : [];
}

type Changes = ReadonlyMap<CellKey, number>;

interface Membership {
  /** Index of the identity. */
  at: number;
  sign: 1 | -1;
}

/** Looks for the smallest set of changed cells after which every identity holds; nothing where two sets are as small. */
class Search {
  readonly #report: AnnualReport;
  readonly #keys: CellKey[][];
  readonly #memberships = new Map<CellKey, Membership[]>();
  readonly #residuals: number[];
  #found: Changes[] = [];
  #steps = 0;

  constructor(report: AnnualReport, balance: Balance) {
    this.#report = report;
    const firm = balance.firm.filter(one => one.kind !== 'dispute');
    this.#keys = firm.map(one => [...one.left.keys, ...one.right.keys]);
    this.#residuals = firm.map(one => one.left.sum - one.right.sum);
    firm.forEach((one, at) => {
      for (const key of one.left.keys) this.#join(key, { at, sign: 1 });
      for (const key of one.right.keys) this.#join(key, { at, sign: -1 });
    });
  }

  #join(key: CellKey, membership: Membership): void {
    this.#memberships.set(key, [...(this.#memberships.get(key) ?? []), membership]);
  }

  fewestChanges(): Changes | undefined {
    for (let size = 1; size <= MOST_CHANGES; size++) {
      this.#try(this.#residuals, new Map(), size);
      if (this.#steps > MOST_STEPS) return undefined;
      if (this.#found.length > 0) return this.#found.length === 1 ? this.#found[0] : undefined;
    }
    return undefined;
  }

  #try(residuals: number[], changes: Changes, left: number): void {
    this.#steps += 1;
    const broken = residuals.flatMap((residual, at) => (residual === 0 ? [] : [at]));
    if (broken.length === 0) {
      this.#keep(changes);
      return;
    }
    // A cell stands in three identities at most.
    if (left * 3 < broken.length || this.#found.length > 1 || this.#steps > MOST_STEPS) return;
    const first = broken.reduce((best, at) => (this.#keys[at]!.length < this.#keys[best]!.length ? at : best));
    for (const key of this.#keys[first]!) {
      if (changes.has(key)) continue;
      const memberships = this.#memberships.get(key)!;
      const own = memberships.find(({ at }) => at === first)!;
      for (const delta of new Set(memberships.map(({ at, sign }) => -residuals[at]! * sign))) {
        if (delta === 0 || (this.#report.cells[key]?.value ?? 0) + delta < 0) continue;
        // With one change left it must mend everything.
        if (left === 1 && delta !== -residuals[first]! * own.sign) continue;
        const next = [...residuals];
        for (const { at, sign } of memberships) next[at]! += sign * delta;
        this.#try(next, new Map(changes).set(key, delta), left - 1);
      }
    }
  }

  #keep(changes: Changes): void {
    const same = (other: Changes) =>
      other.size === changes.size && [...changes].every(([key, delta]) => other.get(key) === delta);
    if (!this.#found.some(same)) this.#found.push(changes);
  }
}
