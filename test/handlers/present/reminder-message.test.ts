import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { reminderMessage } from '../../../handlers/present/reminder-message.ts';
import { chineseWorkingDays } from '../../../src/adapters/chinese-working-days.ts';
import type { Deadline, Schedule } from '../../../src/model/reminder.ts';
import { DEPARTMENT, OVERALL } from '../../../src/remind/deadlines.ts';

const workingDays = chineseWorkingDays();
const OWN: Deadline = { kind: 'submit', name: '交年报', month: 1, day: 20, year: null, basis: null };

interface Case {
  deadline?: Deadline;
  text?: string;
  on: string;
  /** When it was due, and when it is sent, in Beijing. */
  due: string;
  now?: string;
  daysBefore?: number[];
  late?: boolean;
  again?: boolean;
}

function told({ deadline = DEPARTMENT, text, on, due, now = due, daysBefore = [11, 0], ...how }: Case): string[] {
  const schedule: Schedule = {
    ...{ id: 1, deadline, daysBefore, at: '09:00', text: text ?? null, topic: null, paused: false, since: new Date(0) },
  };
  const moment = (beijing: string) => new Date(`${beijing}:00+08:00`);
  const reminder = { chat: 'c', schedule, on, daysBefore: 0, dueAt: moment(due) };
  const options = { now: moment(now), timeZone: 'Asia/Shanghai', late: false, again: false, ...how };
  return render(reminderMessage(workingDays)(reminder, options)).split('\n');
}

test('days left, what the Sunday means, the next step, the way to change it', () => {
  expect(told({ on: '2027-01-31', due: '2027-01-20T09:00' })).toEqual([
    '【距 2027年1月31日（星期日）部门年报报送并公布还有 11 天】',
    '依据《政府信息公开条例》第四十九条第一款。当天是星期日，条例没有顺延的规定，请提前完成。可发来年报草稿用 /check 检查。',
    '修改或停止提醒：/remind',
  ]);
});

test('the day itself', () => {
  const [title, words] = told({ deadline: OVERALL, on: '2028-03-31', due: '2028-03-31T09:00' });
  expect(title).toBe('【今天是本级政府总报告公布的最后一天：2028年3月31日（星期五）】');
  expect(words).toBe('依据《政府信息公开条例》第四十九条第二款。可发来年报草稿用 /check 检查。');
});

test('late: said, and the days counted from now', () => {
  const [title, , late] = told({ on: '2027-01-31', due: '2027-01-20T09:00', now: '2027-01-21T23:59', late: true });
  expect(title).toContain('还有 10 天');
  expect(late).toBe('（本应于 1月20日 9:00 提醒，因未能及时送达而迟到）');
});

test('after the deadline', () => {
  const [title, words] = told({ on: '2027-01-31', due: '2027-01-31T09:00', now: '2027-02-01T08:00', late: true });
  expect(title).toBe('【2027年1月31日（星期日）部门年报报送并公布，已过 1 天】');
  expect(words).toContain('尚未完成的请尽快办理');
  expect(words).not.toContain('顺延');
});

test('perhaps a second time', () => {
  const lines = told({ on: '2027-01-31', due: '2027-01-20T09:00', again: true });
  expect(lines[2]).toBe('（可能重复收到：上次发送没有得到回执）');
});

test('own words in place of ours, still with the date', () => {
  expect(told({ deadline: OWN, text: '请交，谢谢', on: '2027-01-20', due: '2027-01-10T09:00' })).toEqual([
    '【距 2027年1月20日（星期三）交年报还有 10 天】',
    '请交，谢谢',
    '修改或停止提醒：/remind',
  ]);
});

test('an own day: nothing of the law, and the place knows whether it moves', () => {
  const [, words] = told({ deadline: { ...OWN, day: 23 }, on: '2027-01-23', due: '2027-01-13T09:00' });
  expect(words).toBe('当天是星期六，是否顺延以当地规定为准，请提前完成。可发来年报草稿用 /check 检查。');
});

test('a day that is told on itself only need not be a last day', () => {
  const [title] = told({ deadline: OWN, on: '2027-01-20', due: '2027-01-20T09:00', daysBefore: [0] });
  expect(title).toBe('【今天是 2027年1月20日（星期三）：交年报】');
});

test('holidays and days worked in exchange, as /deadline has them', () => {
  const words = (deadline: Deadline, on: string, due: string) => told({ deadline, on, due: `${due}T09:00` })[1];
  expect(words(DEPARTMENT, '2025-01-31', '2025-01-20')).toContain(
    '。当天在春节假期内，条例没有顺延的规定，请最迟在 1月27日（星期一）完成。',
  );
  expect(words(DEPARTMENT, '2025-01-31', '2025-01-27')).toContain('今天是此前最后一个工作日。');
  expect(words(DEPARTMENT, '2026-01-31', '2026-01-20')).toContain('请最迟在 1月30日（星期五）完成。');
  // A Saturday that is worked in exchange.
  expect(words({ ...OWN, month: 2, day: 14 }, '2026-02-14', '2026-02-10')).toBe('可发来年报草稿用 /check 检查。');
  expect(words({ ...OWN, month: 2, day: 18 }, '2026-02-18', '2026-02-10')).toContain('当天在春节假期内');
});

test('where the holidays are not known the weekday is said, and nothing of days that are worked', () => {
  const words = (on: string, due: string) => told({ on, due: `${due}T09:00` })[1];
  expect(words('2027-01-31', '2027-01-31')).toContain('当天是星期日，条例没有顺延的规定，请尽快完成。');
  expect(words('2028-01-31', '2028-01-20')).toBe(
    '依据《政府信息公开条例》第四十九条第一款。可发来年报草稿用 /check 检查。',
  );
});

test('what is not about the report has nothing to be checked', () => {
  const meeting = { ...OWN, name: '培训会' };
  expect(told({ deadline: meeting, on: '2027-01-20', due: '2027-01-10T09:00' })).toEqual([
    '【距 2027年1月20日（星期三）培训会还有 10 天】',
    '修改或停止提醒：/remind',
  ]);
  const over = told({ deadline: meeting, on: '2027-01-20', due: '2027-01-20T09:00', now: '2027-01-21T09:00' });
  expect(over[1]).toBe('尚未完成的请尽快办理。');
});
