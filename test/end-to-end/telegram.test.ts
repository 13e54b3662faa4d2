// The built product in Telegram through both libraries: groups, topics, buttons, files, faults and the end. The record of the
// loopback server is what a user would have seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBot, group, person, privateChat, service } from '../bot-api/people.ts';
import { projectRoot } from '../helpers/project.ts';
import { answersTo, type RunningBot, startBot, until, words } from '../helpers/telegram-bot.ts';

let lastId = 1000;
const somebody = () => person(++lastId, '李');
const CARD = /公开率 43\.21%（70\/162）/;
const REPORT = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'));

describe.each(['grammy', 'telegraf'])('%s', framework => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot(framework);
  });
  afterAll(() => bot.discard());
  const alone = () => privateChat(bot.api, somebody());
  const inGroup = (topics: number[] = []) => group(bot.api, -++lastId, somebody(), topics);

  test('in a group it speaks only when spoken to, and answers hang on their question', async () => {
    const room = inGroup();
    const [welcome] = await answersTo(room, () => addBot(bot.api, room));
    expect(words(welcome).split('\n')).toHaveLength(3);
    expect(words(welcome)).toMatch(/@Nianbao_Test_bot[\s\S]*上传的文件归本群/);
    room.say('大家好');
    room.say('统计 启东 2023');
    room.say('/stats@other_bot 启东 2023');
    room.say('/weather 启东');
    room.say('', { file: { name: '年报.html', bytes: REPORT } });
    room.say('/stats 启东 2023', { by: { ...somebody(), is_bot: true } });
    room.say('', { more: service({ new_chat_members: [somebody()] }) });
    const question = room.say('/stats@nianbao_TEST_bot 启东 2023');
    await until(() => room.heard().length === 2);
    expect(words(room.heard()[1])).toMatch(CARD);
    expect(room.heard()[1]?.reply_to_message?.message_id).toBe(question.message_id);
    for (const text of ['@Nianbao_Test_bot 统计 启东 2023', '/stats 启东 2023']) {
      const [answer] = await answersTo(room, () => room.say(text));
      expect(words(answer)).toMatch(CARD);
    }
    const [answer] = await answersTo(room, () => room.say('统计 启东', { answering: room.heard()[0] }));
    expect(words(answer)).toMatch(CARD);
  });

  test('an answer stays in its topic, with its buttons, pages and files', async () => {
    const room = inGroup([11, 12]);
    await answersTo(room, () => room.say('/stats 商务局', { topic: 11 }));
    await answersTo(room, () => room.say('/stats 启东 2023', { topic: 12 }));
    await answersTo(room, () => room.press('朝阳市商务局'));
    expect(room.heard(11).map(words)).toEqual([
      expect.stringContaining('可能指下面的机关'),
      expect.stringMatching(/^朝阳市商务局 2023/),
    ]);
    const file = { name: '启东.md', bytes: REPORT };
    const [checked] = await answersTo(room, () => room.say('/check', { topic: 12, file }));
    expect([words(checked), checked?.message_thread_id]).toEqual([expect.stringContaining('读出 200/200 格'), 12]);
  });

  test('a button’s words survive a restart’s worth of other messages; a made-up one is told', async () => {
    const chat = alone();
    const [choice] = await answersTo(chat, () => chat.say('/stats 商务局'));
    const data = choice?.reply_markup?.inline_keyboard.flat().map(button => button.callback_data) ?? [];
    expect(data).toHaveLength(3);
    for (const one of data) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(64);
    choice!.reply_markup!.inline_keyboard[0]![0]!.callback_data = 'made-up';
    chat.press('张家港');
    const told = () => bot.api.calls.find(call => call.method === 'answerCallbackQuery' && call.fields.text);
    await until(() => told() !== undefined);
    expect(told()?.fields).toMatchObject({ text: '这个按钮已失效，请重新输入命令。', show_alert: true });
    const [card] = await answersTo(chat, () => chat.press('济宁'));
    expect(words(card)).toMatch(/^济宁市商务局 2020/);
  });

  test('pages are turned in place', async () => {
    const chat = alone();
    const [contents] = await answersTo(chat, () => chat.say('/report 启东 2023'));
    expect(words(contents)).toContain('请选择要看的部分');
    chat.press('总体情况');
    await until(() => words(contents).includes('总体情况'));
    expect(chat.heard()).toEqual([contents]);
  });

  test('a file is checked by caption, alone, and in reply to it', async () => {
    const chat = alone();
    const file = { name: '启东.md', bytes: REPORT };
    const ways = [
      () => chat.say('/check', { file }),
      () => chat.say('检查', { file }),
      () => chat.say('', { file }),
      () => chat.say('/check', { answering: bot.api.world.addMessage(chat.chat, somebody(), documentOf(file.name)) }),
    ];
    for (const way of ways) {
      const [answer] = await answersTo(chat, way);
      expect(words(answer)).toMatch(/启东\.md[\s\S]*读出 200\/200 格/);
    }
    function documentOf(file_name: string) {
      return { document: { file_id: bot.api.world.addFile(REPORT), file_name, file_size: REPORT.length } };
    }
  });

  test.each<[string, Parameters<ReturnType<typeof privateChat>['say']>[1]]>([
    ['without a name', { file: { bytes: '不是年报' } }],
    ['empty', { file: { name: 'a.txt', bytes: '' } }],
    ['of no known kind', { file: { name: 'a.bin', bytes: Buffer.from([0, 1, 2, 250, 0, 7]) } }],
    ['with a name full of markup', { file: { name: '<b>&\u202e"a".txt', bytes: '不是年报' } }],
    ['too large', { file: { name: 'a.pdf', bytes: 'x', tooBig: true } }],
    ['a sticker', { more: { ...service({ sticker: {} }) } }],
  ])('an upload %s gets one sentence, and the next message is answered', async (_what, saying) => {
    const chat = alone();
    const [answer] = await answersTo(chat, () => chat.say('', saying));
    expect(words(answer)).toMatch(/^[^\n]{5,160}。$/);
    const [next] = await answersTo(chat, () => chat.say('/stats 启东 2023'));
    expect(words(next)).toMatch(CARD);
  });

  test('a download that breaks off gets one sentence, and the file can be sent again', async () => {
    const chat = alone();
    const file = { name: '启东.md', bytes: REPORT };
    for (const fault of ['half', 'reset', 'half'] as const) bot.api.plan('file', fault);
    const [answer] = await answersTo(chat, () => chat.say('/check', { file }));
    expect(words(answer)).toBe('“启东.md”没有下载完整，请重新发送一次。');
    const [again] = await answersTo(chat, () => chat.say('/check', { file }));
    expect(words(again)).toContain('读出 200/200 格');
  });

  test('refused markup, 429 and trouble of the server do not cost an answer; chats do not wait for each other', async () => {
    const li = alone();
    const wang = alone();
    const toLi = (fields: Record<string, unknown>) => fields.chat_id === li.chat.id;
    bot.api.plan('sendMessage', { code: 429, retryAfter: 2 }, toLi);
    bot.api.plan('sendMessage', { code: 502 }, toLi);
    bot.api.plan('sendMessage', { code: 400, description: "Bad Request: can't parse entities: x" }, toLi);
    li.say('/stats 启东 2023');
    li.say('/help stats');
    await answersTo(wang, () => wang.say('/stats 启东 2023'));
    expect(li.heard()).toEqual([]);
    await until(() => li.heard().length === 2);
    expect(li.heard().map(words)).toEqual([expect.stringMatching(CARD), expect.stringContaining('格式：/stats')]);
  });

  test('who has blocked it is logged once, the others are answered', async () => {
    const li = alone();
    const wang = alone();
    li.chat.blocked = true;
    for (let times = 0; times < 3; times++) li.say('/help');
    await until(() => bot.api.calls.filter(call => call.status === 403).length >= 3);
    await answersTo(wang, () => wang.say('/help'));
    expect(bot.log().split(String(li.chat.id))).toHaveLength(2);
  });

  test('the log tells nothing but what the keeper should know', () => {
    expect(bot.log()).not.toContain(bot.api.token);
    expect(bot.log().trim().split('\n')).toEqual([
      '已连接 Telegram，机器人是 @Nianbao_Test_bot。',
      expect.stringMatching(/^telegram:\d+ 已停用或移出机器人/),
    ]);
  });
});

