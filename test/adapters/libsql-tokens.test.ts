import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  const given = await tokens.keep(words);
  expect(given[0]).toBe(given[2]);
  expect(new Set(given).size).toBe(3);
  for (const token of given) expect(token).toMatch(/^[\w-]{1,32}$/);
  await tokens.close();
  tokens = open();
  expect(await Promise.all(given.map(token => tokens.find(token)))).toEqual(words);
  await store.close();
});

test('an unknown token is null', async () => {
  expect(await tokens.find('nosuch')).toBe(null);
  expect(await tokens.find("'; DROP TABLE button_words; --")).toBe(null);
  expect(await tokens.keep([])).toEqual([]);
});

test('a token expires, unless its words are kept again', async () => {
  const [old, fresh] = await tokens.keep(['old', 'fresh']);
  now += (TOKEN_DAYS - 1) * DAY;
  await tokens.keep(['fresh']);
  now += 2 * DAY;
  expect([await tokens.find(old!), await tokens.find(fresh!)]).toEqual([null, 'fresh']);
});

test('closed, it says so', async () => {
  await tokens.close();
  await expect(tokens.find('x')).rejects.toMatchObject({ name: 'StoreError', code: 'closed', file });
  await expect(tokens.keep(['x'])).rejects.toMatchObject({ code: 'closed' });
});
