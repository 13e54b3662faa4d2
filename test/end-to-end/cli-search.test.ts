// nianbao search as other programs call it.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCli, projectRoot } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const REPORTS = join(projectRoot, 'corpus', 'reports');
const nianbao = (folder: string, ...args: string[]) => run(builtCli, { folder, args });

test('--json prints one line as the contract has it', async () => {
  const folder = temporaryFolder();
  const ran = await nianbao(folder, 'search', '启东 三审三校', '--json');
  expect([ran.code, ran.stderr, ran.stdout.match(/\n/g)?.length]).toEqual([0, '', 1]);
  const answer = JSON.parse(ran.stdout);
  expect(Object.keys(answer)).toEqual(['total', 'tookMs', 'hits']);
  expect(Object.keys(answer.hits[0])).toEqual(['agency', 'year', 'section', 'score', 'snippet', 'file']);
  expect(answer).toMatchObject({
    total: 1,
    hits: [{ agency: '启东市人民政府办公室', year: 2023, section: 1, file: join(REPORTS, 'qidong-office-2023.md') }],
  });
  expect(answer.hits[0].snippet).toContain('三审三校');
  expect(existsSync(join(folder, 'data', 'search', 'index.json'))).toBe(true);
  const again = await nianbao(folder, 'search', '启东 三审三校', '--json');
  expect(JSON.parse(again.stdout).hits).toEqual(answer.hits);
});

test('--limit cuts the hits, not the total', async () => {
  const ran = await nianbao(temporaryFolder(), 'search', '信息公开', '--json', '--limit', '2');
  const { total, hits } = JSON.parse(ran.stdout);
  expect([hits.length, total > 2]).toEqual([2, true]);
});

test('with --corpus only that corpus is searched', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'mine'));
  copyFileSync(join(REPORTS, 'jining-commerce-2020.md'), join(folder, 'mine', 'j.md'));
  await nianbao(folder, 'index');
  const ran = await nianbao(folder, 'search', '培训', '--json', '--corpus', 'mine');
  expect(JSON.parse(ran.stdout)).toMatchObject({ total: 1, hits: [{ file: join(folder, 'mine', 'j.md') }] });
  const missing = await nianbao(folder, 'search', '培训', '--corpus', 'nowhere');
  expect([missing.code, missing.stdout, missing.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
});

test('a person gets a list with the passage and where it stands', async () => {
  const ran = await nianbao(temporaryFolder(), 'search', '广交会');
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toMatch(/找到 1 份年报/);
  expect(ran.stdout).toMatch(/广交会/);
  expect(ran.stdout).toMatch(/朝阳市商务局 2023 年度报告，第六部分“其他需要报告的事项”（本项目摘要）/);
});

test.each(['', 'title:* ~ + -', '启东 1999', '😀\u0007'.repeat(500)])(
  'without a result (%.20j) it ends with 0 and one sentence',
  async words => {
    const folder = temporaryFolder();
    const ran = await nianbao(folder, 'search', words);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^[^\n]+。\n$/);
    const json = await nianbao(folder, 'search', words, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ total: 0, hits: [] });
    expect([json.code, json.stderr]).toEqual([0, ran.stdout]);
  },
);

test('help is Chinese', async () => {
  const ran = await nianbao(temporaryFolder(), 'search', '--help');
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).not.toMatch(/default|Usage|Options/);
});

test.each([[[]], [['x', '--limit', '0']], [['x', '--limit', 'many']], [['x', '--limit']], [['x', '--nosuch']]])(
  'a wrong call (%j) ends with 2 and one line',
  async args => {
    const ran = await nianbao(temporaryFolder(), 'search', ...args);
    expect([ran.code, ran.stdout, ran.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  },
);
