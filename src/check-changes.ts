// Two checks of one report held against each other, finding by finding: what was mended, what is new, what remains.
import { placeOf } from './fingerprint.ts';
import type { Finding } from './model/finding.ts';

export interface Printed {
  finding: Finding;
  fingerprint: string;
}

export interface Changes {
  mended: Finding[];
  /** Of the new ones their fingerprints. */
  added: Set<string>;
  remaining: number;
}

/** `canTell`: could this one be told again this time? What could not be seen is neither mended nor there. */
export function changesBetween(
  before: readonly Printed[],
  now: readonly Printed[],
  canTell: (finding: Finding) => boolean,
): Changes {
  // Those equal in every value first, then those that differ in figures only.
  const old = new Set(before);
  const added = new Set(now);
  for (const same of [(print: string) => print, placeOf]) {
    for (const one of [...added]) {
      const other = [...old].find(candidate => same(candidate.fingerprint) === same(one.fingerprint));
      if (!other) continue;
      old.delete(other);
      added.delete(one);
    }
  }
  return {
    mended: [...old].map(one => one.finding).filter(canTell),
    added: new Set([...added].map(one => one.fingerprint)),
    remaining: now.length - added.size,
  };
}
