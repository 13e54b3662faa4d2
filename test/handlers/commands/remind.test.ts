import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import type { Input } from '../../../handlers/platforms/types.ts';
import type { Reply } from '../../../src/model/reply.ts';
import { attachment, chatWith } from '../../helpers/chat.ts';

/** The clock of the chat: Sunday, 1 June 2025, 8:00 in Beijing. */
const LINE = '/remind 1月20日前交年报 提前 10 5 1 天 9:00';

const group = (more: Partial<Input> = {}): Partial<Input> => ({ chat: { id: 'g', kind: 'group' }, ...more });

const lines = (reply: Reply) => render(reply).split('\n');

test('nothing set: what it does, and two buttons', async () => {
  const { said, press } = await chatWith();
  const { reply } = await said('/remind');
  expect(reply.buttons?.flat().map(({ label }) => label)).toEqual(['开启默认提醒', '自己设日期']);
  expect(render(reply)).toContain('本聊天还没有设提醒');
  const on = await press(reply, '开启默认提醒');
  expect(on.edited).toBe(true);
  expect(lines(on.reply).slice(0, 9)).toEqual([
    '【已设好 2 项提醒】',
    '  1. 每年 1月31日：部门年报报送并公布',
    '     提前 21、11、4 天和当天 9:00 提醒',
    '  2. 每年 3月31日：本级政府总报告公布',
    '     提前 11 天和当天 9:00 提醒',
    '接下来（北京时间）：',
    '  · 2026年1月10日（星期六）9:00，提前 21 天',
    '  · 2026年1月20日（星期二）9:00，提前 11 天',
    '  · 2026年1月27日（星期二）9:00，提前 4 天',
  ]);
  expect(await (await chatWith()).ask('/remind 开启', group({ isAdministrator: async () => true }))).toMatch(
    /已设好 2 项/,
  );
});

test('one line sets one, says what comes of it, and is not doubled', async () => {
  const { ask, said } = await chatWith();
  expect((await ask(LINE)).split('\n').slice(0, 8)).toEqual([
    '【已设好 1 项提醒】',
    '  1. 每年 1月20日：交年报',
    '     提前 10、5、1 天 9:00 提醒',
    '接下来（北京时间）：',
    '  · 2026年1月10日（星期六）9:00，提前 10 天',
    '  · 2026年1月15日（星期四）9:00，提前 5 天',
    '  · 2026年1月19日（星期一）9:00，提前 1 天',
    '  · 2027年1月10日（星期日）9:00，提前 10 天',
  ]);
  expect(render((await said(LINE)).reply)).toMatch(/^已经有同样的提醒（第 1 项），没有重复设置。/);
  expect(await ask('/remind')).toContain('【年报提醒 1 项】');
});

test('what is over before the next deadline is said', async () => {
  const { ask, wait } = await chatWith();
  wait(229); // 16 January 2026, 8:00
  const answer = await ask(LINE);
  expect(answer).toContain('  · 2026年1月19日（星期一）9:00，提前 1 天');
  expect(answer).toContain('这次时间已过、不再提醒的：1月10日 9:00、1月15日 9:00。');
});

