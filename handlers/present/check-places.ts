// Where a finding stands, for somebody who has the file open: by line only where the file has lines that are seen, by page
// where it has pages. Nobody can count the lines of a Word file or of a web page; there the cell's name or the words
// themselves tell the place.
import { masked } from '../../src/check/masking.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { cellName } from '../../src/model/terms.ts';
import { spotOf } from './printed-place.ts';
import { shorten } from './sentences.ts';

const LONGEST_QUOTE = 40;
/** Enough to find a paragraph by. */
const OPENING = 16;
/** What `src/ingest/formats/text.ts` calls itself. */
const WITH_LINES = '文本';

/** '' for nowhere in particular. */
export function placeWords(finding: Finding, report: AnnualReport, longestQuote = LONGEST_QUOTE): string {
  const { cells, quote } = finding;
  const page = pageWords(finding, report);
  if (cells[0] !== undefined) return page + cellName(cells[0]);
  const line = lineWords(finding, report);
  return quote ? `${page || line}“${shorten(quote, longestQuote)}”` : line || page + passageWords(finding, report);
}

/** 第 118 行. */
export function lineWords({ place }: Finding, { format = WITH_LINES }: AnnualReport): string {
  return place.line === null || format !== WITH_LINES ? '' : `第 ${place.line} 行`;
}

/** 第 3 页: of the file, whatever number is printed on it. */
export function pageWords(finding: Finding, report: AnnualReport): string {
  const spot = spotOf(finding, report);
  return spot ? `第 ${spot.page} 页` : '';
}

/** The paragraph, heading or line of a table that it is about, by how it begins. */
function passageWords({ place }: Finding, { sections, labels }: AnnualReport): string {
  const { line } = place;
  if (line === null) return '';
  const label = labels.find(one => one.place.line === line);
  if (label) return `表格中“${opening(label.raw)}”处`;
  const heading = sections.find(one => one.headline !== '' && one.place.line === line);
  if (heading) return `标题“${opening(heading.headline)}”`;
  const paragraph = sections
    .flatMap(section => section.paragraphs)
    .findLast(one => one.place.line <= line && line <= (one.joints?.at(-1)?.line ?? one.place.line));
  return paragraph ? `“${opening(paragraph.raw)}”一段` : '';
}

const opening = (text: string): string => shorten(masked(text).trim(), OPENING);
