// What came in → its answer on its way, for one conversation after the other. What fails in one message never ends the rest:
// it is told to whoever asked, or, where nothing can be delivered, to the log.
import { type Reply, say } from '../../../src/model/reply.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { Lost, Refused } from '../telegram-bot.ts';
import type { Chat, Input, Receive, Undelivered } from '../types.ts';
import type { Call } from './api.ts';
import type { ChatLife } from './chat-life.ts';
import type { Incoming, Target } from './incoming.ts';
import { createOut, type TelegramOut } from './send.ts';
import { place } from './sending.ts';
import { blocked, expiredButton, keptForLater, notDelivered } from './sentences.ts';

const MOST_IN_ALERT = 200;
const ACTION_AFTER_MS = 300;
/** Telegram shows an action for five seconds. */
const ACTION_AGAIN_MS = 4500;

export interface AnsweringParts {
  receive: Receive;
  call: Call;
  tokens: Tokens;
  log: Log;
  onFailure(error: unknown): string;
  life: Pick<ChatLife, 'gone'>;
  undelivered(answer: Undelivered): Promise<void>;
  /** Said to a group that the bot has been added to, a paragraph each. */
  welcome: readonly string[];
  /** Once it is over, failures are no news. */
  end: AbortSignal;
}

/** `update` is the number of what is answered. Never rejects. */
export type Answering = (incoming: Incoming, update: number) => Promise<void>;

export function createAnswering(parts: AnsweringParts): Answering {
  const { receive, call, tokens, log, onFailure, life, welcome, end } = parts;
  const unreachable = new Set<string>();

  function outFor(chat: Chat, target: Target, update: number): TelegramOut {
    let kept = 0;
    const keep = async (reply: Reply, error: unknown): Promise<boolean> => {
      if (end.aborted || !isPassing(error)) return false;
      kept += 1;
      try {
        await parts.undelivered({ chat, reply, key: `answer|${chat.id}|${update}|${kept}` });
      } catch (trouble) {
        onFailure(trouble);
        return false;
      }
      log.error(keptForLater(target.name, error.message));
      return true;
    };
    return createOut({ call, tokens, target, keep });
  }

  async function answer(input: Input, target: Target, update: number): Promise<void> {
    const out = outFor(input.chat, target, update);
    const quiet = showAction(call, target, () => (out.working ? 'upload_document' : 'typing'));
    try {
      await receive(input, out);
      await out.done();
    } catch (error) {
      if (end.aborted) return;
      if (isDelivery(error)) throw error;
      await out.send(say(onFailure(error)));
    } finally {
      quiet();
    }
  }

  async function respond(incoming: Incoming, update: number): Promise<void> {
    if (incoming.kind === 'message') return answer(incoming.input, incoming.target, update);
    if (incoming.kind === 'joined') {
      const out = outFor({ id: incoming.target.name, kind: 'group' }, incoming.target, update);
      return void (await out.send({ blocks: welcome.map(text => ({ kind: 'paragraph', text })) }));
    }
    const found = await tokens.find(incoming.token, incoming.target.name).then(
      text => ({ text, trouble: expiredButton() }),
      error => ({ text: null, trouble: onFailure(error) }),
    );
    const told = found.text === null ? { text: found.trouble.slice(0, MOST_IN_ALERT), show_alert: true } : {};
    // At once, or the button goes on turning; too late for it is no trouble.
    await call('answerCallbackQuery', { callback_query_id: incoming.id, ...told }).catch(() => {});
    if (found.text !== null) await answer({ ...incoming.input, text: found.text }, incoming.target, update);
  }

  return async (incoming, update) => {
    const { name } = incoming.target;
    try {
      await respond(incoming, update);
      unreachable.delete(name);
    } catch (error) {
      if (end.aborted) return;
      if (!isDelivery(error)) onFailure(error);
      else if (!(error instanceof Refused) || error.code !== 403) log.error(notDelivered(name, error.message));
      else {
        await life.gone(name);
        if (unreachable.has(name)) return;
        unreachable.add(name);
        log.error(blocked(name));
      }
    }
  };
}

/** It may go better later. */
const isPassing = (error: unknown): error is Refused | Lost =>
  error instanceof Lost || (error instanceof Refused && (error.code === 429 || error.code >= 500));

const isDelivery = (error: unknown): error is Refused | Lost => error instanceof Refused || error instanceof Lost;

/** From the moment that an answer takes longer than one would notice. Returns what ends it. */
function showAction(call: Call, target: Target, action: () => string): () => void {
  const show = () => {
    void call('sendChatAction', { ...place(target), action: action() }).catch(() => {});
    timer = setTimeout(show, ACTION_AGAIN_MS).unref();
  };
  let timer = setTimeout(show, ACTION_AFTER_MS).unref();
  return () => clearTimeout(timer);
}
