// What stands behind /remind: “暂停 2”, “时区 乌鲁木齐”, or a line of its own. Buttons are made of the same words.

import { isTimeZone } from '../src/reminder-file.ts';
import { simplify } from '../src/text/simplify.ts';
import { plain } from './command.ts';
import { readPage } from './page-word.ts';
import { takeDays } from './remind-tokens.ts';

export type RemindCall =
  | { kind: 'list'; page: number }
  | { kind: 'defaults' }
  /** What has been chosen so far, as a line. */
  | { kind: 'new'; words: string }
  /** `number` null: the only one. */
  | { kind: 'edit'; number: number | null; words: string }
  | { kind: 'pause' | 'resume'; number: number | null }
  | { kind: 'delete'; number: number | 'all' | null; sure: boolean }
  /** Which one is not said. */
  | { kind: 'cancel' }
  | { kind: 'zone'; name: string }
  | { kind: 'export' | 'import' | 'calendar' }
  | { kind: 'line'; words: string };

const NUMERALS = '一二三四五六七八九十';
const NUMBER = ` ?(?:第|#)?(\\d{1,6}|[${NUMERALS}])?(?: ?[项个条])?`;
const ALL = '(?: ?(?:全部|所有))?';
const called = (words: string) => new RegExp(`^(?:${words})(?:提醒)?$`, 'iu');
const numberOf = (said: string | undefined): number | null =>
  said === undefined ? null : /\d/.test(said) ? Number(said) : NUMERALS.indexOf(said) + 1;

type Given = (string | undefined)[];

const CALLS: readonly (readonly [RegExp, (given: Given) => RemindCall])[] = [
  [called('开启|开启默认|默认|打开|订阅|开始|设置默认'), () => ({ kind: 'defaults' })],
  [/^(?:新建|新增|添加|自己设|自己设日期|设置新的)(?: (.*))?$/u, ([words = '']) => ({ kind: 'new', words })],
  [/^(?:修改|更改|编辑|改)$/u, () => ({ kind: 'edit', number: null, words: '' })],
  [
    new RegExp(`^(?:修改|更改|编辑|改)${NUMBER}(?= |$)(.*)$`, 'u'),
    ([number, words = '']) => ({ kind: 'edit', number: numberOf(number), words: words.trim() }),
  ],
  [
    new RegExp(`^(?:暂停|停用)(?:提醒)?${ALL}${NUMBER}$`, 'u'),
    ([number]) => ({ kind: 'pause', number: numberOf(number) }),
  ],
  [
    new RegExp(`^(?:恢复|继续|启用)(?:提醒)?${ALL}${NUMBER}$`, 'u'),
    ([number]) => ({ kind: 'resume', number: numberOf(number) }),
  ],
  [
    /^(?:删除|删|移除) ?(?:全部|所有)(?:提醒)?( 确认)?$/u,
    ([sure]) => ({ kind: 'delete', number: 'all', sure: !!sure }),
  ],
  [
    new RegExp(`^(?:删除|删|移除|取消)${NUMBER}( 确认)?$`, 'u'),
    ([number, sure]) =>
      number === undefined ? { kind: 'cancel' } : { kind: 'delete', number: numberOf(number), sure: !!sure },
  ],
  [/^时区(?:为|是|改为|:)? ?(.*)$/u, ([name = '']) => ({ kind: 'zone', name })],
  [called('导出|备份|导出设置'), () => ({ kind: 'export' })],
  [/^导入(?: .*)?$/u, () => ({ kind: 'import' })],
  [called('日历|日历文件|ics|\\.ics|导出日历'), () => ({ kind: 'calendar' })],
];

const LISTED = /^(?:列表|查看|设置|提醒|全部|有哪些|看看|返回)?(?:提醒)?(?:设置|列表)?$/u;

/** “取消提醒”, “别再提醒了”, “停止提醒”, however politely; never a longer sentence that speaks of it. */
const CALLED_OFF = new RegExp(
  [
    '^(?:请|麻烦|帮我|帮忙)?(?:',
    '(?:取消|停止|关闭|关掉|退订|停掉|删掉|删除|停|关)(?:掉|了)?(?:本群|我|我们|所有|全部|这个|的)*(?:提醒|订阅)',
    '|(?:不要|不用|不必|不需要|别|请勿|勿|无需)再?(?:给?(?:我|我们|本群|大家))?提醒(?:我|我们|本群|大家)?',
    '|(?:把|将)?提醒(?:都|全部|全)?(?:取消|停止|关闭|停|关|删)掉?',
    '|取消|停止|关闭|退订',
    ')(?:服务|功能)?(?:了|吧|啦|一下)*$',
  ].join(''),
  'u',
);

/** `words` as cleaned by `plain`. */
export function readRemindWords(said: string): RemindCall {
  const { words, page } = readPage(said.replace(/[。!?~]+$/u, ''));
  if (LISTED.test(words)) return { kind: 'list', page: page ?? 1 };
  for (const [pattern, make] of CALLS) {
    const match = pattern.exec(words);
    if (match) return make(match.slice(1));
  }
  return CALLED_OFF.test(words) ? { kind: 'cancel' } : { kind: 'line', words };
}

/** Longer ones speak of something else. */
const LONGEST_SENTENCE = 120;

/** A sentence without a command that asks for a reminder, or for an end of them. */
export function asksToBeReminded(said: string): boolean {
  const words = simplify(plain(said)).replace(/[。!~]+$/u, '');
  if (words.length > LONGEST_SENTENCE || words.startsWith('/') || /[?吗呢]|怎么|如何|什么/u.test(words)) return false;
  if (/提醒|订阅/u.test(words) && CALLED_OFF.test(words)) return true;
  const asks = /(?<!别|勿|不要|不用|不必|取消|停止)提醒(?:我|我们|咱们|本群|大家|一下|各)/u.test(words);
  return asks && takeDays(words).found.length > 0;
}

const ZONES: Record<string, string> = {
  ...{ 北京: 'Asia/Shanghai', 上海: 'Asia/Shanghai', 中国: 'Asia/Shanghai', 重庆: 'Asia/Shanghai' },
  ...{ 乌鲁木齐: 'Asia/Urumqi', 新疆: 'Asia/Urumqi', 喀什: 'Asia/Urumqi' },
  ...{ 香港: 'Asia/Hong_Kong', 澳门: 'Asia/Macau', 台北: 'Asia/Taipei' },
};

/** The IANA name; null where there is no such zone. */
export function readTimeZone(said: string): string | null {
  const known = ZONES[said.replace(/(?:标准)?时间$/u, '')];
  if (known) return known;
  if (!/^(?:[a-z]+(?:\/[a-z0-9_+-]+)+|utc)$/i.test(said) || !isTimeZone(said)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
}
