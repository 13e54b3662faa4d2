// (deadlines, today, working days) → how long it is until each, and what may be in the way. Working days are counted from
// tomorrow on, the deadline's own day among them; where a year's holidays are not known the count stops and says so.
import type { Day, Deadline } from '../model/reminder.ts';
import type { WorkingDays } from '../ports/working-days.ts';
import { dayIn } from './due.ts';
import { addDays, daysBetween, weekdayOf } from './zone.ts';

export interface WorkingLeft {
  /** As far as is known. */
  days: number;
  /** The first year on the way whose holidays are not known; null where the count is whole. */
  unknownFrom: number | null;
}

/** A deadline's day that is not worked, or may not be. */
export interface DayOff {
  /** 春节; null for a mere weekend. */
  holiday: string | null;
  /** The last day before it that is worked; by the weekday alone where `certain` is false. */
  workedBefore: Day;
  /** False where the year's holidays are not known. */
  certain: boolean;
}

export interface DaysLeft {
  deadline: Deadline;
  on: Day;
  /** Calendar days; negative once it is over. */
  days: number;
  /** Null once it is over. */
  working: WorkingLeft | null;
  /** Null where the day is worked, or where only its being no weekend is known. */
  off: DayOff | null;
  /** Whether the holidays of the day's year are known. */
  certain: boolean;
}

/** So long is a deadline that is over shown in place of the next. */
const REMEMBERED_DAYS = 14;
/** 29 February comes every eight years at the rarest. */
const YEARS_AHEAD = 8;

/** Of each deadline the day that matters now; none of those that are over for good. In order of the days. */
export function nextDays(deadlines: readonly Deadline[], today: Day, workingDays: WorkingDays): DaysLeft[] {
  const since = addDays(today, -REMEMBERED_DAYS);
  return inOrder(deadlines, today, workingDays, deadline => {
    const first = deadline.year ?? Number(since.slice(0, 4));
    const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, at) => first + at);
    return years.map(year => dayIn(year, deadline)).find(day => day !== null && day >= since) ?? null;
  });
}

/** The days of one year. */
export function daysOfYear(
  year: number,
  deadlines: readonly Deadline[],
  today: Day,
  workingDays: WorkingDays,
): DaysLeft[] {
  return inOrder(deadlines, today, workingDays, deadline => dayIn(year, deadline));
}

function inOrder(
  deadlines: readonly Deadline[],
  today: Day,
  workingDays: WorkingDays,
  dayOf: (deadline: Deadline) => Day | null,
): DaysLeft[] {
  const left = deadlines.flatMap(deadline => {
    const on = dayOf(deadline);
    return on === null ? [] : [daysLeft(deadline, on, today, workingDays)];
  });
  return left.sort((a, b) => daysBetween(b.on, a.on));
}

function daysLeft(deadline: Deadline, on: Day, today: Day, workingDays: WorkingDays): DaysLeft {
  const days = daysBetween(today, on);
  return {
    deadline,
    on,
    days,
    working: days < 0 ? null : workingLeft(today, on, workingDays),
    off: dayOff(on, workingDays),
    certain: workingDays.isWorkingDay(on) !== null,
  };
}

function workingLeft(today: Day, on: Day, { isWorkingDay }: WorkingDays): WorkingLeft {
  let days = 0;
  for (let day = addDays(today, 1); day <= on; day = addDays(day, 1)) {
    const works = isWorkingDay(day);
    if (works === null) return { days, unknownFrom: Number(day.slice(0, 4)) };
    if (works) days++;
  }
  return { days, unknownFrom: null };
}

/** Null where the day is worked, or where only its being no weekend is known. */
export function dayOff(on: Day, { isWorkingDay, holiday }: WorkingDays): DayOff | null {
  const works = isWorkingDay(on);
  if (works === true || (works === null && !isWeekend(on))) return null;
  let certain = works !== null;
  let day = on;
  let worked = false;
  while (!worked) {
    day = addDays(day, -1);
    const known = isWorkingDay(day);
    certain &&= known !== null;
    worked = known ?? !isWeekend(day);
  }
  return { holiday: holiday(on), workedBefore: day, certain };
}

const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;
