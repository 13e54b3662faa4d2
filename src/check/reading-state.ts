// How much of a report was read at all. What was not read is not missing from the report, and no rule may say that it is.
import type { AnnualReport } from '../model/report.ts';
import { innerHeading, missingSections } from './section-headings.ts';

const known = new WeakMap<AnnualReport, boolean>();

/** No cell, and one of the six headings at most: a cover page, or pictures of pages. Reports before 2019 had neither. */
export function isBarelyRead(report: AnnualReport): boolean {
  const answer = known.get(report) ?? look(report);
  known.set(report, answer);
  return answer;
}

function look(report: AnnualReport): boolean {
  const isOld = report.form === 'pre2019' || (report.form === null && report.year !== null && report.year < 2019);
  if (isOld || Object.keys(report.cells).length > 0) return false;
  return missingSections(report).filter(number => !innerHeading(report, number)).length >= 5;
}
