// What must be said of the reports that an answer about figures rests on: years taken, reports not held, tables that do not
// tie out, where it all comes from.

import type { Lacking } from '../../../src/answer/held.ts';
import type { FiguresAnswer } from '../../../src/answer/kinds/figures/answer.ts';
import { type Figure, keysOf, numberOf, partsOf } from '../../../src/answer/kinds/figures/reading.ts';
import { SMALL_BASE } from '../../../src/answer/rates.ts';
import type { Scope } from '../../../src/answer/scope.ts';
import { sectionOfCell } from '../../../src/model/terms.ts';
import { fileName, formName } from '../names.ts';
import { cellText, figureText, measureName } from './figure-words.ts';
import type { AskSource } from './words-place.ts';

const NAMED = 8;

/** Names, so many of them that a person still reads them. */
export function namesText(names: readonly string[]): string {
  if (names.length <= NAMED + 1) return names.join('、');
  return `${names.slice(0, NAMED).join('、')}等 ${names.length} 个`;
}

/** Any answer that rests on reports taken by who and when. */
interface Scoped {
  scope: Scope;
  today: string;
  question: { when: FiguresAnswer['question']['when']; operation?: FiguresAnswer['question']['operation'] };
}

/** What stands before the figures: which year was taken, what is not held. */
export function scopeLines({ scope, question, today }: Scoped): string[] {
  const { unknown, lacking, assumed, instead } = scope;
  const years = yearsText(assumed);
  return [
    ...(instead !== null ? [`${instead} 年的年报未收录，以下为已收录的最近一年（${years}）。`] : []),
    ...(assumed.length > 0 && instead === null && question.when.kind === 'latest' && question.operation?.kind !== 'peak'
      ? [`提问未写年份，以下为已收录的最近一年（${years}）。`]
      : []),
    ...unknown.map(said => `未收录“${said}”的年报。`),
    ...lackingLines(lacking, today),
  ];
}

/** 2022、2023 年. */
export const yearsText = (years: readonly number[]): string => `${years.join('、')} 年`;

export function lackingLines(lacking: readonly Lacking[], today: string): string[] {
  const bodies = new Map<Lacking['body'], number[]>();
  for (const { body, year } of lacking) bodies.set(body, [...(bodies.get(body) ?? []), year]);
  return [...bodies].map(([{ agency, years: held }, years]) => {
    const early = years.filter(year => year >= Number(today.slice(0, 4)));
    const why = early.length > 0 ? `（${yearsText(early)}的年报尚未到公布的时候）` : '';
    const have = held.length > 0 ? `已收录 ${yearsText(held)}` : '年份均未读出';
    return `${agency} ${yearsText(years)}的年报未收录${why}；${have}。`;
  });
}

/** 收录 12/37 份. */
export function coverageLine({ coverage }: Scope): string[] {
  if (!coverage) return [];
  const { held, of, ofAllHeld, absent } = coverage;
  const missing = absent.length > 0 ? `，未收录：${namesText(absent)}` : '';
  return [`收录 ${held}/${of} 份${ofAllHeld ? '（按已收录过年报的机关计）' : ''}${missing}。`];
}

/** What must be known of some figures: doubtful tables, small bases, figures worked out. */
export function figureRemarks(figures: readonly Figure[]): string[] {
  const uneven = [...new Set(figures.filter(one => one.uneven).map(({ body, year }) => `${body.agency} ${year} 年`))];
  const small = figures.some(figure => (partsOf(figure)?.denominator ?? SMALL_BASE) < SMALL_BASE);
  const zeros = figures.some(
    ({ reading }) => reading.kind === 'amount' && reading.amount.state === 'known' && reading.amount.asZero.length > 0,
  );
  const settled = figures.some(
    ({ reading, report }) => report.settled.length > 0 && keysOf(reading).some(key => report.settled.includes(key)),
  );
  return [
    ...(uneven.length > 0 ? [`注意，原表不平（加总不符），数字照原文列出：${namesText(uneven)}。`] : []),
    ...(small ? ['分母不足 10 件的比率基数小，仅供参考。'] : []),
    ...(zeros ? ['有的空格按表内加总关系只能是 0，合计时按 0 计入。'] : []),
    ...(settled ? ['有的数字在原文中连写，按表内加总关系分开。'] : []),
  ];
}

const MOST_SOURCES = 3;

export function sourceLines(figures: readonly Figure[]): string[] {
  const reports = distinctReports(figures);
  const lines = reports.slice(0, MOST_SOURCES).map(({ body, year, report }) => {
    const where = report.source ?? (report.file === null ? '文件中未写' : fileName(report.file));
    return `来源：${body.agency} ${year} 年度报告（${formName(report.form)}），${where}。`;
  });
  return reports.length > MOST_SOURCES ? [`来源：以上 ${reports.length} 份年报的表格，逐份可用 /stats 查看。`] : lines;
}

function distinctReports(figures: readonly Figure[]): Figure[] {
  const met = new Map<string, Figure>();
  for (const figure of figures) if (!met.has(figure.report.hash)) met.set(figure.report.hash, figure);
  return [...met.values()];
}

/** As contract.md has them, one for each figure. More of them say nothing to anybody; the figures of all are in the values. */
const MOST_LISTED = 100;

export function figureSources(figures: readonly Figure[]): AskSource[] {
  return figures.slice(0, MOST_LISTED).flatMap(figure => {
    const [key] = keysOf(figure.reading);
    if (key === undefined) return [];
    const quote =
      numberOf(figure) === null
        ? cellText(figure)
        : `${measureName(figure.measure)} ${figureText(figure)}（${cellText(figure)}）`;
    const { body, year, report } = figure;
    return [{ agency: body.agency, year, section: sectionOfCell(key), quote, file: report.file }];
  });
}
