// What is held, and of which bodies a year is missing. Not held is not the same as not published.
import type { Question } from '../../model/question.ts';
import { type Around, choose, type HeldFigures, yearsMeant } from '../held.ts';
import type { HeldBody } from '../select.ts';

export type HoldingsQuestion = Question & { kind: 'holdings' };

export interface HoldingsAnswer {
  question: HoldingsQuestion;
  today: string;
  unknown: string[];
  /** Bodies with the years held of them that the question is about. */
  bodies: { body: HeldBody; years: number[] }[];
  reports: number;
  /** Years asked for; empty for any. */
  years: number[];
  /** Bodies of which other years are held, but not these. */
  lacking: { body: HeldBody; years: number[] }[];
  /** Divisions of which nothing is held. */
  absent: string[];
  /** Reports by year, latest first. */
  byYear: { year: number; reports: number }[];
}

export function answerHoldings(question: HoldingsQuestion, all: HeldFigures[], around: Around): HoldingsAnswer {
  const { who, when, missing } = question;
  const { held, unknown, expected } = choose(who, all, around);
  // Without a year everything is meant; of what is missing, the latest year.
  const years = when.kind === 'latest' && !missing ? [] : yearsMeant(when, held).years;
  const about = (body: HeldBody) => (years.length === 0 ? body.years : body.years.filter(year => years.includes(year)));
  const bodies = held.map(({ body }) => ({ body, years: about(body) })).filter(one => one.years.length > 0);
  const counts = new Map<number, number>();
  for (const one of bodies) for (const year of one.years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return {
    ...{ question, today: around.today, unknown, bodies, years },
    reports: bodies.reduce((sum, one) => sum + one.years.length, 0),
    lacking: held
      .map(({ body }) => ({ body, years: years.filter(year => !body.years.includes(year)) }))
      .filter(one => one.years.length > 0),
    absent: expected?.absent ?? [],
    byYear: [...counts].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year),
  };
}
