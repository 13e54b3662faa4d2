// CompareAnswer → Reply: what changed between two reports, and what cannot be compared.
import type { ComparedRow, ComparedSide, Comparison } from '../../src/answer/compare.ts';
import { SMALL_BASE } from '../../src/answer/rates.ts';
import type { CompareAnswer } from '../../src/app.ts';
import { type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import type { ComparisonWords } from '../comparison-words.ts';
import { comparisonMissing } from './comparison-missing.ts';
import { amountText, columnName, isZero, proactiveColumnName, rowName } from './labels.ts';
import { agencyName, formName, reportTitle } from './names.ts';
import { understood } from './understood.ts';

export type ComparisonAsked = ComparisonWords & { ok: true };

export function comparisonReply(answer: CompareAnswer, asked: ComparisonAsked): Reply {
  if (answer.kind !== 'found') return comparisonMissing(answer, asked);
  const { comparison, left, right } = answer;
  if (left.body.address === right.body.address && left.report.year === right.report.year)
    return say(`两边是同一份年报（${reportTitle(left.report)}），请换一个机关或年份。`);
  if (!comparison) {
    const without = left.report.form === null || left.report.form === 'pre2019' ? left : right;
    return say(
      `${reportTitle(without.report)}没有可逐格读取的规定表格（${formName(without.report.form)}），不能对比。`,
    );
  }
  const notes = new Set([
    ...understood(left.report, { words: asked.left.agency, ...left, latest: false }),
    ...understood(right.report, { words: asked.right.agency, ...right, latest: false }),
  ]);
  const heads = asked.by === 'years' ? [yearHead(comparison.left), yearHead(comparison.right)] : ['甲', '乙'];
  return {
    blocks: [
      { kind: 'title', text: title(comparison, asked.by) },
      ...[...notes, ...(asked.by === 'bodies' ? legend(comparison) : []), ...warnings(comparison)].map(paragraph),
      ...section('依申请公开（件，总计栏）', comparison, 'requests', heads),
      ...disclosed(comparison, heads),
      ...section('行政复议、行政诉讼（件）', comparison, 'disputes', heads),
      ...section('主动公开', comparison, 'proactive', heads),
      ...(comparison.rows.some(isSmall) ? [paragraph('基数不足 10 的幅度仅供参考。')] : []),
      ...incomparable(comparison),
    ],
  };
}

function title({ left, right }: Comparison, by: ComparisonAsked['by']): string {
  if (by === 'years') return `${agencyName(left.agency)} ${left.year} 年与 ${right.year} 年对比`;
  return left.year === right.year ? `两个机关 ${left.year} 年度对比` : '两个机关对比（年度不同）';
}

function legend({ left, right }: Comparison): string[] {
  return [`甲：${reportTitle(left)}；乙：${reportTitle(right)}。增减为乙减甲。`];
}

/** Doubts first: whoever reads only the top must not take a doubtful figure for a sure one. */
function warnings({ left, right }: Comparison): string[] {
  const sides = [left, right].flatMap(side => {
    const { read, expected } = side.coverage;
    return [
      ...(side.uneven > 0
        ? [`注意，${reportTitle(side)}原表不平：有 ${side.uneven} 处加总不符，数字照原文列出。`]
        : []),
      ...(read < expected ? [`注意，${reportTitle(side)}有 ${expected - read} 格未读出，不作 0 计算。`] : []),
    ];
  });
  const forms =
    left.form !== right.form
      ? [`两份年报格式不同（${formName(left.form)}、${formName(right.form)}），只比含义相同的格。`]
      : [];
  return [...sides, ...forms];
}

function section(name: string, comparison: Comparison, table: ComparedRow['table'], heads: string[]): ReplyBlock[] {
  const rows = comparison.rows.filter(row => row.table === table);
  if (rows.length === 0) return [{ kind: 'heading', text: name }, paragraph('没有含义相同的格可比。')];
  const shown = rows.filter(row => !(isZero(row.left) && isZero(row.right)));
  if (shown.length === 0) return [{ kind: 'heading', text: name }, paragraph('两边均为 0。')];
  const left = rows.length - shown.length;
  return [
    { kind: 'heading', text: name },
    {
      kind: 'table',
      columns: [{ align: 'left' }, ...[0, 1, 2, 3].map(() => ({ align: 'right' as const }))],
      head: ['项目', ...heads, '增减', '幅度'],
      rows: shown.map(row => [
        label(row, comparison),
        amountText(row.left),
        amountText(row.right),
        row.difference === null ? '不能比' : signed(row.difference),
        row.difference === null ? '' : row.percent === null ? '不适用' : `${signed(row.percent, 2)}%`,
      ]),
    },
    ...(left > 0 ? [paragraph(`其余 ${left} 项两边均为 0。`)] : []),
  ];
}

const isSmall = ({ left, percent }: ComparedRow): boolean =>
  percent !== null && left.state === 'known' && left.value < SMALL_BASE;

function label({ table, row, column, level }: ComparedRow, { right }: Comparison): string {
  if (table === 'requests') return (level === 'detail' ? '  ' : '') + rowName(table, row);
  if (table === 'disputes') return `${rowName(table, row)}·${columnName(table, column)}`;
  const unit = column === 'amountWan' ? '（万元）' : '';
  return `${rowName(table, row, right.form)}·${proactiveColumnName(row, column, right.form)}${unit}`;
}

function disclosed({ left, right }: Comparison, heads: string[]): ReplyBlock[] {
  const [a, b] = [left.disclosed, right.disclosed];
  if (a?.state !== 'computed' || b?.state !== 'computed') return [];
  const rate = (one: typeof a) =>
    `${one.value.toFixed(2)}%（${amountText(one.numerator)}/${amountText(one.denominator)}）`;
  return [paragraph(`公开率：${heads[0]} ${rate(a)}，${heads[1]} ${rate(b)}。`)];
}

function incomparable({ incomparable: cells, left, right }: Comparison): ReplyBlock[] {
  const items = [
    ...onlyOf(
      cells.filter(cell => cell.side === 'left'),
      left.form,
    ),
    ...onlyOf(
      cells.filter(cell => cell.side === 'right'),
      right.form,
    ),
  ];
  return items.length > 0
    ? [
        { kind: 'heading', text: '不可比' },
        { kind: 'list', items },
      ]
    : [];
}

/** Rows with the same columns are named together. */
function onlyOf(cells: Comparison['incomparable'], form: ComparedSide['form']): string[] {
  const columns = new Map<string, string[]>();
  for (const { row, column } of cells.filter(cell => cell.table === 'proactive')) {
    const name = rowName('proactive', row, form);
    columns.set(name, [...(columns.get(name) ?? []), proactiveColumnName(row, column, form)]);
  }
  const rows = new Map<string, string[]>();
  for (const [name, names] of columns) rows.set(names.join('、'), [...(rows.get(names.join('、')) ?? []), name]);
  const parts = [...rows].map(([names, of]) => `${of.join('、')}的${names}`);
  if (cells.some(cell => cell.table === 'requests')) parts.push('其他处理的各分项（合计可比）');
  return parts.length > 0 ? [`${formName(form)}独有：${parts.join('；')}。`] : [];
}

function signed(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  return value > 0 ? `+${text}` : text;
}

const yearHead = ({ year }: ComparedSide): string => (year === null ? '年份不详' : String(year));
const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });
