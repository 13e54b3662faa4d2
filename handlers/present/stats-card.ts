// StatsCard → Reply. Doubts come first: whoever reads only the first lines must not take a doubtful table for a sure one.

import type { MatchedBy } from '../../src/answer/agency-match.ts';
import { quotient } from '../../src/answer/rates.ts';
import type { OutcomeFigures, RowFigures, StatsCard } from '../../src/answer/stats.ts';
import type { Reply, ReplyBlock, ReplyTable } from '../../src/model/reply.ts';
import { doubts, readingRemarks } from './doubts.ts';
import { amountText, columnName, isZero, proactiveColumnName, rateName, rowName } from './labels.ts';
import { agencyName, formName } from './names.ts';
import { shorten } from './sentences.ts';

/** Shares of the groups stand beside their figures; what is left stands in the list of rates. */
const LISTED = [
  'rate.disclosed',
  'rate.carriedOut',
  'rate.individual',
  'rate.reconsideration',
  'rate.litigation',
  'rate.reconsiderationCorrected',
  'rate.litigationCorrected',
];

const NO_RATE = {
  unread: '表格中有未读出的格',
  blank: '原文有空格未填',
  irregular: '原文数字不是 0 或正整数',
};

export interface AskedFor {
  /** The words for the body, cleaned. */
  words: string;
  /** How they were understood. */
  by: MatchedBy;
  /** No year was asked for, and the latest held was taken. */
  latest: boolean;
}

export function statsCardReply(card: StatsCard, asked: AskedFor): Reply {
  const year = card.year === null ? '年度报告（未读出年份）' : `${card.year} 年度报告`;
  return {
    blocks: [
      { kind: 'title', text: `${agencyName(card.agency)} ${year}` },
      paragraph(aboutLine(card)),
      ...understood(card, asked).map(paragraph),
      ...doubts(card),
      ...(card.requests ? figures(card, card.requests) : [paragraph(withoutTables(card))]),
      ...remarks(card),
    ],
  };
}

/** What was not asked for in so many words must be said. */
function understood(card: StatsCard, { words, by, latest }: AskedFor): string[] {
  const agency = agencyName(card.agency);
  const said: Partial<Record<MatchedBy, string>> = {
    unit: `“${shorten(words)}”按${agency}回答；如指其他机关，请写全称。`,
    place: `“${shorten(words)}”按${agency}回答；如指其他机关，请写全称。`,
    'office-for-government': `没有收录“${shorten(words)}”的年报，以下是${agency}的年报。`,
    slip: `没有“${shorten(words)}”，可能是笔误，按${agency}回答。`,
  };
  return [
    ...(said[by] ? [said[by]] : []),
    ...(latest && card.year !== null ? [`提问未写年份，以下为已收录的最近一年（${card.year} 年）。`] : []),
  ];
}

function aboutLine(card: StatsCard): string {
  const published = card.publishedOn ? `${card.publishedOn} 发布` : '发布日期不详';
  return [card.region, formName(card.form), published].filter(part => part !== null).join(' · ');
}

function withoutTables(card: StatsCard): string {
  return card.form === 'pre2019'
    ? '这份报告用的是 2019 年以前的统计表，指标不同，不逐格读取，没有可列的数字。'
    : '这份报告中没有找到规定的三张表，没有可列的数字。';
}

function figures(card: StatsCard, requests: NonNullable<StatsCard['requests']>): ReplyBlock[] {
  const { received, carriedIn, toHandle, handled, carriedOut } = requests;
  return [
    heading('依申请公开'),
    paragraph(
      `本年新收 ${amountText(received, '件')}，上年结转 ${amountText(carriedIn, '件')}，合计 ${amountText(toHandle, '件')}；` +
        `办结 ${amountText(handled, '件')}，结转下年度 ${amountText(carriedOut, '件')}。`,
    ),
    ...outcomes(requests),
    ...rates(card),
    heading('行政复议、行政诉讼'),
    ...disputes(card.disputes),
    heading('主动公开'),
    ...proactive(card),
  ];
}

