// StatsCard → Reply. Doubts come first: whoever reads only the first lines must not take a doubtful table for a sure one.

import { quotient } from '../../src/answer/rates.ts';
import type { OutcomeFigures, StatsCard } from '../../src/answer/stats.ts';
import type { Reply, ReplyBlock, ReplyTable } from '../../src/model/reply.ts';
import { doubts, readingRemarks } from './doubts.ts';
import { amountText, isZero, rateName, rowName } from './labels.ts';
import { aboutLine, reportTitle } from './names.ts';
import { allZeroText, disputeTable, proactiveList } from './tables.ts';
import { type AskedFor, understood } from './understood.ts';

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
  uneven: '原表不平（总计与分项不符）',
};

export function statsCardReply(card: StatsCard, asked: AskedFor): Reply {
  return {
    blocks: [
      { kind: 'title', text: reportTitle(card) },
      paragraph(aboutLine(card)),
      ...understood(card, asked).map(paragraph),
      ...doubts(card),
      ...(card.requests ? figures(card, card.requests) : [paragraph(withoutTables(card))]),
      ...remarks(card),
    ],
  };
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
    ...disputeTable(card.disputes),
    heading('主动公开'),
    ...proactiveList(card),
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

function remarks(card: StatsCard): ReplyBlock[] {
  return [heading('说明'), { kind: 'list', items: readingRemarks(card) }];
}

const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });
const heading = (text: string): ReplyBlock => ({ kind: 'heading', text });
