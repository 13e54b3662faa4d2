// What can be said of a report as it was read, before any rule looks at it: how much was read, and whether it adds up.
import { SECTION_HEADINGS } from '../model/form.ts';
import type { AnnualReport, Note } from '../model/report.ts';
import { type StatsCard, statsCard } from './stats.ts';

export interface CheckedReport {
  card: StatsCard;
  /** What the reader repaired or doubts. */
  notes: Note[];
  /** Numbers, 1 to 6, of the sections that were not found. */
  missingSections: number[];
}

export function checkReport(report: AnnualReport): CheckedReport {
  const found = new Set(report.sections.map(section => section.number));
  return {
    card: statsCard(report),
    notes: report.notes,
    missingSections: SECTION_HEADINGS.flatMap((_, at) => (found.has(at + 1) ? [] : [at + 1])),
  };
}
