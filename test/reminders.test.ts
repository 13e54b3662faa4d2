import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibsqlChats } from '../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../src/adapters/libsql-outbox.ts';
import type { Deadline } from '../src/model/reminder.ts';
import { readReminderFile, writeReminderFile } from '../src/reminder-file.ts';
import { createReminders, MOST_SCHEDULES, type NewSchedule, type RemindersParts } from '../src/reminders.ts';
import { temporaryFolder } from './helpers/run.ts';

const OWN: Deadline = { kind: 'submit', name: '交年报', month: 1, day: 20, year: null, basis: null };
const schedule = (more: Partial<NewSchedule> = {}): NewSchedule => ({
  ...{ deadline: OWN, daysBefore: [10, 0], at: '09:00', text: null, topic: null },
  ...more,
});

function remindersAt(start: string, outbox?: RemindersParts['outbox']) {
  const file = join(temporaryFolder(), 'nianbao.db');
  const chats = openLibsqlChats(file);
  const real = openLibsqlOutbox(file);
  onTestFinished(async () => {
    await real.close();
    await chats.close();
  });
  let now = new Date(start);
  const clock = { now: () => now };
  const reminders = createReminders({ chats, outbox: outbox ?? real, clock, timeZone: 'Asia/Shanghai' });
  const at = (moment: string) => {
    now = new Date(moment);
  };
  return { reminders, outbox: real, at };
}

test('what is set is kept once, however often it is set', async () => {
  const { reminders } = remindersAt('2026-12-01T00:00:00Z');
  const first = await reminders.addSchedules('c', 'private', [schedule(), schedule()]);
  expect(first).toMatchObject({ ok: true, added: [{ id: 1, paused: false }], held: [] });
  const again = await reminders.addSchedules('c', 'private', [schedule(), schedule({ at: '10:00' })]);
  expect(again).toMatchObject({ ok: true, added: [{ id: 2, at: '10:00' }], held: [{ id: 1 }] });
  expect((await reminders.settings('c', 'private')).schedules).toHaveLength(2);
  expect((await reminders.settings('other', 'group')).schedules).toEqual([]);
});

test('no more than fifty, and then none of those given', async () => {
  const { reminders } = remindersAt('2026-12-01T00:00:00Z');
  const many = Array.from({ length: MOST_SCHEDULES }, (_, at) => schedule({ text: String(at) }));
  await reminders.addSchedules('c', 'private', many.slice(1));
  expect(await reminders.addSchedules('c', 'private', [many[0]!, schedule()])).toEqual({ ok: false, count: 51 });
  expect((await reminders.settings('c', 'private')).schedules).toHaveLength(49);
  expect(await reminders.addSchedules('c', 'private', [many[0]!])).toMatchObject({ ok: true });
  // What is there already takes no place.
  expect(await reminders.addSchedules('c', 'private', many)).toMatchObject({ ok: true, added: [] });
});

test('what changes when it is told begins anew; other words do not', async () => {
  const { reminders, at } = remindersAt('2026-12-01T00:00:00Z');
  await reminders.addSchedules('c', 'private', [schedule()]);
  at('2026-12-02T00:00:00Z');
  const since = async (change: Parameters<typeof reminders.changeSchedules>[2]) =>
    (await reminders.changeSchedules('c', 1, change))?.schedules[0]?.since.toISOString().slice(0, 10);
  expect(await since({ text: '请交年报' })).toBe('2026-12-01');
  expect(await since({ paused: false })).toBe('2026-12-01');
  expect(await since({ at: '10:00' })).toBe('2026-12-02');
  at('2026-12-03T00:00:00Z');
  expect(await since({ paused: true })).toBe('2026-12-03');
  expect(await reminders.changeSchedules('c', 7, { paused: true })).toBeNull();
  expect(await reminders.removeSchedules('nobody', null)).toBeNull();
});

test('the next reminders, none of what is paused', async () => {
  const { reminders } = remindersAt('2027-01-15T00:00:00Z');
  await reminders.addSchedules('c', 'private', reminders.defaultSchedules(null));
  const days = (settings: Parameters<typeof reminders.nextReminders>[0]) =>
    reminders.nextReminders(settings, 4).map(({ dueAt }) => dueAt.toISOString());
  expect(days(await reminders.settings('c', 'private'))).toEqual(
    ['2027-01-20', '2027-01-27', '2027-01-31', '2027-03-20'].map(day => `${day}T01:00:00.000Z`),
  );
  const paused = await reminders.changeSchedules('c', 1, { paused: true });
  expect(days(paused!)[0]).toBe('2027-03-20T01:00:00.000Z');
  const moved = await reminders.setTimeZone('c', 'private', 'Asia/Urumqi');
  expect(days(moved)[0]).toBe('2027-03-20T03:00:00.000Z');
});

