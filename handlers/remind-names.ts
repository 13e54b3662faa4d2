// What is left of a line after days and times → what the deadline is called, whether it comes every year, and what is not understood.
import type { DeadlineKind } from '../src/model/reminder.ts';
import { HOLE } from './remind-tokens.ts';

const BREAK = new RegExp(`[${HOLE} ,、;。!?~·…()\\[\\]【】《》]+`, 'u');
const FILL =
  '(?:别|不要|请勿|勿)忘(?:了|记)?|请|麻烦|帮忙|帮|给|记得|需要|应当|应该|必须|要(?!求|点|闻)|把|设置|设定|设|订阅|提醒|我们|咱们|本群|大家|我(?!县|市|省|区|局|委|办|乡|镇)|一下|的|是|截止(?:日期|时间)?|日期|时间|时|名称|改[为成到在]|:|和';
const FILL_BEFORE = new RegExp(`^(?:${FILL}|之前|以前|前)+`, 'u');
const FILL_AFTER = /(?:请?提醒(?:一下)?(?:我们|我|大家|本群|咱们)?|一下|吧|谢谢|啊|哦|的|:|和|截止|期限|日期|时间)+$/u;
const YEARS = /^(?:(?:仅|只|就)?(?:在|限|提醒)?(?:今年|本年|明年)|每年|年年|(?:仅|只)(?:一次|此一次)|一次性|单次)$/u;
const NAMES =
  /年报|年度报告|报告|预审|初审|审核|审查|审签|报送|上报|提交|交|报|公布|公开|发布|材料|总结|统计|数据|汇总|初稿|定稿/u;
const NEVER_IN_NAMES = new RegExp(
  [
    '\\d|[:@/\\\\#?]|提前|推迟|延期|每|小时|分钟|天(?!津|水|门|台|长|心|河|宁)|[零一二三四五六七八九十两几半]+ ?[个月号点周日]',
    '月[底初末]|[上中下]旬|周[一二三四五六日末]|星期|工作日|节[前后]|[春秋]节|元旦|除夕|国庆|中秋|年[底初末]|或|不(?!动产)|(?<![分级类])别',
    '取消|删除|暂停|恢复|怎|什么|吗|几',
  ].join('|'),
  'u',
);

/** Any other event in one piece: 培训会, 领导签字. */
const EVENT = /^\p{Script=Han}{2,12}$/u;
/** What is rather a slip in one of our own words, or a day that is not said outright: 提钱, 早点, 腊月. */
const NO_EVENT =
  /^[提题](?![交请案报供升醒])|^[仅只就当天日时]|^[早晚]点|尽[快早]|一次|默认|时区|北京时间|[今明昨去后]年|月/u;

export function sortWords(line: string): { years: string[]; names: string[]; unknown: string[] } {
  const sorted = { years: [] as string[], names: [] as string[], unknown: [] as string[] };
  const events: { piece: string; words: string }[] = [];
  for (const piece of line.split(BREAK)) {
    const words = piece.replace(FILL_BEFORE, '').replace(FILL_AFTER, '');
    if (words === '' || YEARS.test(piece)) {
      if (words !== '') sorted.years.push(piece);
    } else if (isName(words)) sorted.names.push(words);
    else if (EVENT.test(words) && !NEVER_IN_NAMES.test(words) && !NO_EVENT.test(piece)) events.push({ piece, words });
    else sorted.unknown.push(piece);
  }
  const [event] = events;
  if (event && events.length === 1 && sorted.names.length === 0) sorted.names.push(event.words);
  else sorted.unknown.push(...events.map(({ piece }) => piece));
  return sorted;
}

/** “2026 年度年报” is the report's year. */
function isName(words: string): boolean {
  const rest = words.replace(/\d{4}年度?/u, '').replace(/[年月季]度?报/u, '年报');
  return NAMES.test(rest) && !NEVER_IN_NAMES.test(rest);
}

export function kindOf(name: string): DeadlineKind {
  const words = name.replace(/信息公开|政务公开/gu, '');
  if (/预审|初审/u.test(words)) return 'preReview';
  if (/公布|公开|发布/u.test(words)) return 'publish';
  return /报送|上报|提交|交/u.test(words) ? 'submit' : 'other';
}
