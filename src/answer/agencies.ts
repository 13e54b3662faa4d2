// Which of the bodies held a person means. Forgiving in form, strict in substance: whoever asks for a body that is not held
// must not be given another one's figures.
import { bySameRegion } from '../model/version.ts';
import {
  type BodyName,
  plainName,
  readBodyName,
  regionOf,
  restsBehindPlace,
  type UnitKind,
} from '../text/body-name.ts';
import { shortPlace } from '../text/places.ts';
import { likeness } from '../text/similarity.ts';
import { type HeldAgency, MATCHES, type MatchedBy, matchOf } from './agency-match.ts';

export type AgencyMatch<T extends HeldAgency> =
  | { kind: 'exact'; agency: T; by: MatchedBy }
  /** Ranked: a government, its office, then the others; ties in the order of their names. */
  | { kind: 'several'; agencies: T[]; by: MatchedBy }
  /** Near ones first, at most `MOST_NEAR`. */
  | { kind: 'none'; near: T[] };

export const MOST_NEAR = 5;
const ALIKE = 0.5;

interface Candidate<T> {
  held: T;
  name: BodyName;
}

/** `held` names each body once. The answer does not depend on their order. */
export function findAgency<T extends HeldAgency>(held: T[], words: string): AgencyMatch<T> {
  const plain = plainName(words);
  const candidates = held.map(one => ({ held: one, name: readBodyName(one.agency, one.region) })).sort(inOrder);
  if (plain === '') return { kind: 'none', near: [] };
  const matched = candidates.map(candidate => ({ candidate, by: matchOf(plain, candidate.held, candidate.name) }));
  for (const by of MATCHES) {
    const found = matched.filter(one => one.by === by).map(one => one.candidate);
    if (found.length === 0) continue;
    const chosen = by === 'place' ? foremostOfEachPlace(found) : found;
    const agencies = chosen.map(candidate => candidate.held);
    return agencies.length === 1 ? { kind: 'exact', agency: agencies[0]!, by } : { kind: 'several', agencies, by };
  }
  return { kind: 'none', near: nearest(plain, candidates) };
}

/** Of each division its government and the government's office, where one is held; else every body that is. */
function foremostOfEachPlace<T extends HeldAgency>(found: Candidate<T>[]): Candidate<T>[] {
  const names = new Set(found.map(candidate => candidate.name.place));
  const divisions = [...names].flatMap(place =>
    bySameRegion(
      found
        .filter(one => one.name.place === place)
        .map(candidate => ({ candidate, region: regionOf(candidate.name, candidate.held.region) })),
    ),
  );
  const chosen = divisions.flatMap(bodies => {
    const foremost = bodies.filter(({ candidate }) => candidate.name.unit.kind !== 'bureau');
    return (foremost.length > 0 ? foremost : bodies).map(({ candidate }) => candidate);
  });
  return chosen.sort(inOrder);
}

function nearest<T extends HeldAgency>(words: string, candidates: Candidate<T>[]): T[] {
  return candidates
    .map(candidate => ({ candidate, score: scoreOf(words, candidate) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || inOrder(a.candidate, b.candidate))
    .slice(0, MOST_NEAR)
    .map(({ candidate }) => candidate.held);
}

/** How alike words and a body's names are; sharing the division, or naming one above it, is being near too. */
function scoreOf(words: string, { held, name }: Candidate<HeldAgency>): number {
  const short = shortPlace(name.place);
  const forms = [name.plain, ...held.aliases.map(plainName), short + name.unit.key, name.place, short];
  const sharesPlace = name.place !== '' && restsBehindPlace(words, name).length > 0;
  const isAbove = name.above.some(place => place === words || shortPlace(place) === words);
  return Math.max(sharesPlace || isAbove ? ALIKE : 0, ...forms.map(form => likeness(words, form)));
}

const RANK: UnitKind[] = ['government', 'office', 'bureau'];

function inOrder(a: Candidate<HeldAgency>, b: Candidate<HeldAgency>): number {
  return (
    RANK.indexOf(a.name.unit.kind) - RANK.indexOf(b.name.unit.kind) ||
    compare(a.held.agency, b.held.agency) ||
    compare(a.held.region ?? '', b.held.region ?? '')
  );
}

/** By code point, the same on every machine whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
