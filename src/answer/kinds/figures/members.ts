// The members of a figure: the reasons of 不予公开, the kinds of applicants, the results of a dispute. What they are called is
// told by their metric.
import { type CellKey, DISPUTE_COLUMNS, REQUEST_COLUMNS, REQUEST_GROUPS, REQUEST_ROWS } from '../../../model/form.ts';
import type { Amount } from '../../../model/question.ts';
import { rowName } from '../../../model/terms.ts';

export function membersOf(amount: Amount, by: 'row' | 'applicant' | 'result'): Amount[] {
  const known = made.get(amount)?.get(by);
  if (known) return known;
  const members = divide(amount, by);
  made.set(amount, (made.get(amount) ?? new Map()).set(by, members));
  return members;
}

/** The same for every report that a question is about. */
const made = new WeakMap<Amount, Map<string, Amount[]>>();

function divide(amount: Amount, by: 'row' | 'applicant' | 'result'): Amount[] {
  if (by === 'row') return byRow(amount);
  const table = by === 'applicant' ? 'requests' : 'disputes';
  const columns = (by === 'applicant' ? REQUEST_COLUMNS : DISPUTE_COLUMNS).filter(column => column.id !== 'total');
  if (!amount.keys.every(key => key.startsWith(`${table}.`))) return [];
  return columns.map(({ id, label }) => ({
    kind: 'amount',
    metric: withColumn(amount.metric, id),
    label: by === 'applicant' && id === 'otherOrganisation' ? '其他组织' : label,
    keys: amount.keys.map(key => withColumn(key, id)),
  }));
}

function byRow(amount: Amount): Amount[] {
  const [first] = amount.keys;
  if (first === undefined) return [];
  const column = first.slice(first.lastIndexOf('.') + 1);
  // （七）总计 is made of the six groups.
  if (amount.keys.length === 1 && first === `requests.total.${column}`) return groups(column);
  if (amount.keys.every(key => key.startsWith('requests.'))) {
    const ids = new Set(amount.keys.map(groupOf));
    if (ids.size > 1) return groups(column).filter(group => group.keys.some(key => ids.has(groupOf(key))));
    const [id] = ids;
    const rows = REQUEST_ROWS.filter(row => row.id.startsWith(`${id}.`));
    return rows.map(row =>
      single(`requests.${row.id}.${column}`, row.id === 'otherHandled.misc' ? '其他' : rowName('requests', row.id)),
    );
  }
  return amount.keys.length > 1 ? amount.keys.map(key => single(key, nameOf(key))) : [];
}

/** The six groups of outcomes in one column. */
function groups(column: string): Amount[] {
  return REQUEST_GROUPS.map(({ id, label }) => ({
    kind: 'amount',
    metric: `requests.${id}.${column}`,
    label,
    keys: REQUEST_ROWS.filter(row => row.id === id || row.id.startsWith(`${id}.`)).map(
      row => `requests.${row.id}.${column}`,
    ),
  }));
}

function nameOf(key: CellKey): string {
  const [table, row = ''] = key.split('.');
  return rowName(table as 'proactive' | 'disputes', row);
}

const single = (key: CellKey, label: string): Amount => ({ kind: 'amount', metric: key, label, keys: [key] });
const groupOf = (key: CellKey): string => key.split('.')[1] ?? '';
const withColumn = (key: string, column: string): string => `${key.slice(0, key.lastIndexOf('.') + 1)}${column}`;
