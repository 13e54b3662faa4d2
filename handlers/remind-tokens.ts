// Days, times of day and days before, as people write them in one line: each is found, read and taken out of the line.
import type { Day } from '../src/model/reminder.ts';
import { addDays } from '../src/remind/zone.ts';
import { readChineseNumber } from '../src/text/numbers.ts';

/** What is left of a line. A hole stands where something was taken out, so that what stood apart stays apart. */
export const HOLE = '\n';

export interface SaidDay {
  said: string;
  month: number;
  day: number;
  /** Null where none was said. */
  year: number | 'this' | 'next' | 'every' | null;
  /** “1月20日前”, not “1月20日”. */
  before: boolean;
  /** From 1, where one is named beside the day. */
  weekday: number | null;
  /** Where in the line it stood. */
  at: number;
}

export interface SaidTime {
  said: string;
  /** 09:00; null where there is no such time. */
  at: string | null;
}

export interface Taken<T> {
  found: T[];
  rest: string;
}

const HAN = '〇零一二两三四五六七八九十百';
const NUMBER = `(?:\\d{1,4}|[${HAN}]{1,5})`;
const UNIT = '(?:天|日|周|星期)';

export function numberOf(said: string): number {
  return /^\d+$/.test(said) ? Number(said) : (readChineseNumber(said.replace(/两/g, '二')) ?? Number.NaN);
}

function take<T>(line: string, pattern: RegExp, read: (groups: Record<string, string>, match: RegExpMatchArray) => T) {
  const found: T[] = [];
  const rest = line.replace(pattern, (...given) => {
    const [said, at, groups] = [given[0] as string, given.at(-3) as number, given.at(-1) as Record<string, string>];
    found.push(read(groups ?? {}, Object.assign([said], { index: at }) as RegExpMatchArray));
    return HOLE;
  });
  return { found, rest };
}

const LEAD = '(?:(?:请于|截至|不晚于|最晚|最迟|赶在|在|于|到) ?)?';
const YEAR = '(?<year>每年|今年|本年|明年|\\d{4} ?年|[〇零一二三四五六七八九]{4}年)?(?: ?的)? ?';
const MONTH = '(?<month>\\d{1,2}|元|[一二三四五六七八九十]{1,2}) ?月(?:份)? ?';
const DAY = '(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?: ?[日号]| ?(?![\\d天个日号]))';
/** “（星期三）”; “1月20日前10天” speaks of the ten days. */
const TRAIL = `(?: ?\\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])\\)?)?(?: ?(?<before>之前|以前|前(?! ?${NUMBER} ?${UNIT})|截止|为止|止))?`;
const WRITTEN = new RegExp(`${LEAD}(?<![\\d./-]|\\d:)${YEAR}(?<![\\d./-]|\\d:)${MONTH}${DAY}${TRAIL}`, 'gu');
const FIGURES = new RegExp(
  `${LEAD}(?<![\\d./-]|\\d:)(?:(?<year>每年|今年|本年|明年|\\d{4}(?=[-/.])) ?[-/.]?)?(?<month>\\d{1,2})[-/.](?<day>\\d{1,2}) ?[日号]?(?![\\d.:/-]|[天个点])${TRAIL}`,
  'gu',
);

export function takeDays(line: string): Taken<SaidDay> {
  const read = ({ year, month, day, before, weekday }: Record<string, string>, match: RegExpMatchArray): SaidDay => ({
    said: match[0]
      .replace(/^(?:请于|截至|不晚于|最晚|最迟|赶在|在|于|到) ?|(?:之前|以前|前|截止|为止|止)$/gu, '')
      .trim(),
    month: month === '元' ? 1 : numberOf(month!),
    day: numberOf(day!),
    year: yearOf(year),
    before: before !== undefined,
    weekday: weekdayOf(weekday),
    at: match.index!,
  });
  const written = take(line, WRITTEN, read);
  const figures = take(written.rest, FIGURES, read);
  return { found: [...written.found, ...figures.found], rest: figures.rest };
}

const NEAR = new RegExp(`${LEAD}(?<near>(?<!大)后天|[今明][天日])${TRAIL}`, 'gu');
const DAYS_AHEAD: Record<string, number> = { 今: 0, 明: 1, 后: 2 };

/** 今天, 明天, 后天. */
export function takeNearDays(line: string, today: Day): Taken<SaidDay> {
  return take(line, NEAR, ({ near, before, weekday }, match) => {
    const [year, month, day] = addDays(today, DAYS_AHEAD[near![0]!]!).split('-').map(Number);
    return {
      ...{ said: near!, year: year!, month: month!, day: day! },
      ...{ before: before !== undefined, weekday: weekdayOf(weekday), at: match.index! },
    };
  });
}

/** Sunday is the seventh. */
const weekdayOf = (said: string | undefined): number | null =>
  said === undefined ? null : '一二三四五六'.indexOf(said) + 1 || 7;

function yearOf(said: string | undefined): SaidDay['year'] {
  if (said === undefined) return null;
  if (said === '每年') return 'every';
  if (said === '明年') return 'next';
  return /[今本]年/.test(said) ? 'this' : numberOf(said.replace(/ ?年$/, ''));
}

const PART_OF_DAY = '(?<part>凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚)? ?';
/** “下午5点前” is when it is due, not when to be told. */
const CLOCK = new RegExp(
  `${PART_OF_DAY}(?<![\\d:])(?<hour>\\d{1,2}|[${HAN}]{1,3})(?: ?: ?(?<minute>\\d{2})|[点时](?: ?(?<rest>半|整|一刻|三刻|(?:\\d{1,2}|[${HAN}]{1,3}(?![${HAN}]))(?: ?分)?))?(?:钟)?)(?![\\d:]| ?[点时]| ?(?:之前|以前|前|截止|为止))`,
  'gu',
);

const HOUR = `${PART_OF_DAY.replace('?<part>', '?:')}(?:\\d{1,2}|[${HAN}]{1,3}) ?(?:: ?\\d{2}|[点时](?: ?(?:半|整|一刻|三刻|\\d{1,2}(?: ?分)?))?钟?)`;
/** The hour of a deadline, as a day has none. */
const DUE_HOUR = new RegExp(
  `(?:${HOUR}|[上下]班|凌晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|午夜) ?(?:之前|以前|前|截止|为止|止)|截止时间 ?[为是:]? ?${HOLE}? ?${HOUR}`,
  'u',
);
export const dueHourOf = (line: string): string | null => DUE_HOUR.exec(line)?.[0].replaceAll(HOLE, '').trim() ?? null;

export function takeTimes(line: string): Taken<SaidTime> {
  return take(line, CLOCK, ({ part, hour, minute, rest }, match) => ({
    said: match[0].trim(),
    at: timeOf(part ?? '', numberOf(hour!), minutesOf(minute ?? rest ?? '')),
  }));
}

function minutesOf(said: string): number {
  const words: Record<string, number> = { '': 0, 整: 0, 半: 30, 一刻: 15, 三刻: 45 };
  return words[said] ?? numberOf(said.replace(/ ?分$/, ''));
}

function timeOf(part: string, said: number, minute: number): string | null {
  const isLater = /下午|傍晚|晚/.test(part) || (part === '中午' && said < 11);
  const isMorning = /凌晨|清晨|早|上午/.test(part);
  const hour = isLater && said < 12 ? said + 12 : part === '凌晨' && said === 12 ? 0 : said;
  const isSaid = !(isMorning && hour > 12) && !(/晚/.test(part) && said === 12);
  if (!isSaid || !(hour <= 23) || !(minute <= 59)) return null;
  return [hour, minute].map(number => String(number).padStart(2, '0')).join(':');
}

const ON_THE_DAY = '(?:到期|截止|期限)?当[天日]';
/** Not the 9 of “9:00”, nor the 1 of “1月20日” or “1-20”. */
const COUNT = `(?<!\\d)${NUMBER}(?! ?[:./-] ?\\d|\\d| ?[月点时年号])(?: ?个?${UNIT})?`;
const ITEM = `(?:${ON_THE_DAY}|${COUNT})`;
const BETWEEN = `(?: ?(?:[、,;]|和|及|与|以及|还有) ?| |(?<=${UNIT})(?=${NUMBER} ?${UNIT}))`;
/** “十天半”, “5 个工作日”, “2 小时” are something else. */
const NO_MORE = `(?! ?(?:半|个|小时|分|工作|多|左右|来|${UNIT}))`;
const BEFORE = new RegExp(
  `提前(?:天数)? ?:? ?(?<list>${ITEM}(?:${BETWEEN}${ITEM})*)${NO_MORE}|(?:到期|截止|期限)?前 ?(?<list2>${ITEM}(?:${BETWEEN}${ITEM})*)(?<=${UNIT})${NO_MORE}|(?<list3>${ON_THE_DAY})`,
  'gu',
);

/** In the order said, as often as said. A number behind the last unit may be an hour: it stays in the line. */
export function takeDaysBefore(line: string): Taken<number> {
  const found: number[] = [];
  const rest = line.replace(BEFORE, (...given) => {
    const { list, list2, list3 } = given.at(-1) as Record<string, string | undefined>;
    const said = list ?? list2 ?? list3 ?? '';
    const meant = /^.*[天日周期]/su.exec(said)?.[0] ?? said;
    found.push(...daysOf(meant));
    return HOLE + said.slice(meant.length);
  });
  return { found, rest };
}

/** “1、2 周”: a number without a unit has the next one's. */
function daysOf(list: string): number[] {
  const items = [...list.matchAll(new RegExp(`${ON_THE_DAY}|(?<number>${NUMBER})(?: ?个?(?<unit>${UNIT}))?`, 'gu'))];
  let isWeeks = false;
  return items
    .reverse()
    .map(({ groups: { number, unit } = {} }) => {
      if (number === undefined) return 0;
      if (unit !== undefined) isWeeks = /周|星期/.test(unit);
      return numberOf(number) * (isWeeks ? 7 : 1);
    })
    .reverse();
}
