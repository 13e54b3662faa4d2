// What a reader must know beside the figures of a report: tables that do not add up, cells that were not read, blanks, and
// where the figures come from.

import type { Gap } from '../../src/answer/gaps.ts';
import type { StatsCard } from '../../src/answer/stats.ts';
import type { Uneven } from '../../src/figures/balance.ts';
import type { TableId } from '../../src/model/form.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import { columnName, rowName, tableName } from './labels.ts';

/** More would hide the figures behind their doubts. */
const SHOWN = 5;

/** What makes the figures themselves doubtful: stands before them. `only`: of one table. */
export function doubts(card: StatsCard, only?: TableId): ReplyBlock[] {
  const blocks: ReplyBlock[] = [];
  const uneven = card.uneven.filter(({ kind }) => !only || only === (kind === 'dispute' ? 'disputes' : 'requests'));
  if (uneven.length > 0) {
    blocks.push(
      { kind: 'paragraph', text: `注意，原表不平：有 ${uneven.length} 处加总不符，数字照原文列出。` },
      { kind: 'list', items: some(uneven.map(unevenText), '处') },
    );
  }
  const unread = card.unread.filter(gap => !only || gap.table === only);
  const { read, expected } = card.coverage;
  if (read < expected && unread.length > 0) {
    const missing = only ? unread.reduce((sum, gap) => sum + gap.count, 0) : expected - read;
    const about = only ? `注意，这张表有 ${missing} 格未读出` : `注意，表格应有 ${expected} 格，未读出 ${missing} 格`;
    blocks.push({ kind: 'paragraph', text: `${about}（未读出不等于 0）：${unread.map(gapText).join('；')}。` });
  }
  return blocks;
}

/** Which figures, from where: stands after them. */
export function readingRemarks(card: StatsCard): string[] {
  const remarks: string[] = [];
  const { read, expected } = card.coverage;
  if (expected > 0 && read >= expected) remarks.push(`三张表共 ${expected} 格，全部读出。`);
  if (card.blank.length > 0) remarks.push(`原文未填（不等于 0）：${card.blank.map(gapText).join('；')}。`);
  if (countsBlanks(card)) remarks.push('有的空格按表内加总关系只能是 0，合计时按 0 计入。');
  if (card.signs.length > 0) remarks.push(`原文填写“/”等符号：${card.signs.map(gapText).join('；')}。`);
  if (card.unclear.length > 0) remarks.push(`有文字而不能确定数值：${card.unclear.map(gapText).join('；')}。`);
  if (card.settled.length > 0) remarks.push(`有 ${card.settled.length} 格数字连写，按表内加总关系分开。`);
  if (card.rates.some(rate => rate.state === 'computed')) remarks.push('公开率为予以公开与部分公开之和占办结的比例。');
  if (card.period && !isWholeYear(card)) remarks.push(`统计期限：${card.period.from} 至 ${card.period.to}。`);
  if (card.signedOn) remarks.push(`落款日期：${card.signedOn}。`);
  remarks.push(`来源：${card.source ?? '文件中未写'}。`);
  if (card.doubt) remarks.push(`存疑：${card.doubt}`);
  if (card.summary) remarks.push('收录的文字部分是本项目所写的摘要，不是报告原文；表中数字照录原表。');
  return remarks;
}

function countsBlanks({ requests, rates }: StatsCard): boolean {
  const amounts = [
    ...(requests ? [requests.toHandle, ...requests.outcomes.map(outcome => outcome.amount)] : []),
    ...rates.flatMap(rate => [rate.numerator, rate.denominator]),
  ];
  return amounts.some(amount => amount.state === 'known' && amount.asZero.length > 0);
}

function isWholeYear({ period, year }: StatsCard): boolean {
  return period?.from === `${year}-01-01` && period.to === `${year}-12-31`;
}

export function unevenText({ kind, of, left, right }: Uneven): string {
  switch (kind) {
    case 'row':
      return `“${rowName('requests', of)}”一行，各列相加为 ${left.sum}，总计栏为 ${right.sum}`;
    case 'column':
      return `“${columnName('requests', of)}”一列，各项办理结果相加为 ${left.sum}，（七）总计为 ${right.sum}`;
    case 'balance':
      return `“${columnName('requests', of)}”一列，第一项加第二项为 ${left.sum}，第三项加第四项为 ${right.sum}`;
    case 'dispute':
      return `“${rowName('disputes', of)}”，四种结果相加为 ${left.sum}，总计为 ${right.sum}`;
  }
}

export function gapText({ table, whole, rows, count }: Gap): string {
  if (whole) return `${tableName(table)}整张表`;
  const names = rows.map(row => rowName(table, row.row) + (row.whole ? '' : `（${row.keys.length} 格）`));
  return `${tableName(table)}${some(names, '行').join('、')}，共 ${count} 格`;
}

export function some(texts: string[], measure: string, most = SHOWN): string[] {
  if (texts.length <= most + 1) return texts;
  return [...texts.slice(0, most), `另有 ${texts.length - most} ${measure}`];
}
