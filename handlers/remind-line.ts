// “1月20日前交年报 提前 10 5 1 天 9:00” → its parts. What is not understood is never left out silently: it is handed back.
import type { DeadlineKind } from '../src/model/reminder.ts';
import { FARTHEST_DAYS, inOrder, isDay, LONGEST_TEXT, MOST_DAYS_BEFORE } from '../src/reminder-file.ts';
import { HOLE, type SaidDay, takeDays, takeDaysBefore, takeTimes } from './remind-tokens.ts';

/** Undefined: nothing was said of it. */
export interface LineParts {
  day?: { month: number; day: number };
  /** Null: every year. `next`: once, when it comes next. */
  year?: number | 'next' | null;
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
  | { kind: 'several'; what: 'day' | 'time' | 'year' }
  | { kind: 'no-such-day' | 'no-such-time'; said: string }
  | { kind: 'leap-day' | 'too-many-days' | 'name-too-long' }
  | { kind: 'too-far'; days: number }
  | { kind: 'text-too-long'; length: number };

export type Line = { ok: true; parts: LineParts } | { ok: false; trouble: LineTrouble };

const LONGEST_NAME = 30;
/** The longest own text and all the rest take far less; a whole page is no line. */
const LONGEST_LINE = 2000;

/** `words` as cleaned by `plain`, `typed` before: the chat's own words keep their signs. `thisYear` in the chat's zone. */
export function readLine(words: string, typed: string, thisYear: number): Line {
  if (typed.length > LONGEST_LINE) return { ok: false, trouble: { kind: 'unknown', words: [words] } };
  const text = ownText(typed)?.text;
  const before = takeDaysBefore((ownText(words)?.rest ?? words).replace(INCLUDED, HOLE));
  const days = takeDays(before.rest);
  const times = takeTimes(days.rest);
  const trouble = (kind: LineTrouble): Line => ({ ok: false, trouble: kind });

  const { years, names, unknown } = sort(times.rest);
  if (unknown.length > 0) return trouble({ kind: 'unknown', words: unknown });
  const length = [...(text ?? '')].length;
  if (length > LONGEST_TEXT) return trouble({ kind: 'text-too-long', length });
  const [day, time] = [days.found[0], times.found[0]];
  if (days.found.length > 1) return trouble({ kind: 'several', what: 'day' });
  if (times.found.length > 1) return trouble({ kind: 'several', what: 'time' });
  const year = combined([
    ...(day && day.year !== null ? [yearSaid(day.year, thisYear)] : []),
    ...years.map(word => yearOfWord(word, thisYear)),
  ]);
  if (year === 'several') return trouble({ kind: 'several', what: 'year' });
  if (day && !isDay(typeof year === 'number' ? year : null, day.month, day.day)) {
    const isLeapDay = day.month === 2 && day.day === 29 && typeof year !== 'number';
    return trouble(isLeapDay ? { kind: 'leap-day' } : { kind: 'no-such-day', said: day.said });
  }
  if (time && time.at === null) return trouble({ kind: 'no-such-time', said: time.said });
  const daysBefore = inOrder(before.found);
  if (daysBefore.length > MOST_DAYS_BEFORE) return trouble({ kind: 'too-many-days' });
  const far = daysBefore.find(days => !(days <= FARTHEST_DAYS));
  if (far !== undefined) return trouble({ kind: 'too-far', days: far });
  const name = names.join('');
  if ([...name].length > LONGEST_NAME) return trouble({ kind: 'name-too-long' });
  return {
    ok: true,
    parts: {
      ...(day && { day: { month: day.month, day: day.day }, onTheDay: isOnTheDay(before.rest, day) }),
      ...(year !== undefined && { year }),
      ...(name !== '' && { name, kind: kindOf(name) }),
      ...(daysBefore.length > 0 && { daysBefore }),
      ...(time?.at && { at: time.at }),
      ...(text !== undefined && { text }),
    },
  };
}

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

const BREAK = new RegExp(`[${HOLE} ,、;。!?~·…()\\[\\]【】《》]+`, 'u');
const FILL =
  '请|麻烦|帮忙|帮|给|记得|需要|应当|应该|必须|要(?!求|点|闻)|把|设置|设定|设|订阅|提醒|我们|咱们|本群|大家|我(?!县|市|省|区|局|委|办|乡|镇)|一下|的|是|截止(?:日期|时间)?|日期|时间|时|名称|:|和';
const FILL_BEFORE = new RegExp(`^(?:${FILL}|之前|以前|前)+`, 'u');
const FILL_AFTER = /(?:请?提醒(?:一下)?(?:我们|我|大家|本群|咱们)?|一下|吧|谢谢|啊|哦|的|:|和|截止|期限|日期|时间)+$/u;
const YEARS = /^(?:(?:仅|只|就)?(?:在|限|提醒)?(?:今年|本年|明年)|每年|年年|(?:仅|只)(?:一次|此一次)|一次性|单次)$/u;
const NAMES =
  /年报|年度报告|报告|预审|初审|审核|审查|审签|报送|上报|提交|交|报|公布|公开|发布|材料|总结|统计|数据|汇总|初稿|定稿/u;
const NEVER_IN_NAMES = new RegExp(
  [
    '\\d|[:@/\\\\#?]|提前|推迟|延期|每|小时|分钟|天(?!津|水|门|台|长|心|河|宁)|[零一二三四五六七八九十两几半]+ ?[个月号点周日]',
    '月[底初末]|[上中下]旬|周[一二三四五六日末]|星期|工作日|节[前后]|[春秋]节|元旦|除夕|或|不(?!动产)|(?<![分级类])别',
    '取消|删除|暂停|恢复|怎|什么|吗|几',
  ].join('|'),
  'u',
);

function sort(line: string): { years: string[]; names: string[]; unknown: string[] } {
  const sorted = { years: [] as string[], names: [] as string[], unknown: [] as string[] };
  for (const piece of line.split(BREAK)) {
    const words = piece.replace(FILL_BEFORE, '').replace(FILL_AFTER, '');
    if (words === '' || YEARS.test(piece)) {
      if (words !== '') sorted.years.push(piece);
    } else if (isName(words)) sorted.names.push(words);
    else sorted.unknown.push(piece);
  }
  return sorted;
}

/** “2026 年度年报” is the report's year. */
function isName(words: string): boolean {
  const rest = words.replace(/\d{4}年度?/u, '').replace(/[年月季]度?报/u, '年报');
  return NAMES.test(rest) && !NEVER_IN_NAMES.test(rest);
}

function kindOf(name: string): DeadlineKind {
  const words = name.replace(/信息公开|政务公开/gu, '');
  if (/预审|初审/u.test(words)) return 'preReview';
  if (/公布|公开|发布/u.test(words)) return 'publish';
  return /报送|上报|提交|交/u.test(words) ? 'submit' : 'other';
}
