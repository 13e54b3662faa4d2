// Long polling. A lost connection and a rival with the same token are told once and retried for ever; only a wrong token
// ends it. Updates are confirmed by asking for the next, so a batch is confirmed while it is being answered, and has to be
// written down before.
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../src/ports/log.ts';
import { Lost, type Me, Refused, type TelegramBot, type Update } from '../telegram-bot.ts';
import { within } from './api.ts';
import { connectionBack, connectionLost, rivalPoller, wrongToken } from './sentences.ts';

/** Edited messages, channel posts and the rest are not even asked for. */
const ALLOWED = ['message', 'callback_query', 'my_chat_member', 'inline_query'];
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Nothing but another token helps. The message is a sentence for the keeper. */
export class WrongToken extends Error {
  override readonly name = 'WrongToken';
}

/** Asks until it is answered or stopped (null). */
export type Persist = <T>(method: string, parameters: Record<string, unknown>, limitMs: number) => Promise<T | null>;

export interface Waits {
  /** How long the server may hold back an empty answer to getUpdates. */
  pollSeconds: number;
  /** How long an answer may take beyond that. */
  callMs: number;
  /** What answers under way at a stop signal have left. */
  graceMs: number;
}

export function createPersist(bot: TelegramBot, log: Log, stop: AbortSignal): Persist {
  let trouble: Trouble['kind'] | null = null;
  return async <T>(method: string, parameters: Record<string, unknown>, limitMs: number) => {
    for (let pause = FIRST_PAUSE_MS; !stop.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        const result = (await within(limitMs, stop, signal => bot.call(method, parameters, signal))) as T;
        if (trouble !== null) log.info(connectionBack());
        trouble = null;
        return result;
      } catch (error) {
        if (stop.aborted) break;
        const { kind, sentence } = troubleOf(error);
        if (kind !== trouble) log.error(sentence);
        trouble = kind;
        const asked = error instanceof Refused ? (error.retryAfter ?? 0) * 1000 : 0;
        await sleep(Math.max(pause, asked), undefined, { signal: stop }).catch(() => {});
      }
    }
    return null;
  };
}

interface Trouble {
  kind: 'lost' | 'rival';
  sentence: string;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Lost) return { kind: 'lost', sentence: connectionLost(error.reason) };
  if (!(error instanceof Refused)) throw error;
  // The server says 404 for a token that is not even shaped like one.
  if (error.code === 401 || error.code === 404) throw new WrongToken(wrongToken());
  if (error.code === 409) return { kind: 'rival', sentence: rivalPoller() };
  return { kind: 'lost', sentence: connectionLost(`服务器报告 ${error.code}`) };
}

/** Null when it was stopped before the server answered. */
export async function connect(persist: Persist, { callMs }: Waits): Promise<Me | null> {
  const me = await persist<Me>('getMe', {}, callMs);
  // A webhook that was set once keeps getUpdates from working.
  return me && (await persist('deleteWebhook', {}, callMs)) === null ? null : me;
}

/** Until it is stopped. Resolves with the offset that would confirm all that was taken. */
export async function poll(
  persist: Persist,
  waits: Waits,
  take: (updates: readonly Update[]) => Promise<void>,
): Promise<number> {
  for (let offset = 0; ; ) {
    const parameters = { offset, timeout: waits.pollSeconds, allowed_updates: ALLOWED };
    const updates = await persist<Update[]>('getUpdates', parameters, waits.pollSeconds * 1000 + waits.callMs);
    if (updates === null) return offset;
    await take(updates);
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    // Answers begin before the next request is made: that is half a millisecond for whoever waits.
    await nextTurn();
  }
}
