import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundledCorpus, readConfig, VARIABLES } from '../../handlers/config.ts';
import { environment, packageRoot } from '../../handlers/place.ts';
import { projectRoot } from '../helpers/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-config-'));
const file = join(folder, 'a-file');
writeFileSync(file, '');
writeFileSync(join(folder, 'holidays.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true }));

const config = (env: Record<string, string>) => {
  const read = readConfig({ INIT_CWD: folder, ...env });
  if (!read.ok) throw new Error(read.message);
  return read.config;
};

test('without any variable the defaults of the contract hold', () => {
  expect(config({})).toEqual({
    botToken: null,
    botFramework: 'grammy',
    botApiRoot: null,
    corpusDir: join(projectRoot, 'corpus', 'reports'),
    dataDir: join(folder, 'data'),
    uploadDays: 30,
    timeZone: 'Asia/Shanghai',
    holidays: {},
    adminIds: [],
  });
  expect(packageRoot()).toBe(projectRoot);
});

test('an empty or blank variable is an unset one', () => {
  const empty = Object.fromEntries(VARIABLES.map(name => [name, ' ']));
  expect(config(empty)).toEqual(config({}));
});

test('every variable is taken over', () => {
  expect(
    config({
      BOT_TOKEN: '123456:ABC-DEF_g',
      BOT_FRAMEWORK: 'telegraf',
      BOT_API_ROOT: 'http://127.0.0.1:8081/',
      CORPUS_DIR: '.',
      DATA_DIR: '../state',
      UPLOAD_DAYS: '7',
      TZ_NAME: 'Asia/Urumqi',
      HOLIDAYS_FILE: 'holidays.json',
      ADMIN_IDS: '12345, 67890',
    }),
  ).toEqual({
    botToken: '123456:ABC-DEF_g',
    botFramework: 'telegraf',
    botApiRoot: 'http://127.0.0.1:8081',
    corpusDir: folder,
    dataDir: join(tmpdir(), 'state'),
    uploadDays: 7,
    timeZone: 'Asia/Urumqi',
    holidays: {},
    adminIds: [12345, 67890],
  });
});

test.each([
  ['BOT_TOKEN', 'hello'],
  ['BOT_TOKEN', '123:abc def'],
  ['BOT_FRAMEWORK', 'Grammy'],
  ['BOT_API_ROOT', 'api.telegram.org'],
  ['BOT_API_ROOT', 'file:///etc'],
  ['CORPUS_DIR', 'missing'],
  ['CORPUS_DIR', file],
  ['DATA_DIR', file],
  ['UPLOAD_DAYS', '0'],
  ['UPLOAD_DAYS', '3651'],
  ['UPLOAD_DAYS', '30天'],
  ['TZ_NAME', 'Peking'],
  ['TZ_NAME', 'CST'],
  ['HOLIDAYS_FILE', 'missing.json'],
  ['HOLIDAYS_FILE', '.'],
  ['ADMIN_IDS', '12345;67890'],
  ['ADMIN_IDS', '@someone'],
])('a wrong %s (%s) is refused in one line that names it and what it takes', (name, value) => {
  const read = readConfig({ INIT_CWD: folder, [name]: value });
  expect(read.ok).toBe(false);
  const message = read.ok ? '' : read.message;
  expect(message).toMatch(new RegExp(`^环境变量 ${name} 的值不正确：(应为|只能是).+。$`));
  expect(message).not.toContain('\n');
  // A token must not be repeated into logs.
  if (name === 'BOT_TOKEN') expect(message).not.toContain(value);
});

test('a .env file in the folder of the caller completes the environment and never overrides it', () => {
  writeFileSync(join(folder, '.env'), 'TZ_NAME=Asia/Urumqi\nBOT_FRAMEWORK=telegraf\n');
  const env = environment({ INIT_CWD: folder, BOT_FRAMEWORK: 'grammy' });
  expect([env.TZ_NAME, env.BOT_FRAMEWORK]).toEqual(['Asia/Urumqi', 'grammy']);
});

test('the bundled corpus stands in the package', () => {
  expect(bundledCorpus()).toBe(join(projectRoot, 'corpus', 'reports'));
});
