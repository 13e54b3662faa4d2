import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isTimeZone, momentOf, weekdayOf } from '../../src/remind/zone.ts';

test.each([
  ['2027-01-31', '09:00', 'Asia/Shanghai', '2027-01-31T01:00:00.000Z'],
  ['2027-01-31', '09:00', 'Asia/Urumqi', '2027-01-31T03:00:00.000Z'],
  ['2027-01-31', '00:00', 'Pacific/Kiritimati', '2027-01-30T10:00:00.000Z'],
  ['2027-01-31', '23:59', 'Etc/GMT+12', '2027-02-01T11:59:00.000Z'],
  // 02:30 was left out, 01:30 came twice.
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  // Midnight itself was left out.
  ['2018-11-04', '00:00', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  // Samoa had no 30 December 2011.
  ['2011-12-29', '09:00', 'Pacific/Apia', '2011-12-29T19:00:00.000Z'],
  ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
  ['2011-12-31', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
])('%s %s in %s is %s', (day, at, zone, moment) => {
  expect(momentOf(day, at, zone).toISOString()).toBe(moment);
});

test('the day of a moment is that of the zone', () => {
  const moment = new Date('2026-12-31T16:00:00Z');
  expect(dayOf(moment, 'Asia/Shanghai')).toBe('2027-01-01');
  expect(dayOf(new Date(+moment - 1), 'Asia/Shanghai')).toBe('2026-12-31');
  expect(dayOf(moment, 'Asia/Urumqi')).toBe('2026-12-31');
  expect(dayOf(moment, 'Pacific/Kiritimati')).toBe('2027-01-01');
});

test('days are counted over leap days, turns of the year and changes to summer time', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-01-05', -10)).toBe('2026-12-26');
  expect(daysBetween('2026-11-22', '2027-01-31')).toBe(70);
  expect(daysBetween('2027-02-03', '2027-01-31')).toBe(-3);
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  expect(['2027-01-29', '2027-01-31', '2027-02-01'].map(weekdayOf)).toEqual([5, 7, 1]);
  const day = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1970-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect((weekdayOf(addDays(from, days)) - weekdayOf(from) - days) % 7 === 0).toBe(true);
    }),
  );
});

test('every zone that the machine knows is known, and no other word', () => {
  expect(Intl.supportedValuesOf('timeZone').filter(zone => !isTimeZone(zone))).toEqual([]);
  expect(['UTC', 'PRC', 'asia/shanghai'].filter(zone => !isTimeZone(zone))).toEqual([]);
  // `Intl` takes CST.
  expect(['CST', 'Beijing', '北京', '', '+08:00', 'GMT+8', 'Asia/Shanghai ', '../etc'].filter(isTimeZone)).toEqual([]);
});
