// The command line as other programs call it: standard output, standard error, exit status.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCli, projectRoot } from '../helpers/project.ts';
import { type RunOptions, run, temporaryFolder } from '../helpers/run.ts';

const QIDONG = join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md');

const nianbao = (args: string[], options: Partial<RunOptions> = {}) =>
  run(builtCli, { folder: options.folder ?? temporaryFolder(), ...options, args });

const lines = (text: string) => text.split('\n').filter(line => line !== '');

test('parse --json prints the report as the contract has it', async () => {
  const folder = temporaryFolder();
  const ran = await nianbao(['parse', QIDONG, '--json'], { folder });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const [line, ...more] = lines(ran.stdout);
  expect(more).toEqual([]);
  const report = JSON.parse(line!);
  expect(Object.keys(report)).toEqual([
    ...['file', 'agency', 'year', 'form', 'publishedOn', 'signedOn'],
    ...['cells', 'raw', 'settled', 'coverage', 'sections', 'warnings', 'tookMs'],
  ]);
  expect(report).toMatchObject({
    file: QIDONG,
    agency: '启东市人民政府办公室',
    year: 2023,
    form: '2021',
    publishedOn: '2024-01-14',
    coverage: { read: 200, expected: 200 },
  });
  expect(report.cells['requests.received.individual']).toBe(159);
  expect(Object.keys(report.cells)).toHaveLength(200);
  expect(report.sections.map((section: { number: number }) => section.number)).toContain(6);
  expect(report.tookMs).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual([]);
});

test('several files: one line each in the order named; what cannot be read is an error line, the rest goes on', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder'));
  const files: Record<string, Buffer | string> = {
    'empty.txt': '',
    'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'random.bin': Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) % 256)),
    'english.txt': 'This is a letter about the weather in spring.\n'.repeat(50),
    'huge.txt': Buffer.alloc(30 * 1024 * 1024, '年'),
    'lines.txt': '统计\n'.repeat(200_000),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const names = [...Object.keys(files), 'folder', 'missing.txt', QIDONG];
  const ran = await nianbao(['parse', ...names, '--json'], { folder });
  expect(ran.code).toBe(2);
  const results = lines(ran.stdout).map(line => JSON.parse(line));
  expect(results.map(result => result.file)).toEqual(names);
  expect(Object.fromEntries(results.map(result => [result.file, result.error?.code]))).toEqual({
    'empty.txt': 'unreadable-file',
    'picture.png': 'unsupported-format',
    'random.bin': expect.stringMatching(/^(unreadable-file|unsupported-format)$/),
    'english.txt': 'not-a-report',
    'huge.txt': 'too-large',
    'lines.txt': expect.stringMatching(/^(limit|not-a-report)$/),
    folder: 'unreadable-file',
    'missing.txt': 'unreadable-file',
    [QIDONG]: undefined,
  });
  for (const { error } of results.slice(0, -1)) expect(error.message).toMatch(/^[^\n]+。$/);
  // The same sentences for a person, one line each.
  expect(lines(ran.stderr)).toEqual(results.slice(0, -1).map(result => result.error.message));
});

test('parse without --json tells a person which report it is', async () => {
  const ran = await nianbao(['parse', QIDONG]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('启东市人民政府办公室 2023 年');
  expect(ran.stdout).toContain('200 格全部读出');
});

test('a report read in part ends with 1', async () => {
  const folder = temporaryFolder();
  const whole = readFileSync(QIDONG, 'utf8');
  writeFileSync(join(folder, 'part.md'), whole.replace(/^\| *行政许可.*\n/m, ''));
  const ran = await nianbao(['parse', 'part.md', '--json'], { folder });
  const report = JSON.parse(ran.stdout);
  expect(report.cells['proactive.licences.decisions']).toBeUndefined();
  expect(report.coverage).toEqual({ read: 199, expected: 200 });
  expect(ran.code).toBe(1);
});

test('a report of which next to nothing was read is read in part, and not told to lack what was not seen', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'cover.txt'), '横山镇人民政府2023年政府信息公开工作年度报告\n\n二〇二四年一月\n');
  expect((await nianbao(['parse', 'cover.txt', '--json'], { folder })).code).toBe(1);
  const checked = await nianbao(['check', 'cover.txt', '--json'], { folder });
  expect(JSON.parse(checked.stdout).findings).toMatchObject([{ rule: 'R-INCOMPLETE', origin: 'reading' }]);
  expect(checked.code).toBe(0);
});

test('a relative path means the folder that npm was called from', async () => {
  const ran = await nianbao(['parse', 'corpus/reports/qidong-office-2023.md', '--json'], {
    env: { INIT_CWD: projectRoot },
  });
  expect(JSON.parse(ran.stdout).year).toBe(2023);
});

test('stats prints the card of the chat', async () => {
  const ran = await nianbao(['stats', '启东', '2023']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('公开率 43.21%（70/162）');
  const none = await nianbao(['stats', '火星市', '2023']);
  expect([none.code, lines(none.stdout).length]).toEqual([0, 1]);
  const wrong = await nianbao(['stats', '2023']);
  expect([wrong.code, wrong.stdout, lines(wrong.stderr).length]).toEqual([2, '', 1]);
});

test('index reads a corpus once, names what it could not read, and forgets what is gone', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'mine'));
  const { copyFileSync, rmSync } = await import('node:fs');
  copyFileSync(QIDONG, join(folder, 'mine', 'a.md'));
  writeFileSync(join(folder, 'mine', 'note.txt'), '不是年报。');
  const first = await nianbao(['index', '--corpus', 'mine'], { folder });
  expect(first.code).toBe(1);
  expect(first.stdout).toContain('本次读取 2 个文件');
  expect(first.stdout).toContain('note.txt');
  const second = await nianbao(['index', '--corpus', 'mine'], { folder });
  expect(second.stdout).toContain('本次读取 0 个文件，2 个没有变化');
  expect(second.stdout).toContain('note.txt');
  rmSync(join(folder, 'mine', 'note.txt'));
  const third = await nianbao(['index', '--corpus', 'mine'], { folder });
  expect([third.code, third.stderr]).toEqual([0, '']);
  expect(third.stdout).toContain('1 个已不在');
  const missing = await nianbao(['index', '--corpus', 'nowhere'], { folder });
  expect([missing.code, missing.stdout, lines(missing.stderr).length]).toEqual([2, '', 1]);
});

test('help is Chinese, for every subcommand, on standard output', async () => {
  for (const args of [['--help'], ['parse', '--help'], ['stats', '--help'], ['index', '--help'], ['help', 'parse']]) {
    const ran = await nianbao(args);
    expect([args, ran.code, ran.stderr]).toEqual([args, 0, '']);
    expect(ran.stdout).toMatch(/^用法:/);
    expect(ran.stdout).not.toMatch(/Usage|Options|Arguments|Commands|display help/);
  }
});

test.each([[[]], [['nosuch']], [['parse']], [['parse', '--nosuch', 'x']], [['index', '--corpus']], [['stats']]])(
  'a wrong call (%j) ends with 2 and nothing on standard output',
  async args => {
    const ran = await nianbao(args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('用');
    expect(ran.stderr).not.toMatch(/error:/);
  },
);
