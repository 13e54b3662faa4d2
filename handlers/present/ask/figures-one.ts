// Figures of one report or a few, and the members of a figure, in words.
import type { Breakdown } from '../../../src/answer/kinds/figures/answer.ts';
import { type Figure, keysOf, numberOf, partsOf } from '../../../src/answer/kinds/figures/reading.ts';
import { amountOf } from '../../../src/figures/amounts.ts';
import { exactSum } from '../../../src/figures/exact.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { amountText } from '../labels.ts';
import { paragraph, table } from './blocks.ts';
import { cellText, figureText, measureName, notInForm } from './figure-words.ts';

/** More figures than these are drawn as a table. */
const MOST_LINES = 3;
const MOST_ROWS = 40;
const MOST_CARRIED = 10;

/** Numbers that somebody sets against each other, each with what it is of the same table: what was carried in is the usual reason. */
export function saidBlocks([figure]: readonly Figure[], said: readonly number[]): ReplyBlock[] {
  if (!figure || said.length === 0) return [];
  const cell = (key: string) => {
    const amount = amountOf(figure.report, key);
    return amount.state === 'known' ? amount.value : null;
  };
  const [received, carriedIn] = [cell('requests.received.total'), cell('requests.carriedIn.total')];
  if (received === null || carriedIn === null) return [];
  const both = exactSum([received, carriedIn]);
  const whatIs = (number: number): string => {
    if (number === received) return `${number} 件是本年新收`;
    if (number === both) return `${number} 件含上年结转（本年新收 ${received} 件 + 上年结转 ${carriedIn} 件）`;
    return number === carriedIn ? `${number} 件是上年结转` : `表中没有 ${number} 件这个数`;
  };
  const all = said.every(number => [received, both, carriedIn].includes(number));
  const verdict = all
    ? '口径不同，不算错；建议在正文中写明是否含上年结转'
    : `请核对（表中本年新收 ${received} 件，上年结转 ${carriedIn} 件，合计 ${both} 件）`;
  return [paragraph(`${said.map(whatIs).join('，')}：${verdict}。`)];
}

export function valueBlocks(figures: readonly Figure[], beside: readonly Figure[], isYesNo = false): ReplyBlock[] {
  const shown = figures.filter(one => notInForm(one) === null);
  const without = distinct(figures.flatMap(one => notInForm(one) ?? []));
  return [
    ...(shown.length > MOST_LINES
      ? [valueTable(shown)]
      : shown.map(one => paragraph(`${isYesNo ? yesOrNo(one) : ''}${valueLine(one)}`))),
    ...(shown.length > MOST_ROWS ? [paragraph(`另有 ${shown.length - MOST_ROWS} 个数字未列出。`)] : []),
    ...distinct(shown.slice(0, MOST_CARRIED).flatMap(carriedLine)).map(paragraph),
    ...(beside.length > 0 ? [paragraph(`同一张表中：${beside.map(nameAndFigure).join('，')}。`)] : []),
    ...without.slice(0, MOST_CARRIED).map(paragraph),
    ...(without.length > MOST_CARRIED
      ? [paragraph(`另有 ${without.length - MOST_CARRIED} 份年报同样没有这一栏。`)]
      : []),
  ];
}

/** 有没有…？ is answered by its figure, not by how it was asked. */
function yesOrNo(figure: Figure): string {
  const value = numberOf(figure);
  return value === null ? '' : value > 0 ? '有，' : '没有，';
}

const nameAndFigure = (figure: Figure): string => `${measureName(figure.measure)} ${figureText(figure)}`;

/** 159 件：启东市人民政府办公室 2023 年本年新收（表三 …·总计）。 */
export function valueLine(figure: Figure): string {
  const { body, year } = figure;
  return `${figureText(figure)}：${body.agency} ${year} 年${measureName(figure.measure)}（${cellText(figure)}）。`;
}

function valueTable(figures: readonly Figure[]): ReplyBlock {
  const bodies = distinct(figures.map(one => one.body.agency));
  const years = distinct(figures.map(one => one.year));
  const measures = distinct(figures.map(one => measureName(one.measure)));
  const name = ({ body, year, measure }: Figure): string =>
    [
      ...(bodies.length > 1 || (years.length === 1 && measures.length === 1) ? [body.agency] : []),
      ...(years.length > 1 ? [`${year} 年`] : []),
      ...(measures.length > 1 ? [measureName(measure)] : []),
    ].join(' ');
  const head = [
    ...(bodies.length === 1 ? bodies : []),
    ...(years.length === 1 ? [`${years[0]} 年`] : []),
    ...(measures.length === 1 ? measures : []),
  ];
  return table(
    [head.join(' ') || '项目', '数字'],
    figures.slice(0, MOST_ROWS).map(one => [name(one), figureText(one)]),
  );
}

/** What was carried in is no part of what was received, and people mean now one, now both. */
export function carriedLine({ measure, report, body, year, reading }: Figure): string[] {
  if (measure.kind !== 'amount' || measure.metric !== 'requests.received.total' || reading.kind !== 'amount') return [];
  const carried = amountOf(report, 'requests.carriedIn.total');
  if (carried.state !== 'known' || carried.value <= 0) return [];
  const { amount } = reading;
  const whole = amount.state === 'known' ? `，合计 ${exactSum([amount.value, carried.value])} 件` : '';
  return [`${body.agency} ${year} 年另有上年结转 ${amountText(carried, '件')}${whole}。`];
}

export function breakdownBlocks({ whole, members, rows: leaves, share }: Breakdown): ReplyBlock[] {
  const { body, year, measure } = whole;
  const about = `${body.agency} ${year} 年${measureName(measure)}`;
  const absent = notInForm(whole);
  if (absent !== null) return [paragraph(absent)];
  const of = share && partsOf(share) ? `，占办结的 ${figureText(share)}` : '';
  const total = `${figureText(whole)}：${about}（${cellText(whole)}）${of}`;
  if (members.length === 0) {
    const undivided = whole.report.layout?.undividedOther || whole.report.form === '2019';
    return [paragraph(`${total}，${undivided ? '这份年报的表中只有一行，没有分列' : '表中没有再分列'}。`)];
  }
  const shown = members.filter(one => numberOf(one) !== 0);
  const zero = members.filter(one => numberOf(one) === 0).map(one => measureName(one.measure));
  const rest =
    zero.length > 0 ? [paragraph(`${shown.length > 0 ? '其余均为 0' : '均为 0'}：${zero.join('、')}。`)] : [];
  const within = (one: Figure) =>
    leaves.filter(leaf => keysOf(leaf.reading).every(key => keysOf(one.reading).includes(key)));
  const rows = shown.map(one => {
    const parts = within(one);
    return [
      measureName(one.measure),
      `${figureText(one)}${parts.length > 0 ? `（${parts.map(nameAndFigure).join('，')}）` : ''}`,
    ];
  });
  const list: ReplyBlock[] =
    rows.length > MOST_LINES
      ? [table(['项目', '数字'], rows)]
      : rows.length > 0
        ? [{ kind: 'list', items: rows.map(([name, text]) => `${name} ${text}`) }]
        : [];
  return [paragraph(`${total}${rows.length > 0 ? '，其中：' : '。'}`), ...list, ...rest];
}

const distinct = <T>(items: T[]): T[] => [...new Set(items)];
