// Days, times and schedules in words, as every answer about reminders has them.
import { dateWords } from '../../src/check/deadline.ts';
import type { Day, Deadline, DueReminder, Schedule } from '../../src/model/reminder.ts';
import { dayOf, weekdayOf } from '../../src/remind/zone.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

export const weekday = (day: Day): string => `星期${WEEKDAYS[weekdayOf(day) - 1]}`;

/** 2027年1月31日（星期日）. */
export const fullDay = (day: Day): string => `${dateWords(day)}（${weekday(day)}）`;

/** 1月31日. */
export const shortDay = (day: Day): string => dateWords(day).replace(/^\d+年/, '');

/** 09:00 → 9:00. */
export const timeWords = (at: string): string => at.replace(/^0/, '');

/** 2027年1月10日（星期日）9:00. */
export const momentWords = ({ dueAt, schedule }: DueReminder, timeZone: string): string =>
  `${fullDay(dayOf(dueAt, timeZone))}${timeWords(schedule.at)}`;

/** 提前 10、5、1 天和当天. */
export function beforeWords(daysBefore: readonly number[]): string {
  const days = daysBefore.filter(day => day > 0);
  if (days.length === 0) return '当天';
  return `提前 ${days.join('、')} 天${daysBefore.includes(0) ? '和当天' : ''}`;
}

/** 每年 1月20日, 2027年1月20日（仅一次）. */
export const whenWords = ({ month, day, year }: Deadline): string =>
  year === null ? `每年 ${month}月${day}日` : `${year}年${month}月${day}日（仅一次）`;

/** 每年 1月20日：交年报，提前 10、5、1 天和当天 9:00 提醒. */
export const scheduleWords = (schedule: Schedule): string => `${titleWords(schedule)}，${tellingWords(schedule)}`;

export const titleWords = ({ deadline }: Pick<Schedule, 'deadline'>): string =>
  `${whenWords(deadline)}：${deadline.name}`;

export const tellingWords = ({ daysBefore, at }: Pick<Schedule, 'daysBefore' | 'at'>): string =>
  `${beforeWords(daysBefore)} ${timeWords(at)} 提醒`;

export { zoneWords } from '../remind-zones.ts';
