// Reminders that are set → Reply: the list, and what has been changed.
import { dateWords } from '../../src/check/deadline.ts';
import type { ChatSettings, Day, DueReminder, Schedule } from '../../src/model/reminder.ts';
import type { Button, Reply, ReplyBlock } from '../../src/model/reply.ts';
import { dayOf } from '../../src/remind/zone.ts';
import { pageWord } from '../page-word.ts';
import { momentWords, shortDay, tellingWords, timeWords, titleWords, zoneWords } from './remind-phrases.ts';
import { shorten } from './sentences.ts';

const SCHEDULES_A_PAGE = 5;
/** Of one's own text, so much that it is known again. */
const TEXT_SHOWN = 40;

export interface ListedSchedule {
  schedule: Schedule;
  /** Null: nothing to come. */
  next: DueReminder | null;
}

export interface ListOptions {
  settings: ChatSettings;
  topic: string | null;
  page: number;
  /** Said above the list, where one was asked for that is not clear. */
  lead?: string;
}

export const remindButton = (label: string, words: string): Button => ({ label, input: `/remind ${words}` });

export const allButton = (): Button => ({ label: '全部提醒', input: '/remind' });

export const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', text });

export function emptyReply({ timeZone, kind }: ChatSettings, lead?: string): Reply {
  return {
    blocks: [
      { kind: 'title', text: '年报提醒' },
      ...(lead === undefined ? [] : [paragraph(lead)]),
      paragraph(`${kind === 'group' ? '本群' : '本聊天'}还没有设提醒，到期前不会收到消息。`),
      paragraph(
        `默认提醒（${zoneWords(timeZone)} 9:00）：部门年报 1月31日到期，在 1月10日、20日、27日、31日提醒；本级总报告 3月31日到期，在 3月20日、31日提醒。`,
      ),
      paragraph('当地另有日期的，请写一行，例如 /remind 1月20日前交年报 提前 10 5 1 天 9:00。'),
    ],
    buttons: [[remindButton('开启默认提醒', '开启')], [remindButton('自己设日期', '新建')]],
  };
}

export function listReply(listed: readonly ListedSchedule[], { settings, topic, page, lead }: ListOptions): Reply {
  const pages = Math.ceil(listed.length / SCHEDULES_A_PAGE);
  const at = Math.min(Math.max(page, 1), pages);
  const shown = listed.slice((at - 1) * SCHEDULES_A_PAGE, at * SCHEDULES_A_PAGE);
  const anyAwake = listed.some(({ schedule }) => !schedule.paused);
  const turns = [
    ...(at > 1 ? [remindButton('上一页', pageWord(at - 1))] : []),
    ...(at < pages ? [remindButton('下一页', pageWord(at + 1))] : []),
  ];
  return {
    blocks: [
      { kind: 'title', text: `年报提醒 ${listed.length} 项${pages > 1 ? `（第 ${at}/${pages} 页）` : ''}` },
      ...(lead === undefined ? [] : [paragraph(lead)]),
      {
        kind: 'list',
        items: shown.map(one => itemWords(one, settings, topic)),
        numbered: shown.map(({ schedule }) => schedule.id),
      },
      paragraph(`时间按${zoneWords(settings.timeZone)}。${settings.kind === 'group' ? '改动由群管理员操作。' : ''}`),
    ],
    buttons: [
      ...shown.map(({ schedule: { id, paused } }) => [
        remindButton(`修改 ${id}`, `修改 ${id}`),
        remindButton(`${paused ? '恢复' : '暂停'} ${id}`, `${paused ? '恢复' : '暂停'} ${id}`),
        remindButton(`删除 ${id}`, `删除 ${id}`),
      ]),
      ...(turns.length > 0 ? [turns] : []),
      [
        ...(listed.length > 1
          ? [anyAwake ? remindButton('全部暂停', '暂停 全部') : remindButton('全部恢复', '恢复 全部')]
          : []),
        remindButton('导出', '导出'),
        remindButton('日历文件', '日历'),
        remindButton('新建', '新建'),
      ],
    ],
  };
}

function itemWords({ schedule, next }: ListedSchedule, { timeZone }: ChatSettings, topic: string | null): string {
  const elsewhere = schedule.topic === topic ? '' : '（在其他话题）';
  return [
    `${titleWords(schedule)}${schedule.paused ? '（已暂停）' : ''}${elsewhere}`,
    tellingWords(schedule),
    ...(schedule.text === null ? [] : [`文字：“${shorten(schedule.text.replace(/\s+/gu, ' '), TEXT_SHOWN)}”`]),
    ...(schedule.paused ? [] : [next ? `下一次：${momentWords(next, timeZone)}` : '没有以后的提醒，可以删除']),
  ].join('\n');
}

export interface SetOptions {
  title: string;
  settings: ChatSettings;
  /** The next moments. */
  next: readonly DueReminder[];
  /** What is over before the deadline that comes next. */
  over: readonly DueReminder[];
}

/** What was set or changed, what comes of it, and what does not. */
export function setReply(schedules: readonly Schedule[], { title, settings, next, over }: SetOptions): Reply {
  const [only] = schedules;
  const isOne = schedules.length === 1;
  // None is left of the deadline that comes next.
  const missed = isOne && over[0] && !next.some(({ on }) => on === over[0]!.on) ? missedWords(over[0].on) : '';
  return {
    blocks: [
      { kind: 'title', text: title + missed },
      { kind: 'list', items: schedules.map(withText), numbered: schedules.map(({ id }) => id) },
      ...(next.length === 0
        ? []
        : [paragraph(`接下来（${zoneWords(settings.timeZone)}）：`), nextList(next, settings)]),
      ...(over.length === 0
        ? []
        : [paragraph(`这次时间已过、不再提醒的：${over.map(one => momentShort(one, settings)).join('、')}。`)]),
      ...(isOne && only!.paused ? [paragraph(`这一项仍在暂停中，要恢复请输入 /remind 恢复 ${only!.id}。`)] : []),
    ],
    buttons: isOne
      ? [
          [remindButton(`修改 ${only!.id}`, `修改 ${only!.id}`), remindButton(`删除 ${only!.id}`, `删除 ${only!.id}`)],
          [allButton()],
        ]
      : [[allButton()]],
  };
}

const missedWords = (on: Day): string => `，${dateWords(on)}这一次已来不及提醒`;

const withText = (schedule: Schedule): string =>
  [titleWords(schedule), tellingWords(schedule), ...(schedule.text === null ? [] : [`文字：“${schedule.text}”`])].join(
    '\n',
  );

const nextList = (next: readonly DueReminder[], { timeZone }: ChatSettings): ReplyBlock => ({
  kind: 'list',
  items: next.map(
    one => `${momentWords(one, timeZone)}，${one.daysBefore === 0 ? '当天' : `提前 ${one.daysBefore} 天`}`,
  ),
});

const momentShort = ({ dueAt, schedule }: DueReminder, { timeZone }: ChatSettings): string =>
  `${shortDay(dayOf(dueAt, timeZone))} ${timeWords(schedule.at)}`;
