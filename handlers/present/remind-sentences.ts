// What could not be done about a reminder, in one sentence each: what is the matter and what to write instead.
import { FARTHEST_DAYS, LARGEST_FILE, LONGEST_TEXT, MOST_DAYS_BEFORE } from '../../src/reminder-file.ts';
import { MOST_SCHEDULES } from '../../src/reminders.ts';
import type { LineTrouble } from '../remind-line.ts';
import type { ScheduleTrouble } from '../remind-schedule.ts';
import { fullDay } from './remind-phrases.ts';
import { shorten } from './sentences.ts';

const EXAMPLE = '例如 /remind 1月20日前交年报 提前 10 5 1 天 9:00。';

const SEVERAL = { day: '日期', time: '时间', year: '年份' };

export function troubleWords(trouble: LineTrouble | ScheduleTrouble): string {
  switch (trouble.kind) {
    case 'unknown':
      return `没有看懂“${shorten(trouble.words.join(' '))}”，没有设置；请照这个样子写，${EXAMPLE}`;
    case 'several':
      return `一次只能写一个${SEVERAL[trouble.what]}；几个期限请分几行发，哪天提醒请写成提前几天，${EXAMPLE}`;
    case 'no-such-day':
      return `没有${shorten(trouble.said)}这一天，请核对日期，${EXAMPLE}`;
    case 'leap-day':
      return '2月29日不是每年都有，请写 2月28日，或写明是哪一年，例如 /remind 2028年2月29日交年报。';
    case 'no-such-time':
      return `没有“${shorten(trouble.said)}”这个时间，请写 0:00 到 23:59 之间的时间，${EXAMPLE}`;
    case 'too-far':
      return `提前的天数只能是 1 到 ${FARTHEST_DAYS} 天，${EXAMPLE}`;
    case 'too-many-days':
      return `一个期限最多提醒 ${MOST_DAYS_BEFORE} 次，请少写几个天数，${EXAMPLE}`;
    case 'name-too-long':
      return `事项名称太长，请写短一些；要自定提醒的文字，请放在引号里，例如 /remind 1月20日前交年报 “请各科室报送材料”。`;
    case 'text-too-long':
      return `提醒的文字最多 ${LONGEST_TEXT} 字，这段有 ${trouble.length} 字，请写短一些。`;
    case 'no-day':
      return `请写明哪一天到期，${EXAMPLE}`;
    case 'past':
      return `${fullDay(trouble.on)}已经过去，没有设置；请写以后的日期，或不写年份，每年提醒。`;
    case 'far-year':
      return `只能设三年以内的日期，请核对年份，${EXAMPLE}`;
    case 'all-past':
      return `离${fullDay(trouble.on)}太近，要提醒的时间都已经过去，没有设置；请改提前的天数或时间，例如 当天 17:00。`;
    case 'nothing-new':
      return `没有看到要改什么，请写要改的部分，例如 /remind 修改 ${trouble.number} 提前 5 1 天 10:00。`;
  }
}

export const tooManySchedules = (count: number) =>
  `一个聊天最多设 ${MOST_SCHEDULES} 项提醒，加上这些就有 ${count} 项；请先用 /remind 删掉不用的。`;

export const onlyAdministrators = () => '只有群管理员可以改动本群的提醒，请管理员来设；查看可用 /remind 列表。';

export const cannotTellAdministrator = () => '暂时无法向 Telegram 核实你是不是群管理员，没有改动，请稍后再试。';

export const noSuchSchedule = (number: number) => `没有第 ${number} 项提醒，请用 /remind 查看编号。`;

export const whichSchedule = (word: string) => `请写明是第几项，例如 /remind ${word} 1；编号用 /remind 查看。`;

export const nothingSet = () => '本聊天没有设提醒，不会收到提醒；要设请输入 /remind 开启，或 /remind 1月20日前交年报。';

export const noSuchZone = (said: string) =>
  `没有“${shorten(said)}”这个时区，请写 北京、乌鲁木齐，或 Asia/Urumqi 这样的名称，例如 /remind 时区 北京。`;

export const noFileToImport = () =>
  '没有收到要导入的文件，请把 /remind 导出 得到的 .json 文件发来并写上 /remind 导入（在终端里写文件路径）。';

export const oneFileToImport = () => '一次只能导入一个文件，请只发一个 .json 文件。';

export const fileTooLarge = () =>
  `文件超过 ${LARGEST_FILE / 1024 / 1024} MB，不是导出的提醒设置，请发来 /remind 导出 得到的 .json 文件。`;
