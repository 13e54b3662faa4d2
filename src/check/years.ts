// Which year a report is of, by all that tells it: the title, the stated period, the sentences, the dates. The parser takes
// the title's, else the period's; a slip in either is told by what the others agree on.
import type { AnnualReport } from '../model/report.ts';
import { readYear, YEAR_PATTERN } from '../text/dates.ts';
import { blankless, sentences } from './blankless.ts';
import { statedPeriods } from './periods.ts';

export interface Years {
  title: number | null;
  /** Of the stated period, where its two days do not contradict each other. */
  period: number | null;
  /** The year that most sentences begin with. */
  spoken: number | null;
  /** The year before publication, else before the sign-off. */
  dated: number | null;
  /** The year that the report is of, as far as can be told. */
  year: number | null;
}

const TITLE_YEAR = new RegExp(`${YEAR_PATTERN}\\s*年?`);
const BEGINS = /^(?:[一二三四五六七八九十\d]+[、.是]|\([一二三四五六七八九十\d]+\))?(20\d\d)年/;

const known = new WeakMap<AnnualReport, Years>();

export function yearsOf(report: AnnualReport): Years {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): Years {
  const inTitle = report.title ? TITLE_YEAR.exec(report.title.text)?.[1] : undefined;
  const title = inTitle ? (readYear(inTitle) ?? null) : null;
  const stated = statedPeriods(report).find(({ from, to }) => (from.year ?? to.year) === (to.year ?? from.year));
  const period = stated ? (stated.from.year ?? stated.to.year) : null;
  const spoken = mostSpoken(report);
  const date = report.publishedOn ?? report.signedOn;
  const dated = date === null ? null : Number(date.slice(0, 4)) - 1;
  const told = { title, period, spoken, dated };
  return { ...told, year: choose(told, report.year) };
}

function choose(told: Omit<Years, 'year'>, read: number | null): number | null {
  // Without a title what the parser read comes before the period: it has weighed the preface against it.
  const candidates = [told.title ?? read, told.period, read].filter(year => year !== null);
  const [first, ...others] = [...new Set(candidates)];
  if (first === undefined) return null;
  const { title, spoken, dated } = told;
  const support = (year: number): number => [spoken, dated].filter(other => other === year).length;
  // What no other sign speaks for gives way to what one does.
  const better = support(first) === 0 ? others.find(year => support(year) > 0) : undefined;
  if (better !== undefined) return better;
  return title === null && spoken !== null && spoken === dated ? spoken : first;
}

/** Only a clear majority tells anything. */
function mostSpoken(report: AnnualReport): number | null {
  const counts = new Map<number, number>();
  for (const line of blankless(report)) {
    if (line.section === 0) continue;
    for (const { text } of sentences(line)) {
      const year = BEGINS.exec(text)?.[1];
      if (year) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
