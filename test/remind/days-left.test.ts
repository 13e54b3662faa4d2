import { expect, test } from 'vitest';
import { chineseWorkingDays } from '../../src/adapters/chinese-working-days.ts';
import type { Deadline } from '../../src/model/reminder.ts';
import { type DaysLeft, daysOfYear, nextDays } from '../../src/remind/days-left.ts';
import { DEPARTMENT, OVERALL, withOwn } from '../../src/remind/deadlines.ts';

const LAW = [DEPARTMENT, OVERALL];
const known = chineseWorkingDays();
const of2027 = chineseWorkingDays({
  2027: {
    holidays: { '2027-01-01': '元旦', '2027-01-29': '春节', '2027-01-31': '春节', '2027-05-01': '', '2027-10-01': '' },
    workdays: ['2027-01-30'],
  },
});
const own = (name: string, month: number, day: number, year: number | null = null): Deadline => ({
  ...{ kind: 'submit', name, month, day, year, basis: null },
});
const days = (left: DaysLeft[]) => left.map(({ on, days }) => [on, days]);

test('the days of the law that come next, in order', () => {
  expect(days(nextDays(LAW, '2026-11-22', known))).toEqual([
    ['2027-01-31', 70],
    ['2027-03-31', 129],
  ]);
  expect(days(nextDays(LAW, '2026-03-01', known))).toEqual([
    ['2026-03-31', 30],
    ['2027-01-31', 336],
  ]);
});

test('a day that is over stays for two weeks', () => {
  expect(days(nextDays([DEPARTMENT], '2027-01-31', known))).toEqual([['2027-01-31', 0]]);
  expect(days(nextDays([DEPARTMENT], '2027-02-14', known))).toEqual([['2027-01-31', -14]]);
  expect(days(nextDays([DEPARTMENT], '2027-02-15', known))).toEqual([['2028-01-31', 350]]);
  // Also over the turn of the year.
  expect(days(nextDays([own('报送', 12, 25)], '2027-01-02', known))).toEqual([['2026-12-25', -8]]);
});

test('a chat’s own days: once, in leap years, in a year only', () => {
  expect(days(nextDays([own('报送', 2, 29)], '2026-11-22', known))).toEqual([['2028-02-29', 464]]);
  expect(days(nextDays([own('报送', 2, 29)], '2096-03-20', known))).toEqual([['2104-02-29', 2901]]);
  expect(days(nextDays([own('报送', 1, 20, 2026)], '2026-11-22', known))).toEqual([]);
  expect(days(nextDays([own('报送', 1, 20, 2029)], '2026-11-22', known))).toEqual([['2029-01-20', 790]]);
  expect(days(daysOfYear(2028, [...LAW, own('报送', 1, 20), own('公布', 1, 25, 2027)], '2026-11-22', known))).toEqual([
    ['2028-01-20', 424],
    ['2028-01-31', 435],
    ['2028-03-31', 495],
  ]);
});

test('what a chat is reminded of several times is one deadline, the law’s stands there anyway', () => {
  const schedule = (deadline: Deadline) => ({
    ...{ id: 1, deadline, daysBefore: [0], at: '09:00', text: null, topic: null, paused: true, since: new Date(0) },
  });
  const all = [
    schedule(own('报送', 1, 20)),
    schedule(DEPARTMENT),
    schedule({ ...own('报送', 1, 20), kind: 'publish' as const }),
  ];
  expect(withOwn(all).map(({ name, day }) => [name, day])).toEqual([
    [DEPARTMENT.name, 31],
    [OVERALL.name, 31],
    ['报送', 20],
  ]);
  expect(withOwn([schedule(own('报送', 1, 21)), schedule(own('公布', 1, 20)), ...all])).toHaveLength(5);
});

test('working days are counted from tomorrow on, the last day among them', () => {
  const working = (today: string, month: number, day: number) =>
    nextDays([own('', month, day)], today, known).map(one => one.working);
  const whole = (days: number) => [{ days, unknownFrom: null }];
  // Friday; Monday to Friday and the Saturday worked in exchange.
  expect(working('2026-02-06', 2, 14)).toEqual(whole(6));
  expect(working('2026-02-06', 2, 13)).toEqual(whole(5));
  expect(working('2026-02-14', 2, 23)).toEqual(whole(0));
  expect(working('2026-02-14', 2, 24)).toEqual(whole(1));
  expect(working('2026-02-13', 2, 13)).toEqual(whole(0));
  expect(working('2026-02-14', 2, 13)).toEqual([null]);
});

test('the count stops at a year that is not known', () => {
  expect(nextDays(LAW, '2026-11-22', known).map(one => one.working)).toEqual([
    { days: 29, unknownFrom: 2027 },
    { days: 29, unknownFrom: 2027 },
  ]);
  expect(nextDays([DEPARTMENT], '2026-12-31', known)[0]?.working).toEqual({ days: 0, unknownFrom: 2027 });
  expect(nextDays([DEPARTMENT], '2026-12-31', of2027)[0]?.working).toEqual({ days: 20, unknownFrom: null });
});

test('a day that is not worked names the last one before it that is', () => {
  const off = (year: number, deadline: Deadline, workingDays = known) =>
    daysOfYear(year, [deadline], '2024-06-01', workingDays).map(one => one.off);
  expect(off(2025, DEPARTMENT)).toEqual([{ holiday: '春节', workedBefore: '2025-01-27', certain: true }]);
  expect(off(2026, DEPARTMENT)).toEqual([{ holiday: null, workedBefore: '2026-01-30', certain: true }]);
  expect(off(2024, DEPARTMENT)).toEqual([null]);
  // A Saturday that is worked in exchange.
  expect(off(2026, own('', 2, 14))).toEqual([null]);
  expect(off(2027, DEPARTMENT, of2027)).toEqual([{ holiday: '春节', workedBefore: '2027-01-30', certain: true }]);
});

test('where the holidays are not known the weekday is all that is said', () => {
  const off = (year: number, deadline: Deadline) => daysOfYear(year, [deadline], '2026-11-22', known)[0]?.off;
  expect(off(2027, DEPARTMENT)).toEqual({ holiday: null, workedBefore: '2027-01-29', certain: false });
  expect(off(2028, DEPARTMENT)).toBeNull();
  // The days before are looked for in a year that is known.
  expect(off(2027, own('', 1, 1))).toBeNull();
  expect(off(2027, own('', 1, 2))).toEqual({ holiday: null, workedBefore: '2027-01-01', certain: false });
});

test('a day that is known to be off is not enough where the days before it are not known', () => {
  const of2028 = chineseWorkingDays({
    2028: { holidays: { '2028-01-01': '元旦', '2028-05-01': '劳动节', '2028-10-01': '国庆节' }, workdays: [] },
  });
  expect(daysOfYear(2028, [own('', 1, 1)], '2026-11-22', of2028)[0]?.off).toEqual({
    ...{ holiday: '元旦', workedBefore: '2027-12-31', certain: false },
  });
});
