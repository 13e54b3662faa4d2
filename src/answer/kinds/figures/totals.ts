// Figures of several reports added up, and their means: pooled (all cases together) and of the bodies, never mixed.
import { exactSum, meanPercent, percent } from '../../../figures/exact.ts';
import type { Measure } from '../../../model/question.ts';
import { type Around, aboutBody, type FiguresQuestion, type HeldFigures, reportOfYear } from '../../held.ts';
import type { HeldBody } from '../../select.ts';
import type { Mean, Total } from './answer.ts';
import { type Figure, figureOf, isRate, numberOf, partsOf } from './reading.ts';

export function totalOf(
  measure: Measure,
  parts: Figure[],
  { who }: FiguresQuestion,
  all: HeldFigures[],
  around: Around,
): Total {
  const known = parts.filter(figure => numberOf(figure) !== null);
  const years = [...new Set(parts.map(figure => figure.year))];
  const place = who.kind === 'group' ? who.place : null;
  const own = place !== null && years.length === 1 ? governmentOf(place, all, around) : undefined;
  const report = own && !parts.some(figure => figure.body === own.body) ? reportOfYear(own, years[0]!) : undefined;
  return {
    measure,
    parts,
    sum: known.length > 0 ? exactSum(known.map(figure => numberOf(figure)!)) : null,
    without: parts.filter(figure => numberOf(figure) === null),
    own: own && report ? figureOf(own.body, report, measure) : null,
  };
}

/** Does the report of the place's government have this body's figures in it, and no other's that does so too? */
export function isPartOf(place: string, body: HeldBody, all: HeldFigures[], around: Around): boolean {
  const { kind, within } = aboutBody(body, around);
  if (kind !== 'government') return within === place;
  const isBetween = (other: HeldFigures) => {
    const about = aboutBody(other.body, around);
    return (
      about.kind === 'government' &&
      about.within !== within &&
      within.startsWith(about.within) &&
      about.within !== place
    );
  };
  return (
    within !== place && !all.some(other => aboutBody(other.body, around).within.startsWith(place) && isBetween(other))
  );
}

function governmentOf(place: string, all: HeldFigures[], around: Around): HeldFigures | undefined {
  return all.find(({ body }) => {
    const { kind, within } = aboutBody(body, around);
    return kind === 'government' && within === place;
  });
}

export function meanOf(measure: Measure, parts: Figure[], leastBase: number | null): Mean {
  const enough = (figure: Figure) => leastBase === null || (partsOf(figure)?.denominator ?? leastBase) >= leastBase;
  const known = parts.filter(figure => numberOf(figure) !== null && enough(figure));
  const counted = new Set(known);
  const without = parts.filter(figure => !counted.has(figure));
  if (!isRate(measure)) {
    const sum = exactSum(known.map(figure => numberOf(figure)!));
    // The quotient with two decimals: of hundred times as many.
    return { measure, parts, without, mean: known.length > 0 ? percent(sum, known.length * 100) : null, pooled: null };
  }
  const quotients = known.flatMap(figure => partsOf(figure) ?? []);
  const numerator = exactSum(quotients.map(one => one.numerator));
  const denominator = exactSum(quotients.map(one => one.denominator));
  const value = percent(numerator, denominator);
  return {
    measure,
    parts,
    without,
    mean: meanPercent(quotients),
    pooled: value === null ? null : { value, numerator, denominator },
  };
}
