// What is asked about deadlines: a year, or a plain question without any command.
import { simplify } from '../src/text/simplify.ts';
import { withoutYears, yearsSaid } from '../src/text/years.ts';
import { plain } from './command.ts';

export type DeadlineWords =
  /** `year`: the calendar year of the days; null for those that come next. */
  { ok: true; year: number | null } | { ok: false; why: 'several-years' | 'not-a-year' | 'no-such-year' };

/** The Regulations have had these days since May 2019. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

/** Of what can be a question or name a year. */
const LONGEST = 40;

const YEARS_AHEAD: [RegExp, number][] = [
  [/明年/u, 1],
  [/后年/u, 2],
];
/** 2027年度, 2027年报: the year that is reported on. The days are in the year after. */
const OF_REPORT = /年度|年报(?!送)|报告/u;

/** Says no more than the command itself; 报 of 报送 goes with the year before it. */
const EMPTY = /[明后]年|年?年报|年度|报告|报?送|期限|截止日?期?|[的年度]/gu;

/** 2028, 2028年, 明年: the days in that year; 2027年度: those for the report of that year. `today`: the chat's year. */
export function readDeadlineWords(words: string, today: { year: number }): DeadlineWords {
  const line = simplify(plain(words));
  const isQuestion = asksForDeadline(line);
  const said = yearsSaid(line, today.year);
  // In a question 今年 is a manner of speaking: what it is about comes next anyhow.
  const meant = said.filter(({ start }) => !isQuestion || /[\d一二]/u.test(line.charAt(start)));
  const years = new Set([
    ...meant.map(({ year, start, end }) => year + (OF_REPORT.test(line.slice(start, end + 3)) ? 1 : 0)),
    ...YEARS_AHEAD.filter(([sign]) => sign.test(line)).map(([, ahead]) => today.year + ahead),
  ]);
  if (years.size > 1) return { ok: false, why: 'several-years' };
  const rest = withoutYears(line, said).replace(EMPTY, '');
  if (!isQuestion && (line.length > LONGEST || /[\p{L}\p{N}]/u.test(rest))) return { ok: false, why: 'not-a-year' };
  const [year = null] = years;
  const isOutside = year !== null && (year < FIRST_YEAR || year > LAST_YEAR);
  return isOutside ? { ok: false, why: 'no-such-year' } : { ok: true, year };
}

/** Those are asked of other commands, or have other terms. */
const OTHER = /提醒|通知|订阅|取消|申请|答复|补正|复议|诉讼|起诉|举报|收录|多少[件条份]/u;
const WHEN = '(?:什么时候|什么时间|什么日子|几月几[号日]|几[号日]|哪一?天|何时|多久|最晚|最迟)';
const DUE = '(?:截止|到期|期限)';
const DO = '(?:公布|公开|发布|报送|上报|提交|上交|交)';
const REPORT = '(?:年报|年度报告|信息公开报告)';
const QUESTIONS = [
  // 还有几天？
  /^(?:现在|今天|那)?(?:还有|还剩|剩下?)(?:几|多少)个?(?:天|日|工作日)(?:了|啊|呢)?[?。]*$/u,
  // 还有几天到截止, 离公布年报还剩多少个工作日
  new RegExp(`(?:还有|还剩|剩下?|离|距).*(?:几|多少)个?(?:天|日|工作日).*(?:${DUE}|${REPORT}|${DO})`, 'u'),
  new RegExp(`(?:离|距|${DUE}|${REPORT}).*(?:还有|还剩|剩下?)(?:几|多少)个?(?:天|日|工作日)`, 'u'),
  // 几号截止, 截止日期是哪天
  new RegExp(`${WHEN}.*(?:截止|到期)|(?:截止|到期).*${WHEN}|(?:报送|公布|上报|${REPORT}的?)期限.*(?:${WHEN}|是)`, 'u'),
  /^(?:年报的?)?(?:截止|报送|公布)(?:日期?|时间|期限)[?？。]*$/u,
  // 年报什么时候之前要公布; not 年报什么时候公布的, which asks about one report
  new RegExp(`${REPORT}.*${WHEN}(?:之前|以前|前|.*(?:要|应|必须|得)).*${DO}`, 'u'),
  new RegExp(`${REPORT}(?:要|应当?|必须|得|最[晚迟]).*${WHEN}.*(?:${DO}|$)`, 'u'),
  // 年报什么时候交; of which body is asked elsewhere
  new RegExp(
    `^(?:请问)?(?:今年|明年|后年|\\d{4}年?度?)?的?${REPORT}${WHEN}(?:前|之前)?(?:要|该|应当?|必须|得)?(?:报送|上报|提交|交|报)[?。]*$`,
    'u',
  ),
  // 春节期间截止怎么办
  /(?:截止|到期|期限).*(?:怎么办|怎么算|顺延)|(?:春节|周末|假期|过年|放假).*(?:截止|到期)/u,
  // 1月31日是星期几, 1月31日前是不是包括31日
  /(?:1月31|3月31)[日号]?(?:是|为)?(?:星期|周|礼拜)几/u,
  /(?:1月31|3月31)[日号]?.*(?:包括|包含|含|算不算)/u,
  // 乡镇要不要编年报
  new RegExp(
    `(?:乡镇?|镇|街道).*(?:要不要|用不用|需不需要|需要|是否|要|也).*(?:编|写|做|报|交|公布|公开).*${REPORT}`,
    'u',
  ),
  // 1月31日是周末怎么办
  /(?:[13]月31[日号]?|31[日号]|截止日).*(?:周末|星期[六日天]|周[六日天]|放假|春节|过年|假期|节假日|休息|顺延|工作日|上班)/u,
];

/** “还有几天到截止？”, “1月31日是周末怎么办？” */
export function asksForDeadline(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = simplify(plain(text)).replaceAll(' ', '');
  return !said.startsWith('/') && !OTHER.test(said) && QUESTIONS.some(question => question.test(said));
}
