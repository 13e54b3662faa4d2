// Which days are worked in China: weekends, public holidays, and the Saturdays and Sundays worked in exchange, as the State
// Council sets them each autumn for the next year.
import type { Day } from '../model/reminder.ts';

export interface WorkingDays {
  /** Null where the holidays of its year are not known: nobody can tell then, whatever the weekday. */
  isWorkingDay(day: Day): boolean | null;
  /** 春节, 国庆节; null where it is none, or where that is not known. */
  holiday(day: Day): string | null;
}

/** What the State Council's notice for a year says: the days off with their names, and the weekend days worked in exchange. */
export interface HolidayNotice {
  holidays: Record<Day, string>;
  workdays: Day[];
}
/** By the year: "2027". */
export type HolidayNotices = Record<string, HolidayNotice>;
