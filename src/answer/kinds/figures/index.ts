// A question about figures → the figures, compared, ranked or added up as asked. Pure; exact arithmetic throughout.
import type { Amount, Measure } from '../../../model/question.ts';
import { RATE_METRICS, type RateMetric } from '../../../model/rate.ts';
import type { Around, FiguresQuestion, HeldFigures } from '../../held.ts';
import { type Taken, takeReports } from '../../scope.ts';
import type { Breakdown, FiguresAnswer, FiguresResult } from './answer.ts';
import { besideOf } from './beside.ts';
import { membersOf } from './members.ts';
import { filtered, ranked } from './rank.ts';
import { type Figure, figureOf, numberOf } from './reading.ts';
import { changesOf, compared, peakOf, seriesOf } from './series.ts';
import { isPartOf, meanOf, totalOf } from './totals.ts';

export type { FiguresAnswer } from './answer.ts';

const TOGETHER = ['compare', 'rank', 'filter', 'sum', 'average'];

export function answerFigures(question: FiguresQuestion, all: HeldFigures[], around: Around): FiguresAnswer {
  const { operation } = question;
  const asked =
    operation.kind === 'peak' && question.when.kind === 'latest' ? { ...question, when: EVERY_YEAR } : question;
  const taken = takeReports(
    withYearBefore(asked),
    summed(question, all, around),
    around,
    TOGETHER.includes(operation.kind),
  );
  return { question, today: around.today, scope: taken.scope, result: resultOf(question, taken, all, around) };
}

const EVERY_YEAR: FiguresQuestion['when'] = { kind: 'recent', count: null };

/** 比上年 is about two years, though one is named. */
function withYearBefore(question: FiguresQuestion): FiguresQuestion {
  const { when, operation } = question;
  if (operation.kind !== 'change') return question;
  if (when.kind === 'latest' && when.prefer === undefined) return { ...question, when: { kind: 'recent', count: 2 } };
  if (when.kind === 'latest') return { ...question, when: { kind: 'years', years: [when.prefer! - 1, when.prefer!] } };
  if (when.kind === 'years' && when.years.length === 1) {
    const [year] = when.years;
    return { ...question, when: { kind: 'years', years: [year! - 1, year!] } };
  }
  return question;
}

function resultOf(question: FiguresQuestion, taken: Taken, all: HeldFigures[], around: Around): FiguresResult | null {
  const { operation, measures } = question;
  if (taken.noCommonYear && operation.kind !== 'filter')
    return { kind: 'no-common-year', held: taken.chosen.map(({ body }) => ({ body, years: body.years })) };
  if (taken.reports.length === 0) return null;
  const figures = (measure: Measure): Figure[] =>
    taken.reports.map(({ held, report }) => figureOf(held.body, report, measure));
  switch (operation.kind) {
    case 'value':
      return values(question, taken);
    case 'breakdown':
      return {
        kind: 'breakdown',
        items: measures.flatMap(measure => figures(measure).map(whole => breakdown(whole, operation.by))),
      };
    case 'compare':
      return { kind: 'compare', items: measures.map(measure => compared(measure, figures(measure), operation.order)) };
    case 'trend':
      return {
        kind: 'trend',
        items: measures.flatMap(measure => perBody(figures(measure)).map(one => seriesOf(measure, one))),
      };
    case 'change':
      return changesOf(
        measures.flatMap(measure => perBody(figures(measure))),
        question.when.kind === 'years' ? taken.years : null,
      );
    case 'peak':
      return {
        kind: 'peak',
        items: measures.flatMap(measure => perBody(figures(measure)).map(one => peakOf(measure, one, operation.order))),
      };
    case 'rank':
      return { kind: 'rank', items: ranked(question, operation, taken) };
    case 'filter':
      return {
        kind: 'filter',
        items: measures.map(measure => filtered(measure, figures(measure), operation, question.leastBase)),
      };
    case 'sum':
      // 一共 says nothing of a single figure.
      if (question.who.kind === 'named' && taken.reports.length + taken.scope.lacking.length === 1)
        return values(question, taken);
      return measures.every(one => one.kind === 'amount')
        ? { kind: 'sum', items: measures.map(measure => totalOf(measure, figures(measure), question, all, around)) }
        : { kind: 'average', items: measures.map(measure => meanOf(measure, figures(measure), question.leastBase)) };
    case 'average':
      return { kind: 'average', items: measures.map(measure => meanOf(measure, figures(measure), question.leastBase)) };
  }
}

