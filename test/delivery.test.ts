// Delivery step by step: what is sent when, and what becomes of each outcome of a try. On a real database file; the messenger
// answers as the test says. The real one, killed processes and a whole month are in end-to-end/january.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDelivery, type DeliveryParts } from '../src/delivery.ts';
import type { ChatSettings, Schedule } from '../src/model/reminder.ts';
import { say } from '../src/model/reply.ts';
import type { Delivery } from '../src/ports/messenger.ts';
import { DEPARTMENT } from '../src/remind/deadlines.ts';
import { reminderParts } from './helpers/reminders.ts';
import { settled, VirtualTime } from './helpers/virtual-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CHAT = 'telegram:7';
const SENT: Delivery = { kind: 'sent', message: '1' };

const schedule = (change: Partial<Schedule> = {}): Schedule => ({
  ...{ id: 0, deadline: DEPARTMENT, daysBefore: [11, 4, 0], at: '09:00', text: null, topic: null, paused: false },
  ...{ since: new Date('2027-01-01T00:00:00Z'), ...change },
});

const settings = (schedules: Schedule[], chat = CHAT): ChatSettings => ({
  ...{ chat, kind: 'private', timeZone: 'Asia/Shanghai', schedules },
});

/** `answers` in turn, then always the last one. */
async function setUp(begin: string, given: ChatSettings[], answers: (Delivery | (() => Delivery))[] = [SENT]) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-delivery-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { chats, outbox } = reminderParts(folder);
  for (const one of given) await chats.save(one);
  const time = new VirtualTime(begin);
  const told: string[] = [];
  const log: string[] = [];
  const left = [...answers];
  const parts: DeliveryParts = {
    ...{ chats, outbox, clock: time, ticks: time, owner: 'first' },
    messenger: {
      waitMs: () => 0,
      deliver: async ({ chat, topic }, { blocks: [block] }) => {
        const words = block?.kind === 'paragraph' ? block.text : '';
        told.push([time.now().toISOString().slice(5, 19), chat, topic ?? '', words].join(' ').replace(/ +/g, ' '));
        const answer = left.length > 1 ? left.shift()! : left[0]!;
        return typeof answer === 'function' ? answer() : answer;
      },
    },
    log: { info: message => log.push(message), error: message => log.push(message) },
    remind: ({ on, daysBefore }, { late, again }) =>
      say([on, daysBefore, late ? 'late' : '', again ? 'again' : ''].join(' ').trim()),
    belated: ({ blocks }) => ({ blocks: blocks.map(block => ({ ...block, text: 'belated' })) as typeof blocks }),
  };
  function start(change: Partial<DeliveryParts> = {}) {
    const delivery = createDelivery({ ...parts, ...change });
    onTestFinished(() => delivery.stop().catch(() => {}));
    return delivery;
  }
  const words = () => told.splice(0).map(line => line.replace(` ${CHAT}`, ''));
  return { chats, outbox, time, told, words, log, parts, start };
}

test('a reminder is told at its time, once, also over restarts', async () => {
  const { time, words, start, outbox } = await setUp('2027-01-20T00:59:30Z', [settings([schedule()])]);
  const first = start();
  await time.pass(5 * MINUTE);
  expect(words()).toEqual(['01-20T01:00:00 2027-01-31 11']);
  await first.stop();
  start({ owner: 'second' });
  await time.pass(5 * MINUTE);
  expect(words()).toEqual([]);
  expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 1, dropped: 0 });
});

test('what was due while the bot was off says so; of one deadline the newest only; nothing after 48 hours', async () => {
  const daily = schedule({ daysBefore: [4, 3, 2] });
  const other = schedule({ daysBefore: [3], at: '20:00', topic: '5' });
  const { time, words, start, outbox } = await setUp('2027-01-29T06:00:00Z', [settings([daily, other])]);
  start();
  await time.pass(MINUTE);
  expect(words()).toEqual(['01-29T06:00:00 5 2027-01-31 3 late', '01-29T06:00:00 2027-01-31 2 late']);
  expect(await outbox.counts()).toMatchObject({ sent: 2, dropped: 1 });
});

