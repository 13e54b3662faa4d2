// An AnnualReport made by hand, for tests of what is said about one: the 2021 form with 0 everywhere but where told otherwise.
import { keysOfForm } from '../../src/model/form.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';

const place = { line: 1, start: 0, end: 0 };

/** A number; text that is no figure ('' for a blank, '/'); undefined for a cell that was not found. */
export type Filling = Record<string, number | string | undefined>;

export function reportOf(filling: Filling = {}, about: Partial<AnnualReport> = {}): AnnualReport {
  const form = about.form ?? '2021';
  const keys = keysOfForm(form === '2019' ? '2019' : '2021');
  const cells: Record<string, Cell> = {};
  for (const key of [...keys, ...Object.keys(filling).filter(one => !keys.includes(one))]) {
    const given = key in filling ? filling[key] : 0;
    if (given === undefined) continue;
    cells[key] =
      typeof given === 'number' ? { raw: String(given), value: given, place } : { raw: given, value: null, place };
  }
  return {
    agency: '启东市人民政府办公室',
    aliases: [],
    region: '江苏省南通市启东市',
    year: 2023,
    form,
    publishedOn: '2024-01-14',
    signedOn: null,
    period: null,
    title: null,
    brokenSignature: null,
    labels: [],
    cells,
    settled: [],
    coverage: { read: Object.keys(cells).length, expected: keys.length },
    sections: [],
    claims: [],
    notes: [],
    summary: false,
    source: 'https://www.example.gov.cn/1.html',
    doubt: null,
    ...about,
  };
}

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
