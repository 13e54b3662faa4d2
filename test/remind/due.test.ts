import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChatSettings, Deadline, Schedule } from '../../src/model/reminder.ts';
import { dayIn, dueBetween, keyOf } from '../../src/remind/due.ts';
import { slowlyDue } from './slowly-due.ts';

const deadline = (month: number, day: number, year: number | null = null): Deadline => ({
  ...{ kind: 'other', name: '', month, day, year, basis: null },
});
const schedule = (of: Deadline, daysBefore: number[], more: Partial<Schedule> = {}): Schedule => ({
  ...{ id: 1, deadline: of, daysBefore, at: '09:00', text: null, topic: null, paused: false, since: new Date(0) },
  ...more,
});
const settings = (schedules: Schedule[], timeZone = 'Asia/Shanghai'): ChatSettings => ({
  ...{ chat: 'telegram:1', kind: 'private', timeZone, schedules },
});
const told = (of: ChatSettings, from: string, to: string): string[] =>
  dueBetween(of, new Date(from), new Date(to)).map(
    ({ on, daysBefore, dueAt }) => `${dueAt.toISOString().slice(0, 16)} ${on} -${daysBefore}`,
  );

describe('dueBetween', () => {
  test('tells what is due after the one moment and not later than the other', () => {
    const of = settings([schedule(deadline(1, 31), [1, 0])]);
    expect(told(of, '2027-01-30T01:00:00Z', '2027-01-31T01:00:00Z')).toEqual(['2027-01-31T01:00 2027-01-31 -0']);
    expect(told(of, '2027-01-30T00:59:59.999Z', '2027-01-31T00:59:59.999Z')).toEqual([
      '2027-01-30T01:00 2027-01-31 -1',
    ]);
    expect(told(of, '2027-02-02T00:00:00Z', '2027-01-29T00:00:00Z')).toEqual([]);
  });

  test('finds reminders in the year before their deadline, even two years before', () => {
    expect(told(settings([schedule(deadline(1, 5), [10, 5])]), '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual(
      ['2026-12-26T01:00 2027-01-05 -10', '2026-12-31T01:00 2027-01-05 -5'],
    );
    expect(
      told(settings([schedule(deadline(1, 5, 2028), [400])]), '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ).toEqual(['2026-12-01T01:00 2028-01-05 -400']);
  });

  test('29 February comes in leap years only, a day of one year in that year only, 31 April never', () => {
    const years = (of: Deadline) => told(settings([schedule(of, [0])]), '2025-01-01T00:00:00Z', '2033-01-01T00:00:00Z');
    expect(years(deadline(2, 29))).toEqual(['2028-02-29T01:00 2028-02-29 -0', '2032-02-29T01:00 2032-02-29 -0']);
    expect(years(deadline(2, 29, 2027))).toEqual([]);
    expect(years(deadline(1, 20, 2027))).toEqual(['2027-01-20T01:00 2027-01-20 -0']);
    expect([years(deadline(4, 31)), dayIn(2027, deadline(2, 30))]).toEqual([[], null]);
  });

  test('says nothing of what is paused or was due before it was set up', () => {
    const since = new Date('2027-01-31T01:00:00Z');
    const over = ['2027-01-01T00:00:00Z', '2028-01-31T02:00:00Z'] as const;
    expect(told(settings([schedule(deadline(1, 31), [0], { since })]), ...over)).toEqual([
      '2028-01-31T01:00 2028-01-31 -0',
    ]);
    expect(told(settings([schedule(deadline(1, 31), [0], { paused: true })]), ...over)).toEqual([]);
  });

  test('a day that the zone left out is told of on the next, and once', () => {
    const samoa = settings([schedule(deadline(12, 30), [1, 0])], 'Pacific/Apia');
    expect(told(samoa, '2011-12-01T00:00:00Z', '2012-01-02T00:00:00Z')).toEqual([
      '2011-12-29T19:00 2011-12-30 -1',
      '2011-12-30T19:00 2011-12-30 -0',
    ]);
    expect(told(samoa, '2011-12-30T18:59:00Z', '2011-12-30T19:00:00Z')).toHaveLength(1);
  });

  test('is in order of time, then of the schedules', () => {
    const of = settings([schedule(deadline(3, 2), [1], { id: 2 }), schedule(deadline(3, 1), [0, 1], { id: 1 })]);
    const due = dueBetween(of, new Date('2027-01-01'), new Date('2028-01-01'));
    expect(due.map(one => [one.dueAt.toISOString().slice(5, 10), one.schedule.id])).toEqual([
      ['02-28', 1],
      ['03-01', 1],
      ['03-01', 2],
    ]);
  });
});

test('a key tells chat, schedule, day, days before and time of day', () => {
  const of = (more: Partial<Schedule>) =>
    dueBetween(settings([schedule(deadline(1, 31), [1, 0], more)]), new Date('2026-12-01'), new Date('2028-02-01')).map(
      keyOf,
    );
  expect(of({})).toEqual([
    'remind|telegram:1|1|2027-01-31|1|09:00',
    'remind|telegram:1|1|2027-01-31|0|09:00',
    'remind|telegram:1|1|2028-01-31|1|09:00',
    'remind|telegram:1|1|2028-01-31|0|09:00',
  ]);
  expect(of({ text: '交年报' })).toEqual(of({}));
  expect(of({ at: '10:00' }).filter(key => of({}).includes(key))).toEqual([]);
});

const ZONES = [
  ...['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Apia', 'Etc/GMT+12', 'UTC'],
  ...['America/New_York', 'America/Sao_Paulo', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Casablanca'],
];
const twoDigits = (most: number) => fc.integer({ min: 0, max: most }).map(value => String(value).padStart(2, '0'));
const schedules = fc.array(
  fc.record({
    deadline: fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.option(fc.integer({ min: 2010, max: 2013 })),
      )
      .map(([month, day, year]) => deadline(month, day, year)),
    daysBefore: fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 5,
    }),
    at: fc.tuple(twoDigits(23), twoDigits(59)).map(([hour, minute]) => `${hour}:${minute}`),
    since: fc.date({ min: new Date('2009-06-01'), max: new Date('2012-06-01'), noInvalidDate: true }),
    paused: fc.boolean(),
  }),
  { maxLength: 4 },
);
const settingsOf = fc.tuple(schedules, fc.constantFrom(...ZONES)).map(([all, zone]) =>
  settings(
    all.map(({ deadline: of, daysBefore, ...more }, at) =>
      schedule(
        of,
        daysBefore.sort((a, b) => b - a),
        { ...more, id: at + 1 },
      ),
    ),
    zone,
  ),
);
const moment = fc.date({ min: new Date('2009-12-01'), max: new Date('2013-02-01'), noInvalidDate: true });

test('agrees with a slow reading of the calendar, whatever is set', () => {
  let compared = 0;
  fc.assert(
    fc.property(settingsOf, moment, moment, (of, from, to) => {
      const due = dueBetween(of, from, to);
      compared += due.length;
      expect(due.map(one => `${one.dueAt.toISOString()} ${keyOf(one)}`).sort()).toEqual(slowlyDue(of, from, to).sort());
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(0);
});

test('windows that follow one another tell everything once', () => {
  fc.assert(
    fc.property(settingsOf, fc.array(moment, { minLength: 2, maxLength: 12 }), (of, moments) => {
      const steps = moments.sort((a, b) => +a - +b);
      const whole = dueBetween(of, steps[0]!, steps.at(-1)!).map(keyOf);
      const parts = steps.slice(1).flatMap((to, at) => dueBetween(of, steps[at]!, to).map(keyOf));
      expect(parts.sort()).toEqual(whole.sort());
      expect(new Set(whole).size).toBe(whole.length);
      // However narrow the window.
      for (const one of dueBetween(of, steps[0]!, steps.at(-1)!)) {
        expect(dueBetween(of, new Date(+one.dueAt - 1), one.dueAt).map(keyOf)).toContain(keyOf(one));
      }
    }),
    { numRuns: 150 },
  );
});
