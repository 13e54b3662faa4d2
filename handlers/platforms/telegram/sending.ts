// Reply → the calls of the Bot API that send it, one message after the other.
import type { Button, Reply } from '../../../src/model/reply.ts';
import type { Tokens } from '../../../src/ports/tokens.ts';
import { Upload } from '../telegram-bot.ts';
import { type Call, isRefused } from './api.ts';
import type { Target } from './incoming.ts';
import { layOut, type Part } from './layout.ts';
import { words } from './markup.ts';

export type Fields = Record<string, unknown>;

const UNREADABLE_MARKUP = /can't parse entities/i;
const PICTURE_REFUSED = /PHOTO_|IMAGE_PROCESS|too big|photo/i;

export interface Sending {
  call: Call;
  tokens: Tokens;
}

export interface SentReply {
  /** Of the last message; empty where there was nothing to send. */
  id: string;
  /** One message that is a text: it can be changed in place. */
  isOneText: boolean;
}

/** `onSent` after each message: should a later one fail, the earlier ones have been sent. */
export async function sendReply(
  { call, tokens }: Sending,
  target: Target,
  reply: Reply,
  onSent: () => void,
): Promise<SentReply> {
  const parts = layOut(reply);
  const keyboard = await keyboardOf(reply.buttons ?? [], tokens, target.name);
  let id = '';
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const fields = { ...addressee(target, at === 0), ...(isLast && keyboard && { reply_markup: keyboard }) };
    id = String((await sendPart(call, target, part, fields)).message_id);
    onSent();
  }
  return { id, isOneText: parts.length === 1 && parts[0]!.kind === 'text' };
}

async function sendPart(call: Call, target: Target, part: Part, fields: Fields): Promise<{ message_id: number }> {
  if (part.kind === 'text') return inHtml(call, 'sendMessage', 'text', part, fields);
  const action = part.kind === 'photo' ? 'upload_photo' : 'upload_document';
  await call('sendChatAction', { ...place(target), action }).catch(() => {});
  const file = new Upload(part.name, part.bytes);
  if (part.kind === 'photo') {
    try {
      return await inHtml(call, 'sendPhoto', 'caption', part, { ...fields, photo: file });
    } catch (error) {
      // A picture of an odd shape still is a file.
      if (!isRefused(error, PICTURE_REFUSED)) throw error;
    }
  }
  return inHtml(call, 'sendDocument', 'caption', part, { ...fields, document: file });
}

/** Should the server refuse our markup after all, the same words go without it. */
export async function inHtml(
  call: Call,
  method: string,
  field: 'text' | 'caption',
  { text }: Part,
  fields: Fields,
): Promise<{ message_id: number }> {
  const preview = field === 'text' ? { link_preview_options: { is_disabled: true } } : {};
  try {
    return await call(method, { ...fields, ...preview, [field]: text.html, parse_mode: 'HTML' });
  } catch (error) {
    if (!isRefused(error, UNREADABLE_MARKUP)) throw error;
    return call(method, { ...fields, ...preview, [field]: text.plain });
  }
}

export const place = ({ chatId, threadId }: Target): Fields => ({
  chat_id: chatId,
  ...(threadId !== undefined && { message_thread_id: threadId }),
});

/** Only the first part of an answer points at its question, which may have been deleted meanwhile. */
export function addressee(target: Target, first: boolean): Fields {
  const answers = first && target.answers !== undefined;
  return {
    ...place(target),
    ...(answers && { reply_parameters: { message_id: target.answers, allow_sending_without_reply: true } }),
  };
}

export async function keyboardOf(rows: Button[][], tokens: Tokens, chat: string): Promise<Fields | null> {
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
