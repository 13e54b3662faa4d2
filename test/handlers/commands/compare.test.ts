import { expect, test } from 'vitest';
import { chatWith } from '../../helpers/chat.ts';
import { reportOf, requests } from '../../helpers/report.ts';

const EARLIER = reportOf(
  {
    ...requests(80, 0, { granted: 40, 'refused.thirdParty': 20, 'otherHandled.misc': 20 }),
    'proactive.fees.amountWan': 0.3,
  },
  { year: 2022 },
);
const LATER = reportOf(
  {
    ...requests(100, 5, { granted: 60, partiallyGranted: 5, 'refused.thirdParty': 10, 'otherHandled.feeUnpaid': 30 }),
    'disputes.reconsideration.upheld': 2,
    'disputes.reconsideration.total': 2,
    'proactive.fees.amountWan': 0.1,
  },
  { year: 2023 },
);
const OLD = reportOf(requests(10, 0, { granted: 8, otherHandled: 2 }), { year: 2020, form: '2019' });

test('one body in two years, the earlier one first whatever the order of the words', async () => {
  const { ask } = await chatWith(EARLIER, LATER);
  const text = await ask('/compare 启东 2023 2022');
  expect(text).toContain('【启东市人民政府办公室 2022 年与 2023 年对比】');
  expect(text).toMatch(/本年新收 +80 +100 +\+20 +\+25\.00%/);
  expect(text).toMatch(/不予公开 +20 +10 +-10 +-50\.00%\n +保护第三方合法权益 +20 +10/);
  expect(text).toMatch(/上年结转 +0 +5 +\+5 +不适用/);
  expect(text).toMatch(/行政复议·结果维持 +0 +2 +\+2 +不适用/);
  expect(text).toMatch(/本年收费金额（万元） +0\.3 +0\.1 +-0\.2 +-66\.67%/);
  expect(text).toContain('公开率：2022 50.00%（40/80），2023 61.90%（65/105）。');
  expect(text).not.toContain('不可比');
});

test.each(['对比 启东 2022 2023', '比较 启东 去年 前年', '/compare 启东2022年和2023年'])('%s', async words => {
  const later = { ...LATER, year: words.includes('去年') ? 2024 : 2023 };
  const earlier = { ...EARLIER, year: words.includes('去年') ? 2023 : 2022 };
  expect(await (await chatWith(earlier, later)).ask(words)).toMatch(/本年新收 +80 +100/);
});

test('what was not read or is blank is never counted as 0', async () => {
  const { ask } = await chatWith(
    reportOf({ ...requests(80, 0, { granted: 80 }), 'requests.received.total': undefined }, { year: 2022 }),
    reportOf({ ...requests(100, 5, { granted: 105 }), 'requests.carriedIn.total': '' }, { year: 2023 }),
  );
  const text = await ask('/compare 启东 2022 2023');
  expect(text).toMatch(/本年新收 +未读出 +100 +不能比\n/);
  expect(text).toMatch(/上年结转 +0 +原文未填 +不能比\n/);
  expect(text).toContain('注意，启东市人民政府办公室 2022 年度报告有 1 格未读出，不作 0 计算。');
});

test('原表不平 is said before the figures', async () => {
  const { ask } = await chatWith({ ...EARLIER, ...reportOf({ 'requests.granted.total': 1 }, { year: 2022 }) }, LATER);
  const text = await ask('/compare 启东 2022 2023');
  expect(text.indexOf('2022 年度报告原表不平')).toBeGreaterThan(0);
  expect(text.indexOf('原表不平')).toBeLessThan(text.indexOf('本年新收'));
});

test('of two forms only what means the same is compared, the rest is named', async () => {
  const { ask } = await chatWith(OLD, LATER);
  const text = await ask('/compare 启东 2020 2023');
  expect(text).toContain('两份年报格式不同（2019 年版格式、2021 年版格式），只比含义相同的格。');
  // （六） is one row in 2019: its sum is comparable, its parts are not.
  expect(text).toMatch(/其他处理 +2 +30 +\+28/);
  expect(text).not.toMatch(/^ +逾期不缴费/m);
  expect(text.split('不可比')[0]).not.toContain('规范性文件');
  expect(text).toContain('2019 年版格式独有：规章、规范性文件的本年新制作数量、本年新公开数量、对外公开总数量');
  expect(text).toContain('其他处理的各分项（合计可比）');
  expect(text).toContain('基数不足 10 的幅度仅供参考。');
});

