// The conversation in the terminal, as `npm start` runs it, over the bundled corpus and through a pipe.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtMain, projectRoot } from '../helpers/project.ts';
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

test.each([
  ['/start', '请输入 /stats 启东 2023'],
  ['/report 启东 2023', '一、总体情况（'],
  ['报告 启东 2023 一', '摘要（本项目所写，不是报告原文）'],
  ['/report 启东 2023 三 1', '不予公开·属于三类内部事务信息'],
  ['/search 三审三校 启东', '【三审三校】'],
  ['/list', '年报】'],
  ['列表 辽宁', '朝阳市商务局（辽宁省朝阳市）：2023 年'],
  ['/compare 启东 朝阳市商务局 2023', '甲：启东市人民政府办公室 2023 年度报告；乙：朝阳市商务局 2023 年度报告'],
  ['对比 启东 2022 2023', '不能对比。'],
])('%s', async (line, said) => {
  expect(await converse(line)).toContain(said);
});

test('/check PATH reads a file where the caller stands, and a missing one is one clear sentence', async () => {
  const folder = temporaryFolder();
  cpSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), join(folder, '我的 年报.md'));
  const ran = await run(builtMain, { folder, stdin: '/check 我的 年报.md\n检查 nosuch.md\n/list 年报\n' });
  const [checked] = ran.stdout.split('\n\n');
  const missing = ran.stdout.split('\n').find(line => line.includes('nosuch.md'));
  expect(checked).toMatch(/^【未[^\n]*】\n启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 我的 年报\.md\n/);
  expect(missing).toMatch(/^[^\n]*nosuch\.md[^\n]*没有找到[^\n]*。$/);
});

test('a path alone, as a window that a file is dragged into writes it, is checked', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '我的 年报.md');
  cpSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), path);
  const ran = await run(builtMain, { folder, stdin: `'${path}'\n` });
  expect(ran.stdout).toMatch(/^【未[^\n]*】\n启东市人民政府办公室 2023 年度报告 · 2021 年版格式 · 我的 年报\.md\n/);
});

test('a check goes on in the next conversation; files are written where the caller stands, only when asked for', async () => {
  const folder = temporaryFolder();
  const sound = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
  writeFileSync(
    join(folder, '年报.md'),
    sound.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |'),
  );
  const first = await run(builtMain, { folder, stdin: '/check 草稿 年报.md\n' });
  expect(first.stdout).toMatch(/^【定稿前须改正：有 1 处错误/);
  const lines = [
    '/check 全部',
    '/check 说明 1',
    '/check 核实 1',
    '/check 结论',
    '/check 文件',
    '/check 文件',
    '/forget 确认',
    '/check 全部',
  ];
  const { stdout } = await run(builtMain, { folder, stdin: lines.join('\n') });
  const page = '年报检查-启东市人民政府办公室-2023.html';
  expect(stdout).toContain(`[文件 ${page}] 要保存到当前文件夹，请输入 /check #1 文件\n`);
  expect(stdout).toContain('已核实 1 处，不再计入。');
  expect(stdout).toContain(`[文件 ${page}] 已保存到 ${join(folder, page)}\n`);
  expect(stdout).toContain(`已保存到 ${join(folder, page.replace('.html', '(2).html'))}\n`);
  expect(readFileSync(join(folder, page), 'utf8')).toMatch(/^<!doctype html>/i);
  expect(stdout.trim()).toMatch(/\n\n本聊天没有可用的检查，请先发来文件并写上 \/check[^\n]*。$/);
});

test('several paths and an archive make one table without a bar in a pipe, kept over a restart and written when asked for', async () => {
  const folder = temporaryFolder();
  const sound = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
  const wrong = sound.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
  writeFileSync(join(folder, '好.md'), sound.replaceAll('启东市人民政府办公室', '济宁市商务局'));
  writeFileSync(
    join(folder, '年 报.zip'),
    zipSync({ '一/错.md': strToU8(wrong), '坏.docx': strToU8('PK\u0003\u0004??') }),
  );
  const first = await run(builtMain, { folder, stdin: '/check 好.md "年 报.zip"\n' });
  const lines = first.stdout.split('\n');
  expect(lines[0]).toBe('【收到 3 个文件，检查了 2 个，1 个没有读成；1 个有错误】');
  expect(lines[2]).toMatch(/^ {2}1\. 启东市人民政府办公室 {2}2023 {2}须改正/);
  expect(first.stdout).toMatch(/\n {2}\d\. “坏\.docx”[^\n]*。\n/);
  expect(first.stdout).not.toMatch(/读取第|\u001b/);
  const { stdout } = await run(builtMain, { folder, stdin: '/check 汇总\n/check 查看 1\n/check 汇总表\n' });
  expect(stdout).toMatch(/^【收到 3 个文件，检查了 2 个，1 个没有读成；1 个有错误】\n/);
  expect(stdout).toContain('· 一/错.md（年 报.zip）\n');
  expect(stdout).toContain(`已保存到 ${join(folder, '检查结果汇总.xlsx')}\n`);
});

