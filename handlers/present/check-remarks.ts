// Findings as comments for the author's own Word file: short, read beside the words that they are about, with what to do.

import type { Finding } from '../../src/model/finding.ts';
import type { Remark } from '../../src/model/remark.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { cellName } from '../../src/model/terms.ts';
import type { ListedFinding } from '../../src/upload-check.ts';
import { sectionWord } from '../report-words.ts';
import { kindOf } from './check-findings.ts';
import { titleOf } from './check-reply.ts';
import { shorten } from './sentences.ts';

/** What both a check in a chat and one on the command line have. */
export interface Checked {
  report: Pick<AnnualReport, 'title' | 'sections' | 'format'>;
  findings: readonly Pick<ListedFinding, 'finding' | 'waved'>[];
}

const LONGEST_MESSAGE = 400;

/** In the order given; without those that were ignored or confirmed as right. */
export const remarksOf = ({ report, findings }: Checked): Remark[] =>
  findings.filter(one => one.waved === null).map(({ finding }) => remarkOn(finding, report));

function remarkOn(finding: Finding, report: Checked['report']): Remark {
  const { place, message, repair, basis } = finding;
  const where = place.line === null ? unplaced(finding) : '';
  const line = place.line ?? nearestLine(report, place.section);
  return {
    ...{ line, start: place.start ?? 0, end: place.end ?? 0 },
    title: `【${kindOf(finding, report)}】${titleOf(finding.rule)}`,
    text: `${where}${shorten(message, LONGEST_MESSAGE)}\n改法：${repair}\n依据：${basis}`,
  };
}

/** A comment that stands elsewhere says what it is about. */
function unplaced({ cells, place, message }: Finding): string {
  const section = place.section ? `第${sectionWord(place.section)}部分` : '';
  const cell = cells[0] === undefined || message.includes(cellName(cells[0])) ? '' : cellName(cells[0]);
  const where = message.includes(section) ? cell : section + cell;
  return where && `${where}：`;
}

/** The heading of the section, or of the last one before it; else the title. */
function nearestLine({ title, sections }: Checked['report'], section: number | null): number {
  const before = sections.filter(one => section !== null && one.number > 0 && one.number <= section);
  const nearest = before.sort((one, other) => one.number - other.number).at(-1);
  return nearest?.place.line ?? title?.place?.line ?? 1;
}

/** When a comment was written, as Word shows it: the clock on the wall, here where no zone is named. */
export function writtenAt(now: Date, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(now).replace(' ', 'T');
}
