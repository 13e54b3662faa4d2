// Which report a person means by a body's name and perhaps a year.
import { byPreference, regionsAgree } from '../model/version.ts';
import type { ReportRow } from '../ports/store.ts';
import { groupByBody } from '../text/body-name.ts';
import { findAgency } from './agencies.ts';
import type { HeldAgency, MatchedBy } from './agency-match.ts';

/** A body with the years held of it, ascending. Its name is the longest that its reports print. */
export interface HeldBody extends HeldAgency {
  years: number[];
  /** Its name, with the place in front where another body held bears the same one: asking by it leads back here. */
  address: string;
}

/** Another version held of a report that is shown. */
export interface OtherVersion {
  publishedOn: string | null;
  /** True where its running text is our own summary. */
  summary: boolean;
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
      /** Those to show first come first. */
      versions: OtherVersion[];
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
  const versions = otherVersions(rows, held, row);
  return { kind: 'found', hash: row.hash, body, year: row.year, latest: year === null, by, versions };
}

/** Hidden ones of the same name, year and place, and those of the same body and year under another form of its name. */
function otherVersions(rows: ReportRow[], held: ReportRow[], chosen: ReportRow): OtherVersion[] {
  const { agency, region, year } = chosen;
  if (year === null) return [];
  const hidden = rows.filter(row => !row.shown && row.agency === agency && row.year === year);
  return [
    ...hidden.filter(row => regionsAgree(row.region, region)),
    ...held.filter(row => row.year === year && row !== chosen),
  ]
    .sort(byPreference)
    .map(({ publishedOn, summary }) => ({ publishedOn, summary }));
}

/** Every body of which a report is shown, in the order of their names. Reports without a name are nobody's. */
export function heldBodies(rows: ReportRow[]): HeldBody[] {
  return bodiesOf(rows).map(withoutRows);
}

/** A body with each report held of it, ascending by year; one whose year was not read comes last. */
export interface HeldReports extends HeldBody {
  reports: { year: number | null; versions: OtherVersion[] }[];
}

export function heldReports(rows: ReportRow[]): HeldReports[] {
  const hidden = rows.filter(row => !row.shown);
  return bodiesOf(rows).map(body => {
    const chosen = body.years.map(year => body.rows.filter(row => row.year === year).sort(byPreference)[0]!);
    const undated = body.rows.filter(row => row.year === null);
    const reports = [...chosen, ...undated].map(row => ({
      year: row.year,
      versions: otherVersions(hidden, body.rows, row),
    }));
    return { ...withoutRows(body), reports };
  });
}

/** Every body with the report that is shown of each year, ascending; one whose year was not read is left out. */
export function heldByYear(rows: ReportRow[]): { body: HeldBody; shown: ReportRow[] }[] {
  const before = byYear.get(rows);
  if (before) return before;
  const made = bodiesOf(rows).map(body => ({
    body: withoutRows(body),
    shown: body.years.map(year => body.rows.filter(row => row.year === year).sort(byPreference)[0]!),
  }));
  byYear.set(rows, made);
  return made;
}

const byYear = new WeakMap<readonly ReportRow[], { body: HeldBody; shown: ReportRow[] }[]>();

/** Made once for a list of rows: every answer begins with it. */
const known = new WeakMap<readonly ReportRow[], Body[]>();

function bodiesOf(rows: ReportRow[]): Body[] {
  const before = known.get(rows);
  if (before) return before;
  const bodies = groupRows(rows);
  known.set(rows, bodies);
  return bodies;
}

function groupRows(rows: ReportRow[]): Body[] {
  const named = rows.flatMap(row => (row.shown && row.agency !== null ? [{ ...row, agency: row.agency }] : []));
  const bodies = groupByBody(named).map(group => {
    const names = distinct(group.map(row => row.agency)).sort(byLength);
    const agency = names[0] ?? '';
    return {
      agency,
      aliases: distinct([...names, ...group.flatMap(row => row.aliases)]).filter(name => name !== agency),
      region: distinct(group.flatMap(row => row.region ?? [])).sort(byLength)[0] ?? null,
      years: distinct(group.flatMap(row => row.year ?? [])).sort((a, b) => a - b),
      address: agency,
      rows: group,
    };
  });
  const bearers = new Map<string, number>();
  for (const { agency } of bodies) bearers.set(agency, (bearers.get(agency) ?? 0) + 1);
  for (const body of bodies) if (bearers.get(body.agency)! > 1) body.address = nameWithPlace(body);
  return bodies.sort((a, b) => order(a.agency, b.agency) || order(a.region ?? '', b.region ?? ''));
}

/** 北京市朝阳区 and 朝阳区人民政府 as 北京市朝阳区人民政府. */
function nameWithPlace({ agency, region }: HeldAgency): string {
  const place = region ?? '';
  const overlap = Array.from(place, (_, at) => at).find(at => agency.startsWith(place.slice(at))) ?? place.length;
  return place.slice(0, overlap) + agency;
}

function withoutRows({ rows: _, ...body }: Body): HeldBody {
  return body;
}

const distinct = <T>(items: T[]): T[] => [...new Set(items)];
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byLength = (a: string, b: string): number => b.length - a.length || order(a, b);
