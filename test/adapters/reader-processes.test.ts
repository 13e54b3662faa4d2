// Readers that spin, swallow memory, die or leave something behind: each is ended in time, and nobody else notices.
// The entries are small scripts that behave as the name of the file says.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  READER_LIMITS,
  type ReaderLimits,
  type ReaderOptions,
  readerProcesses,
} from '../../src/adapters/reader-processes.ts';
import type { Reader } from '../../src/ports/reader.ts';
import { outcomes, readerContract } from '../contracts/reader.ts';
import { builtReader, projectRoot } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/run.ts';

/** Members are named in the text of the file: `ok spin ok`. A file of one word is no archive. */
const ACTING = `
  const { spawn } = require('node:child_process');
  const { writeFileSync } = require('node:fs');
  const result = { ok: false, failure: { code: 'not-a-report', message: String(process.pid) } };
  const held = [];
  let go = () => {};
  const acts = {
    ok: () => {},
    spin: () => { for (;;); },
    hang: () => new Promise(() => {}),
    swallow: () => { for (;;) held.push(Buffer.alloc(8e6, 1)); },
    heap: () => { for (;;) held.push({ a: [Math.random()] }); },
    exit: () => process.exit(3),
    kill: () => process.kill(process.pid, 'SIGSEGV'),
    throw: () => { throw new Error('bug'); },
    child: () => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      writeFileSync(process.env.TMPDIR + '/left', 'x');
      result.failure.message = child.pid + ' ' + process.env.TMPDIR;
    },
    feed: () => {
      const grow = 'const b = []; setInterval(() => b.push(Buffer.alloc(2e7, 1)), 10)';
      spawn(process.execPath, ['-e', grow], { stdio: 'ignore' });
      return new Promise(() => {});
    },
    env: () => { result.failure.message = JSON.stringify(process.env); },
    slow: () => new Promise(resolve => setTimeout(resolve, 150)),
  };
  process.on('disconnect', () => process.exit());
  process.on('message', async asked => {
    if (asked.kind === 'go-on') return go(true);
    go(false);
    const words = new TextDecoder().decode(asked.bytes).split(' ');
    for (let at = asked.from; at <= words.length; at += 1) {
      const name = words.length === 1 ? asked.name : asked.name + '!/' + words[at - 1];
      process.send({ kind: 'reading', at, of: words.length, name });
      await new Promise(resolve => setTimeout(resolve, 5));
      await acts[words[at - 1]]();
      process.send({ kind: 'read', at, of: words.length, name, bytes: null, result, tookMs: 1, resident: 1 });
      if (at < words.length && !(await new Promise(resolve => { go = resolve; }))) return;
    }
  });`;

type Wishes = Omit<Partial<ReaderOptions>, 'limits'> & { limits?: Partial<ReaderLimits> };

function open(options: Wishes = {}): Reader {
  const reader = readerProcesses({
    size: 2,
    ...options,
    entry: options.entry ?? acting(),
    limits: { ...READER_LIMITS, seconds: 2, megabytes: 300, heapMegabytes: 100, ...options.limits },
  });
  onTestFinished(() => reader.close());
  return reader;
}

function acting(): string {
  const entry = join(temporaryFolder(), 'acting.cjs');
  writeFileSync(entry, ACTING);
  return entry;
}

const text = (words: string) => new TextEncoder().encode(words);
const read = async (reader: Reader, words: string, name = 'a.zip') => reader.read(text(words), name);
const messages = (files: Awaited<ReturnType<Reader['read']>>) =>
  files.map(({ result }) => (result.ok ? '' : result.failure.message));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // One that has ended stays in the table until somebody asks for it.
    return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '');
  } catch {
    return false;
  }
};

async function until(holds: () => boolean, seconds = 10): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('it did not come to pass');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

describe('the reader contract', () => {
  const limits = READER_LIMITS;
  readerContract(() => {
    const reader = readerProcesses({ entry: builtReader, size: 2, limits });
    onTestFinished(() => reader.close());
    return reader;
  });
});

test.each([
  ['spin', 'limit', '“a.doc”读取超过 2 秒的上限，没有读完，请只保留年度报告本身，或另存为 Word 文档（.docx）后再试。'],
  ['hang', 'limit', '“a.doc”读取超过 2 秒的上限'],
  ['swallow', 'limit', '“a.doc”读取时占用内存超过 300 MB 的上限，没有读完，请只保留年度报告本身'],
  ['heap', 'limit', '“a.doc”读取时占用内存超过 300 MB 的上限'],
  ['feed', 'limit', '“a.doc”读取时占用内存超过 300 MB 的上限'],
  ['exit', 'unreadable-file', '“a.doc”读取时程序意外结束，文件可能已损坏'],
  ['kill', 'unreadable-file', '“a.doc”读取时程序意外结束'],
  ['throw', 'unreadable-file', '“a.doc”读取时程序意外结束'],
])('a reader that does “%s” ends in its sentence, and the next file is read', async (act, code, message) => {
  const reader = open({ limits: { seconds: act === 'spin' || act === 'hang' ? 2 : 20 } });
  const bytes = text(act);
  const started = performance.now();
  const [lost, ...more] = await reader.read(bytes, 'a.doc');
  expect(more).toEqual([]);
  expect(lost).toMatchObject({ name: 'a.doc', result: { ok: false, failure: { code } } });
  expect(lost!.bytes).toBe(bytes);
  expect(messages([lost!])[0]).toContain(message);
  expect(messages([lost!])[0]).toMatch(/^“a\.doc”[^。]+。$/);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(outcomes(await read(reader, 'ok', 'b.doc'))).toEqual(['b.doc not-a-report']);
});

