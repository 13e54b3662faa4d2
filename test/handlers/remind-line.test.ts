import { expect, test } from 'vitest';
import { plain } from '../../handlers/command.ts';
import { type LineParts, type LineTrouble, readLine } from '../../handlers/remind-line.ts';

const read = (typed: string) => readLine(plain(typed), typed, '2026-11-22');

function partsOf(typed: string): LineParts {
  const line = read(typed);
  if (!line.ok) throw new Error(`${typed}: ${JSON.stringify(line.trouble)}`);
  return line.parts;
}

function troubleOf(typed: string): LineTrouble {
  const line = read(typed);
  if (line.ok) throw new Error(`${typed} was understood: ${JSON.stringify(line.parts)}`);
  return line.trouble;
}

test('the line of the handbook', () => {
  expect(partsOf('1月20日前交年报 提前 10 5 1 天 9:00')).toEqual({
    ...{ day: { month: 1, day: 20 }, onTheDay: false },
    ...{ name: '交年报', kind: 'submit', daysBefore: [10, 5, 1], at: '09:00' },
  });
});

test.each([
  ['1月20日交年报', undefined],
  ['1月 20 号之前交年报', undefined],
  ['1.20 交年报', undefined],
  ['1-20交年报', undefined],
  ['1/20 交年报', undefined],
  ['一月二十日前交年报', undefined],
  ['元月20日交年报', undefined],
  ['１月２０日前交年报', undefined],
  ['每年1月20日交年报', null],
  ['1月20日交年报 每年', null],
  ['2027年1月20日交年报', 2027],
  ['二〇二七年一月二十日交年报', 2027],
  ['2027-01-20 交年报', 2027],
  ['2027/1/20 交年报', 2027],
  ['明年1月20日交年报', 2027],
  ['今年1月20日交年报', 2026],
  ['1月20日交年报 仅一次', 'next'],
  ['2027年1月20日交年报 仅一次', 2027],
])('%s is that day', (typed, year) => {
  const parts = partsOf(typed);
  expect([parts.day, parts.name, parts.year]).toEqual([{ month: 1, day: 20 }, '交年报', year]);
});

test.each([
  ['提前 10 5 1 天', [10, 5, 1]],
  ['提前 1 10 5 10', [10, 5, 1]],
  ['提前10,5,1天', [10, 5, 1]],
  ['提前10、5和1天', [10, 5, 1]],
  ['提前10天、5天和当天', [10, 5, 0]],
  ['提前10天 提前3天', [10, 3]],
  ['提前十天', [10]],
  ['提前一周', [7]],
  ['提前两周和三天', [14, 3]],
  ['提前1、2周', [14, 7]],
  ['前10天', [10]],
  ['当天', [0]],
  ['到期当日', [0]],
  ['提前10天5天1天', [10, 5, 1]],
  ['提前10天9点', [10]],
  ['提前 5 9:00', [5]],
  ['提前一天九点', [1]],
])('%s', (typed, days) => {
  expect(partsOf(`1月20日交年报 ${typed}`).daysBefore).toEqual(days);
});

test.each([
  ['9点', '09:00'],
  ['９：３０', '09:30'],
  ['9点半', '09:30'],
  ['上午9点半', '09:30'],
  ['上午9时15分', '09:15'],
  ['九点', '09:00'],
  ['十点一刻', '10:15'],
  ['下午3点', '15:00'],
  ['下午 3:20', '15:20'],
  ['晚上8点', '20:00'],
  ['中午12点', '12:00'],
  ['中午1点', '13:00'],
  ['0:00', '00:00'],
])('%s', (typed, at) => {
  expect(partsOf(`1月20日交年报 ${typed}`).at).toBe(at);
});

