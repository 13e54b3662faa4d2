import { expect, test } from 'vitest';
import { checkPage } from '../../../handlers/present/check-page.ts';
import { sketched } from '../../check/sketch.ts';
import { aboutWords, drawn, finding } from '../../helpers/check-page.ts';
import { attribute, below, classesOf, wordsOf } from '../../helpers/page.ts';

test.each([
  ['错误', [finding(), finding({ severity: 'warning' })], '发现 1 处错误，应当改正；另有 1 处需要核实。', 'error'],
  ['只有提醒', [finding({ severity: 'warning' })], '没有发现错误，有 1 处需要核实。', 'warning'],
  ['只有提示', [finding({ severity: 'info' })], '没有发现错误，有 1 条提示供参考。', 'info'],
  ['没有问题', [], '在已检查的项目中没有发现问题。', 'none'],
])('the verdict: %s', (_, findings, sentence, tone) => {
  const page = drawn(sketched(), findings, { passed: ['T3-BALANCE'] });
  expect(page.byClass('sentence').map(wordsOf)).toEqual([sentence]);
  expect(classesOf(page.byClass('verdict')[0]!)).toContain(tone);
});

test('nothing that could be checked is not taken for a right report', () => {
  const page = drawn(sketched(), [], { skipped: [{ rule: 'Y-CARRY', missing: '上年报告' }] });
  expect(wordsOf(page.byClass('sentence')[0]!)).toBe('没有能够检查的项目，不能作出结论。');
});

test('the head says whose report, which file, how much was read and how many rules had an answer', () => {
  const report = sketched({ agency: '启东市商务局', year: 2023 });
  const findings = [finding(), finding(), finding({ rule: 'T3-BALANCE', severity: 'info' })];
  const page = drawn(report, findings, {
    passed: ['T4-SUM-LIT'],
    skipped: [{ rule: 'Y-CARRY', missing: '上年报告' }],
    coverage: { read: 199, expected: 200 },
  });
  expect(wordsOf(page.byTag('h1')[0]!)).toBe('启东市商务局 2023 年度报告');
  expect(wordsOf(page.byTag('title')[0]!)).toBe('启东市商务局 2023 年度报告检查结果');
  const facts = below(page.byClass('about')[0]!).filter(one => one.tagName === 'dd');
  expect(facts.map(wordsOf)).toEqual([
    '启东市商务局',
    '2023 年',
    '2021 年版格式',
    '年报.html',
    '2024-01-16',
    '通过 1 项，发现问题 2 项，未能检查 1 项',
    '读出 199/200 格',
  ]);
  expect(
    below(page.byClass('counts')[0]!)
      .filter(one => one.tagName === 'li')
      .map(wordsOf),
  ).toEqual(['错误 2 12', '提醒 0', '提示 1 3']);
  expect(page.byClass('remark').map(wordsOf)).toEqual([
    '表格有 1 格没有读出（下面画斜线的格子），没有读出的不等于 0，不作判断。',
  ]);
});

test('findings keep the numbers that they bear in the chat', () => {
  const findings = [
    finding({ message: '甲', place: { section: 3, line: 9 } }),
    finding({ message: '乙', place: { section: 1, line: 2 } }),
  ];
  const outcome = { findings, passed: [], skipped: [], coverage: { read: 200, expected: 200 } };
  const page = checkPage(sketched(), outcome, '年报.html', [4, 7]);
  expect([...page.matchAll(/id="f-(\d+)"/g)].map(match => match[1])).toEqual(['7', '4']);
});

test('findings stand by section, the gravest first in each, numbered through', () => {
  const findings = [
    finding({ message: '丁', place: { section: 3, line: 8 }, severity: 'info' }),
    finding({ message: '甲', place: { section: 3, line: 9 }, severity: 'error' }),
    finding({ message: '乙', place: { section: null, line: null }, severity: 'error' }),
    finding({ message: '丙', place: { section: 1, line: 2 }, severity: 'warning' }),
    finding({ message: '戊', place: { section: 0, line: 1 }, severity: 'info' }),
  ];
  const page = drawn(sketched(), findings);
  expect(page.byClass('finding').map(one => [attribute(one, 'id'), wordsOf(below(one)[1]!)])).toEqual([
    ['f-1', '1 提示 戊'],
    ['f-2', '2 提醒 丙'],
    ['f-3', '3 错误 甲'],
    ['f-4', '4 提示 丁'],
    ['f-5', '5 错误 乙'],
  ]);
  const heads = page.byClass('bundle');
  expect(heads.map(one => wordsOf(below(one).find(({ tagName }) => tagName === 'h3')!))).toEqual([
    '标题和开头',
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    '整份报告',
  ]);
});

