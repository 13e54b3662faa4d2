// Questions in plain words through both Telegram libraries, the built product against the loopback server: mentioned and replied
// to in a group, two people at once, choices in place, files, and words put into other chats.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { group, person, privateChat, typeInline } from '../bot-api/people.ts';
import { answersTo, type RunningBot, startBot, until, words } from '../helpers/telegram-bot.ts';

let lastId = 5000;
const somebody = () => person(++lastId, '李');
const ME = '@Nianbao_Test_bot';

describe.each(['grammy', 'telegraf'])('%s', framework => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot(framework);
  });
  afterAll(() => bot.discard());
  const inGroup = () => group(bot.api, -++lastId, somebody());

  test('in a group a question is answered when the bot is mentioned or replied to, and only then', async () => {
    const room = inGroup();
    room.say('启东2023年收到多少件申请？');
    const [first] = await answersTo(room, () => room.say(`${ME} 启东2023年收到多少件申请？`));
    expect(words(first)).toMatch(/^159 件：启东市人民政府办公室 2023 年本年新收/);
    const [next] = await answersTo(room, () => room.say('那部分公开呢？', { answering: first }));
    expect(words(next)).toMatch(/^28 件：启东市人民政府办公室 2023 年部分公开/);
    expect(room.heard()).toHaveLength(2);
    const [other] = await answersTo(room, () => room.say(`${ME} 换成济宁市商务局呢？`));
    expect(words(other)).toContain('2023 年的年报未收录，以下为已收录的最近一年（2020 年）');
    // Counted from the year that was taken.
    const [before] = await answersTo(room, () => room.say(`${ME} 前一年呢？`));
    expect(words(before)).toMatch(/^济宁市商务局 2019 年的年报未收录/);
  });

  test('two people who ask in turn do not get each other’s follow-ups', async () => {
    const room = inGroup();
    const [wang, zhao] = [somebody(), somebody()];
    const ask = async (by: typeof wang, text: string) => {
      const [answer] = await answersTo(room, () => room.say(`${ME} ${text}`, { by }));
      return words(answer);
    };
    expect(await ask(wang, '启东2023年收到多少件申请')).toMatch(/^159 件：启东/);
    expect(await ask(zhao, '济宁市商务局2020年收到多少件申请')).toMatch(/^1 件：济宁市商务局/);
    expect(await ask(wang, '那部分公开呢？')).toMatch(/^28 件：启东/);
    expect(await ask(zhao, '那部分公开呢？')).toMatch(/^\d+ 件：济宁市商务局 2020 年部分公开/);
    expect(await ask(somebody(), '那部分公开呢？')).not.toMatch(/件：/);
  });

  test('a choice is answered in place, whoever presses it, and goes on from there for that person', async () => {
    const room = inGroup();
    const presser = somebody();
    const [choice] = await answersTo(room, () => room.say(`${ME} 商务局2020年收到几件申请`));
    expect(words(choice)).toContain('请选择');
    const before = room.heard().length;
    room.press('济宁', presser);
    await until(() => words(room.heard().at(-1)).startsWith('1 件：济宁市商务局 2020 年本年新收'));
    expect(room.heard()).toHaveLength(before);
    const [next] = await answersTo(room, () => room.say(`${ME} 那企业呢？`, { by: presser }));
    expect(words(next)).toContain('济宁市商务局 2020 年商业企业');
  });

  test('the figures of an answer come as a workbook and a .csv, by the button and by the command', async () => {
    const chat = privateChat(bot.api, somebody());
    await answersTo(chat, () => chat.say('启东2023年不予公开有哪些理由'));
    chat.press('导出表格');
    const files = () => chat.heard().flatMap(one => one.sentFile ?? []);
    await until(() => files().length === 2);
    expect(files().map(({ name }) => name.split('.').at(-1))).toEqual(['xlsx', 'csv']);
    expect(files()[1]!.bytes.toString()).toMatch(/启东市人民政府办公室,2023,属于行政查询事项,1,件/);
    const other = privateChat(bot.api, somebody());
    const [refusal] = await answersTo(other, () => other.say('/export'));
    expect(words(refusal)).toContain('请先提问');
  });

  test('typed behind its name in any chat: the card, figures and passages; nothing for what is not held', async () => {
    const answerOf = async (query: string) => {
      const id = typeInline(bot.api, somebody(), query);
      const answer = () =>
        bot.api.calls.find(one => one.method === 'answerInlineQuery' && one.fields.inline_query_id === id);
      await until(() => answer() !== undefined);
      return answer()!.fields.results as { title: string; input_message_content: { message_text: string } }[];
    };
    const offers = await answerOf('启东 2023');
    expect(offers[0]!.title).toBe('启东市人民政府办公室 2023 年主要数据');
    const titles = offers.map(({ title }) => title).join('\n');
    expect(titles).toMatch(/159 件/);
    expect(titles).toMatch(/43\.21%/);
    expect(offers.length).toBeGreaterThanOrEqual(6);
    expect((await answerOf('启东2023年信访类几件'))[0]!.input_message_content.message_text).toMatch(/^2 件/);
    expect(await answerOf('火星市 2023')).toEqual([]);
    expect(await answerOf('')).toEqual([]);
  });
});
