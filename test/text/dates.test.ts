import { describe, expect, test } from 'vitest';
import { isoDate, readDate, readYear } from '../../src/text/dates.ts';

describe('readDate', () => {
  test.each([
    ['2024-01-14', '2024-01-14'],
    ['发布时间:2024-1-5 10:32', '2024-01-05'],
    ['2021年1月19日', '2021-01-19'],
    ['2021 年 1 月 9 日', '2021-01-09'],
    ['二〇二四年一月十九日', '2024-01-19'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['2022/03/04', '2022-03-04'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  // Digits without 年月日 have more than one reading: 2024119 is 1-19 or 11-9.
  test.each(['2024119', '20240119', '2024年2月30日', '2024年13月1日', '第2024号', '一月三日', ''])(
    '%s is none',
    text => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});

test('a day that there is not is none', () => {
  expect(isoDate(2023, 2, 29)).toBeUndefined();
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
});

test.each([
  ['2023', 2023],
  ['二〇二三', 2023],
  ['1850', undefined],
  ['三', undefined],
])('year %s', (text, year) => {
  expect(readYear(text)).toBe(year);
});
