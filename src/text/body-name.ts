// A body's name taken apart: where it is, and what it is there. 启东市人民政府办公室 is the office of 启东市, 启东市政府办 too.
import { bySameRegion } from '../model/version.ts';
import { compact, normalise } from './normalise.ts';
import { placesOf, shortPlace } from './places.ts';
import { shortUnit } from './unit-names.ts';

export type UnitKind = 'government' | 'office' | 'bureau';

export interface Unit {
  kind: UnitKind;
  /** As written, without its place; '' for a bare division. */
  written: string;
  /** Brought to one form; equal for two names of the same unit. */
  key: string;
}

export interface BodyName {
  /** The whole name in plain characters. */
  plain: string;
  /** Divisions above its own, from the widest, as far as name and region tell. */
  above: string[];
  /** Its own division; '' where the name has none. */
  place: string;
  unit: Unit;
}

/** Simplified, half width, without signs, blanks and remarks in brackets. */
export function plainName(words: string): string {
  const text = normalise(words).text;
  const bare = compact(text.replace(/\([^()]*\)/g, ''));
  return (bare === '' ? compact(text) : bare).toLowerCase();
}

const read = new Map<string, BodyName>();
/** The names of a large corpus; beyond it the memory is begun anew. */
const MOST_REMEMBERED = 20_000;

/** Remembered, because every question is held against the name of every body. */
export function readBodyName(agency: string, region: string | null = null): BodyName {
  const key = `${agency}\n${region ?? ''}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= MOST_REMEMBERED) read.clear();
  const name = takeApart(agency, region);
  read.set(key, name);
  return name;
}

function takeApart(agency: string, region: string | null): BodyName {
  const plain = plainName(agency);
  const { places, rest } = placesOf(plain);
  const around = region === null ? [] : placesOf(plainName(region)).places;
  const place = places.at(-1) ?? '';
  // 张家港市 in 江苏省苏州市张家港市 is not above itself.
  const above = [...around, ...places.slice(0, -1)].filter(name => name !== place);
  return { plain, above: [...new Set(above)], place, unit: readUnit(rest) };
}

/** Where a body is: what is known of it from outside, else what its name says beyond its own division. */
export function regionOf({ above, place }: BodyName, known: string | null): string | null {
  return known ?? (above.length > 0 ? [...above, place].join('') : null);
}

/** The part of a name behind the division. */
export function readUnit(written: string): Unit {
  if (/^(?:(?:人民)?政府)?$/.test(written)) return { kind: 'government', written, key: '政府' };
  if (/^(?:(?:人民)?政府|府)?办(?:公[室厅])?$/.test(written)) return { kind: 'office', written, key: '政府办' };
  return { kind: 'bureau', written, key: shortUnit(written) };
}

/**
 * What remains of a user's plain words behind each way of naming the body's division (in full, in short, with or without
 * those above it). Empty where the words do not begin with it.
 */
export function restsBehindPlace(words: string, { above, place }: BodyName): string[] {
  if (place === '') return [words];
  let starts = new Set([words]);
  for (const name of above) {
    starts = new Set([...starts, ...[...starts].flatMap(text => without(text, name))]);
  }
  return [...new Set([...starts].flatMap(text => without(text, place)))];
}

function without(text: string, place: string): string[] {
  return [place, shortPlace(place)].filter(form => text.startsWith(form)).map(form => text.slice(form.length));
}

/**
 * Items put together by body: the same division and unit under whatever form of the name, in regions that do not
 * contradict each other.
 */
export function groupByBody<T extends { agency: string; region: string | null }>(items: T[]): T[][] {
  const groups = new Map<string, { item: T; region: string | null }[]>();
  for (const item of items) {
    const name = readBodyName(item.agency);
    const key = name.place === '' ? name.plain : `${name.place} ${name.unit.key}`;
    const member = { item, region: regionOf(name, item.region) };
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].flatMap(bySameRegion).map(group => group.map(({ item }) => item));
}
