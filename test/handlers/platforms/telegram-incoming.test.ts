// Which updates are meant for the bot, and what of them reaches a command.
import { describe, expect, test } from 'vitest';
import { chatsOf, type Reading, read } from '../../../handlers/platforms/telegram/incoming.ts';
import type { Message, Update } from '../../../handlers/platforms/telegram-bot.ts';

const ME = { id: 4242, is_bot: true, first_name: '年报助手', username: 'Nianbao_Test_bot' } as const;
const READING: Reading = {
  me: ME,
  isCommand: text => /^\/(?:stats|统计)/.test(text),
  access: { call: async () => ({}) as never, token: '1:x', apiRoot: null, end: new AbortController().signal },
  roles: { isAdministrator: async (_chat, user) => user === 7 },
  life: { idNow: id => (id === -50 ? -500 : id), isNewId: id => id === -500 },
  now: () => new Date(0),
};
const PRIVATE = { id: 7, type: 'private' } as const;
const GROUP = { id: -100, type: 'supergroup' } as const;
const LI = { id: 7, is_bot: false, first_name: '李', last_name: '明' };

const message = (parts: Partial<Message>): Update => ({
  update_id: 1,
  message: { message_id: 5, date: 1_700_000_000, chat: PRIVATE, from: LI, ...parts },
});
const heard = (update: Update) => {
  const incoming = read(update, READING);
  return incoming?.kind === 'message' ? incoming.input.text : null;
};

describe('words for the bot', () => {
  test.each([
    ['/stats 启东 2023', '/stats 启东 2023'],
    ['/stats@nianbao_test_BOT 启东 2023', '/stats 启东 2023'],
    ['/stats@other_bot 启东', null],
    ['/ban 某人', null],
    ['/统计 启东', '/统计 启东'],
    ['统计 启东 2023', null],
    ['@Nianbao_Test_bot 统计 启东 2023', '统计 启东 2023'],
    ['统计 启东 2023 @nianbao_test_bot', '统计 启东 2023'],
    ['请问@Nianbao_Test_bot，启东', '请问 ，启东'],
    ['写信给 me@Nianbao_Test_bot', null],
    ['@Nianbao_Test_bot2 统计 启东', null],
    ['@Nianbao_Test_bot', ''],
    ['大家好', null],
  ])('in a group: %s', (text, expected) => {
    expect(heard(message({ chat: GROUP, text }))).toBe(expected);
  });

  test.each([
    ['统计 启东 2023', '统计 启东 2023'],
    ['/stats@other_bot 启东', '/stats 启东'],
    ['@Nianbao_Test_bot 你好', '你好'],
    ['第一行\n第二行', '第一行\n第二行'],
  ])('alone: %s', (text, expected) => {
    expect(heard(message({ text }))).toBe(expected);
  });

  test('a caption counts as words, a file without any is meant for the bot only when alone', () => {
    const document = { file_id: 'f', file_name: '年报.html' };
    expect(heard(message({ chat: GROUP, document, caption: '@Nianbao_Test_bot' }))).toBe('');
    expect(heard(message({ chat: GROUP, document, caption: '/stats@Nianbao_Test_bot 启东' }))).toBe('/stats 启东');
    expect(heard(message({ chat: GROUP, document }))).toBe(null);
    expect(heard(message({ document }))).toBe('');
  });

  test('an answer to one of its own messages is meant for it; the start of a topic is no such message', () => {
    const own: Message = { message_id: 4, date: 1, chat: GROUP, from: ME, text: '请选择' };
    expect(heard(message({ chat: GROUP, text: '启东', reply_to_message: own }))).toBe('启东');
    const topic = { ...own, forum_topic_created: {} };
    expect(heard(message({ chat: GROUP, text: '启东', reply_to_message: topic }))).toBe(null);
    expect(heard(message({ chat: GROUP, text: '启东', reply_to_message: { ...own, from: LI } }))).toBe(null);
  });
});

