// A figure from the sides that were named: individual + granted is requests.granted.individual, and all the cells it sums up.
import { DISPUTE_COLUMNS, REQUEST_COLUMNS, REQUEST_GROUPS, REQUEST_ROWS } from '../model/form.ts';
import type { Amount, Measure } from '../model/question.ts';
import { RATE_METRICS, type RateMetric } from '../model/rate.ts';
import { columnName, rowName } from '../model/terms.ts';

const ORGANISATIONS = REQUEST_COLUMNS.map(column => column.id).filter(id => id !== 'individual' && id !== 'total');
const LITIGATION = ['litigationDirect', 'litigationAfterReconsideration'];
const NAMES: Record<string, string> = {
  received: '本年新收',
  carriedIn: '上年结转',
  carriedOut: '结转下年度',
  total: '办结',
  disclosed: '予以公开和部分公开',
  toHandle: '本年新收和上年结转',
  organisations: '法人或其他组织',
  litigation: '行政诉讼',
  all: '行政复议和行政诉讼',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
  otherOrganisation: '法人或其他组织中的“其他”',
};

function rowsOf(row: string): string[] {
  if (row === 'disclosed') return [...rowsOf('granted'), ...rowsOf('partiallyGranted')];
  if (row === 'toHandle') return ['received', 'carriedIn'];
  return REQUEST_ROWS.map(one => one.id).filter(id => id === row || id.startsWith(`${row}.`));
}

export function requestAmount(row: string, column = 'total'): Amount {
  const columns = column === 'organisations' ? ORGANISATIONS : [column];
  const group = REQUEST_GROUPS.find(one => one.id === row)?.label;
  const name = NAMES[row] ?? group ?? rowName('requests', row);
  const applicant = column === 'total' ? '' : (NAMES[column] ?? columnName('requests', row, column));
  return {
    kind: 'amount',
    metric: `requests.${row}.${column}`,
    label: applicant === '' ? name : `${applicant}${row === 'received' ? '申请' : `${name}`}`,
    keys: rowsOf(row).flatMap(id => columns.map(one => `requests.${id}.${one}`)),
  };
}

export function disputeAmount(row: string, column = 'total'): Amount {
  const rows = row === 'all' ? ['reconsideration', ...LITIGATION] : row === 'litigation' ? LITIGATION : [row];
  const result = column === 'total' ? '' : (DISPUTE_COLUMNS.find(one => one.id === column)?.label ?? column);
  return {
    kind: 'amount',
    metric: `disputes.${row}.${column}`,
    label: `${NAMES[row] ?? rowName('disputes', row)}${result}`,
    keys: rows.map(id => `disputes.${id}.${column}`),
  };
}

export function proactiveAmount(row: string, column: string): Amount {
  const metric = `proactive.${row}.${column}`;
  return {
    kind: 'amount',
    metric,
    label: `${rowName('proactive', row)}${columnName('proactive', row, column)}`,
    keys: [metric],
  };
}

/** The same figure for another applicant, result … by its name. */
export function amountNamed(metric: string): Amount {
  const [table, ...rest] = metric.split('.');
  const column = rest.pop()!;
  if (table === 'requests') return requestAmount(rest.join('.'), column);
  return table === 'disputes' ? disputeAmount(rest.join('.'), column) : proactiveAmount(rest.join('.'), column);
}

/** What a level's own tables are made of: the totals of tables three and four. */
export const TOTALS: readonly Amount[] = [
  ...['received', 'carriedIn', ...REQUEST_GROUPS.map(({ id }) => id), 'total', 'carriedOut'].map(row =>
    requestAmount(row),
  ),
  ...['reconsideration', 'litigation'].flatMap(row => ['total', 'corrected'].map(column => disputeAmount(row, column))),
];

export const rate = (metric: string): Measure => ({ kind: 'rate', metric: metric as RateMetric });

/** 占比 of a figure: the rate that has a name, else a share of `base` or of what it is naturally part of. */
export function shareOf(of: Amount, base: Amount | null): Measure | null {
  const [table, ...rest] = of.metric.split('.');
  const column = rest.pop()!;
  const row = rest.join('.');
  if (base && base.metric !== of.metric && base.keys.join() !== naturalBase(of)?.keys.join())
    return { kind: 'share', of, base };
  const named =
    table === 'requests' && column === 'total'
      ? `rate.${row}`
      : of.metric === 'requests.received.individual'
        ? 'rate.individual'
        : table === 'disputes' && column === 'total'
          ? `rate.${row}`
          : table === 'disputes' && column === 'corrected'
            ? `rate.${row}Corrected`
            : '';
  if ((RATE_METRICS as readonly string[]).includes(named)) return rate(named);
  const natural = naturalBase(of);
  return natural && natural.metric !== of.metric ? { kind: 'share', of, base: natural } : null;
}

function naturalBase(of: Amount): Amount | null {
  const [table, ...rest] = of.metric.split('.');
  const column = rest.pop()!;
  const row = rest.join('.');
  if (table === 'disputes') return column === 'total' ? requestAmount('total') : disputeAmount(row, 'total');
  if (table === 'proactive') return null;
  if (row === 'received' || row === 'carriedIn')
    return column === 'total' ? requestAmount('toHandle') : requestAmount(row);
  if (row === 'total') return column === 'total' ? null : requestAmount('total');
  return requestAmount('total', column);
}
