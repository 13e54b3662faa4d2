import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibsqlTokens } from '../../src/adapters/libsql-tokens.ts';
import { openLibsqlUploads } from '../../src/adapters/libsql-uploads.ts';
import { uploadsContract } from '../contracts/uploads.ts';
import { reportOf } from '../fixtures/report.ts';
import { temporaryFolder } from '../helpers/run.ts';

uploadsContract(() => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-uploads-'));
  const below = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return {
    open: () => openLibsqlUploads(join(folder, 'nianbao.db'), join(folder, 'uploads')),
    holds: text => below().some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text)),
    files: () => below().filter(({ parentPath }) => parentPath.endsWith('uploads')).length,
    discard: () => rmSync(folder, { recursive: true }),
  };
});

const HASH = 'a'.repeat(64);

function setUp() {
  const folder = temporaryFolder();
  const files = join(folder, 'uploads');
  const open = () => openLibsqlUploads(join(folder, 'nianbao.db'), files);
  const upload = {
    ...{ hash: HASH, name: 'a.txt', sender: 'li', subject: HASH, report: reportOf({}), parserVersion: '1' },
    uploadedAt: new Date(1000),
  };
  return { folder, files, open, upload };
}

test('files are for nobody else on the machine', async () => {
  const { files, open, upload } = setUp();
  const uploads = open();
  await uploads.put('a', upload, new Uint8Array([1]));
  expect([statSync(files).mode & 0o777, statSync(join(files, HASH)).mode & 0o777]).toEqual([0o700, 0o600]);
  await uploads.close();
});

test('what a crash left behind is swept, what may be another process at work is not, nor is what is not ours', async () => {
  const { files, open } = setUp();
  mkdirSync(files);
  const [orphan, passing, fresh] = ['b'.repeat(64), 'x.tmp', 'c'.repeat(64)];
  for (const name of [orphan, passing, fresh, 'README']) writeFileSync(join(files, name), '');
  for (const name of [orphan, passing, 'README']) utimesSync(join(files, name), 1000, 1000);
  const uploads = open();
  await uploads.expire(new Date());
  expect(readdirSync(files).sort()).toEqual(['README', fresh]);
  await uploads.close();
});

test('a file that somebody took away is as good as expired', async () => {
  const { files, open, upload } = setUp();
  const uploads = open();
  await uploads.put('a', upload, new Uint8Array([1]));
  rmSync(join(files, HASH));
  expect(await uploads.bytes('a', HASH)).toBeNull();
  expect(await uploads.forget('a', null)).toMatchObject({ reports: 1 });
  await uploads.close();
});

test('a hash that is none reaches no file', async () => {
  const { folder, open, upload } = setUp();
  const uploads = open();
  await expect(uploads.put('a', { ...upload, hash: '../escaped' }, new Uint8Array())).rejects.toThrow(TypeError);
  expect(existsSync(join(folder, 'escaped'))).toBe(false);
  expect(await uploads.bytes('a', '../nianbao.db')).toBeNull();
  await uploads.close();
});

test('a chat that is forgotten loses the words behind its buttons, other chats keep theirs', async () => {
  const { folder, open } = setUp();
  const uploads = open();
  const tokens = openLibsqlTokens(join(folder, 'nianbao.db'), { now: () => new Date(1000) });
  const [mine] = await tokens.keep(['/check #1 全部'], 'a');
  const [theirs] = await tokens.keep(['/check #1 全部'], 'b');
  await uploads.forget('a', 'li');
  expect(await tokens.find(mine!, 'a')).not.toBeNull();
  await uploads.forget('a', null);
  expect([await tokens.find(mine!, 'a'), await tokens.find(theirs!, 'b')]).toEqual([null, '/check #1 全部']);
  await tokens.close();
  await uploads.close();
});
