// The summary of a report: its main figures from the cells, then its own sentences (摘录), or what we wrote of them (摘要).

import type { HeldReport } from '../../../src/answer/held.ts';
import type { Summary } from '../../../src/answer/kinds/words/summary.ts';
import type { StatsCard } from '../../../src/answer/stats.ts';
import { exactSum } from '../../../src/figures/exact.ts';
import { doubts } from '../doubts.ts';
import { amountText, isZero, rowName } from '../labels.ts';
import { reportTitle } from '../names.ts';
import type { WordsAnswer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { passageBlock, sourceLine, sourceOf, wordingRemarks } from './words-place.ts';

export function summaryAnswer(held: HeldReport, { card, passages }: Summary): WordsAnswer {
  const { report } = held;
  const name = report.summary ? '摘要（文字是本项目所写，不是报告原文）' : '摘录（都是报告自己的句子）';
  const doubt = report.doubt ? [`存疑：${report.doubt}`] : [];
  const remarks = [...wordingRemarks(report, report.summary ? [] : passages).filter(() => !report.summary), ...doubt];
  return {
    status: 'answered',
    reply: {
      blocks: [
        { kind: 'title', text: reportTitle(report) },
        ...doubts(card),
        ...figureLines(card).map(paragraph),
        { kind: 'heading', text: name },
        ...passages.map(one => passageBlock(held, one)),
        ...(passages.length === 0 ? [paragraph('没有读出可以摘录的文字。')] : []),
        paragraph([...remarks, sourceLine(held)].join('')),
      ],
    },
    values: [],
    sources: [sourceOf(held, 3, null), ...passages.map(one => sourceOf(held, one.section, one.quote))],
  };
}

/** From the cells of tables three, four and two. */
function figureLines(card: StatsCard): string[] {
  const { requests } = card;
  if (!requests) return ['这份报告没有可逐格读取的规定表格，没有可列的数字。'];
  const { received, carriedIn, handled, carriedOut, outcomes } = requests;
  const parts = outcomes
    .filter(({ amount }) => !isZero(amount))
    .map(({ group, amount }) => `${rowName('requests', group)} ${amountText(amount, '件')}`);
  const results = parts.length > 0 ? `（${parts.join('，')}）` : '';
  return [
    `依申请公开（表三）：本年新收 ${amountText(received, '件')}，上年结转 ${amountText(carriedIn, '件')}；` +
      `办结 ${amountText(handled, '件')}${results}，结转下年度 ${amountText(carriedOut, '件')}${unevenMark(card, false)}。`,
    disputeLine(card),
  ];
}

function disputeLine(card: StatsCard): string {
  const { disputes } = card;
  const total = (row: string) =>
    disputes.find(one => one.row === row)?.cells.find(cell => cell.column === 'total')?.amount;
  const reconsideration = total('reconsideration');
  const suits = [total('litigationDirect'), total('litigationAfterReconsideration')];
  const known = suits.flatMap(amount => (amount?.state === 'known' ? [amount.value] : []));
  const litigation = known.length === suits.length ? `${exactSum(known)} 件` : '未全部读出或未填';
  return `行政复议、行政诉讼（表四）：行政复议 ${reconsideration ? amountText(reconsideration, '件') : '未读出'}，行政诉讼 ${litigation}${unevenMark(card, true)}。`;
}

/** Figures of a table that does not add up are as printed, and never without that being said. */
function unevenMark({ uneven }: StatsCard, ofDisputes: boolean): string {
  return uneven.some(({ kind }) => (kind === 'dispute') === ofDisputes) ? '（原表不平，照总计栏列出）' : '';
}
