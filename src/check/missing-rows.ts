// Rows that the form has and the report has not: neither name nor figures, while every other row of the table is whole.
import type { AnnualReport } from '../model/report.ts';
import { type FormLabel, formLabels } from './form-labels.ts';
import { unreadKeys } from './needs.ts';
import { printedLabels } from './printed-labels.ts';

export interface MissingRow extends FormLabel {
  /** Every other row of the table was read; else only every other name was found. */
  sure: boolean;
}

/** More than these are not left out one by one. */
const MOST = 2;

const known = new WeakMap<AnnualReport, MissingRow[]>();

export function missingRows(report: AnnualReport): MissingRow[] {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): MissingRow[] {
  const rows = formLabels(report).filter(({ kind, table }) => kind === 'row' && table !== 'disputes');
  const gone = rows.filter(({ cells }) => cells.length > 0 && cells.every(key => !report.cells[key]));
  if (gone.length === 0 || report.labels.length === 0) return [];
  const { lost, scarce, altered } = printedLabels(report);
  const wordsOf = (labels: Iterable<FormLabel>) => new Set([...labels].map(({ table, label }) => `${table} ${label}`));
  const [lostWords, scarceWords] = [wordsOf(lost), wordsOf(scarce)];
  return gone.flatMap(row => {
    const { table, label, forms } = row;
    const others = gone.filter(other => other.table === table);
    // A short name stands in other places, too: it is gone if it is printed less often than the form does.
    const nameless = (forms[0]!.length > 2 ? lostWords : scarceWords).has(`${table} ${label}`);
    if (!nameless) return [];
    // Every cell that was not read belongs to a row that is gone as a whole.
    const sure =
      others.length <= MOST && unreadKeys(report, table).every(key => others.some(one => one.cells.includes(key)));
    const names = [...lost, ...altered.map(one => one.label)].filter(one => one.table === table);
    const alone = forms[0]!.length > 2 && names.length === 1 && others.length < rows.length;
    return sure || alone ? [{ ...row, sure }] : [];
  });
}
