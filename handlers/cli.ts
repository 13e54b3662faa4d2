#!/usr/bin/env node
// nianbao SUBCOMMAND. What it prints and how it ends is a contract with other programs: answers on standard output, messages
// on standard error; 0 done, 1 done in part, 2 the call or an input could not be read. Help must be quick, so whatever is
// heavy is loaded by the subcommand that needs it.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { App } from '../src/app.ts';
import type { Backups } from '../src/ports/backups.ts';
import type { Config } from './config.ts';
import { callerFolder, environment, packageRoot, readerEntry } from './place.ts';
import { width } from './platforms/width.ts';
import type { Console } from './subcommands/console.ts';
import type { ReadingParts } from './subcommands/reading.ts';

const env = environment(process.env);

const shell: Console = {
  print: text => void process.stdout.write(`${text}\n`),
  complain: text => void process.stderr.write(`${text}\n`),
  progress: text => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  resolve: path => resolve(callerFolder(env), path),
};

const TITLES: Record<string, string> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '子命令:',
};

const program = new Command('nianbao')
  .description('年报助手：读取政府信息公开工作年度报告，按原表回答。')
  .usage('子命令 …')
  .version(version(), '-V, --version', '显示版本')
  .helpOption('-h, --help', '显示用法')
  .helpCommand('help [子命令]', '显示一个子命令的用法')
  .configureHelp({
    styleTitle: title => TITLES[title] ?? title,
    displayWidth: width,
    subcommandTerm: command => `${command.name()} ${command.usage()}`,
  })
  .configureOutput({ outputError: () => {} })
  .exitOverride();

program
  .command('parse')
  .summary('读取年报文件，不保存')
  .description('读取年报文件：机关、年份、三张表的每一格、各部分文字和读取中的疑点。不写入任何文件。')
  .usage('文件… [--json]')
  .argument('<文件...>', '年报文件，或装有年报的 .zip 压缩包；可以读取的格式见 nianbao formats')
  .option('--json', '每个文件输出一行 JSON')
  .action(async (names: string[], options: { json?: boolean }) => {
    process.exitCode = await withReader(async parts => {
      const { parseFiles } = await import('./subcommands/parse.ts');
      return parseFiles(names, options.json ?? false, parts);
    });
  });

interface CheckOptions {
  corpus?: string;
  draft?: boolean;
  html?: string;
  comments?: string;
  json?: boolean;
}

program
  .command('check')
  .summary('检查年报：表格、文字、格式和期限')
  .description(
    '检查年报文件：三张表的勾稽关系、文字与表格是否一致、格式、统计期限、公开期限和个人信息。同时写出的文件互为上年报告和参照。' +
      '除 --html 和 --comments 指定的文件外不写入任何文件。',
  )
  .usage('文件… [--corpus 文件夹] [--draft] [--html 文件] [--comments 文件] [--json]')
  .argument('<文件...>', '年报文件，或装有年报的 .zip 压缩包；可以读取的格式见 nianbao formats')
  .option('--corpus <文件夹>', '其中的报告用作上年报告和参照')
  .option('--draft', '按草稿检查，不查发布日期和落款')
  .option('--html <文件>', '把一份年报的检查报告存为网页')
  .option('--comments <文件>', '把一份 Word 年报（.docx）连同写成批注的检查结果另存为这个文件，正文不动')
  .option('--json', '每个文件输出一行 JSON')
  .action(async (names: string[], options: CheckOptions) => {
    for (const [option, target] of Object.entries({ html: options.html, comments: options.comments })) {
      if (target === undefined || !names.some(name => isSameFile(name, target))) continue;
      shell.complain(`--${option} 不能写回要检查的文件“${target}”，请换一个文件名。`);
      process.exitCode = 2;
      return;
    }
    process.exitCode = await withReader(async parts => {
      const { writeFile } = await import('node:fs/promises');
      const { checkFiles } = await import('./subcommands/check.ts');
      const { checkLines } = await import('./present/check-lines.ts');
      const { writtenAt } = await import('./present/check-remarks.ts');
      const { corpus = null, draft = false, json = false, html, comments } = options;
      const call = {
        ...{ names, corpus, draft, json, show: checkLines },
        savePage: html === undefined ? null : (text: string) => writeFile(shell.resolve(html), text),
        comments:
          comments === undefined
            ? null
            : {
                writtenAt: writtenAt(new Date()),
                save: async (docx: Uint8Array) => {
                  await writeFile(shell.resolve(comments), docx);
                  shell.complain(`批注版已存为 ${comments}。`);
                },
              },
      };
      return checkFiles(call, parts);
    });
  });

