// A random report with known truth: who, when, which figures, and its running text. No layout yet.
import { type Body, drawBody } from './agencies.ts';
import { drawFigures, drawScale, type Figures } from './figures.ts';
import { drawLast, editionOf, fitFigures } from './fit.ts';
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
  /** Free of every defect that the catalogue knows, in whatever layout. */
  right: boolean;
  /** Last year's figures of the same body; null where there are none that could be compared. */
  last: Figures | null;
}

export interface Wishes {
  edition?: Edition;
  /** Else one in which that edition was in use. */
  year?: number;
  /** A report without a defect, by a wider choice of bodies, with last year's figures. */
  right?: boolean;
}

export function generateReport(seed: number, options: Wishes = {}): GeneratedReport {
  const random = new Random(seed);
  const right = options.right ?? false;
  const edition = options.edition ?? (random.chance(0.6) ? '2021' : '2019');
  const drawn =
    edition === '2021'
      ? random.int(2021, 2025)
      : random.weighted([
          [2019, 4],
          [2020, 5],
          [2022, right ? 0 : 1],
        ]);
  const year = options.year ?? drawn;
  const undividedOther = edition === '2021' && random.chance(0.12) && !right;
  const body = drawBody(random, right);
  const scale = drawScale(random);
  const figures = drawFigures(random, edition, undividedOther, scale);
  if (right) fitFigures(figures, body);
  const last = right ? drawLast(random, figures, year, body, scale) : null;
  return {
    seed,
    body,
    truth: { agency: body.name, year, edition, undividedOther, cells: figures },
    ...drawDates(random, year, body, right),
    prose: drawProse(random, { body, year, edition, figures, last }, right),
    right,
    last,
  };
}

/** Last year's right report of the same body, which fits this one; null where there is none. */
export function generatePrevious(report: GeneratedReport): GeneratedReport | null {
  const { body, last, seed } = report;
  if (last === null) return null;
  const random = new Random(seed + 7_919);
  const year = report.truth.year - 1;
  const edition = editionOf(year);
  return {
    seed: seed + 7_919,
    body,
    truth: { agency: body.name, year, edition, undividedOther: false, cells: last },
    ...drawDates(random, year, body, true),
    prose: drawProse(random, { body, year, edition, figures: last, last: null }, true),
    right: true,
    last: null,
  };
}

/** A department publishes by 31 January, a government by 31 March. */
function drawDates(
  random: Random,
  year: number,
  body: Body,
  right: boolean,
): { publishedOn: string; signedOn: string } {
  const late = right && body.kind === 'government' && random.chance(0.6);
  const month = late ? random.int(2, 3) : 1;
  const day = random.int(3, month === 2 ? 28 : 31);
  return { publishedOn: isoDate(year + 1, month, day), signedOn: isoDate(year + 1, month, random.int(1, day)) };
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
