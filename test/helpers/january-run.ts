// Plays a January: the server here, with its faults and its record; the bot in a process of its own that is killed and begun
// again. The record is all that is judged.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import type { OutboxCounts } from '../../src/ports/outbox.ts';
import { BotApi, type Fault } from '../bot-api/server.ts';
import { Random } from '../generate/random.ts';
import { buildScript } from './built-script.ts';
import type { BotTask } from './january-bot.ts';
import { dueMinutes } from './january-expected.ts';
import { BEGIN, END, idOf, type January, movedIdOf, type Stop } from './january-world.ts';
import { projectRoot } from './project.ts';

/** A message that the bot wanted to send. */
export interface Sending {
  at: number;
  run: number;
  /** As it was at the beginning of the month. */
  chat: number;
  /** As it is now: a group may have become a supergroup. */
  room: number;
  topic: number | undefined;
  text: string;
  /** It stands in the chat. */
  arrived: boolean;
  /** The bot may not have learnt of it: no answer came, or nobody was left to write it down. */
  inDoubt: boolean;
}

export interface Run {
  from: number;
  to: number;
  how: Stop['how'];
}

export interface Played {
  sendings: Sending[];
  runs: Run[];
  counts: OutboxCounts;
  log: string;
  tookMs: number;
}

/** What a process has written outlives it on any file system; 20,000 waits for a disk would only take time. */
const MEMORY = '/dev/shm';
/** Longer than a busy machine hesitates; a slow or half answer costs as much. */
const CALL_MS = 1200;
const AT_ONCE = 3;
/** Stalls in real time are dear: they come together in all that is under way. */
const STALLS = 2;

export async function playJanuary(january: January): Promise<Played> {
  const began = performance.now();
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'nianbao-january-'));
  const api = await new BotApi().start();
  try {
    return await play(january, folder, api, began);
  } finally {
    await api.close();
    rmSync(folder, { recursive: true });
  }
}

