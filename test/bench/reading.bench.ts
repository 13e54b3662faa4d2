// What reading costs the others: how long a command in another chat takes while the bot reads sixty reports in an archive,
// beside how long it takes otherwise; and the memory of the bot and of its readers meanwhile. Prints a table.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READER_LIMITS, readerProcesses } from '../../src/adapters/reader-processes.ts';
import { person, privateChat } from '../bot-api/people.ts';
import { zipOf } from '../contracts/reader.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport } from '../generate/index.ts';
import { builtReader } from '../helpers/project.ts';
import { startBot, until, words } from '../helpers/telegram-bot.ts';

const REPORTS = 60;
const COMMANDS = ['/stats 启东 2023', '/help', '/report 启东 2023', '/list'];
const WARM_UP = 40;
const PAUSE_MS = 20;

const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const at = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))]!;
const docx = (seed: number) => renderFile(generateReport(seed), 'docx', seed).bytes;

test(`a command in another chat while ${REPORTS} reports are read`, async () => {
  const archive = zipOf(
    Object.fromEntries(Array.from({ length: REPORTS }, (_, seed) => [`${seed}.docx`, docx(seed + 1)])),
  );
  const bot = await startBot('grammy');
  const rows: [string, string][] = [[`archive of ${REPORTS} .docx`, `${(archive.length / 1e6).toFixed(1)} MB`]];
  try {
    const [asking, sending] = [privateChat(bot.api, person(7, '李')), privateChat(bot.api, person(8, '王'))];
    async function ask(command: string): Promise<number> {
      const heard = asking.heard().length;
      const said = performance.now();
      asking.say(command);
      await until(() => asking.heard().length > heard);
      const took = performance.now() - said;
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
      return took;
    }
    const quiet: number[] = [];
    for (let round = 0; round < 2 * WARM_UP; round += 1) {
      const took = await ask(COMMANDS[round % COMMANDS.length]!);
      if (round >= WARM_UP) quiet.push(took);
    }

    const watch = watchMemory(bot.pid);
    const started = performance.now();
    sending.say('', { file: { name: '六十份.zip', bytes: archive } });
    const busy: number[] = [];
    const isAnswered = () => sending.heard().some(message => words(message).startsWith(`检查了 ${REPORTS} 个文件`));
    while (!isAnswered()) busy.push(await ask(COMMANDS[busy.length % COMMANDS.length]!));
    rows.push(
      ['archive read and checked', `${((performance.now() - started) / 1000).toFixed(1)} s`],
      ['command while nothing is read, median', ms(at(quiet, 0.5))],
      [`command meanwhile, median of ${busy.length}`, ms(at(busy, 0.5))],
      ['command meanwhile, 95 %', ms(at(busy, 0.95))],
      ['command meanwhile, slowest', ms(at(busy, 1))],
      ...watch.stop(),
    );
    expect(busy.length).toBeGreaterThan(10);
    expect(at(busy, 0.5)).toBeLessThan(200);
  } finally {
    await bot.discard();
    console.log(rows.map(([what, figure]) => `| ${what} | ${figure} |`).join('\n'));
  }
});

test('one .docx through a reader process', async () => {
  const bytes = docx(1);
  const started = performance.now();
  const reader = readerProcesses({ entry: builtReader, size: 1, limits: READER_LIMITS });
  await reader.read(bytes, '1.docx');
  const cold = performance.now() - started;
  const [all, own]: [number[], number[]] = [[], []];
  for (let round = 0; round < 60; round += 1) {
    const begun = performance.now();
    const [file] = await reader.read(docx(round + 1), `${round}.docx`);
    all.push(performance.now() - begun);
    own.push(file!.tookMs);
  }
  const large = new Uint8Array(20 * 1024 * 1024).fill(0x20);
  const begun = performance.now();
  const blocked = await stall(() => reader.read(large, 'large.txt'));
  const whole = performance.now() - begun;
  await reader.close();
  console.log(
    [
      `| the first one, its process started for it | ${ms(cold)} |`,
      `| one .docx, median of ${all.length} | ${ms(at(all, 0.5))}, of it reading ${ms(at(own, 0.5))} |`,
      `| 20 MB to a reader and back | ${ms(whole)}, of it holding up the bot at a time at most ${ms(blocked)} |`,
    ].join('\n'),
  );
  expect(own).toHaveLength(60);
});

/** The longest time in which nothing else could run. */
async function stall(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  await act();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last - 1);
}

/** Where the system tells: the most that the bot and its readers held. */
function watchMemory(pid: number) {
  const most = { bot: 0, readers: 0 };
  const timer = setInterval(() => {
    most.bot = Math.max(most.bot, kilobytesOf(pid));
    most.readers = Math.max(most.readers, ...childrenOf(pid).map(kilobytesOf));
  }, 50);
  return {
    stop(): [string, string][] {
      clearInterval(timer);
      return [
        ['bot, most memory', `${Math.round(most.bot / 1024)} MB`],
        ['a reader, most memory', `${Math.round(most.readers / 1024)} MB`],
      ];
    },
  };
}

const told = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const kilobytesOf = (pid: number): number => Number(/^VmRSS:\s*(\d+)/m.exec(told(`/proc/${pid}/status`))?.[1] ?? 0);
const childrenOf = (pid: number): number[] =>
  (told(`/proc/${pid}/task/${pid}/children`).match(/\d+/g) ?? []).map(Number);