test('a report added, changed or taken out while it runs is picked up within a second, with one line in the log', async () => {
  const folder = temporaryFolder();
  const corpus = join(folder, 'mine');
  mkdirSync(corpus);
  const source = (name: string) => join(projectRoot, 'corpus', 'reports', name);
  cpSync(source('chaoyang-commerce-2023.md'), join(corpus, 'a.md'));
  const child = spawn(process.execPath, [builtMain], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, BOT_TOKEN: '', CORPUS_DIR: 'mine', DATA_DIR: 'state' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  const ask = async (line: string) => {
    const before = stdout.length;
    child.stdin.write(`${line}\n`);
    await expect.poll(() => stdout.slice(before), { timeout: 10_000, interval: 20 }).toMatch(/\n\n$/);
    return stdout.slice(before);
  };
  expect(await ask('/list')).toContain('1 个机关，1 份年报');
  const within = async (act: () => void, line: string) => {
    act();
    await expect.poll(() => stderr, { timeout: 1_000, interval: 20 }).toContain(line);
  };
  await within(
    () => cpSync(source('qidong-office-2023.md'), join(corpus, 'b.md')),
    '已收录 b.md：启东市人民政府办公室 2023 年\n',
  );
  expect(await ask('/search 三审三校')).toContain('启东市人民政府办公室');
  const again = readFileSync(source('qidong-office-2023.md'), 'utf8').replace('2024-01-14', '2024-03-01');
  await within(() => writeFileSync(join(corpus, 'c.md'), again), '已收录 c.md');
  expect(await ask('/stats 启东 2023')).toContain('这份年报另有 1 个版本（2024-01-14 发布），以下为最近发布的一个。');
  await within(() => rmSync(join(corpus, 'c.md')), '已移除 c.md\n');
  expect(await ask('/stats 启东 2023')).not.toContain('另有 1 个版本');
  await within(
    () => cpSync(source('jining-commerce-2020.md'), join(corpus, 'a.md')),
    '已更新 a.md：济宁市商务局 2020 年\n',
  );
  child.stdin.end();
  await new Promise(resolve => child.once('close', resolve));
  expect(stderr.trim().split('\n')).toHaveLength(4);
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
  ['a search without words', '/search'],
  ['a search of 500 words', `/search ${'政策 '.repeat(500)}`],
  ['a search of signs', '/search ~ + - : *'],
  ['a search that finds nothing', '/search 龘龘'],
  ['a section that is none', '/report 启东 2023 七'],
  ['a page that is none', '/report 启东 2023 一 99'],
  ['a report of nobody', '/report'],
  ['a list of signs', '/list ~:*'],
  ['a list of nowhere', '/list 火星'],
  ['a comparison without a second', '/compare 启东'],
  ['a comparison with a year not held', '/compare 启东 1999 2023'],
  ['a check of nothing', '/check'],
  ['a view of no check', '/check 全部'],
  ['a check that is not ours', '/check #12345'],
  ['a check without which', '/check 忽略'],
  ['nothing to forget', '/forget'],
  ['something else to forget', '/forget 启东'],
  ['a check of a file that is not there', '/check 没有.docx'],
  ['a check of a folder', '/check /'],
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
  let told = Number.POSITIVE_INFINITY;
  const ran = await run(builtMain, {
    folder: temporaryFolder(),
    keepOpen: true,
    stdin: `${CARD}\n`,
    onOutput: (_text, stop) => {
      told = Math.min(told, Date.now());
      stop(signal);
    },
  });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('43.21%');
  expect(Date.now() - told).toBeLessThan(5_000);
});
