// Which report a person means by a body's name and perhaps a year.
import { byPreference } from '../model/version.ts';
import type { ReportRow } from '../ports/store.ts';
import { findAgency } from './agencies.ts';
import type { HeldAgency, MatchedBy } from './agency-match.ts';
import { groupByBody } from './body-name.ts';

/** A body with the years held of it, ascending. Its name is the longest that its reports print. */
export interface HeldBody extends HeldAgency {
  years: number[];
}

export type Selection =
  | {
      kind: 'found';
      hash: string;
      body: HeldBody;
      /** Null where the report does not say its year. */
      year: number | null;
      /** True where no year was asked for and the latest held was taken. */
      latest: boolean;
      by: MatchedBy;
    }
  /** Several bodies could be meant; those that have the year asked for come first. */
  | { kind: 'several'; choices: HeldBody[]; by: MatchedBy }
  | { kind: 'year-missing'; body: HeldBody; year: number; by: MatchedBy }
  /** No such body is held. */
  | { kind: 'none'; near: HeldBody[] };

type Body = HeldBody & { rows: ReportRow[] };

/** Pure; looks only at rows that are shown. `year` null: the latest. */
export function selectReport(rows: ReportRow[], words: string, year: number | null = null): Selection {
  const match = findAgency(bodiesOf(rows), words);
  if (match.kind === 'none') return { kind: 'none', near: match.near.map(withoutRows) };
  const { by } = match;
  if (match.kind === 'several') {
    const choices = match.agencies.map(withoutRows);
    const has = (body: HeldBody) => year === null || body.years.includes(year);
    return { kind: 'several', choices: [...choices.filter(has), ...choices.filter(body => !has(body))], by };
  }
  const { rows: held, ...body } = match.agency;
  const wanted = year ?? body.years.at(-1) ?? null;
  // The same year may be held under two forms of the body's name.
  const row = held.filter(one => one.year === wanted).sort(byPreference)[0];
  if (!row) return { kind: 'year-missing', body, year: wanted!, by };
  return { kind: 'found', hash: row.hash, body, year: row.year, latest: year === null, by };
}

/** Every body of which a report is shown, in the order of their names. Reports without a name are nobody's. */
export function heldBodies(rows: ReportRow[]): HeldBody[] {
  return bodiesOf(rows).map(withoutRows);
}

function bodiesOf(rows: ReportRow[]): Body[] {
  const named = rows.flatMap(row => (row.shown && row.agency !== null ? [{ ...row, agency: row.agency }] : []));
  const bodies = groupByBody(named).map(group => {
    const names = distinct(group.map(row => row.agency)).sort(byLength);
    const agency = names[0] ?? '';
    return {
      agency,
      aliases: distinct([...names, ...group.flatMap(row => row.aliases)]).filter(name => name !== agency),
      region: distinct(group.flatMap(row => row.region ?? [])).sort(byLength)[0] ?? null,
      years: distinct(group.flatMap(row => row.year ?? [])).sort((a, b) => a - b),
      rows: group,
    };
  });
  return bodies.sort((a, b) => order(a.agency, b.agency) || order(a.region ?? '', b.region ?? ''));
}

function withoutRows({ rows: _, ...body }: Body): HeldBody {
  return body;
}

const distinct = <T>(items: T[]): T[] => [...new Set(items)];
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byLength = (a: string, b: string): number => b.length - a.length || order(a, b);
