// What is due, found slowly and in another way than the product: every day of the calendar is looked at, and the zone's clock
// is read from Intl.
import type { ChatSettings } from '../../src/model/reminder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** In no order; moments and keys. */
export function slowlyDue({ chat, timeZone, schedules }: ChatSettings, from: Date, to: Date): string[] {
  const found: string[] = [];
  for (const { id, deadline, daysBefore, at, paused, since } of schedules) {
    for (let day = Date.UTC(2009, 0, 1); day < Date.UTC(2017, 0, 1); day += DAY) {
      const date = new Date(day);
      if (date.getUTCMonth() + 1 !== deadline.month || date.getUTCDate() !== deadline.day) continue;
      if (deadline.year !== null && date.getUTCFullYear() !== deadline.year) continue;
      for (const days of daysBefore) {
        const [hour, minute] = at.split(':').map(Number);
        const due = instantOf(day - days * DAY + (hour! * 60 + minute!) * MINUTE, timeZone);
        if (paused || due <= +since || due <= +from || due > +to) continue;
        found.push(
          `${new Date(due).toISOString()} remind|${chat}|${id}|${date.toISOString().slice(0, 10)}|${days}|${at}`,
        );
      }
    }
  }
  return found;
}

/** `wall`: what the clock on the wall shows, as if it were UTC. The first moment when it does; over a gap, the old clock goes on. */
function instantOf(wall: number, timeZone: string): number {
  const before = clock(wall - 1.5 * DAY, timeZone);
  const after = clock(wall + 1.5 * DAY, timeZone);
  const fits = [before, after].map(offset => wall - offset).filter(moment => moment + clock(moment, timeZone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC. */
function clock(moment: number, timeZone: string): number {
  if (!formats.has(timeZone)) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    formats.set(timeZone, new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...numeric }));
  }
  const parts = formats.get(timeZone)!.formatToParts(moment);
  const part = (type: string) => Number(parts.find(one => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(moment / MINUTE) * MINUTE;
}
