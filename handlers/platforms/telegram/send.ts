// What a command says in answer to one question. What is sent and edited keeps its order also where the command does not
// wait for it.
import type { Reply } from '../../../src/model/reply.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import type { Out, Sent } from '../types.ts';
import { type Call, isRefused } from './api.ts';
import type { Target } from './incoming.ts';
import { layOut } from './layout.ts';
import { words } from './markup.ts';
import { createProgress } from './progress.ts';
import { addressee, inHtml, keyboardOf, sendReply } from './sending.ts';

const UNMODIFIED = /message is not modified/i;
const NOT_EDITABLE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|no text in the message/i;

export interface TelegramOut extends Out {
  /** When all has been sent. */
  done(): Promise<void>;
  /** Long work is under way that has said so. */
  readonly working: boolean;
}

export interface OutParts {
  call: Call;
  tokens: Tokens;
  target: Target;
  /** Keeps an answer that did not get through; false where that cannot be. */
  keep(reply: Reply, error: unknown): Promise<boolean>;
}

export function createOut({ call, tokens, target, keep }: OutParts): TelegramOut {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  /** An id given out → the message that stands for it now. */
  const current = new Map<string, Sent>();
  let answered = false;
  const progress = createProgress(
    words => {
      const fields = { ...addressee(target, !answered), text: words, disable_notification: true };
      return call<{ message_id: number }>('sendMessage', fields);
    },
    call,
    target.chatId,
  );

  /** The answer comes as a message of its own, so that the telephone rings; then what told of the progress goes. */
  async function answer(reply: Reply): Promise<Sent> {
    await progress.stop();
    try {
      return await send(reply);
    } finally {
      await progress.remove();
    }
  }

  async function send(reply: Reply): Promise<Sent> {
    const { answers: _question, ...rest } = target;
    try {
      const { id, isOneText } = await sendReply({ call, tokens }, answered ? rest : target, reply, () => {
        answered = true;
      });
      return { id: isOneText ? id : notText(id) };
    } catch (error) {
      if (!(await keep(reply, error))) throw error;
      return { id: '' };
    }
  }

  async function edit(sent: Sent, reply: Reply): Promise<void> {
    const now = current.get(sent.id) ?? sent;
    const parts = layOut(reply);
    const [only] = parts;
    const keyboard = await keyboardOf(reply.buttons ?? [], tokens, target.name);
    if (only?.kind === 'text' && parts.length === 1 && isText(now)) {
      const fields = {
        chat_id: target.chatId,
        message_id: messageId(now),
        ...(keyboard && { reply_markup: keyboard }),
      };
      try {
        return await inHtml(call, 'editMessageText', 'text', only, fields).then(() => {});
      } catch (error) {
        if (isRefused(error, UNMODIFIED)) return;
        if (!isRefused(error, NOT_EDITABLE)) throw error;
      }
    }
    // It became more than one message, or the old one is gone: the answer comes anew, the old one loses its buttons.
    current.set(sent.id, await send(reply));
    if (now.id !== '')
      await call('editMessageReplyMarkup', { chat_id: target.chatId, message_id: messageId(now) }).catch(() => {});
  }

  return {
    send: reply => inTurn(() => answer(reply)),
    edit: (sent, reply) => inTurn(() => edit(sent, reply)),
    progress: state => progress.show(words(state.words).plain),
    done: () => last.then(() => {}),
    get working() {
      return progress.running;
    },
  };
}

/** A file or a picture, or the last of several messages: its words cannot be changed in place. */
const notText = (id: string): string => (id === '' ? '' : `x${id}`);
const isText = ({ id }: Sent): boolean => /^\d+$/.test(id);
const messageId = ({ id }: Sent): number => Number(id.replace('x', ''));
