// A random report with known truth: who, when, which figures, and its running text. No layout yet.
import { type Body, drawBody } from './agencies.ts';
import { drawFigures, drawScale, type Figures } from './figures.ts';
import type { Edition } from './labels.ts';
import { drawProse, type Prose } from './prose.ts';
import { Random } from './random.ts';

export interface Truth {
  agency: string;
  year: number;
  edition: Edition;
  /** A 2021 report that prints （六）其他处理 as one row. */
  undividedOther: boolean;
  cells: Figures;
}

export interface GeneratedReport {
  seed: number;
  body: Body;
  truth: Truth;
  prose: Prose;
  /** ISO dates that a rendering may print. */
  publishedOn: string;
  signedOn: string;
}

export function generateReport(seed: number, options: { edition?: Edition } = {}): GeneratedReport {
  const random = new Random(seed);
  const edition = options.edition ?? (random.chance(0.6) ? '2021' : '2019');
  const year =
    edition === '2021'
      ? random.int(2021, 2025)
      : random.weighted([
          [2019, 4],
          [2020, 5],
          [2022, 1],
        ]);
  const undividedOther = edition === '2021' && random.chance(0.12);
  const body = drawBody(random);
  const figures = drawFigures(random, edition, undividedOther, drawScale(random));
  const day = random.int(3, 31);
  const signed = random.int(1, day);
  return {
    seed,
    body,
    truth: { agency: body.name, year, edition, undividedOther, cells: figures },
    prose: drawProse(random, { body, year, edition, figures }),
    publishedOn: isoDate(year + 1, 1, day),
    signedOn: isoDate(year + 1, 1, signed),
  };
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
