// Defects that only last year's report, or another body's, shows.
import { type GeneratedReport, generatePrevious } from '../report.ts';
import { expectRule, figure, moved, type Plants, withCells } from './planted.ts';

/** The running text taken over, with the years moved on. */
function copied(from: GeneratedReport, into: GeneratedReport): GeneratedReport {
  const shift = into.truth.year - from.truth.year;
  const renew = (paragraphs: readonly string[]) =>
    paragraphs.map(paragraph => paragraph.replace(/20\d\d(?= ?年)/gu, year => String(Number(year) + shift)));
  const { overview, problems, other } = from.prose;
  return {
    ...into,
    prose: { ...into.prose, overview: renew(overview), problems: renew(problems), other: renew(other) },
  };
}

export const yearPlants: Plants = {
  'last year: another figure carried out': (report, random) => {
    const previous = generatePrevious(report);
    const more = random.int(1, 6);
    const changed =
      previous && moved(previous, { 'requests.carriedOut.individual': more, 'requests.received.individual': more });
    return changed && { report, previous: changed, expects: expectRule('error', 'Y-CARRY') };
  },
  'last year: another stock of documents': (report, random) => {
    const previous = generatePrevious(report);
    const key = 'proactive.normativeDocuments.inForce';
    if (previous?.truth.edition !== '2021' || report.truth.edition !== '2021') return null;
    return {
      report,
      previous: withCells(previous, { [key]: figure(previous, key) + random.int(2, 40) }),
      expects: expectRule('warning', 'Y-STOCK'),
    };
  },
  'last year: other items of power': (report, random) => {
    const previous = generatePrevious(report);
    const key = 'proactive.licences.previousItems';
    if (!previous || !(key in report.truth.cells) || !(key in previous.truth.cells)) return null;
    return {
      report,
      previous: withCells(previous, { [key]: figure(previous, key) + random.int(2, 9) }),
      expects: expectRule('warning', 'Y-ITEMS'),
    };
  },
  'last year: the same text': report => {
    const previous = generatePrevious(report);
    return (
      previous && {
        report,
        previous: copied(report, previous),
        expects: expectRule('warning', 'Y-COPY-TEXT', 'Y-COPY-PROBLEM'),
      }
    );
  },
  'last year: the same problems': report => {
    const previous = generatePrevious(report);
    if (!previous) return null;
    const { problems } = copied(report, previous).prose;
    return {
      report,
      previous: { ...previous, prose: { ...previous.prose, problems } },
      expects: expectRule('warning', 'Y-COPY-PROBLEM', 'Y-COPY-TEXT'),
    };
  },
  'last year: the same tables': report => {
    const previous = generatePrevious(report);
    if (!previous || previous.truth.edition !== report.truth.edition) return null;
    const same = ['individual', 'total'].every(
      column => figure(report, `requests.carriedIn.${column}`) === figure(report, `requests.carriedOut.${column}`),
    );
    const filled = Object.values(report.truth.cells).filter(value => value !== 0).length;
    if (!same || filled < 8) return null;
    return {
      report,
      previous: { ...previous, truth: { ...previous.truth, cells: report.truth.cells } },
      expects: expectRule('warning', 'Y-COPY-TABLE'),
    };
  },
};
