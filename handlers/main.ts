// npm start: environment → adapters → app → platform. Ends at the end of the conversation or at a stop signal.
import { cronTicks } from '../src/adapters/cron-ticks.ts';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { diskWatcher } from '../src/adapters/disk-watcher.ts';
import { readerProcesses } from '../src/adapters/reader-processes.ts';
import { streamLog } from '../src/adapters/stream-log.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import type { App } from '../src/app.ts';
import type { Reader } from '../src/ports/reader.ts';
import { assembleApp, closeStores, openStores, type Stores } from './assemble.ts';
import { indexInBackground, keepReminding, keepSweeping, keepWatching, prepareInBackground } from './background.ts';
import { findCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { type Config, readConfig } from './config.ts';
import { createConversation } from './conversation.ts';
import { createOffers } from './inline.ts';
import { callerFolder, environment, readerEntry } from './place.ts';
import { secretLog } from './platforms/secret-log.ts';
import { WrongToken } from './platforms/telegram/polling.ts';
import { createTelegram } from './platforms/telegram/telegram.ts';
import { complete } from './platforms/terminal/completion.ts';
import { filesNamed } from './platforms/terminal/paths.ts';
import { saveIn } from './platforms/terminal/saving.ts';
import { createTerminal } from './platforms/terminal/terminal.ts';
import type { Platform, Undelivered } from './platforms/types.ts';
import { brokenMessage, greeting, storeTrouble } from './present/sentences.ts';

let log = streamLog(process.stderr);

async function main(): Promise<number> {
  const read = readConfig(environment(process.env));
  if (!read.ok) {
    log.error(read.message);
    return 2;
  }
  if (read.config.botToken !== null) log = secretLog(log, read.config.botToken);
  // One is there before the first file comes: it takes as long to start as a file to be read.
  const reader = readerProcesses({ entry: readerEntry(), ahead: 1 });
  try {
    return await converse(read.config, reader);
  } catch (error) {
    const trouble = error instanceof WrongToken ? error.message : storeTrouble(error);
    log.error(trouble ?? '程序无法启动。', trouble ? undefined : error);
    return 2;
  } finally {
    await reader.close();
  }
}

async function converse(config: Config, reader: Reader): Promise<number> {
  const stores = openStores(config);
  try {
    const app = await assembleApp(config, stores, reader, log);
    const corpus = await app.importCorpus();
    if (!corpus.ok) {
      log.error(corpus.failure.message);
      return 2;
    }
    const unread = corpus.value.unread.length;
    if (unread > 0) log.info(`年报文件夹中有 ${unread} 个文件没有读成，运行 nianbao index 可看原因。`);
    const platform =
      config.botToken === null
        ? terminal(app, corpus.value.reports)
        : await telegram(config, config.botToken, stores, answer => reminding.keep(answer));
    // The reader of our output may leave early (`| head`); there is nobody left to answer then.
    process.stdout.on('error', () => platform.stop());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => platform.stop());
    if (config.botToken !== null) {
      indexInBackground(app, log);
      prepareInBackground(app, log);
    }
    const watch = keepWatching(app, diskWatcher(diskFiles), config.corpusDir, log);
    const sweeping = await keepSweeping(app, log);
    const reminding = keepReminding({
      ...{ ...stores, messenger: platform, ticks: cronTicks, clock: systemClock, log },
      workingDays: app.workingDays,
    });
    try {
      await platform.run(createConversation(app, commands), reminding.onChange, createOffers(app));
    } finally {
      sweeping.stop();
      // A file that is being read would hold up the end.
      await Promise.all([watch.stop(), reader.close(), reminding.stop()]);
    }
    return 0;
  } finally {
    await closeStores(stores);
  }
}

function terminal(app: App, reports: number): Platform {
  const folder = callerFolder(process.env);
  const pathsIn = (line: string) => {
    const call = findCommand(line, commands);
    const said = line.trim().replace(/^[/／]?\s*\S+\s*/u, '');
    return call.kind === 'command' ? (call.command.paths?.(said) ?? null) : null;
  };
  const isCommand = (line: string) => findCommand(line, commands).kind === 'command';
  return createTerminal({
    input: process.stdin,
    output: process.stdout,
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    greeting: greeting(reports),
    now: () => systemClock.now(),
    save: file => saveIn(folder, file),
    filesNamed: line => filesNamed(line, { files: diskFiles, folder, pathsIn, isCommand }),
    complete: line => complete(line, { commands, bodies: () => app.bodies(), folder, pathsIn }),
    onFailure: error => {
      logFailure(error);
      return storeTrouble(error) ?? brokenMessage();
    },
  });
}

async function telegram(
  config: Config,
  token: string,
  { tokens, inbox }: Stores,
  undelivered: (answer: Undelivered) => Promise<void>,
): Promise<Platform> {
  return createTelegram({
    library: await LIBRARIES[config.botFramework](),
    token,
    apiRoot: config.botApiRoot,
    tokens,
    inbox,
    menu: commands.map(({ name, summary }) => ({ command: name, description: summary })),
    isCommand: text => findCommand(text, commands).kind === 'command',
    log,
    now: () => systemClock.now(),
    undelivered,
    // Whoever asks there is seldom the keeper of this machine: the trouble with a file goes into the log only.
    onFailure: error => {
      logFailure(error);
      return brokenMessage();
    },
  });
}

/** Loaded when chosen: the terminal needs neither. */
const LIBRARIES = {
  grammy: async () => (await import('./platforms/grammy/grammy-bot.ts')).grammyBot,
  telegraf: async () => (await import('./platforms/telegraf/telegraf-bot.ts')).telegrafBot,
};

function logFailure(error: unknown): void {
  log.error('一条消息没有处理成功。', error);
}

process.exitCode = await main();
// What has been broken off may still hold a connection; a stopped bot ends all the same.
setTimeout(() => process.exit(), 500).unref();
