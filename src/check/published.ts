// How sure the date of publication is: one that the page itself calls so, or another that had to stand in for it.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { readDate } from '../text/dates.ts';
import { blankless } from './blankless.ts';

export interface Publication {
  date: string;
  /** False where the page calls it a date of issue, of updating, or nothing at all. */
  named: boolean;
  /** The words that say it; null where they stand in the page's head or in a table. */
  said: { quote: string; place: FindingPlace } | null;
}

const LABELLED =
  /(?:发布|公布|公开|刊发|发表)(?:时间|日期)[:|]*|[一-龥]{0,4}(?:时间|日期)[:|]*|[([]?(?=(?:19|20)\d\d)/g;
const NAMED = /发布|公布|公开|刊发|发表/;

const known = new WeakMap<AnnualReport, Publication | null>();

export function publicationOf(report: AnnualReport): Publication | null {
  const made = known.get(report);
  if (made !== undefined) return made;
  const { publishedOn } = report;
  const found = publishedOn === null ? null : { date: publishedOn, ...whereSaid(report, publishedOn) };
  known.set(report, found);
  return found;
}

function whereSaid(report: AnnualReport, date: string): Pick<Publication, 'named' | 'said'> {
  const found: { named: boolean; said: Publication['said'] }[] = [];
  const lines = blankless(report);
  for (const line of lines.filter((one, at) => one.section === 0 || at > lines.length - 12)) {
    if (!line.text.includes(date.slice(0, 4))) continue;
    for (const match of line.text.matchAll(LABELLED)) {
      const start = match.index;
      const written = /^[\d年月日.\-/:]{8,22}/.exec(line.text.slice(start + match[0].length))?.[0];
      if (!written || readDate(written) !== date) continue;
      const end = start + match[0].length + /^[^日\s]{8,10}日?/.exec(written)![0].length;
      found.push({ named: NAMED.test(match[0]), said: line.quote(start, end) });
    }
  }
  // What stands in the page's head or in a table of the page is named by it.
  return found.find(one => one.named) ?? found[0] ?? { named: true, said: null };
}
