// The .ics file, held against what RFC 5545 says of lines, components and properties.
import { expect, test } from 'vitest';
import { calendarReply } from '../../../handlers/present/remind-calendar.ts';
import type { ChatSettings, Deadline, Schedule } from '../../../src/model/reminder.ts';
import { DEPARTMENT } from '../../../src/remind/deadlines.ts';

const NOW = new Date('2027-01-15T20:00:00Z'); // 16 January in Beijing
const OWN: Deadline = { kind: 'submit', name: '交年报', month: 1, day: 10, year: null, basis: null };

const schedule = (id: number, more: Partial<Schedule>): Schedule => ({
  ...{ id, deadline: OWN, daysBefore: [10, 1, 0], at: '09:00', text: null, topic: null, paused: false, since: NOW },
  ...more,
});

const settings = (...schedules: Schedule[]): ChatSettings => ({
  ...{ chat: 'telegram:1', kind: 'private', timeZone: 'Asia/Shanghai', schedules },
});

async function linesOf(of: ChatSettings): Promise<string[]> {
  const reply = await calendarReply(of, NOW);
  const text = new TextDecoder().decode(reply!.files![0]!.bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

/** Each component with its own lines; every BEGIN has its END. */
function components(lines: string[]): { name: string; lines: string[] }[] {
  const open: { name: string; lines: string[] }[] = [];
  const all: typeof open = [];
  for (const line of lines) {
    const [, word, name = ''] = /^(BEGIN|END):(\w+)$/.exec(line) ?? [];
    if (word === 'BEGIN') {
      open.push({ name, lines: [] });
      all.push(open.at(-1)!);
    } else if (word === 'END') expect(open.pop()?.name).toBe(name);
    else {
      expect(line).toMatch(/^[A-Z-]+(?:;[A-Z-]+=[^:;]+)*:.*$/);
      open.at(-1)!.lines.push(line);
    }
  }
  expect(open).toEqual([]);
  return all;
}

test('whole days of no zone, yearly ones again each year, once-only ones not', async () => {
  const once = { ...OWN, month: 2, day: 1, year: 2027 };
  const lines = await linesOf(
    settings(schedule(1, { deadline: DEPARTMENT }), schedule(2, {}), schedule(3, { deadline: once })),
  );
  const all = components(lines);
  expect(all[0]!.name).toBe('VCALENDAR');
  expect(all[0]!.lines).toEqual(expect.arrayContaining(['VERSION:2.0', 'PRODID:-//nianbao//reminders//ZH']));
  const events = all.filter(({ name }) => name === 'VEVENT').map(event => event.lines);
  const own = (name: RegExp) => events.map(event => event.filter(line => name.test(line)));
  expect(own(/^DTSTART/)).toEqual([
    // The tenth of this January is over.
    ...[['DTSTART;VALUE=DATE:20270131'], ['DTSTART;VALUE=DATE:20280110'], ['DTSTART;VALUE=DATE:20270201']],
  ]);
  expect(own(/^RRULE/)).toEqual([['RRULE:FREQ=YEARLY'], ['RRULE:FREQ=YEARLY'], []]);
  expect(own(/^DTSTAMP/)[0]).toEqual(['DTSTAMP:20270115T200000Z']);
  expect(own(/^SUMMARY/)).toEqual([['SUMMARY:部门年报报送并公布截止'], ['SUMMARY:交年报截止'], ['SUMMARY:交年报截止']]);
  const ids = own(/^UID/).flat();
  expect(new Set(ids).size).toBe(3);
  expect(ids.join()).not.toContain('telegram');
});

test('alarms at the moments of the reminders, counted from the start of the day', async () => {
  const all = components(await linesOf(settings(schedule(1, { daysBefore: [10, 1, 0], at: '09:30' }))));
  const alarms = all.filter(({ name }) => name === 'VALARM');
  for (const { lines } of alarms)
    expect(lines).toEqual(expect.arrayContaining(['ACTION:DISPLAY', 'DESCRIPTION:交年报截止']));
  expect(alarms.flatMap(({ lines }) => lines.filter(line => line.startsWith('TRIGGER')))).toEqual([
    'TRIGGER;RELATED=START:-P9DT14H30M',
    'TRIGGER;RELATED=START:-PT14H30M',
    'TRIGGER;RELATED=START:PT9H30M',
  ]);
  const midnight = components(await linesOf(settings(schedule(1, { daysBefore: [1, 0], at: '00:00' }))));
  expect(midnight.flatMap(({ lines }) => lines.filter(line => line.startsWith('TRIGGER')))).toEqual([
    'TRIGGER;RELATED=START:-P1D',
    'TRIGGER;RELATED=START:PT0S',
  ]);
});

test('long words are folded, and signs that mean something are told apart', async () => {
  const text = `第一行；a,b;c\\d，${'请各科室报送年报'.repeat(20)}\n第二行`;
  const lines = await linesOf(settings(schedule(1, { text })));
  const wanted = text.replace(/[\\;,]/g, sign => `\\${sign}`).replace('\n', '\\n');
  expect(lines).toContain(`DESCRIPTION:${wanted}`);
  components(lines);
});

test('the same deadline has the same id whenever it is taken', async () => {
  const id = async (...all: Schedule[]) => (await linesOf(settings(...all))).filter(line => line.startsWith('UID'));
  const [first] = await id(schedule(7, {}));
  expect(await id(schedule(1, {}), schedule(7, { at: '10:00' }))).toContain(first);
});

test('what is paused or over stays out, and that is said', async () => {
  const over = { ...OWN, year: 2027 };
  const reply = await calendarReply(settings(schedule(1, { paused: true }), schedule(2, {})), NOW);
  expect(reply?.blocks).toMatchObject([
    { text: expect.stringContaining('1 个期限，可以导入手机或电脑的日历；暂停的 1 项没有放进去') },
  ]);
  expect(await calendarReply(settings(schedule(1, { deadline: over })), NOW)).toBeNull();
});
