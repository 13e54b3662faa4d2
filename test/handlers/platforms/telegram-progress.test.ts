// How far long work is, told in Telegram: one silent message, changed sparingly, gone with the answer.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { say } from '../../../src/model/reply.ts';
import { group, person, privateChat } from '../../bot-api/people.ts';
import type { BotApi } from '../../bot-api/server.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');

/** So many steps of 100 ms. */
const working =
  (steps: number): Receive =>
  async (_input, out) => {
    for (let at = 1; at <= steps; at++) {
      out.progress({ done: at - 1, of: steps, words: `读取第 ${at}/${steps} 个文件：<a&b>.docx…` });
      await sleep(100);
    }
    await out.send(say('好'));
  };
const told = (api: BotApi) =>
  api.calls.filter(call => call.fields.disable_notification === true || call.method === 'editMessageText');
/** Between two times that it was told. */
const shortestPause = (api: BotApi) =>
  Math.min(...told(api).map((call, at, calls) => (at === 0 ? Number.POSITIVE_INFINITY : call.at - calls[at - 1]!.at)));

describe.each(LIBRARIES)('%s', (_name, library) => {
  test('one message, changed at most every one and a half seconds, gone once the answer is there', async () => {
    const { api } = await startPlatform(library, working(45));
    const room = privateChat(api, LI);
    const answers = answersTo(room, () => room.say('?'));
    await until(() => room.silent().length === 1);
    expect(words(room.silent()[0])).toMatch(/^读取第 \d+\/45 个文件：<a&b>\.docx…$/);
    const [answer] = await answers;
    expect(words(answer)).toBe('好');
    await until(() => room.silent().length === 0);
    const [first, ...further] = told(api).map(call => call.method);
    expect([first, new Set(further)]).toEqual(['sendMessage', new Set(['editMessageText'])]);
    expect(shortestPause(api)).toBeGreaterThan(1400);
    // The answer comes before the message goes: there is never nothing.
    const last = api.calls.filter(call => /^(sendMessage|deleteMessage)$/.test(call.method)).map(call => call.method);
    expect(last).toEqual(['sendMessage', 'sendMessage', 'deleteMessage']);
    expect(api.calls.some(call => call.fields.action === 'upload_document')).toBe(true);
  });

  test('what is done soon tells nothing', async () => {
    const { api } = await startPlatform(library, working(3));
    const room = privateChat(api, LI);
    await answersTo(room, () => room.say('?'));
    await sleep(1200);
    expect([told(api), room.heard().length]).toEqual([[], 1]);
  });

  test('in a group it is told once in six seconds, in the topic and to the question', async () => {
    const { api } = await startPlatform(library, working(40));
    const room = group(api, -9, LI, [5]);
    const answers = answersTo(room, () => room.say('/stats', { topic: 5 }));
    await until(() => room.silent().length === 1);
    expect(room.silent()[0]).toMatchObject({ message_thread_id: 5, reply_to_message: { text: '/stats' } });
    const [answer] = await answers;
    expect(answer).toMatchObject({ message_thread_id: 5, reply_to_message: { text: '/stats' } });
    expect(shortestPause(api)).toBeGreaterThan(5900);
  });

  test('trouble with it is no trouble for the answer', async () => {
    const { api, log } = await startPlatform(library, working(25));
    const room = privateChat(api, LI);
    const refusal = { code: 400, description: 'Bad Request: whatever' };
    api.plan('sendMessage', refusal);
    const [answer] = await answersTo(room, () => room.say('?'));
    expect(words(answer)).toBe('好');
    api.plan('editMessageText', refusal);
    api.plan('deleteMessage', refusal);
    await answersTo(room, () => room.say('?'));
    expect(room.heard().map(words)).toEqual(['好', '好']);
    expect(log).toHaveLength(1);
  });

  test('work that fails takes it away too', async () => {
    const failing: Receive = async (_input, out) => {
      out.progress({ done: 0, of: 2, words: '读取第 1/2 个文件：甲.docx…' });
      await sleep(1200);
      throw new Error('broken');
    };
    const { api } = await startPlatform(library, failing);
    const room = privateChat(api, LI);
    const [answer] = await answersTo(room, () => room.say('?'));
    expect(words(answer)).toBe('没有处理成功。');
    await until(() => room.silent().length === 0 && api.calls.some(call => call.method === 'deleteMessage'));
  });
});