test('parts that only the first of two forms has are not compared either', async () => {
  const { ask } = await chatWith(LATER, { ...OLD, agency: '启东市商务局', year: 2023 });
  const text = await ask('/compare 启东市政府办 启东市商务局 2023');
  expect(text).toMatch(/其他处理 +30 +2 +-28/);
  expect(text).not.toMatch(/^ +逾期不缴费/m);
});

test('licences are decisions in both forms', async () => {
  const { ask } = await chatWith(
    { ...OLD, cells: { ...OLD.cells, ...reportOf({ 'proactive.licences.decisions': 4 }, { form: '2019' }).cells } },
    reportOf({ 'proactive.licences.decisions': 6 }),
  );
  expect(await ask('/compare 启东 2020 2023')).toMatch(/行政许可·本年处理决定数量 +4 +6 +\+2 +\+50\.00%/);
});

const COMMERCE = { ...EARLIER, agency: '启东市商务局', year: 2023 };
const JINING = { ...EARLIER, agency: '济宁市商务局', region: '山东省济宁市', year: 2020 };

test('two bodies in one year; without one, the latest that both have', async () => {
  const { ask } = await chatWith(LATER, EARLIER, COMMERCE);
  const text = await ask('/compare 启东市政府办 启东市商务局 2023');
  expect(text).toContain('【两个机关 2023 年度对比】');
  expect(text).toContain('甲：启东市人民政府办公室 2023 年度报告；乙：启东市商务局 2023 年度报告。增减为乙减甲。');
  expect(text).toMatch(/本年新收 +100 +80 +-20 +-20\.00%/);
  const late = reportOf({}, { agency: '启东市商务局', year: 2024 });
  const latest = await (await chatWith(LATER, COMMERCE, late)).ask('/compare 启东市政府办 启东市商务局');
  expect(latest).toContain('【两个机关 2023 年度对比】');
});

test.each([
  ['/compare 启东市政府办', '请写一个机关和两个年份，或两个机关和一个年份（机关之间空一格）'],
  ['/compare 2022 2023', '请写明要对比的机关'],
  ['/compare 启东 2021 2022 2023', '一次只能对比两个年份'],
  ['/compare 启东 济宁 朝阳 2023', '一次只能对比两个机关'],
  [
    '/compare 启东市政府办 2023 2019',
    '没有收录启东市人民政府办公室 2019 年的年报（已收录 2022、2023 年），可输入 /compare',
  ],
  ['/compare 济宁 2020 2021', '没有收录济宁市商务局 2021 年的年报，只收录了 2020 年，不能对比。'],
  ['/compare 启东市政府办 济宁 2023', '没有收录济宁市商务局 2023 年的年报（已收录 2020 年），两个机关请比较同一年度。'],
  ['/compare 启东市政府办 济宁', '没有两个机关都收录的年度，不宜对比'],
  ['/compare 启东市政府办 启东市府办 2023', '两边是同一份年报'],
  ['/compare 火星 2022 2023', '没有收录“火星”的年报'],
])('%s → %s', async (words, said) => {
  const { ask } = await chatWith(LATER, EARLIER, JINING);
  const answer = await ask(words);
  expect(answer).toContain(said);
  expect(answer).toMatch(/^[^\n]+。$/);
});

test('a choice among several keeps the other body and the year', async () => {
  const { said } = await chatWith(LATER, COMMERCE, JINING);
  const left = await said('/compare 商务局 启东市政府办 2023');
  expect(left.reply.buttons?.flat().map(button => button.input)).toEqual([
    '/compare 启东市商务局 启东市政府办 2023',
    '/compare 济宁市商务局 启东市政府办 2023',
  ]);
  const right = await said('/compare 启东市政府办 商务局 2023');
  expect(right.reply.buttons?.[0]?.[0]?.input).toBe('/compare 启东市政府办 启东市商务局 2023');
  const years = await said('/compare 商务局 2022 2023');
  expect(years.reply.buttons?.[0]?.[0]?.input).toBe('/compare 启东市商务局 2022 2023');
});

test('a report without the national tables cannot be compared', async () => {
  const old = reportOf({}, { year: 2015, form: 'pre2019', cells: {}, coverage: { read: 0, expected: 0 } });
  const { ask } = await chatWith(old, LATER);
  expect(await ask('/compare 启东 2015 2023')).toMatch(
    /^启东市人民政府办公室 2015 年度报告没有可逐格读取的规定表格.+。$/,
  );
});