/** Of a place without more: its own departments and the governments below it, whose reports have their departments' figures in them. */
function summed(question: FiguresQuestion, all: HeldFigures[], around: Around): HeldFigures[] {
  const { who, operation } = question;
  const place = who.kind === 'group' && who.rank === null && who.unit === null ? who.place : null;
  return place === null || operation.kind !== 'sum' ? all : all.filter(one => isPartOf(place, one.body, all, around));
}

/** Rates of correction are given by the cases decided, that of all cases beside them. */
const BESIDE: Partial<Record<RateMetric, RateMetric>> = {
  'rate.reconsiderationCorrected': 'rate.reconsiderationCorrectedOfAll',
  'rate.litigationCorrected': 'rate.litigationCorrectedOfAll',
};

function values({ measures: asked, who }: FiguresQuestion, { reports }: Taken): FiguresResult {
  const measures = asked.flatMap((measure): Measure[] => {
    const other = measure.kind === 'rate' ? BESIDE[measure.metric] : undefined;
    const alone = !other || asked.some(one => one.kind === 'rate' && one.metric === other);
    return alone ? [measure] : [measure, { kind: 'rate', metric: other }];
  });
  const figureIn = ({ held, report }: Taken['reports'][number], measure: Measure) =>
    figureOf(held.body, report, measure);
  // Of one body its figures stand together; of many bodies those that are side by side.
  const figures =
    who.kind === 'group'
      ? measures.flatMap(measure => reports.map(one => figureIn(one, measure)))
      : reports.flatMap(one => measures.map(measure => figureIn(one, measure)));
  const [only, another] = reports;
  const beside = only && !another ? besideOf(asked).map(measure => figureIn(only, measure)) : [];
  return { kind: 'values', figures, beside: beside.filter(one => numberOf(one) !== null) };
}

/** So few requests are told one by one: by the reason, not by the group of reasons. */
const FEW = 10;

function breakdown(whole: Figure, by: 'row' | 'applicant' | 'result'): Breakdown {
  const { measure, body, report } = whole;
  const figures = (of: Amount) => membersOf(of, by).map(member => figureOf(body, report, member));
  // （六）其他处理 in one row has no members here.
  const isHere = ({ reading }: Figure) => reading.kind !== 'not-in-form';
  const members = measure.kind === 'amount' ? figures(measure).filter(isHere) : [];
  const few = (numberOf(whole) ?? Infinity) <= FEW;
  const rows = members.flatMap(({ measure: member }) =>
    few && by === 'row' && member.kind === 'amount' && member.keys.length > 1
      ? figures(member).filter(one => isHere(one) && (numberOf(one) ?? 0) > 0)
      : [],
  );
  const share = measure.kind === 'amount' && by === 'row' ? rateNamed(measure) : null;
  return { whole, members, rows, share: share && figureOf(body, report, share) };
}

function rateNamed({ metric }: Amount): Measure | null {
  const name = /^requests\.(\w+)\.total$/.exec(metric)?.[1];
  const rate = RATE_METRICS.find(one => one === `rate.${name}`);
  return rate ? { kind: 'rate', metric: rate } : null;
}

function perBody(figures: Figure[]): Figure[][] {
  const bodies = new Map<Figure['body'], Figure[]>();
  for (const figure of figures) bodies.set(figure.body, [...(bodies.get(figure.body) ?? []), figure]);
  return [...bodies.values()];
}