test.each([
  ['1月20日预审', '预审', 'preReview'],
  ['1月20日前上报年报', '上报年报', 'submit'],
  ['1月20日公布年报', '公布年报', 'publish'],
  ['1月20日交政府信息公开年报', '交政府信息公开年报', 'submit'],
  ['1月20日前各科室报送2026年度年报', '各科室报送2026年度年报', 'submit'],
  ['1月20日 年报定稿', '年报定稿', 'other'],
  ['1月20日年报截止', '年报', 'other'],
  ['报送年报截止时间1月20日', '报送年报', 'submit'],
  ['1月20日前把年报报到市政务公开办', '年报报到市政务公开办', 'other'],
  ['提醒我们1月20日前交年报', '交年报', 'submit'],
  ['别忘了1月20日交年报', '交年报', 'submit'],
  ['1月20日 培训会', '培训会', 'other'],
  ['1月20日开会', '开会', 'other'],
  ['1月20日领导签字 提前3天 9点', '领导签字', 'other'],
  ['1月20日党组会审议', '党组会审议', 'other'],
  ['1月20日定稿', '定稿', 'other'],
  ['2月1日提醒我们开会', '开会', 'other'],
  ['每年1月20日，提前3天，上午9:00，提醒大家报送年报。', '报送年报', 'submit'],
])('%s: what it is', (typed, name, kind) => {
  expect(partsOf(typed)).toMatchObject({ name, kind });
});

test.each([
  ['1月20日前交2026年度年报', 2027],
  ['1月20日前交2026年年报 仅一次', 2027],
  ['1月20日前交二〇二五年度报告', 2026],
  ['2027年1月20日前交2026年度年报', 2027],
  ['2026年12月20日前交2026年度年报', 2026],
  ['1月20日前交本年度年报', undefined],
])('%s: a report is due in the year after it, once', (typed, year) => {
  expect(partsOf(typed).year).toBe(year);
});

test.each([
  ['1月20日（星期三）交年报', 3],
  ['1月20日（周二）前交年报', 2],
  ['1月20日星期五交年报', 5],
  ['1月20日 周日 交年报', 7],
])('%s: the weekday is kept apart', (typed, weekday) => {
  expect(partsOf(typed)).toMatchObject({ day: { month: 1, day: 20 }, weekday, name: '交年报' });
});

test.each([
  ['今天交年报 17:00', 11, 22],
  ['明天交年报', 11, 23],
  ['后天前交年报', 11, 24],
])('%s is a day of this year, once', (typed, month, day) => {
  expect(partsOf(typed)).toMatchObject({ day: { month, day }, year: 2026, near: true, name: '交年报' });
});

test('the hour may stand right behind the day', () => {
  expect(partsOf('1月20日9:00交年报')).toMatchObject({ day: { month: 1, day: 20 }, at: '09:00', name: '交年报' });
});

test('“在1月15日提醒我” is told on that day', () => {
  expect(partsOf('请在1月15日提醒我报送年报').onTheDay).toBe(true);
  expect(partsOf('提醒我1月15日报送年报').onTheDay).toBe(false);
  expect(partsOf('1月15日前提醒我报送年报').onTheDay).toBe(false);
});

test('own words keep their signs, and nothing in them is read', () => {
  expect(partsOf('1月20日 “2月3日开会，８点：请带材料！” 9点')).toEqual({
    ...{ day: { month: 1, day: 20 }, onTheDay: false, at: '09:00', text: '2月3日开会，８点：请带材料！' },
  });
  expect(partsOf('1月20日 10:00 内容：第一行，\n第二行').text).toBe('第一行，\n第二行');
  expect(partsOf('10:00 默认文字')).toEqual({ at: '10:00', text: null });
  expect(troubleOf(`1月20日 “${'长'.repeat(501)}”`)).toEqual({ kind: 'text-too-long', length: 501 });
});

test.each([
  ['1月20日前交年报 提前十天半', '提前十天半'],
  ['1月20日前交年报 提前10天半', '提前10天半'],
  ['1月20日交年报 提前 10 5 个工作日', '个工作日'],
  ['1月20日交年报 提前一个月', '提前一个月'],
  ['1月20日交年报 提前2小时', '提前2小时'],
  ['1月20日早点', '早点'],
  ['1月20日 交年报 foo', 'foo'],
  ['1月20日 foo', 'foo'],
  ['1月20日 提钱 3 天', '提钱'],
  ['1月20日 交年报 提钱三天', '提钱三天'],
  ['1月20日 提钱', '提钱'],
  ['1月20日 当填', '当填'],
  ['1月20日 交年报 仅以次', '仅以次'],
  ['1月20日 9:00 北京时间', '北京时间'],
  ['1月20日 9:5 交年报', '9:5'],
  ['20270120 交年报', '20270120'],
  ['1月20日不用交年报', '不用交年报'],
])('%s is not understood, and that is said', (typed, word) => {
  expect(troubleOf(typed)).toMatchObject({ kind: 'unknown', words: expect.arrayContaining([word]) });
});

