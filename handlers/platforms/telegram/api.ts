// Calls to the Bot API that bear with it: 429 is waited out, trouble of the server and broken connections are tried again.
// A broken connection leaves open whether the message arrived. It is sent again: an answer twice is better than none.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Lost, Refused, type TelegramBot, Upload } from '../telegram-bot.ts';
import type { Limits } from './limits.ts';

type Caller = Pick<TelegramBot, 'call'>;

export type Call = <T = unknown>(method: string, parameters: Record<string, unknown>) => Promise<T>;

/** Before each further try, in milliseconds. */
const BACKOFF = [200, 800, 3200];
/** All that one call may wait for 429. A group takes 20 messages a minute, so a minute may be asked for. */
const MOST_WAITED_MS = 120_000;
const UPLOAD_MS = 120_000;
/** What Telegram counts as a message of the bot. */
const SPEAKS = /^(?:send(?:Message|Photo|Document)|editMessageText)$/;

/**
 * `end` breaks off everything: calls under way and waits. Calls reject with `Refused` or `Lost`. Both libraries' client
 * waits for ever for the rest of an answer that breaks off, so the time for one is limited.
 */
export function createCall(bot: Caller, callMs: number, end: AbortSignal, limits: Limits): Call {
  const once = onceCall(bot, callMs, end, limits);
  return async <T>(method: string, parameters: Record<string, unknown>): Promise<T> => {
    let waited = 0;
    for (let tries = 0; ; ) {
      try {
        return await once<T>(method, parameters);
      } catch (error) {
        if (end.aborted) throw error;
        const pause = pauseAfter(error, tries);
        if (pause === null) throw error;
        if (error instanceof Refused && error.code === 429) {
          waited += pause;
          if (waited > MOST_WAITED_MS) throw error;
        } else tries++;
        await sleep(pause, undefined, { signal: end }).catch(() => {});
      }
    }
  };
}

/** One try. */
export function onceCall(bot: Caller, callMs: number, end: AbortSignal, limits: Limits): Call {
  return async <T>(method: string, parameters: Record<string, unknown>): Promise<T> => {
    const uploads = Object.values(parameters).some(value => value instanceof Upload);
    const chatId = SPEAKS.test(method) ? Number(parameters.chat_id) : null;
    const answered = chatId === null ? null : limits.sending(chatId);
    try {
      return (await within(uploads ? UPLOAD_MS : callMs, end, signal => bot.call(method, parameters, signal))) as T;
    } catch (error) {
      const held = error instanceof Refused && error.code === 429;
      if (held && chatId !== null) limits.hold(chatId, (error.retryAfter ?? 1) * 1000);
      throw error;
    } finally {
      answered?.();
    }
  };
}

/** Work that is broken off after a time, or when all is over. */
export async function within<T>(ms: number, end: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (end.aborted) abort();
  // As many as there are calls under way.
  setMaxListeners(0, end);
  const timer = setTimeout(abort, ms);
  end.addEventListener('abort', abort);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', abort);
  }
}

/** Milliseconds until the next try; null where it would be no use. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (error instanceof Refused && error.code === 429) return (error.retryAfter ?? 1) * 1000;
  const passing = error instanceof Lost || (error instanceof Refused && error.code >= 500);
  return passing ? (BACKOFF[tries] ?? null) : null;
}

export const isRefused = (error: unknown, description: RegExp): boolean =>
  error instanceof Refused && error.code === 400 && description.test(error.description);
