// Years as people write them in a question: 2023, 2023年度报告, 二〇二三年, 23年, 去年.
import { readChineseNumber } from './numbers.ts';

const SIGN = '(?:年度?(?:报告|报(?!社))?)';
const YEARS = new RegExp(
  [
    `(?<![\\d.])(?<full>\\d{4})(?![\\d.])\\s*${SIGN}?`,
    `(?<chinese>[一二][〇○零九][〇○零一二三四五六七八九]{2})\\s*${SIGN}?`,
    `(?<!\\d)(?<short>\\d{2})\\s*${SIGN}`,
    '(?<relative>今年|本年度?|去年|上一?年度?|前年)',
  ].join('|'),
  'gu',
);

export interface YearSaid {
  year: number;
  start: number;
  end: number;
}

/** Every mention of a year, in order. `line` in plain characters; `thisYear` is what 今年 means. */
export function yearsSaid(line: string, thisYear: number): YearSaid[] {
  return [...line.matchAll(YEARS)].map(match => ({
    year: yearOf(match.groups ?? {}, thisYear),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `line` with a blank in place of each mention. */
export function withoutYears(line: string, years: YearSaid[]): string {
  return years.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line);
}

const YEARS_BACK: [RegExp, number][] = [
  [/^(?:今|本)/, 0],
  [/^(?:去|上)/, 1],
  [/^前/, 2],
];

function yearOf(found: Record<string, string | undefined>, thisYear: number): number {
  if (found.full) return Number(found.full);
  if (found.short) return 2000 + Number(found.short);
  if (found.chinese) return readChineseNumber(found.chinese.replaceAll('○', '〇')) ?? 0;
  return thisYear - (YEARS_BACK.find(([sign]) => sign.test(found.relative ?? ''))?.[1] ?? 0);
}
