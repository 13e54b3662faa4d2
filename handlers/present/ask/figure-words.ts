// Words for a measure, a figure and the cell that it comes from.
import { type Figure, metricOf, type Reading } from '../../../src/answer/kinds/figures/reading.ts';
import type { Amount as AmountState } from '../../../src/figures/amounts.ts';
import {
  type CellKey,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
} from '../../../src/model/form.ts';
import type { Amount, Measure } from '../../../src/model/question.ts';
import { partsOfKey } from '../../../src/model/terms.ts';
import { amountText, columnName, proactiveColumnName, rateName, rowName } from '../labels.ts';
import { shorten } from '../sentences.ts';

export function measureName(measure: Measure): string {
  if (measure.kind === 'rate') return rateName(measure.metric);
  return measure.kind === 'amount' ? measure.label : `${measure.of.label}占${measure.base.label}`;
}

/** In 件 are requests, cases, documents and decisions; projects are 项, money is 万元. */
export function unitOf(measure: Measure): string {
  return measure.kind === 'amount' ? unitOfKey(measure.keys[0] ?? measure.metric) : '%';
}

function unitOfKey(key: CellKey): string {
  const { table, column } = partsOfKey(key);
  if (column === 'amountWan') return '万元';
  return table === 'proactive' && ['previousItems', 'change', 'items'].includes(column) ? '项' : '件';
}

/** 159 件, 43.21%（70/162）, 原文未填: a figure or why there is none. */
export function figureText({ reading, measure }: Pick<Figure, 'reading' | 'measure'>): string {
  switch (reading.kind) {
    case 'amount':
      return `${amountText(reading.amount, unitOf(measure))}${wayText(reading.amount, measure)}`;
    case 'quotient':
      return quotientText(reading.quotient);
    case 'not-in-form':
      return '表中没有这一栏';
    case 'no-tables':
      return '没有规定的表格';
  }
}

/** -1 项（减少 1 项）: a change of the year's own is read with its sign. */
function wayText(amount: AmountState, measure: Measure): string {
  if (measure.kind !== 'amount' || !measure.metric.endsWith('.change') || amount.state !== 'known') return '';
  return amount.value === 0 ? '' : `（${changeText(amount.value, unitOf(measure))}）`;
}

const WHY = {
  unread: '表格中有未读出的格，不能计算',
  blank: '原文未填，不能计算',
  irregular: '原文数字不是 0 或正整数，不能计算',
  uneven: '原表不平（总计与分项不符），不能计算',
};

function quotientText(quotient: (Reading & { kind: 'quotient' })['quotient']): string {
  if (quotient.state === 'computed')
    return `${quotient.value.toFixed(2)}%（${bare(quotient.numerator)}/${bare(quotient.denominator)}）`;
  return quotient.state === 'not-applicable' ? '不适用（分母为 0）' : WHY[quotient.because];
}

const bare = (amount: AmountState): string => amountText(amount);

/** 表三（一）予以公开·总计: the cell as the form prints it; of a sum its cells, of a rate how it is computed. */
export function cellText({ reading, measure, report }: Figure): string {
  if (reading.kind === 'amount')
    return `${sumText(reading.keys, report.form === '2019')}${remarkOf(reading.keys, report)}`;
  if (reading.kind !== 'quotient') return '';
  if (measure.kind === 'share') return `${inBrackets(sumText(reading.of))} ÷ ${inBrackets(sumText(reading.base))}`;
  const base =
    reading.less.length > 0
      ? `（${sumText(reading.base)} − ${sumText(reading.less)}）`
      : inBrackets(sumText(reading.base));
  return `${inBrackets(sumText(reading.of))} ÷ ${base}`;
}

const UNITS = /[件项万元个条宗次起份]/g;

/** What the office wrote beside the figure: 0（本区无集采中心）. */
function remarkOf(keys: readonly CellKey[], { cells }: Figure['report']): string {
  const raw = keys.length === 1 ? cells[keys[0]!]?.raw.trim() : undefined;
  return raw && /\p{Script=Han}/u.test(raw.replace(UNITS, '')) ? `，原文“${shorten(raw)}”` : '';
}

