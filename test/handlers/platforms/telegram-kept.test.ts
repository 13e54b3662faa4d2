// What must not be lost between Telegram and us: messages that came in, answers that did not get through. Through both
// libraries, over real HTTP, with a database file.
import { describe, expect, test } from 'vitest';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { openLibsqlInbox } from '../../../src/adapters/libsql-inbox.ts';
import { say } from '../../../src/model/reply.ts';
import { person, privateChat } from '../../bot-api/people.ts';
import type { Fault } from '../../bot-api/server.ts';
import type { StoredMessage } from '../../bot-api/world.ts';
import { temporaryFolder } from '../../helpers/run.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const echo: Receive = async (input, out) => void (await out.send(say(input.text)));
const LONG = '年'.repeat(4096);

describe.each(LIBRARIES)('%s', (_name, library) => {
  describe('what came in', () => {
    /** Takes what was said, and is ended in the midst of it. */
    async function cutShort(say: (room: ReturnType<typeof privateChat>) => void, folder: string) {
      let begun = false;
      const receive: Receive = () => {
        begun = true;
        return new Promise(() => {});
      };
      const first = await startPlatform(library, receive, { folder, graceMs: 0 });
      const room = privateChat(first.api, LI);
      say(room);
      await until(() => begun && first.api.world.updates.length === 0);
      first.stop();
      await first.ended;
      return { api: first.api, room };
    }

    test('is answered after a restart, before what came meanwhile, each once', async () => {
      const folder = temporaryFolder();
      const { api, room } = await cutShort(one => one.say('1'), folder);
      expect(room.heard()).toEqual([]);
      room.say('2');
      const second = await startPlatform(library, echo, { folder, api });
      await until(() => room.heard().length >= 2);
      second.stop();
      await second.ended;
      await startPlatform(library, echo, { folder, api });
      await answersTo(room, () => room.say('3'));
      expect(room.heard().map(words)).toEqual(['1', '2', '3']);
    });

    test('also where its answer waited to be sent when the process was stopped', async () => {
      const folder = temporaryFolder();
      const first = await startPlatform(library, echo, { folder, graceMs: 0 });
      const room = privateChat(first.api, LI);
      first.api.plan('sendMessage', { code: 429, retryAfter: 60 });
      room.say('1');
      await until(() => first.api.calls.some(call => call.status === 429) && first.api.world.updates.length === 0);
      first.stop();
      await first.ended;
      const [answer] = await answersTo(room, () => startPlatform(library, echo, { folder, api: first.api }));
      expect(words(answer)).toBe('1');
    });

    test('as one, where it came in parts', async () => {
      const folder = temporaryFolder();
      const { api, room } = await cutShort(one => {
        one.say(LONG);
        one.say('终');
      }, folder);
      const parts: number[] = [];
      await startPlatform(library, async input => void parts.push(input.text.length), { folder, api });
      await until(() => parts.length === 1);
      expect(parts).toEqual([LONG.length + 1]);
      const inbox = openLibsqlInbox(`${folder}/nianbao.db`);
      await expect.poll(() => inbox.resume()).toEqual([]);
      await inbox.close();
      expect(room.heard()).toEqual([]);
    });

    test('is begun twice at most; then it is given up, and the log says so', async () => {
      const folder = temporaryFolder();
      const { api, room } = await cutShort(one => one.say('1'), folder);
      for (let start = 0; start < 2; start++) {
        let begun = 0;
        const receive: Receive = input => {
          begun += 1;
          return input.text === '1' ? new Promise(() => {}) : Promise.resolve();
        };
        const { stop, ended, log } = await startPlatform(library, receive, { folder, api, graceMs: 0 });
        const other = privateChat(api, person(8, '王'));
        other.say('?');
        await until(() => begun === (start === 0 ? 2 : 1));
        expect(log.slice(1)).toEqual(start === 0 ? [] : [expect.stringMatching(/^上次运行留下的 1 条消息不再回答/)]);
        stop();
        await ended;
      }
      expect(room.heard()).toEqual([]);
    });

    test('is not answered a day later', async () => {
      const folder = temporaryFolder();
      const { api, room } = await cutShort(one => one.say('1'), folder);
      const tomorrow = () => new Date(Date.now() + 25 * 60 * 60 * 1000);
      await startPlatform(library, echo, { folder, api, now: tomorrow });
      const [answer] = await answersTo(room, () => room.say('2'));
      expect(words(answer)).toBe('2');
    });

    test('acts once, also where its confirmation was lost with the process', async () => {
      const folder = temporaryFolder();
      const first = await startPlatform(library, echo, { folder });
      const room = privateChat(first.api, LI);
      let said: StoredMessage | undefined;
      await answersTo(room, () => {
        said = room.say('1');
      });
      await until(() => first.api.world.updates.length === 0);
      first.stop();
      await first.ended;
      // The same update once more, as a server gives it that was not told in time.
      first.api.world.updates = [{ message: said!, update_id: firstUpdate(first.api.calls) }];
      await startPlatform(library, echo, { folder, api: first.api });
      const [answer] = await answersTo(room, () => room.say('2'));
      expect([words(answer), room.heard().length]).toEqual(['2', 2]);
    });
  });

  describe('an answer that does not get through', () => {
    const lost: [string, Fault, number][] = [
      ['for trouble of the server', { code: 502 }, 4],
      ['for a connection that breaks', 'reset', 4],
      ['for a pause longer than anybody waits', { code: 429, retryAfter: 121 }, 1],
    ];
    test.each(lost)('%s is kept for later with its chat, topic and a name of its own', async (_why, fault, times) => {
      const { api, undelivered, log } = await startPlatform(library, echo);
      const room = privateChat(api, LI);
      for (let at = 0; at < times; at++) api.plan('sendMessage', fault);
      room.say('1');
      await until(() => undelivered.length === 1);
      expect(undelivered).toEqual([
        {
          chat: { id: 'telegram:7', kind: 'private' },
          key: expect.stringMatching(/^answer\|telegram:7\|\d+\|1$/),
          reply: say('1'),
        },
      ]);
      await until(() => log.length > 1);
      expect(log.slice(1)).toEqual([expect.stringMatching(/^telegram:7 的回答暂时没有送达.*稍后再发/)]);
      const [next] = await answersTo(room, () => room.say('2'));
      expect(words(next)).toBe('2');
    });

    test('what is refused for good is not kept', async () => {
      const { api, undelivered, log } = await startPlatform(library, echo);
      const room = privateChat(api, LI);
      api.plan('sendMessage', { code: 400, description: 'Bad Request: whatever' });
      room.say('1');
      await until(() => log.length > 1);
      expect(undelivered).toEqual([]);
    });
  });
});

/** The number of the first update that was ever given out. */
function firstUpdate(calls: readonly { method: string; fields: Record<string, unknown> }[]): number {
  const offsets = calls.filter(({ method }) => method === 'getUpdates').map(({ fields }) => Number(fields.offset));
  return offsets.find(offset => offset > 0)! - 1;
}
