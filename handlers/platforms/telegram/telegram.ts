// The conversation in Telegram, through whichever library stands behind the port: updates in, one chat after its own order
// and different chats side by side, answers out. What fails in one message never ends the conversation.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbox } from '../../../src/ports/inbox.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Delivery, Messenger } from '../../../src/ports/messenger.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import type { TelegramBot, TelegramBotOptions, Update } from '../telegram-bot.ts';
import type { ChatChange, Offers, Platform, Receive, Undelivered } from '../types.ts';
import type { IsCommand } from './addressed.ts';
import { createAnswering } from './answering.ts';
import { createCall } from './api.ts';
import { type ChatLife, createChatLife, followingCall } from './chat-life.ts';
import { createChatQueue } from './chat-queue.ts';
import { createMessenger } from './deliver.ts';
import { createGathering } from './gather.ts';
import { chatsOf, type Reading, read } from './incoming.ts';
import { answerInline } from './inline.ts';
import { createIntake } from './intake.ts';
import { createLimits } from './limits.ts';
import { type MenuEntry, setMenus } from './menus.ts';
import { connect, createPersist, poll, type Waits } from './polling.ts';
import { createRoles } from './roles.ts';
import { joinedGroup, started } from './sentences.ts';

export interface TelegramOptions {
  /** Makes the bot of the library chosen. */
  library(options: TelegramBotOptions): TelegramBot;
  token: string;
  apiRoot: string | null;
  tokens: Tokens;
  inbox: Inbox;
  menu: readonly MenuEntry[];
  isCommand: IsCommand;
  log: Log;
  now(): Date;
  /** A message that failed: what to tell, after it has been logged. */
  onFailure(error: unknown): string;
  /** Keeps an answer for later. */
  undelivered(answer: Undelivered): Promise<void>;
  /** Shorter ones for tests. */
  waits?: Waits;
}

const WAITS: Waits = { pollSeconds: 30, callMs: 20_000, graceMs: 4000 };

/** Until the bot is connected, and from the moment that it is to stop, nothing is sent unasked. */
const NOT_YET_MS = 1000;

export function createTelegram(options: TelegramOptions): Platform {
  const stopping = new AbortController();
  let messenger: Messenger | null = null;
  const speaking = () => (stopping.signal.aborted ? null : messenger);
  return {
    run: (receive, onChange = async () => {}, offers = async () => []) => {
      const onConnected = (connected: Messenger) => {
        messenger = connected;
      };
      return run({ receive, onChange, offers, onConnected, stop: stopping.signal }, options);
    },
    stop: () => stopping.abort(),
    waitMs: chat => speaking()?.waitMs(chat) ?? NOT_YET_MS,
    deliver: async (to, reply) =>
      (await speaking()?.deliver(to, reply)) ?? { kind: 'failed', arrived: 'no', reason: 'not connected' },
  };
}

interface Run {
  receive: Receive;
  onChange(change: ChatChange): Promise<void>;
  offers: Offers;
  onConnected(messenger: Messenger): void;
  stop: AbortSignal;
}

async function run({ receive, onChange, offers, onConnected, stop }: Run, options: TelegramOptions): Promise<void> {
  const { log, token, tokens, now, onFailure, undelivered, waits = WAITS } = options;
  /** Breaks off what the grace period did not suffice for. */
  const end = new AbortController();
  let listener = async (_update: Update): Promise<void> => {};
  const bot = options.library({ token, apiRoot: options.apiRoot, listener: update => listener(update) });
  const persist = createPersist(bot, log, stop);
  const me = await connect(persist, waits);
  if (me === null) return;
  bot.introduce(me);
  log.info(started(me.username));

  const ticking = () => performance.now();
  const limits = createLimits(ticking);
  const life = createChatLife({ id: me.id, onChange, onFailure });
  const call = followingCall(createCall(bot, waits.callMs, end.signal, limits), life);
  const roles = createRoles(call, ticking);
  void setMenus(call, options.menu, log, end.signal);
  const messenger = heeding(createMessenger({ bot, tokens, limits, callMs: waits.callMs, end: end.signal }), life);
  onConnected(messenger);

  const access = { call, token, apiRoot: options.apiRoot, end: end.signal };
  const reading: Reading = { me, access, roles, life, isCommand: options.isCommand, now };
  const welcome = joinedGroup(me.username);
  const answer = createAnswering({
    ...{ receive, call, tokens, log, onFailure, life, undelivered, welcome, end: end.signal },
  });
  listener = async update => {
    try {
      if (update.my_chat_member) roles.forget(update.my_chat_member.chat.id);
      if (update.inline_query) return await answerInline(update.inline_query, offers, call);
      await life.heed(update);
      const incoming = read(update, reading);
      if (incoming) await answer(incoming, update.update_id);
    } catch (error) {
      onFailure(error);
    }
  };
  const intake = createIntake({ inbox: options.inbox, now, log });
  const queue = createChatQueue();
  const gathering = createGathering((update, ids) =>
    queue.add(chatsOf(update), async () => {
      await bot.handle(update);
      // Broken off, it is answered after the next start.
      if (!end.signal.aborted) intake.done(ids);
    }),
  );
  for (const update of await intake.resume()) gathering.take(update);
  const offset = await poll(persist, waits, async updates => {
    for (const update of await intake.keep(updates)) gathering.take(update);
  });
  gathering.flush();
  const finished = await within(waits.graceMs, Promise.all([queue.idle(), messenger.idle()]));
  end.abort();
  await intake.idle();
  // The last batch has not been confirmed by asking for the next one.
  if (finished && offset > 0) await confirm(bot, offset);
}

/** Who cannot be reached is found out here as well. */
function heeding(messenger: Messenger, life: ChatLife): Messenger & { idle(): Promise<unknown> } {
  const underWay = new Set<Promise<Delivery>>();
  return {
    waitMs: messenger.waitMs,
    async deliver(to, reply) {
      const trying = messenger.deliver(to, reply);
      underWay.add(trying);
      const outcome = await trying.finally(() => underWay.delete(trying));
      if (outcome.kind === 'unreachable') await life.gone(to.chat, true);
      return outcome;
    },
    idle: () => Promise.all(underWay),
  };
}

/** Whether it is done in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const done = new AbortController();
  const grace = sleep(ms, false, { signal: done.signal }).catch(() => true);
  await Promise.race([work, grace]).finally(() => done.abort());
  return grace;
}

async function confirm(bot: TelegramBot, offset: number): Promise<void> {
  const parameters = { offset, limit: 1, timeout: 0 };
  await bot.call('getUpdates', parameters, AbortSignal.timeout(500)).catch(() => {});
}
