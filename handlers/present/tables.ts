// The three tables of the form as they stand in one report: rows and columns that are 0 throughout are named, not drawn.

import type { RowFigures, StatsCard } from '../../src/answer/stats.ts';
import type { Amount } from '../../src/figures/amounts.ts';
import type { Form } from '../../src/model/form.ts';
import type { ReplyBlock, ReplyTable } from '../../src/model/reply.ts';
import { amountText, columnName, isZero, proactiveColumnName, rowName } from './labels.ts';

export function disputeTable(rows: RowFigures[]): ReplyBlock[] {
  if (rows.length === 0) return [paragraph('这一部分的表格未读出。')];
  if (rows.every(allZero)) return [paragraph('均为 0 件。')];
  const columns = rows[0]?.cells.map(cell => columnName('disputes', cell.column)) ?? [];
  return [
    {
      kind: 'table',
      columns: [{ align: 'left' }, ...columns.map(() => ({ align: 'right' as const }))],
      head: ['类别', ...columns],
      rows: rows.map(row => [rowName('disputes', row.row), ...row.cells.map(cell => amountText(cell.amount))]),
    },
  ];
}

export function proactiveList({ proactive: rows, form }: Pick<StatsCard, 'proactive' | 'form'>): ReplyBlock[] {
  const name = (row: RowFigures) => rowName('proactive', row.row, form);
  if (rows.length === 0) return [paragraph('这一部分的表格未读出。')];
  const zero = rows.filter(allZero).map(name);
  const items = rows.filter(row => !allZero(row)).map(row => `${name(row)}：${proactiveCells(row, form)}`);
  return [
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    ...(zero.length > 0 ? [paragraph(allZeroText(zero, items.length > 0))] : []),
  ];
}

function proactiveCells(row: RowFigures, form: Form | null): string {
  const cell = ({ column, amount }: RowFigures['cells'][number]) =>
    `${proactiveColumnName(row.row, column, form)} ${amountText(amount, unitOf(column))}`;
  return row.cells.map(cell).join('，');
}

/** Table three with every applicant column that is not 0 throughout. */
export function requestTable(rows: RowFigures[]): ReplyBlock[] {
  if (rows.length === 0) return [paragraph('这一部分的表格未读出。')];
  const shown = rows.filter(row => !allZero(row));
  if (shown.length === 0) return [paragraph(`${rows.length} 行各格均为 0。`)];
  const columns = rows[0]!.cells.map(cell => cell.column);
  const filled = columns.filter(
    (column, at) => column === 'total' || !shown.every(row => isZero(row.cells[at]!.amount)),
  );
  const table: ReplyTable = {
    kind: 'table',
    columns: [{ align: 'left' }, ...filled.map(() => ({ align: 'right' as const }))],
    head: ['项目', ...filled.map(column => columnName('requests', column))],
    rows: shown.map(row => [
      requestLabel(row.row),
      ...row.cells.filter(cell => filled.includes(cell.column)).map(cell => cellText(cell.amount)),
    ]),
  };
  const bare = columns.filter(column => !filled.includes(column)).map(column => columnName('requests', column));
  const rest = [
    ...(bare.length > 0 ? [`${bare.join('、')}各格均为 0`] : []),
    ...(rows.length > shown.length ? [`其余 ${rows.length - shown.length} 行均为 0`] : []),
  ];
  return [table, ...(rest.length > 0 ? [paragraph(`${rest.join('；')}。`)] : [])];
}

/** 其他 alone would say too little: the group stands before its row. */
function requestLabel(row: string): string {
  const [group = '', ...within] = row.split('.');
  return within.length > 0 ? `${rowName('requests', group)}·${rowName('requests', row)}` : rowName('requests', row);
}

/** As `amountText`, short enough for a narrow column. */
function cellText(amount: Amount): string {
  if (amount.state === 'blank') return '未填';
  return amount.state === 'sign' || amount.state === 'unclear' ? amount.raw : amountText(amount);
}

export const allZeroText = (names: string[], isRest: boolean): string =>
  isRest ? `其余均为 0：${names.join('、')}。` : `均为 0：${names.join('、')}。`;
export const unitOf = (column: string): string => (column === 'amountWan' ? '万元' : '');
const allZero = (row: RowFigures): boolean => row.cells.every(cell => isZero(cell.amount));
const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });
