// “1月20日前交年报 提前 10 5 1 天 9:00” → its parts. What is not understood is never left out silently: it is handed back.
import type { Day, DeadlineKind } from '../src/model/reminder.ts';
import { FARTHEST_DAYS, inOrder, isDay, LONGEST_TEXT, MOST_DAYS_BEFORE } from '../src/reminder-file.ts';
import { yearsSaid } from '../src/text/years.ts';
import { kindOf, sortWords } from './remind-names.ts';
import { dueHourOf, HOLE, type SaidDay, takeDays, takeDaysBefore, takeNearDays, takeTimes } from './remind-tokens.ts';

/** Undefined: nothing was said of it. */
export interface LineParts {
  day?: { month: number; day: number };
  /** Null: every year. `next`: once, when it comes next. */
  year?: number | 'next' | null;
  /** The day was said as 明天 or the like. */
  near?: true;
  /** The weekday that was named beside the day, from 1. */
  weekday?: number;
  name?: string;
  kind?: DeadlineKind;
  daysBefore?: number[];
  /** “1月15日提醒我…”: on that very day. */
  onTheDay?: boolean;
  at?: string;
  /** Null: ours again. */
  text?: string | null;
}

export type LineTrouble =
  | { kind: 'unknown'; words: string[] }
  | { kind: 'bare-number' | 'vague-day' | 'repeating' | 'hour-of-deadline'; said: string }
  | { kind: 'report-year'; report: number }
  | { kind: 'which-year'; said: string }
  | { kind: 'open-quote' }
  | { kind: 'several'; what: 'day' | 'time' | 'year' }
  | { kind: 'no-such-day' | 'no-such-time'; said: string }
  | { kind: 'leap-day' | 'too-many-days' | 'name-too-long' }
  | { kind: 'too-far'; days: number }
  | { kind: 'text-too-long'; length: number };

export type Line = { ok: true; parts: LineParts } | { ok: false; trouble: LineTrouble };

const LONGEST_NAME = 30;
/** The longest own text and all the rest take far less; a whole page is no line. */
const LONGEST_LINE = 2000;

/** `words` as cleaned by `plain`, `typed` before: the chat's own words keep their signs. `today` in the chat's zone. */
export function readLine(words: string, typed: string, today: Day): Line {
  if (typed.length > LONGEST_LINE) return { ok: false, trouble: { kind: 'unknown', words: [words] } };
  const thisYear = Number(today.slice(0, 4));
  const trouble = (kind: LineTrouble): Line => ({ ok: false, trouble: kind });
  const own = ownText(typed);
  const text = own?.text;
  if (/[“”「」『』"＂]/u.test(own?.rest ?? typed)) return trouble({ kind: 'open-quote' });
  const before = takeDaysBefore((ownText(words)?.rest ?? words).replace(INCLUDED, HOLE));
  const days = takeDays(before.rest);
  const near = takeNearDays(days.rest, today);
  const [day] = [...days.found, ...near.found];
  const dueHour = dueHourOf(near.rest);
  if (dueHour !== null) return trouble({ kind: 'hour-of-deadline', said: day?.said ?? '' });
  const times = takeTimes(near.rest);

  const { years, names, unknown } = sortWords(times.rest);
  if (unknown.length > 0) return trouble(unknownOf(unknown, day !== undefined));
  const length = [...(text ?? '')].length;
  if (length > LONGEST_TEXT) return trouble({ kind: 'text-too-long', length });
  const [time] = times.found;
  if (days.found.length + near.found.length > 1) return trouble({ kind: 'several', what: 'day' });
  if (times.found.length > 1) return trouble({ kind: 'several', what: 'time' });
  const name = names.join('');
  const report = reportYearOf(name, thisYear);
  const said = combined([
    ...(day && day.year !== null ? [yearSaid(day.year, thisYear)] : []),
    ...years.map(word => yearOfWord(word, thisYear)),
  ]);
  if (said === 'several') return trouble({ kind: 'several', what: 'year' });
  // The report of a year is due in the year after it, and only then.
  const isLate = day !== undefined && day.month >= LATE_MONTH;
  if (
    report !== null &&
    (said === null || (typeof said === 'number' && said - report !== 1 && !(isLate && said === report)))
  )
    return trouble({ kind: 'report-year', report });
  if (report !== null && isLate && typeof said !== 'number') return trouble({ kind: 'which-year', said: day.said });
  const year = report !== null && day && typeof said !== 'number' ? report + 1 : said;
  if (day && !isDay(typeof year === 'number' ? year : null, day.month, day.day)) {
    const isLeapDay = day.month === 2 && day.day === 29 && typeof year !== 'number';
    return trouble(isLeapDay ? { kind: 'leap-day' } : { kind: 'no-such-day', said: day.said });
  }
  if (time && time.at === null) return trouble({ kind: 'no-such-time', said: time.said });
  const daysBefore = inOrder(before.found);
  if (daysBefore.length > MOST_DAYS_BEFORE) return trouble({ kind: 'too-many-days' });
  const far = daysBefore.find(days => !(days <= FARTHEST_DAYS));
  if (far !== undefined) return trouble({ kind: 'too-far', days: far });
  if ([...name].length > LONGEST_NAME) return trouble({ kind: 'name-too-long' });
  return {
    ok: true,
    parts: {
      ...(day && { day: { month: day.month, day: day.day }, onTheDay: isOnTheDay(before.rest, day) }),
      ...(near.found.length > 0 && { near: true as const }),
      ...(day && day.weekday !== null && { weekday: day.weekday }),
      ...(year !== undefined && { year }),
      ...(name !== '' && { name, kind: kindOf(name) }),
      ...(daysBefore.length > 0 && { daysBefore }),
      ...(time?.at && { at: time.at }),
      ...(text !== undefined && { text }),
    },
  };
}

/** In the last months of a year its report may be on the way already. */
const LATE_MONTH = 10;

/** 2026 of “2026年度年报”, “二〇二六年年报”; 本年度 is another one each year. */
function reportYearOf(name: string, thisYear: number): number | null {
  const [said] = yearsSaid(name, thisYear).filter(({ start }) => /[\d一二]/u.test(name.charAt(start)));
  return said?.year ?? null;
}

/** What is the matter with words that are not understood, as far as can be told. */
function unknownOf(words: string[], hasDay: boolean): LineTrouble {
  const [repeating] = words.flatMap(word => REPEATING.exec(word)?.[0] ?? []);
  if (repeating !== undefined) return { kind: 'repeating', said: repeating };
  if (words.every(word => BARE_NUMBER.test(word))) return { kind: 'bare-number', said: words.join(' ') };
  const vague = hasDay ? undefined : words.find(word => VAGUE_DAY.test(word));
  return vague === undefined ? { kind: 'unknown', words } : { kind: 'vague-day', said: vague };
}

const BARE_NUMBER = /^(?:\d{1,3}|[零一二两三四五六七八九十]{1,3})$/u;
const REPEATING = /每(?:个|逢)?(?:周|星期|礼拜|月|天|日|季|小时|工作日|隔)/u;
const VAGUE_DAY =
  /(?:周|星期|礼拜)[一二三四五六日天末]|[下本这]个?(?:周|星期|月)|[月年][底初末中]|旬|(?<!\d)\d{1,2}[日号]|大后天|[春秋]节|元旦|除夕|国庆|中秋|节[前后]/u;

/** “1月20日前（含当日）”: it always is. */
const INCLUDED = /\(含(?:当[日天]|本日|本数)?\)|[,、]?含当[日天]/gu;

const QUOTED =
  /(?:(?:内容|文字|自定义文字|提醒文字)(?:为|是)? ?[:：]? ?)?(?:“([^”]*)”|"([^"]*)"|「([^」]*)」|『([^』]*)』|＂([^＂]*)＂)/u;
const LAST = /(?:内容|文字|自定义文字|提醒文字) ?[:：](.*)$/su;
const OURS = /(?:恢复默认|默认|不要|去掉|清空)(?:文字|内容)/u;

/** The chat's own words for its reminder: in quotes, or all that follows 内容：. Null where it says nothing of them. */
function ownText(said: string): { text: string | null; rest: string } | null {
  const match = QUOTED.exec(said) ?? LAST.exec(said) ?? OURS.exec(said);
  if (!match) return null;
  const text = match.slice(1).find(part => part !== undefined) ?? '';
  const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
  return { text: cleaned(text) || null, rest };
}

/** Lines stay lines. */
const cleaned = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '').trim();

const yearSaid = (year: NonNullable<SaidDay['year']>, thisYear: number): number | null =>
  year === 'every' ? null : year === 'this' ? thisYear : year === 'next' ? thisYear + 1 : year;

function yearOfWord(word: string, thisYear: number): number | 'next' | null {
  if (/每年|年年/u.test(word)) return null;
  if (/明年/u.test(word)) return thisYear + 1;
  return /[今本]年/u.test(word) ? thisYear : 'next';
}

/** “仅一次” goes with a year that is said as well. */
function combined(said: (number | 'next' | null)[]): number | 'next' | null | undefined | 'several' {
  const different = [...new Set(said)];
  const named = different.filter(year => year !== 'next');
  if (named.length > 1 || (named[0] === null && different.length > 1)) return 'several';
  return named.length > 0 ? named[0] : different[0];
}

/** “1月20日前交年报，请提醒我们” is told before it. */
const isOnTheDay = (line: string, { before, at }: SaidDay): boolean =>
  !before && /提醒(?:我|我们|咱们|大家|本群|一下|各)/u.test(line.slice(at));
