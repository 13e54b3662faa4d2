// The bot of the simulated January, in a process of its own so that it can be killed: the real chats, outbox, delivery and
// Telegram messenger; time is a number that jumps to whatever is next as soon as nothing is under way.
import { openSync, writeSync } from 'node:fs';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { grammyBot } from '../../handlers/platforms/grammy/grammy-bot.ts';
import { createMessenger } from '../../handlers/platforms/telegram/deliver.ts';
import { createLimits } from '../../handlers/platforms/telegram/limits.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { openLibsqlTokens } from '../../src/adapters/libsql-tokens.ts';
import { streamLog } from '../../src/adapters/stream-log.ts';
import { createDelivery } from '../../src/delivery.ts';
import { say } from '../../src/model/reply.ts';
import type { Ticking } from '../../src/ports/ticks.ts';
import { createReminders } from '../../src/reminders.ts';
import type { Act } from './january-world.ts';

export interface BotTask {
  database: string;
  /** Holds the time as eight bytes, for whoever wants to know it. */
  clock: string;
  token: string;
  apiRoot: string;
  callMs: number;
  begin: number;
  end: number;
  /** The minutes that the process sees; the others it sleeps through, since nothing is due. */
  minutes: number[];
  acts: Act[];
}

/** What there is to do comes when this run's turn has come; all is loaded by then. */
const task = await new Promise<BotTask>(resolve => process.once('message', resolve as (task: unknown) => void));
process.disconnect();
const clockFile = openSync(task.clock, 'r+');
let now = task.begin;
const timers = new Set<{ at: number; work(): void }>();
let calls = 0;
let quiet = () => {};
let acting = 0;
let stopping = false;

function setNow(to: number): void {
  now = to;
  writeSync(clockFile, new Float64Array([to]), 0, 8, 0);
}

function at(moment: number, work: () => void): Ticking {
  const timer = { at: moment, work };
  timers.add(timer);
  return { stop: () => void timers.delete(timer) };
}

const after = (ms: number, work: () => void): Ticking => at(now + ms, work);

function everyMinute(work: () => Promise<void>): Ticking {
  const tick = () => {
    void work();
    next();
  };
  const next = () => {
    const minute = task.minutes.find(one => one > now);
    if (minute !== undefined) timer = at(minute, tick);
  };
  let timer: Ticking = { stop: () => {} };
  next();
  return { stop: () => timer.stop() };
}

setNow(now);
const clock = { now: () => new Date(now) };
const chats = openLibsqlChats(task.database);
const outbox = openLibsqlOutbox(task.database);
const tokens = openLibsqlTokens(task.database, clock);
const bot = grammyBot({ token: task.token, apiRoot: task.apiRoot, listener: async () => {} });
const counted: Pick<typeof bot, 'call'> = {
  async call(...given) {
    calls++;
    try {
      return await bot.call(...given);
    } finally {
      if (--calls === 0) quiet();
    }
  },
};
const messenger = createMessenger({
  ...{ bot: counted, tokens, limits: createLimits(() => now), callMs: task.callMs },
  end: new AbortController().signal,
});
const delivery = createDelivery({
  ...{ chats, outbox, messenger, clock, ticks: { everyMinute, after }, log: streamLog(process.stderr) },
  owner: `${process.pid}`,
  remind: ({ schedule, on, daysBefore }, { late, again }) =>
    say([schedule.id, on, daysBefore, schedule.at, late ? 'late' : '', again ? 'again' : ''].join('|')),
  belated: reply => reply,
});
const reminders = createReminders({ chats, outbox, clock, timeZone: 'Asia/Shanghai' });

async function act(one: Act): Promise<void> {
  acting++;
  const id = one.kind === 'remove' ? 1 : null;
  if (one.kind === 'pause' || one.kind === 'resume')
    await reminders.changeSchedules(one.chat, id, { paused: one.kind === 'pause' });
  if (one.kind === 'change') await reminders.changeSchedules(one.chat, id, { at: one.to });
  if (one.kind === 'remove') await reminders.removeSchedules(one.chat, id);
  if (one.kind === 'forget') await reminders.forget(one.chat);
  if (one.kind === 'back') await chats.setReachable(one.chat, true);
  if (one.kind === 'back') delivery.lookBack();
  for (let sent = false; !sent && !stopping; ) {
    const tried = await messenger.deliver({ chat: one.chat, topic: null }, say(`ok|${one.id}`));
    sent = tried.kind === 'sent';
    if (!sent) await new Promise<void>(resolve => void after(tried.kind === 'wait' ? tried.ms : 1000, resolve));
  }
  acting--;
}

// One after the other in a chat, as messages are answered.
const queues = new Map<string, Promise<void>>();
for (const one of task.acts)
  at(Math.max(one.at, now), () => {
    queues.set(
      one.chat,
      (queues.get(one.chat) ?? Promise.resolve()).then(() => act(one)),
    );
  });
process.once('SIGTERM', () => {
  stopping = true;
});

/** What waits for a change polls in real time: as long the virtual one must not run away. */
const SLICE_MS = 5000;

while (!stopping) {
  await turn();
  if (calls > 0) {
    await new Promise<void>(resolve => {
      quiet = resolve;
    });
    continue;
  }
  let first: { at: number; work(): void } | null = null;
  for (const timer of timers) if (first === null || timer.at < first.at) first = timer;
  if (first === null || first.at > task.end) break;
  if (acting > 0 && first.at > now + SLICE_MS) {
    await sleep(20);
    setNow(now + SLICE_MS);
    continue;
  }
  setNow(Math.max(now, first.at));
  timers.delete(first);
  first.work();
}
await delivery.stop();
for (const store of [tokens, outbox, chats]) await store.close();
process.exit(stopping ? 3 : 0);
