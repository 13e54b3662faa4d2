// A check in Telegram from the upload to its end, with the built product and both libraries: what a chat sent is that chat's,
// outlives the process, and goes when its time is over or when it is told to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { group, person, privateChat, type Room } from '../bot-api/people.ts';
import type { StoredMessage } from '../bot-api/world.ts';
import { projectRoot } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { answersTo, type RunningBot, startBot, until, words } from '../helpers/telegram-bot.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const WRONG = /错误：.*“总计”填为158，应为159/;
const NUMBER = /(\d+)\. 错误：.*“总计”填为158/;

const buttons = (message: StoredMessage | undefined) => message?.reply_markup?.inline_keyboard.flat() ?? [];
const dataOf = (message: StoredMessage | undefined, label: string) =>
  buttons(message).find(button => button.text === label)!.callback_data;

async function upload(room: Room, text: string, caption = ''): Promise<StoredMessage> {
  const [answer] = await answersTo(room, () => room.say(caption, { file: { name: '年报.md', bytes: text } }));
  return answer!;
}

/** Presses a button and waits until its message has changed. */
async function turn(room: Room, message: StoredMessage, label: string): Promise<string> {
  const before = words(message);
  room.press(label);
  await until(() => words(message) !== before);
  return words(message);
}

/** Somebody makes up a press of a button with these data. */
function forge(bot: RunningBot, room: Room, message: StoredMessage, data: string): void {
  const from = person(room.chat.id, '王');
  bot.api.world.push({ callback_query: { id: `forged${bot.api.world.nextId()}`, from, message, data } });
}

const alerts = (bot: RunningBot) =>
  bot.api.calls.filter(call => call.method === 'answerCallbackQuery').flatMap(call => call.fields.text ?? []);

