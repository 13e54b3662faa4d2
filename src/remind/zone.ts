// Calendar days and times of day in a time zone. What the machine's own zone is does not matter here.
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../model/reminder.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Most chats share a zone and an hour, and all are looked at every minute. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** `at`: 09:00. A time that a change to summer time leaves out is an hour later, one that comes twice is the first. */
export function momentOf(day: Day, at: string, timeZone: string): Date {
  const key = `${day}T${at}[${timeZone}]`;
  let moment = known.get(key);
  if (moment === undefined) {
    moment = Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(timeZone).epochMilliseconds;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, moment);
  }
  return new Date(moment);
}

export function dayOf(moment: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(+moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** An IANA name that is known here. `Intl` takes some more, CST for one, of which nobody knows which zone they mean. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && dayOf(new Date(0), name) !== '';
  } catch {
    return false;
  }
}

// Days by themselves know no zone: UTC serves, and is fast enough for every chat and every minute.

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Calendar days from one to the other, negative into the past. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7;
