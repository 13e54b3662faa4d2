// Archives and several files on the command line, and what becomes of the processes that read them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reportBytes, zipOf } from '../contracts/reader.ts';
import { builtCli, builtMain } from '../helpers/project.ts';
import { type RunOptions, run, temporaryFolder } from '../helpers/run.ts';

const nianbao = (args: string[], options: Partial<RunOptions> = {}) =>
  run(builtCli, { folder: options.folder ?? temporaryFolder(), ...options, args });

const lines = (text: string) => text.split('\n').filter(line => line !== '');
const parsed = (text: string) => lines(text).map(line => JSON.parse(line));

function folderWith(files: Record<string, Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

test('parse prints a line for each member of an archive, in the order of the files named', async () => {
  const archive = zipOf({ 'b.md': reportBytes(), 'in/c.md': reportBytes('hongze-2023.md'), 'd.txt': '今天开会。' });
  const folder = folderWith({ 'a.zip': archive, 'e.md': reportBytes('pingtan-2022.md') });
  const ran = await nianbao(['parse', 'a.zip', 'missing.docx', 'e.md', '--json'], { folder });
  expect(parsed(ran.stdout).map(({ file, agency, error }) => [file, agency ?? error.code])).toEqual([
    ['a.zip!/b.md', '启东市人民政府办公室'],
    ['a.zip!/in/c.md', '洪泽区人民政府'],
    ['a.zip!/d.txt', 'not-a-report'],
    ['missing.docx', 'unreadable-file'],
    ['e.md', '平潭综合实验区'],
  ]);
  expect(ran.code).toBe(2);
  // Nothing of a bar where nobody watches: the two sentences and no more.
  expect(lines(ran.stderr)).toHaveLength(2);
  expect(ran.stderr).not.toMatch(/读取 \d|\r|█/);
});

test('members of an archive are each other’s last year and peers, as files named together are', async () => {
  const years = { '1.md': 'pingtan-2021.md', '2.md': 'pingtan-2022.md' };
  const reports = Object.entries(years).map(([name, report]) => [name, reportBytes(report)] as const);
  const folder = folderWith({ ...Object.fromEntries(reports), 'a.zip': zipOf(Object.fromEntries(reports)) });
  const apart = parsed((await nianbao(['check', '1.md', '2.md', '--json'], { folder })).stdout);
  const together = await nianbao(['check', 'a.zip', '--json'], { folder });
  const members = parsed(together.stdout);
  expect(members.map(({ file }) => file)).toEqual(['a.zip!/1.md', 'a.zip!/2.md']);
  const told = (checks: { findings: unknown; rulesSkipped: unknown }[]) =>
    checks.map(({ findings, rulesSkipped }) => ({ findings, rulesSkipped }));
  expect(told(members)).toEqual(told(apart));
  const missing = members[1].rulesSkipped.map((one: { missing: string }) => one.missing);
  expect(missing).not.toContain('上年报告');
  const page = await nianbao(['check', 'a.zip', '--html', 'page.html'], { folder });
  expect([page.code, page.stdout, existsSync(join(folder, 'page.html'))]).toEqual([2, '', false]);
});

test('a corpus holds the members of its archives', async () => {
  const folder = temporaryFolder();
  const corpus = folderWith({ 'a.zip': zipOf({ 'b.md': reportBytes(), 'c.md': reportBytes('hongze-2023.md') }) });
  const first = await nianbao(['index', '--corpus', corpus], { folder });
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('有 2 份年报：本次读取 2 个文件')]);
  const again = await nianbao(['index', '--corpus', corpus], { folder });
  expect(again.stdout).toContain('本次读取 0 个文件，2 个没有变化');
  const found = await nianbao(['search', '主动公开', '--corpus', corpus, '--json'], { folder });
  const { hits } = JSON.parse(found.stdout);
  expect(hits.map((hit: { file: string }) => hit.file.slice(corpus.length + 1)).sort()).toEqual([
    'a.zip!/b.md',
    'a.zip!/c.md',
  ]);
});

test('formats lists what this installation reads', async () => {
  const ran = await nianbao(['formats']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  for (const word of ['.docx', '.html', '.zip', 'LibreOffice', '20 MB']) expect(ran.stdout).toContain(word);
  const { formats, optional, limits } = JSON.parse((await nianbao(['formats', '--json'])).stdout);
  expect(formats.map((format: { extensions: string[] }) => format.extensions[0])).toContain('.docx');
  expect([optional[0].name, typeof optional[0].found, limits.fileMegabytes]).toEqual(['LibreOffice', 'boolean', 20]);
});

test.skipIf(!existsSync('/proc/self/task')).each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  'a bot that ends by %s takes its reader with it',
  async signal => {
    const folder = temporaryFolder();
    const env = { ...process.env, CORPUS_DIR: folderWith({}), DATA_DIR: join(folder, 'data') };
    const bot = spawn(process.execPath, [builtMain], { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'] });
    onTestFinished(() => void bot.kill('SIGKILL'));
    bot.stdin.write('/help\n');
    await new Promise(resolve => bot.stdout.once('data', resolve));
    const readers = childrenOf(bot.pid!);
    expect(readers).toHaveLength(1);
    const kept = folderOf(readers[0]!);
    expect(existsSync(kept)).toBe(true);
    const ended = new Promise(resolve => bot.once('exit', resolve));
    bot.kill(signal);
    await ended;
    const end = performance.now() + 5_000;
    while (readers.some(isAlive) && performance.now() < end) await new Promise(resolve => setTimeout(resolve, 20));
    expect(readers.filter(isAlive)).toEqual([]);
    expect(existsSync(kept)).toBe(false);
  },
);

const childrenOf = (pid: number): number[] =>
  (readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? []).map(Number);

const folderOf = (pid: number): string => /TMPDIR=([^\0]+)/.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))![1]!;

const isAlive = (pid: number): boolean =>
  existsSync(`/proc/${pid}/status`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
