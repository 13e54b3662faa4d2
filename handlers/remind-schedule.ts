// The parts of a line → a schedule, new or changed, where it makes sense on this day.
import type { ChatSettings, Day, Deadline, DueReminder, Schedule } from '../src/model/reminder.ts';
import { DEFAULT_REMINDERS, DEFAULT_TIME, DEPARTMENT, OVERALL, OWN_DAYS_BEFORE } from '../src/remind/deadlines.ts';
import { dayIn, dueBetween } from '../src/remind/due.ts';
import { dayOf, daysBetween, weekdayOf } from '../src/remind/zone.ts';
import { isDay } from '../src/reminder-file.ts';
import type { NewSchedule } from '../src/reminders.ts';
import type { LineParts } from './remind-line.ts';

export type ScheduleTrouble =
  | { kind: 'no-day' | 'leap-day' | 'far-year' }
  | { kind: 'past' | 'all-past' | 'wrong-weekday'; on: Day }
  | { kind: 'no-such-day'; said: string }
  | { kind: 'nothing-new'; number: number };

export type Made<T> = { ok: true; value: T } | { ok: false; trouble: ScheduleTrouble };

/** A deadline farther off than this is a slip of the pen. */
const YEARS_AHEAD = 3;

/** “部门年报”, “总报告”: the days of the law, where no other day is named. */
const OF_LAW: readonly (readonly [RegExp, Deadline])[] = [
  [/^(?:部门年报(?:报送并公布)?|部门年度报告)$/u, DEPARTMENT],
  [/^(?:(?:本级)?(?:政府)?总(?:报告|年报)(?:公布)?)$/u, OVERALL],
];
const UNNAMED = '年报期限';
/** What it is for stands in the chat's own words alone. */
const UNNAMED_OWN = '到期事项';

const done = <T>(value: T): Made<T> => ({ ok: true, value });
const failed = (trouble: ScheduleTrouble): Made<never> => ({ ok: false, trouble });

export function newSchedule(
  parts: LineParts,
  settings: ChatSettings,
  topic: string | null,
  now: Date,
): Made<NewSchedule> {
  const law = ofLaw(parts);
  const named = parts.day ?? (law && { month: law.month, day: law.day });
  if (!named) return failed({ kind: 'no-day' });
  const today = dayOf(now, settings.timeZone);
  const deadline: Deadline = {
    ...(law ?? { kind: parts.kind ?? 'other', name: parts.name ?? unnamed(parts.text ?? null), basis: null }),
    ...named,
    year: yearOf(parts.year ?? null, named, today),
  };
  const on = comingDay(deadline, today);
  if (on !== null && parts.weekday !== undefined && weekdayOf(on) !== parts.weekday)
    return failed({ kind: 'wrong-weekday', on });
  const usual = DEFAULT_REMINDERS.find(one => one.deadline === law)?.daysBefore ?? OWN_DAYS_BEFORE;
  const schedule = {
    deadline,
    daysBefore:
      parts.daysBefore ?? (parts.onTheDay ? [0] : usual.filter(days => !parts.near || days <= daysBetween(today, on!))),
    ...{ at: parts.at ?? DEFAULT_TIME, text: parts.text ?? null, topic },
  };
  return withinReason(schedule, settings, now);
}

/** Only what was said changes. */
export function changedSchedule(old: Schedule, parts: LineParts, settings: ChatSettings, now: Date): Made<Schedule> {
  const { day, year, name, kind, daysBefore, at, text } = parts;
  if ([day, year, name, daysBefore, at, text].every(part => part === undefined))
    return failed({ kind: 'nothing-new', number: old.id });
  const on = day ?? { month: old.deadline.month, day: old.deadline.day };
  const moved = { ...old.deadline, ...on, ...(name !== undefined && { name, kind: kind! }) };
  // Another day or name is the chat's own.
  const isOfLaw = old.deadline.month === on.month && old.deadline.day === on.day && name === undefined;
  const deadline: Deadline = {
    ...(isOfLaw
      ? moved
      : { ...moved, basis: null, kind: name === undefined && old.deadline.basis ? 'other' : moved.kind }),
    year: year === undefined ? old.deadline.year : yearOf(year, on, dayOf(now, settings.timeZone)),
  };
  if (!isDay(deadline.year, deadline.month, deadline.day))
    return failed(
      deadline.month === 2 && deadline.day === 29 && deadline.year === null
        ? { kind: 'leap-day' }
        : { kind: 'no-such-day', said: `${deadline.month}月${deadline.day}日` },
    );
  const next = comingDay(deadline, dayOf(now, settings.timeZone));
  if (next !== null && parts.weekday !== undefined && weekdayOf(next) !== parts.weekday)
    return failed({ kind: 'wrong-weekday', on: next });
  const changed: Schedule = {
    ...{ ...old, deadline },
    ...(daysBefore && { daysBefore }),
    ...(at !== undefined && { at }),
    ...(text !== undefined && { text }),
  };
  return withinReason(changed, settings, now);
}

function ofLaw({ name, day }: LineParts): Deadline | null {
  const law = OF_LAW.find(([names]) => name !== undefined && names.test(name))?.[1] ?? null;
  return law && (!day || (day.month === law.month && day.day === law.day)) ? law : null;
}

function yearOf(
  said: number | 'next' | null,
  { month, day }: { month: number; day: number },
  today: Day,
): number | null {
  if (said !== 'next') return said;
  const thisYear = Number(today.slice(0, 4));
  const on = dayIn(thisYear, { month, day, year: null } as Deadline);
  return on !== null && on >= today ? thisYear : thisYear + 1;
}

function withinReason<T extends NewSchedule>(schedule: T, settings: ChatSettings, now: Date): Made<T> {
  const { year } = schedule.deadline;
  if (year === null) return done(schedule);
  const today = dayOf(now, settings.timeZone);
  const on = dayIn(year, schedule.deadline)!;
  if (on < today) return failed({ kind: 'past', on });
  if (year > Number(today.slice(0, 4)) + YEARS_AHEAD) return failed({ kind: 'far-year' });
  const left = momentsOf(schedule, settings, now, new Date(+now + (YEARS_AHEAD + 1) * 366 * 24 * 60 * 60 * 1000));
  return left.length === 0 ? failed({ kind: 'all-past', on }) : done(schedule);
}

/** What will not be told of the deadline that comes next, because its time is over. */
export function leftOut(schedule: Schedule, settings: ChatSettings, now: Date): DueReminder[] {
  const today = dayOf(now, settings.timeZone);
  const on = comingDay(schedule.deadline, today);
  if (on === null || on < today) return [];
  const early = new Date(+now - 366 * 24 * 60 * 60 * 1000);
  return momentsOf(schedule, settings, early, now).filter(one => one.on === on);
}

/** When it comes next; of one year only, its day. */
function comingDay(deadline: Deadline, today: Day): Day | null {
  if (deadline.year !== null) return dayIn(deadline.year, deadline);
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map(one => dayIn(one, deadline)).find(day => day !== null && day >= today) ?? null;
}

const unnamed = (text: string | null): string => (text === null || /年报|年度报告/u.test(text) ? UNNAMED : UNNAMED_OWN);

function momentsOf(schedule: NewSchedule, settings: ChatSettings, from: Date, to: Date): DueReminder[] {
  const one: Schedule = { ...schedule, id: 0, paused: false, since: new Date(0) };
  return dueBetween({ ...settings, schedules: [one] }, from, to);
}
