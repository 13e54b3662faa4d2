// The divisions of the country: which one a body's name means, and which ones lie within another.
import type { Division } from '../model/division.ts';
import type { ReportRow } from '../ports/store.ts';
import { readBodyName, regionOf } from '../text/body-name.ts';
import { placesOf } from '../text/places.ts';
import { rankOf } from './rank.ts';

export interface Divisions {
  list: readonly Division[];
  /** The full name of the only division that such a chain of names fits: 南通市, 通州区 → 江苏省南通市通州区. */
  full(chain: readonly string[]): string | null;
  /** Full names of the divisions of that rank in a place as they are today; null where none is known. */
  within(place: string, rank: 'province' | 'prefecture' | 'county' | 'town'): string[] | null;
}

export function divisionsOf(list: readonly Division[]): Divisions {
  const byName = new Map<string, Division[]>();
  for (const division of list) byName.set(division.name, [...(byName.get(division.name) ?? []), division]);
  return {
    list,
    full(chain) {
      const name = chain.at(-1);
      if (name === undefined) return null;
      const fitting = (byName.get(name) ?? []).filter(({ above }) => isWithin(chain.slice(0, -1), above));
      return fitting.length === 1 ? [...fitting[0]!.above, name].join('') : null;
    },
    within(place, rank) {
      const names = list
        .filter(({ former }) => !former)
        .map(({ name, above }) => [...above, name].join(''))
        .filter(name => name !== place && name.startsWith(place) && rankOf(name) === rank);
      return names.length > 0 ? names : null;
    },
  };
}

/** Do all those named stand above it, in that order? */
function isWithin(named: readonly string[], above: readonly string[]): boolean {
  let at = 0;
  for (const one of above) if (one === named[at]) at += 1;
  return at === named.length;
}

/** Reports seldom say where their body is: its division where the country has only one of that name. */
export function withRegions(rows: readonly ReportRow[], divisions: Divisions): ReportRow[] {
  return rows.map(row => {
    if (row.agency === null) return row;
    const name = readBodyName(row.agency, row.region);
    const { places } = placesOf(regionOf(name, row.region) ?? [...name.above, name.place].join(''));
    const region = divisions.full(places);
    return region === null ? row : { ...row, region };
  });
}
