// Which of some reports stand beside one in a check: last year's report of the same body, and the same year's of others.

import type { CheckContext } from './check/index.ts';
import type { AnnualReport } from './model/report.ts';
import { groupByBody } from './text/body-name.ts';

/** `others` may hold the report itself. Of several versions of last year's the latest published is taken. */
export function companionsOf(
  report: AnnualReport,
  others: readonly AnnualReport[],
): Pick<CheckContext, 'previous' | 'peers'> {
  const { year } = report;
  if (report.agency === null || year === null) return { previous: null, peers: [] };
  const named = [...new Set([report, ...others])].flatMap(one =>
    one.agency === null ? [] : [{ agency: one.agency, region: one.region, report: one }],
  );
  const own = new Set(
    groupByBody(named)
      .find(group => group.some(item => item.report === report))
      ?.map(item => item.report),
  );
  const before = [...own].filter(one => one.year === year - 1);
  return {
    previous: before.sort(byPublication).at(-1) ?? null,
    peers: named.flatMap(item => (item.report.year === year && !own.has(item.report) ? [item.report] : [])),
  };
}

const byPublication = (one: AnnualReport, other: AnnualReport): number =>
  (one.publishedOn ?? '') < (other.publishedOn ?? '') ? -1 : 1;
