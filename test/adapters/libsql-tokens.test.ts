import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { openLibsqlTokens } from '../../src/adapters/libsql-tokens.ts';
import { TOKEN_DAYS, type Tokens } from '../../src/ports/tokens.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
let file: string;
let now = Date.UTC(2025, 0, 1);
let tokens: Tokens;
const open = () => openLibsqlTokens(file, { now: () => new Date(now) });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-tokens-'));
  file = join(folder, 'nianbao.db');
  tokens = open();
});
afterEach(async () => {
  await tokens.close();
  rmSync(folder, { recursive: true });
});

test('words come back by their token, after a restart too, beside the store in one file', async () => {
  const store = openLibsqlStore(file);
  const words = ['/stats 启东 2023', `/report ${'长'.repeat(5000)}`, '/stats 启东 2023', ''];
  const given = await tokens.keep(words, 'a');
  expect(given[0]).toBe(given[2]);
  expect(new Set(given).size).toBe(3);
  for (const token of given) expect(token).toMatch(/^[\w-]{1,32}$/);
  await tokens.close();
  tokens = open();
  expect(await Promise.all(given.map(token => tokens.find(token, 'a')))).toEqual(words);
  await store.close();
});

test('an unknown token is null', async () => {
  expect(await tokens.find('nosuch', 'a')).toBe(null);
  expect(await tokens.find("'; DROP TABLE button_words; --", 'a')).toBe(null);
  expect(await tokens.keep([], 'a')).toEqual([]);
});

test('a token is of use only in the chat that it was given to', async () => {
  const [mine] = await tokens.keep(['/check #1 全部'], 'a');
  const [theirs] = await tokens.keep(['/check #1 全部'], 'b');
  expect(mine).not.toBe(theirs);
  expect([await tokens.find(mine!, 'a'), await tokens.find(mine!, 'b')]).toEqual(['/check #1 全部', null]);
});

test('a token of the time before chats were told apart still leads to its words', async () => {
  const database = openDatabase(file);
  database.prepare('INSERT INTO button_words (token, words, kept_at) VALUES (?, ?, ?)').run(['old', '/list', now]);
  database.close();
  expect(await tokens.find('old', 'a')).toBe('/list');
});

test('a token expires, unless its words are kept again', async () => {
  const [old, fresh] = await tokens.keep(['old', 'fresh'], 'a');
  now += (TOKEN_DAYS - 1) * DAY;
  await tokens.keep(['fresh'], 'a');
  now += 2 * DAY;
  expect([await tokens.find(old!, 'a'), await tokens.find(fresh!, 'a')]).toEqual([null, 'fresh']);
});

test('closed, it says so', async () => {
  await tokens.close();
  await expect(tokens.find('x', 'a')).rejects.toMatchObject({ name: 'StoreError', code: 'closed', file });
  await expect(tokens.keep(['x'], 'a')).rejects.toMatchObject({ code: 'closed' });
});
