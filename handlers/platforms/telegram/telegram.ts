// The conversation in Telegram, through whichever library stands behind the port: updates in, one chat after its own order
// and different chats side by side, answers out. What fails in one message never ends the conversation.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../src/ports/log.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import type { TelegramBot, TelegramBotOptions, Update } from '../telegram-bot.ts';
import type { Platform, Receive } from '../types.ts';
import type { IsCommand } from './addressed.ts';
import { createAnswering } from './answering.ts';
import { createCall } from './api.ts';
import { createChatQueue } from './chat-queue.ts';
import { createGathering } from './gather.ts';
import { chatOf, type Reading, read } from './incoming.ts';
import { type MenuEntry, setMenus } from './menus.ts';
import { connect, createPersist, poll, type Waits } from './polling.ts';
import { joinedGroup, started } from './sentences.ts';

export interface TelegramOptions {
  /** Makes the bot of the library chosen. */
  library(options: TelegramBotOptions): TelegramBot;
  token: string;
  apiRoot: string | null;
  tokens: Tokens;
  menu: readonly MenuEntry[];
  isCommand: IsCommand;
  log: Log;
  now(): Date;
  /** A message that failed: what to tell, after it has been logged. */
  onFailure(error: unknown): string;
  /** Shorter ones for tests. */
  waits?: Waits;
}

const WAITS: Waits = { pollSeconds: 30, callMs: 20_000 };
/** Answers under way at a stop signal have this long. */
const GRACE_MS = 4000;

export function createTelegram(options: TelegramOptions): Platform {
  const stopping = new AbortController();
  return {
    run: receive => run(receive, options, stopping.signal),
    stop: () => stopping.abort(),
  };
}

async function run(receive: Receive, options: TelegramOptions, stop: AbortSignal): Promise<void> {
  const { log, token, apiRoot, waits = WAITS } = options;
  /** Breaks off what the grace period did not suffice for. */
  const end = new AbortController();
  let listener = async (_update: Update): Promise<void> => {};
  const bot = options.library({ token, apiRoot, listener: update => listener(update) });
  const call = createCall(bot, waits.callMs, end.signal);
  const persist = createPersist(bot, log, stop);
  const me = await connect(persist, waits);
  if (me === null) return;
  bot.introduce(me);
  log.info(started(me.username));
  void setMenus(call, options.menu, log, end.signal);

  const access = { call, token, apiRoot, end: end.signal };
  const reading: Reading = { me, access, isCommand: options.isCommand, now: options.now };
  const { tokens, onFailure } = options;
  const welcome = joinedGroup(me.username);
  const answer = createAnswering({ receive, call, tokens, log, onFailure, welcome, end: end.signal });
  listener = async update => {
    try {
      const incoming = read(update, reading);
      if (incoming) await answer(incoming);
    } catch (error) {
      onFailure(error);
    }
  };
  const queue = createChatQueue();
  const gathering = createGathering(update => queue.add(chatOf(update), () => bot.handle(update)));
  const offset = await poll(persist, waits, update => gathering.take(update));
  gathering.flush();
  const finished = await withinGrace(queue.idle());
  // The last batch has not been confirmed by asking for the next one; left so, it would be answered again.
  if (finished && offset > 0) await confirm(bot, offset);
  end.abort();
}

async function withinGrace(work: Promise<void>): Promise<boolean> {
  const done = new AbortController();
  const grace = sleep(GRACE_MS, false, { signal: done.signal }).catch(() => true);
  await Promise.race([work, grace]).finally(() => done.abort());
  return grace;
}

async function confirm(bot: TelegramBot, offset: number): Promise<void> {
  const parameters = { offset, limit: 1, timeout: 0 };
  await bot.call('getUpdates', parameters, AbortSignal.timeout(500)).catch(() => {});
}
