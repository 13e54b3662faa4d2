// The conversation in the terminal, as `npm start` runs it, over the bundled corpus and through a pipe.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtMain } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const CARD = '/stats 启东 2023';

async function converse(...lines: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  const ran = await run(builtMain, { folder, stdin: lines.map(line => `${line}\n`).join('') });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  rmSync(folder, { recursive: true });
  return ran.stdout;
}

test('/stats 启东 2023 answers with the card', async () => {
  const card = await converse(CARD);
  expect(card).toContain('启东市人民政府办公室');
  expect(card).toContain('2023 年');
  expect(card).toMatch(/159 件/);
  expect(card).toMatch(/结转 3 件/);
  expect(card).toMatch(/162 件/);
  expect(card).toContain('公开率 43.21%（70/162）');
  expect(card).toContain('2024-01-14');
  expect(card).toContain('摘要');
  expect(card).not.toContain('undefined');
});

test('every way of saying it leads to the same card', async () => {
  const folder = temporaryFolder();
  const ways = [
    '统计 启东 2023',
    '/stats 启东市政府办 2023年',
    '/stats 2023 启东市人民政府办公室',
    '／ｓｔａｔｓ　启东　２０２３',
    '/stats 启东 二〇二三年',
    '/stats 啟東 2023',
  ];
  const ran = await run(builtMain, { folder, stdin: [CARD, ...ways].join('\n') });
  // How the name was understood is said differently; the figures are the same.
  const [first, ...others] = ran.stdout
    .split('依申请公开\n')
    .slice(1)
    .map(card => card.split('【')[0]!.trim());
  expect(first).toContain('43.21%');
  expect(others).toEqual(ways.map(() => first));
});

test('a missing year takes the latest held and says so', async () => {
  const card = await converse('/stats 启东');
  expect(card).toMatch(/未写年份|没有写年份/);
  expect(card).toContain('2023 年');
});

const BAD = [
  ['nothing', ''],
  ['blanks', '   \t '],
  ['control characters', '\u0000\u0007\u001b'],
  ['emoji', '😀👍🏽'],
  ['an unknown command', '/nosuch 启东'],
  ['a question not understood yet', '今天天气怎么样'],
  ['a command without words', '/stats'],
  ['a year alone', '/stats 2023'],
  ['two years', '/stats 启东 2022 2023'],
  ['500 words', `/stats ${'启东 '.repeat(500)}`],
  ['emoji as a name', '/stats 😀 2023'],
  ['query syntax', '/stats title:* ~ + - 2023'],
  ['markup', '/stats <b>*_[启](东)</b>` 2023'],
  ['a place not held', '/stats 火星市 2023'],
  ['a year long past', '/stats 启东 1999'],
  ['a year to come', '/stats 启东 3023'],
  ['an enormous line', '年'.repeat(200_000)],
] as const;

describe('bad input: one clear sentence each, and the next message is answered', async () => {
  const help = await converse('/help stats');
  const said = await converse(...BAD.flatMap(([, line]) => [line, '/help stats']));
  const answers = said.split(help).map(answer => answer.trim());

  test('there is an answer to each', () => expect(answers).toHaveLength(BAD.length + 1));

  test.each(BAD.map(([what], at) => [what, answers[at] ?? ''] as const))('%s: %s', (_what, answer) => {
    expect(answer).toMatch(/^[^\n]+。$/);
    expect([...answer].length).toBeLessThan(160);
  });
});

test('a wrong variable ends the start with one line', async () => {
  const ran = await run(builtMain, { folder: temporaryFolder(), stdin: '', env: { TZ_NAME: 'Peking' } });
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toMatch(/^环境变量 TZ_NAME 的值不正确：.+\n$/);
});

test('with a token it says that Telegram comes later', async () => {
  const ran = await run(builtMain, { folder: temporaryFolder(), stdin: '', env: { BOT_TOKEN: '123456:ABC' } });
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(ran.stderr).toMatch(/^[^\n]*Telegram[^\n]*。\n$/);
});

test('a corpus of one’s own: what does not parse is named on standard error, the rest answers', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'mine', 'below'), { recursive: true });
  writeFileSync(join(folder, 'mine', 'below', 'picture.txt'), Buffer.from('89504e470d0a1a0a', 'hex'));
  const ran = await run(builtMain, { folder, stdin: CARD, env: { CORPUS_DIR: 'mine', DATA_DIR: 'state' } });
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('1 个文件没有读成');
  expect(ran.stdout.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(folder, 'state', 'nianbao.db'))).toBe(true);
});

test('a data folder that cannot be used is said in one line', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const ran = await run(builtMain, { folder, stdin: CARD, env: { DATA_DIR: 'file/below' } });
  expect(ran.code).toBe(2);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  expect(ran.stderr).toContain('DATA_DIR');
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it soon and in order', async signal => {
  const started = Date.now();
  const ran = await run(builtMain, {
    folder: temporaryFolder(),
    keepOpen: true,
    stdin: `${CARD}\n`,
    onOutput: (_text, stop) => stop(signal),
  });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('43.21%');
  expect(Date.now() - started).toBeLessThan(5_000);
});
