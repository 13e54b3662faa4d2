// Personal data leave the page before it is made: what follows only ever sees masked texts. A mask is as long as what it
// covers, so every place stays right.
import { masked, personalIn } from '../../../src/check/masking.ts';
import type { CheckOutcome, Finding } from '../../../src/model/finding.ts';
import type { AnnualReport, Section } from '../../../src/model/report.ts';

export interface Shown {
  report: AnnualReport;
  outcome: CheckOutcome;
  /** Of the file. */
  name: string;
}

export function withoutPersonalData({ report, outcome, name }: Shown): Shown {
  const known = personalTexts(report);
  const covered = (text: string): string => cover(masked(text), known);
  const section = (one: Section): Section => ({
    ...one,
    headline: masked(one.headline),
    paragraphs: one.paragraphs.map(paragraph => ({ ...paragraph, raw: masked(paragraph.raw) })),
  });
  const cells = Object.entries(report.cells).map(([key, cell]) => [key, { ...cell!, raw: masked(cell!.raw) }]);
  const value = <T>(one: T): T | string => (typeof one === 'string' ? covered(one) : one);
  const finding = (one: Finding): Finding => ({
    ...one,
    message: covered(one.message),
    repair: covered(one.repair),
    quote: one.quote === null ? null : covered(one.quote),
    expected: value(one.expected),
    actual: value(one.actual),
  });
  return {
    report: {
      ...report,
      agency: report.agency === null ? null : masked(report.agency),
      sections: report.sections.map(section),
      cells: Object.fromEntries(cells),
    },
    outcome: { ...outcome, findings: outcome.findings.map(finding) },
    name: covered(name),
  };
}

/** What the report's own sentences show to be personal: a quotation without the words before it would not show it. */
function personalTexts(report: AnnualReport): Map<string, string> {
  const known = new Map<string, string>();
  for (const { raw } of report.sections.flatMap(section => section.paragraphs)) {
    const mask = masked(raw);
    for (const { text, start, end } of personalIn(raw)) known.set(text, mask.slice(start, end));
  }
  return known;
}

const cover = (text: string, known: ReadonlyMap<string, string>): string =>
  [...known].reduce((covered, [personal, mask]) => covered.replaceAll(personal, mask), text);
