// Pages that copy another site's often turn its characters into traditional ones or put pinyin behind them: what is odd in
// a label or a heading there may be the copy's doing, not the author's.
import type { AnnualReport } from '../model/report.ts';
import { normalise } from '../text/normalise.ts';
import { tableWords } from './table-words.ts';

const known = new WeakMap<readonly unknown[], boolean>();

/** Were the headings and labels printed in other characters than those of the form? */
export function isMirrored(report: AnnualReport): boolean {
  const made = known.get(report.sections);
  if (made !== undefined) return made;
  const headlines = report.sections.map(({ headline }) => ({ raw: headline, plain: normalise(headline).text }));
  const labels = tableWords(report).map(({ label, text }) => ({ raw: label.raw, plain: text }));
  const all = [...headlines, ...labels];
  const words = all.reduce((sum, { raw }) => sum + raw.length, 0);
  // A traditional character is one that the plain text has no more; the same one is common to both.
  const changed = all.reduce((sum, { raw, plain }) => sum + (raw === plain ? 0 : foreignIn(raw, plain)), 0);
  const mirrored = changed > 3 && changed * 20 > words;
  known.set(report.sections, mirrored);
  return mirrored;
}

function foreignIn(raw: string, plain: string): number {
  const own = new Set(plain);
  let count = 0;
  for (const char of raw) if (char >= '\u3400' && char <= '\u9fff' && !own.has(char)) count += 1;
  return count;
}
