// Sentences for what could not be done: each says what is the matter and what to do next.
import type { StoreError, StoreErrorCode } from '../../src/ports/store.ts';
import type { AgencyAndYear } from '../agency-and-year.ts';
import type { ComparisonWords } from '../comparison-words.ts';

/** Long enough to recognise one's own words, short enough for one line. */
const ECHO = 20;

export function shorten(words: string, length = ECHO): string {
  const characters = [...words];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : words;
}

/** Of a path the folder at its beginning and the kind at its end tell most. */
export function shortenMiddle(words: string, length: number): string {
  const characters = [...words];
  if (characters.length <= length) return words;
  const end = Math.floor(length / 2);
  return `${characters.slice(0, length - end).join('')}…${characters.slice(-end).join('')}`;
}

export const emptyMessage = () => '没有收到可识别的文字，请输入命令，例如 /stats 启东 2023；输入 /help 查看全部命令。';

export const unknownMessage = (said: string) =>
  said.startsWith('/')
    ? `没有“${shorten(said.split(' ', 1)[0]!)}”这个命令，请输入 /help 查看全部命令。`
    : `暂时看不懂“${shorten(said)}”，请用命令提问，例如 /stats 启东 2023；输入 /help 查看全部命令。`;

export const brokenMessage = () => '抱歉，程序出了问题，这条消息没有处理成功；问题已记录，请稍后重试或换一种问法。';

const WRONG_WORDS: Record<(AgencyAndYear & { ok: false })['why'], string> = {
  'no-agency': '请写明机关名称',
  'several-years': '一次只能查一个年份，请只写一个',
  'too-long': '机关名称太长，请只写机关和年份',
};

/** `command` is the one whose example helps. */
export const wrongWords = (why: keyof typeof WRONG_WORDS, command: 'stats' | 'report' = 'stats') =>
  `${WRONG_WORDS[why]}，例如 /${command} 启东 2023。`;

export const wrongSection = (said: string) =>
  `年报没有“${shorten(said)}”这一部分，请写一到六，或标题中的词，例如 /report 启东 2023 一。`;

const WRONG_COMPARISON: Record<(ComparisonWords & { ok: false })['why'], string> = {
  'no-agency': '请写明要对比的机关',
  'no-second': '请写一个机关和两个年份，或两个机关和一个年份（机关之间空一格）',
  'too-many-years': '一次只能对比两个年份',
  'too-many-agencies': '一次只能对比两个机关，机关名称中间请不要有空格',
  'too-long': '机关名称太长，请只写机关和年份',
};

export const wrongComparison = (why: keyof typeof WRONG_COMPARISON) =>
  `${WRONG_COMPARISON[why]}，例如 /compare 平潭 2021 2022。`;

const WRONG_LIST = {
  'several-years': '一次只能列一个年份，请只写一个',
  'too-long': '地区或机关名称太长，请只写几个字',
  nothing: '没有看懂地区或年份',
};

export const wrongList = (why: keyof typeof WRONG_LIST) => `${WRONG_LIST[why]}，例如 /list 江苏 2023。`;

const WRONG_SEARCH = {
  nothing: '请写明要找的词',
  'too-long': '要找的词太多，请只写几个',
  'too-far': '页数太多，请换一个更准确的词',
};

export const wrongSearch = (why: keyof typeof WRONG_SEARCH) => `${WRONG_SEARCH[why]}，例如 /search 三审三校 2023。`;

/** `said`: something short stood behind the command. */
export const nothingToCheck = (said: boolean) =>
  `${said ? '这段文字太短，不是一份年报' : '没有收到要检查的年报'}，请发来文件并写上 /check（在终端里写文件路径），或用 /check 回复文件，或把全文贴在后面。`;

/** In short; `nianbao formats` tells them all. A test holds this list beside that of the code. */
export const READABLE_KINDS = ['Word', 'WPS', 'Excel', 'PDF', 'OFD', 'CSV', 'OpenDocument', 'RTF', '网页', '文本'];

export const readableFiles = () => `能读取的文件：${READABLE_KINDS.join('、')}，以及装有这些文件的 .zip 压缩包。`;

const STORE_TROUBLE: Record<StoreErrorCode, string> = {
  locked: '正被另一个程序占用，请稍后再试',
  corrupt: '已损坏，请用 nianbao restore 从备份恢复；没有备份的，移走该文件后重新启动，年报会重新读取，提醒要重新设置',
  'too-new': '由较新版本的程序写成，请升级后再用',
  foreign: '是其他程序的数据库，请用 DATA_DIR 指定别的文件夹',
  unavailable: '无法使用，请检查文件夹权限和磁盘空间，或用 DATA_DIR 指定别的文件夹',
  closed: '已关闭，请重新启动程序',
};

/** For trouble with the store that the keeper can mend; undefined for any other error. */
export function storeTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'StoreError') return undefined;
  const { code, file } = error as StoreError;
  return `数据库 ${file} ${STORE_TROUBLE[code]}。`;
}

export const greeting = (reports: number) =>
  `年报助手：已收录 ${reports} 份政府信息公开工作年度报告。查数据例如 /stats 启东 2023；检查年报请输入 /check 文件路径，或把文件拖进窗口；/help 查看命令，Ctrl-D 退出。`;