test('paused, deleted or changed between claim and sending: it is not told', async () => {
  const { chats, time, words, start, outbox } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])]);
  const kept = (await chats.settings(CHAT))!;
  const pausing = {
    ...chats,
    settings: async () => chats.save({ ...kept, schedules: [{ ...kept.schedules[0]!, paused: true }] }),
  };
  start({ chats: pausing });
  await time.pass(MINUTE);
  expect(words()).toEqual([]);
  expect(await outbox.counts()).toMatchObject({ dropped: 1 });
});

test('trouble of the server: waits that double, up to ten minutes, without a doubt', async () => {
  const down: Delivery = { kind: 'failed', arrived: 'no', reason: '500' };
  const { time, words, start } = await setUp(
    '2027-01-20T01:00:00Z',
    [settings([schedule()])],
    [...Array(10).fill(down), SENT],
  );
  start();
  await time.pass(HOUR);
  const lines = words();
  expect(lines.map(line => line.slice(6, 14))).toEqual([
    ...['01:00:00', '01:00:05', '01:00:15', '01:00:35', '01:01:15', '01:02:35', '01:05:15', '01:10:35'],
    ...['01:20:35', '01:30:35', '01:40:35'],
  ]);
  expect(lines.at(-1)).toBe('01-20T01:40:35 2027-01-31 11 late');
});

test('a connection that breaks before any answer: five tries, each says that it may have come; then it is given up', async () => {
  const broken: Delivery = { kind: 'failed', arrived: 'unlikely', reason: 'ECONNRESET' };
  const { time, words, start, log, outbox } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])], [broken]);
  start();
  await time.pass(3 * HOUR);
  const lines = words();
  expect(lines.map(line => line.slice(6, 14))).toEqual(['01:00:00', '01:00:15', '01:01:15', '01:06:15', '01:36:15']);
  expect(lines.map(line => line.includes('again'))).toEqual([false, true, true, true, true]);
  expect(log).toEqual([`${CHAT} 的一条提醒没有送达，不再发送：ECONNRESET。`]);
  expect(await outbox.counts()).toMatchObject({ dropped: 1, waiting: 0 });
});

test('an answer that breaks off: sent again once, a minute later', async () => {
  const half: Delivery = { kind: 'failed', arrived: 'likely', reason: 'aborted' };
  const { time, words, start } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])], [half]);
  start();
  await time.pass(3 * HOUR);
  expect(words()).toEqual(['01-20T01:00:00 2027-01-31 11', '01-20T01:01:00 2027-01-31 11 again']);
});

test('a sender that died: told again when its lease is over', async () => {
  const { time, words, start, outbox, parts } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])]);
  const dying = { waitMs: () => 0, deliver: () => new Promise<Delivery>(() => {}) };
  createDelivery({ ...parts, messenger: dying, ticks: new VirtualTime('2027-01-20T01:00:00Z') });
  await settled();
  expect(await outbox.isSending(CHAT, time.now())).toBe(true);
  start({ owner: 'second' });
  await time.pass(3 * MINUTE);
  expect(words()).toEqual(['01-20T01:01:00 2027-01-31 11 again']);
});

test('a laptop that slept while it sent: what is on its way is not sent once more', async () => {
  const { time, words, start, parts, outbox } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])]);
  let arrive = (_: Delivery) => {};
  const { deliver } = parts.messenger;
  const slow: DeliveryParts['messenger'] = {
    waitMs: () => 0,
    deliver: async (to, reply) => {
      await deliver(to, reply);
      return new Promise(resolve => {
        arrive = resolve;
      });
    },
  };
  start({ messenger: slow });
  await settled();
  await time.pass(HOUR);
  arrive(SENT);
  await time.pass(HOUR);
  expect(words()).toEqual(['01-20T01:00:00 2027-01-31 11']);
  expect(await outbox.counts()).toMatchObject({ sent: 1, sending: 0 });
});

test('asked to wait: not counted as a try, and others are sent meanwhile', async () => {
  const wait: Delivery = { kind: 'wait', ms: 30_000 };
  const given = [settings([schedule()]), settings([schedule()], 'telegram:8')];
  const { time, told, start } = await setUp('2027-01-20T01:00:00Z', given, [wait, SENT]);
  start();
  await time.pass(5 * MINUTE);
  expect(told).toEqual([
    ...['01-20T01:00:00 telegram:7 2027-01-31 11', '01-20T01:00:00 telegram:8 2027-01-31 11'],
    '01-20T01:00:30 telegram:7 2027-01-31 11',
  ]);
});

