// nianbao backup and nianbao restore, as the keeper of the machine calls them while the bot runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { DEPARTMENT, OVERALL } from '../../src/remind/deadlines.ts';
import { builtCli, builtMain } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

function setUp() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'reports'));
  const env = { DATA_DIR: join(folder, 'data'), CORPUS_DIR: join(folder, 'reports') };
  const nianbao = (...args: string[]) => run(builtCli, { folder, env, args });
  const openChats = () => {
    const chats = openLibsqlChats(join(folder, 'data', 'nianbao.db'));
    onTestFinished(() => chats.close());
    return chats;
  };
  return { folder, env, nianbao, openChats };
}

const schedule = (deadline = DEPARTMENT) => ({
  ...{ id: 0, deadline, daysBefore: [21, 0], at: '09:00', text: null, topic: null, paused: false },
  since: new Date(0),
});
const settings = { chat: 'telegram:1', kind: 'private', timeZone: 'Asia/Shanghai' } as const;
const lines = (text: string) => text.split('\n').filter(line => line !== '');

test('there and back, while others have the database open', async () => {
  const { folder, nianbao, openChats } = setUp();
  const chats = openChats();
  await chats.save({ ...settings, schedules: [schedule(), schedule(OVERALL)] });
  const made = await nianbao('backup');
  const name = readdirSync(folder).find(entry => entry.startsWith('nianbao-backup-'))!;
  const words = '年报 0 份，上传的文件 0 个，设置过提醒的会话 1 个，提醒 2 项';
  expect(name).toMatch(/^nianbao-backup-\d{8}-\d{6}$/);
  expect(made).toEqual({ code: 0, stdout: `已备份到 ${join(folder, name)}：${words}。\n`, stderr: '' });

  await chats.save({ ...settings, schedules: [] });
  const asked = await nianbao('restore', name);
  expect([asked.code, asked.stdout]).toEqual([2, '']);
  expect(lines(asked.stderr)).toEqual([
    `现有数据（${join(folder, 'data')}）：年报 0 份，上传的文件 0 个，设置过提醒的会话 1 个，提醒 0 项。`,
    expect.stringMatching(`^备份（\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d）：${words}。$`),
    expect.stringContaining('已发出的提醒不会再发'),
    expect.stringContaining('--yes'),
  ]);
  expect((await chats.settings('telegram:1'))?.schedules).toEqual([]);

  const restored = await nianbao('restore', name, '--yes');
  const before = /原有数据已备份到 (.*)。/.exec(restored.stdout)?.[1];
  expect([restored.code, restored.stderr, existsSync(join(before!, 'manifest.json'))]).toEqual([0, '', true]);
  expect(restored.stdout).toContain(`的备份：${words}。`);
  expect((await chats.settings('telegram:1'))?.schedules.map(({ id }) => id)).toEqual([1, 2]);
});

test('what does not go is said in a sentence', async () => {
  const { folder, nianbao, openChats } = setUp();
  expect(await nianbao('backup')).toMatchObject({ code: 2, stderr: expect.stringContaining('还没有数据') });
  expect(readdirSync(folder)).toEqual(['reports']);
  await openChats().save({ ...settings, schedules: [] });
  expect(await nianbao('backup', 'data')).toMatchObject({ code: 2, stderr: expect.stringContaining('不是空文件夹') });
  expect(await nianbao('restore', 'data')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('不是完整的备份'),
  });
  expect((await nianbao('backup', 'b')).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, 'b', 'manifest.json'), 'utf8'));
  const write = (change: object) =>
    writeFileSync(join(folder, 'b', 'manifest.json'), JSON.stringify({ ...manifest, ...change }));
  write({ sha256: 'x' });
  expect(await nianbao('restore', 'b', '--yes')).toMatchObject({ code: 2, stderr: expect.stringContaining('已损坏') });
  write({ shape: 99 });
  expect(await nianbao('restore', 'b', '--yes')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('较新版本'),
  });
});

test('a damaged database is put aside, and the bot starts with what was restored', async () => {
  const { folder, env, nianbao, openChats } = setUp();
  const chats = openChats();
  await chats.save({ ...settings, schedules: [schedule()] });
  await chats.close();
  await nianbao('backup', 'b');
  for (const name of readdirSync(env.DATA_DIR)) rmSync(join(env.DATA_DIR, name), { recursive: true });
  writeFileSync(join(env.DATA_DIR, 'nianbao.db'), 'a letter and no database; '.repeat(500));
  expect((await nianbao('restore', 'b')).stderr).toContain('数据库已损坏');
  const restored = await nianbao('restore', 'b', '--yes');
  expect([restored.code, restored.stderr]).toEqual([0, '']);
  expect(restored.stdout).toMatch(/原数据库已损坏，移到 .*nianbao\.db\.damaged-/);
  expect((await openChats().settings('telegram:1'))?.schedules.length).toBe(1);
  expect(await run(builtMain, { folder, env, stdin: '' })).toMatchObject({ code: 0 });
});
