// What stands behind /remind: “暂停 2”, “时区 乌鲁木齐”, or a line of its own. Buttons are made of the same words.
import { simplify } from '../src/text/simplify.ts';
import { plain } from './command.ts';
import { readPage } from './page-word.ts';
import { numberOf, type SaidDay, takeDays } from './remind-tokens.ts';

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
  /** One is to be changed, and it is not clear which, or how. */
  | { kind: 'wrong'; word: WrongWord; several: boolean; words: string }
  /** Something about reminders that cannot be done. */
  | { kind: 'unclear' }
  | { kind: 'help' }
  | { kind: 'zone'; name: string }
  | { kind: 'export' | 'import' | 'calendar' }
  | { kind: 'line'; words: string };

export type WrongWord = '修改' | '暂停' | '恢复' | '删除';

const NUMERALS = '一二三四五六七八九十';
const NUMBER = ` ?(?:第|#)?(\\d{1,6}|[${NUMERALS}])?(?: ?[项个条])?`;
const ALL = '(?: ?(?:全部|所有))?';
const called = (words: string) => new RegExp(`^(?:${words})(?:提醒)?$`, 'iu');
const numberIn = (said: string | undefined): number | null => (said === undefined ? null : numberOf(said));

type Given = (string | undefined)[];

const CALLS: readonly (readonly [RegExp, (given: Given) => RemindCall])[] = [
  [/^(?:帮助|用法|怎么用|help)$/iu, () => ({ kind: 'help' })],
  [called('开启|开启默认|默认|打开|订阅|开始|设置默认'), () => ({ kind: 'defaults' })],
  [/^(?:新建|新增|添加|自己设|自己设日期|设置新的)(?: (.*))?$/u, ([words = '']) => ({ kind: 'new', words })],
  [/^(?:修改|更改|编辑|改)$/u, () => ({ kind: 'edit', number: null, words: '' })],
  [
    new RegExp(`^(?:修改|更改|编辑|改)${NUMBER}(?= |$)(.*)$`, 'u'),
    ([number, words = '']) => ({ kind: 'edit', number: numberIn(number), words: words.trim() }),
  ],
  [
    new RegExp(`^(?:暂停|停用)(?:提醒)?${ALL}${NUMBER}$`, 'u'),
    ([number]) => ({ kind: 'pause', number: numberIn(number) }),
  ],
  [
    new RegExp(`^(?:恢复|继续|启用)(?:提醒)?${ALL}${NUMBER}$`, 'u'),
    ([number]) => ({ kind: 'resume', number: numberIn(number) }),
  ],
  [
    /^(?:删除|删|移除) ?(?:全部|所有)(?:提醒)?( 确认)?$/u,
    ([sure]) => ({ kind: 'delete', number: 'all', sure: !!sure }),
  ],
  [
    new RegExp(`^(?:删除|删|移除|取消)${NUMBER}( 确认)?$`, 'u'),
    ([number, sure]) =>
      number === undefined ? { kind: 'cancel' } : { kind: 'delete', number: numberIn(number), sure: !!sure },
  ],
  [/^时区(?:为|是|改为|:)? ?(.*)$/u, ([name = '']) => ({ kind: 'zone', name })],
  [called('导出|备份|导出设置'), () => ({ kind: 'export' })],
  [/^导入(?: .*)?$/u, () => ({ kind: 'import' })],
  [called('日历|日历文件|ics|\\.ics|导出日历'), () => ({ kind: 'calendar' })],
];

const LISTED =
  /^(?:我的|我们的|本群的?)?(?:列表|查看|设置|提醒|全部|都?有哪些|有什么|看看|返回)?(?:提醒)?(?:设置|列表)?$|^(?:什么时候|何时|几号|哪天)(?:会|要)?提醒(?:我|我们|大家)?$|^(?:设了|设置了)?(?:哪些|什么)提醒$/u;

const ITEM = '(?:第|#)?\\d{1,6}(?: ?[项个条])?';
const SEVERAL = new RegExp(`^(暂停|停用|恢复|继续|启用|删除|删|移除|取消) ?${ITEM}(?:[ 、,;和]+${ITEM})+$`, 'u');
const SEVERAL_CHANGED = new RegExp(`^(?:修改|更改|编辑) ?${ITEM}(?: ?[、,;和] ?${ITEM})+(?= |$)`, 'u');
const WRONG: readonly (readonly [RegExp, WrongWord])[] = [
  [/^(?:暂停|停用)/u, '暂停'],
  [/^(?:恢复|继续|启用)/u, '恢复'],
  [/^(?:删除|删|移除|取消)/u, '删除'],
  [/^(?:修改|更改|编辑)|改[成为到在]|(?:推迟|延后)到/u, '修改'],
];

