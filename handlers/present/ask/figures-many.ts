// Rankings, lists, sums and means of many bodies, in words.

import type { FiguresQuestion } from '../../../src/answer/held.ts';
import type { LeftOut, Mean, Ranking, Total } from '../../../src/answer/kinds/figures/answer.ts';
import { type Figure, isRate, numberOf } from '../../../src/answer/kinds/figures/reading.ts';
import { exactSum } from '../../../src/figures/exact.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { paragraph, table } from './blocks.ts';
import { namesText } from './figure-scope.ts';
import { figureText, measureName, unitOf } from './figure-words.ts';
import { valueLine } from './figures-one.ts';

/** More rows are no help in a chat; `values` has them all. */
const MOST_ROWS = 40;

export function rankBlocks(ranking: Ranking, { operation }: FiguresQuestion): ReplyBlock[] {
  const { measure, entries, ranked, tied, left } = ranking;
  const least = operation.kind === 'rank' && operation.order === 'least';
  const [first] = entries;
  if (!first) return [paragraph(`没有可排名的${measureName(measure)}。`), ...leftOut(left)];
  const order = least ? '从低到高' : '从高到低';
  const year = `${first.figure.year} 年`;
  const lead =
    entries.length === 1
      ? `${figureText(first.figure)}：${year}${measureName(measure)}${most(measure, least)}的是${first.figure.body.agency}（${ranked} 个机关中）。`
      : `${year}${measureName(measure)}${order}（共 ${ranked} 个机关${entries.length < ranked ? `，列出前 ${entries.length} 个` : ''}）：`;
  return [
    paragraph(lead),
    ...(entries.length > 1 || first.shown.length > 0 ? [rankTable(ranking)] : []),
    ...(tied.length > 0 ? [paragraph(`与最后一名数字相同的还有：${namesText(tied.map(nameOf))}。`)] : []),
    ...leftOut(left),
  ];
}

const most = (measure: Ranking['measure'], least: boolean): string =>
  isRate(measure) ? (least ? '最低' : '最高') : least ? '最少' : '最多';

function rankTable({ measure, entries }: Ranking): ReplyBlock {
  const shown = entries[0]?.shown.map(one => measureName(one.measure)) ?? [];
  return table(
    ['机关', '名次', measureName(measure), ...shown],
    entries
      .slice(0, MOST_ROWS)
      .map(one => [nameOf(one.figure), String(one.place), figureText(one.figure), ...one.shown.map(figureText)]),
  );
}

function leftOut({ uneven, without, small, leastBase }: LeftOut): ReplyBlock[] {
  const because = (figures: Figure[]) => namesText(figures.map(one => `${nameOf(one)}（${figureText(one)}）`));
  return [
    ...(leastBase
      ? [`按基数不少于 ${leastBase} 件的机关排列${small.length > 0 ? `，不足的 ${small.length} 个未列入` : ''}。`]
      : []),
    ...(uneven.length > 0 ? [`原表不平（加总不符），未列入：${namesText(uneven.map(nameOf))}。`] : []),
    ...(without.length > 0 ? [`没有数字，未列入：${because(without)}。`] : []),
  ].map(paragraph);
}

const nameOf = ({ body }: Figure): string => body.agency;

const RELATIONS = { '>': '超过', '>=': '不少于', '<': '少于', '<=': '不超过', '=': '等于' };

export function filterBlocks(
  { measure, entries, ranked, left }: Ranking,
  { operation }: FiguresQuestion,
): ReplyBlock[] {
  if (operation.kind !== 'filter') return [];
  const bounds = [operation.bound, ...(operation.and ? [operation.and] : [])];
  const year = [...entries.map(one => one.figure), ...left.without, ...left.uneven][0]?.year;
  const what = `${year === undefined ? '' : `${year} 年`}${measureName(measure)}${bounds.map(one => `${RELATIONS[one.relation]} ${one.value}${unitOf(measure) === '%' ? '%' : ` ${unitOf(measure)}`}`).join('且')}`;
  if (entries.length === 0) return [paragraph(`没有：${ranked} 个机关中没有一个${what}。`), ...leftOut(left)];
  const rows = entries.slice(0, MOST_ROWS).map(({ figure }) => [nameOf(figure), figureText(figure)]);
  const more = entries.length > MOST_ROWS ? `另有 ${entries.length - MOST_ROWS} 个未列出。` : null;
  return [
    paragraph(`${entries.length} 个：${what}的机关（${ranked} 个机关中）。`),
    ...(rows.length > 3
      ? [table(['机关', measureName(measure)], rows)]
      : [{ kind: 'list' as const, items: rows.map(row => row.join(' ')) }]),
    ...(more ? [paragraph(more)] : []),
    ...leftOut(left),
  ];
}