test.each([
  ['/remind 2025年5月1日交年报', /^2025年5月1日（星期四）已经过去，没有设置/],
  ['/remind 今年6月1日交年报 提前5天', /^离2025年6月1日（星期日）太近/],
  ['/remind 今年6月1日交年报 7:00 当天', /^离2025年6月1日（星期日）太近/],
  ['/remind 2031年1月20日交年报', /^只能设三年以内的日期/],
  ['/remind 2月29日交年报', /^2月29日不是每年都有/],
  ['/remind 2月30日交年报', /^没有2月30日这一天/],
  ['/remind 1月20日交年报 25:00', /^没有“25:00”这个时间/],
  ['/remind 1月20日交年报 提前 400 天', /^提前的天数只能是 1 到 365 天/],
  ['/remind 1月20日交年报 提前 1 2 3 4 5 6 7 8 9 10 11 12 13 天', /^一个期限最多提醒 12 次/],
  [`/remind 1月20日交年报 “${'长'.repeat(501)}”`, /^提醒的文字最多 500 字，这段有 501 字/],
  ['/remind 交年报', /^请写明哪一天到期/],
  ['/remind 1月20日交年报 提前十天半', /^没有看懂“提前十天半”，没有设置；.*例如 \/remind 1月20日/],
  ['/remind 1月20日前交年报 提前 10 5 1 天 9', /^“9”是 9:00 吗？没有设置；请写 9:00 或 9点/],
  ['/remind 1月20日前交年报 提前 5 天 8 30', /^“8 30”是 8:30 吗？没有设置/],
  ['/remind 1月20日前交年报 提前 5 天 45', /^没有看懂“45”，没有设置/],
  ['/remind 1月20日17:00前交年报', /^截止只记到天，没有设置；请写 1月20日前…，提醒时间另写，例如 9:00。/],
  ['/remind 24:00前交年报', /^截止只记到天/],
  ['/remind 1月20日（周三）前交年报', /^2026年1月20日是星期二，与写的不符/],
  ['/remind 2027年1月20日（星期四）交年报', /^2027年1月20日是星期三，与写的不符，没有设置/],
  ['/remind 2028年1月20日前交2026年度年报', /^2026 年度的年报在 2027 年到期，与写的年份不符/],
  ['/remind 12月20日前交2026年度年报', /^12月20日是哪一年的？没有设置/],
  ['/remind 下周五交年报', /^没有看懂“下周五交年报”是哪一天，没有设置；请写几月几日/],
  ['/remind 每周一交年报', /^只能每年提醒，或只提醒一次，不能“每周”重复/],
  ['/remind 今天交年报 7:00', /^离2025年6月1日（星期日）太近/],
  ['/remind 1月20日交年报 9点 10点', /^一次只能写一个提醒时间/],
  ['/remind 1月20日交年报 上午15点', /^“上午15点”前后不一致，没有设置；请写 15:00 或 下午3点。/],
  ['/remind 1月20日交年报 晚上12点', /^“晚上12点”是一天的开始还是结束？没有设置；请写 0:00 或 23:59。/],
  ['/remind 1月20日交年报 “请交', /^引号没有写完/],
  ['/remind 1月20日下班前交年报', /^截止只记到天/],
  ['/remind 暂停', /^本聊天没有设提醒/],
  ['/remind 修改 1 9:00', /^没有第 1 项提醒/],
  ['/remind 修改', /^本聊天没有设提醒/],
  ['/remind 时区 火星', /^没有“火星”这个时区/],
  ['/remind 导出', /^本聊天没有设提醒/],
  ['/remind 日历', /^本聊天没有设提醒/],
  ['/remind 导入', /^没有收到要导入的文件/],
  ['取消提醒', /^本聊天没有设提醒/],
])('%s: one sentence, and nothing is set', async (said, sentence) => {
  const { ask, app } = await chatWith();
  const answer = await ask(said);
  expect(answer).toMatch(sentence);
  expect(answer).toMatch(/^[^\n]+。$/);
  expect((await app.reminders.settings('test', 'private')).schedules).toEqual([]);
});

test('every step of the dialogue by buttons, in one place', async () => {
  const { said, press, app } = await chatWith();
  let { reply } = await said('/remind');
  for (const label of ['自己设日期', '报送', '1月15日', '提前 3 天和当天', '14:30']) {
    const step = await press(reply, label);
    expect(step.edited).toBe(true);
    reply = step.reply;
  }
  expect(lines(reply)[0]).toBe(
    '每年 1月15日：报送年报，提前 3 天和当天 14:30 提醒（北京时间）。第一次提醒：2026年1月12日（星期一）14:30。确定吗？',
  );
  expect((await app.reminders.settings('test', 'private')).schedules).toEqual([]);
  const once = await press(reply, '只设这一次，2026年1月15日（星期四）到期');
  expect(lines(once.reply)[0]).toMatch(/^2026年1月15日（仅一次）/);
  await press(once.reply, '确定');
  await press(reply, '确定');
  const { schedules } = await app.reminders.settings('test', 'private');
  expect(schedules.map(({ deadline, daysBefore, at }) => [deadline.year, deadline.kind, daysBefore, at])).toEqual([
    [2026, 'submit', [3, 0], '14:30'],
    [null, 'submit', [3, 0], '14:30'],
  ]);
});

test('the days of the law need no day', async () => {
  const { said, press, app } = await chatWith();
  const { reply } = await said('/remind 新建');
  const asked = await press(reply, '本级总报告 3月31日');
  expect(render(asked.reply)).toMatch(/^提前几天提醒？/);
  await said('/remind 部门年报');
  await said('/remind 部门年报 1月25日');
  const { schedules } = await app.reminders.settings('test', 'private');
  expect(schedules.map(({ deadline: { kind, day, basis } }) => [kind, day, basis])).toEqual([
    ['department', 31, '《政府信息公开条例》第四十九条第一款'],
    ['other', 25, null],
  ]);
});