async function play(january: January, folder: string, api: BotApi, began: number): Promise<Played> {
  const database = join(folder, 'nianbao.db');
  const script = buildScript(join(projectRoot, 'test/helpers/january-bot.ts'), folder);
  const clock = openClock(join(folder, 'clock'));
  await setUp(january, database, api);
  const minutes = dueMinutes(january);
  const random = new Random(january.seed + 1);
  const sendings: Sending[] = [];
  const runs: Run[] = [];
  const confirmed = new Set<string>();
  const stops = [...january.stops];
  const events = [...january.events];
  const originals = new Map(
    january.events.filter(({ kind }) => kind === 'move').map(({ chat }) => [movedIdOf(chat), chat]),
  );
  const messages = january.stops.length === 0 ? 1 : january.stops.at(-1)!.call;
  const stalls = Array.from({ length: STALLS }, () => random.int(0, messages)).sort((a, b) => a - b);
  /** Calls while the server was well. */
  let served = 0;
  let stalled = 0;
  let child: ChildProcess | null = null;
  let ending: Stop | null = null;
  let log = '';

  api.meddle = call => {
    const now = clock.read();
    const outage = january.outages.find(({ from, to }) => from <= now && now < to);
    if (call.method !== 'sendMessage') return outage?.trouble;
    while (events.length > 0 && events[0]!.at <= now) happen(api, events.shift()!);
    const id = Number(call.fields.chat_id);
    const sending: Sending = {
      ...{ at: now, run: runs.length, chat: originals.get(id) ?? id, room: id, text: String(call.fields.text) },
      topic: call.fields.message_thread_id as number | undefined,
      ...{ arrived: false, inDoubt: ending !== null && ending.how !== 'orderly' },
    };
    const { blocked = false, movedTo = null } = api.world.chats.get(id) ?? {};
    const heard = () => {
      sending.arrived = !blocked && movedTo === null;
    };
    sendings.push(sending);
    if (sending.text.startsWith('ok|')) {
      heard();
      if (sending.arrived) confirmed.add(sending.text.slice(3));
      return undefined;
    }
    if (outage) return outage.trouble;
    served++;
    const stop = ending === null && stops[0] !== undefined && served > stops[0].call ? stops.shift()! : null;
    if (stop) {
      ending = stop;
      child!.kill(stop.how === 'orderly' ? 'SIGTERM' : 'SIGKILL');
      if (stop.how !== 'orderly') for (const one of sendings.slice(-AT_ONCE)) one.inDoubt = true;
      if (stop.how !== 'before') heard();
      return stop.how === 'before' ? 'reset' : stop.how === 'after' ? 'cut' : undefined;
    }
    const fault = faultOf();
    const text =
      fault === undefined || fault === 'half' || fault === 'cut' || (typeof fault === 'object' && 'slowMs' in fault);
    if (text) heard();
    if (fault === 'half' || fault === 'cut' || (text && fault !== undefined)) sending.inDoubt = true;
    return fault;
  };

  function faultOf(): Fault | undefined {
    if (stalls.length > 0 && served > stalls[0]!) {
      stalls.shift();
      stalled = AT_ONCE;
    }
    if (stalled > 0) {
      stalled--;
      return random.chance(0.5) ? 'half' : { slowMs: CALL_MS + 200 };
    }
    return random.weighted<Fault | undefined>([
      [undefined, 950],
      [{ code: 429, retryAfter: random.int(1, 40) }, 10],
      [{ code: 500 }, 15],
      ['gateway', 5],
      ['reset', 10],
      ['cut', 10],
    ]);
  }

  /** To be ready when the one before it ends. */
  function start(): ChildProcess {
    const bot = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    bot.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    return bot;
  }

  let next = start();
  for (let begin = BEGIN; ; ) {
    const acts = january.acts.filter(({ id }) => !confirmed.has(id));
    const task: BotTask = {
      ...{ database, clock: clock.file, token: api.token, apiRoot: api.root, callMs: CALL_MS },
      ...{ begin, end: END, minutes, acts },
    };
    ending = null;
    clock.write(begin);
    const bot = next;
    child = bot;
    next = start();
    bot.send(task);
    const code = await new Promise<number | null>(resolve => bot.once('close', resolve));
    const stopped = ending as Stop | null;
    runs.push({ from: begin, to: clock.read(), how: stopped?.how ?? 'orderly' });
    if (code === 0) break;
    if (stopped === null) throw new Error(`The bot ended by itself (${code}):\n${log}`);
    begin = clock.read() + stopped.gapMs;
  }
  next.kill();
  const outbox = openLibsqlOutbox(database);
  const counts = await outbox.counts();
  await outbox.close();
  return { sendings, runs, counts, log, tookMs: performance.now() - began };
}

async function setUp({ chats: all }: January, database: string, api: BotApi): Promise<void> {
  const chats = openLibsqlChats(database);
  for (const settings of all) {
    // Number 0 is given the next one, as when a person adds it.
    await chats.save({ ...settings, schedules: settings.schedules.map(schedule => ({ ...schedule, id: 0 })) });
    const id = idOf(settings.chat);
    api.world.addChat(settings.kind === 'group' ? 'supergroup' : 'private', id).topics.add(7);
  }
  await chats.close();
}

function happen({ world }: BotApi, { chat: id, kind }: January['events'][number]): void {
  const chat = world.chats.get(id)!;
  if (kind === 'move') {
    chat.movedTo = movedIdOf(id);
    world.addChat('supergroup', chat.movedTo).topics.add(7);
  } else chat.blocked = kind === 'block';
}

/** Eight bytes that the bot writes before whatever it does next; they outlive it. */
function openClock(file: string) {
  const write = (now: number) => writeFileSync(file, new Uint8Array(new Float64Array([now]).buffer));
  write(0);
  const handle = openSync(file, 'r');
  const bytes = new Float64Array(1);
  return {
    ...{ file, write },
    read: () => {
      readSync(handle, bytes, 0, 8, 0);
      return bytes[0]!;
    },
  };
}