const inBrackets = (sum: string): string => (sum.includes(' + ') ? `（${sum}）` : sum);

const SHOWN = 3;

function sumText(keys: readonly CellKey[], is2019 = false): string {
  const [first] = keys;
  if (first === undefined) return '';
  if (keys.length === 1) return cellAddress(first, is2019);
  const group = wholeGroup(keys);
  if (group)
    return `表三${group.ordinal}${group.label}各行·${columnName('requests', partsOfKey(first).column)}之和`.replace(
      /[()]/g,
      bracket,
    );
  if (keys.length <= SHOWN) return keys.map(key => cellAddress(key, is2019)).join(' + ');
  return `${cellAddress(first, is2019)}等 ${keys.length} 格之和`;
}

function wholeGroup(keys: readonly CellKey[]) {
  const { column } = partsOfKey(keys[0]!);
  return REQUEST_GROUPS.find(({ id }) => {
    const prefix = `requests.${id}.`;
    const rows = REQUEST_ROWS.filter(row => row.id.startsWith(`${id}.`)).length;
    return rows === keys.length && keys.every(key => key.startsWith(prefix) && key.endsWith(`.${column}`));
  });
}

/** Tables are called by the number of their section, as offices do. */
export function cellAddress(key: CellKey, is2019 = false): string {
  const { table, row, column } = partsOfKey(key);
  const edition = is2019 ? '2019' : '2021';
  if (table === 'proactive') {
    const item = PROACTIVE_ROWS.find(one => one.id === row)?.item;
    return `表二第二十条第（${item}）项 ${rowName('proactive', row, edition)}·${proactiveColumnName(row, column, edition)}`;
  }
  if (table === 'disputes') return `表四 ${rowName('disputes', row)}·${columnName('disputes', column)}`;
  const group = REQUEST_GROUPS.find(one => row.startsWith(`${one.id}.`));
  const { ordinal = '', label = row } = REQUEST_ROWS.find(one => one.id === row) ?? {};
  const name = `${group ? `${group.ordinal}${group.label}` : ''}${ordinal}${short(label)}`;
  return `表三 ${name}·${REQUEST_COLUMNS.find(one => one.id === column)?.label ?? column}`.replace(/[()]/g, bracket);
}

const bracket = (sign: string): string => (sign === '(' ? '（' : '）');
/** Notes and second halves of the form's long labels are left out. */
const short = (label: string): string => label.replace(/\(.*$/, '').split('、行政机关')[0]!;

/** 增加 53 件, 持平. */
export function changeText(difference: number, unit: string): string {
  if (difference === 0) return '持平';
  return `${difference > 0 ? '增加' : '减少'} ${Math.abs(difference)} ${unit}`;
}

export const differenceUnit = (measure: Measure): string => (measure.kind === 'amount' ? unitOf(measure) : '个百分点');

/** A measure with no such column in the report's form, in one sentence. */
export function notInForm({ body, year, reading, measure, report }: Figure): string | null {
  const head = `${body.agency} ${year} 年的年报`;
  if (reading.kind === 'no-tables')
    return report.form === 'pre2019'
      ? `${head}用的是 2019 年以前的统计表，指标不同，不逐格读取。`
      : `${head}中没有找到规定的三张表。`;
  if (reading.kind !== 'not-in-form') return null;
  const name = measureName(measure);
  if (reading.undivided) return `${head}的（六）其他处理只有一行，没有分列“${name}”，不能回答，也不能当作 0。`;
  const form = report.layout?.edition ?? '';
  const where = reading.editions.length > 0 ? `，${reading.editions.join('、')} 年版格式才有` : '';
  return `${head}用的是 ${form} 年版格式，没有“${name}”这一栏${where}，不能用别的栏代替，也不能当作 0。`;
}

export const metricName = (measure: Measure | Amount): string => metricOf(measure);
