// Years in a question: 2023, 23年, 二三年, 去年, 近三年, 2020到2023, 2019年以来, 历年. Relative ones are counted from today.
import { readChineseNumber } from '../../text/numbers.ts';
import type { Candidate, Meaning } from './tokens.ts';

const SIGN = '(?:年度?(?!月))?';
const CHINESE = '[〇○零一二三四五六七八九]';
const ONE = `(?:(?:1|2)\\d{3}(?!\\d)|[一二][〇○零九]${CHINESE}{2})${SIGN}|['‘’]?\\d{2}年度?|${CHINESE}{2}年度?`;
const YEAR = new RegExp(`(?<!\\d)(?:${ONE})`, 'y');
const BARE_SHORT = /(?<!\d)\d{2}(?=\s|$)/y;
const RANGE = new RegExp(`(?<!\\d)(${ONE})\\s*(?:-|—|–|~|至|到|－)+\\s*(${ONE})(?!\\d)`, 'y');
const SINCE = new RegExp(`(?<!\\d)(${ONE})(?:以来|至今|到现在|开始|起|以后|之后)`, 'y');
const RECENT = /(?:最?近|过去|这|前|最近这)([一二两三四五六七八九十\d]{1,2})个?年(?:来|以来|间|里)?/y;
const COUNTED = /([两三四五六七八九十])年(?!份|度|报)/y;
const RELATIVE: [RegExp, (today: number) => Meaning][] = [
  [/大前年度?/y, today => ({ is: 'years', years: [today - 3] })],
  [/前年度?/y, today => ({ is: 'years', years: [today - 2] })],
  [/去年度?/y, today => ({ is: 'years', years: [today - 1] })],
  [/上一?个?年度?/y, () => ({ is: 'yearBefore', by: 1 })],
  [/前一年度?/y, () => ({ is: 'yearBefore', by: 1 })],
  [/(?:后一|下一)年度?/y, () => ({ is: 'yearBefore', by: -1 })],
  [/(?:今年|本年度?)/y, today => ({ is: 'years', years: [today] })],
  [/(?:最新|最近)(?:的?一年|年度|一期|的)?/y, () => ({ is: 'latest' })],
  [/(?:历年|历年来|每一?年|各年度?|逐年|哪些年份|哪几年)/y, () => ({ is: 'recentYears', count: null })],
  [/(?:同一?年|当年)度?/y, () => ({ is: 'filler' })],
];

export function yearsAt(text: string, start: number, thisYear: number): Candidate[] {
  const found: Candidate[] = [];
  const range = at(RANGE, text, start);
  if (range) {
    const [from, to] = [yearOf(range[1]!), yearOf(range[2]!)];
    if (from < to && to - from < 30) {
      const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      found.push({ end: start + range[0].length, meaning: { is: 'years', years }, price: 0 });
    }
  }
  const since = at(SINCE, text, start);
  if (since) {
    const from = yearOf(since[1]!);
    const years = Array.from({ length: Math.max(thisYear - from, 1) }, (_, i) => from + i);
    found.push({ end: start + since[0].length, meaning: { is: 'years', years }, price: 0 });
  }
  const one = at(YEAR, text, start) ?? at(BARE_SHORT, text, start);
  if (one) {
    const meaning: Meaning = { is: 'years', years: [yearOf(one[0])] };
    found.push({ end: start + one[0].length, meaning, price: 0 });
    // 2023年报 is 2023 and 年报.
    const bare = one[0].replace(/年度?$/, '');
    if (bare !== one[0]) found.push({ end: start + bare.length, meaning, price: 1 });
  }
  const recent = at(RECENT, text, start);
  if (recent) {
    // 前一年 is the year before.
    const count = recent[0].startsWith('前一') ? 0 : numberOf(recent[1]!);
    const meaning: Meaning = count === 1 ? { is: 'latest' } : { is: 'recentYears', count };
    if (count > 0) found.push({ end: start + recent[0].length, meaning, price: 0 });
  }
  // 2022、2023两年: only says again how many were named.
  const counted = at(COUNTED, text, start);
  if (counted) found.push({ end: start + counted[0].length, meaning: { is: 'filler' }, price: 5 });
  for (const [pattern, meaning] of RELATIVE) {
    const match = at(pattern, text, start);
    if (match) found.push({ end: start + match[0].length, meaning: meaning(thisYear), price: 0 });
  }
  return found;
}

/** Sticky patterns hold the place where they look. */
export function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

export const numberOf = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : (readChineseNumber(written) ?? 0);

function yearOf(written: string): number {
  const digits = written.replace(/[年度'‘’\s]/g, '').replaceAll('○', '〇');
  const value = numberOf(digits);
  return digits.length === 2 ? 2000 + value : value;
}
