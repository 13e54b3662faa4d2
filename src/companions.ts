// Which of some reports stand beside one in a check: last year's report of the same body, and the same year's of others.
import type { CheckContext } from './check/index.ts';
import type { AnnualReport } from './model/report.ts';
import { ofSameBody } from './same-body.ts';

/** `others` may hold the report itself. Of several versions of last year's the latest published is taken. */
export function companionsOf(
  report: AnnualReport,
  others: readonly AnnualReport[],
): Pick<CheckContext, 'previous' | 'peers'> {
  const { year } = report;
  if (report.agency === null || year === null) return { previous: null, peers: [] };
  const own = new Set(ofSameBody(others, report));
  const before = [...own].filter(one => one.year === year - 1);
  return {
    previous: before.sort(byPublication).at(-1) ?? null,
    peers: [...new Set(others)].filter(
      one => one.agency !== null && one.year === year && !own.has(one) && one !== report,
    ),
  };
}

const byPublication = (one: AnnualReport, other: AnnualReport): number =>
  (one.publishedOn ?? '') < (other.publishedOn ?? '') ? -1 : 1;