test('the list: numbers, days, own words, the next one, and buttons for each', async () => {
  const { ask, said } = await chatWith();
  await ask(LINE);
  await ask('/remind 2026年1月15日预审 当天 10:00 “请各科室，报送初稿”');
  await ask('/remind 暂停 1');
  const { reply } = await said('/remind 列表');
  expect(lines(reply).slice(0, 8)).toEqual([
    '【年报提醒 2 项】',
    '  1. 每年 1月20日：交年报（已暂停）',
    '     提前 10、5、1 天 9:00 提醒',
    '  2. 2026年1月15日（仅一次）：预审',
    '     当天 10:00 提醒',
    '     文字：“请各科室，报送初稿”',
    '     下一次：2026年1月15日（星期四）10:00',
    '时间按北京时间。',
  ]);
  expect(reply.buttons?.map(row => row.map(({ label }) => label))).toEqual([
    ['修改 1', '恢复 1', '删除 1'],
    ['修改 2', '暂停 2', '删除 2'],
    ['全部暂停', '导出', '日历文件', '新建'],
  ]);
});

test('many are shown in pages', async () => {
  const { ask, said, press } = await chatWith();
  for (let hour = 1; hour <= 7; hour += 1) await ask(`/remind 1月20日交年报 ${hour}:00`);
  const { reply } = await said('/remind');
  expect(lines(reply)[0]).toBe('【年报提醒 7 项（第 1/2 页）】');
  const second = await press(reply, '下一页');
  expect([second.edited, lines(second.reply)[1]]).toEqual([true, '  6. 每年 1月20日：交年报']);
  expect(lines((await said('/remind 第9页')).reply)[0]).toContain('第 2/2 页');
});

test('changing: only what is said, by buttons or in a line', async () => {
  const { ask, said, press, app } = await chatWith();
  await ask('/remind 开启');
  const menu = await said('/remind 修改 1');
  const days = await press(menu.reply, '日期');
  const changed = await press(days.reply, '1月25日');
  expect(lines(changed.reply).slice(0, 3)).toEqual([
    '【已修改第 1 项提醒】',
    '  1. 每年 1月25日：部门年报报送并公布',
    '     提前 21、11、4 天和当天 9:00 提醒',
  ]);
  await ask('/remind 修改 1 公布年报 提前 3 天 10:00 明年 “请公布，谢谢”');
  const first = async () => (await app.reminders.settings('test', 'private')).schedules[0];
  const deadline = { kind: 'publish', name: '公布年报', month: 1, day: 25, year: 2026, basis: null };
  expect(await first()).toMatchObject({ id: 1, deadline, daysBefore: [3], at: '10:00', text: '请公布，谢谢' });
  const back = await said('/remind 修改 1');
  await press(back.reply, '改为每年');
  await press(back.reply, '不用自定的文字');
  expect(await first()).toMatchObject({ deadline: { ...deadline, year: null }, text: null });
  expect(await ask('/remind 修改 1 2月29日')).toMatch(/^2月29日不是每年都有/);
  expect(await ask('/remind 修改 1 提前半天')).toMatch(/^没有看懂“提前半天”/);
  expect(await ask('/remind 修改 9 9:00')).toMatch(/^没有第 9 项提醒/);
  expect(await ask('/remind 修改 9:00')).toMatch(/^请写明是第几项/);
});

test('a change that would make two alike is not made', async () => {
  const { ask, app } = await chatWith();
  await ask(LINE);
  await ask(LINE.replace('9:00', '10:00'));
  expect(await ask('/remind 修改 2 9:00')).toMatch(/^已经有同样的提醒（第 1 项）/);
  expect((await app.reminders.settings('test', 'private')).schedules.map(({ at }) => at)).toEqual(['09:00', '10:00']);
});