function outcomes({ outcomes: groups, handled }: NonNullable<StatsCard['requests']>): ReplyBlock[] {
  const shown = groups.filter(group => !isZero(group.amount));
  const zero = groups.filter(group => isZero(group.amount)).map(group => rowName('requests', group.group));
  const rest = zero.length > 0 ? [paragraph(allZeroText(zero, shown.length > 0))] : [];
  if (shown.length === 0) return rest;
  const rows = shown.flatMap(group => outcomeRows(group, handled));
  const table: ReplyTable = {
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'right' }, { align: 'left' }],
    head: ['办理结果', '件数', '占办结'],
    rows,
  };
  return [table, ...rest];
}

function outcomeRows(group: OutcomeFigures, handled: Parameters<typeof quotient>[1]): string[][] {
  const share = quotient(group.amount, handled);
  return [
    [
      rowName('requests', group.group),
      amountText(group.amount),
      share.state === 'computed' ? `${share.value.toFixed(2)}%` : '',
    ],
    ...group.details.map(detail => [`  ${rowName('requests', detail.row)}`, String(detail.value), '']),
  ];
}

function rates(card: StatsCard): ReplyBlock[] {
  const listed = card.rates.filter(rate => LISTED.includes(rate.metric));
  const computed = listed.flatMap(rate => (rate.state === 'computed' ? [rate] : []));
  const blocks: ReplyBlock[] = [heading('比率')];
  if (computed.length > 0) {
    const items = computed.map(rate => {
      const parts = `${amountText(rate.numerator)}/${amountText(rate.denominator)}`;
      return `${rateName(rate.metric)} ${rate.value.toFixed(2)}%（${parts}）`;
    });
    blocks.push({ kind: 'list', items });
  } else if (listed.every(rate => rate.state === 'not-applicable')) {
    blocks.push(paragraph('没有办结的申请，比率不适用。'));
  }
  for (const [because, words] of Object.entries(NO_RATE)) {
    const names = listed.filter(rate => rate.state === 'cannot-compute' && rate.because === because);
    if (names.length > 0)
      blocks.push(paragraph(`${words}，不能计算：${names.map(rate => rateName(rate.metric)).join('、')}。`));
  }
  if (computed.some(rate => rate.smallBase)) blocks.push(paragraph('分母不足 10 件的比率仅供参考。'));
  return blocks;
}

function disputes(rows: RowFigures[]): ReplyBlock[] {
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

function proactive({ proactive: rows, form }: StatsCard): ReplyBlock[] {
  const name = (row: RowFigures) => rowName('proactive', row.row, form);
  if (rows.length === 0) return [paragraph('这一部分的表格未读出。')];
  const zero = rows.filter(allZero).map(name);
  const items = rows
    .filter(row => !allZero(row))
    .map(row => {
      const cells = row.cells.map(
        ({ column, amount }) => `${proactiveColumnName(row.row, column, form)} ${amountText(amount, unitOf(column))}`,
      );
      return `${name(row)}：${cells.join('，')}`;
    });
  return [
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    ...(zero.length > 0 ? [paragraph(allZeroText(zero, items.length > 0))] : []),
  ];
}

function remarks(card: StatsCard): ReplyBlock[] {
  return [heading('说明'), { kind: 'list', items: readingRemarks(card) }];
}

const allZeroText = (names: string[], isRest: boolean): string =>
  isRest ? `其余均为 0：${names.join('、')}。` : `均为 0：${names.join('、')}。`;
const unitOf = (column: string): string => (column === 'amountWan' ? '万元' : '');
const allZero = (row: RowFigures): boolean => row.cells.every(cell => isZero(cell.amount));
const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });
const heading = (text: string): ReplyBlock => ({ kind: 'heading', text });