describe('the start', () => {
  test.each(['grammy', 'telegraf'])(
    '%s: a wrong token ends it with one sentence that does not show it',
    async framework => {
      const bot = await startBot(framework, { BOT_TOKEN: '4242:wrong' });
      expect(await bot.ended).toEqual({ code: 2, signal: null });
      expect(bot.log()).toMatch(/^Telegram 不认可 BOT_TOKEN [^\n]*。\n$/);
      await bot.discard();
    },
  );

  test.each(['grammy', 'telegraf'])('%s: without a network it goes on trying, and can be stopped', async framework => {
    const bot = await startBot(framework, { BOT_API_ROOT: 'http://127.0.0.1:1' });
    await until(() => bot.log() !== '');
    expect(bot.log()).toMatch(/^与 Telegram 的连接中断（ECONNREFUSED），正在不断重试。\n$/);
    bot.kill('SIGTERM');
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    await bot.discard();
  });
});

describe.each(['grammy', 'telegraf'])('the end of %s', framework => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s: the answer under way is sent, then it ends in order', async signal => {
    const bot = await startBot(framework);
    const chat = privateChat(bot.api, somebody());
    await answersTo(chat, () => chat.say('/help'));
    bot.api.plan('sendMessage', { slowMs: 800 });
    const calls = bot.api.calls.length;
    chat.say('/stats 启东 2023');
    await until(() => bot.api.calls.slice(calls).some(call => call.method === 'sendMessage'));
    const started = Date.now();
    bot.kill(signal);
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(words(chat.heard().at(-1))).toMatch(CARD);
    expect(bot.api.world.updates).toEqual([]);
    await bot.discard();
  });
});