test('the members after one that is lost are read all the same', async () => {
  expect(outcomes(await read(open(), 'ok spin ok exit ok'))).toEqual([
    'a.zip!/ok not-a-report',
    'a.zip!/spin limit',
    'a.zip!/ok not-a-report',
    'a.zip!/exit unreadable-file',
    'a.zip!/ok not-a-report',
  ]);
});

test('an archive whose members go on and on ends as well', async () => {
  const reader = open({ limits: { seconds: 1, totalSeconds: 2 } });
  const files = await read(reader, 'ok hang hang hang hang hang');
  expect(outcomes(files)).toEqual(['a.zip!/ok not-a-report', 'a.zip!/hang limit', 'a.zip!/hang limit', 'a.zip limit']);
  expect(messages(files).at(-1)).toContain('余下的 3 个文件没有读取');
});

test('a program that does not even start ends in a sentence', async () => {
  const reader = open({ entry: join(temporaryFolder(), 'missing.js'), ahead: 2 });
  expect(outcomes(await read(reader, 'ok', 'a.doc'))).toEqual(['a.doc unreadable-file']);
});

test('what is too large is not read', async () => {
  const [file] = await open({ limits: { inputMegabytes: 1 } }).read(new Uint8Array(1024 * 1024 + 1), 'a.doc');
  expect(file).toMatchObject({ result: { failure: { code: 'too-large' } } });
});

test.each([1, 2])('whoever comes later need not wait for all of an archive, with %i processes', async size => {
  const reader = open({ size, limits: { seconds: 20 } });
  const order: string[] = [];
  const long = Array.from({ length: 12 }, () => 'slow').join(' ');
  const archives = [1, 2].map(async number => {
    const files = await read(reader, long, `${number}.zip`);
    order.push(`${number}.zip`);
    return files;
  });
  await new Promise(resolve => setTimeout(resolve, 600));
  await read(reader, 'ok', 'b.doc');
  order.push('b.doc');
  const files = await Promise.all(archives);
  expect(order[0]).toBe('b.doc');
  expect(files.map(one => one.length)).toEqual([12, 12]);
});

test('a process is used again, and goes when it is not needed', async () => {
  const reader = open({ idleMs: 100 });
  const pids = new Set<number>();
  for (let count = 0; count < 4; count += 1) pids.add(Number(messages(await read(reader, 'ok', 'a.doc'))[0]));
  expect(pids.size).toBe(1);
  await until(() => !isAlive([...pids][0]!));
  expect(Number(messages(await read(reader, 'ok', 'a.doc'))[0])).not.toBe([...pids][0]);
});

test('one that is ahead stays', async () => {
  const reader = open({ ahead: 1, idleMs: 50 });
  const first = messages(await read(reader, 'ok', 'a.doc'))[0];
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(messages(await read(reader, 'ok', 'a.doc'))[0]).toBe(first);
});

test('what a reader has started and kept goes with it', async () => {
  const reader = open();
  const [pid, folder] = messages(await read(reader, 'child', 'a.doc'))[0]!.split(' ');
  expect([isAlive(Number(pid)), readdirSync(folder!)]).toEqual([true, ['left']]);
  await reader.close();
  await until(() => !isAlive(Number(pid)));
  expect(existsSync(folder!)).toBe(false);
});

test('no secret of the bot reaches a reader', async () => {
  process.env.BOT_TOKEN = '123456:SECRET';
  onTestFinished(() => void delete process.env.BOT_TOKEN);
  const [environment] = messages(await read(open(), 'env', 'a.doc'));
  expect(environment).toContain('PATH');
  expect(environment).not.toContain('SECRET');
  expect(Object.keys(JSON.parse(environment!)).filter(name => /BOT|ADMIN|DATA_DIR/.test(name))).toEqual([]);
});

test('close ends what is under way; nothing is read after it', async () => {
  const reader = open();
  const reads = ['spin', 'hang', 'ok', 'ok'].map(act => read(reader, act));
  const rejected = Promise.all(reads.map(one => expect(one).rejects.toMatchObject({ code: 'closed' })));
  await new Promise(resolve => setTimeout(resolve, 300));
  await reader.close();
  await rejected;
  await expect(read(reader, 'ok')).rejects.toMatchObject({ code: 'closed' });
  await reader.close();
});

test.each(['a file that is read', 'a reader caught in a loop'])(
  'a bot that is killed leaves no reader behind: %s',
  async what => {
    const folder = temporaryFolder();
    const entry = join(folder, 'reader.mjs');
    const adapters = join(projectRoot, 'dist', 'src', 'adapters');
    const loop = what.includes('loop') ? 'for (;;);' : '';
    writeFileSync(
      entry,
      `import { writeFileSync } from 'node:fs';
     import { endGroup, endWithParent } from ${JSON.stringify(join(adapters, 'orphan-guard.js'))};
     process.once('disconnect', endGroup);
     process.once('message', () => {
       endWithParent();
       writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid));
       ${loop}
     });`,
    );
    const bot = `import { readerProcesses } from ${JSON.stringify(join(adapters, 'reader-processes.js'))};
    await readerProcesses({ entry: ${JSON.stringify(entry)}, size: 1 }).read(new Uint8Array(1), 'a.txt');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', bot], { stdio: 'ignore' });
    const pidFile = join(folder, 'pid');
    await until(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '');
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !isAlive(pid));
  },
);

test('a program ends when its reading is done', async () => {
  const adapter = join(projectRoot, 'dist', 'src', 'adapters', 'reader-processes.js');
  const program = `import { readerProcesses } from ${JSON.stringify(adapter)};
    const reader = readerProcesses({ entry: ${JSON.stringify(builtReader)}, size: 1, ahead: 1 });
    await reader.read(new TextEncoder().encode('年报'), 'a.txt');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
  expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0);
});
