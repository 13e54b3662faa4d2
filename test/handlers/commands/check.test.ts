import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { attachment, chatWith } from '../../helpers/chat.ts';
import { projectRoot } from '../../helpers/project.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const OTHER = { id: 'other', kind: 'private' } as const;
const READ = /读出 200\/200 格/;

test('a sound file: the verdict first, then which report it is, then what was looked at', async () => {
  const { ask } = await chatWith();
  const lines = (await ask('/check', { files: [attachment('年报.md', SOUND)] })).split('\n');
  expect(lines[0]).toMatch(/^【未发现/);
  expect(lines[1]).toBe('启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 年报.md');
  expect(lines[2]).toMatch(/^规则：通过 \d+ 条，\d+ 条发现问题(?:（共 \d+ 处）)?，跳过 \d+ 条；读出 200\/200 格。$/);
});

test('a wrong cell: named with both values, its place and its repair', async () => {
  const { ask } = await chatWith();
  const text = await ask('/check', { files: [attachment('年报.md', UNEVEN)] });
  expect(text).toMatch(/^【已发布，需要更正：有 1 处错误/);
  expect(text).toMatch(
    /\n第三部分 收到和处理政府信息公开申请情况\n {2}\d+\. 错误：.*“总计”填为158，应为159.*\n {5}改法：/,
  );
});

