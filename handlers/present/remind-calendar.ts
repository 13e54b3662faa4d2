// A chat's deadlines as an .ics file: whole days without a zone, each with alarms at the moments of its reminders.
import { createHash } from 'node:crypto';
import type { ChatSettings, Day, Schedule } from '../../src/model/reminder.ts';
import type { Reply } from '../../src/model/reply.ts';
import { dayIn } from '../../src/remind/due.ts';
import { dayOf } from '../../src/remind/zone.ts';
import { calendarWords } from './remind-done.ts';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** Null where no deadline is to come. */
export async function calendarReply(settings: ChatSettings, now: Date): Promise<Reply | null> {
  const today = dayOf(now, settings.timeZone);
  const awake = settings.schedules.filter(({ paused }) => !paused);
  const coming = awake.flatMap(schedule => {
    const on = nextDay(schedule, today);
    return on === null ? [] : [{ schedule, on }];
  });
  if (coming.length === 0) return null;
  // Loading it takes longer than any other answer; few ask for a calendar.
  const { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendar, ICalEventRepeatingFreq } = await import('ical-generator');
  const calendar = new ICalCalendar({
    name: '年报期限',
    prodId: { company: 'nianbao', product: 'reminders', language: 'ZH' },
  });
  for (const { schedule, on } of coming) {
    const { deadline, daysBefore, at } = schedule;
    const summary = `${deadline.name}截止`;
    const event = calendar.createEvent({
      // The same deadline taken in again takes the place of the earlier one.
      id: `${createHash('sha256').update(`${settings.chat}|${schedule.id}`).digest('hex').slice(0, 24)}@nianbao`,
      // A string is a day of no zone.
      ...{ start: on, allDay: true, stamp: now, summary },
      description: [schedule.text, deadline.basis && `依据${deadline.basis}，期限含当日。`].filter(Boolean).join('\n'),
      ...(deadline.year === null && { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }),
    });
    const [hour = 0, minute = 0] = at.split(':').map(Number);
    for (const days of daysBefore) {
      const seconds = days * DAY - hour * HOUR - minute * 60;
      const alarm = event.createAlarm({
        ...{ type: ICalAlarmType.display, description: schedule.text ?? summary },
        ...(seconds > 0 ? { triggerBefore: seconds } : { triggerAfter: -seconds }),
      });
      // Otherwise what comes after the start is counted from the end, a day later; among the data above it is overlooked.
      alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  const file = {
    name: '年报期限.ics',
    // The last line, too, has to end.
    bytes: new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`),
  };
  return {
    blocks: [{ kind: 'paragraph', text: calendarWords(coming.length, settings.schedules.length - awake.length) }],
    files: [file],
  };
}

function nextDay({ deadline }: Schedule, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const days = deadline.year === null ? [year, year + 1] : [deadline.year];
  return days.map(one => dayIn(one, deadline)).find(day => day !== null && day >= today) ?? null;
}