program
  .command('formats')
  .summary('可以读取哪些格式的文件')
  .description('列出可以读取的文件格式、可选的 LibreOffice 有没有找到、怎样安装，以及各项上限。')
  .usage('[--json]')
  .option('--json', '输出一行 JSON')
  .action(async (options: { json?: boolean }) => {
    const { formats } = await import('./subcommands/formats.ts');
    const { findLibreOffice } = await import('../src/adapters/libreoffice.ts');
    const { READER_LIMITS } = await import('../src/adapters/reader-processes.ts');
    process.exitCode = formats(options.json ?? false, (await findLibreOffice()) !== null, READER_LIMITS, shell);
  });

program
  .command('stats')
  .summary('一个机关一个年度的主要数据')
  .description('列出一个机关一个年度的申请、办理结果、复议诉讼和主动公开数据；不写年份取已收录的最近一年。')
  .usage('机关 [年份]')
  .argument('<词...>', '机关名称和年份，例如 启东 2023')
  .action(async (words: string[]) => {
    const { stats } = await import('./subcommands/stats.ts');
    process.exitCode = await withApp(app => stats(words.join(' '), new Date(), app, shell));
  });

program
  .command('search')
  .summary('按词查找年报')
  .description('在年报的文字和表格中查找，列出最相符的年报、所在部分和上下文；词中的机关、地区和年份用来缩小范围。')
  .usage('词… [--limit 份数] [--corpus 文件夹] [--json]')
  .argument('<词...>', '要找的词，例如 启东 2023 三审三校')
  .option('--limit <份数>', '最多列出几份，默认 10')
  .option('--corpus <文件夹>', '只在这个文件夹中查找，默认取 CORPUS_DIR')
  .option('--json', '输出一行 JSON')
  .action(async (words: string[], options: { limit?: string; corpus?: string; json?: boolean }) => {
    const { readLimit, search } = await import('./subcommands/search.ts');
    const limit = readLimit(options.limit ?? '10');
    if (limit === null) {
      shell.complain('--limit 应为 1 到 9999 的整数，请用 nianbao search --help 查看用法。');
      process.exitCode = 2;
      return;
    }
    const call = {
      words: words.join(' '),
      json: options.json ?? false,
      limit,
      corpusOnly: options.corpus !== undefined,
    };
    process.exitCode = await withApp(app => search(call, app, shell), options.corpus);
  });

program
  .command('ask')
  .summary('用一句话提问')
  .description('回答关于已收录年报、相关规定和填报的问题；每个数字都注明机关、年度和所在的格。')
  .usage('"问题" [--corpus 文件夹] [--json]')
  .argument('<词...>', '问题，例如 启东2023年收到多少件申请')
  .option('--corpus <文件夹>', '只用这个文件夹中的年报回答，默认取 CORPUS_DIR')
  .option('--json', '输出一行 JSON')
  .action(async (words: string[], options: { corpus?: string; json?: boolean }) => {
    const { ask } = await import('./subcommands/ask.ts');
    const { commands } = await import('./commands/index.ts');
    const call = {
      question: words.join(' '),
      json: options.json ?? false,
      corpusOnly: options.corpus !== undefined,
    };
    process.exitCode = await withApp(app => ask(call, app, commands, shell), options.corpus);
  });

program
  .command('index')
  .summary('读取年报文件夹并建立索引')
  .description('读取文件夹（含下级文件夹）中的年报，建立搜索索引，只处理有变化的文件，并说明哪些没有读成、为什么。')
  .usage('[--corpus 文件夹]')
  .option('--corpus <文件夹>', '年报文件夹，默认取 CORPUS_DIR')
  .action(async (options: { corpus?: string }) => {
    const { indexCorpus } = await import('./subcommands/index-corpus.ts');
    process.exitCode = await withApp((app, config) => indexCorpus(app, config.corpusDir, shell), options.corpus);
  });

