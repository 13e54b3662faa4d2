// A reminder in words, at the moment when it is sent. It is read on a telephone: the first line says all that matters.
import type { Telling } from '../../src/delivery.ts';
import type { Day, DueReminder } from '../../src/model/reminder.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { WorkingDays } from '../../src/ports/working-days.ts';
import { type DayOff, dayOff } from '../../src/remind/days-left.ts';
import { dayOf, daysBetween } from '../../src/remind/zone.ts';
import { offWords, ruleWords } from './remind-day-off.ts';
import { fullDay, shortDay, timeWords, weekday } from './remind-phrases.ts';

export const reminderMessage =
  (workingDays: WorkingDays) =>
  (due: DueReminder, telling: Telling): Reply => {
    const { schedule, on } = due;
    const { now, timeZone, late, again } = telling;
    const today = dayOf(now, timeZone);
    const left = daysBetween(today, on);
    const remarks = [
      ...(late
        ? [`（本应于 ${shortDay(dayOf(due.dueAt, timeZone))} ${timeWords(schedule.at)} 提醒，因未能及时送达而迟到）`]
        : []),
      ...(again ? ['（可能重复收到：上次发送没有得到回执）'] : []),
    ];
    return {
      blocks: [
        { kind: 'title', text: firstLine(due, left) },
        ...[schedule.text ?? ourWords(due, today, dayOff(on, workingDays)), ...remarks, '修改或停止提醒：/remind']
          .filter(text => text !== '')
          .map(text => ({ kind: 'paragraph' as const, text })),
      ],
    };
  };

/** By the day on which it is read, whenever it was meant to come. */
function firstLine({ schedule: { deadline, daysBefore }, on }: DueReminder, left: number): string {
  const { name, basis } = deadline;
  if (left > 0) return `距 ${fullDay(on)}${name}还有 ${left} 天`;
  if (left < 0) return `${fullDay(on)}${name}，已过 ${-left} 天`;
  // “1月15日提醒我报送年报” names no last day.
  const isDeadline = basis !== null || daysBefore.some(days => days > 0);
  return isDeadline ? `今天是${name}的最后一天：${fullDay(on)}` : `今天是 ${fullDay(on)}：${name}`;
}

function ourWords({ schedule: { deadline }, on }: DueReminder, today: Day, off: DayOff | null): string {
  const ofLaw = deadline.basis !== null;
  const basis = ofLaw ? `依据${deadline.basis}。` : '';
  // A place's own day may be for anything.
  const check = ofLaw || /年报|报告/u.test(deadline.name);
  if (on < today) return `${basis}尚未完成的请尽快办理${check ? '；可先发来年报用 /check 检查' : ''}。`;
  const holiday =
    off === null
      ? ''
      : `${off.certain || off.holiday !== null ? offWords(off, on, ofLaw, today) : weekendWords(on, ofLaw, today)}。`;
  return `${basis}${holiday}${check ? '可发来年报草稿用 /check 检查。' : ''}`;
}

/** Where the holidays are not known: the weekday, and nothing of days that may be worked or not. */
const weekendWords = (on: Day, ofLaw: boolean, today: Day): string =>
  `当天是${weekday(on)}，${ruleWords(ofLaw)}，请${on > today ? '提前' : '尽快'}完成`;

/** An answer that did not get through when it was made. */
export function belated(reply: Reply): Reply {
  return { ...reply, blocks: [{ kind: 'paragraph', text: BELATED }, ...reply.blocks] };
}

const BELATED = '（刚才没有送达，现在补发）';
