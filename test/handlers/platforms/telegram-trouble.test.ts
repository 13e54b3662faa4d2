// What goes wrong between Telegram and us, through both libraries, over real HTTP.
import { describe, expect, test } from 'vitest';
import type { Receive } from '../../../handlers/platforms/types.ts';
import { say } from '../../../src/model/reply.ts';
import { person, privateChat } from '../../bot-api/people.ts';
import { answersTo, until, words } from '../../helpers/telegram-bot.ts';
import { LIBRARIES, startPlatform } from '../../helpers/telegram-platform.ts';

const LI = person(7, '李');
const echo: Receive = async (input, out) => void (await out.send(say(`<${input.text}>&`)));

describe.each(LIBRARIES)('%s', (_name, library) => {
  describe('trouble', () => {
    test('a message that fails is told and logged, and the next one is answered', async () => {
      const { api, log } = await startPlatform(library, async (input, out) => {
        if (input.text === 'fail') throw new Error('broken');
        await out.send(say(input.text));
      });
      const chat = privateChat(api, LI);
      const answers = await answersTo(
        chat,
        () => {
          chat.say('fail');
          chat.say('1');
        },
        2,
      );
      expect(answers.map(words)).toEqual(['没有处理成功。', '1']);
      expect(log.slice(1)).toEqual(['Error: broken']);
    });

    test('a lost connection and a rival are told once each; no message is lost', async () => {
      const { api, log } = await startPlatform(library, echo, {
        prepare: one => {
          for (const fault of ['reset', 'half'] as const) one.plan('getUpdates', fault);
          one.plan('getUpdates', { code: 409, description: 'Conflict' });
        },
      });
      const chat = privateChat(api, LI);
      await answersTo(chat, () => chat.say('1'));
      expect(log).toEqual([
        '已连接 Telegram，机器人是 @Nianbao_Test_bot。',
        expect.stringMatching(/^与 Telegram 的连接中断/),
        expect.stringMatching(/409/),
        '与 Telegram 的连接已恢复。',
      ]);
    });

    test('a wrong token ends it with a sentence', async () => {
      const { ended } = await startPlatform(library, echo, { token: '1:wrong' });
      await expect(ended).rejects.toMatchObject({
        name: 'WrongToken',
        message: expect.stringMatching(/BOT_TOKEN.*。$/),
      });
    });

    test('stopped, it finishes what it has taken and confirms it', async () => {
      let open = () => {};
      const gate = new Promise<void>(resolve => {
        open = resolve;
      });
      const { api, stop, ended } = await startPlatform(library, async (input, out) => {
        await gate;
        await out.send(say(input.text));
      });
      const chat = privateChat(api, LI);
      chat.say('1');
      await until(() => api.calls.filter(call => call.method === 'getUpdates').length >= 2);
      stop();
      setTimeout(open, 100);
      await ended;
      expect(chat.heard().map(words)).toEqual(['1']);
      expect(api.calls.at(-1)).toMatchObject({ method: 'getUpdates', fields: { timeout: 0 } });
      expect(api.world.updates).toEqual([]);
    });
  });
});
