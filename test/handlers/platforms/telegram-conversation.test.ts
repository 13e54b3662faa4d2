// Order, buttons and files of a conversation in Telegram, through both libraries, over real HTTP.
import { describe, expect, test } from 'vitest';
import type { Input, Receive, Sent } from '../../../handlers/platforms/types.ts';
import { type Reply, say } from '../../../src/model/reply.ts';
import { group, person, privateChat } from '../../bot-api/people.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const WANG = person(8, '王');
const paragraphs = (count: number, length: number): Reply => ({
  blocks: Array.from({ length: count }, (_, at) => ({ kind: 'paragraph', text: `${at}${'年'.repeat(length - 1)}` })),
});

describe.each(LIBRARIES)('%s', (_name, library) => {
  describe('order', () => {
    test('one chat after its own order, different chats side by side', async () => {
      let open = () => {};
      const gate = new Promise<void>(resolve => {
        open = resolve;
      });
      const { api } = await startPlatform(library, async (input, out) => {
        if (input.text === 'slow') await gate;
        await out.send(say(input.text));
      });
      const li = privateChat(api, LI);
      const wang = privateChat(api, WANG);
      for (const text of ['slow', '2', '3']) li.say(text);
      await answersTo(wang, () => wang.say('4'));
      expect(li.heard()).toEqual([]);
      await answersTo(li, open, 3);
      expect(li.heard().map(words)).toEqual(['slow', '2', '3']);
    });

    test('a command that does not wait for its own messages keeps their order all the same', async () => {
      const { api } = await startPlatform(library, async (_input, out) => {
        void out.send(say('1'));
        void out.send(say('2'));
        void out.send(say('3'));
      });
      const chat = privateChat(api, LI);
      api.plan('sendMessage', { slowMs: 200 });
      const answers = await answersTo(chat, () => chat.say('?'), 3);
      expect(answers.map(words)).toEqual(['1', '2', '3']);
    });

    test('who waits sees that something is being written, in the right topic', async () => {
      const { api } = await startPlatform(library, async (input, out) => {
        await until(() => api.calls.some(call => call.fields.action === 'typing'));
        await out.send(say(input.text));
      });
      const room = group(api, -1001, LI, [5]);
      await answersTo(room, () => room.say('/stats', { topic: 5 }));
      const typing = api.calls.find(call => call.fields.action === 'typing');
      expect(typing?.fields).toEqual({ chat_id: -1001, message_thread_id: 5, action: 'typing' });
    });
  });

  describe('buttons', () => {
    const pages: Receive = async (input, out) => {
      const page = Number(/\d+/.exec(input.text)?.[0] ?? 1);
      const buttons = [[{ label: '下一页', input: `${'很长的机关名称'.repeat(20)} ${page + 1}` }]];
      const reply = { ...say(`第 ${page} 页`), buttons };
      if (input.pressed) await out.edit(input.pressed, reply);
      else await out.send(reply);
    };

    test('the words of a button come back, and the page is turned in place', async () => {
      const { api } = await startPlatform(library, pages);
      const room = group(api, -1001, LI, [5]);
      const [answer] = await answersTo(room, () => room.say('/stats', { topic: 5 }));
      for (const page of [2, 3]) {
        room.press('下一页');
        await until(() => answer!.text === `第 ${page} 页`);
      }
      expect(room.heard()).toHaveLength(1);
      expect(api.calls.filter(call => call.method === 'answerCallbackQuery')).toHaveLength(2);
    });

    test('an expired button says so, and nothing else happens', async () => {
      const { api, tokens } = await startPlatform(library, pages);
      const chat = privateChat(api, LI);
      await answersTo(chat, () => chat.say('?'));
      tokens.clear();
      chat.press('下一页');
      await until(() => api.calls.some(call => call.method === 'answerCallbackQuery'));
      const told = api.calls.find(call => call.method === 'answerCallbackQuery');
      expect(told?.fields).toMatchObject({ text: '这个按钮已失效，请重新输入命令。', show_alert: true });
      const [next] = await answersTo(chat, () => chat.say('7'));
      expect(words(next)).toBe('第 7 页');
    });

    test('an edit that changes nothing is no trouble; one that cannot be made in place comes anew', async () => {
      let sent: Sent = { id: '' };
      const { api, log } = await startPlatform(library, async (input, out) => {
        if (input.text === 'send') sent = await out.send({ ...say('1'), buttons: [[{ label: '键', input: 'x' }]] });
        if (input.text === 'same') await out.edit(sent, { ...say('1'), buttons: [[{ label: '键', input: 'x' }]] });
        if (input.text === 'long') await out.edit(sent, paragraphs(2, 3000));
        if (input.text === 'same') await out.send(say('done'));
      });
      const chat = privateChat(api, LI);
      const [first] = await answersTo(chat, () => chat.say('send'));
      await answersTo(chat, () => chat.say('same'));
      expect(api.calls.find(call => call.description?.includes('not modified'))).toBeDefined();
      await answersTo(chat, () => chat.say('long'), 2);
      await until(() => first!.reply_markup === undefined);
      expect(first!.text).toBe('1');
      expect(log).toHaveLength(1);
    });
  });

  describe('files that come in', () => {
    const size: Receive = async (input: Input, out) => {
      const [file] = input.files;
      if (!file) return void (await out.send(say('没有文件')));
      const read = await file.read(1000);
      await out.send(say(`${file.name} ${read.ok ? read.value.length : read.failure.message}`));
    };

    test.each([
      ['with a name', { name: '../目录/年报\u202E.html', bytes: '12345' }, '年报.html 5'],
      ['without a name', { bytes: '12', mime: 'application/pdf' }, '未命名文件.pdf 2'],
      ['empty', { name: 'a.txt', bytes: '' }, 'a.txt 0'],
      ['too large for us', { name: 'a.txt', bytes: 'x'.repeat(1001) }, 'a.txt “a.txt”超过 0 MB 的上限'],
      ['too large for the server', { name: 'a.txt', bytes: '1', tooBig: true }, 'a.txt “a.txt”超过 20 MB，Telegram'],
    ])('%s', async (_what, file, expected) => {
      const { api } = await startPlatform(library, size);
      const chat = privateChat(api, LI);
      const [answer] = await answersTo(chat, () => chat.say('', { file }));
      expect(words(answer).slice(0, expected.length)).toBe(expected);
    });

    test('a download that breaks off is tried again, and told when that is no use', async () => {
      const { api, log } = await startPlatform(library, size);
      const chat = privateChat(api, LI);
      const file = { name: 'a.txt', bytes: 'x'.repeat(900) };
      api.plan('file', 'half');
      const [first] = await answersTo(chat, () => chat.say('', { file }));
      expect(words(first)).toBe('a.txt 900');
      for (const fault of ['half', 'reset', 'half'] as const) api.plan('file', fault);
      const [second] = await answersTo(chat, () => chat.say('', { file }));
      expect(words(second)).toBe('a.txt “a.txt”没有下载完整，请重新发送一次。');
      expect(log.join()).not.toContain(api.token);
      const [third] = await answersTo(chat, () => chat.say('?'));
      expect(words(third)).toBe('没有文件');
    });

    test('several files sent together come as one message, a text cut by Telegram as one text', async () => {
      const { api } = await startPlatform(library, async (input, out) => {
        await out.send(say(`${input.text.length} ${input.files.map(file => file.name).join()}`));
      });
      const chat = privateChat(api, LI);
      const more = { media_group_id: '9' };
      const answers = await answersTo(
        chat,
        () => {
          chat.say('', { file: { name: '1.txt', bytes: '1' }, more });
          chat.say('/check', { file: { name: '2.txt', bytes: '2' }, more });
          chat.say('年'.repeat(4096));
          chat.say('报'.repeat(3000));
          chat.say('end');
          chat.say('next');
        },
        3,
      );
      expect(answers.map(words)).toEqual(['6 1.txt,2.txt', String(4096 + 3000 + 1 + 3), '4']);
    });
  });
});
