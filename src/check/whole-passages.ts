// The running text as passages, with lines put together that the width of a page broke: figures and their words are often
// parted there.
import type { AnnualReport } from '../model/report.ts';
import { mended } from '../text/broken-lines.ts';
import { mappedParagraphs, type Passage, passageOf } from './passages.ts';

export const wholePassages = (report: AnnualReport): Passage[] =>
  mended(report.sections.flatMap(({ number, paragraphs }) => mappedParagraphs(number, paragraphs))).map(passageOf);
