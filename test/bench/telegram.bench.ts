// What our bot adds to a command beside a bare grammY bot that answers a fixed text: from the moment that an update is there
// to be polled until the answer has arrived at the server. Both run as processes of their own against the loopback server
// of test/bot-api, message by message in turn, so that whatever else this machine does falls on both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { person, privateChat, type Room } from '../bot-api/people.ts';
import { BotApi } from '../bot-api/server.ts';
import { projectRoot } from '../helpers/project.ts';
import { startBot, until } from '../helpers/telegram-bot.ts';

const COMMANDS = ['/stats 启东 2023', '/help', '/report 启东 2023', '/list', '/search 主动公开', '今天天气怎么样'];
const ROUNDS = Number(process.env.NIANBAO_TELEGRAM_ROUNDS ?? 200);
const WARM_UP = 20;

const BARE = `
  import { Bot } from ${JSON.stringify(join(projectRoot, 'node_modules/grammy/out/mod.js'))};
  const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.BOT_API_ROOT } });
  bot.on('message', context => context.reply('收到。'));
  bot.start();`;

test.each(['grammy', 'telegraf'])('what our bot adds to a command, %s', async framework => {
  const bareApi = await new BotApi().start();
  const env = { ...process.env, BOT_TOKEN: bareApi.token, BOT_API_ROOT: bareApi.root };
  const bare = spawn(process.execPath, ['--input-type=module', '-e', BARE], { env });
  const ours = await startBot(framework);
  const bareTimes: number[] = [];
  const times = new Map<string, number[]>(COMMANDS.map(command => [command, []]));
  try {
    const bareRoom = privateChat(bareApi, person(7, '李'));
    const room = privateChat(ours.api, person(7, '李'));
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const command of COMMANDS) {
        const [bareTime, time] = [await timed(bareApi, bareRoom, command), await timed(ours.api, room, command)];
        if (round < 0) continue;
        bareTimes.push(bareTime);
        times.get(command)!.push(time);
      }
    }
  } finally {
    bare.kill('SIGKILL');
    await ours.discard();
    await bareApi.close();
  }
  const bareMedian = median(bareTimes);
  const all = [...times.values()].flat();
  const rows = [...times, ['all of them', all] as const].map(([command, of]) => {
    const middle = median(of);
    return `| \`${command}\` | ${middle.toFixed(2)} ms | ${(middle - bareMedian).toFixed(2)} ms |`;
  });
  console.log(
    [
      `${framework}: ${all.length} messages; a bare grammY bot takes ${bareMedian.toFixed(2)} ms at the median`,
      '| message | median | added |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
  );
  expect(all).toHaveLength(ROUNDS * COMMANDS.length);
});

/** Milliseconds until the answer's last byte has arrived. */
async function timed(api: BotApi, room: Room, command: string): Promise<number> {
  const calls = api.calls.length;
  const heard = room.heard().length;
  const said = performance.now();
  room.say(command);
  await until(() => room.heard().length > heard);
  const answer = api.calls.slice(calls).find(call => call.method === 'sendMessage')!;
  // The record of a long run would make the server itself slow.
  api.world.messages.clear();
  api.calls.length = 0;
  return answer.at - said;
}

const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
