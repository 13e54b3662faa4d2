import { expect, test } from 'vitest';
import type { NewSchedule } from '../../../src/reminders.ts';
import { attachment, BAD_WORDS, chatWith } from '../../helpers/chat.ts';

const BASIS =
  '依据：《政府信息公开条例》第四十九条，期限含当日。该条规定的是县级以上政府部门和本级主管部门，乡镇、街道等按当地规定。';
/** The clock of the chat begins on 1 June 2025. */
const NOV_22_2026 = 539;

const own = (name: string, month: number, day: number): NewSchedule => ({
  deadline: { kind: 'submit', name, month, day, year: null, basis: null },
  ...{ daysBefore: [1], at: '09:00', text: null, topic: null },
});

test('the days that come next, and what is known of working days', async () => {
  const { ask, wait } = await chatWith();
  wait(NOV_22_2026);
  const answer = [
    '【年报期限】',
    '今天是 2026年11月22日（星期日）。',
    '  · 2027年1月31日（星期日）：部门年报报送并公布（2026 年度报告）',
    '    还有 70 天',
    '    当天是星期日，条例没有顺延的规定，请在此前的工作日完成，按星期推算是 1月29日（星期五）',
    '  · 2027年3月31日（星期三）：本级政府总报告公布（2026 年度报告）',
    '    还有 129 天',
    '    当天是星期三，是否放假尚不能确定',
    '从明天到 2026 年底有 29 个工作日；2027 年的放假安排尚未收录，此后的工作日数和放假情况不能确定。',
    BASIS,
    '  · 设置提醒：请输入 /remind',
  ];
  expect((await ask('/deadline')).split('\n')).toEqual(answer);
  for (const text of ['截止', '倒计时', '还有几天到截止？', '1月31日是周末怎么办？']) {
    expect((await ask(text)).split('\n')).toEqual(answer);
  }
  expect((await ask('几号截止', { chat: { id: 'g', kind: 'group' } })).split('\n')).toEqual(answer);
});

test('working days are told where all of them are known', async () => {
  const { ask, wait } = await chatWith();
  wait(233); // 20 January 2026
  expect((await ask('/deadline')).split('\n').slice(1, 8)).toEqual([
    '今天是 2026年1月20日（星期二）。',
    '  · 2026年1月31日（星期六）：部门年报报送并公布（2025 年度报告）',
    '    还有 11 天，其中工作日 8 天',
    '    当天是星期六，条例没有顺延的规定，请最迟在 1月30日（星期五）完成',
    '  · 2026年3月31日（星期二）：本级政府总报告公布（2025 年度报告）',
    '    还有 70 天，其中工作日 46 天',
    '工作日从明天起算，含截止日当天，已计入放假和调休。',
  ]);
});

test('the chat’s own days stand among them, in its own zone', async () => {
  const { app, ask, wait } = await chatWith();
  wait(NOV_22_2026);
  await app.reminders.addSchedules('test', 'private', [own('报送年报', 1, 23), own('报送年报', 1, 23)]);
  await app.reminders.addSchedules('test', 'private', app.reminders.defaultSchedules(null));
  await app.reminders.setTimeZone('test', 'private', 'Pacific/Honolulu');
  const lines = (await ask('/deadline')).split('\n');
  expect(lines.slice(1, 6)).toEqual([
    '今天是 2026年11月21日（星期六）（Pacific/Honolulu 时间）。',
    '  · 2027年1月23日（星期六）：报送年报（自定）',
    '    还有 63 天',
    '    当天是星期六，是否顺延以当地规定为准，请在此前的工作日完成，按星期推算是 1月22日（星期五）',
    '  · 2027年1月31日（星期日）：部门年报报送并公布（2026 年度报告）',
  ]);
  expect(lines.filter(line => line.startsWith('  · 20'))).toHaveLength(3);
  expect(lines.at(-1)).toBe('  · 查看提醒：请输入 /remind');
  expect(await ask('/deadline', { chat: { id: 'other', kind: 'private' } })).not.toContain('自定');
});

test('the days of a year, or for a year’s report', async () => {
  const { ask, said, press, wait } = await chatWith();
  wait(NOV_22_2026);
  const of2028 = (await ask('/deadline 2028')).split('\n');
  expect(of2028).toEqual([
    '【2028 年的年报期限】',
    '今天是 2026年11月22日（星期日）。',
    '  · 2028年1月31日（星期一）：部门年报报送并公布（2027 年度报告）',
    '    还有 435 天',
    '    当天是星期一，是否放假尚不能确定',
    '  · 2028年3月31日（星期五）：本级政府总报告公布（2027 年度报告）',
    '    还有 495 天',
    '    当天是星期五，是否放假尚不能确定',
    '2027、2028 年的放假安排尚未收录，工作日数和放假情况不能确定。',
    BASIS,
    '  · 设置提醒：请输入 /remind',
    '  · 最近的期限：请输入 /deadline',
  ]);
  expect(await ask('/deadline 2030')).toContain('\n2027 年至 2030 年的放假安排尚未收录，');
  expect((await ask('期限 2027年度')).split('\n')).toEqual(of2028);
  const { reply } = await said('/deadline 2025');
  expect((await press(reply, '最近的期限')).reply.blocks[0]).toEqual({ kind: 'title', text: '年报期限' });
  expect((await ask('/deadline 2025')).split('\n').slice(2, 4)).toEqual([
    '  · 2025年1月31日（星期五）：部门年报报送并公布（2024 年度报告）',
    '    已过 660 天',
  ]);
});

test('what is no year is answered by one sentence, whatever it is', async () => {
  const { ask } = await chatWith();
  const example = '例如 /deadline 2028（截止日在 2028 年）或 /deadline 2027年度（2027 年度报告）。';
  expect(await ask('/deadline 启东')).toBe(`这个命令后面只能写年份，${example}`);
  expect(await ask('/deadline 2027 2028')).toBe(`一次只能查一个年份，请只写一个，${example}`);
  expect(await ask('/deadline 2018年度')).toBe(`只能查截止日在 2020 年到 2100 年的期限，${example}`);
  for (const [, words] of BAD_WORDS) expect((await ask(`/deadline ${words}`)).length).toBeLessThan(1000);
});

test('a file that comes with such words is still checked, and what is for others stays theirs', async () => {
  const { ask, hear } = await chatWith();
  const [said] = await hear('几号截止', { files: [attachment('a.txt', '你好')] });
  expect(JSON.stringify(said)).not.toContain('年报期限');
  for (const text of ['启东年报什么时候公布的', '截止前几天提醒我', '依申请公开的期限是几天']) {
    expect(await ask(text)).not.toContain('年报期限');
  }
});
