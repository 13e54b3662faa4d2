// An answer about figures → the values of `ask`, what was asked for first.
import type {
  Breakdown,
  Change,
  FiguresAnswer,
  Mean,
  Ranking,
  Total,
} from '../../../src/answer/kinds/figures/answer.ts';
import { type Figure, metricOf, numberOf, partsOf } from '../../../src/answer/kinds/figures/reading.ts';

import type { AskValue } from './answer.ts';
import { differenceUnit, unitOf } from './figure-words.ts';

export function figureValues({ result, question }: FiguresAnswer): AskValue[] {
  if (!result) return [];
  const whose =
    question.who.kind === 'group' ? question.who.said : question.who.bodies.map(one => one.address).join('、');
  switch (result.kind) {
    case 'values':
      return [...result.figures, ...result.beside].flatMap(figureValue);
    case 'breakdown':
      return result.items.flatMap(one => breakdownValues(one, question.why === true));
    case 'compare': {
      const { operation } = question;
      return result.items.flatMap(({ figures, difference }) => {
        const between = difference === null ? [] : [differenceOf(figures[0]!, difference)];
        const each = figures.flatMap(figureValue);
        return operation.kind === 'compare' && operation.difference ? [...between, ...each] : [...each, ...between];
      });
    }
    case 'no-common-year':
      return [];
    case 'trend':
      return result.items.flatMap(({ figures, changes }) => [
        ...figures.flatMap(figureValue),
        ...changes.flatMap(one => changeValues(one, 'difference')),
      ]);
    case 'change': {
      const { operation } = question;
      const first = operation.kind === 'change' ? (operation.asked ?? 'difference') : 'difference';
      const { changes } = result;
      return [
        ...changes.flatMap(one => changeValues(one, first)),
        ...changes.flatMap(one => [one.to, one.from]).flatMap(figureValue),
      ];
    }
    case 'peak':
      return result.items.flatMap(({ best, figures }) => [
        ...best.flatMap(figureValue),
        ...figures.filter(figure => !best.includes(figure)).flatMap(figureValue),
      ]);
    case 'rank':
      return result.items.flatMap(rankValues);
    case 'filter': {
      const { operation } = question;
      const counted = operation.kind === 'filter' && operation.count;
      return result.items.flatMap(one => [
        ...(counted ? [countOf(one, whose)] : []),
        ...zeroValues(one),
        ...rankValues(one),
      ]);
    }
    case 'sum':
      return result.items.flatMap(one => totalValues(one, whose));
    case 'average':
      return result.items.flatMap(one => meanValues(one, whose));
  }
}

export function figureValue(figure: Figure): AskValue[] {
  const value = numberOf(figure);
  if (value === null) return [];
  const { body, year, measure } = figure;
  return [{ agency: body.agency, year, metric: metricOf(measure), value, unit: unitOf(measure), ...partsOf(figure) }];
}

/** What there is of it first: the rows that are not 0, the whole, then all others. Who asks why has the whole in mind. */
function breakdownValues({ whole, members, rows, share }: Breakdown, ofWhole: boolean): AskValue[] {
  const some = members.filter(one => numberOf(one) !== 0);
  const none = members.filter(one => numberOf(one) === 0);
  const leaves = [...rows, ...some];
  const first = ofWhole ? [whole, ...leaves] : [...leaves, whole];
  return [...first, ...none, ...(share ? [share] : [])].flatMap(figureValue);
}

function differenceOf({ body, year, measure }: Figure, value: number): AskValue {
  return { agency: body.agency, year, metric: `difference.${metricOf(measure)}`, value, unit: differenceUnit(measure) };
}

function changeValues({ from, to, difference, growth }: Change, first: 'difference' | 'growth'): AskValue[] {
  if (difference === null) return [];
  const by = differenceOf(to, difference);
  if (growth === null) return [by];
  const rate: AskValue = {
    ...by,
    metric: `growth.${metricOf(to.measure)}`,
    ...{ value: growth, unit: '%', numerator: difference, denominator: numberOf(from)! },
  };
  return first === 'growth' ? [rate, by] : [by, rate];
}

const rankValues = ({ entries, tied }: Ranking): AskValue[] => [
  ...entries.flatMap(({ figure, shown }) => (shown.length > 0 ? shown.flatMap(figureValue) : figureValue(figure))),
  ...entries.flatMap(({ figure, shown }) => (shown.length > 0 ? figureValue(figure) : [])),
  ...tied.flatMap(figureValue),
];

/** 零申请 is nothing received and nothing carried in: both are 0. */
function zeroValues({ entries, measure }: Ranking): AskValue[] {
  if (measure.kind !== 'amount' || measure.metric !== 'requests.toHandle.total') return [];
  return entries
    .filter(({ figure }) => numberOf(figure) === 0)
    .map(({ figure: { body, year } }) => ({
      ...{ agency: body.agency, year, metric: 'requests.received.total', value: 0, unit: '件' },
    }));
}

function countOf({ entries, measure, left }: Ranking, agency: string): AskValue {
  const year = [...entries.map(one => one.figure), ...left.uneven, ...left.without][0]?.year ?? 0;
  return { agency, year, metric: `count.${metricOf(measure)}`, value: entries.length, unit: '个' };
}

const overOf = (parts: readonly Figure[]): string =>
  [...new Set(parts.map(part => part.body.agency))].length === 1
    ? parts.map(part => part.year).join('、')
    : parts.map(part => part.body.agency).join('、');
const lastYear = (parts: readonly Figure[]): number => parts.at(-1)?.year ?? 0;

function totalValues({ measure, parts, sum, own }: Total, agency: string): AskValue[] {
  if (sum === null) return [];
  const over = overOf(parts.filter(part => numberOf(part) !== null));
  const base = { agency, year: lastYear(parts), unit: unitOf(measure), over };
  const whole: AskValue = { ...base, metric: `sum.${metricOf(measure)}`, value: sum };
  return [whole, ...parts.flatMap(figureValue), ...(own ? figureValue(own) : [])];
}

function meanValues({ measure, parts, without, mean, pooled }: Mean, agency: string): AskValue[] {
  const apart = new Set(without);
  const over = overOf(parts.filter(part => !apart.has(part)));
  const base = { agency, year: lastYear(parts), unit: unitOf(measure), over };
  return [
    ...(pooled ? [{ ...base, metric: `pooled.${metricOf(measure)}`, ...pooled }] : []),
    ...(mean !== null ? [{ ...base, metric: `mean.${metricOf(measure)}`, value: mean }] : []),
  ];
}
