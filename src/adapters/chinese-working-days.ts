// The working-days port over the data of chinese-days and what an administrator adds. The package's functions are not used:
// they take a year without data for one without holidays, and west of Greenwich they look at the day before.
import { createRequire } from 'node:module';
import type { Day } from '../model/reminder.ts';
import type { HolidayNotices, WorkingDays } from '../ports/working-days.ts';

/** Of a holiday: “Spring Festival,春节,4”. */
type Table = Record<Day, string>;
interface PackageData {
  holidays: Table;
  workdays: Table;
}

const data: PackageData = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

/** `added` takes the place of what the package says of those years. */
export function chineseWorkingDays(added: HolidayNotices = {}): WorkingDays {
  const notices = Object.values(added);
  // A notice may reach into the December before.
  const told = new Set(notices.flatMap(({ holidays, workdays }) => [...Object.keys(holidays), ...workdays]));
  const kept = ([day]: [Day, string]) => !(yearOf(day) in added || told.has(day));
  const holidays = new Map([
    ...Object.entries(data.holidays)
      .filter(kept)
      .map(([day, names]): [Day, string] => [day, names.split(',')[1] ?? names]),
    ...notices.flatMap(notice => Object.entries(notice.holidays)),
  ]);
  const workdays = new Set([
    ...Object.entries(data.workdays)
      .filter(kept)
      .map(([day]) => day),
    ...notices.flatMap(notice => notice.workdays),
  ]);
  // Not by any holiday: one in December may stand in the notice for the year after.
  const known = new Set([...holidays.keys()].filter(day => day.endsWith('-10-01')).map(yearOf));

  return {
    isWorkingDay: day => {
      if (!known.has(yearOf(day))) return null;
      const weekend = [0, 6].includes(new Date(day).getUTCDay());
      return workdays.has(day) || !(weekend || holidays.has(day));
    },
    holiday: day => (known.has(yearOf(day)) ? (holidays.get(day) ?? null) : null),
  };
}

const yearOf = (day: Day): string => day.slice(0, 4);