test.each(['pause', 'delete', 'zone', 'forget'] as const)(
  'a %s ends only when nothing is on its way any more, with the change made before',
  async how => {
    const seen: (number | null)[] = [];
    let asked = 0;
    const { reminders } = remindersAt('2026-12-01T00:00:00Z', {
      isSending: async () => {
        const { schedules } = await reminders.settings('c', 'private');
        seen.push(schedules.filter(({ paused }) => !paused).length);
        asked += 1;
        return asked < 4;
      },
    });
    await reminders.addSchedules('c', 'private', [schedule()]);
    expect(asked).toBe(0);
    const acts = {
      pause: () => reminders.changeSchedules('c', null, { paused: true }),
      delete: () => reminders.removeSchedules('c', 1),
      zone: () => reminders.setTimeZone('c', 'private', 'Asia/Urumqi'),
      forget: () => reminders.forget('c'),
    };
    await acts[how]();
    expect(seen).toEqual(Array(4).fill(how === 'zone' ? 1 : 0));
  },
);

test('a reminder that is really on its way holds up a pause until it has been recorded', async () => {
  const { reminders, outbox } = remindersAt('2027-01-10T01:00:00Z');
  await reminders.addSchedules('c', 'private', [schedule()]);
  const now = new Date('2027-01-10T01:00:00Z');
  const content = { kind: 'reminder', schedule: 1, on: '2027-01-20', daysBefore: 10 } as const;
  const message = { chat: 'c', kind: 'private', topic: null, key: 'k', content } as const;
  await outbox.add([{ ...message, dueAt: now, expiresAt: new Date(+now + 60_000) }]);
  const [claimed] = await outbox.claim('me', now, 30_000, 1);
  let isDone = false;
  const pausing = reminders.changeSchedules('c', 1, { paused: true }).then(() => {
    isDone = true;
  });
  await new Promise(resolve => setTimeout(resolve, 200));
  expect(isDone).toBe(false);
  await outbox.record(claimed!.id, 'me', { kind: 'sent', message: '1' }, now);
  await pausing;
});

test('forgotten: settings and zone are those of a chat that never set anything', async () => {
  const { reminders } = remindersAt('2026-12-01T00:00:00Z');
  await reminders.addSchedules('c', 'private', [schedule()], 'Asia/Urumqi');
  expect(await reminders.forget('c')).toBe(1);
  expect(await reminders.settings('c', 'private')).toMatchObject({ timeZone: 'Asia/Shanghai', schedules: [] });
});

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test('a file holds all but topics and numbers, and is read as it was written', async () => {
  const { reminders } = remindersAt('2026-12-01T00:00:00Z');
  const once = schedule({
    deadline: { ...OWN, year: 2028, month: 2, day: 29 },
    text: '请交，\n谢谢',
    topic: '7',
    paused: true,
  });
  await reminders.addSchedules('c', 'group', [...reminders.defaultSchedules(null), once], 'Asia/Urumqi');
  const settings = await reminders.settings('c', 'group');
  const read = readReminderFile(writeReminderFile(settings));
  const kept = settings.schedules.map(({ id: _, since: __, topic: ___, ...rest }) => rest);
  expect(read).toEqual({ ok: true, value: { timeZone: 'Asia/Urumqi', schedules: kept } });
});

const SOUND = { kind: 'nianbao-reminders', version: 1, timeZone: 'Asia/Shanghai' };
const sound = { deadline: OWN, daysBefore: [1], at: '09:00', text: null, paused: false };
test.each([
  ['nothing', new Uint8Array(), /打不开或不完整/],
  ['half a file', text({ ...SOUND, schedules: [] }).slice(0, 40), /打不开或不完整/],
  ['no text', Uint8Array.of(0xff, 0xfe, 0), /打不开或不完整/],
  ['another file', text({ a: 1 }), /不是年报助手导出/],
  ['a list', text([1]), /不是年报助手导出/],
  ['a newer one', text({ ...SOUND, version: 2, future: true }), /更新版本/],
  ['no schedules', text(SOUND), /内容不对/],
  ['no such zone', text({ ...SOUND, timeZone: 'Asia/Nowhere', schedules: [] }), /内容不对/],
  [
    '30 February',
    text({ ...SOUND, schedules: [sound, { ...sound, deadline: { ...OWN, month: 2, day: 30 } }] }),
    /第 2 项不对/,
  ],
  [
    '29 February each year',
    text({ ...SOUND, schedules: [{ ...sound, deadline: { ...OWN, month: 2, day: 29 } }] }),
    /第 1 项不对/,
  ],
  ['a time that is none', text({ ...SOUND, schedules: [{ ...sound, at: '25:00' }] }), /第 1 项不对/],
  ['days too far', text({ ...SOUND, schedules: [{ ...sound, daysBefore: [366] }] }), /第 1 项不对/],
  [
    'a law that there is not',
    text({ ...SOUND, schedules: [{ ...sound, deadline: { ...OWN, basis: '《某法》' } }] }),
    /第 1 项不对/,
  ],
  ['too many', text({ ...SOUND, schedules: Array(51).fill(sound) }), /内容不对/],
])('%s is no file of reminders, in one sentence', (_what, bytes, sentence) => {
  const read = readReminderFile(bytes);
  expect(read.ok ? '' : read.failure.message).toMatch(sentence);
});
