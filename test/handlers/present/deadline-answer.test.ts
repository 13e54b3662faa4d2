import { expect, test } from 'vitest';
import { deadlinesReply } from '../../../handlers/present/deadline-answer.ts';
import { chineseWorkingDays } from '../../../src/adapters/chinese-working-days.ts';
import type { Day, Deadline } from '../../../src/model/reminder.ts';
import { daysOfYear } from '../../../src/remind/days-left.ts';
import { DEPARTMENT } from '../../../src/remind/deadlines.ts';

const workingDays = chineseWorkingDays();

/** What is said of a deadline in the year of `today`, after its first line. */
function saidOf(deadline: Deadline, today: Day): string[] {
  const left = daysOfYear(Number(today.slice(0, 4)), [deadline], today, workingDays);
  const { blocks } = deadlinesReply(left, { today, timeZone: 'Asia/Shanghai', year: null, reminded: false });
  return blocks.flatMap(block => (block.kind === 'list' ? block.items : [])).flatMap(item => item.split('\n').slice(1));
}

test.each<[Day, string[]]>([
  // The Spring Festival of 2025: 28 January to 4 February.
  [
    '2025-01-20',
    ['还有 11 天，其中工作日 6 天', '当天在春节假期内，条例没有顺延的规定，请最迟在 1月27日（星期一）完成'],
  ],
  ['2025-01-27', ['还有 4 天，其中没有工作日', '当天在春节假期内，条例没有顺延的规定，今天是此前最后一个工作日']],
  ['2025-01-30', ['还有 1 天，其中没有工作日', '当天在春节假期内，条例没有顺延的规定，请尽快完成']],
  ['2025-01-31', ['今天就是最后一天', '当天在春节假期内，条例没有顺延的规定，请尽快完成']],
  ['2025-02-03', ['已过 3 天']],
  ['2024-01-30', ['还有 1 天，其中工作日 1 天']],
  ['2024-01-31', ['今天就是最后一天']],
  ['2027-01-29', ['还有 2 天', '当天是星期日，条例没有顺延的规定，请今天完成']],
  ['2027-01-31', ['今天就是最后一天', '当天是星期日，条例没有顺延的规定，请尽快完成']],
])('on %s', (today, said) => {
  expect(saidOf(DEPARTMENT, today)).toEqual(said);
});

test('nothing is said of a law that a place’s own day does not rest on', () => {
  const own: Deadline = { kind: 'submit', name: '报送', month: 1, day: 31, year: null, basis: null };
  expect(saidOf(own, '2026-01-20')[1]).toBe('当天是星期六，是否顺延以当地规定为准，请最迟在 1月30日（星期五）完成');
});
