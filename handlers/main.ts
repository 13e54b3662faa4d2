// npm start: environment → adapters → app → platform. Ends at the end of the conversation or at a stop signal.
import { join } from 'node:path';
import { codeVersion } from '../src/adapters/code-version.ts';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { openLibsqlStore } from '../src/adapters/libsql-store.ts';
import { streamLog } from '../src/adapters/stream-log.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { createApp } from '../src/app.ts';
import { commands } from './commands/index.ts';
import { type Config, readConfig } from './config.ts';
import { createConversation } from './conversation.ts';
import { environment } from './place.ts';
import { createTerminal } from './platforms/terminal/terminal.ts';
import { brokenMessage, greeting, storeTrouble } from './present/sentences.ts';

const log = streamLog(process.stderr);

process.exitCode = await main();

async function main(): Promise<number> {
  const read = readConfig(environment(process.env));
  if (!read.ok) {
    log.error(read.message);
    return 2;
  }
  if (read.config.botToken !== null) {
    log.error('本版本尚不支持 Telegram，将在后续版本提供；请去掉 BOT_TOKEN，先在终端中使用。');
    return 1;
  }
  try {
    return await converse(read.config);
  } catch (error) {
    const trouble = storeTrouble(error);
    log.error(trouble ?? '程序无法启动。', trouble ? undefined : error);
    return 2;
  }
}

async function converse(config: Config): Promise<number> {
  const store = openLibsqlStore(join(config.dataDir, 'nianbao.db'));
  try {
    const app = createApp({
      store,
      files: diskFiles,
      clock: systemClock,
      corpusDir: config.corpusDir,
      parserVersion: codeVersion(),
      timeZone: config.timeZone,
    });
    const corpus = await app.importCorpus();
    if (!corpus.ok) {
      log.error(corpus.failure.message);
      return 2;
    }
    const unread = corpus.value.unread.length;
    if (unread > 0) log.info(`年报文件夹中有 ${unread} 个文件没有读成，运行 nianbao index 可看原因。`);
    const platform = createTerminal({
      input: process.stdin,
      output: process.stdout,
      interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
      greeting: greeting(corpus.value.reports),
      now: () => systemClock.now(),
      onFailure: error => {
        log.error('一条消息没有处理成功。', error);
        return storeTrouble(error) ?? brokenMessage();
      },
    });
    // The reader of our output may leave early (`| head`); there is nobody left to answer then.
    process.stdout.on('error', () => platform.stop());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => platform.stop());
    await platform.run(createConversation(app, commands));
    return 0;
  } finally {
    await store.close();
  }
}
