// Reminders for docs/benchmarks.md: a larger January on a virtual clock, and in real time 2,000 chats that are all to be told in
// the same minute, with the server looking at its limits.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammyBot } from '../../handlers/platforms/grammy/grammy-bot.ts';
import { createMessenger } from '../../handlers/platforms/telegram/deliver.ts';
import { createLimits } from '../../handlers/platforms/telegram/limits.ts';
import { cronTicks } from '../../src/adapters/cron-ticks.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { openLibsqlTokens } from '../../src/adapters/libsql-tokens.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { createDelivery } from '../../src/delivery.ts';
import type { Schedule } from '../../src/model/reminder.ts';
import { say } from '../../src/model/reply.ts';
import { DEPARTMENT } from '../../src/remind/deadlines.ts';
import { BotApi } from '../bot-api/server.ts';
import { faultsOf } from '../helpers/january-expected.ts';
import { playJanuary } from '../helpers/january-run.ts';
import { makeJanuary } from '../helpers/january-world.ts';

const MESSAGES = Number(process.env.NIANBAO_JANUARY_MESSAGES ?? 100_000);
const CHATS = 2000;
const MEGABYTE = 1024 * 1024;

test(`a January of ${MESSAGES} messages`, { timeout: 3_600_000 }, async () => {
  const january = makeJanuary(2, MESSAGES);
  const played = await playJanuary(january);
  const arrived = played.sendings.filter(one => one.arrived).length;
  console.log(
    `${january.chats.length} chats, ${played.sendings.length} tries, ${arrived} arrived, ${played.runs.length} runs, ${Math.round(played.tookMs / 1000)} s`,
  );
  expect(faultsOf(january, played)).toEqual([]);
});

test('25 messages a second to 2,000 chats', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reminders-'));
  const database = join(folder, 'nianbao.db');
  const api = await new BotApi().start();
  const chats = openLibsqlChats(database);
  const outbox = openLibsqlOutbox(database);
  const tokens = openLibsqlTokens(database, systemClock);
  const dueAt = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  for (let nth = 0; nth < CHATS; nth++) {
    const id = nth % 4 === 0 ? -1000 - nth : 1000 + nth;
    const kind = id < 0 ? 'group' : 'private';
    api.world.addChat(id < 0 ? 'supergroup' : 'private', id);
    await chats.save({ chat: `telegram:${id}`, kind, timeZone: 'UTC', schedules: [dueOn(dueAt)] });
  }
  const bot = grammyBot({ token: api.token, apiRoot: api.root, listener: async () => {} });
  const limits = createLimits(() => performance.now());
  const end = new AbortController().signal;
  const before = process.memoryUsage().rss;
  const delivery = createDelivery({
    ...{ chats, outbox, clock: systemClock, ticks: cronTicks, owner: 'bench' },
    messenger: createMessenger({ bot, tokens, limits, callMs: 20_000, end }),
    log: { info: console.log, error: console.error },
    remind: ({ on }) => say(`提醒：截止日 ${on}。`),
    belated: reply => reply,
  });
  let rss = before;
  while (api.calls.length < CHATS) {
    await new Promise(resolve => setTimeout(resolve, 200));
    rss = Math.max(rss, process.memoryUsage().rss);
  }
  await delivery.stop();
  const times = api.calls.map(({ at }) => at);
  const seconds = (times.at(-1)! - times[0]!) / 1000;
  const most = Math.max(...times.map((at, nth) => times.slice(nth).filter(other => other < at + 1000).length));
  console.log(
    `${CHATS} messages in ${seconds.toFixed(1)} s: ${((CHATS - 1) / seconds).toFixed(1)} a second, at most ${most} in any second; ` +
      `${Math.round(before / MEGABYTE)} MB before, at most ${Math.round(rss / MEGABYTE)} MB, with the server`,
  );
  expect(new Set(api.calls.map(({ fields }) => fields.chat_id)).size).toBe(CHATS);
  expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: CHATS, dropped: 0 });
  expect(most).toBeLessThanOrEqual(30);
  expect(CHATS / seconds).toBeGreaterThan(24);
  for (const store of [tokens, outbox, chats]) await store.close();
  await api.close();
  rmSync(folder, { recursive: true });
});

/** On the day itself. */
function dueOn(moment: Date): Schedule {
  const deadline = { ...DEPARTMENT, month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  const at = moment.toISOString().slice(11, 16);
  return { ...{ id: 0, deadline, daysBefore: [0], at, text: null, topic: null, paused: false }, since: new Date(0) };
}
