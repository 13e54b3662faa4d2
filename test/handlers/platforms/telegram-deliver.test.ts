// What is sent to a Telegram chat unasked, through both libraries, over real HTTP: one try each, and what became of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMessenger } from '../../../handlers/platforms/telegram/deliver.ts';
import { createLimits } from '../../../handlers/platforms/telegram/limits.ts';
import { type Reply, say } from '../../../src/model/reply.ts';
import type { Delivery, Messenger } from '../../../src/ports/messenger.ts';
import { paceOf } from '../../bot-api/limits.ts';
import { basicGroup, group, migrate, person, privateChat, type Room } from '../../bot-api/people.ts';
import { BotApi, type Fault } from '../../bot-api/server.ts';
import { until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, type Library, memoryTokens, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const REMINDER = say('距 1月31日 还有 10 天。');
const CALL_MS = 300;

describe.each(LIBRARIES)('%s', (_name, library) => {
  const to = ({ chat }: Room, topic: string | null = null) => ({ chat: `telegram:${chat.id}`, topic });

  test('a reminder comes once, in its topic, with its buttons', async () => {
    const { api, messenger } = await start(library);
    const room = group(api, -1001, LI, [5]);
    const reply: Reply = { ...REMINDER, buttons: [[{ label: '关闭', input: '/remind 删除 1' }]] };
    const outcome = await messenger.deliver(to(room, '5'), reply);
    expect(room.heard().map(words)).toEqual(['距 1月31日 还有 10 天。']);
    expect(room.heard()[0]).toMatchObject({ message_thread_id: 5 });
    expect(room.heard()[0]!.reply_markup!.inline_keyboard[0]![0]!.text).toBe('关闭');
    expect(outcome).toEqual({ kind: 'sent', message: String(room.heard()[0]!.message_id) });
  });

  test('a topic that is gone: it comes all the same, outside topics', async () => {
    const { api, messenger } = await start(library);
    const room = group(api, -1001, LI);
    expect(await messenger.deliver(to(room, '5'), REMINDER)).toMatchObject({ kind: 'sent' });
    expect(room.heard()).toHaveLength(1);
    expect(room.heard()[0]).not.toHaveProperty('message_thread_id');
  });

  test.each<[string, Fault, Delivery, number]>([
    ['429', { code: 429, retryAfter: 7 }, { kind: 'wait', ms: 7000 }, 0],
    ['trouble of the server', { code: 500 }, { kind: 'failed', arrived: 'no', reason: expect.any(String) }, 0],
    ['a gateway’s page', 'gateway', { kind: 'failed', arrived: 'no', reason: expect.any(String) }, 0],
    ['a token taken back', { code: 401 }, { kind: 'failed', arrived: 'no', reason: expect.any(String) }, 0],
    ['a connection lost before', 'reset', { kind: 'failed', arrived: 'unlikely', reason: expect.any(String) }, 0],
    ['a connection lost after', 'cut', { kind: 'failed', arrived: 'unlikely', reason: expect.any(String) }, 1],
    ['half an answer', 'half', { kind: 'failed', arrived: 'likely', reason: expect.any(String) }, 1],
    ['a late answer', { slowMs: 900 }, { kind: 'failed', arrived: 'likely', reason: expect.any(String) }, 0],
    ['anything else', { code: 400, description: 'Bad Request: whatever' }, refused(), 0],
    ['a vanished group', { code: 400, description: 'Bad Request: group chat was deactivated' }, unreachable(), 0],
    ['a vanished person', { code: 400, description: 'Bad Request: user not found' }, unreachable(), 0],
    ['a closed account', { code: 403, description: 'Forbidden: user is deactivated' }, unreachable(), 0],
  ])('%s is told in time, after one try', async (_what, fault, expected, heard) => {
    const { api, messenger } = await start(library);
    const room = privateChat(api, LI);
    api.plan('sendMessage', fault);
    const started = performance.now();
    expect(await messenger.deliver(to(room), REMINDER)).toEqual(expected);
    expect(performance.now() - started).toBeLessThan(CALL_MS + 300);
    expect(api.calls).toHaveLength(1);
    expect(room.heard()).toHaveLength(heard);
  });

  test('who has blocked it, a chat never seen, a group without the right to speak', async () => {
    const { api, messenger } = await start(library);
    const room = privateChat(api, LI);
    room.chat.blocked = true;
    expect(await messenger.deliver(to(room), REMINDER)).toEqual(unreachable());
    expect(await messenger.deliver({ chat: 'telegram:99', topic: null }, REMINDER)).toEqual(unreachable());
    const silenced = group(api, -1001, LI);
    silenced.chat.muted = true;
    expect(await messenger.deliver(to(silenced), REMINDER)).toEqual(refused());
  });

  test('a group that became a supergroup: nothing is sent, and its new id told', async () => {
    const { api, messenger } = await start(library);
    const room = basicGroup(api, -9, LI);
    migrate(api, room, -1009, LI, false);
    expect(await messenger.deliver(to(room), REMINDER)).toEqual({ kind: 'moved', to: 'telegram:-1009' });
    expect(await messenger.deliver({ chat: 'telegram:-1009', topic: null }, REMINDER)).toMatchObject({ kind: 'sent' });
  });

  test('after a message without an answer none is put at stake until the server answers a question', async () => {
    const { api, messenger } = await start(library, 4000);
    const [first, second, third] = [7, 8, 9].map(id => privateChat(api, person(id, '李')));
    const sent = () => api.calls.filter(({ method }) => method === 'sendMessage').length;
    api.plan('sendMessage', 'reset');
    expect(await messenger.deliver(to(first!), REMINDER)).toMatchObject({ kind: 'failed', arrived: 'unlikely' });
    for (const trouble of ['reset', 'cut', { code: 502 }] as const) {
      api.plan('getMe', trouble);
      await until(() => messenger.waitMs('telegram:8') === 0);
      expect(await messenger.deliver(to(second!), REMINDER)).toMatchObject({ kind: 'failed', arrived: 'no' });
    }
    expect(sent()).toBe(1);
    expect(await messenger.deliver(to(third!), REMINDER)).toMatchObject({ kind: 'sent' });
    expect([sent(), third!.heard().length]).toEqual([2, 1]);
  });

  test('nobody there to send it to: it never arrived', async () => {
    for (const root of ['http://127.0.0.1:1', 'http://nosuch.invalid', `https://127.0.0.1:${await plainServer()}`]) {
      const messenger = messengerTo(library, root);
      expect(await messenger.deliver({ chat: 'telegram:7', topic: null }, REMINDER)).toMatchObject({
        ...{ kind: 'failed', arrived: 'no' },
      });
    }
  });

  test('a long reply of several messages keeps the pace between them; trouble with a later one is borne', async () => {
    const { api, messenger } = await start(library, 5000);
    const room = privateChat(api, LI);
    api.plan('sendMessage', { code: 502 }, ({ text }) => String(text).startsWith('3'));
    const blocks = Array.from({ length: 4 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `${at}${'年'.repeat(1900)}`,
    }));
    expect(await messenger.deliver(to(room), { blocks })).toMatchObject({ kind: 'sent' });
    expect(room.heard()).toHaveLength(2);
    const [first, second] = api.calls;
    expect(second!.at - first!.at).toBeGreaterThan(990);
  });

  test('one that could not be sent whole in time may have come: nobody begins it again and again', async () => {
    const { api, messenger } = await start(library);
    const room = privateChat(api, LI);
    const blocks = ['甲', '乙', '丙'].map(word => ({ kind: 'paragraph' as const, text: word.repeat(3000) }));
    expect(await messenger.deliver(to(room), { blocks })).toMatchObject({ kind: 'failed', arrived: 'likely' });
    expect(room.heard()).toHaveLength(1);
  });

  test('until the bot is connected, and once it is to stop, it waits; what is on its way is not broken off', async () => {
    const { api, platform, stop, ended } = await startPlatform(library, async () => {});
    const room = privateChat(api, LI);
    expect(platform.waitMs('telegram:7')).toBeGreaterThan(0);
    expect(await platform.deliver(to(room), REMINDER)).toMatchObject({ kind: 'failed', arrived: 'no' });
    await until(() => platform.waitMs('telegram:7') === 0);
    api.plan('sendMessage', { slowMs: 500 });
    const slow = platform.deliver(to(room), REMINDER);
    await until(() => api.calls.some(call => call.method === 'sendMessage'));
    stop();
    expect(platform.waitMs('telegram:8')).toBeGreaterThan(0);
    expect(await platform.deliver({ chat: 'telegram:8', topic: null }, REMINDER)).toMatchObject({ kind: 'failed' });
    await ended;
    expect(await slow).toMatchObject({ kind: 'sent' });
  });

  test('many chats at once, as fast as it is let: nothing is refused, no limit broken, by the server’s own record', async () => {
    const { api, messenger } = await start(library, 5000);
    const rooms = Array.from({ length: 60 }, (_, at) => privateChat(api, person(100 + at, '李')));
    const unsent = rooms.flatMap(room => (room.chat.id < 105 ? [room, room] : [room]));
    const underWay = new Set<Promise<unknown>>();
    while (unsent.length > 0) {
      const next = unsent.findIndex(room => messenger.waitMs(to(room).chat) === 0);
      if (next < 0) await new Promise(resolve => setTimeout(resolve, 5));
      else {
        const [room] = unsent.splice(next, 1);
        const trying = messenger.deliver(to(room!), REMINDER).finally(() => underWay.delete(trying));
        underWay.add(trying);
      }
    }
    await Promise.all(underWay);
    expect(rooms.flatMap(room => room.heard())).toHaveLength(65);
    const pace = paceOf(api.calls);
    expect(pace.inASecond).toBeLessThanOrEqual(30);
    expect(pace.betweenTwo).toBeGreaterThanOrEqual(1000);
  });

  test('another platform’s chat waits for that platform', async () => {
    const { api, messenger } = await start(library);
    const terminal = { chat: 'terminal', topic: null };
    expect(messenger.waitMs('terminal')).toBeGreaterThan(60_000);
    expect(await messenger.deliver(terminal, REMINDER)).toMatchObject({ kind: 'wait' });
    expect(api.calls).toEqual([]);
  });
});

function refused(): Delivery {
  return { kind: 'refused', reason: expect.any(String) };
}
function unreachable(): Delivery {
  return { kind: 'unreachable' };
}

async function start(library: Library, callMs = CALL_MS): Promise<{ api: BotApi; messenger: Messenger }> {
  const api = await new BotApi().start();
  onTestFinished(() => api.close());
  return { api, messenger: messengerTo(library, api.root, api.token, callMs) };
}

function messengerTo(library: Library, apiRoot: string, token = '1:x', callMs = CALL_MS): Messenger {
  return createMessenger({
    bot: library({ token, apiRoot, listener: async () => {} }),
    tokens: memoryTokens(new Map()),
    limits: createLimits(() => performance.now()),
    callMs,
    end: new AbortController().signal,
  });
}

/** Takes connections, and knows nothing of TLS. */
async function plainServer(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
