// One wrong figure in table three or four, so that the form's own sums tell.
import { APPLICANTS, DISPUTE_KINDS, OUTCOMES_OF_REVIEW, outcomeRows } from '../labels.ts';
import type { Random } from '../random.ts';
import type { GeneratedReport } from '../report.ts';
import { figure, type Plants, withCells } from './planted.ts';

const CHANGES: Record<string, (value: number) => number | null> = {
  'up by 1': value => value + 1,
  'down by 1': value => (value > 0 ? value - 1 : null),
  'ten times': value => (value > 0 ? value * 10 : null),
  'digits swapped': value => {
    const swapped = Number([...String(value)].reverse().join(''));
    return swapped === value || value < 10 || value % 10 === 0 ? null : swapped;
  },
};

const KINDS_OF_APPLICANT = APPLICANTS.map(([column]) => column).filter(column => column !== 'total');

/** The cells that play one part in the sums of table three. */
const ROLES: Record<string, (report: GeneratedReport) => string[]> = {
  'an outcome by applicant': report =>
    outcomeRows(report.truth.edition, false).flatMap(({ id }) =>
      KINDS_OF_APPLICANT.map(column => `requests.${id}.${column}`),
    ),
  'the total of an outcome': report => outcomeRows(report.truth.edition, false).map(({ id }) => `requests.${id}.total`),
  '（七） by applicant': () => KINDS_OF_APPLICANT.map(column => `requests.total.${column}`),
  'the grand total': () => ['requests.total.total'],
  'received by applicant': () => KINDS_OF_APPLICANT.map(column => `requests.received.${column}`),
  'received in total': () => ['requests.received.total'],
  'carried in by applicant': () => KINDS_OF_APPLICANT.map(column => `requests.carriedIn.${column}`),
  'carried in in total': () => ['requests.carriedIn.total'],
  'carried out by applicant': () => KINDS_OF_APPLICANT.map(column => `requests.carriedOut.${column}`),
  'carried out in total': () => ['requests.carriedOut.total'],
};

function changedCell(
  report: GeneratedReport,
  random: Random,
  keys: readonly string[],
  change: (value: number) => number | null,
): { key: string; value: number; report: GeneratedReport } | null {
  const fit = keys.filter(key => change(figure(report, key)) !== null);
  // A busy cell is where slips happen.
  const busy = fit.filter(key => figure(report, key) > 0);
  if (fit.length === 0) return null;
  const key = random.pick(busy.length > 0 && random.chance(0.7) ? busy : fit);
  const value = figure(report, key);
  return { key, value, report: withCells(report, { [key]: change(value)! }) };
}

export const cellPlants: Plants = Object.fromEntries(
  Object.entries(ROLES).flatMap(([role, keysOf]) =>
    Object.entries(CHANGES).map(([name, change]) => [
      `table three: ${role} ${name}`,
      (report: GeneratedReport, random: Random) => {
        const changed = changedCell(report, random, keysOf(report), change);
        return (
          changed && {
            report: changed.report,
            expects: {
              rule: ['T3-SUM-ROW', 'T3-SUM-COL', 'T3-BALANCE'],
              culprit: changed.key,
              expected: changed.value,
              severity: 'error' as const,
            },
          }
        );
      },
    ]),
  ),
);

const RULE_OF_GROUP: Record<string, string> = {
  reconsideration: 'T4-SUM-RECON',
  litigationDirect: 'T4-SUM-LIT',
  litigationAfterReconsideration: 'T4-SUM-LITAFTER',
};

export const disputeCellPlants: Plants = Object.fromEntries(
  DISPUTE_KINDS.flatMap(([group, name]) =>
    (['a result', 'the total'] as const).flatMap(role =>
      Object.entries(CHANGES).map(([change, apply]) => [
        `table four: ${name}, ${role} ${change}`,
        (report: GeneratedReport, random: Random) => {
          const cells = OUTCOMES_OF_REVIEW.map(([outcome]) => `disputes.${group}.${outcome}`);
          const keys = role === 'the total' ? cells.slice(-1) : cells.slice(0, -1);
          const changed = changedCell(report, random, keys, apply);
          return (
            changed && {
              report: changed.report,
              expects: { rule: [RULE_OF_GROUP[group]!], cells, severity: 'error' as const },
            }
          );
        },
      ]),
    ),
  ),
);
