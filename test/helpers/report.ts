// An AnnualReport made by hand, for tests of what is said about one: the 2021 form with 0 everywhere but where told otherwise.
import { keysOfForm } from '../../src/model/form.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { reportOf as fixture } from '../fixtures/report.ts';

/** A number; text that is no figure ('' for a blank, '/'); undefined for a cell that was not found. */
export type Filling = Record<string, number | string | undefined>;

export function reportOf(filling: Filling = {}, about: Partial<AnnualReport> = {}): AnnualReport {
  const form = about.form ?? '2021';
  const unread = Object.keys(filling).filter(key => filling[key] === undefined);
  const cells = Object.fromEntries(
    Object.entries(filling).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const known = {
    region: '江苏省南通市启东市',
    publishedOn: '2024-01-14',
    source: 'https://www.example.gov.cn/1.html',
  };
  return fixture({ ...known, form, ...about, cells: { ...zerosOf(form), ...cells }, unread });
}

/** A form without the three tables is filled as the form of today. */
const zerosOf = (form: AnnualReport['form']): Record<string, number> =>
  Object.fromEntries(keysOfForm(form === '2019' ? '2019' : '2021').map(key => [key, 0]));

/** Requests of natural persons that add up: so many received and carried in, all handled in the rows named. */
export function requests(
  received: number,
  carriedIn: number,
  outcomes: Record<string, number>,
  carriedOut = 0,
): Filling {
  const handled = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const rows = { received, carriedIn, ...outcomes, total: handled, carriedOut };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, count]) =>
      ['individual', 'total'].map(column => [`requests.${row}.${column}`, count]),
    ),
  );
}
