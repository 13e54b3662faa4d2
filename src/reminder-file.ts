// A chat's reminders as a file that can be kept and taken in elsewhere, and back. Topics are left out: they belong to their
// chat.
import { z } from 'zod';
import type { ChatSettings } from './model/reminder.ts';
import { done, failed, type Result } from './model/result.ts';
import { DEPARTMENT, OVERALL } from './remind/deadlines.ts';
import { MOST_SCHEDULES, type NewSchedule } from './reminders.ts';

/** Some fifty schedules with the longest texts take 100 kB. */
export const LARGEST_FILE = 1024 * 1024;
export const LONGEST_TEXT = 500;
export const MOST_DAYS_BEFORE = 12;
export const FARTHEST_DAYS = 365;

const KIND = 'nianbao-reminders';
const VERSION = 1;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const deadline = z
  .object({
    kind: z.enum(['department', 'overall', 'preReview', 'submit', 'publish', 'other']),
    name: z.string().regex(/^\P{Cc}{1,60}$/u),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    year: z.int().min(2000).max(2100).nullable(),
    // Only what the law says itself.
    basis: z.enum([DEPARTMENT.basis!, OVERALL.basis!]).nullable(),
  })
  .refine(({ year, month, day }) => isDay(year, month, day));

const schedule = z.object({
  deadline,
  daysBefore: z.array(z.int().min(0).max(FARTHEST_DAYS)).min(1).max(MOST_DAYS_BEFORE),
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  text: z.string().min(1).max(LONGEST_TEXT).nullable(),
  paused: z.boolean(),
});

const content = z.object({
  timeZone: z.string().refine(isTimeZone),
  schedules: z.array(schedule).max(MOST_SCHEDULES),
});

export interface ReminderFile {
  timeZone: string;
  schedules: Omit<NewSchedule, 'topic'>[];
}

export function writeReminderFile({ timeZone, schedules }: ChatSettings): Uint8Array {
  const kept = schedules.map(({ deadline, daysBefore, at, text, paused }) => ({
    deadline,
    daysBefore,
    at,
    text,
    paused,
  }));
  return new TextEncoder().encode(
    `${JSON.stringify({ kind: KIND, version: VERSION, timeZone, schedules: kept }, null, 2)}\n`,
  );
}

export function readReminderFile(bytes: Uint8Array): Result<ReminderFile> {
  const data = parsed(bytes);
  if (data === undefined)
    return failed('unreadable-file', '文件打不开或不完整，请发来 /remind 导出 得到的 .json 文件。');
  const head = z.object({ kind: z.literal(KIND), version: z.int() }).safeParse(data);
  if (!head.success)
    return failed('unsupported-format', '这不是年报助手导出的提醒设置，请发来 /remind 导出 得到的 .json 文件。');
  if (head.data.version > VERSION)
    return failed('unsupported-format', '这个文件由更新版本的年报助手导出，请先更新本程序，或在原处重新设置。');
  const read = content.safeParse(data);
  if (read.success) {
    const { timeZone, schedules } = read.data;
    return done({ timeZone, schedules: schedules.map(one => ({ ...one, daysBefore: inOrder(one.daysBefore) })) });
  }
  const at = read.error.issues[0]?.path;
  const where = at?.[0] === 'schedules' && typeof at[1] === 'number' ? `第 ${at[1] + 1} 项` : '内容';
  return failed('unreadable-file', `文件的${where}不对，可能被改动过；没有导入任何提醒，请重新导出后再试。`);
}

/** The largest first, no two alike. */
export const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((one, other) => other - one);

/** 29 February only in a year that has one. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year !== null && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= DAYS_OF_MONTH[month - 1]! + (month === 2 && isLeap ? 1 : 0);
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