test('a finding is told in full: what, how to mend it, both values, place, words, basis, whose fault, which rule', () => {
  const report = sketched({ text: { 1: '共收到申请5件。' } });
  const page = drawn(report, [
    aboutWords(report, 1, '5件', { expected: 3, actual: 5, origin: 'page', rule: 'T3-BALANCE', message: '件数不符。' }),
  ]);
  const entry = page.byId('f-1')!;
  expect(wordsOf(entry)).toContain('件数不符。 怎么改 请改正。');
  const facts = below(entry).filter(one => one.tagName === 'div');
  expect(facts.map(wordsOf)).toEqual([
    '现为5，应为 3',
    expect.stringMatching(/^位置原文第 \d+ 行$/),
    '原文5件',
    '依据报告格式第三部分',
    '来源网页带入，不是报告本身的问题',
    '检查项目第一项加第二项不等于第三项加第四项 T3-BALANCE',
  ]);
  expect(page.byClass('remark').map(wordsOf)).toEqual([
    '其中 1 处是网页带入或读取所致，不是报告本身的问题，已分别注明。',
  ]);
});

test('what could not be checked stands under what is missing, with what to do about it', () => {
  const page = drawn(sketched({ year: 2023 }), [], {
    passed: ['T3-SUM-ROW'],
    skipped: [
      { rule: 'T4-SUM-LIT', missing: '完整读出的第四部分表格' },
      { rule: 'T3-BALANCE', missing: '上年报告' },
      { rule: 'T4-SUM-RECON', missing: '完整读出的第四部分表格' },
      { rule: 'T3-SUM-COL', missing: '其他单位的报告' },
    ],
  });
  expect(page.byClass('bundle').map(wordsOf)).toEqual([
    expect.stringMatching(/^缺少：完整读出的第四部分表格 ?表格没有读全；.+未经复议直接起诉.+T4-SUM-LIT.+T4-SUM-RECON$/),
    expect.stringMatching(/^缺少：上年报告 ?一并提交本机关 2022 年度的报告，就可以检查。.+T3-BALANCE$/),
    expect.stringMatching(/^缺少：其他单位的报告 ?一并提交同级其他单位同一年度的报告.+T3-SUM-COL$/),
  ]);
  expect(wordsOf(page.byId('skipped')!)).toBe('未能检查的项目（4 项）');
});

test('what was found in order is listed by title, by family', () => {
  const page = drawn(sketched(), [], { passed: ['T3-SUM-ROW', 'T4-SUM-LIT', 'Z-UNKNOWN'] });
  expect(wordsOf(page.byId('passed')!)).toBe('检查后没有发现问题的项目（3 项）');
  expect(
    below(page.byClass('rules')[0]!)
      .filter(one => one.tagName === 'dt')
      .map(wordsOf),
  ).toEqual(['表内关系', '其他']);
  expect(
    below(page.byClass('rules')[0]!)
      .filter(one => one.tagName === 'dd')
      .map(wordsOf),
  ).toEqual([expect.stringMatching(/^行合计不等于总计；未经复议直接起诉/), 'Z-UNKNOWN']);
});

test('lists with nothing in them are left out, and so are their links', () => {
  const page = drawn(sketched());
  expect([page.byId('skipped'), page.byId('passed')]).toEqual([undefined, undefined]);
  expect(
    below(page.byTag('nav')[0]!)
      .filter(one => one.tagName === 'a')
      .map(wordsOf),
  ).toEqual(['发现的问题', '报告原表和原文']);
  expect(wordsOf(page.byTag('main')[0]!)).toContain('没有发现问题。');
});

test('the foot says what the page is worth', () => {
  const foot = wordsOf(drawn(sketched()).byTag('footer')[0]!);
  expect(foot).toContain('自动检查不能代替本单位的审核');
  expect(foot).toContain('个人信息已作遮盖');
});
