// A reminder in words, at the moment when it is sent. It is read on a telephone: the first line says all that matters.
import type { DueReminder } from '../../src/model/reminder.ts';
import type { Reply } from '../../src/model/reply.ts';
import { dayOf, daysBetween, weekdayOf } from '../../src/remind/zone.ts';
import { fullDay, shortDay, timeWords, weekday } from './remind-phrases.ts';

export interface TellingOptions {
  now: Date;
  timeZone: string;
  /** It was due more than ten minutes ago: the bot was not running, or Telegram could not be reached. */
  late: boolean;
  /** It may have come already: no answer was received the first time. */
  again: boolean;
}

export function reminderMessage(due: DueReminder, options: TellingOptions): Reply {
  const { schedule, on } = due;
  const { timeZone, late, again } = options;
  const left = daysBetween(dayOf(options.now, timeZone), on);
  const remarks = [
    ...(late
      ? [`（本应于 ${shortDay(dayOf(due.dueAt, timeZone))} ${timeWords(schedule.at)} 提醒，因未能及时送达而迟到）`]
      : []),
    ...(again ? ['（可能重复收到：上次发送没有得到回执）'] : []),
  ];
  return {
    blocks: [
      { kind: 'title', text: firstLine(due, left) },
      ...[schedule.text ?? ourWords(due, left), ...remarks, '修改或停止提醒：/remind'].map(text => ({
        kind: 'paragraph' as const,
        text,
      })),
    ],
  };
}

/** By the day on which it is read, whenever it was meant to come. */
function firstLine({ schedule: { deadline, daysBefore }, on }: DueReminder, left: number): string {
  const { name, basis } = deadline;
  if (left > 0) return `距 ${fullDay(on)}${name}还有 ${left} 天`;
  if (left < 0) return `${fullDay(on)}${name}，已过 ${-left} 天`;
  // “1月15日提醒我报送年报” names no last day.
  const isDeadline = basis !== null || daysBefore.some(days => days > 0);
  return isDeadline ? `今天是${name}的最后一天：${fullDay(on)}` : `今天是 ${fullDay(on)}：${name}`;
}

function ourWords({ schedule: { deadline }, on }: DueReminder, left: number): string {
  const basis = deadline.basis === null ? '' : `依据${deadline.basis}。`;
  if (left < 0) return `${basis}尚未完成的请尽快办理；可先发来年报用 /check 检查。`;
  const rule = deadline.basis === null ? '是否顺延以当地规定为准' : '期限不顺延';
  const ahead = left > 0 ? '，请提前完成' : '';
  const weekend = weekdayOf(on) > 5 ? `当天是${weekday(on)}，${rule}${ahead}。` : '';
  return `${basis}${weekend}可发来年报草稿用 /check 检查。`;
}

/** An answer that did not get through when it was made. */
export function belated(reply: Reply): Reply {
  return { ...reply, blocks: [{ kind: 'paragraph', text: BELATED }, ...reply.blocks] };
}

const BELATED = '（刚才没有送达，现在补发）';
