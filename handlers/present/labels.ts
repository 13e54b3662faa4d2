// Words for rows, columns and figures of the form, as short as an office says them.

import type { RateMetric } from '../../src/answer/rates.ts';
import type { Amount } from '../../src/figures/amounts.ts';
import {
  type Column,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  type Form,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
  type Row,
  type TableId,
} from '../../src/model/form.ts';

const TABLES: Record<TableId, string> = {
  proactive: '第二部分（主动公开）',
  requests: '第三部分（申请）',
  disputes: '第四部分（复议、诉讼）',
};

/** Where the form's own label is long or says too little outside its group. */
const SHORT: Record<string, string> = {
  received: '本年新收',
  carriedIn: '上年结转',
  carriedOut: '结转下年度',
  total: '（七）总计',
  partiallyGranted: '部分公开',
  'otherHandled.correctionOverdue': '逾期不补正',
  'otherHandled.feeUnpaid': '逾期不缴费',
  'otherHandled.misc': '其他（第 3 项）',
};

export const tableName = (table: TableId): string => TABLES[table];

/** `form` matters for one row only, whose name grew with the edition of 2021. */
export function rowName(table: TableId, id: string, form?: Form | null): string {
  if (id === 'normativeDocuments' && form === '2019') return '规范性文件';
  if (table === 'requests' && SHORT[id]) return SHORT[id];
  return labelOf(ROWS[table], id);
}

export const columnName = (table: Exclude<TableId, 'proactive'>, id: string): string => labelOf(COLUMNS[table], id);

/** In section two a column is called differently from row to row (收费金额, 采购总金额) and from edition to edition. */
export function proactiveColumnName(row: string, id: string, form: Form | null): string {
  const columns = PROACTIVE_ROWS.find(one => one.id === row)?.columns ?? {};
  const editions = [columns['2021'] ?? [], columns['2019'] ?? []];
  return labelOf((form === '2019' ? editions.reverse() : editions).flat(), id).replace(/[(（]单位.*$/u, '');
}

const ROWS: Record<TableId, Pick<Row, 'id' | 'label'>[]> = {
  proactive: PROACTIVE_ROWS,
  requests: [...REQUEST_ROWS, ...REQUEST_GROUPS],
  disputes: DISPUTE_ROWS,
};

const COLUMNS: Record<Exclude<TableId, 'proactive'>, Column[]> = {
  requests: REQUEST_COLUMNS,
  disputes: DISPUTE_COLUMNS,
};

function labelOf(list: { id: string; label: string }[], id: string): string {
  return list.find(entry => entry.id === id)?.label ?? id;
}

const RATES: Record<RateMetric, string> = {
  'rate.disclosed': '公开率',
  'rate.granted': '予以公开率',
  'rate.refused': '不予公开占比',
  'rate.unavailable': '无法提供占比',
  'rate.notProcessed': '不予处理占比',
  'rate.otherHandled': '其他处理占比',
  'rate.carriedOut': '结转率',
  'rate.individual': '自然人占本年新收',
  'rate.reconsideration': '复议率',
  'rate.litigation': '诉讼率',
  'rate.reconsiderationCorrected': '复议纠错率（按已审结）',
  'rate.reconsiderationCorrectedOfAll': '复议纠错率（按全部）',
  'rate.litigationCorrected': '诉讼败诉率（按已审结）',
  'rate.litigationCorrectedOfAll': '诉讼败诉率（按全部）',
};

export const rateName = (metric: RateMetric): string => RATES[metric];

/** A figure, or why there is none: 0, a blank, a sign and a cell not read are four different things. */
export function amountText(amount: Amount, unit = ''): string {
  switch (amount.state) {
    case 'known':
      return unit ? `${amount.value} ${unit}` : String(amount.value);
    case 'blank':
      return '原文未填';
    case 'sign':
      return `原文为“${amount.raw}”`;
    case 'unclear':
      return `原文为“${amount.raw}”，不能确定数值`;
    case 'partly-blank':
      return `至少 ${amount.atLeast}${unit ? ` ${unit}` : ''}（有空格未填）`;
    case 'unread':
      return '未读出';
  }
}

export const isZero = (amount: Amount): boolean => amount.state === 'known' && amount.value === 0;