describe.each(['grammy', 'telegraf'])('%s', framework => {
  test('upload, verdict, all problems, explained, confirmed, mended, checked again', async () => {
    const bot = await startBot(framework);
    const room = privateChat(bot.api, person(7, '李'));
    const verdict = await upload(room, UNEVEN);
    expect(words(verdict)).toMatch(/^已发布，需要更正：有 1 处错误/);
    expect(words(verdict)).toMatch(WRONG);
    expect(words(verdict)).toContain('发来的文件只用于本聊天，30 天后删除，/forget 可立即删除。');
    for (const { callback_data } of buttons(verdict)) expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);

    const files = await answersTo(room, () => room.press('全部问题'), 2);
    expect(words(verdict)).toMatch(/^全部问题（\d+ 处）/);
    expect(files.map(one => one.sentFile?.name)).toEqual([
      '年报检查-启东市人民政府办公室-2023.html',
      '年报检查-启东市人民政府办公室-2023.txt',
    ]);
    expect(files[0]!.sentFile!.bytes.toString()).toMatch(/^<!doctype html>/i);
    expect(files[1]!.sentFile!.bytes.toString()).toMatch(WRONG);

    const number = Number(NUMBER.exec(words(verdict))![1]);
    const [explained] = await answersTo(room, () => room.say(`/check 说明 ${number}`));
    expect(words(explained)).toMatch(/依据：《政府信息公开工作年度报告格式》[\s\S]*为什么：/);
    expect(await turn(room, explained!, '已核实无误')).toContain('已核实无误，不计入');
    expect(await turn(room, explained!, '返回结论')).toMatch(/^(?!.*1 处错误)[\s\S]*已核实 1 处，不再计入。/);
    const [restored] = await answersTo(room, () => room.say(`/check 恢复 ${number}`));
    expect(words(restored)).not.toContain('不计入');

    const mended = await upload(room, SOUND, '/check');
    expect(words(mended)).toMatch(
      /与上次检查（[\d: -]+）相比：已改正 1 处（行合计不等于总计），新增 0 处，仍有 \d+ 处。/,
    );
    const [again] = await answersTo(room, () => room.press('重新检查'));
    expect(words(again)).toMatch(/相比：已改正 0 处，新增 0 处，仍有 \d+ 处。/);
    expect(bot.api.calls.filter(call => call.status !== 200)).toEqual([]);
    await bot.discard();
  });

  test('an album is answered by one table and its file, each file’s details by a button in the same message', async () => {
    const bot = await startBot(framework);
    const room = privateChat(bot.api, person(7, '李'));
    const more = { media_group_id: 'album' };
    const last = SOUND.replaceAll('2023', '2022').replaceAll('2024-', '2023-');
    const [table, file] = await answersTo(
      room,
      () => {
        room.say('', { file: { name: '甲.md', bytes: UNEVEN }, more });
        room.say('', { file: { name: '乙.md', bytes: last }, more });
      },
      2,
    );
    expect(words(table)).toMatch(
      /^检查了 2 个文件，\d 个有错误[\s\S]*1\. 启东市人民政府办公室：年度 2023，结论 须改正/,
    );
    expect(file?.sentFile?.name).toBe('检查结果汇总.xlsx');
    expect(await turn(room, table!, '1')).toContain('已与本聊天发来的启东市人民政府办公室 2022 年度报告核对。');
    expect(await turn(room, table!, '返回汇总')).toMatch(/^检查了 2 个文件/);
    expect(room.heard()).toHaveLength(2);
    await bot.discard();
  });

  test('an archive: progress in one silent message that goes, a table by pages, kept over a restart', async () => {
    const env = { DATA_DIR: join(temporaryFolder(), 'state') };
    const first = await startBot(framework, env);
    const [room, other] = [7, 8].map(id => privateChat(first.api, person(id, '李'))) as [Room, Room];
    const years = Array.from({ length: 10 }, (_, at) => [
      `${at}.md`,
      strToU8(UNEVEN.replaceAll('2023', `${2010 + at}`)),
    ]);
    const archive = zipSync({ ...Object.fromEntries(years), '通知.txt': strToU8('今天开会。') });
    // Telegram's answers are slow, so that there is something to tell.
    for (let at = 0; at < 3; at++) first.api.plan('getFile', { slowMs: 1500 });
    const answers = answersTo(room, () => room.say('', { file: { name: '年报.zip', bytes: Buffer.from(archive) } }), 2);
    const [help] = await answersTo(other, () => other.say('/help'));
    expect(words(help)).toContain('/check');
    const [table, file] = await answers;
    expect(words(table)).toMatch(/^收到 11 个文件，检查了 10 个，1 个没有读成；\d+ 个有错误（第 1\/2 页）/);
    expect(words(table).length).toBeLessThan(1500);
    await until(() => first.api.calls.some(call => call.method === 'deleteMessage'));
    expect(room.silent()).toEqual([]);
    const told = first.api.calls.filter(call => call.fields.disable_notification === true);
    expect(told.map(call => call.fields.text)).toEqual([
      expect.stringMatching(/^(正在读取 |读取第 \d+\/\d+ 个文件：).*…$/),
    ]);
    expect(first.api.calls.some(call => call.fields.action === 'upload_document')).toBe(true);
    expect(file!.sentFile!.bytes.subarray(0, 2).toString()).toBe('PK');
    await turn(room, table!, '下一页');
    expect(words(table)).toMatch(/9\. [\s\S]*“通知\.txt”不是政府信息公开工作年度报告/);
    await first.stop();
    await first.discard();

    const second = await startBot(framework, env);
    const late = privateChat(second.api, person(7, '李'));
    const [again] = await answersTo(late, () => late.say('/check 汇总'));
    expect(words(again)).toMatch(/^收到 11 个文件/);
    const [row] = await answersTo(late, () => late.say('/check 查看 1'));
    expect(words(row)).toMatch(WRONG);
    const stranger = privateChat(second.api, person(8, '王'));
    const [none] = await answersTo(stranger, () => stranger.say('/check 汇总'));
    expect(words(none)).toMatch(/^本聊天没有可用的汇总/);
    await second.discard();
  });

  test('another chat finds nothing of it, by no command, no number and no button', async () => {
    const empty = temporaryFolder();
    const bot = await startBot(framework, { CORPUS_DIR: empty });
    const [mine, theirs] = [7, 8].map(id => privateChat(bot.api, person(id, '李')));
    const ours = group(bot.api, -9, person(7, '李'));
    const verdict = await upload(mine!, UNEVEN);
    for (const room of [theirs!, ours]) {
      for (const text of [
        '/stats 启东 2023',
        '/report 启东 2023',
        '/search 三审三校',
        '/list',
        '/compare 启东 2023 2022',
      ]) {
        const [answer] = await answersTo(room, () => room.say(text));
        expect(words(answer)).not.toMatch(/159|158|162|43\.21|已收录 1/);
      }
      for (const text of ['/check #1', '/check #1 全部', '/check #1 文件', '/check #1 说明 1', '/check #1 核实 1']) {
        const [answer] = await answersTo(room, () => room.say(text));
        expect(words(answer)).toMatch(/已失效/);
      }
      const [own] = await answersTo(room, () => room.say('/help'));
      const heard = room.heard().length;
      const told = alerts(bot).length;
      for (const button of buttons(verdict)) forge(bot, room, own!, button.callback_data);
      await until(() => alerts(bot).length === told + buttons(verdict).length);
      expect(alerts(bot).slice(told)).toEqual(buttons(verdict).map(() => '这个按钮已失效，请重新输入命令。'));
      expect(room.heard()).toHaveLength(heard);
    }
    const [still] = await answersTo(mine!, () => mine!.say('/check 结论'));
    expect(words(still)).toMatch(WRONG);
    await bot.discard();
  });

  test('a restart keeps it; after its days the file is gone with what was found, and the old button says so', async () => {
    const folder = temporaryFolder();
    const env = { DATA_DIR: join(folder, 'state'), UPLOAD_DAYS: '30' };
    const uploaded = () => readdirSync(join(folder, 'state', 'uploads'));
    const first = await startBot(framework, env);
    const verdict = await upload(privateChat(first.api, person(7, '李')), UNEVEN);
    const token = dataOf(verdict, '全部问题');
    await first.stop();
    await first.discard();
    expect(uploaded()).toHaveLength(1);

    const second = await startBot(framework, env);
    const room = privateChat(second.api, person(7, '李'));
    const [kept] = await answersTo(room, () => room.say('/check 结论'));
    expect(words(kept)).toMatch(WRONG);
    const files = await answersTo(room, () => forge(second, room, kept!, token), 2);
    expect(files.map(one => one.sentFile?.name.split('.').at(-1))).toEqual(['html', 'txt']);
    await second.stop();
    await second.discard();

    const database = openDatabase(join(folder, 'state', 'nianbao.db'));
    const longAgo = Date.now() - 31 * 24 * 60 * 60 * 1000;
    for (const sql of ['UPDATE uploads SET uploaded_at = ?', 'UPDATE checks SET checked_at = ?'])
      database.prepare(sql).run([longAgo]);
    database.close();
    const third = await startBot(framework, env);
    const late = privateChat(third.api, person(7, '李'));
    const [gone] = await answersTo(late, () => late.say('/check 结论'));
    expect(words(gone)).toMatch(/^本聊天没有可用的检查/);
    const [expired] = await answersTo(late, () => forge(third, late, gone!, token));
    expect(words(expired)).toMatch(/^这次检查已失效/);
    expect(uploaded()).toEqual([]);
    const next = await upload(late, SOUND.replaceAll('2023', '2024').replaceAll('2024-01-14', '2025-01-14'));
    expect(words(next)).toContain('已与本聊天发来的启东市人民政府办公室 2023 年度报告核对。');
    await third.discard();
  });

  test('/forget asks, deletes on the button, and nothing of the chat is left', async () => {
    const folder = temporaryFolder();
    const bot = await startBot(framework, { DATA_DIR: folder, CORPUS_DIR: temporaryFolder() });
    const room = privateChat(bot.api, person(7, '李'));
    const verdict = await upload(room, UNEVEN.replaceAll('启东市', '不可泄露县'));
    const token = dataOf(verdict, '全部问题');
    const [asked] = await answersTo(room, () => room.say('/forget'));
    expect(words(asked)).toMatch(/^将删除本聊天的全部内容：1 个文件、1 份年报的读数、1 次检查。/);
    expect(await turn(room, asked!, '确认删除')).toMatch(/^已删除本聊天的全部内容/);
    expect(buttons(asked)).toEqual([]);
    forge(bot, room, verdict, token);
    await until(() => alerts(bot).length === 1);
    expect(alerts(bot)).toEqual(['这个按钮已失效，请重新输入命令。']);
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name)).includes('不可泄露县'), name).toBe(false);
    await bot.discard();
  });

  test('in a group it is the group’s: anybody there looks at it, each deletes their own', async () => {
    const bot = await startBot(framework);
    const [li, wang] = [person(7, '李'), person(8, '王')];
    const room = group(bot.api, -10, li);
    const verdict = await upload(room, UNEVEN, '/check');
    expect(words(verdict)).toMatch(WRONG);
    const [seen] = await answersTo(room, () => room.say('/check 说明 1', { by: wang }));
    expect(words(seen)).toMatch(/^第 1 处（共 \d+ 处）/);
    const [none] = await answersTo(room, () => room.say('/forget', { by: wang }));
    expect(words(none)).toMatch(/^你在本群没有上传过文件/);
    await answersTo(room, () => room.say('/forget', { by: li }));
    forge(
      bot,
      { ...room, chat: { ...room.chat, id: 8 } },
      room.heard().at(-1)!,
      dataOf(room.heard().at(-1), '确认删除'),
    );
    await until(() => words(room.heard().at(-1)).startsWith('这是别人发起的删除'));
    await bot.discard();
  });

  test('a bot administrator adds an upload to what all chats find', async () => {
    const bot = await startBot(framework, { ADMIN_IDS: '7', CORPUS_DIR: temporaryFolder() });
    const [admin, other] = [7, 8].map(id => privateChat(bot.api, person(id, '李')));
    const verdict = await upload(admin!, SOUND);
    expect(await turn(admin!, verdict, '加入公开库')).toMatch(/^加入公开库后，所有聊天都能查到/);
    expect(await turn(admin!, verdict, '确认加入公开库')).toMatch(/^已加入公开库/);
    const [card] = await answersTo(other!, () => other!.say('/stats 启东 2023'));
    expect(words(card)).toContain('43.21%');
    expect(buttons(await upload(other!, SOUND)).map(button => button.text)).not.toContain('加入公开库');
    await bot.discard();
  });
});
