// The running text of a report, paragraph by paragraph, normalised, with the way back to the author's own characters.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport, Paragraph } from '../model/report.ts';
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
    report.sections.flatMap(({ number, paragraphs }) => paragraphs.map(paragraph => passageOf(number, paragraph)));
  known.set(report.sections, made);
  return made;
}

/** Those of one section. */
export const passagesOf = (report: AnnualReport, section: number): Passage[] =>
  passages(report).filter(passage => passage.section === section);

function passageOf(section: number, paragraph: Paragraph): Passage {
  const { text, map } = normalise(paragraph.raw);
  return {
    section,
    text,
    quote(from, to) {
      const start = map[from] ?? paragraph.raw.length;
      // A mapped character may be followed by its pinyin, which belongs to it.
      const end = Math.max(start, map[to] ?? paragraph.raw.length);
      return { quote: paragraph.raw.slice(start, end), place: placeOf(section, paragraph, start, end) };
    },
  };
}

function placeOf(section: number, paragraph: Paragraph, from: number, to: number): FindingPlace {
  const joint = paragraph.joints?.filter(({ at }) => at <= from).at(-1);
  const offset = (at: number): number => {
    const last = paragraph.joints?.filter(one => one.at <= at).at(-1);
    return last ? last.start + at - last.at : paragraph.place.start + at;
  };
  return { section, line: joint?.line ?? paragraph.place.line, start: offset(from), end: offset(to) };
}
