// (settings, moments) → reminders. Nothing is remembered here: asked twice, it says the same.
import type { ChatSettings, Day, Deadline, DueReminder, Schedule } from '../model/reminder.ts';
import { addDays, momentOf } from './zone.ts';

/** Reminders due after `from` and not later than `to`, in order. Nothing of a schedule that is paused. */
export function dueBetween(settings: ChatSettings, from: Date, to: Date): DueReminder[] {
  const { chat, timeZone, schedules } = settings;
  const due = schedules.flatMap(schedule => {
    if (schedule.paused) return [];
    const after = Math.max(+from, +schedule.since);
    return datesOf(schedule, from, to).flatMap(({ on, daysBefore }) => {
      const dueAt = momentOf(addDays(on, -daysBefore), schedule.at, timeZone);
      return +dueAt > after && dueAt <= to ? [{ chat, schedule, on, daysBefore, dueAt }] : [];
    });
  });
  return due.sort((a, b) => +a.dueAt - +b.dueAt || a.schedule.id - b.schedule.id);
}

/** Equal for one and the same reminder, whenever it is computed. Another time of day makes it another one. */
export const keyOf = ({ chat, schedule, on, daysBefore }: DueReminder): string =>
  ['remind', chat, schedule.id, on, daysBefore, schedule.at].join('|');

/** The deadline's day in a year; null in years without it. */
export function dayIn(year: number, deadline: Deadline): Day | null {
  const midnight = midnightIn(year, deadline);
  return midnight === null ? null : dayAt(midnight);
}

/** Of UTC, as a number that days can be counted with. */
function midnightIn(year: number, { month, day, year: only }: Deadline): number | null {
  if (only !== null && only !== year) return null;
  const midnight = Date.UTC(year, month - 1, day);
  // 29 February would slip into March.
  return new Date(midnight).getUTCDate() === day ? midnight : null;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A zone is up to 14 hours ahead of UTC and up to 12 behind; where one has left a day out, its reminders come on the next. */
const AHEAD_MS = 16 * HOUR_MS;
const BEHIND_MS = 36 * HOUR_MS;

/** Every reminder that may fall between. Cheap, since every chat is asked every minute: only of these few the zone is asked. */
function datesOf({ deadline, daysBefore, at }: Schedule, from: Date, to: Date): { on: Day; daysBefore: number }[] {
  const first = +from - BEHIND_MS;
  const last = +to + AHEAD_MS;
  const years = range(yearOf(first), yearOf(last + Math.max(0, ...daysBefore) * DAY_MS));
  return years.flatMap(year => {
    const midnight = midnightIn(year, deadline);
    if (midnight === null) return [];
    const inUtc = (days: number) => midnight - days * DAY_MS + timeOf(at);
    const falls = (days: number) => first <= inUtc(days) && inUtc(days) <= last;
    return daysBefore.filter(falls).map(days => ({ on: dayAt(midnight), daysBefore: days }));
  });
}

/** 09:00, in milliseconds since midnight. */
const timeOf = (at: string): number => Number(at.slice(0, 2)) * HOUR_MS + Number(at.slice(3)) * 60_000;
const dayAt = (midnight: number): Day => new Date(midnight).toISOString().slice(0, 10);
const yearOf = (moment: number): number => new Date(moment).getUTCFullYear();
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
