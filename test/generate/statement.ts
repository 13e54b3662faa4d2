// Sentences that state a figure, each kept beside the text with the cells that it rests on, so that a test knows what the
// text says and can make it say something else.
import type { Body } from './agencies.ts';
import type { Figures } from './figures.ts';
import type { Edition } from './labels.ts';
import type { Random } from './random.ts';

/** A figure that the running text states, as it states it. */
export interface Stated {
  subject: Subject;
  value: number;
  /** The cells whose sum it is; none where the form has no cell for it. */
  cells: readonly string[];
  includesCarriedIn: boolean;
  section: number;
  /** The exact words, found in one paragraph of that section. */
  quote: string;
  /** The same words with another figure. */
  says(value: number): string;
}

export type Subject =
  | 'received'
  | 'carriedIn'
  | 'carriedOut'
  | 'handled'
  | 'applicant'
  | 'outcome'
  | 'combinedOutcomes'
  | 'reason'
  | 'dispute'
  | 'normativeDocuments'
  | 'decisions'
  | 'fees'
  | 'informationFee'
  | 'percent'
  /** Of requests by the way they came; of this year's requests beside last year's. */
  | 'channelPercent'
  | 'growth'
  /** The whole and the parts of “共N条，其中…”. */
  | 'whole'
  | 'part';

/** What the text of a report is written from. */
export interface Story {
  body: Body;
  year: number;
  edition: Edition;
  figures: Figures;
  /** Last year's figures of the same body; null where there is no report that could be compared. */
  last: Figures | null;
}

export interface Statement {
  subject: Subject;
  value: number;
  cells?: readonly string[];
  includesCarriedIn?: boolean;
}

/** Writes one section and notes what it states. */
export class Writer {
  readonly random: Random;
  readonly story: Story;
  readonly section: number;
  readonly stated: Stated[];
  readonly #spaced: boolean;

  constructor(random: Random, story: Story, section: number, stated: Stated[], spaced: boolean) {
    this.random = random;
    this.story = story;
    this.section = section;
    this.stated = stated;
    this.#spaced = spaced;
  }

  state(
    { subject, value, cells = [], includesCarriedIn = false }: Statement,
    words: (figure: string) => string,
  ): string {
    const says = (figure: number) => words(this.figure(figure)).replaceAll('  ', ' ').trim();
    const quote = says(value);
    this.stated.push({ subject, value, cells, includesCarriedIn, section: this.section, quote, says });
    return quote;
  }

  /** As printed: some offices put a blank on both sides. */
  figure(value: number): string {
    return this.#spaced ? ` ${value} ` : String(value);
  }

  /** The sum of some cells. */
  sum(cells: readonly string[]): number {
    return cells.reduce((total, key) => total + (this.story.figures[key] ?? 0), 0);
  }

  pick(...choices: readonly string[]): string {
    return this.random.pick(choices);
  }

  chance(probability: number): boolean {
    return this.random.chance(probability);
  }

  /** A share as a report prints it: whole, one or two decimals. */
  percent(part: number, whole: number, words: (share: string) => string, subject: Subject = 'percent'): string {
    const digits = this.random.pick([0, 1, 2, 2]);
    const scale = 10 ** digits;
    const value = Math.round((part * 100 * scale) / whole + 1e-9) / scale;
    const print = (share: number) => `${Number.isInteger(share) ? share : share.toFixed(digits)}%`;
    const says = (share: number) => words(print(share)).trim();
    const quote = says(value);
    this.stated.push({
      subject,
      value,
      cells: [],
      includesCarriedIn: false,
      section: this.section,
      quote,
      says,
    });
    return quote;
  }
}
