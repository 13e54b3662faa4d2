// Messages that nobody asked for just now: one try each, and what became of it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../../src/model/reply.ts';
import type { Address, Delivery, Messenger } from '../../../src/ports/messenger.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { Lost, Refused, type TelegramBot } from '../telegram-bot.ts';
import { type Call, createCall, isRefused, onceCall, within } from './api.ts';
import type { Target } from './incoming.ts';
import type { Limits } from './limits.ts';
import { sendReply } from './sending.ts';

export interface MessengerParts {
  bot: Pick<TelegramBot, 'call'>;
  tokens: Tokens;
  limits: Limits;
  /** How long it may take, with all parts of a long reply. */
  callMs: number;
  /** Once it is over, nothing more is sent. */
  end: AbortSignal;
}

/** A chat of some other platform: it can be told when that one runs. */
const ELSEWHERE_MS = 60 * 60 * 1000;
const NO_TOPIC = /message thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i;
/** Besides all that is answered with 403. A group that lets the bot in but does not let it speak is another matter. */
const NOBODY_THERE =
  /chat not found|user not found|PEER_ID_INVALID|USER_IS_BLOCKED|user is (?:blocked|deactivated)|bot was (?:kicked|blocked)|group (?:chat )?(?:was|is) (?:deactivated|deleted)|CHAT_ID_INVALID/i;
/** Of the token or of a rival, never of the message. */
const NOT_ITS_FAULT = [401, 404, 409];

export function createMessenger({ bot, tokens, limits, callMs, end }: MessengerParts): Messenger {
  /** A message got no answer. Until the server answers a question that costs nothing, no other message is put at stake. */
  let isSilent = false;

  async function listen(): Promise<Delivery | null> {
    try {
      await within(callMs / 4, end, late => bot.call('getMe', {}, late));
      isSilent = false;
      return null;
    } catch (error) {
      const outcome = outcomeOf(error);
      return outcome.kind === 'failed' ? { ...outcome, arrived: 'no' } : outcome;
    }
  }

  async function send(target: Target, reply: Reply, reserved: Limits, late: AbortSignal): Promise<Delivery> {
    const once = onceCall(bot, callMs, late, reserved);
    const patient = createCall(bot, callMs, late, limits);
    let sent = 0;
    // Whatever befalls a later part, the reply must not be begun anew for it as long as that can be helped.
    const call: Call = async (method, parameters) => {
      if (sent === 0) return once(method, parameters);
      await sleep(limits.waitMs(target.chatId), undefined, { signal: late }).catch(() => {});
      return patient(method, parameters);
    };
    try {
      const { id } = await sendReply({ call, tokens }, target, reply, () => sent++);
      return { kind: 'sent', message: id };
    } catch (error) {
      if (sent === 0 && target.threadId !== undefined && isRefused(error, NO_TOPIC)) {
        const { threadId: _gone, ...general } = target;
        return send(general, reply, reserved, late);
      }
      return sent === 0 ? outcomeOf(error) : inPart(outcomeOf(error));
    }
  }

  return {
    waitMs(chat) {
      const chatId = chatIdOf(chat);
      return chatId === null ? ELSEWHERE_MS : limits.waitMs(chatId);
    },
    async deliver(to, reply) {
      const target = targetOf(to);
      if (target === null) return { kind: 'wait', ms: ELSEWHERE_MS };
      if (end.aborted) return { kind: 'failed', arrived: 'no', reason: 'stopped' };
      const ms = limits.waitMs(target.chatId);
      if (ms > 0) return { kind: 'wait', ms };
      // Its turn is taken now, before anybody else can ask.
      const answered = limits.sending(target.chatId);
      const reserved = { ...limits, sending: () => answered };
      const silence = isSilent ? await listen() : null;
      if (silence !== null) return silence;
      const outcome = await within(callMs, end, late => send(target, reply, reserved, late));
      isSilent ||= outcome.kind === 'failed' && outcome.arrived !== 'no';
      return outcome;
    },
  };
}

function targetOf({ chat, topic }: Address): Target | null {
  const chatId = chatIdOf(chat);
  return chatId === null ? null : { chatId, name: chat, ...(topic !== null && { threadId: Number(topic) }) };
}

function chatIdOf(chat: string): number | null {
  const id = /^telegram:(-?\d+)$/.exec(chat)?.[1];
  return id === undefined ? null : Number(id);
}

function outcomeOf(error: unknown): Delivery {
  if (error instanceof Lost) return { kind: 'failed', arrived: error.arrived, reason: error.message };
  // Our own trouble: the store of the buttons' words.
  if (!(error instanceof Refused)) return { kind: 'failed', arrived: 'no', reason: String(error) };
  const { code, description, movedTo, retryAfter, message: reason } = error;
  if (movedTo !== null) return { kind: 'moved', to: `telegram:${movedTo}` };
  if (code === 429) return { kind: 'wait', ms: (retryAfter ?? 1) * 1000 };
  if (code === 403 || (code === 400 && NOBODY_THERE.test(description))) return { kind: 'unreachable' };
  if (code >= 500 || NOT_ITS_FAULT.includes(code)) return { kind: 'failed', arrived: 'no', reason };
  return { kind: 'refused', reason };
}

/** Trying again would repeat what has come already. */
function inPart(outcome: Delivery): Delivery {
  if (outcome.kind === 'wait') return { kind: 'failed', arrived: 'likely', reason: '429' };
  return outcome.kind === 'failed' ? { ...outcome, arrived: 'likely' } : outcome;
}