test('blocked: no further try, until the chat is back', async () => {
  const { chats, time, words, start } = await setUp(
    '2027-01-27T01:00:00Z',
    [settings([schedule()])],
    [{ kind: 'unreachable' }, SENT],
  );
  const delivery = start();
  await time.pass(5 * HOUR);
  expect(words()).toHaveLength(1);
  await chats.setReachable(CHAT, true);
  delivery.wake();
  await time.pass(MINUTE);
  expect(words()).toEqual(['01-27T06:00:00 2027-01-31 4 late']);
});

test('a group that became a supergroup: told there', async () => {
  const { time, told, start, chats } = await setUp(
    '2027-01-20T01:00:00Z',
    [settings([schedule()], 'telegram:-7')],
    [{ kind: 'moved', to: 'telegram:-1007' }, SENT],
  );
  start();
  await time.pass(MINUTE);
  expect(told).toEqual(['01-20T01:00:00 telegram:-7 2027-01-31 11', '01-20T01:00:00 telegram:-1007 2027-01-31 11']);
  expect((await chats.settings('telegram:-1007'))?.schedules).toHaveLength(1);
});

test('refused for good: dropped, and told to the keeper without a word of it', async () => {
  const { time, words, start, log } = await setUp(
    '2027-01-20T01:00:00Z',
    [settings([schedule()])],
    [{ kind: 'refused', reason: '400 no' }],
  );
  start();
  await time.pass(HOUR);
  expect(words()).toHaveLength(1);
  expect(log).toEqual([`${CHAT} 的一条提醒没有送达，不再发送：400 no。`]);
});

test('a database that fails: nothing is sent twice, it is told once, and all goes on by itself', async () => {
  const { time, words, start, log, outbox } = await setUp('2027-01-20T01:00:00Z', [settings([schedule()])]);
  let failing = 3;
  const record: typeof outbox.record = (...given) =>
    failing-- > 0 ? Promise.reject(new Error('disk full')) : outbox.record(...given);
  start({ outbox: { ...outbox, record } });
  await time.pass(10 * MINUTE);
  expect(words()).toHaveLength(1);
  expect(log).toEqual(['数据库出错，提醒暂时发不出去，每分钟再试一次。', '数据库恢复正常，提醒继续发送。']);
  expect(await outbox.counts()).toMatchObject({ sent: 1, sending: 0 });
});

test('a clock that is set: forward it is late, back it is not told again', async () => {
  const { time, words, start } = await setUp('2027-01-19T00:00:00Z', [settings([schedule()])]);
  start();
  await time.pass(MINUTE);
  time.set('2027-01-20T03:00:00Z');
  await time.pass(5 * MINUTE);
  expect(words()).toEqual(['01-20T03:01:00 2027-01-31 11 late']);
  time.set('2027-01-20T00:50:00Z');
  await time.pass(HOUR);
  expect(words()).toEqual([]);
});

test('a stop waits for what is being sent, and gives back what was not begun', async () => {
  const given = Array.from({ length: 20 }, (_, at) => settings([schedule()], `telegram:${100 + at}`));
  const finish: (() => void)[] = [];
  const { start, outbox } = await setUp('2027-01-20T01:00:00Z', given);
  const slow = { waitMs: () => 0, deliver: () => new Promise<Delivery>(resolve => finish.push(() => resolve(SENT))) };
  const delivery = start({ messenger: slow });
  await settled();
  expect(finish).toHaveLength(3);
  let stopped = false;
  const stopping = delivery.stop().then(() => {
    stopped = true;
  });
  await settled();
  expect(stopped).toBe(false);
  for (const one of finish) one();
  await stopping;
  expect(finish).toHaveLength(3);
  expect(await outbox.counts()).toEqual({ waiting: 17, sending: 0, sent: 3, dropped: 0 });
});

test('an answer kept for later comes with a line that says so', async () => {
  const { time, words, start, outbox } = await setUp('2027-01-20T01:00:00Z', []);
  const now = time.now();
  await outbox.add([
    {
      ...{ chat: CHAT, kind: 'private', topic: null, key: 'reply|1', content: { kind: 'reply', reply: say('答') } },
      ...{ dueAt: now, expiresAt: new Date(+now + HOUR) },
    },
  ]);
  start();
  await time.pass(MINUTE);
  expect(words()).toEqual(['01-20T01:00:00 belated']);
});