test('pausing, resuming, deleting after a confirmation', async () => {
  const { ask, said, press, app } = await chatWith();
  await ask('/remind 开启');
  expect(await ask('/remind 暂停 2')).toMatch(/^已暂停第 2 项（每年 3月31日：本级政府总报告公布），恢复前不再提醒/);
  expect(await ask('/remind 暂停 2')).toMatch(/^第 2 项已经暂停，没有改动。/);
  expect(await ask('/remind 暂停')).toMatch(/^已暂停第 1 项/);
  expect(await ask('/remind 暂停')).toMatch(/^没有可以暂停的提醒/);
  expect(await ask('/remind 恢复')).toMatch(/^【已恢复 2 项提醒】/);
  expect(await ask('/remind 恢复')).toMatch(/^没有暂停的提醒，没有改动。/);
  expect(await ask('/remind 恢复 1')).toMatch(/^第 1 项没有暂停/);
  expect(await ask('/remind 暂停')).toMatch(/^已暂停全部 2 项提醒/);
  await ask('/remind 恢复 1');
  expect(await ask('/remind 恢复')).toMatch(/^【已恢复 1 项提醒】\n {2}2\./);
  const asked = await said('/remind 删除 1');
  expect(lines(asked.reply)[0]).toMatch(/^将删除第 1 项提醒（每年 1月31日：/);
  expect((await app.reminders.settings('test', 'private')).schedules).toHaveLength(2);
  expect(render((await press(asked.reply, '确认删除')).reply)).toMatch(/^已删除第 1 项提醒.*还有 1 项。/);
  expect(await ask('/remind 删除 1 确认')).toMatch(/^没有第 1 项提醒/);
  const all = await said('/remind 删除 全部');
  expect(render((await press(all.reply, '确认删除')).reply)).toMatch(/本聊天不会再收到提醒/);
});

test('plain words: a reminder is set, and cancelling asks which one', async () => {
  const { ask, said, app } = await chatWith();
  expect(await ask('提醒我们1月20日前交年报')).toContain('每年 1月20日：交年报');
  expect(await ask('请在1月15日提醒我报送年报')).toContain('     当天 9:00 提醒');
  const { reply } = await said('别再提醒了');
  expect(lines(reply)[1]).toMatch(/^要停哪一项？/);
  expect(reply.buttons?.flat().map(({ label }) => label)).toContain('暂停 1');
  expect((await app.reminders.settings('test', 'private')).schedules).toHaveLength(2);
});

test.each([
  ['/remind 1月20日前交2025年度年报', '2026年1月20日（仅一次）：交2025年度年报'],
  ['/remind 1月20日（周二）前交年报', '每年 1月20日：交年报'],
  ['/remind 1月20日 培训会', '每年 1月20日：培训会'],
  ['/remind 1月20日 “请带材料”', '每年 1月20日：到期事项'],
  ['/remind 1月20日 “请交年报”', '每年 1月20日：年报期限'],
  ['/remind 1 月 20 日 前 交 年 报', '每年 1月20日：交年报'],
  ['明天提醒我交年报', '2025年6月2日（仅一次）：交年报'],
  ['提醒：1月23日交年报', '每年 1月23日：交年报'],
  ['别忘了1月20日交年报', '每年 1月20日：交年报'],
])('%s is set as %s', async (said, title) => {
  const { ask } = await chatWith();
  expect((await ask(said)).split('\n')[1]).toBe(`  1. ${title}`);
});

test('今天, 明天: what lies ahead of the usual days', async () => {
  const { ask } = await chatWith();
  expect((await ask('/remind 明天开会')).split('\n').slice(2, 6)).toEqual([
    '     提前 1 天和当天 9:00 提醒',
    '接下来（北京时间）：',
    '  · 2025年6月1日（星期日）9:00，提前 1 天',
    '  · 2025年6月2日（星期一）9:00，当天',
  ]);
  expect((await ask('/remind 今天开会')).split('\n')[2]).toBe('     当天 9:00 提醒');
});

test('what comes only next year is said first', async () => {
  const { ask } = await chatWith();
  const title = async (said: string) => (await ask(said)).split('\n')[0];
  expect(await title('/remind 5月31日交年报 仅一次')).toBe('【已设好 1 项提醒，定在 2026 年：今年的 5月31日已过】');
  expect(await title('/remind 2026年1月20日交年报')).toBe('【已设好 1 项提醒】');
  expect(await title('/remind 6月1日交年报 提前 5 1 天')).toBe('【已设好 1 项提醒，2025年6月1日这一次已来不及提醒】');
  expect(await title('/remind 6月2日交年报 提前 5 1 天')).toBe('【已设好 1 项提醒】');
});

