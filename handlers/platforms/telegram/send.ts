// Reply → calls of the Bot API, for one question. What is sent and edited keeps its order also where a command does not
// wait for it.
import type { Button, Reply } from '../../../src/model/reply.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { Upload } from '../telegram-bot.ts';
import type { Out, Sent } from '../types.ts';
import { type Call, isRefused } from './api.ts';
import type { Target } from './incoming.ts';
import { layOut, type Part } from './layout.ts';
import { words } from './markup.ts';
import { createProgress } from './progress.ts';

type Fields = Record<string, unknown>;

const UNREADABLE_MARKUP = /can't parse entities/i;
const UNMODIFIED = /message is not modified/i;
const NOT_EDITABLE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|no text in the message/i;
const PICTURE_REFUSED = /PHOTO_|IMAGE_PROCESS|too big|photo/i;

export interface TelegramOut extends Out {
  /** When all has been sent. */
  done(): Promise<void>;
  /** Long work is under way that has said so. */
  readonly working: boolean;
}

export function createOut(call: Call, tokens: Tokens, target: Target): TelegramOut {
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
    const sent = await send(reply);
    await progress.remove();
    return sent;
  }

  async function send(reply: Reply): Promise<Sent> {
    const parts = layOut(reply);
    const keyboard = await keyboardOf(reply.buttons ?? [], tokens, target.name);
    let id = '';
    for (const [at, part] of parts.entries()) {
      const isLast = at === parts.length - 1;
      const fields = { ...addressee(target, !answered), ...(isLast && keyboard && { reply_markup: keyboard }) };
      id = String((await sendPart(part, fields)).message_id);
      answered = true;
    }
    return { id: parts.length === 1 && parts[0]!.kind === 'text' ? id : notText(id) };
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
        return await inHtml('editMessageText', 'text', only, fields).then(() => {});
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

  async function sendPart(part: Part, fields: Fields): Promise<{ message_id: number }> {
    if (part.kind === 'text') return inHtml('sendMessage', 'text', part, fields);
    const action = part.kind === 'photo' ? 'upload_photo' : 'upload_document';
    await call('sendChatAction', { ...place(target), action }).catch(() => {});
    const file = new Upload(part.name, part.bytes);
    if (part.kind === 'photo') {
      try {
        return await inHtml('sendPhoto', 'caption', part, { ...fields, photo: file });
      } catch (error) {
        // A picture of an odd shape still is a file.
        if (!isRefused(error, PICTURE_REFUSED)) throw error;
      }
    }
    return inHtml('sendDocument', 'caption', part, { ...fields, document: file });
  }

  /** Should the server refuse our markup after all, the same words go without it. */
  async function inHtml(method: string, field: 'text' | 'caption', { text }: Part, fields: Fields) {
    const preview = field === 'text' ? { link_preview_options: { is_disabled: true } } : {};
    try {
      return await call<{ message_id: number }>(method, {
        ...fields,
        ...preview,
        [field]: text.html,
        parse_mode: 'HTML',
      });
    } catch (error) {
      if (!isRefused(error, UNREADABLE_MARKUP)) throw error;
      return call<{ message_id: number }>(method, { ...fields, ...preview, [field]: text.plain });
    }
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

export const place = ({ chatId, threadId }: Target): Fields => ({
  chat_id: chatId,
  ...(threadId !== undefined && { message_thread_id: threadId }),
});

/** Only the first part of an answer points at its question, which may have been deleted meanwhile. */
function addressee(target: Target, first: boolean): Fields {
  const answers = first && target.answers !== undefined;
  return {
    ...place(target),
    ...(answers && { reply_parameters: { message_id: target.answers, allow_sending_without_reply: true } }),
  };
}

async function keyboardOf(rows: Button[][], tokens: Tokens, chat: string): Promise<Fields | null> {
  const filled = rows.filter(row => row.length > 0);
  if (filled.length === 0) return null;
  const given = await tokens.keep(
    filled.flat().map(button => button.input),
    chat,
  );
  let at = 0;
  const keys = filled.map(row =>
    row.map(button => ({ text: words(button.label).plain.trim() || '…', callback_data: given[at++] })),
  );
  return { inline_keyboard: keys };
}

/** A file or a picture, or the last of several messages: its words cannot be changed in place. */
const notText = (id: string): string => (id === '' ? '' : `x${id}`);
const isText = ({ id }: Sent): boolean => /^\d+$/.test(id);
const messageId = ({ id }: Sent): number => Number(id.replace('x', ''));
