// The statistics period as a report states it, in whatever notation, right or wrong; and one that lost its characters.
import type { AnnualReport } from '../model/report.ts';
import { readYear } from '../text/dates.ts';
import { readChineseNumber } from '../text/numbers.ts';
import { type Blankless, blankless } from './blankless.ts';

interface Day {
  /** Null where only the other day of the two names a year. */
  year: number | null;
  month: number;
  day: number;
}

export interface StatedPeriod {
  from: Day;
  to: Day;
  /** False where 日 is missing behind a day (12月31止). */
  complete: boolean;
  line: Blankless;
  start: number;
  end: number;
}

const YEAR = '(20\\d\\d|[二2][〇零○Oo0]?[〇零○Oo0一二三四五六七八九]{2,3})';
const NUMBER = '(\\d{1,2}|[一二三]?十?[一二三四五六七八九十])';
const DATE = `(?:${YEAR}(?:年|[./-]))?${NUMBER}(?:月|[./-])${NUMBER}(日|号)?`;
const ASIDE = '(?:\\([^()]{1,16}\\)|零时|0时|24时|[0-9]{1,2}:[0-9]{2}|起始|起|始|开始|,)*';
const TO = '(?:截至|截止到?|至|到|止于|[-—–―─~～－]|(?<=[日号起])一)+';
const RANGE = new RegExp(`${DATE}${ASIDE}${TO}${ASIDE}(?:同年|当年|本年|次年)?${DATE}`, 'g');
/** 2023年1月至12月, 2023年1-12月. */
const MONTHS = new RegExp(
  `${YEAR}年${NUMBER}月?(?:起|份)*(?:至|到|[-—–―─~～－])+(?:${YEAR}年)?${NUMBER}月(?!\\d|[一二三]?十?[一二三四五六七八九十]?日)`,
  'g',
);

const NAMED =
  /统计(?:的)?(?:期限|时限|时间|时段|区间|周期|范围|期间|起止)|(?:数据|报告)(?:的)?(?:期限|时限|时间|时段|区间|周期|期间|起止)|统计截止|核定时间|时间点[为是]|时间段|报告期|时限|期限[为是自从:]|统计数据[为是自从:]|数据(?:统计)?(?:均)?[为是自从:](?!统计)/;
/** What a range of dates in the preface is about even where no word such as 期限 stands. */
const ABOUT_THE_REPORT = /^(?:止|期间|的|我|本|全|[市县区镇乡局]|,){0,6}[一-龥]{0,12}(?:政府|政务)?信息公开(?!申请)/;

const known = new WeakMap<AnnualReport, StatedPeriod[]>();

/** Every statement of the period, in order. */
export function statedPeriods(report: AnnualReport): StatedPeriod[] {
  const made = known.get(report) ?? blankless(report).flatMap(periodsIn);
  known.set(report, made);
  return made;
}

function periodsIn(line: Blankless): StatedPeriod[] {
  // Most paragraphs have no range of dates at all.
  if (!/月/.test(line.text) && !/\d[./-]\d/.test(line.text)) return [];
  const days = [...line.text.matchAll(RANGE)].flatMap(match => {
    const from = dayOf(match[1], match[2]!, match[3]!);
    const to = dayOf(match[5], match[6]!, match[7]!);
    if (!from || !to) return [];
    const wordy = match[0].includes('月');
    return [{ match, from, to, complete: !wordy || (match[4] !== undefined && match[8] !== undefined) }];
  });
  const months = [...line.text.matchAll(MONTHS)].flatMap(match => {
    const from = dayOf(match[1], match[2]!, '1');
    const year = match[3] ?? match[1];
    const last = from && readNumber(match[4]!);
    const to = last ? dayOf(year, String(last), String(daysOf(readYear(year!) ?? 2023, last))) : undefined;
    return from && to ? [{ match, from, to, complete: true }] : [];
  });
  return [...days, ...months]
    .filter(({ match }) => isAboutPeriod(line, match.index, match.index + match[0].length))
    .map(({ match, from, to, complete }) => ({
      ...{ from, to, complete, line },
      ...{ start: match.index, end: match.index + match[0].length },
    }));
}

