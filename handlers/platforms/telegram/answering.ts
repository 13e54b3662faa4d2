// What came in → its answer on its way, for one conversation after the other. What fails in one message never ends the rest:
// it is told to whoever asked, or, where nothing can be delivered, to the log.
import { say } from '../../../src/model/reply.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { Lost, Refused } from '../telegram-bot.ts';
import type { Input, Receive } from '../types.ts';
import type { Call } from './api.ts';
import type { Incoming, Target } from './incoming.ts';
import { createOut, place } from './send.ts';
import { blocked, expiredButton, notDelivered } from './sentences.ts';

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
  /** Said to a group that the bot has been added to, a paragraph each. */
  welcome: readonly string[];
  /** Once it is over, failures are no news. */
  end: AbortSignal;
}

/** Never rejects. */
export type Answering = (incoming: Incoming) => Promise<void>;

export function createAnswering({ receive, call, tokens, log, onFailure, welcome, end }: AnsweringParts): Answering {
  const unreachable = new Set<string>();

  async function answer(input: Input, target: Target): Promise<void> {
    const out = createOut(call, tokens, target);
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

  async function respond(incoming: Incoming): Promise<void> {
    if (incoming.kind === 'message') return answer(incoming.input, incoming.target);
    if (incoming.kind === 'joined') {
      const out = createOut(call, tokens, incoming.target);
      return void (await out.send({ blocks: welcome.map(text => ({ kind: 'paragraph', text })) }));
    }
    const found = await tokens.find(incoming.token, incoming.target.name).then(
      text => ({ text, trouble: expiredButton() }),
      error => ({ text: null, trouble: onFailure(error) }),
    );
    const told = found.text === null ? { text: found.trouble.slice(0, MOST_IN_ALERT), show_alert: true } : {};
    // At once, or the button goes on turning; too late for it is no trouble.
    await call('answerCallbackQuery', { callback_query_id: incoming.id, ...told }).catch(() => {});
    if (found.text !== null) await answer({ ...incoming.input, text: found.text }, incoming.target);
  }

  return async incoming => {
    const { name } = incoming.target;
    try {
      await respond(incoming);
      unreachable.delete(name);
    } catch (error) {
      if (end.aborted) return;
      if (!isDelivery(error)) onFailure(error);
      else if (!(error instanceof Refused) || error.code !== 403) log.error(notDelivered(name, error.message));
      else if (!unreachable.has(name)) {
        unreachable.add(name);
        log.error(blocked(name));
      }
    }
  };
}

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
