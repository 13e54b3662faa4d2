// The running text as passages, with lines put together that the width of a page broke: figures and their words are often
// parted there.
import type { AnnualReport } from '../model/report.ts';
import { type MappedText, mended, placeWithin } from '../text/broken-lines.ts';
import { normalise } from '../text/normalise.ts';
import type { Passage } from './passages.ts';

export function wholePassages(report: AnnualReport): Passage[] {
  const texts = report.sections.flatMap(({ number, paragraphs }) =>
    paragraphs.map(paragraph => ({ section: number, ...paragraph, ...normalise(paragraph.raw) })),
  );
  return mended(texts).map(passageOf);
}

const passageOf = (paragraph: MappedText): Passage => ({
  section: paragraph.section,
  text: paragraph.text,
  quote(from, to) {
    const { raw, map, section } = paragraph;
    const start = map[from] ?? raw.length;
    const end = Math.max(start, map[to] ?? raw.length);
    return { quote: raw.slice(start, end), place: { section, ...placeWithin(paragraph, start, end) } };
  },
});