function isAboutPeriod(line: Blankless, start: number, end: number): boolean {
  const before = line.text.slice(Math.max(0, start - 18), start);
  const clause = before.slice(before.search(/[^。;]*$/));
  if (NAMED.test(clause) && !/显示|表明|统计局/.test(clause)) return true;
  return line.section === 0 && ABOUT_THE_REPORT.test(line.text.slice(end, end + 30));
}

function dayOf(year: string | undefined, month: string, day: string): Day | undefined {
  const read = {
    year: year === undefined ? null : (readYear(year) ?? null),
    month: readNumber(month),
    day: readNumber(day),
  };
  if (year !== undefined && read.year === null) return undefined;
  if (!read.month || !read.day || read.month > 12 || read.day > 31) return undefined;
  return { year: read.year, month: read.month, day: read.day };
}

const readNumber = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : readChineseNumber(text));

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export interface LostPeriod {
  line: Blankless;
  start: number;
  end: number;
}

const WITH_WORDS =
  /统计(?:的)?(?:截止)?(?:期限|时限|时间|时段|区间|周期|范围|期间|日期)|数据(?:的)?(?:期限|时限|时间段?)|报告期|统计数据(?=20\d{3,}日?[至到-])/g;

const CUT_OFF =
  /(?:统计|数据)[\u4e00-\u9fff]{0,4}截止(?:日期|时间|到|至)?[为是:到至]{0,2}(20\d\d)年(\d{1,2})月(\d{1,2})日/;

export interface CutOff {
  day: string;
  line: Blankless;
  start: number;
  end: number;
}

/** 数据截止日期为2020年12月25日: a last day within the year before its end, and no first one. */
export function earlyCutOff(report: AnnualReport, year: number): CutOff | undefined {
  for (const line of blankless(report)) {
    const match = line.section < 2 ? CUT_OFF.exec(line.text) : null;
    if (!match || Number(match[1]) !== year) continue;
    const [month, day] = [Number(match[2]), Number(match[3])];
    if (month > 12 || day > 31 || (month === 12 && day === 31)) continue;
    const at = match.index + match[0].lastIndexOf(match[1]!);
    return { day: `${year}年${month}月${day}日`, line, start: at, end: match.index + match[0].length };
  }
  return undefined;
}

/** 统计期限为2023年度 — said, but not by days. */
export const LOOSE = /^[为是自从:至到,的]{0,4}(?:截至|截止)?(?:20\d\d年(?:度|全年)?|全年|本年度|[^。;]{0,10}12月31日?)/;

/** Words that announce a period behind which no readable one stands: 202311日起至20231231日止. */
export function unreadPeriods(report: AnnualReport): { lost: LostPeriod[]; loose: LostPeriod[] } {
  const lost: LostPeriod[] = [];
  const loose: LostPeriod[] = [];
  for (const line of blankless(report)) {
    for (const match of line.text.matchAll(WITH_WORDS)) {
      const at = match.index + match[0].length;
      const behind = /^[^。;]{0,40}/.exec(line.text.slice(at))![0];
      const place = { line, start: match.index, end: at + behind.length };
      if (/20\d{2,}[^。;]*(?:至|到|止|[-—~])/.test(behind) && /(?<!\d)20\d{2,4}年?\d*月?\d*日?/.test(behind))
        lost.push(place);
      else if (LOOSE.test(behind)) loose.push(place);
    }
  }
  return { lost, loose };
}

/** 2023年1月1日至2023年12月31日. */
export const periodWords = ({ from, to }: Pick<StatedPeriod, 'from' | 'to'>): string =>
  `${dayWords(from)}至${dayWords(to)}`;

const dayWords = ({ year, month, day }: Day): string => `${year === null ? '' : `${year}年`}${month}月${day}日`;
