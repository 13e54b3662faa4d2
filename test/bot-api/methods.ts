// The methods of the Bot API that a bot of ours may call, and what the real server refuses about each.
import type { Parameters } from './form.ts';
import { BadRequest, readHtml } from './markup.ts';
import { BOT, type Chat, type StoredMessage, type World } from './world.ts';

type Fields = Record<string, unknown>;
type Keyboard = StoredMessage['reply_markup'];

export function callMethod(world: World, method: string, { fields, files }: Parameters): unknown {
  switch (method) {
    case 'getMe':
      return { ...BOT, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true };
    case 'deleteWebhook':
      return true;
    case 'sendMessage':
      return send(world, fields, { text: textOf(fields, 'text', 4096) });
    case 'sendDocument':
    case 'sendPhoto': {
      const kind = method === 'sendPhoto' ? 'photo' : 'document';
      const file = files[kind];
      if (!file) throw new BadRequest(`Bad Request: there is no ${kind} in the request`);
      if (file.bytes.length === 0) throw new BadRequest('Bad Request: file must be non-empty');
      const caption = fields.caption === undefined ? {} : { caption: textOf(fields, 'caption', 1024) };
      const carried = { document: { file_id: world.addFile(file.bytes), file_name: file.name } };
      return send(world, fields, { ...caption, ...carried, sentFile: file });
    }
    case 'editMessageText':
      return edit(world, fields, { text: textOf(fields, 'text', 4096), reply_markup: keyboardOf(fields) });
    case 'editMessageReplyMarkup':
      return edit(world, fields, { reply_markup: keyboardOf(fields) });
    case 'deleteMessage':
      return remove(world, fields);
    case 'sendChatAction':
      if (!/^(typing|upload_(document|photo))$/.test(String(fields.action)))
        throw new BadRequest('Bad Request: wrong parameter action in request');
      reachable(world, fields);
      return true;
    case 'answerCallbackQuery':
      if (String(fields.text ?? '').length > 200) throw new BadRequest('Bad Request: MESSAGE_TOO_LONG');
      return true;
    case 'answerInlineQuery':
      return offered(fields);
    case 'setMyCommands':
      return setCommands(fields);
    case 'getFile':
      return getFile(world, String(fields.file_id));
    case 'getChatMember':
      return memberOf(world, fields);
    case 'getChat':
      return { id: reachable(world, fields).id, type: reachable(world, fields).type };
    default:
      throw new BadRequest('Not Found: method not found', 404);
  }
}

function offered({ results }: Fields): true {
  const all = results as { type: string; id: string; title?: string; input_message_content?: Fields }[];
  if (!Array.isArray(all) || all.length > 50) throw new BadRequest('Bad Request: RESULTS_TOO_MUCH');
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new BadRequest('Bad Request: RESULT_ID_DUPLICATE');
  for (const { type, id, title, input_message_content: content } of all) {
    if (type !== 'article') throw new BadRequest('Bad Request: unsupported type of the result');
    if (id.length < 1 || Buffer.byteLength(id) > 64) throw new BadRequest('Bad Request: RESULT_ID_INVALID');
    if (!title) throw new BadRequest('Bad Request: ARTICLE_TITLE_EMPTY');
    textOf({ ...content, text: content?.message_text }, 'text', 4096);
  }
  return true;
}

function send(world: World, fields: Fields, content: Partial<StoredMessage>): StoredMessage {
  const chat = reachable(world, fields);
  if (chat.muted) throw new BadRequest('Bad Request: not enough rights to send text messages to the chat');
  const thread = fields.message_thread_id as number | undefined;
  const keyboard = keyboardOf(fields);
  const answered = fields.reply_parameters as { message_id: number; allow_sending_without_reply?: boolean } | undefined;
  const original = answered && world.message(chat.id, answered.message_id);
  if (answered && !original && !answered.allow_sending_without_reply)
    throw new BadRequest('Bad Request: message to be replied not found');
  return world.addMessage(chat, BOT, {
    ...content,
    ...(fields.disable_notification === true && { silent: true }),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(keyboard && { reply_markup: keyboard }),
    ...(original && { reply_to_message: original }),
  });
}

