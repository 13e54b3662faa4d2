// A deadline on a day that is not worked, in words: the same in the answer to /deadline and in the reminder itself.
import type { Day } from '../../src/model/reminder.ts';
import type { DayOff } from '../../src/remind/days-left.ts';
import { shortDay, weekday } from './remind-phrases.ts';

export function offWords({ holiday, workedBefore, certain }: DayOff, on: Day, ofLaw: boolean, today: Day): string {
  const what = holiday === null ? `当天是${weekday(on)}` : `当天在${holiday}假期内`;
  return `${what}，${ruleWords(ofLaw)}，${advice(workedBefore, certain, today)}`;
}

function advice(workedBefore: Day, certain: boolean, today: Day): string {
  if (workedBefore < today) return '请尽快完成';
  if (workedBefore === today) return certain ? '今天是此前最后一个工作日' : '请今天完成';
  const day = `${shortDay(workedBefore)}（${weekday(workedBefore)}）`;
  return certain ? `请最迟在 ${day}完成` : `请在此前的工作日完成，按星期推算是 ${day}`;
}

/** Article 49 has no rule of it, neither that a day moves nor that it stays. */
export const ruleWords = (ofLaw: boolean): string => (ofLaw ? '条例没有顺延的规定' : '是否顺延以当地规定为准');