test.each([
  ['1月底前交年报', { kind: 'vague-day', said: '1月底前交年报' }],
  ['春节前交年报', { kind: 'vague-day', said: '春节前交年报' }],
  ['下周五交年报', { kind: 'vague-day', said: '下周五交年报' }],
  ['月底交年报', { kind: 'vague-day', said: '月底交年报' }],
  ['20日交年报', { kind: 'vague-day', said: '20日交年报' }],
  ['大后天交年报', { kind: 'vague-day', said: '大后天交年报' }],
  ['每月20日交年报', { kind: 'repeating', said: '每月' }],
  ['每周一提醒我交年报', { kind: 'repeating', said: '每周' }],
  ['1月20日前交年报 提前 10 5 1 天 9', { kind: 'bare-number', said: '9' }],
  ['1月20日前交年报 提前 5 天 8 30', { kind: 'bare-number', said: '8 30' }],
  ['1月20日前交年报 提前5天 10', { kind: 'bare-number', said: '10' }],
  ['1月20日前交年报 提前5天10', { kind: 'bare-number', said: '10' }],
  ['1月20日 报送 提前3天 9', { kind: 'bare-number', said: '9' }],
  ['1月20日 报送 提前三天 九', { kind: 'bare-number', said: '九' }],
  ['1月20日 报送 提前3天和当天 9', { kind: 'bare-number', said: '9' }],
  ['1月20日17:00前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日17时前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日17点前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日24:00前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日下午5点前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日下班前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['1月20日中午之前交年报', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['截止时间：1月20日17:00', { kind: 'hour-of-deadline', said: '1月20日' }],
  ['12月20日前交2026年度年报初稿', { kind: 'which-year', said: '12月20日' }],
  ['每年1月20日前交2026年度年报', { kind: 'report-year', report: 2026 }],
  ['2028年1月20日前交2026年度年报', { kind: 'report-year', report: 2026 }],
  ['1月20日 交年报 “请交', { kind: 'open-quote' }],
  ['1月20日交年报 9点 10点', { kind: 'several', what: 'time' }],
  ['明天1月20日交年报', { kind: 'several', what: 'day' }],
  ['2月30日交年报', { kind: 'no-such-day', said: '2月30日' }],
  ['13月1日交年报', { kind: 'no-such-day', said: '13月1日' }],
  ['2027年2月29日交年报', { kind: 'no-such-day', said: '2027年2月29日' }],
  ['2月29日交年报', { kind: 'leap-day' }],
  ['1月20日 25:00', { kind: 'no-such-time', said: '25:00' }],
  ['1月20日 9:60', { kind: 'no-such-time', said: '9:60' }],
  ['1月20日 24:00', { kind: 'no-such-time', said: '24:00' }],
  ['1月20日 上午15点', { kind: 'no-such-time', said: '上午15点' }],
  ['1月20日 提前 400 天', { kind: 'too-far', days: 400 }],
  ['1月20日 提前 1 2 3 4 5 6 7 8 9 10 11 12 13 天', { kind: 'too-many-days' }],
  ['1月20日和1月31日交年报', { kind: 'several', what: 'day' }],
  ['1月20日 9:00 10:00', { kind: 'several', what: 'time' }],
  ['每年2027年1月20日', { kind: 'several', what: 'year' }],
  [`1月20日 ${'向市政府办公室'.repeat(5)}报送年报`, { kind: 'name-too-long' }],
])('%s is refused', (typed, trouble) => {
  expect(troubleOf(typed)).toEqual(trouble);
});

test('2028年2月29日 is a day', () => {
  expect(partsOf('2028年2月29日交年报')).toMatchObject({ day: { month: 2, day: 29 }, year: 2028 });
});

test('“前（含当日）” says nothing of the day of the reminder', () => {
  const parts = partsOf('1月20日前（含当日）交年报');
  expect([parts.daysBefore, parts.name]).toEqual([undefined, '交年报']);
});

test.each(['“', '提前 1 ', '1月20日', '内容', '一'])('a page of %s is given up at once', words => {
  const began = Date.now();
  expect(troubleOf(words.repeat(30_000)).kind).toBe('unknown');
  expect(Date.now() - began).toBeLessThan(1000);
});