function edit(world: World, fields: Fields, content: Partial<StoredMessage>): StoredMessage {
  const chat = reachable(world, fields);
  const message = world.message(chat.id, Number(fields.message_id));
  if (!message) throw new BadRequest('Bad Request: message to edit not found');
  if (message.from?.id !== BOT.id) throw new BadRequest("Bad Request: message can't be edited");
  if ('text' in content && message.text === undefined)
    throw new BadRequest('Bad Request: there is no text in the message to edit');
  const same = Object.entries(content).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(message[name as keyof StoredMessage]),
  );
  if (same)
    throw new BadRequest(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
    );
  return Object.assign(message, content);
}

function remove(world: World, fields: Fields): true {
  const chat = reachable(world, fields);
  const message = world.message(chat.id, Number(fields.message_id));
  if (!message) throw new BadRequest('Bad Request: message to delete not found');
  if (message.from?.id !== BOT.id) throw new BadRequest("Bad Request: message can't be deleted");
  world.messages.delete(`${chat.id}:${message.message_id}`);
  return true;
}

function reachable(world: World, { chat_id, message_thread_id }: Fields): Chat {
  const chat = world.chats.get(Number(chat_id));
  if (!chat) throw new BadRequest('Bad Request: chat not found');
  if (chat.movedTo !== null) {
    const moved = 'Bad Request: group chat was upgraded to a supergroup chat';
    throw new BadRequest(moved, 400, { migrate_to_chat_id: chat.movedTo });
  }
  if (chat.blocked) {
    const how = chat.type === 'private' ? 'blocked by the user' : `kicked from the ${chat.type} chat`;
    throw new BadRequest(`Forbidden: bot was ${how}`, 403);
  }
  if (message_thread_id !== undefined && !chat.topics.has(Number(message_thread_id)))
    throw new BadRequest('Bad Request: message thread not found');
  return chat;
}

/** In a private chat there are the two of them; in a group those who have spoken or been given a role. */
function memberOf(world: World, { chat_id, user_id }: Fields): unknown {
  const chat = reachable(world, { chat_id });
  const user = Number(user_id);
  const known = chat.type === 'private' ? [chat.id, BOT.id].includes(user) : world.hasSpoken(chat.id, user);
  const status = chat.roles.get(user) ?? (known ? 'member' : null);
  if (status === null) throw new BadRequest('Bad Request: user not found');
  return { status, user: { id: user, is_bot: user === BOT.id, first_name: '' } };
}

function textOf(fields: Fields, field: 'text' | 'caption', limit: number): string {
  const given = fields[field];
  if (typeof given !== 'string') throw new BadRequest(`Bad Request: ${field} is empty`);
  if (/\p{Cs}/u.test(given)) throw new BadRequest('Bad Request: strings must be encoded in UTF-8');
  if (fields.parse_mode !== undefined && fields.parse_mode !== 'HTML')
    throw new BadRequest('Bad Request: unsupported parse_mode');
  const text = fields.parse_mode === 'HTML' ? readHtml(given) : given;
  if (text.length > limit)
    throw new BadRequest(`Bad Request: message ${field === 'text' ? '' : 'caption '}is too long`);
  if (field === 'text' && text.trim() === '') throw new BadRequest('Bad Request: message text is empty');
  return text.trim();
}

function keyboardOf({ reply_markup: given }: Fields): Keyboard {
  if (given === undefined) return undefined;
  const keyboard = (typeof given === 'string' ? JSON.parse(given) : given) as NonNullable<Keyboard>;
  for (const button of keyboard.inline_keyboard.flat()) {
    if (typeof button.text !== 'string' || button.text.trim() === '')
      throw new BadRequest("Bad Request: can't parse inline keyboard button: text is empty");
    const bytes = Buffer.byteLength(String(button.callback_data));
    if (bytes < 1 || bytes > 64) throw new BadRequest('Bad Request: BUTTON_DATA_INVALID');
  }
  return keyboard;
}

function setCommands({ commands }: Fields): true {
  for (const { command, description } of commands as { command: string; description: string }[]) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw new BadRequest('Bad Request: BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256)
      throw new BadRequest('Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return true;
}

function getFile(world: World, id: string): unknown {
  const file = world.files.get(id);
  if (!file) throw new BadRequest('Bad Request: invalid file_id');
  if (file.tooBig) throw new BadRequest('Bad Request: file is too big');
  return { file_id: id, file_size: file.bytes.length, file_path: `documents/${id}` };
}
