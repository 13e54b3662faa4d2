// Which reports the words of a search name by their body or place, so that these become a filter and no words of the text. As
// strict in substance as answers are: what is not plainly a name held stays a word to look for.

import type { ContentHash, ReportRow } from './ports/store.ts';
import { plainName, readBodyName, readUnit } from './text/body-name.ts';
import { shortPlace } from './text/places.ts';

export interface Named {
  reports: ReadonlySet<ContentHash>;
  /** What of the words is no name. */
  rest: string;
}

/** The names of the reports held, made ready for many questions. */
export interface NameIndex {
  /** Words without blanks, in plain form. */
  find(chunk: string): Named | null;
}

/** The shortest name that is told apart from the words written behind it without a blank. */
const SHORTEST = 3;
const LONGEST = 30;
/** 全市, 我局: another form of the name in one report, but a word like any other in a question. */
const NO_NAME = /^[全本我各该]/;

type Hashes = Set<ContentHash>;

export function nameIndex(rows: readonly ReportRow[]): NameIndex {
  const bodies = new Map<string, Hashes>();
  const units = new Map<string, Hashes>();
  const places = new Map<string, Hashes>();
  const fullPlaces = new Set<string>();
  /** 启东 → 启东市. */
  const byShort = new Map<string, Set<string>>();

  for (const { hash, agency, aliases, region } of rows) {
    if (agency === null) continue;
    const { plain, above, place, unit } = readBodyName(agency, region);
    for (const name of aliases.map(plainName)) {
      if (name.length >= SHORTEST && !NO_NAME.test(name)) note(bodies, name, hash);
    }
    note(bodies, plain, hash);
    note(bodies, keyOf(place, unit.key), hash);
    for (const form of [place, shortPlace(place)]) {
      for (const written of [unit.key, unit.written]) note(bodies, form + written, hash);
    }
    if (unit.kind === 'bureau') for (const written of [unit.key, unit.written]) note(units, written, hash);
    for (const full of [...above, place].filter(name => name !== '')) {
      fullPlaces.add(full);
      byShort.set(shortPlace(full), (byShort.get(shortPlace(full)) ?? new Set()).add(full));
      for (const form of [full, shortPlace(full)]) note(places, form, hash);
    }
  }

  /** A whole chunk, however the body's name is written. */
  function whole(chunk: string): Hashes | undefined {
    return places.get(chunk) ?? bodies.get(chunk) ?? units.get(chunk) ?? taken(chunk);
  }

  function taken(chunk: string): Hashes | undefined {
    const { place, unit } = readBodyName(chunk);
    if (place !== '') return ofUnit(place, unit.key);
    for (let end = 2; end < chunk.length; end += 1) {
      for (const full of byShort.get(chunk.slice(0, end)) ?? []) {
        const found = ofUnit(full, readUnit(chunk.slice(end)).key);
        if (found) return found;
      }
    }
    return undefined;
  }

  /** The office stands for its government where that has no report of its own. */
  function ofUnit(place: string, key: string): Hashes | undefined {
    return bodies.get(keyOf(place, key)) ?? (key === '政府' ? bodies.get(keyOf(place, '政府办')) : undefined);
  }

  return {
    find(chunk) {
      const found = whole(chunk);
      if (found) return { reports: found, rest: '' };
      for (let end = Math.min(LONGEST, chunk.length - 1); end >= SHORTEST; end -= 1) {
        const start = chunk.slice(0, end);
        const named = bodies.get(start) ?? (fullPlaces.has(start) ? places.get(start) : undefined);
        if (named) return { reports: named, rest: chunk.slice(end) };
      }
      return null;
    },
  };
}

/** No name has a blank in it. */
const keyOf = (place: string, key: string): string => `${place} ${key}`;

function note(map: Map<string, Hashes>, name: string, hash: ContentHash): void {
  if (name === '') return;
  map.set(name, (map.get(name) ?? new Set()).add(hash));
}