test('a wrong change has its own example, and shows the numbers', async () => {
  const { ask, app } = await chatWith();
  await ask('/remind 开启');
  expect(await ask('/remind 修改 1 foo')).toMatch(/^没有看懂“foo”，没有修改；.*例如 \/remind 修改 1 1月18日/);
  expect(await ask('/remind 修改 1 提前 3 天 9')).toMatch(/^“9”是 9:00 吗？没有修改/);
  for (const [said, words] of [
    ['/remind 删除 1、2', '一次只能写一项或“全部”，没有删除；请照编号写，例如 /remind 删除 1，'],
    ['/remind 暂停 1 2', '一次只能写一项或“全部”，没有暂停；请照编号写，例如 /remind 暂停 1，'],
    ['/remind 恢复 启东', '没有看懂要恢复哪一项，没有恢复；请照编号写，例如 /remind 恢复 1，'],
    ['取消1月20日的提醒', '没有看懂要删除哪一项，没有删除'],
    ['1月20日的提醒改成1月22日', '没有看懂要修改哪一项，没有修改；请照编号写，例如 /remind 修改 1 1月18日。'],
  ] as const) {
    const answer = (await ask(said)).split('\n');
    expect([answer[0], answer[2]]).toEqual(['【年报提醒 2 项】', '  1. 每年 1月31日：部门年报报送并公布']);
    expect(answer[1]).toContain(words);
  }
  expect((await app.reminders.settings('test', 'private')).schedules.map(({ paused }) => paused)).toEqual([
    false,
    false,
  ]);
});

test('the only one of a day is known by its day', async () => {
  const { ask, app } = await chatWith();
  await ask(LINE);
  expect(await ask('取消1月20日的提醒')).toMatch(/^将删除第 1 项提醒/);
  expect(await ask('暂停1月20日的提醒')).toMatch(/^已暂停第 1 项/);
  expect(await ask('1月20日的提醒改成1月22日')).toContain('  1. 每年 1月22日：交年报');
  expect((await app.reminders.settings('test', 'private')).schedules).toMatchObject([
    { deadline: { day: 22 }, paused: true },
  ]);
  await ask('/remind 1月22日公布年报');
  expect(await ask('恢复1月22日的提醒')).toContain('没有看懂要恢复哪一项');
});

test.each([
  ['提醒我', '请写明哪一天到期'],
  ['每周一提醒我交年报', '只能每年提醒，或只提醒一次，不能“每周”重复'],
  ['能提醒我1月20日交年报吗', '没有设置，也没有改动'],
  ['什么时候提醒我？', '本聊天还没有设提醒'],
  ['我的提醒', '本聊天还没有设提醒'],
])('%s: the card, with a line', async (said, words) => {
  const { ask, app } = await chatWith();
  const answer = (await ask(said)).split('\n');
  expect(answer[0]).toBe('【年报提醒】');
  expect(answer[1]).toContain(words);
  expect((await app.reminders.settings('test', 'private')).schedules).toEqual([]);
});

test('its own help', async () => {
  const { ask } = await chatWith();
  expect(await ask('/remind 帮助')).toBe(await ask('/help remind'));
  expect(await ask('/remind 帮助')).toContain('修改 2 交初稿（改名称）');
  expect(await ask('/remind 新建')).toMatch(/^要提醒什么？请选择，或直接发一行，开头写 \/remind，/);
});

test('traditional characters', async () => {
  const { ask } = await chatWith();
  expect(await ask('/remind 1月20日前報送年報 提前兩週和當天 上午9點半')).toContain(
    '  1. 每年 1月20日：报送年报\n     提前 14 天和当天 9:30 提醒',
  );
  expect(await ask('訂閱 暫停 1')).toMatch(/^已暂停第 1 项/);
});

test('another zone holds for all, and is named', async () => {
  const { ask } = await chatWith();
  await ask(LINE);
  expect(await ask('/remind 时区')).toMatch(/^本聊天用北京时间/);
  expect(await ask('/remind 时区 乌鲁木齐')).toMatch(/^已把本聊天的时区改为乌鲁木齐时间，1 项提醒都按这个时间。/);
  expect(await ask('/remind')).toContain('时间按乌鲁木齐时间。');
});

