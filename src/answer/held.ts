// What is held, body by body, as questions about figures, dates and holdings take it; and which of it a question is about.
import type { Question, When, Who } from '../model/question.ts';
import type { AnnualReport } from '../model/report.ts';
import type { ContentHash, ReportRow } from '../ports/store.ts';
import { plainName, readBodyName, type UnitKind } from '../text/body-name.ts';
import { shortUnit } from '../text/unit-names.ts';
import type { CompactReport } from './compact.ts';
import { type DivisionRank, rankOf } from './rank.ts';
import { type HeldBody, heldByYear } from './select.ts';

/** A body with the report shown of each year, ascending; one whose year was not read is left out. */
export interface HeldFigures {
  body: HeldBody;
  reports: CompactReport[];
}

/** `figures` of a report's hash; a report without any is left out. Made once for a list of rows. */
export function heldFigures(
  rows: ReportRow[],
  figures: (hash: ContentHash) => CompactReport | undefined,
): HeldFigures[] {
  return heldByYear(rows).map(({ body, shown }) => ({ body, reports: shown.flatMap(row => figures(row.hash) ?? []) }));
}

/** One report that an answer is about, whole. */
export interface HeldReport {
  report: AnnualReport;
  /** Every file with it. */
  files: readonly string[];
}

/** What an answer takes beside the reports. */
export interface Around {
  /** ISO date. */
  today: string;
  /** Full names of the divisions of that rank in a place, where they are known: how many there should be. */
  divisions?(place: string, rank: DivisionRank): string[] | null;
  /** Where a body is, by the full name of its division, where its reports do not say it. */
  placeOf?(body: HeldBody): string | null;
}

export interface Chosen {
  held: HeldFigures[];
  /** Bodies asked for by name of which nothing is held. */
  unknown: string[];
  /** Of a group: how many bodies there should be, and those of which nothing is held; null where nobody knows. */
  expected: { count: number; absent: string[] } | null;
}

export function choose(who: Who | null, all: HeldFigures[], around: Around): Chosen {
  if (who === null) return { held: all, unknown: [], expected: null };
  if (who.kind === 'named') {
    const found = who.bodies.map(({ said, address }) => ({ said, held: byAddress(all).get(address) }));
    return {
      held: [...new Set(found.flatMap(({ held }) => held ?? []))],
      unknown: found.flatMap(({ said, held }) => (held ? [] : [said])),
      expected: null,
    };
  }
  const held = all.filter(one => isOf(who, one.body, around));
  return { held, unknown: [], expected: expectedOf(who, held, around) };
}

const known = new WeakMap<HeldFigures[], Map<string, HeldFigures>>();

function byAddress(all: HeldFigures[]): Map<string, HeldFigures> {
  const before = known.get(all);
  if (before) return before;
  const made = new Map(all.map(one => [one.body.address, one]));
  known.set(all, made);
  return made;
}

type Group = Who & { kind: 'group' };

function isOf({ place, rank, unit }: Group, body: HeldBody, around: Around): boolean {
  const about = aboutBody(body, around);
  if (place !== null && !about.within.startsWith(place)) return false;
  if (unit !== null && (about.kind !== 'bureau' || !about.unit.includes(shortUnit(plainName(unit))))) return false;
  if (rank === null) return true;
  if (rank === 'department') return about.kind === 'bureau';
  return about.kind === 'government' && about.rank === rank;
}

function expectedOf({ place, rank, unit }: Group, held: HeldFigures[], around: Around): Chosen['expected'] {
  if (unit !== null || place === null || rank === null || rank === 'department') return null;
  const names = around.divisions?.(place, rank);
  if (!names || names.length === 0) return null;
  const there = new Set(held.map(one => aboutBody(one.body, around).within));
  return { count: names.length, absent: names.filter(name => !there.has(name)) };
}

interface AboutBody {
  /** Its division by its full name, as far as known. */
  within: string;
  rank: DivisionRank | null;
  kind: UnitKind;
  unit: string;
}

const abouts = new WeakMap<HeldBody, AboutBody>();

/** Remembered: a question about all bodies asks it of each. */
export function aboutBody(body: HeldBody, around: Around): AboutBody {
  const before = abouts.get(body);
  if (before) return before;
  const { above, place, unit } = readBodyName(body.agency, body.region);
  const within = around.placeOf?.(body) ?? [...above, place].join('');
  const made = { within, rank: rankOf(within), kind: unit.kind, unit: unit.key };
  abouts.set(body, made);
  return made;
}

/** Body and year of which nothing is held. */
export interface Lacking {
  body: HeldBody;
  year: number;
}

export interface Dated {
  /** Years that the question is about, as understood. */
  years: number[];
  /** No year was said, or only how many: which were taken must be told. */
  assumed: boolean;
  /** The year of the talk so far, which is not held and for which another was taken. */
  instead: number | null;
}

/** Of one body or a group: the years meant. `of` is whose latest year counts. */
export function yearsMeant(when: When, of: HeldFigures[]): Dated {
  if (when.kind === 'years')
    return { years: [...new Set(when.years)].sort((a, b) => a - b), assumed: false, instead: null };
  const held = [...new Set(of.flatMap(one => one.body.years))].sort((a, b) => a - b);
  const last = held.at(-1);
  if (last === undefined) return { years: [], assumed: true, instead: null };
  if (when.kind === 'recent') {
    const first = when.count === null ? held[0]! : last - when.count + 1;
    return { years: range(first, last), assumed: true, instead: null };
  }
  const { prefer } = when;
  if (prefer !== undefined && held.includes(prefer)) return { years: [prefer], assumed: false, instead: null };
  return { years: [last], assumed: true, instead: prefer ?? null };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

export const reportOfYear = (held: HeldFigures, year: number): CompactReport | undefined =>
  held.reports.find(report => report.year === year);

export type FiguresQuestion = Question & { kind: 'figures' };
