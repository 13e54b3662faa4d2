import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chineseWorkingDays } from '../../src/adapters/chinese-working-days.ts';
import { dayOff } from '../../src/check/deadline.ts';
import type { HolidayNotices } from '../../src/ports/working-days.ts';
import { addDays } from '../../src/remind/zone.ts';
import { projectRoot } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const days = (from: string, to: string): string[] => (from > to ? [] : [from, ...days(addDays(from, 1), to)]);
const NOTICE_2027: HolidayNotices = {
  2027: {
    holidays: {
      '2026-12-31': '元旦',
      '2027-01-01': '元旦',
      '2027-02-06': '春节',
      '2027-05-01': '劳动节',
      '2027-10-01': '国庆节',
    },
    workdays: ['2026-12-27', '2027-01-31'],
  },
};

test('2026 is as the State Council’s notice has it', () => {
  const { isWorkingDay, holiday } = chineseWorkingDays();
  const year = days('2026-01-01', '2026-12-31');
  const named = (name: string) => year.filter(day => holiday(day) === name).map(day => day.slice(5));
  expect(named('元旦')).toEqual(['01-01', '01-02', '01-03']);
  expect([named('春节')[0], named('春节').at(-1), named('春节').length]).toEqual(['02-15', '02-23', 9]);
  expect([named('国庆节')[0], named('国庆节').at(-1)]).toEqual(['10-01', '10-07']);
  const weekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
  expect(year.filter(day => isWorkingDay(day) && weekend(day)).map(day => day.slice(5))).toEqual([
    ...['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ]);
  expect(year.filter(isWorkingDay)).toHaveLength(248);
  expect(isWorkingDay('2026-01-31')).toBe(false);
  expect(holiday('2026-01-31')).toBeNull();
});

test('of years without a notice nothing is said', () => {
  const { isWorkingDay, holiday } = chineseWorkingDays();
  for (const day of ['2027-01-01', '2027-01-04', '2027-01-31', '2003-12-31', '1999-10-01', '2100-01-01']) {
    expect([day, isWorkingDay(day), holiday(day)]).toEqual([day, null, null]);
  }
  const known = Array.from({ length: 60 }, (_, at) => 1990 + at).filter(year => isWorkingDay(`${year}-06-15`) !== null);
  // A newer package may know more.
  expect(known.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
});

test('agrees with what the checking rules know of 31 January', () => {
  const { isWorkingDay } = chineseWorkingDays();
  for (let year = 2020; year <= 2026; year++) {
    expect([year, isWorkingDay(`${year}-01-31`)]).toEqual([year, dayOff(`${year}-01-31`).reason === null]);
  }
});

test('a notice that is added makes its year known, and may reach into the December before', () => {
  const { isWorkingDay, holiday } = chineseWorkingDays(NOTICE_2027);
  expect(['2027-01-01', '2027-01-04', '2027-01-30', '2027-01-31'].map(isWorkingDay)).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(['2026-12-27', '2026-12-30', '2026-12-31'].map(isWorkingDay)).toEqual([true, true, false]);
  expect([holiday('2026-12-31'), holiday('2027-02-06'), isWorkingDay('2028-01-04')]).toEqual(['元旦', '春节', null]);
});

test('a day in December does not make its year known, and is as the later notice has it', () => {
  const of = (year: number, day: string, workdays: string[]) => ({
    [year]: { holidays: { [day]: '元旦', [`${year}-10-01`]: '国庆节' }, workdays },
  });
  expect(chineseWorkingDays(of(2099, '2098-12-31', [])).isWorkingDay('2098-12-30')).toBeNull();
  // The package has the 29th worked and the 30th off.
  const changed = chineseWorkingDays(of(2019, '2018-12-29', ['2018-12-30']));
  expect(['2018-12-29', '2018-12-30'].map(changed.isWorkingDay)).toEqual([false, true]);
  expect(changed.holiday('2018-12-30')).toBeNull();
});

test('a notice that is added takes the place of the package’s', () => {
  const { isWorkingDay, holiday } = chineseWorkingDays({
    2026: { holidays: { '2026-10-01': '国庆节' }, workdays: [] },
  });
  expect([isWorkingDay('2026-02-17'), holiday('2026-02-17')]).toEqual([true, null]);
  expect(isWorkingDay('2026-02-14')).toBe(false);
  expect(isWorkingDay('2025-01-29')).toBe(false);
});

test.concurrent.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kathmandu'])(
  'a machine in %s makes no difference',
  async zone => {
    const { isWorkingDay } = chineseWorkingDays();
    const adapter = join(projectRoot, 'dist', 'src', 'adapters', 'chinese-working-days.js');
    const ran = await run(join(projectRoot, 'test', 'adapters', 'working-days-of.mjs'), {
      ...{ folder: temporaryFolder(), env: { TZ: zone }, args: [adapter, '2011-12-01', '6000'] },
    });
    const here = Array.from({ length: 6000 }, (_, at) => isWorkingDay(addDays('2011-12-01', at)));
    expect(JSON.parse(ran.stdout)).toEqual(here);
  },
);
