// The running text of a report, paragraph by paragraph, normalised, with the way back to the author's own characters.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport, Paragraph } from '../model/report.ts';
import { type MappedText, placeWithin } from '../text/broken-lines.ts';
import { normalise } from '../text/normalise.ts';

export interface Passage {
  section: number;
  /** Normalised: simplified characters, half width. */
  text: string;
  /** The author's own characters between two offsets of `text`, and where they stand. */
  quote(from: number, to: number): { quote: string; place: FindingPlace };
}

/** By the list of sections, which a report with mended figures shares with the printed one. */
const known = new WeakMap<AnnualReport['sections'], Passage[]>();

/** Every paragraph of running text in order, section 0 included; tables are no part of it. */
export function passages(report: AnnualReport): Passage[] {
  const made =
    known.get(report.sections) ??
    report.sections.flatMap(({ number, paragraphs }) => mappedParagraphs(number, paragraphs).map(passageOf));
  known.set(report.sections, made);
  return made;
}

/** Those of one section. */
export const passagesOf = (report: AnnualReport, section: number): Passage[] =>
  passages(report).filter(passage => passage.section === section);

/** The paragraphs of a section, normalised. */
export const mappedParagraphs = (section: number, paragraphs: readonly Paragraph[]): MappedText[] =>
  paragraphs.map(paragraph => ({ section, ...paragraph, ...normalise(paragraph.raw) }));

/** A paragraph, or several lines put together again, with the way back. */
export const passageOf = (paragraph: MappedText): Passage => ({
  section: paragraph.section,
  text: paragraph.text,
  quote(from, to) {
    const { raw, map, section } = paragraph;
    const start = map[from] ?? raw.length;
    // A mapped character may be followed by its pinyin, which belongs to it.
    const end = Math.max(start, map[to] ?? raw.length);
    return { quote: raw.slice(start, end), place: { section, ...placeWithin(paragraph, start, end) } };
  },
});
