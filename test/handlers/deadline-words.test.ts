import { expect, test } from 'vitest';
import { asksForDeadline, readDeadlineWords } from '../../handlers/deadline-words.ts';

test.each([
  ['', null],
  ['2028', 2028],
  ['2028年', 2028],
  ['二〇二八年', 2028],
  ['2027年度', 2028],
  ['2027年度报告', 2028],
  ['2027年报', 2028],
  ['2027年年报', 2028],
  ['2027年的年报', 2028],
  ['2028年报送期限', 2028],
  ['明年', 2027],
  ['后年', 2028],
  ['今年', 2026],
  ['去年', 2025],
  ['还有几天到截止', null],
  ['今年年报什么时候之前要公布', null],
  ['明年几号截止', 2027],
  ['2028年1月31日是周末怎么办', 2028],
])('%j asks for the days of %s', (words, year) => {
  expect(readDeadlineWords(words, { year: 2026 })).toEqual({ ok: true, year });
});

test.each([
  ['启东', 'not-a-year'],
  ['启东 2028', 'not-a-year'],
  ['提前 10 天', 'not-a-year'],
  ['2027 2028', 'several-years'],
  ['2027年和2028年几号截止', 'several-years'],
  ['今年 明年', 'several-years'],
  ['2018', 'no-such-year'],
  ['2018年度', 'no-such-year'],
  ['0000', 'no-such-year'],
  ['3023', 'no-such-year'],
])('%j is refused as %s', (words, why) => {
  expect(readDeadlineWords(words, { year: 2026 })).toEqual({ ok: false, why });
});

test.each([
  '还有几天到截止？',
  '还有多少天截止',
  '离截止还有几天',
  '距离1月31日还有多少个工作日公布年报',
  '年报截止还剩几个工作日',
  '年报什么时候之前要公布?',
  '年报什麼時候之前要公布？',
  '年报最晚什么时候公布',
  '年报要在几号前交',
  '年报应当什么时候公布',
  '1月31日是周末怎么办?',
  '1月31日是周末/春节怎么办?',
  '31号是星期天，可以顺延吗',
  '截止日放假怎么办',
  '几号截止',
  '什么时候截止？',
  '截止日期是哪天',
  '截止日期',
  '年报的报送期限是什么时候',
])('%s is asked of the deadlines', text => {
  expect(asksForDeadline(text)).toBe(true);
});

test.each([
  '提醒我们1月20日前交年报',
  '截止前几天提醒我',
  '取消提醒',
  '启东年报什么时候公布的',
  '启东 2023 年报',
  '依申请公开多少天内答复?能延期吗?',
  '申请答复的期限是几天',
  '补正要几天内通知?逾期不补正填哪里?',
  '收到申请后还有几天到期',
  '乡镇街道要不要编年报?',
  '1月31日',
  '截至2023年12月31日',
  '还有几天',
  '你好',
  '/remind 1月20日前交年报 提前 10 5 1 天 9:00',
  `年报什么时候之前要公布${'？'.repeat(60)}`,
])('%s is not', text => {
  expect(asksForDeadline(text)).toBe(false);
});
