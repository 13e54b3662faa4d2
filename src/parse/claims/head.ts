// What a figure counts: subject, row, the cells it may mean, and the words that say so.
import type { CellKey } from '../../model/form.ts';
import type { ClaimSubject } from '../../model/report.ts';
import type { Found, Kind } from './lexicon.ts';

export interface Head {
  subject: ClaimSubject;
  of: string;
  meanings: CellKey[][];
  words: Found[];
  /** It says that it includes what was carried in. */
  including?: boolean;
}

export const head = (subject: ClaimSubject, of: string, meanings: CellKey[][], words: Found[]): Head => ({
  subject,
  of,
  meanings,
  words,
});

/** Words that say what a clause counts. */
export const CLAIMED: ReadonlySet<Kind> = new Set<Kind>([
  ...(['carriedIn', 'carriedOut', 'outcome', 'applicant', 'dispute', 'result', 'document', 'decision', 'fee'] as const),
  ...(['informationFee', 'feeNotice', 'procurement', 'request'] as const),
]);

export const ofKind = (words: readonly Found[], ...kinds: Kind[]): Found[] =>
  words.filter(word => kinds.includes(word.kind));

export const first = (words: readonly Found[], ...kinds: Kind[]): Found | undefined =>
  words.find(word => kinds.includes(word.kind));
