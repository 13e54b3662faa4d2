// The two days of article 49 of the Regulations, and the reminders that a chat gets unless it says otherwise. Article 49 knows
// no roll-over: a day that is a Sunday or a holiday stays the day. Townships and others below the departments have no day
// there; theirs are set by the place.
import type { Deadline, Schedule } from '../model/reminder.ts';

/** 31 January: departments of governments from the county up hand in and publish. */
export const DEPARTMENT: Deadline = {
  kind: 'department',
  name: '部门年报报送并公布',
  ...{ month: 1, day: 31, year: null },
  basis: '《政府信息公开条例》第四十九条第一款',
};

/** 31 March: the level's department in charge publishes the report of the whole level. */
export const OVERALL: Deadline = {
  kind: 'overall',
  name: '本级政府总报告公布',
  ...{ month: 3, day: 31, year: null },
  basis: '《政府信息公开条例》第四十九条第二款',
};

/** 10, 20, 27 and 31 January, 20 and 31 March. */
export const DEFAULT_REMINDERS: readonly { deadline: Deadline; daysBefore: readonly number[] }[] = [
  { deadline: DEPARTMENT, daysBefore: [21, 11, 4, 0] },
  { deadline: OVERALL, daysBefore: [11, 0] },
];

/** For a day that a chat has set itself. */
export const OWN_DAYS_BEFORE: readonly number[] = [10, 5, 1, 0];

export const DEFAULT_TIME = '09:00';

/** The days of the law, and those that a chat has set itself, each once however often it is reminded of it. */
export function withOwn(schedules: readonly Schedule[]): Deadline[] {
  const all = [DEPARTMENT, OVERALL, ...schedules.map(({ deadline }) => deadline)];
  const byWhat = new Map(all.map(one => [[one.basis ?? one.name, one.year, one.month, one.day].join('|'), one]));
  return [...byWhat.values()];
}