/** “取消提醒”, “别再提醒了”, “停止提醒”, however politely; never a longer sentence that speaks of it. */
const CALLED_OFF = new RegExp(
  [
    '^(?:请|麻烦|帮我|帮忙)?(?:',
    '(?:取消|停止|关闭|关掉|退订|停掉|删掉|删除|停|关)(?:掉|了)?(?:本群|我|我们|所有|全部|这个|的)*(?:提醒|订阅)',
    '|(?:不要|不用|不必|不需要|别|请勿|勿|无需)再?(?:给?(?:我|我们|本群|大家))?提醒(?:我|我们|本群|大家)?',
    '|(?:把|将)?提醒(?:都|全部|全)?(?:取消|停止|关闭|停|关|删)掉?',
    '|(?:不要|不用|别|请勿)再?(?:给(?:我|我们|本群))?发(?:送|消息|信息|提醒)*',
    '|取消|停止|关闭|退订',
    ')(?:服务|功能)?(?:了|吧|啦|一下)*$',
  ].join(''),
  'u',
);

/** `words` as cleaned by `plain`. */
export function readRemindWords(said: string): RemindCall {
  const { words, page } = readPage(unspaced(said.replace(/[。!?~]+$/u, '')));
  if (LISTED.test(words)) return { kind: 'list', page: page ?? 1 };
  const [, several] = SEVERAL.exec(words) ?? [];
  if (several !== undefined) return wrong(words, true);
  if (SEVERAL_CHANGED.test(words)) return wrong(words, true);
  for (const [pattern, make] of CALLS) {
    const match = pattern.exec(words);
    if (match) return make(match.slice(1));
  }
  if (CALLED_OFF.test(words)) return { kind: 'cancel' };
  return WRONG.some(([sign]) => sign.test(unquoted(words))) ? wrong(words, false) : { kind: 'line', words };
}

const wrong = (words: string, several: boolean): RemindCall => ({
  ...{ kind: 'wrong', several, words },
  word: WRONG.find(([sign]) => sign.test(unquoted(words)))![1],
});

const ONLY_DAYS =
  /^(?:请|把|将|的|了|提醒|取消|删除|删掉|移除|删|暂停|停用|恢复|继续|启用|修改|更改|改[成为到在]|(?:推迟|延后)到|[\s、,])*$/u;

/** “取消1月20日的提醒”: the days, where nothing else is said. */
export function daysNamed(words: string): SaidDay[] {
  const { found, rest } = takeDays(words);
  return ONLY_DAYS.test(rest) ? found : [];
}

/** “1 月 20 日 前 交 年 报”: where every character stands alone. */
const unspaced = (said: string): string =>
  /^(?:(?:\p{Script=Han}|[\d:、,.]+)(?: |$)){5,}$/u.test(said)
    ? said.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    : said;

/** What the chat’s own words say does not count. */
const unquoted = (said: string): string => said.replace(/[“"「『].*|(?:内容|文字) ?:.*/su, '');

/** A sentence without any command; only what is clear is done. */
export function readPlainWords(said: string): RemindCall {
  const call = readRemindWords(said.replace(/^(?:提醒|订阅) ?[:,]/u, '').trim());
  if (call.kind !== 'line') return call;
  const words = unquoted(said);
  if (OFF.test(words)) return { kind: 'cancel' };
  return QUESTION.test(words) ? { kind: 'unclear' } : call;
}

const OFF =
  /(?:不要|不用|不必|不需要|别|勿|无需|取消|停止)再?(?:给?(?:我|我们|本群|大家))?提醒|不(?:想|要|再)(?:再)?收到?.{0,4}提醒/u;
const QUESTION = /[?吗呢]|怎么|如何|什么|几(?:点|天|号|时)|哪|能不能|能否|可不可以/u;

/** Longer ones speak of something else. */
const LONGEST_SENTENCE = 120;
const LONGEST_WITHOUT_DAY = 30;

/** A sentence without a command that speaks of being reminded, or of no more of it. */
export function asksToBeReminded(said: string): boolean {
  const words = simplify(plain(said)).replace(/[。!~]+$/u, '');
  if (words.length > LONGEST_SENTENCE || words.startsWith('/')) return false;
  if (/提醒|订阅|退订|再?发/u.test(words) && CALLED_OFF.test(words)) return true;
  const asks = /提醒(?:我|我们|咱们|本群|大家|一下|各| ?:)|(?:别|不要|勿)忘/u.test(words);
  if (asks && takeDays(words).found.length > 0) return true;
  return words.length <= LONGEST_WITHOUT_DAY && !/[,。]/u.test(words) && /提醒|订阅|退订/u.test(words);
}