test('in a group only administrators change, everybody looks', async () => {
  const { ask, app } = await chatWith();
  const admin = group({ isAdministrator: async () => true });
  const member = group({ isAdministrator: async () => false });
  const unsure = group({ isAdministrator: async () => null });
  for (const said of [LINE, '/remind 开启', '/remind 暂停', '/remind 时区 北京', '/remind 新建', '取消提醒']) {
    expect(await ask(said, member)).toBe('只有群管理员可以改动本群的提醒，请管理员来设；查看可用 /remind 列表。');
    expect(await ask(said, unsure)).toBe('暂时无法向 Telegram 核实你是不是群管理员，没有改动，请稍后再试。');
  }
  expect((await app.reminders.settings('g', 'group')).schedules).toEqual([]);
  expect(await ask(LINE, admin)).toContain('已设好 1 项提醒');
  // The bot's own.
  expect(await ask('/remind 暂停 1', { ...member, sender: { id: 'test:admin', name: '' } })).toMatch(/^已暂停第 1 项/);
  expect(await ask('/remind', member)).toContain('改动由群管理员操作');
  expect(await ask('/remind 导出', member)).toContain('提醒设置.json');
});

test('in a topic it is for that topic', async () => {
  const { ask, app } = await chatWith();
  const topic = (name: string) => group({ chat: { id: 'g', kind: 'group', topic: name } });
  await ask(LINE, topic('7'));
  await ask(LINE, topic('8'));
  expect((await app.reminders.settings('g', 'group')).schedules.map(one => one.topic)).toEqual(['7', '8']);
  expect(await ask('/remind', topic('8'))).toContain('  1. 每年 1月20日：交年报（在其他话题）');
});

test('export and import: into another chat, and again', async () => {
  const { ask, said } = await chatWith();
  await ask(LINE);
  await ask('/remind 1月15日预审 “请交，谢谢”');
  await ask('/remind 暂停 1');
  await ask('/remind 时区 乌鲁木齐');
  const { reply } = await said('/remind 导出');
  const files = reply.files!.map(({ name, bytes }) => attachment(name, bytes));
  const other = { chat: { id: 'other', kind: 'private' } } as const;
  const taken = await ask('/remind 导入', { ...other, files });
  expect(taken.split('\n').slice(0, 3)).toEqual([
    '已导入 2 项提醒。',
    '  1. 每年 1月20日：交年报（已暂停）',
    '  2. 每年 1月15日：预审',
  ]);
  expect(await ask('/remind', other)).toContain('时间按乌鲁木齐时间。');
  await ask('/remind 删除 2 确认', other);
  const inReply = { repliedTo: { text: '', files } };
  expect(await ask('/remind 导入', { ...other, ...inReply })).toMatch(
    /^已导入 1 项提醒。另有 1 项本聊天已经有，没有重复导入。/,
  );
  expect(await ask('/remind 导入', { ...other, files })).toMatch(/^文件里的提醒本聊天都已经有了，没有新增。/);
  expect(await ask('/remind 导入', { files: [...files, ...files] })).toMatch(/^一次只能导入一个文件/);
  const large = attachment('a.json', new Uint8Array(1024 * 1024 + 1));
  expect(await ask('/remind 导入', { files: [large] })).toMatch(/^文件超过 1 MB/);
  expect(await ask('/remind 导入', { files: [attachment('a.json', '{"a":1}')] })).toMatch(/不是年报助手导出/);
});

test('a file from a place in another zone is told by the zone of the chat that has its own', async () => {
  const { ask, said } = await chatWith();
  await ask('/remind 时区 乌鲁木齐');
  await ask(LINE);
  const { reply } = await said('/remind 导出');
  const files = reply.files!.map(({ name, bytes }) => attachment(name, bytes));
  const other = { chat: { id: 'other', kind: 'private' } } as const;
  await ask('/remind 1月10日预审', other);
  expect(await ask('/remind 导入', { ...other, files })).toMatch(
    /^已导入 1 项提醒。文件原来用乌鲁木齐时间，现在按本聊天的北京时间提醒。/,
  );
});

test('no more than fifty', async () => {
  const { ask, app } = await chatWith();
  const { reminders } = app;
  const [one] = reminders.defaultSchedules(null);
  await reminders.addSchedules(
    'test',
    'private',
    Array.from({ length: 50 }, (_, at) => ({ ...one!, text: String(at) })),
  );
  expect(await ask(LINE)).toMatch(/^一个聊天最多设 50 项提醒，加上这些就有 51 项/);
});

test('in a terminal the words behind 导入 are a path', async () => {
  const { remind } = await import('../../../handlers/commands/remind.ts');
  expect(remind.paths?.('导入 ~/提醒设置.json')).toBe('~/提醒设置.json');
  expect(remind.paths?.('导入')).toBeNull();
  expect(remind.paths?.('1月20日前交年报')).toBeNull();
});
