// The table of conversation.ts, held in the terminal and in Telegram through both libraries, with the built product.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, privateChat, type Room } from '../bot-api/people.ts';
import type { StoredMessage } from '../bot-api/world.ts';
import { builtMain } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';
import { type RunningBot, startBot, until, words } from '../helpers/telegram-bot.ts';
import { BAD_INPUT, CONVERSATION, MARKED, MARKER, SENTENCE } from './conversation.ts';

/** With the labels of its buttons. */
const shown = (message: StoredMessage) =>
  [words(message), ...(message.reply_markup?.inline_keyboard.flat().map(button => button.text) ?? [])].join('\n');

const here = (place: 'terminal' | 'telegram') => {
  const talks = [...CONVERSATION, ...BAD_INPUT.map(talk => ({ ...talk, answer: SENTENCE }))];
  return talks.filter(({ only = place }) => only === place).map(talk => [talk.what, talk] as const);
};

describe.each(['grammy', 'telegraf'])('%s', framework => {
  let bot: RunningBot;
  let room: Room;
  beforeAll(async () => {
    bot = await startBot(framework);
    room = privateChat(bot.api, person(7, '李'));
  });
  afterAll(() => bot.discard());

  test.each(here('telegram'))('%s', async (_what, { say, answer }) => {
    const before = room.heard().length;
    room.say(say);
    room.say(MARKER);
    await until(() => MARKED.test(words(room.heard().slice(before).at(-1))));
    const answers = room.heard().slice(before, -1).map(shown);
    expect(answers.join('\n')).toMatch(answer);
    if (answer === SENTENCE) expect(answers).toHaveLength(1);
  });

  test('nothing was refused on the way, and the log is calm', () => {
    expect(bot.api.calls.filter(call => call.status !== 200)).toEqual([]);
    expect(bot.log()).toBe('已连接 Telegram，机器人是 @Nianbao_Test_bot。\n');
  });
});

describe('terminal', () => {
  test('the same conversation', async () => {
    const talks = here('terminal').map(([, talk]) => talk);
    const stdin = talks.map(({ say }) => `${say}\n${MARKER}\n`).join('');
    const ran = await run(builtMain, { folder: temporaryFolder(), stdin });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const marker = await run(builtMain, { folder: temporaryFolder(), stdin: MARKER });
    const answers = ran.stdout.split(marker.stdout).map(answer => answer.trim());
    expect(answers).toHaveLength(talks.length + 1);
    const wrong = talks.filter(({ answer }, at) => !answer.test(answers[at]!));
    expect(wrong.map(({ what }) => [what, answers[talks.findIndex(talk => talk.what === what)]])).toEqual([]);
  });
});
