// Bodies in the order of a figure, and those within a bound. What cannot be ranked is named, never dropped.

import type { Measure, Operation } from '../../../model/question.ts';
import type { FiguresQuestion } from '../../held.ts';
import { SMALL_BASE } from '../../rates.ts';
import type { Taken } from '../../scope.ts';
import type { LeftOut, Ranking } from './answer.ts';
import { type Figure, figureOf, isRate, numberOf, partsOf } from './reading.ts';

type Rank = Operation & { kind: 'rank' };
type Filter = Operation & { kind: 'filter' };

export function ranked(question: FiguresQuestion, { order, limit, by }: Rank, { reports }: Taken): Ranking[] {
  const { measures } = question;
  return (by ? [by] : measures).map(measure => {
    const leastBase = isRate(measure) ? (question.leastBase ?? SMALL_BASE) : question.leastBase;
    const all = reports.map(({ held, report }) => figureOf(held.body, report, measure));
    const { known, left } = sift(all, leastBase);
    const sorted = sort(known, order);
    const shown = sorted.slice(0, limit ?? sorted.length);
    const places = placesOf(sorted);
    const last = shown.at(-1);
    return {
      measure,
      entries: shown.map(figure => ({
        place: places.get(numberOf(figure)!)!,
        figure,
        shown: by ? measures.map(one => figureOf(figure.body, figure.report, one)) : [],
      })),
      ranked: sorted.length,
      tied: last ? sorted.slice(shown.length).filter(one => numberOf(one) === numberOf(last)) : [],
      left,
    };
  });
}

export function filtered(measure: Measure, all: Figure[], { bound, and }: Filter, leastBase: number | null): Ranking {
  const { known, left } = sift(all, leastBase);
  const within = known.filter(figure => [bound, ...(and ? [and] : [])].every(one => fits(numberOf(figure)!, one)));
  const sorted = sort(within, bound.relation.startsWith('<') ? 'least' : 'most');
  const places = placesOf(sorted);
  return {
    measure,
    entries: sorted.map(figure => ({ place: places.get(numberOf(figure)!)!, figure, shown: [] })),
    ranked: known.length,
    tied: [],
    left,
  };
}

function sift(all: Figure[], leastBase: number | null): { known: Figure[]; left: LeftOut } {
  const left: LeftOut = { uneven: [], without: [], small: [], leastBase };
  const known: Figure[] = [];
  for (const figure of all) {
    const base = leastBase === null ? null : baseOf(figure);
    if (figure.uneven) left.uneven.push(figure);
    else if (base !== null && base < leastBase!) left.small.push(figure);
    else if (numberOf(figure) === null) left.without.push(figure);
    else known.push(figure);
  }
  return { known, left };
}

/** Of what a rate is taken: known to be too small even where it is 0. */
function baseOf(figure: Figure): number | null {
  const { reading } = figure;
  if (reading.kind !== 'quotient') return null;
  const { denominator } = reading.quotient;
  return partsOf(figure)?.denominator ?? (denominator.state === 'known' ? denominator.value : null);
}

/** Equal figures stay in the order of the bodies' names. */
function sort(known: Figure[], order: 'most' | 'least'): Figure[] {
  const sign = order === 'most' ? -1 : 1;
  return known
    .map(figure => ({ figure, value: numberOf(figure)! }))
    .sort((a, b) => sign * (a.value - b.value) || (a.figure.body.agency < b.figure.body.agency ? -1 : 1))
    .map(({ figure }) => figure);
}

/** Equal figures share the place of the first of them. */
function placesOf(sorted: Figure[]): Map<number, number> {
  const places = new Map<number, number>();
  sorted.forEach((figure, at) => {
    const value = numberOf(figure)!;
    if (!places.has(value)) places.set(value, at + 1);
  });
  return places;
}

function fits(value: number, { relation, value: limit }: Filter['bound']): boolean {
  switch (relation) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
  }
}
