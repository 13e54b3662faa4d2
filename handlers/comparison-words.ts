// “启东 2022 2023”, “启东 张家港 2023” → the two reports of /compare.
import type { Asked } from '../src/app.ts';
import { LONGEST_NAME, readYears } from './agency-and-year.ts';

export type ComparisonWords =
  | {
      ok: true;
      left: Asked;
      right: Asked;
      /** `years`: one body in two years, the earlier one left; `bodies`: two bodies, as a rule in one year. */
      by: 'years' | 'bodies';
    }
  | { ok: false; why: 'no-agency' | 'no-second' | 'too-many-years' | 'too-many-agencies' | 'too-long' };

const BETWEEN = /^(?:和|与|與|跟|同|比|对比|對比|比较|vs\.?)$/iu;

/** `today` as for `readAgencyAndYear`. */
export function readComparisonWords(words: string, today: { year: number }): ComparisonWords {
  const { years, rest } = readYears(words, today);
  const names = [...new Set(rest.split(' ').filter(name => /[\p{L}\p{N}]/u.test(name) && !BETWEEN.test(name)))];
  if (names.length === 0) return { ok: false, why: 'no-agency' };
  if (names.some(name => name.length > LONGEST_NAME)) return { ok: false, why: 'too-long' };
  if (years.length > 2) return { ok: false, why: 'too-many-years' };
  const [earlier, later] = years.toSorted((a, b) => a - b);
  if (earlier !== undefined && later !== undefined) {
    const agency = names.join(' ');
    if (agency.length > LONGEST_NAME) return { ok: false, why: 'too-long' };
    return { ok: true, left: { agency, year: earlier }, right: { agency, year: later }, by: 'years' };
  }
  const [first, second, ...more] = names;
  if (more.length > 0) return { ok: false, why: more.length > 6 ? 'too-long' : 'too-many-agencies' };
  if (first === undefined || second === undefined) return { ok: false, why: 'no-second' };
  const year = earlier ?? null;
  return { ok: true, left: { agency: first, year }, right: { agency: second, year }, by: 'bodies' };
}