describe('who speaks', () => {
  test('bots are not answered, anonymous administrators and channels in a group are', () => {
    const bot = { id: 9, is_bot: true, first_name: 'x' };
    expect(heard(message({ chat: GROUP, from: bot, text: '/stats 启东' }))).toBe(null);
    expect(heard(message({ chat: GROUP, from: bot, sender_chat: GROUP, text: '/stats 启东' }))).toBe('/stats 启东');
  });

  test('forwarded posts of a linked channel, channels and edits are not answered', () => {
    const text = '/stats 启东';
    expect(heard(message({ chat: GROUP, sender_chat: GROUP, is_automatic_forward: true, text }))).toBe(null);
    expect(heard(message({ chat: { id: -1, type: 'channel' }, text }))).toBe(null);
    const { message: edited } = message({ text });
    expect(read({ update_id: 1, edited_message: edited } as Update, READING)).toBe(null);
    expect(read({ update_id: 1, channel_post: edited } as Update, READING)).toBe(null);
  });

  test('what the chat itself reports is not answered, a picture without words is when alone', () => {
    expect(read(message({ new_chat_members: [LI] } as Partial<Message>), READING)).toBe(null);
    expect(read(message({ pinned_message: {} } as Partial<Message>), READING)).toBe(null);
    expect(heard(message({ sticker: {} } as Partial<Message>))).toBe('');
  });
});

describe('what a command gets', () => {
  const incoming = (update: Update) => {
    const found = read(update, READING);
    if (found?.kind !== 'message') throw new Error('not for the bot');
    return found;
  };

  test('chat, topic, sender and time', () => {
    const { input, target } = incoming(
      message({ chat: GROUP, message_thread_id: 11, is_topic_message: true, text: '/stats 启东' }),
    );
    expect(input).toMatchObject({
      chat: { id: 'telegram:-100', kind: 'group', topic: '11' },
      sender: { id: 'telegram:7', name: '李 明' },
      sentAt: new Date(1_700_000_000_000),
    });
    expect(target).toEqual({ chatId: -100, name: 'telegram:-100', threadId: 11, answers: 5 });
  });

  test('the thread of an ordinary group is no topic', () => {
    const { input, target } = incoming(message({ chat: GROUP, message_thread_id: 11, text: '/stats 启东' }));
    expect([input.chat.topic, target.threadId]).toEqual([undefined, undefined]);
  });

  test('the file or the text that is answered, also of another chat', () => {
    const file: Message = {
      message_id: 3,
      date: 1,
      chat: PRIVATE,
      from: LI,
      document: { file_id: 'f', file_name: 'a' },
    };
    const about = (parts: Partial<Message>) => incoming(message({ text: '/stats', ...parts })).input.repliedTo;
    expect(about({ reply_to_message: file })?.files.map(one => one.name)).toEqual(['a']);
    const { document: _, ...text } = { ...file, text: '全文' };
    expect(about({ reply_to_message: text })).toMatchObject({ text: '全文', files: [] });
    expect(about({ external_reply: { document: file.document! } })?.files).toHaveLength(1);
    expect(about({})).toBe(undefined);
  });

  test('a picture is a file too: the largest of its sizes', () => {
    const { input } = incoming(
      message({
        photo: [
          { file_id: 's', file_size: 1 },
          { file_id: 'l', file_size: 9 },
        ],
      }),
    );
    expect(input.files).toMatchObject([{ name: '图片.jpg', bytes: 9 }]);
  });

  test('more than Telegram gives out is known before it is asked for', async () => {
    const { input } = incoming(message({ document: { file_id: 'f', file_name: '大.pdf', file_size: 20971521 } }));
    const read = await input.files[0]!.read(100_000_000);
    expect(read).toMatchObject({ ok: false, failure: { code: 'too-large' } });
    expect(JSON.stringify(read)).toMatch(/“大\.pdf”超过 20 MB.*自建 Bot API 服务器.*。/);
  });

  test('a press: who, where and under which message', () => {
    const under: Message = { message_id: 4, date: 1, chat: GROUP, from: ME, text: '请选择', message_thread_id: 3 };
    const press = read({ update_id: 1, callback_query: { id: 'q', from: LI, message: under, data: 't' } }, READING);
    expect(press).toMatchObject({ kind: 'press', id: 'q', token: 't', input: { pressed: { id: '4' } } });
    const { text: _, ...file } = under;
    const other = read({ update_id: 1, callback_query: { id: 'q', from: LI, message: file, data: 't' } }, READING);
    expect(other?.kind === 'press' && other.input.pressed).toBe(undefined);
  });
});

