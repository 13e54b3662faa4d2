// What could not be done about a reminder, in one sentence each: what is the matter and what to write instead.
import { dateWords } from '../../src/check/deadline.ts';
import { FARTHEST_DAYS, LARGEST_FILE, LONGEST_TEXT, MOST_DAYS_BEFORE } from '../../src/reminder-file.ts';
import { MOST_SCHEDULES } from '../../src/reminders.ts';
import type { LineTrouble } from '../remind-line.ts';
import type { ScheduleTrouble } from '../remind-schedule.ts';
import type { WrongWord } from '../remind-words.ts';
import { fullDay, weekday } from './remind-phrases.ts';
import { shorten } from './sentences.ts';

const EXAMPLE = '例如 /remind 1月20日前交年报 提前 10 5 1 天 9:00。';

const SEVERAL = {
  day: '日期；几个期限请分几行发，哪天提醒请写成提前几天',
  time: '提醒时间',
  year: '年份',
};

/** `changed`: the number of the one that was to be changed; null for a new one. */
export function troubleWords(trouble: LineTrouble | ScheduleTrouble, changed: number | null = null): string {
  const nothing = changed === null ? '没有设置' : '没有修改';
  const example = changed === null ? EXAMPLE : `例如 /remind 修改 ${changed} 1月18日 提前 5 1 天 10:00。`;
  switch (trouble.kind) {
    case 'unknown':
      return `没有看懂“${shorten(trouble.words.join(' '))}”，${nothing}；请照这个样子写，${example}`;
    case 'bare-number':
      return bareNumber(trouble.said, nothing);
    case 'vague-day':
      return `没有看懂“${shorten(trouble.said)}”是哪一天，${nothing}；请写几月几日，${example}`;
    case 'repeating':
      return `只能每年提醒，或只提醒一次，不能“${trouble.said}”重复，${nothing}；请写几月几日，${example}`;
    case 'hour-of-deadline':
      return `截止只记到天，${nothing}；请写 ${trouble.said || '1月20日'}前…，提醒时间另写，例如 9:00。`;
    case 'report-year':
      return `${trouble.report} 年度的年报在 ${trouble.report + 1} 年到期，与写的年份不符，${nothing}；请核对年份。`;
    case 'which-year':
      return `${shorten(trouble.said)}是哪一年的？${nothing}；请写上年份，例如 2027年1月20日前交年报。`;
    case 'open-quote':
      return `引号没有写完，${nothing}；请把自定的文字放在一对引号里，例如 /remind 1月20日前交年报 “请各科室报送材料”。`;
    case 'several':
      return `一次只能写一个${SEVERAL[trouble.what]}，${nothing}；${example}`;
    case 'no-such-day':
      return `没有${shorten(trouble.said)}这一天，请核对日期，${example}`;
    case 'leap-day':
      return '2月29日不是每年都有，请写 2月28日，或写明是哪一年，例如 /remind 2028年2月29日交年报。';
    case 'no-such-time':
      return `${noSuchTime(shorten(trouble.said), nothing)}。`;
    case 'too-far':
      return `提前的天数只能是 1 到 ${FARTHEST_DAYS} 天，${example}`;
    case 'too-many-days':
      return `一个期限最多提醒 ${MOST_DAYS_BEFORE} 次，请少写几个天数，${example}`;
    case 'name-too-long':
      return `事项名称太长，请写短一些；要自定提醒的文字，请放在引号里，例如 /remind 1月20日前交年报 “请各科室报送材料”。`;
    case 'text-too-long':
      return `提醒的文字最多 ${LONGEST_TEXT} 字，这段有 ${trouble.length} 字，请写短一些。`;
    case 'no-day':
      return `请写明哪一天到期，${example}`;
    case 'past':
      return `${fullDay(trouble.on)}已经过去，${nothing}；请写以后的日期，或不写年份，每年提醒。`;
    case 'wrong-weekday':
      return `${dateWords(trouble.on)}是${weekday(trouble.on)}，与写的不符，${nothing}；请核对日期和星期。`;
    case 'far-year':
      return `只能设三年以内的日期，请核对年份，${example}`;
    case 'all-past':
      return `离${fullDay(trouble.on)}太近，要提醒的时间都已经过去，${nothing}；请改提前的天数或时间，例如 当天 17:00，或写以后的几月几日。`;
    case 'nothing-new':
      return `没有看到要改什么，请写要改的部分，例如 /remind 修改 ${trouble.number} 提前 5 1 天 10:00。`;
  }
}

