// An answer about figures, as data: every number with the body, year and cells it comes from. No words are made here.

import type { FiguresQuestion } from '../../held.ts';
import type { Scope } from '../../scope.ts';
import type { HeldBody } from '../../select.ts';
import type { Figure } from './reading.ts';

/** This − last, where both are known and mean the same. */
export interface Change {
  from: Figure;
  to: Figure;
  difference: number | null;
  /** Percent; null where the earlier figure is 0 or below, and for rates. */
  growth: number | null;
}

export interface Ranking {
  measure: Figure['measure'];
  entries: { place: number; figure: Figure; shown: Figure[] }[];
  /** As many bodies were ranked. */
  ranked: number;
  /** Further ones that have the same figure as the last one shown. */
  tied: Figure[];
  left: LeftOut;
}

/** What is not in a ranking, and why. */
export interface LeftOut {
  uneven: Figure[];
  /** Blank, not read, not in the form, no rate of nothing. */
  without: Figure[];
  /** Rates of fewer cases than `leastBase`. */
  small: Figure[];
  leastBase: number | null;
}

export interface Total {
  measure: Figure['measure'];
  parts: Figure[];
  /** Of those parts that are known; null where none is. */
  sum: number | null;
  without: Figure[];
  /** The government's own report of the same year, where it is held. */
  own: Figure | null;
}

export interface Mean {
  measure: Figure['measure'];
  parts: Figure[];
  without: Figure[];
  mean: number | null;
  /** Of rates: all numerators of all denominators. */
  pooled: { value: number; numerator: number; denominator: number } | null;
}

export interface Compared {
  measure: Figure['measure'];
  figures: Figure[];
  /** Null where no two figures can be compared; several where they are equal. */
  best: Figure[] | null;
  /** First − second, of two. */
  difference: number | null;
}

export interface Series {
  measure: Figure['measure'];
  figures: Figure[];
  changes: Change[];
}

export interface Peak {
  measure: Figure['measure'];
  /** Several years where they are equal; none where no figure is known. */
  best: Figure[];
  figures: Figure[];
}

export interface Breakdown {
  whole: Figure;
  members: Figure[];
  /** Of a few requests whose members are groups: the rows of theirs that are not 0. */
  rows: Figure[];
  /** The rate that the whole is of all that was dealt with, where it has a name. */
  share: Figure | null;
}

export type FiguresResult =
  /** `beside`: not asked for, but who asks wants to know it. */
  | { kind: 'values'; figures: Figure[]; beside: Figure[] }
  | { kind: 'breakdown'; items: Breakdown[] }
  | { kind: 'compare'; items: Compared[] }
  /** Two bodies held for different years only. */
  | { kind: 'no-common-year'; held: { body: HeldBody; years: number[] }[] }
  | { kind: 'trend'; items: Series[] }
  /** `alone`: figures of the year asked for where the year before is not held. */
  | { kind: 'change'; changes: Change[]; alone: Figure[] }
  | { kind: 'peak'; items: Peak[] }
  | { kind: 'rank'; items: Ranking[] }
  | { kind: 'filter'; items: Ranking[] }
  | { kind: 'sum'; items: Total[] }
  | { kind: 'average'; items: Mean[] };

export interface FiguresAnswer {
  question: FiguresQuestion;
  today: string;
  scope: Scope;
  /** Null where no report is held that the question is about. */
  result: FiguresResult | null;
}