describe('being added', () => {
  const change = (from: string, to: string, chat: object = GROUP, more = {}) =>
    read(
      {
        update_id: 1,
        my_chat_member: { chat, old_chat_member: { status: from }, new_chat_member: { status: to, ...more } },
      } as never,
      READING,
    )?.kind;

  test('it introduces itself to groups, and only when it has just come', () => {
    expect(change('left', 'member')).toBe('joined');
    expect(change('kicked', 'administrator', { id: -5, type: 'group' })).toBe('joined');
    expect(change('left', 'restricted', GROUP, { is_member: true })).toBe('joined');
    expect(change('left', 'restricted', GROUP, { is_member: false })).toBe(undefined);
    expect(change('left', 'member', { id: -500, type: 'supergroup' })).toBe(undefined);
    expect(change('member', 'administrator')).toBe(undefined);
    expect(change('member', 'left')).toBe(undefined);
    expect(change('kicked', 'member', PRIVATE)).toBe(undefined);
    expect(change('left', 'administrator', { id: -1, type: 'channel' })).toBe(undefined);
  });
});

describe('the chat', () => {
  test('order is kept by chat, whatever kind of update it is; a group and what it becomes keep one', () => {
    const { message: one } = message({ chat: GROUP, text: 'x' });
    expect(chatsOf(message({ chat: GROUP, text: 'x' }))).toEqual([-100]);
    expect(chatsOf({ update_id: 1, callback_query: { id: 'q', from: LI, message: one! } })).toEqual([-100]);
    expect(chatsOf(message({ chat: { id: -50, type: 'group' }, migrate_to_chat_id: -500 }))).toEqual([-50, -500]);
    expect(chatsOf(message({ chat: GROUP, migrate_from_chat_id: -50 }))).toEqual([-100, -50]);
  });

  test('a button under what was said before a group became a supergroup belongs to the supergroup', () => {
    const { message: old } = message({ chat: { id: -50, type: 'group' }, text: 'x' });
    const press = read({ update_id: 1, callback_query: { id: 'q', from: LI, message: old!, data: 't' } }, READING);
    expect(press).toMatchObject({
      ...{ kind: 'press', target: { chatId: -500, name: 'telegram:-500' }, input: { chat: { id: 'telegram:-500' } } },
    });
  });
});

describe('who administers', () => {
  const WANG = { id: 8, is_bot: false, first_name: '王' };
  const asks = (parts: Partial<Message>) => {
    const incoming = read(message({ text: '/stats', ...parts }), READING);
    return incoming?.kind === 'message' ? incoming.input.isAdministrator() : 'nothing read';
  };

  test.each<[string, Partial<Message>, boolean]>([
    ['alone everybody', { from: WANG, chat: { id: 8, type: 'private' } }, true],
    ['in a group whom Telegram names one', { chat: GROUP }, true],
    ['nobody else', { chat: GROUP, from: WANG }, false],
    ['who speaks as the group itself', { chat: GROUP, from: WANG, sender_chat: GROUP }, true],
    ['not who speaks as a channel', { chat: GROUP, from: LI, sender_chat: { id: -9, type: 'channel' } }, false],
  ])('%s', async (_who, parts, expected) => {
    expect(await asks(parts)).toBe(expected);
  });

  test('who presses a button is asked for himself', async () => {
    const { message: one } = message({ chat: GROUP, text: 'x', sender_chat: GROUP });
    const press = read({ update_id: 1, callback_query: { id: 'q', from: WANG, message: one!, data: 't' } }, READING);
    expect(press?.kind === 'press' && (await press.input.isAdministrator())).toBe(false);
  });
});
