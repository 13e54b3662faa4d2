// Everything that a report prints in words, in the author's own characters: running text, headings, labels, the title. For
// rules on what a page did to the characters, which normalising would hide.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport, Paragraph } from '../model/report.ts';
import type { Place } from '../model/source.ts';
import { placeWithin } from '../text/broken-lines.ts';
import { type Normalised, normalise } from '../text/normalise.ts';
import { type Passage, passages } from './passages.ts';

export interface Printed {
  /** Null where only the page's head has it. */
  section: number | null;
  kind: 'paragraph' | 'heading' | 'label' | 'title';
  raw: string;
  /** Normalised. */
  readonly text: string;
  /** Between two offsets of `raw`. */
  rawQuote(from: number, to: number): { quote: string; place: FindingPlace };
  /** Between two offsets of `text`. */
  quote(from: number, to: number): { quote: string; place: FindingPlace };
}

const known = new WeakMap<AnnualReport, Printed[]>();

/** In the order of the report; the words of the tables stand behind the running text of their section. */
export function allPrinted(report: AnnualReport): Printed[] {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): Printed[] {
  const { title, sections, labels } = report;
  // Running text was normalised already; headings and labels are when somebody asks.
  const normalised = passages(report)[Symbol.iterator]();
  return [
    ...(title && !title.place ? [printed(null, 'title', { raw: title.text })] : []),
    ...sections.flatMap(({ number, headline, paragraphs, place }) => [
      ...(headline ? [printed(number, 'heading', { raw: headline, place })] : []),
      ...paragraphs.map(paragraph => printed(number, 'paragraph', paragraph, normalised.next().value)),
      ...labels.filter(label => label.section === number).map(label => printed(number, 'label', label)),
    ]),
  ];
}

type Words = Pick<Paragraph, 'raw' | 'joints'> & { place?: Place };

function printed(section: number | null, kind: Printed['kind'], words: Words, passage?: Passage): Printed {
  const { raw } = words;
  let own: Normalised | undefined;
  const rawQuote: Printed['rawQuote'] = (from, to) => ({
    quote: raw.slice(from, to),
    place: placeOf(section, words, from, to),
  });
  return {
    section,
    kind,
    raw,
    get text() {
      if (passage) return passage.text;
      own ??= normalise(raw);
      return own.text;
    },
    rawQuote,
    quote(from, to) {
      if (passage) return passage.quote(from, to);
      own ??= normalise(raw);
      return rawQuote(own.map[from] ?? raw.length, Math.max(own.map[from] ?? 0, own.map[to] ?? raw.length));
    },
  };
}

const placeOf = (section: number | null, { place, joints }: Words, from: number, to: number): FindingPlace =>
  place ? { section, ...placeWithin({ place, ...(joints && { joints }) }, from, to) } : { section, line: null };
