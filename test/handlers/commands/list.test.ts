import { expect, test } from 'vitest';
import { chatWith } from '../../helpers/chat.ts';
import { reportOf } from '../../helpers/report.ts';

const of = (agency: string | null, region: string | null, year: number | null, publishedOn: string | null = null) =>
  reportOf({}, { agency, region, year, publishedOn });
const QIDONG = '江苏省南通市启东市';
const FEW = [
  of('启东市人民政府办公室', QIDONG, 2023),
  of('启东市人民政府办公室', QIDONG, 2022),
  of('启东市商务局', QIDONG, 2023),
  of('朝阳市商务局', '辽宁省朝阳市', 2020),
];
const MANY = [
  ...Array.from({ length: 12 }, (_, at) => of(`甲${at}市商务局`, `江苏省甲${at}市`, 2023)),
  of('成都市商务局', '四川省成都市', 2020),
  of('某某学院', null, 2020),
  of(null, null, 2020),
];

test('few are listed with their years, and each can be opened', async () => {
  const { said, ask } = await chatWith(...FEW);
  const text = await ask('/list');
  expect(text).toContain('【已收录 3 个机关，4 份年报】');
  expect(text).toContain('  · 启东市人民政府办公室（江苏省南通市启东市）：2022、2023 年');
  const { reply } = await said('收录');
  expect(reply.buttons?.flat().map(button => button.input)).toEqual([
    '/report 启东市人民政府办公室 2023',
    '/report 启东市商务局 2023',
    '/report 朝阳市商务局 2020',
  ]);
});

test.each([
  ['/list 江苏', '“江苏”：2 个机关，3 份年报'],
  ['/list 启东市', '“启东市”：2 个机关，3 份年报'],
  ['/list 商务局', '“商务局”：2 个机关，2 份年报'],
  ['/list 啟東 商務局', '1 个机关，1 份年报'],
  ['/list 2023', '2023 年：2 个机关，2 份年报'],
  ['/list 2023年 启东市商务局', '“启东市商务局”、2023 年：1 个机关，1 份年报'],
  ['/list 火星', '没有收录“火星”的年报，输入 /list 可看收录了哪些。'],
  ['/list 1999', '没有收录1999 年的年报，输入 /list 可看收录了哪些。'],
  ['/list 2022 2023', '一次只能列一个年份，请只写一个，例如 /list 江苏 2023。'],
])('%s → %s', async (words, said) => {
  const { ask } = await chatWith(...FEW);
  expect(await ask(words)).toContain(said);
});

test('of many, first how many there are by region and by year, each with a button', async () => {
  const { said, ask, press } = await chatWith(...MANY);
  const text = await ask('/list');
  expect(text).toContain('【已收录 14 个机关，14 份年报】');
  expect(text).toMatch(/江苏省 +12 +12\n +四川省 +1 +1\n +地区不详 +1 +1\n/);
  expect(text).toMatch(/2023 +12 +12\n +2020 +2 +2\n/);
  expect(text).toContain('另有 1 份没有读出机关名称。');
  const { reply } = await said('/list');
  expect(await press(reply, '地区不详（1）')).toMatchObject({ edited: false });
  expect(await ask('/list 地区不详')).toContain('某某学院：2020 年');
});

test('a long list is turned page by page in place', async () => {
  const { said, press, ask } = await chatWith(...MANY);
  const first = await said('/list 江苏');
  expect(first.reply.blocks[0]).toMatchObject({ text: '“江苏”：12 个机关，12 份年报，第 1/2 页' });
  const second = await press(first.reply, '下一页');
  expect(second.edited).toBe(true);
  expect(second.reply.blocks[1]).toMatchObject({ items: expect.objectContaining({ length: 2 }) });
  expect((await press(second.reply, '上一页')).reply).toEqual(first.reply);
  expect(await ask('/list 江苏 第3页')).toBe('只有 2 页，请写第 1 到第 2 页。');
});

test('versions are said, and count as one report', async () => {
  const { ask } = await chatWith(
    of('启东市商务局', QIDONG, 2023, '2024-01-01'),
    of('启东市商务局', QIDONG, 2023, '2024-02-01'),
    of('启东市商务局', QIDONG, 2022),
  );
  const text = await ask('/list');
  expect(text).toContain('1 个机关，2 份年报');
  expect(text).toContain('：2022、2023 年，2023 年另有 1 个版本');
});

test('nothing held is said', async () => {
  const { ask } = await chatWith();
  expect(await ask('/list')).toBe('还没有收录年报，请把年报文件放进年报文件夹（CORPUS_DIR）。');
});