/** Several figures added up: a line for each, beside the government's own. Of how many reports, and what they leave out, below. */
export function sumsTable(items: readonly Total[], question: FiguresQuestion): ReplyBlock[] {
  const [first] = items;
  if (!first) return [];
  const own = items.find(one => one.own)?.own;
  const bodies = new Set(first.parts.map(part => part.body.agency));
  const years = [...new Set(first.parts.map(part => part.year))].join('、');
  const head = ['项目', '合计', ...(own ? ['本级年报', '相差'] : [])];
  const rows = items.map(({ measure, sum, own: theirs }) => {
    const value = theirs && numberOf(theirs);
    const known = sum !== null && value !== null && value !== undefined;
    return [
      measureName(measure),
      sum === null ? '—' : String(sum),
      ...(own ? [theirs ? figureText(theirs) : '—', known ? String(exactSum([sum, -value])) : '—'] : []),
    ];
  });
  const without = items.flatMap(({ measure, without: lacking }) =>
    lacking.map(one => `${nameOf(one)} ${one.year} 年${measureName(measure)}（${figureText(one)}）`),
  );
  return [
    paragraph(`${whose(question)} ${bodies.size} 个机关 ${years} 年合计：`),
    table(head, rows),
    paragraph(`相加的机关：${namesText([...bodies])}。`),
    ...(own
      ? [
          paragraph(
            `本级年报是${own.body.agency} ${own.year} 年的年报；相差是合计减本级年报，收录不全、统计口径不同都会有差异。`,
          ),
        ]
      : []),
    ...(without.length > 0 ? [paragraph(`合计不含：${namesText(without)}。`)] : []),
  ];
}

export function sumBlocks({ measure, parts, sum, without, own }: Total, question: FiguresQuestion): ReplyBlock[] {
  const unit = unitOf(measure);
  const name = measureName(measure);
  const apart = new Set(without);
  const known = parts.filter(part => !apart.has(part));
  const bodies = new Set(parts.map(part => part.body)).size;
  const of =
    bodies > 1
      ? `${whose(question)} ${bodies} 个机关`
      : `${parts[0]?.body.agency ?? ''} ${new Set(parts.map(one => one.year)).size} 个年度`;
  if (sum === null)
    return [
      paragraph(`没有可合计的${name}：${namesText(without.map(one => `${nameOf(one)}（${figureText(one)}）`))}。`),
    ];
  const years = [...new Set(parts.map(part => part.year))].sort((a, b) => a - b).join('、');
  // Of several years not every body's are held.
  const reports = bodies > 1 && parts.length > bodies ? `（${known.length} 份年报）` : '';
  return [
    paragraph(`${sum} ${unit}：${of} ${years} 年${name}合计${reports}。`),
    ...(known.length > 3
      ? [
          table(
            ['机关', name],
            known
              .slice(0, MOST_ROWS)
              .map(one => [
                `${nameOf(one)}${bodies > 1 && !years.includes('、') ? '' : ` ${one.year} 年`}`,
                figureText(one),
              ]),
          ),
        ]
      : known.map(one => paragraph(valueLine(one)))),
    ...(without.length > 0
      ? [
          paragraph(
            `合计不含：${namesText(without.map(one => `${nameOf(one)} ${one.year} 年（${figureText(one)}）`))}。`,
          ),
        ]
      : []),
    ...(own ? [paragraph(besideOwn(own, sum, unit, name))] : []),
  ];
}

/** The level's report is made of the reports below it and of its own offices'; a sum of some of them is no check of it. */
function besideOwn(own: Figure, sum: number, unit: string, name: string): string {
  const value = numberOf(own);
  if (value === null) return `${own.body.agency}自己的年报：${name}${figureText(own)}。`;
  const difference = exactSum([sum, -value]);
  return `${own.body.agency}自己的年报：${name} ${figureText(own)}；合计与之相差 ${Math.abs(difference)} ${unit}（合计${difference > 0 ? '较多' : difference < 0 ? '较少' : '相同'}；收录不全或统计口径不同都会有差异）。`;
}

const whose = ({ who }: FiguresQuestion): string => (who.kind === 'group' ? who.said : '所问');

export function averageBlocks(
  { measure, parts, without, mean, pooled }: Mean,
  question: FiguresQuestion,
): ReplyBlock[] {
  const name = measureName(measure);
  const count = parts.length - without.length;
  const of = `${whose(question)} ${count} 个机关 ${[...new Set(parts.map(part => part.year))].join('、')} 年`;
  const unit = unitOf(measure);
  const lines: string[] = [];
  if (pooled)
    lines.push(
      `${pooled.value.toFixed(2)}%（${pooled.numerator}/${pooled.denominator}）：${of}${name}，合并计算（各机关件数相加后计算）。`,
    );
  if (mean === null) lines.push(`没有可平均的${name}。`);
  else if (isRate(measure)) lines.push(`${mean.toFixed(2)}%：各机关${name}的简单平均（每个机关一样重）。`);
  else lines.push(`${mean} ${unit}：${of}${name}的平均数。`);
  if (without.length > 0)
    lines.push(`未计入：${namesText(without.map(one => `${nameOf(one)}（${figureText(one)}）`))}。`);
  return lines.map(paragraph);
}