/** “8 30” may be half past eight, “9” nine o’clock; or else they are days. */
function bareNumber(said: string, nothing: string): string {
  const [, hour = '', minute] = /^([01]?\d|2[0-3])(?: ([0-5]\d))?$/.exec(said) ?? [];
  if (hour === '') return `没有看懂“${shorten(said)}”，${nothing}；时间请写成 9:00，天数请写成 提前 5 1 天。`;
  const time = `${Number(hour)}:${minute ?? '00'}`;
  const written = minute === undefined ? `${time} 或 ${Number(hour)}点` : time;
  return `“${said}”是 ${time} 吗？${nothing}；请写 ${written}，是天数请写在“天”字前面。`;
}

function noSuchTime(said: string, nothing: string): string {
  const hour = Number(/\d+/.exec(said)?.[0]);
  if (/凌晨|早|上午/u.test(said) && hour > 12 && hour < 24)
    return `“${said}”前后不一致，${nothing}；请写 ${hour}:00 或 下午${hour - 12}点`;
  if (/晚.*(?:12|十二)/u.test(said)) return `“${said}”是一天的开始还是结束？${nothing}；请写 0:00 或 23:59`;
  return `没有“${said}”这个时间，${nothing}；请写 0:00 到 23:59 之间的时间，例如 9:00`;
}

export const notPlain = () => '没有设置，也没有改动；要设提醒请写一行，例如 /remind 1月20日前交年报。';

const HOW: Record<WrongWord, string> = {
  修改: '/remind 修改 1 1月18日',
  暂停: '/remind 暂停 1，或 /remind 暂停 全部',
  恢复: '/remind 恢复 1，或 /remind 恢复 全部',
  删除: '/remind 删除 1，或 /remind 删除 全部',
};

export const wrongNumber = (word: WrongWord, several: boolean) =>
  `${several ? `一次只能写一项${word === '修改' ? '' : '或“全部”'}` : `没有看懂要${word}哪一项`}，没有${word}；请照编号写，例如 ${HOW[word]}。`;

export const noneAwake = (number: number | null) =>
  number === null ? '没有可以暂停的提醒，都已经暂停。' : `第 ${number} 项已经暂停，没有改动。`;

export const nonePaused = (number: number | null) =>
  number === null ? '没有暂停的提醒，没有改动。' : `第 ${number} 项没有暂停，不用恢复。`;

export const tooManySchedules = (count: number) =>
  `一个聊天最多设 ${MOST_SCHEDULES} 项提醒，加上这些就有 ${count} 项；请先用 /remind 删掉不用的。`;

export const onlyAdministrators = () => '只有群管理员可以改动本群的提醒，请管理员来设；查看可用 /remind 列表。';

export const cannotTellAdministrator = () => '暂时无法向 Telegram 核实你是不是群管理员，没有改动，请稍后再试。';

export const noSuchSchedule = (number: number) => `没有第 ${number} 项提醒，请用 /remind 查看编号。`;

export const whichSchedule = (word: string) => `请写明是第几项，例如 /remind ${word} 1 1月18日；编号用 /remind 查看。`;

export const nothingSet = () => '本聊天没有设提醒，不会收到提醒；要设请输入 /remind 开启，或 /remind 1月20日前交年报。';

export const noSuchZone = (said: string) =>
  `没有“${shorten(said)}”这个时区，请写 北京、乌鲁木齐、东京，或 Asia/Urumqi 这样的名称，例如 /remind 时区 北京。`;

export const noFileToImport = () =>
  '没有收到要导入的文件，请把 /remind 导出 得到的 .json 文件发来并写上 /remind 导入（在终端里写文件路径）。';

export const oneFileToImport = () => '一次只能导入一个文件，请只发一个 .json 文件。';

export const fileTooLarge = () =>
  `文件超过 ${LARGEST_FILE / 1024 / 1024} MB，不是导出的提醒设置，请发来 /remind 导出 得到的 .json 文件。`;
