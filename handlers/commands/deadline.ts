// /deadline [年份] and 截止: when the reports are due and how long it is until then.
import { say } from '../../src/model/reply.ts';
import { daysOfYear, nextDays } from '../../src/remind/days-left.ts';
import { withOwn } from '../../src/remind/deadlines.ts';
import { dayOf } from '../../src/remind/zone.ts';
import type { Command } from '../command.ts';
import { asksForDeadline, readDeadlineWords } from '../deadline-words.ts';
import { deadlinesReply, wrongDeadline } from '../present/deadline-answer.ts';

export const deadline: Command = {
  name: 'deadline',
  words: ['截止', '期限', '倒计时', '倒計時'],
  summary: '年报期限，还有几天、几个工作日',
  usage: {
    form: '/deadline [年份]',
    examples: ['/deadline', '/deadline 2028', '/deadline 2027年度'],
    note:
      '列出条例规定的期限和本聊天自定的期限，按本聊天的时区。2028 指截止日在 2028 年，2027年度 指 2027 年度报告。' +
      '也可以直接问：还有几天到截止？1月31日是周末怎么办？',
  },
  isMeant: ({ files, text }) => files.length === 0 && asksForDeadline(text),
  async run({ chat, words }, app, out) {
    const { timeZone, schedules } = await app.reminders.settings(chat.id, chat.kind);
    const today = dayOf(app.now(), timeZone);
    const asked = readDeadlineWords(words, { year: Number(today.slice(0, 4)) });
    if (!asked.ok) return void (await out.send(say(wrongDeadline(asked.why))));
    const deadlines = withOwn(schedules);
    const { year } = asked;
    const left =
      year === null ? nextDays(deadlines, today, app.workingDays) : daysOfYear(year, deadlines, today, app.workingDays);
    await out.send(deadlinesReply(left, { today, timeZone, year, reminded: schedules.length > 0 }));
  },
};
