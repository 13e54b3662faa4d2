// What happens to chats themselves in Telegram, through both libraries, over real HTTP: shut out and let in again, a group that
// becomes a supergroup, who administers one.
import { describe, expect, test } from 'vitest';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { say } from '../../../src/model/reply.ts';
import { basicGroup, group, letIn, migrate, person, privateChat, service, shutOut } from '../../bot-api/people.ts';
import { BOT } from '../../bot-api/world.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const WANG = person(8, '王');
const echo: Receive = async (input, out) => void (await out.send(say(`${input.chat.id} ${input.text}`)));

describe.each(LIBRARIES)('%s', (_name, library) => {
  describe('shut out and let in', () => {
    test('by a person, by a group, and by what is said there; each once', async () => {
      const { api, changes } = await startPlatform(library, echo);
      const [alone, room] = [privateChat(api, LI), group(api, -1001, LI)];
      await answersTo(alone, () => alone.say('1'));
      await answersTo(alone, () => alone.say('2'));
      for (const one of [alone, room]) shutOut(api, one);
      await until(() => changes.length === 3);
      letIn(api, alone);
      await answersTo(room, () => letIn(api, room));
      expect(changes).toEqual([
        { kind: 'back', chat: 'telegram:7' },
        { kind: 'gone', chat: 'telegram:7' },
        { kind: 'gone', chat: 'telegram:-1001' },
        { kind: 'back', chat: 'telegram:7' },
        { kind: 'back', chat: 'telegram:-1001' },
      ]);
      expect(words(room.heard()[0])).toContain('大家好');
    });

    test('whoever speaks again is back, though nobody told', async () => {
      const { api, changes, platform } = await startPlatform(library, echo);
      const room = privateChat(api, LI);
      await answersTo(room, () => room.say('1'));
      room.chat.blocked = true;
      const to = { chat: 'telegram:7', topic: null };
      await until(() => platform.waitMs('telegram:7') === 0);
      expect(await platform.deliver(to, say('提醒'))).toEqual({ kind: 'unreachable' });
      room.chat.blocked = false;
      await answersTo(room, () => room.say('2'));
      expect(changes).toEqual(Array(2).fill({ kind: 'back', chat: 'telegram:7' }));
    });

    test('an answer that finds the door shut says so, and so does the report that the bot has left', async () => {
      const { api, changes } = await startPlatform(library, echo);
      const [alone, room] = [privateChat(api, LI), group(api, -1001, LI)];
      alone.chat.blocked = true;
      alone.say('1');
      room.say('', { more: service({ left_chat_member: { id: BOT.id, is_bot: true, first_name: '' } }) });
      await until(() => changes.length === 3);
      expect(changes).toContainEqual({ kind: 'gone', chat: 'telegram:7' });
      expect(changes).toContainEqual({ kind: 'gone', chat: 'telegram:-1001' });
    });
  });

  describe('a group that becomes a supergroup', () => {
    test('is told once, before anything that is said in either afterwards', async () => {
      const told: unknown[] = [];
      let open = () => {};
      const gate = new Promise<void>(resolve => {
        open = resolve;
      });
      const receive: Receive = async (input, out) => {
        if (input.text === '/stats 1') await gate;
        told.push(`${input.chat.id} ${input.text}`);
        await echo(input, out);
      };
      const { api, changes } = await startPlatform(library, receive, {
        onChange: async change => {
          await new Promise(resolve => setTimeout(resolve, 30));
          told.push(change);
        },
      });
      const room = basicGroup(api, -9, LI);
      room.say('/stats 1');
      await until(() => api.calls.some(call => call.method === 'sendChatAction'));
      const became = migrate(api, room, -1009, LI);
      became.say('/stats 2');
      letIn(api, became);
      await answersTo(became, open, 2);
      expect(told).toEqual([
        { kind: 'back', chat: 'telegram:-9' },
        'telegram:-9 /stats 1',
        { kind: 'moved', from: 'telegram:-9', to: 'telegram:-1009' },
        { kind: 'back', chat: 'telegram:-1009' },
        'telegram:-1009 /stats 2',
      ]);
      // The answer to the first was on its way when the group moved; the bot does not introduce itself anew.
      expect(became.heard().map(words)).toEqual(['telegram:-9 /stats 1', 'telegram:-1009 /stats 2']);
      expect(changes).toHaveLength(3);
    });

    test('is told whole before the first answer there begins', async () => {
      const told: unknown[] = [];
      const onChange = async (change: { kind: string }) => {
        await new Promise(resolve => setTimeout(resolve, 100));
        told.push(change.kind);
      };
      const receive: Receive = async (input, out) => {
        told.push(input.text);
        await echo(input, out);
      };
      const { api } = await startPlatform(library, receive, { onChange });
      const became = migrate(api, basicGroup(api, -9, LI), -1009, LI);
      await answersTo(became, () => became.say('/stats'));
      expect(told).toEqual(['moved', 'back', '/stats']);
    });

    test('is found out by an answer where nothing else told, and the answer goes there', async () => {
      const { api, changes, log } = await startPlatform(library, echo);
      const room = basicGroup(api, -9, LI);
      room.say('/stats 1');
      const became = migrate(api, room, -1009, LI, false);
      const [answer] = await answersTo(became, () => {});
      expect(words(answer)).toBe('telegram:-9 /stats 1');
      expect(changes).toContainEqual({ kind: 'moved', from: 'telegram:-9', to: 'telegram:-1009' });
      expect(log).toHaveLength(1);
    });
  });

  describe('who administers a group', () => {
    const asking: Receive = async (input, out) => void (await out.send(say(String(await input.isAdministrator()))));

    test('is asked of Telegram once for a while, anew when something has changed; trouble is no answer', async () => {
      const { api } = await startPlatform(library, asking);
      const room = group(api, -1001, LI);
      room.chat.roles.set(LI.id, 'creator');
      const asked = () => api.calls.filter(call => call.method === 'getChatMember').length;
      const said = async (by: typeof LI) => words((await answersTo(room, () => room.say('/stats', { by })))[0]);
      expect([await said(LI), await said(WANG), await said(LI), await said(WANG)]).toEqual([
        ...['true', 'false', 'true', 'false'],
      ]);
      expect(asked()).toBe(2);
      room.chat.roles.delete(LI.id);
      room.chat.roles.set(WANG.id, 'administrator');
      letIn(api, room);
      await until(() => room.heard().length === 5);
      expect([await said(LI), await said(WANG)]).toEqual(['false', 'true']);
      const third = person(9, '张');
      api.plan('getChatMember', { code: 400, description: 'Bad Request: CHAT_ADMIN_REQUIRED' });
      expect([await said(third), await said(third)]).toEqual(['null', 'false']);
    });
  });
});
