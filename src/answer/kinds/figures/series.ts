// Figures of several years or of a few bodies side by side. Only figures that are known and mean the same are compared.
import { exactSum } from '../../../figures/exact.ts';
import type { Measure } from '../../../model/question.ts';
import { growth } from '../../rates.ts';
import type { Change, Compared, FiguresResult, Peak, Series } from './answer.ts';
import { type Figure, isRate, numberOf } from './reading.ts';

type Order = 'most' | 'least';

/** `figures` of one body, ascending by year. */
export function seriesOf(measure: Measure, figures: Figure[]): Series {
  const pairs = figures.slice(1).map((to, at) => changeOf(figures[at]!, to));
  return { measure, figures, changes: pairs.filter(({ from, to }) => to.year === from.year + 1) };
}

export function changeOf(from: Figure, to: Figure): Change {
  const [before, now] = [numberOf(from), numberOf(to)];
  if (before === null || now === null) return { from, to, difference: null, growth: null };
  return { from, to, difference: exactSum([now, -before]), growth: isRate(to.measure) ? null : growth(now, before) };
}

/** Of each body and measure its last year, or the last of those asked for, against the one before it. */
export function changesOf(figures: Figure[][], asked: number[] | null): FiguresResult & { kind: 'change' } {
  const changes: Change[] = [];
  const alone: Figure[] = [];
  for (const ofBody of figures) {
    const now = asked?.at(-1) ?? ofBody.at(-1)?.year;
    const before = asked?.at(-2) ?? (now ?? 0) - 1;
    const to = ofBody.find(figure => figure.year === now);
    const from = ofBody.find(figure => figure.year === before);
    if (to && from) changes.push(changeOf(from, to));
    else alone.push(...ofBody);
  }
  return { kind: 'change', changes, alone };
}

export function compared(measure: Measure, figures: Figure[], order: Order): Compared {
  const known = figures.filter(figure => numberOf(figure) !== null);
  const [first, second] = figures;
  const [a, b] = [first && numberOf(first), second && numberOf(second)];
  const both = figures.length === 2 && typeof a === 'number' && typeof b === 'number';
  return {
    measure,
    figures,
    best: known.length > 1 ? extremes(known, order) : null,
    difference: both ? exactSum([a, -b]) : null,
  };
}

export function peakOf(measure: Measure, figures: Figure[], order: Order): Peak {
  return {
    measure,
    best: extremes(
      figures.filter(figure => numberOf(figure) !== null),
      order,
    ),
    figures,
  };
}

function extremes(known: Figure[], order: Order): Figure[] {
  const numbers = known.map(figure => numberOf(figure)!);
  const best = numbers.reduce((a, b) => ((order === 'most') === b > a && b !== a ? b : a), numbers[0] ?? 0);
  return known.filter(figure => numberOf(figure) === best);
}