test('cells that were not read: the verdict says so first', async () => {
  const { ask } = await chatWith();
  const cut = SOUND.replace(/## 四、[\s\S]*?(?=## 五、)/, '');
  const text = await ask('/check', { files: [attachment('年报.md', cut)] });
  expect(text).toMatch(/^【未能完整读出，以下结论只针对已读部分：/);
  expect(text).toContain('读出 185/200 格');
});

test.each([
  ['a text behind the command', { text: `/check\n${SOUND}` }],
  ['a text behind the Chinese word', { text: `检查 ${SOUND}` }],
  ['in reply to a file', { text: '/check', repliedTo: { text: '', files: [attachment('年报.md', SOUND)] } }],
  ['in reply to a text', { text: '/check', repliedTo: { text: SOUND, files: [] } }],
  ['a file with another caption', { text: '请帮我看看', files: [attachment('年报.md', SOUND)] }],
  ['a file with a word that asks for a view', { text: '/check 全部', files: [attachment('年报.md', SOUND)] }],
  ['a file alone', { text: '', files: [attachment('年报.md', SOUND)] }],
  ['a pasted report alone', { text: SOUND }],
])('%s is checked', async (_what, input) => {
  const { ask } = await chatWith();
  const text = await ask(input.text, input);
  expect(text).toMatch(READ);
  expect(text).not.toContain('按草稿检查');
});

test.each([
  ['the command', { text: '/check 草稿', files: [attachment('年报.md', SOUND)] }],
  ['the other word', { text: '检查 送审稿', files: [attachment('年报.md', SOUND)] }],
  ['a caption', { text: '这是送审稿，请看看', files: [attachment('年报.md', SOUND)] }],
  ['a reply to a file', { text: '/check draft', repliedTo: { text: '', files: [attachment('年报.md', SOUND)] } }],
  ['a pasted text', { text: `/check 草稿\n${SOUND}` }],
])('a draft, said by %s', async (_what, input) => {
  const { ask } = await chatWith();
  expect(await ask(input.text, input)).toContain('按草稿检查：发布日期、落款等规则不查。');
});

test('a view asked for in reply to something is of the last check, not of that', async () => {
  const { ask } = await chatWith();
  await ask('', { files: [attachment('年报.md', UNEVEN)] });
  const repliedTo = { text: '长'.repeat(400), files: [attachment('别的.md', SOUND)] };
  expect(await ask('/check 说明 1', { repliedTo })).toMatch(/^【第 1 处（共 \d+ 处）/);
});

test('a pasted report is not taken up in a group, nor is a long talk anywhere', async () => {
  const { ask } = await chatWith();
  expect(await ask(SOUND, { chat: { id: 'g', kind: 'group' } })).toMatch(/^暂时看不懂/);
  expect(await ask('今天开会讨论了很多事情，'.repeat(50))).toMatch(/^暂时看不懂/);
});

test('another command’s caption stays that command', async () => {
  const { ask } = await chatWith();
  expect(await ask('/list', { files: [attachment('年报.md', SOUND)] })).toMatch(/^还没有收录年报/);
});

test('how long files are kept is said with the first one of a chat', async () => {
  const { ask } = await chatWith();
  const notice = '发来的文件只用于本聊天，30 天后删除，/forget 可立即删除。';
  expect(await ask('', { files: [attachment('通知.txt', '今天开会。')] })).not.toContain(notice);
  expect(await ask('', { files: [attachment('年报.md', SOUND)] })).toContain(notice);
  expect(await ask('', { files: [attachment('年报.md', SOUND)] })).not.toContain(notice);
  expect(await ask('', { files: [attachment('年报.md', SOUND)], chat: OTHER })).toContain(notice);
  expect(await ask('/help')).toContain(notice);
  expect(await ask('/start')).toContain(notice);
});

test('from the verdict to a finding, confirmed, called off, and back, in one message', async () => {
  const { said, press, hear } = await chatWith();
  const { reply } = await said('', { files: [attachment('年报.md', UNEVEN)] });
  const explained = await press(reply, '逐条说明');
  expect(explained.edited).toBe(true);
  const confirmed = await press(explained.reply, '已核实无误');
  expect([confirmed.edited, render(confirmed.reply)]).toEqual([true, expect.stringContaining('已核实无误，不计入')]);
  const verdict = await press(confirmed.reply, '返回结论');
  expect([verdict.edited, render(verdict.reply)]).toEqual([true, expect.stringContaining('已核实 1 处，不再计入。')]);
  const waved = await press(verdict.reply, '已忽略和核实');
  const called = await press(waved.reply, '撤销核实第 1 处');
  expect(render(called.reply)).not.toContain('不计入');
  const ignored = await press(called.reply, '忽略这条规则');
  expect(render(ignored.reply)).toContain('这条规则在本聊天对这份年报已忽略');
  expect(render((await press(ignored.reply, '恢复这条规则')).reply)).not.toContain('已忽略');
  const all = await hear('/check 全部', { pressed: { id: '1' } });
  expect(all.map(({ edited, reply: { files } }) => [edited, files?.length ?? 0])).toEqual([
    [true, 0],
    [false, 2],
  ]);
  expect((await hear('/check 全部 第1页')).map(({ reply: { files } }) => files)).toEqual([undefined]);
});

test('checked again after mending, it says what was mended', async () => {
  const { ask, press, said } = await chatWith();
  await ask('', { files: [attachment('年报.md', UNEVEN)] });
  const mended = await said('', { files: [attachment('年报.md', SOUND)] });
  expect(render(mended.reply)).toMatch(
    /与上次检查（2025-06-01 08:00）相比：已改正 1 处（行合计不等于总计），新增 0 处，仍有 \d+ 处。/,
  );
  const again = await press(mended.reply, '重新检查');
  expect([again.edited, render(again.reply)]).toEqual([
    false,
    expect.stringMatching(/相比：已改正 0 处，新增 0 处，仍有 \d+ 处。/),
  ]);
  expect(await ask('/check 草稿')).toContain('按草稿检查');
  expect(await ask('/check 正式稿')).not.toContain('按草稿检查');
});

test.each(['/check 忽略', '/check 核实', '/check 恢复'])('%s asks which', async words => {
  const { ask } = await chatWith();
  expect(await ask(words)).toMatch(/^请写明是第几处，例如 \/check \S+ 3；/);
});

test.each([
  ['/check 全部', '本聊天没有可用的检查，请先发来文件并写上 /check（在终端里写文件路径）。'],
  ['/check #99', '这次检查已失效：已经过期、已被删除，或不是在本聊天做的；请重新发来文件检查。'],
])('%s without such a check is one sentence', async (words, answer) => {
  const { ask } = await chatWith();
  expect(await ask(words)).toBe(answer);
});

test('a number that is none is told', async () => {
  const { ask } = await chatWith();
  await ask('', { files: [attachment('年报.md', UNEVEN)] });
  for (const words of ['/check 说明 99', '/check 忽略 99', '/check 核实 0'])
    expect(await ask(words)).toMatch(/^没有第 \d+ 处/);
});

test('a check is of no other chat, whatever is typed or pressed there', async () => {
  const { said, ask } = await chatWith();
  const { reply } = await said('', { files: [attachment('年报.md', UNEVEN)] });
  const inputs = reply.buttons!.flat().map(button => button.input);
  expect(inputs.length).toBeGreaterThan(2);
  for (const input of [...inputs, '/check #1', '/check #1 文件', '/check #1 核实 1'])
    expect(await ask(input, { chat: OTHER })).toMatch(/已失效/);
  expect(await ask('/check 全部', { chat: OTHER })).toMatch(/^本聊天没有可用的检查/);
  expect(await ask('/check 结论')).toContain('有 1 处错误');
});

test('an administrator adds a report to what all chats find, after a confirmation; nobody else can', async () => {
  const { said, press, ask } = await chatWith();
  const admin = { sender: { id: 'test:admin', name: '' } };
  const { reply } = await said('', { files: [attachment('年报.md', SOUND)], ...admin });
  const asked = await press(reply, '加入公开库', admin);
  expect(render(asked.reply)).toMatch(
    /^加入公开库后，所有聊天都能查到启东市人民政府办公室 2023 年度报告的全部内容，\/forget 也不会删除它。/,
  );
  for (const words of ['/check 加入公开库', '/check 加入公开库 确认', '/check 移出公开库 确认'])
    expect(await ask(words)).toBe('只有机器人管理员（ADMIN_IDS）可以改动公开库。');
  expect(await ask('/list')).toMatch(/^还没有收录年报/);
  const added = await press(asked.reply, '确认加入公开库', admin);
  expect(render(added.reply)).toMatch(/^已加入公开库/);
  expect(await ask('/stats 启东 2023', { chat: OTHER })).toContain('43.21%');
  expect(render((await press(added.reply, '移出公开库', admin)).reply)).toMatch(/^已移出公开库/);
  expect(await ask('/list')).toMatch(/^还没有收录年报/);
});

test.each([
  ['no report', attachment('通知.txt', '今天开会。')],
  ['an empty file', attachment('空.txt', '')],
  ['a picture', attachment('a.png', Buffer.from('89504e470d0a1a0a', 'hex'))],
  [
    'a download that breaks off',
    {
      name: 'a',
      bytes: null,
      read: async () => ({
        ok: false as const,
        failure: { code: 'unreadable-file' as const, message: '没有收到完整的文件，请重新发送。' },
      }),
    },
  ],
])('%s: one sentence', async (_what, file) => {
  const { ask } = await chatWith();
  expect(await ask('/check', { files: [file] })).toMatch(/^[^\n]+。$/);
});

test.each(['/check', '/check 看看', '检查 abc'])('%s says what to send', async words => {
  const { ask } = await chatWith();
  expect(await ask(words)).toMatch(/^[^\n]+请发来文件并写上 \/check[^\n]+。$/);
});
