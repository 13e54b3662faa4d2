// What is held, body by body, and which of it a person's words pick out.
import type { ReportRow } from '../ports/store.ts';
import { plainName, readBodyName } from '../text/body-name.ts';
import { type HeldBody, type HeldReports, heldReports } from './select.ts';

export interface Listing {
  /** By place, then by name; each with the reports that were picked out. */
  bodies: HeldReports[];
  /** Reports of which nobody knows whose they are; counted only where everything was asked for. */
  nameless: number;
}

/** `words` are regions or bodies, in full or in part, all of which must fit; none of them and no year: everything. */
export function listHeld(rows: ReportRow[], words: string[], year: number | null): Listing {
  const wanted = words.map(plainName).filter(word => word !== '');
  const bodies = heldReports(rows)
    .filter(body => wanted.every(word => describes(body, word)))
    .map(body => ({ ...body, reports: body.reports.filter(report => year === null || report.year === year) }))
    .filter(body => body.reports.length > 0);
  const everything = wanted.length === 0 && year === null;
  return {
    bodies: bodies.sort(byPlace),
    nameless: everything ? rows.filter(row => row.shown && row.agency === null).length : 0,
  };
}

export interface Count {
  name: string;
  bodies: number;
  reports: number;
}

/** How a body without a known region is listed; as a word it picks out those. */
const NO_REGION = '地区不详';

/** Most reports first by province, latest first by year. */
export function countBy(bodies: HeldReports[]): { regions: Count[]; years: Count[] } {
  const regions = new Map<string, Count>();
  const years = new Map<string, Count>();
  for (const { region, agency, reports } of bodies) {
    const { above, place } = readBodyName(agency, region);
    add(regions, (region === null ? undefined : (above[0] ?? place)) ?? NO_REGION, reports.length);
    for (const { year } of reports) if (year !== null) add(years, String(year), 1);
  }
  return {
    regions: [...regions.values()].sort((a, b) => b.reports - a.reports || order(a.name, b.name)),
    years: [...years.values()].sort((a, b) => order(b.name, a.name)),
  };
}

function add(counts: Map<string, Count>, name: string, reports: number): void {
  const { bodies, reports: before } = counts.get(name) ?? { bodies: 0, reports: 0 };
  counts.set(name, { name, bodies: bodies + 1, reports: before + reports });
}

function describes({ agency, aliases, region }: HeldBody, word: string): boolean {
  return [region ?? NO_REGION, agency, `${region ?? ''}${agency}`, ...aliases].some(name =>
    plainName(name).includes(word),
  );
}

function byPlace(a: HeldBody, b: HeldBody): number {
  return order(a.region ?? '\uffff', b.region ?? '\uffff') || order(a.agency, b.agency);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
