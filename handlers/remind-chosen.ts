// Which of a chat's reminders are meant, or why none can be.
import type { ChatSettings, Schedule } from '../src/model/reminder.ts';
import * as sentences from './present/remind-sentences.ts';
import { daysNamed } from './remind-words.ts';

/** Null: the only one there is. */
export const scheduleOf = (number: number | null, { schedules }: ChatSettings): Schedule | undefined =>
  number === null && schedules.length === 1 ? schedules[0] : schedules.find(({ id }) => id === number);

export const whichOf = (word: string, { schedules }: ChatSettings): string =>
  schedules.length === 0 ? sentences.nothingSet() : sentences.whichSchedule(word);

/** Those that are meant, or why there are none. */
export function chosen(number: number | 'all', { schedules }: ChatSettings): Schedule[] | string {
  if (schedules.length === 0) return sentences.nothingSet();
  const meant = schedules.filter(({ id }) => number === 'all' || id === number);
  return meant.length === 0 ? sentences.noSuchSchedule(number as number) : meant;
}

/** “取消1月20日的提醒”: the number of the only one on that day; null where that, or more than that, is said. */
export function onDayNamed(words: string, { schedules }: ChatSettings): { number: number; to: string | null } | null {
  const [day, to, ...more] = daysNamed(words);
  const [meant, ...others] = schedules.filter(
    ({ deadline: { month, day: on } }) => month === day?.month && on === day.day,
  );
  return meant && others.length === 0 && more.length === 0 ? { number: meant.id, to: to?.said ?? null } : null;
}
