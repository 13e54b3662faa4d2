// The life of a chat in Telegram, with the built product and both libraries: who may set reminders, being reminded, a group that
// becomes a supergroup, being blocked and coming back, and a process that is killed.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { basicGroup, group, letIn, migrate, person, privateChat, type Room } from '../bot-api/people.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { answersTo, type RunningBot, startBot, until, words } from '../helpers/telegram-bot.ts';

const [LI, WANG] = [person(7, '李'), person(8, '王')];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SET = /交年报/;

const shanghai = (at: number, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...parts }).format(at);
/** A line that sets a reminder; `makeDue` turns it into one that was due two minutes ago. */
const line = () =>
  `/remind ${shanghai(Date.now() - 2 * MINUTE + DAY, { month: 'long', day: 'numeric' })}前交年报 提前 1 天`;

function makeDue(dataDir: string): void {
  const database = openDatabase(join(dataDir, 'nianbao.db'));
  const at = shanghai(Date.now() - 2 * MINUTE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  database.prepare('UPDATE schedules SET since = ?, at = ?').run([Date.now() - 60 * MINUTE, at]);
  database.close();
}

describe.each(['grammy', 'telegraf'])('%s', framework => {
  const env = () => ({ DATA_DIR: join(temporaryFolder(), 'state') });
  const ask = async (room: Room, text: string, by = LI) =>
    words((await answersTo(room, () => room.say(text, { by })))[0]);
  /** Without a word, but not before it has written down what it has answered. */
  async function end(bot: RunningBot): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, 300));
    bot.kill('SIGKILL');
    await bot.ended;
  }
  async function again(bot: RunningBot, set: Record<string, string>): Promise<RunningBot> {
    await end(bot);
    return startBot(framework, set, bot.api);
  }
  /** Long enough for whatever is due to have come. */
  const aWhile = () => new Promise(resolve => setTimeout(resolve, 2500));

  test('in a group its administrators set reminders, everybody looks; it is reminded once, over restarts', async () => {
    const set = env();
    let bot = await startBot(framework, set);
    const room = group(bot.api, -1001, LI, [5]);
    room.chat.roles.set(LI.id, 'administrator');
    expect(await ask(room, line(), WANG)).toMatch(/管理员/);
    const [done] = await answersTo(room, () => room.say(line(), { topic: 5 }));
    expect(words(done)).toMatch(SET);
    expect(await ask(room, '/remind', WANG)).toMatch(SET);

    await end(bot);
    makeDue(set.DATA_DIR);
    const heard = room.heard().length;
    bot = await startBot(framework, set, bot.api);
    await until(() => room.heard().length > heard);
    bot = await again(bot, set);
    await aWhile();
    const reminders = room.heard().slice(heard);
    expect(reminders.map(words)).toEqual([expect.stringMatching(SET)]);
    expect(reminders[0]).toMatchObject({ message_thread_id: 5 });
    await bot.discard();
  });

  test('a group that becomes a supergroup keeps what it has set, and is reminded there', async () => {
    const set = env();
    let bot = await startBot(framework, set);
    const before = basicGroup(bot.api, -9, LI);
    before.chat.roles.set(LI.id, 'creator');
    expect(await ask(before, line())).toMatch(SET);
    const after = migrate(bot.api, before, -1009, LI);
    expect(await ask(after, '/remind')).toMatch(SET);

    await end(bot);
    makeDue(set.DATA_DIR);
    const heard = after.heard().length;
    bot = await again(bot, set);
    await until(() => after.heard().length > heard);
    expect(words(after.heard().at(-1))).toMatch(SET);
    await bot.discard();
  });

  test('a reminder that finds a group moved while nobody listened follows it', async () => {
    const set = env();
    let bot = await startBot(framework, set);
    const before = basicGroup(bot.api, -9, LI);
    before.chat.roles.set(LI.id, 'creator');
    expect(await ask(before, line())).toMatch(SET);
    await end(bot);
    const after = migrate(bot.api, before, -1009, LI, false);
    makeDue(set.DATA_DIR);
    bot = await again(bot, set);
    await until(() => after.heard().length > 0);
    expect(words(after.heard()[0])).toMatch(SET);
    expect(await ask(after, '/remind')).toMatch(SET);
    await bot.discard();
  });

  test('who has blocked it is tried once, and is reminded on coming back', async () => {
    const set = env();
    let bot = await startBot(framework, set);
    const room = privateChat(bot.api, LI);
    expect(await ask(room, line())).toMatch(SET);
    await end(bot);
    room.chat.blocked = true;
    makeDue(set.DATA_DIR);
    const heard = room.heard().length;
    const refused = () => bot.api.calls.filter(call => call.status === 403);
    bot = await startBot(framework, set, bot.api);
    await until(() => refused().length > 0);
    await aWhile();
    expect(refused()).toHaveLength(1);
    letIn(bot.api, room);
    await until(() => room.heard().length > heard);
    expect(room.heard().slice(heard).map(words)).toEqual([expect.stringMatching(SET)]);
    await bot.discard();
  });

  test('killed in the midst of an answer, it answers after its restart, once', async () => {
    const set = env();
    let bot = await startBot(framework, set);
    const room = privateChat(bot.api, LI);
    await ask(room, '/help');
    bot.api.plan('getFile', { slowMs: 60_000 });
    room.say('', { file: { name: 'a.txt', bytes: '不是年报' } });
    await until(() => bot.api.calls.some(call => call.method === 'getFile') && bot.api.world.updates.length === 0);
    const heard = room.heard().length;
    bot = await again(bot, set);
    await until(() => room.heard().length > heard);
    expect(words(room.heard().at(-1))).toContain('a.txt');
    bot = await again(bot, set);
    expect(await ask(room, '/help')).toContain('/check');
    expect(room.heard()).toHaveLength(heard + 2);
    await bot.discard();
  });

  test('an answer that Telegram does not take now comes later, and says so', async () => {
    const bot = await startBot(framework, env());
    const room = privateChat(bot.api, LI);
    const [first] = await answersTo(room, () => room.say('/help stats'));
    for (let times = 0; times < 4; times++) bot.api.plan('sendMessage', { code: 502 });
    const [late] = await answersTo(room, () => room.say('/help stats'));
    expect(words(late)).toContain(words(first));
    expect(words(late).length).toBeGreaterThan(words(first).length);
    await bot.discard();
  });
});
