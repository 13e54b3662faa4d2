// Figures of several years and of a few bodies side by side, in words.

import type { FiguresQuestion } from '../../../src/answer/held.ts';
import type { Change, Compared, FiguresResult, Peak, Series } from '../../../src/answer/kinds/figures/answer.ts';
import { type Figure, isRate, numberOf } from '../../../src/answer/kinds/figures/reading.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { paragraph, table } from './blocks.ts';
import { changeText, differenceUnit, figureText, measureName, notInForm } from './figure-words.ts';
import { carriedLine, valueLine } from './figures-one.ts';

export function trendBlocks({ measure, figures, changes }: Series): ReplyBlock[] {
  const [first] = figures;
  if (!first) return [];
  const shown = figures.filter(one => notInForm(one) === null);
  const change = (year: number) => changes.find(one => one.to.year === year);
  const rows = shown.map(one => {
    const to = change(one.year);
    return [`${one.year} 年`, figureText(one), to ? differenceText(to) : '—', to ? growthText(to) : '—'];
  });
  const growth = !isRate(measure);
  const head = ['年度', measureName(measure), '比上年', ...(growth ? ['同比'] : [])];
  return [
    paragraph(`${first.body.agency}历年${measureName(measure)}：`),
    ...(rows.length > 0
      ? [
          table(
            head,
            rows.map(row => row.slice(0, head.length)),
          ),
        ]
      : []),
    ...figures.flatMap(one => notInForm(one) ?? []).map(paragraph),
    ...shown.flatMap(carriedLine).map(paragraph),
  ];
}

const differenceText = ({ difference, to }: Change): string =>
  difference === null ? '不能比' : `${difference > 0 ? '+' : ''}${difference}${isRate(to.measure) ? ' 个百分点' : ''}`;

function growthText({ difference, growth, from }: Change): string {
  if (difference === null) return '不能比';
  if (growth !== null) return `${growth > 0 ? '+' : ''}${growth.toFixed(2)}%`;
  return numberOf(from) === 0 ? '上年为 0，不适用' : '不适用';
}

export function changeBlocks({ changes, alone }: FiguresResult & { kind: 'change' }): ReplyBlock[] {
  return [
    ...changes.flatMap(changeLines).map(paragraph),
    ...alone
      .filter(one => notInForm(one) === null)
      .map(one => paragraph(`没有可比的年度，不能算增减。${valueLine(one)}`)),
  ];
}

function changeLines(change: Change): string[] {
  const { from, to, difference } = change;
  const absent = [to, from].flatMap(one => notInForm(one) ?? []);
  if (absent.length > 0) return [`不能比较：${absent.join('')}`];
  const name = measureName(to.measure);
  const both = `${to.year} 年 ${figureText(to)}，${from.year} 年 ${figureText(from)}`;
  if (difference === null) return [`不能比较：${to.body.agency}${name} ${both}。`];
  const lead = `${changeText(difference, differenceUnit(to.measure))}：${to.body.agency} ${to.year} 年${name}比 ${from.year} 年`;
  const growth = isRate(to.measure) ? '' : growthWords(change);
  return [`${lead}${changeText(difference, differenceUnit(to.measure))}${growth}（${both}）。`];
}

function growthWords({ growth, from, difference }: Change): string {
  if (growth !== null)
    return `，同比${growth > 0 ? '增长' : growth < 0 ? '下降' : '持平'} ${Math.abs(growth).toFixed(2)}%（${difference}/${numberOf(from)}）`;
  return numberOf(from) === 0 ? '，上年为 0，同比不适用' : '，同比不适用';
}

export function peakBlocks({ measure, best, figures }: Peak, { operation }: FiguresQuestion): ReplyBlock[] {
  const [first] = best;
  const absent = figures.flatMap(one => notInForm(one) ?? []);
  if (!first) return [paragraph('没有可比的数字。'), ...absent.map(paragraph)];
  const most = operation.kind === 'peak' && operation.order === 'least' ? '最少' : '最多';
  const years = best.map(one => `${one.year} 年`).join('、');
  const shown = figures.filter(one => notInForm(one) === null);
  const lead = `${figureText(first)}：${first.body.agency}${measureName(measure)}${isRate(measure) ? most.replace('多', '高').replace('少', '低') : most}的是 ${years}（在已收录的 ${shown.length} 个年度中）。`;
  return [
    paragraph(lead),
    ...(shown.length > 1
      ? [
          table(
            ['年度', measureName(measure)],
            shown.map(one => [`${one.year} 年`, figureText(one)]),
          ),
        ]
      : []),
    ...absent.map(paragraph),
  ];
}

export function compareBlocks(
  { measure, figures, best, difference }: Compared,
  { operation }: FiguresQuestion,
): ReplyBlock[] {
  const absent = figures.flatMap(one => notInForm(one) ?? []).map(paragraph);
  const shown = figures.filter(one => notInForm(one) === null);
  const lines: ReplyBlock[] =
    shown.length > 3
      ? [
          table(
            [measureName(measure), '数字'],
            shown.map(one => [`${one.body.agency} ${one.year} 年`, figureText(one)]),
          ),
        ]
      : shown.map(one => paragraph(valueLine(one)));
  const carried = shown.flatMap(carriedLine).map(paragraph);
  return [paragraph(winner({ measure, figures, best, difference }, operation)), ...lines, ...carried, ...absent];
}

function winner({ measure, figures, best, difference }: Compared, operation: FiguresQuestion['operation']): string {
  const name = measureName(measure);
  if (best === null) return `${name}不能比较：可比的数字不足两个。`;
  const [a, b] = figures;
  if (difference !== null && a && b) return between(a, b, name, difference);
  const most =
    operation.kind === 'compare' && operation.order === 'least'
      ? isRate(measure)
        ? '最低'
        : '最少'
      : isRate(measure)
        ? '最高'
        : '最多';
  return `${name}${most}的是${best.map(one => one.body.agency).join('、')}，${figureText(best[0]!)}。`;
}

function between(a: Figure, b: Figure, name: string, difference: number): string {
  if (difference === 0) return `${name}相同：${a.body.agency}与${b.body.agency}都是 ${figureText(a)}。`;
  const more = isRate(a.measure) ? ['高', '低'] : ['多', '少'];
  const [first, second] = difference > 0 ? [a, b] : [b, a];
  const by = `${Math.abs(difference)} ${differenceUnit(a.measure)}`;
  return `${first.body.agency}的${name}比${second.body.agency}${more[0]} ${by}。`;
}
