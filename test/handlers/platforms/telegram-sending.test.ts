// What goes out to Telegram, through both libraries, over real HTTP.
import { describe, expect, test } from 'vitest';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { type Reply, say } from '../../../src/model/reply.ts';
import { group, person, privateChat } from '../../bot-api/people.ts';
import type { Fault } from '../../bot-api/server.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const WANG = person(8, '王');
const echo: Receive = async (input, out) => void (await out.send(say(`<${input.text}>&`)));
const always =
  (reply: Reply): Receive =>
  async (_input, out) =>
    void (await out.send(reply));
const paragraphs = (count: number, length: number): Reply => ({
  blocks: Array.from({ length: count }, (_, at) => ({ kind: 'paragraph', text: `${at}${'年'.repeat(length - 1)}` })),
});

describe.each(LIBRARIES)('%s', (_name, library) => {
  test('an answer comes as HTML with everything escaped, without a preview of links', async () => {
    const { api } = await startPlatform(library, echo);
    const chat = privateChat(api, LI);
    const [answer] = await answersTo(chat, () => chat.say('<b>1 & 2'));
    expect(answer?.text).toBe('<<b>1 & 2>&');
    const sent = api.calls.find(call => call.method === 'sendMessage');
    expect(sent?.fields).toMatchObject({ parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  });

  test('it starts with the menus for private chats and groups, and asks for what it reads only', async () => {
    const { api } = await startPlatform(library, echo);
    await until(() => api.calls.some(call => call.method === 'getUpdates'));
    await until(() => api.calls.filter(call => call.method === 'setMyCommands' && call.status === 200).length === 2);
    const scopes = api.calls.filter(call => call.method === 'setMyCommands').map(call => call.fields.scope);
    expect(scopes).toEqual([{ type: 'all_private_chats' }, { type: 'all_group_chats' }]);
    expect(api.calls.find(call => call.method === 'getUpdates')?.fields.allowed_updates).toEqual([
      'message',
      'callback_query',
      'my_chat_member',
      'inline_query',
    ]);
  });

  test('a server behind a path of another is reached, for calls and for files', async () => {
    const receive: Receive = async (input, out) => {
      const read = await input.files[0]!.read(100);
      await out.send(say(read.ok ? Buffer.from(read.value).toString() : read.failure.message));
    };
    const { api } = await startPlatform(library, receive, { path: '/behind' });
    const chat = privateChat(api, LI);
    const [answer] = await answersTo(chat, () => chat.say('', { file: { name: 'a.txt', bytes: '内容' } }));
    expect(words(answer)).toBe('内容');
  });

  describe('sending', () => {
    test('a text of several messages is divided between paragraphs; the button stands under the last', async () => {
      const reply = { ...paragraphs(6, 1500), buttons: [[{ label: '下一页', input: '/x' }]] };
      const { api } = await startPlatform(library, always(reply));
      const chat = privateChat(api, LI);
      const answers = await answersTo(chat, () => chat.say('?'), 3);
      expect(answers.map(answer => answer.text?.length)).toEqual([3001, 3001, 3001]);
      expect(answers.map(answer => answer.reply_markup !== undefined)).toEqual([false, false, true]);
    });

    test('a very long one comes as a text file with a word about it', async () => {
      const reply = { blocks: [{ kind: 'title' as const, text: '启东 <2023>' }, ...paragraphs(12, 1900).blocks] };
      const { api } = await startPlatform(library, always(reply));
      const chat = privateChat(api, LI);
      const [answer] = await answersTo(chat, () => chat.say('?'));
      expect(answer?.sentFile?.name).toBe('启东_2023_.txt');
      expect(answer?.sentFile?.bytes.toString()).toContain(`11${'年'.repeat(1898)}`);
      expect(words(answer)).toMatch(/^启东 <2023>\n内容较长（约 \d+ 字），全文见附件。$/);
    });

    test('files and pictures keep their bytes, names and captions; the chat is told that one is coming', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
      const { api } = await startPlatform(
        library,
        always({
          blocks: [{ kind: 'picture', name: '图.png', bytes, caption: '图<1>' }],
          files: [{ name: '年报 "2023"; 终.csv', bytes, caption: '说明&'.repeat(500) }],
        }),
      );
      const room = group(api, -1001, LI, [5]);
      const [picture, file] = await answersTo(room, () => room.say('/stats', { topic: 5 }), 2);
      expect(picture?.reply_to_message?.text).toBe('/stats');
      expect([words(picture), picture?.sentFile?.name]).toEqual(['图<1>', '图.png']);
      expect(file?.sentFile?.name).toBe('年报_2023_终.csv');
      expect(file?.sentFile?.bytes.equals(bytes)).toBe(true);
      expect(words(file).length).toBeLessThanOrEqual(1024);
      expect([picture, file].map(message => message?.message_thread_id)).toEqual([5, 5]);
      const actions = api.calls.filter(call => call.method === 'sendChatAction').map(call => call.fields);
      expect(actions).toMatchObject([{ action: 'upload_photo' }, { action: 'upload_document', message_thread_id: 5 }]);
    });

    test('markup that the server refuses is left out, the words stay', async () => {
      const { api } = await startPlatform(library, echo);
      const chat = privateChat(api, LI);
      api.plan('sendMessage', { code: 400, description: "Bad Request: can't parse entities: whatever" });
      const [answer] = await answersTo(chat, () => chat.say('<i>'));
      expect(answer?.text).toBe('<<i>>&');
      expect(api.calls.filter(call => call.method === 'sendMessage').map(call => call.fields.parse_mode)).toEqual([
        'HTML',
        undefined,
      ]);
    });

    test.each<[string, Fault[]]>([
      ['429', [{ code: 429, retryAfter: 1 }]],
      ['trouble of the server', [{ code: 500 }, { code: 502 }]],
      ['a broken connection', ['reset', 'reset']],
      ['a slow answer', [{ slowMs: 400 }]],
    ])('%s is borne, and the answer comes once', async (_what, faults) => {
      const { api, log } = await startPlatform(library, echo);
      const chat = privateChat(api, LI);
      for (const fault of faults) api.plan('sendMessage', fault);
      const started = Date.now();
      await answersTo(chat, () => chat.say('1'));
      await answersTo(chat, () => chat.say('2'));
      expect(chat.heard().map(words)).toEqual(['<1>&', '<2>&']);
      if (JSON.stringify(faults).includes('429')) expect(Date.now() - started).toBeGreaterThan(990);
      expect(log).toHaveLength(1);
    });

    test('an answer that may have been lost is sent again', async () => {
      const { api } = await startPlatform(library, echo);
      const chat = privateChat(api, LI);
      api.plan('sendMessage', 'half');
      const answers = await answersTo(chat, () => chat.say('1'), 2);
      expect(answers.map(words)).toEqual(['<1>&', '<1>&']);
    });

    test('what the server refuses for good is not repeated; it is logged, and the next message is answered', async () => {
      const { api, log } = await startPlatform(library, echo);
      const chat = privateChat(api, LI);
      api.plan('sendMessage', { code: 400, description: 'Bad Request: TOPIC_CLOSED' });
      const [answer] = await answersTo(chat, () => {
        chat.say('1');
        chat.say('2');
      });
      expect(words(answer)).toBe('<2>&');
      expect(log.slice(1)).toEqual([expect.stringMatching(/^telegram:7 的回答没有送达：.*TOPIC_CLOSED/)]);
    });

    test('a chat that has blocked the bot is logged once', async () => {
      const { api, log } = await startPlatform(library, echo);
      const chat = privateChat(api, LI);
      const other = privateChat(api, WANG);
      chat.chat.blocked = true;
      for (const text of ['1', '2']) chat.say(text);
      await until(() => api.calls.filter(call => call.status === 403).length === 2);
      await answersTo(other, () => other.say('3'));
      chat.chat.blocked = false;
      const [answer] = await answersTo(chat, () => chat.say('4'));
      expect(words(answer)).toBe('<4>&');
      expect(log.slice(1)).toEqual([expect.stringContaining('telegram:7 已停用或移出机器人')]);
    });
  });
});