program
  .command('backup')
  .summary('备份数据库和上传的文件')
  .description(
    '把数据文件夹（DATA_DIR）中的数据库和上传的文件备份到一个文件夹，年报助手运行时也可以备份。年报文件夹和搜索索引不在其中：前者请另行保存，后者会重建。',
  )
  .usage('[文件夹]')
  .argument('[文件夹]', '备份到这个新文件夹，默认在当前文件夹中建立 nianbao-backup-日期-时间')
  .action(async (folder: string | undefined) => {
    const { backup, backupName } = await import('./subcommands/backup.ts');
    process.exitCode = await withBackups((backups, dataDir) =>
      backup({ dataDir, folder: shell.resolve(folder ?? backupName(new Date())) }, backups, shell),
    );
  });

program
  .command('restore')
  .summary('从备份恢复')
  .description(
    '用备份替换数据库中的内容和上传的文件，年报助手运行时也可以恢复；替换之前先备份现有数据。不加 --yes 时只说明将替换什么。' +
      '数据库已损坏的，移到一旁再恢复，恢复后请重新启动年报助手。',
  )
  .usage('文件夹 [--yes]')
  .argument('<文件夹>', 'nianbao backup 做成的文件夹')
  .option('--yes', '确定恢复')
  .action(async (folder: string, { yes = false }: { yes?: boolean }) => {
    const { backupName } = await import('./subcommands/backup.ts');
    const { restore } = await import('./subcommands/restore.ts');
    process.exitCode = await withBackups((backups, dataDir) => {
      const before = join(dataDir, `${backupName(new Date())}-before-restore`);
      return restore({ dataDir, folder: shell.resolve(folder), before, yes }, backups, shell);
    });
  });

await run();

async function run(): Promise<void> {
  // `nianbao … | head` closes our output early; that is no error of ours.
  process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2));
  if (process.argv.length <= 2) {
    program.outputHelp({ error: true });
    process.exitCode = 2;
    return;
  }
  try {
    await program.parseAsync();
  } catch (error) {
    const { explain } = await import('./subcommands/explain.ts');
    process.exitCode = explain(error, shell);
  }
}

/** By its path or by a link; what cannot be looked at is no file that could be lost. */
function isSameFile(name: string, other: string): boolean {
  try {
    const [one, two] = [name, other].map(path => statSync(shell.resolve(path), { bigint: true }));
    return one!.ino === two!.ino && one!.dev === two!.dev;
  } catch {
    return false;
  }
}

/** Runs a subcommand that reads files and keeps nothing. The reader starts while the rest is being loaded. */
async function withReader(use: (parts: ReadingParts) => Promise<number>): Promise<number> {
  const { readerProcesses } = await import('../src/adapters/reader-processes.ts');
  const reader = readerProcesses({ entry: readerEntry(), ahead: 1 });
  try {
    const { diskFiles } = await import('../src/adapters/disk-files.ts');
    return await use({ files: diskFiles, reader, console: shell });
  } finally {
    await reader.close();
  }
}

/** Runs a subcommand on the app with everything that it needs of the world. `corpus` stands in for CORPUS_DIR. */
async function withApp(use: (app: App, config: Config) => Promise<number>, corpus?: string): Promise<number> {
  const { readConfig } = await import('./config.ts');
  const read = readConfig(corpus === undefined ? env : { ...env, CORPUS_DIR: corpus });
  if (!read.ok) {
    shell.complain(corpus === undefined ? read.message : `文件夹“${corpus}”没有找到，请核对路径。`);
    return 2;
  }
  const { assembleApp, closeStores, openStores } = await import('./assemble.ts');
  const { readerProcesses } = await import('../src/adapters/reader-processes.ts');
  const { streamLog } = await import('../src/adapters/stream-log.ts');
  const stores = openStores(read.config);
  const reader = readerProcesses({ entry: readerEntry() });
  try {
    return await use(await assembleApp(read.config, stores, reader, streamLog(process.stderr)), read.config);
  } finally {
    await reader.close();
    await closeStores(stores);
  }
}

async function withBackups(use: (backups: Backups, dataDir: string) => Promise<number>): Promise<number> {
  const { readConfig } = await import('./config.ts');
  // Where the reports lie does not matter here.
  const { CORPUS_DIR: _, ...rest } = env;
  const read = readConfig(rest);
  if (!read.ok) {
    shell.complain(read.message);
    return 2;
  }
  const { diskBackups } = await import('../src/adapters/disk-backups.ts');
  const { systemClock } = await import('../src/adapters/system-clock.ts');
  const { dataDir } = read.config;
  return use(diskBackups(join(dataDir, 'nianbao.db'), join(dataDir, 'uploads'), systemClock), dataDir);
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version;
}
