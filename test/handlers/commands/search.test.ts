import { expect, test } from 'vitest';
import { sectionOf } from '../../fixtures/report.ts';
import { chatWith } from '../../helpers/chat.ts';
import { reportOf } from '../../helpers/report.ts';

const saying = (agency: string, year: number, text: string, summary = false) =>
  reportOf(
    {},
    {
      agency,
      year,
      summary,
      region: null,
      sections: [sectionOf(5, '存在的主要问题及改进情况', text)],
    },
  );
const MANY = Array.from({ length: 12 }, (_, at) => saying(`甲${at}市商务局`, 2020 + (at % 3), '政策解读的形式单一。'));

test('a hit says whose report it is, which section, and marks the words', async () => {
  const { said } = await chatWith(saying('启东市商务局', 2023, '有的单位政策解读形式单一。'));
  const { reply } = await said('/search 政策解读');
  expect(reply.blocks).toEqual([
    { kind: 'paragraph', text: '已收录的年报中找到 1 份年报（查找的词以【】标出）：' },
    {
      kind: 'quote',
      text: expect.stringMatching(/【政策解读】|【政策】【解读】/),
      source: '启东市商务局 2023 年度报告，第五部分“存在的主要问题及改进情况”',
    },
  ]);
  expect(reply.buttons).toEqual([[{ label: '启东市商务局 2023（第五部分）', input: '/report 启东市商务局 2023 五' }]]);
});

test('a hit in our summary is no quote', async () => {
  const { said } = await chatWith(saying('启东市商务局', 2023, '政策解读形式单一。', true));
  const { reply } = await said('/search 政策解读');
  expect(reply.blocks.some(block => block.kind === 'quote')).toBe(false);
  expect(JSON.stringify(reply.blocks)).toContain('（本项目摘要）');
});

test('“更多” turns the page in place; opening a section is a message of its own and leaves the hits', async () => {
  const { said, press } = await chatWith(...MANY);
  const first = await said('搜索 政策解读');
  expect(first.reply.blocks).toHaveLength(6);
  const second = await press(first.reply, '更多');
  expect(second.edited).toBe(true);
  const third = await press(second.reply, '更多');
  expect(third.reply.blocks).toHaveLength(3);
  expect(third.reply.buttons?.flat().map(button => button.label)).not.toContain('更多');
  const sources = [first, second, third].flatMap(({ reply }) =>
    reply.blocks.map(block => 'source' in block && block.source),
  );
  expect(new Set(sources).size).toBe(13);
  expect((await press(third.reply, '上一页')).reply).toEqual(second.reply);
  const opened = await press(first.reply, first.reply.buttons?.[0]?.[0]?.label ?? '');
  expect(opened.edited).toBe(false);
  expect(JSON.stringify(opened.reply)).toContain('政策解读的形式单一。');
});

test('a year and a body narrow the search, and that is said', async () => {
  const { ask } = await chatWith(...MANY);
  expect(await ask('/search 政策解读 2021')).toMatch(/^2021 年的年报中找到 4 份年报/);
  expect(await ask('/search 政策解读 甲3市商务局')).toMatch(/^“甲3市商务局”的年报中找到 1 份年报/);
});

test.each([
  ['/search', '请写明要找的词，例如 /search 三审三校 2023。'],
  ['/search ~:*', '请写明要找的词，例如 /search 三审三校 2023。'],
  [`/search ${'政策 '.repeat(500)}`, '要找的词太多，请只写几个，例如 /search 三审三校 2023。'],
  ['/search 政策解读 第9页', '只有 3 页，请写第 1 到第 3 页。'],
  ['/search 政策解读 第999页', '页数太多，请换一个更准确的词，例如 /search 三审三校 2023。'],
  ['/search 龘龘', '已收录的年报中没有找到与“龘龘”相符的内容，请换一个说法或少写几个词。'],
])('%s → one sentence', async (words, sentence) => {
  const { ask } = await chatWith(...MANY);
  expect(await ask(words)).toBe(sentence);
});
