import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachment, chatWith } from '../../helpers/chat.ts';
import { projectRoot } from '../../helpers/project.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const BLANK = SOUND.replace('| 行政强制 | 0 |', '| 行政强制 | |');
const PASS = '【表格全部读出，勾稽关系全部相符】';

test('a sound file: the verdict first, then which report it is', async () => {
  const { ask } = await chatWith();
  const lines = (await ask('/check', { files: [attachment('年报.md', SOUND)] })).split('\n');
  expect(lines[0]).toBe(PASS);
  expect(lines[1]).toBe(
    '年报.md · 启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 读出 200/200 格 · 核对勾稽关系 42 项',
  );
});

test('every identity that fails, with both sides and the difference', async () => {
  const { ask } = await chatWith();
  const text = await ask('/check', { files: [attachment('年报.md', UNEVEN)] });
  expect(text).toMatch(/^【有 2 处不平】\n/);
  expect(text).toContain('  · “本年新收”一行，各列相加为 159，总计栏为 158，相差 1');
  expect(text).toContain('第一项加第二项为 161，第三项加第四项为 162，相差 1');
});

test('blanks and cells that were not read are no zeros, and “all” is not said', async () => {
  const { ask } = await chatWith();
  const text = await ask('/check', { files: [attachment('年报.md', BLANK)] });
  expect(text).toMatch(/^【有 1 格原文未填，已核对的勾稽关系相符】/);
  expect(text).toContain('原文未填（没有发生的应填 0）：第二部分（主动公开）行政强制，共 1 格。');
  const cut = SOUND.replace(/## 四、[\s\S]*?(?=## 五、)/, '');
  const partly = await ask('/check', { files: [attachment('年报.md', cut)] });
  expect(partly).toMatch(/^【有 15 格未能读出，有 3 项勾稽关系未能核对，已核对的勾稽关系相符】/);
  expect(partly).toContain('没有找到的部分：四、');
});

test.each([
  ['a text behind the command', { text: `/check\n${SOUND}` }],
  ['a text behind the Chinese word', { text: `检查 ${SOUND}` }],
  ['in reply to a file', { text: '/check', repliedTo: { text: '', files: [attachment('年报.md', SOUND)] } }],
  ['in reply to a text', { text: '/check', repliedTo: { text: SOUND, files: [] } }],
  ['a file with another caption', { text: '请帮我看看', files: [attachment('年报.md', SOUND)] }],
  ['a file alone', { text: '', files: [attachment('年报.md', SOUND)] }],
  ['a pasted report alone', { text: SOUND }],
])('%s is checked', async (_what, input) => {
  const { ask } = await chatWith();
  expect(await ask(input.text, input)).toMatch(PASS);
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

test('several files: one line each', async () => {
  const { ask } = await chatWith();
  const files = [attachment('甲.md', SOUND), attachment('乙.md', UNEVEN), attachment('丙.txt', '今天开会。')];
  expect(await ask('/check', { files })).toBe(
    [
      '【检查了 3 个文件】',
      '  · 甲.md：启东市人民政府办公室 2023 年度报告，表格全部读出，勾稽关系全部相符。',
      '  · 乙.md：启东市人民政府办公室 2023 年度报告，有 2 处不平。',
      '  · “丙.txt”不是政府信息公开工作年度报告，请确认文件是否正确。',
      '要看详细结果，请逐个发送。',
    ].join('\n'),
  );
});

test('nothing of a check is kept for others to find', async () => {
  const { ask } = await chatWith();
  await ask('/check', { files: [attachment('年报.md', SOUND)] });
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

test('a pasted text whose tables were cut off says why', async () => {
  const { ask } = await chatWith();
  expect(await ask(`/check ${SOUND.slice(0, 2500)}`)).toContain('太长的消息会被分成几条');
});
