// Which reports a question about figures is about, and what has to be said of that choice.

import type { CompactReport } from './compact.ts';
import type { Around, Chosen, FiguresQuestion, HeldFigures, Lacking } from './held.ts';
import { choose, reportOfYear, yearsMeant } from './held.ts';

export interface Scope {
  /** Bodies asked for by name of which nothing is held. */
  unknown: string[];
  lacking: Lacking[];
  /** Years taken without having been said; empty where they were. */
  assumed: number[];
  /** The year of the talk so far that is not held. */
  instead: number | null;
  /** Of a group: of how many bodies the year is held; `of` null where nobody knows how many there are. */
  coverage: { held: number; of: number; ofAllHeld: boolean; absent: string[] } | null;
}

export interface Taken {
  chosen: HeldFigures[];
  /** Body and report, in the order asked for, then by year. */
  reports: { held: HeldFigures; report: CompactReport }[];
  years: number[];
  scope: Scope;
  noCommonYear: boolean;
}

/** `together`: all bodies by the same years (rankings, comparisons, sums); else each by its own latest. */
export function takeReports(
  question: Pick<FiguresQuestion, 'who' | 'when'>,
  all: HeldFigures[],
  around: Around,
  together: boolean,
): Taken {
  const { who, when } = question;
  const found = choose(who, all, around);
  const { held: chosen, unknown } = found;
  const common = together && who.kind === 'named' && chosen.length > 1 ? commonYears(chosen) : null;
  const noCommonYear = common?.length === 0 && (when.kind !== 'years' || lacksEverywhere(chosen, when.years));
  const groups =
    together || who.kind === 'group'
      ? [common ? chosen.map(one => limited(one, common)) : chosen]
      : chosen.map(one => [one]);
  const dated = groups.map(group => ({ group, ...yearsMeant(when, group) }));
  const byReports = new Map(chosen.map(one => [one.reports, one]));
  const reports: Taken['reports'] = [];
  const lacking: Lacking[] = [];
  for (const { group, years } of dated)
    for (const one of group) {
      const held = byReports.get(one.reports) ?? one;
      for (const year of years) {
        const report = reportOfYear(held, year);
        if (report) reports.push({ held, report });
        else lacking.push({ body: held.body, year });
      }
    }
  const years = [...new Set(dated.flatMap(one => one.years))].sort((a, b) => a - b);
  const scope: Scope = {
    unknown,
    lacking: who.kind === 'group' ? [] : lacking,
    assumed: dated.some(one => one.assumed) ? years : [],
    instead: dated.map(one => one.instead).find(year => year !== null) ?? null,
    coverage: who.kind === 'group' ? coverageOf(found, lacking, reports, years) : null,
  };
  return { chosen, reports, years, scope, noCommonYear };
}

/** Only what several bodies have in common counts for “the latest year”. */
function limited(held: HeldFigures, common: number[]): HeldFigures {
  return { ...held, body: { ...held.body, years: common } };
}

function commonYears(chosen: HeldFigures[]): number[] {
  const [first, ...rest] = chosen;
  return first ? first.body.years.filter(year => rest.every(one => one.body.years.includes(year))) : [];
}

const lacksEverywhere = (chosen: HeldFigures[], years: number[]): boolean =>
  years.every(year => chosen.every(one => !one.body.years.includes(year)));

function coverageOf(
  { expected, held: all }: Chosen,
  lacking: Lacking[],
  reports: Taken['reports'],
  years: number[],
): Scope['coverage'] {
  const held = new Set(reports.map(one => one.held)).size;
  const whole = years.length === 1 ? lacking.map(one => one.body.agency) : [];
  return {
    held,
    of: expected?.count ?? all.length,
    ofAllHeld: expected === null,
    absent: [...whole, ...(expected?.absent ?? [])],
  };
}
