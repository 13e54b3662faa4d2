import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { temporaryFolder } from '../helpers/run.ts';

function tree() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '子', '.git'), { recursive: true });
  writeFileSync(join(folder, 'b.txt'), '12345');
  writeFileSync(join(folder, 'a.txt'), '');
  writeFileSync(join(folder, '子', '启东.txt'), '年报');
  writeFileSync(join(folder, '子', '.git', 'x'), '');
  return folder;
}

test('lists files below a folder, sorted, without hidden ones', async () => {
  const folder = tree();
  symlinkSync(folder, join(folder, 'circle'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  symlinkSync(join(folder, 'b.txt'), join(folder, 'link.txt'));
  const listed = await diskFiles.list(folder);
  expect(listed.ok && listed.value.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['a.txt', 0],
    ['b.txt', 5],
    ['link.txt', 5],
    ['子/启东.txt', 6],
  ]);
  expect(listed.ok && listed.value.every(entry => entry.mtimeMs > 0)).toBe(true);
});

test('reads bytes up to a limit', async () => {
  const folder = tree();
  const read = await diskFiles.read(join(folder, 'b.txt'), 5);
  expect(read.ok && Buffer.from(read.value).toString()).toBe('12345');
  expect(await diskFiles.read(join(folder, 'b.txt'), 4)).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  truncateSync(join(folder, 'b.txt'), 30 * 1024 * 1024);
  const huge = await diskFiles.read(join(folder, 'b.txt'), 20 * 1024 * 1024);
  // The whole size is told: nothing of it had to be read.
  expect(!huge.ok && huge.failure.message).toContain('有 30 MB，超过 20 MB 的上限');
});

test.each(['missing.txt', '子', 'b.txt/below', 'a\u0000b'])('%j is no file to read: one sentence', async name => {
  const read = await diskFiles.read(join(tree(), name), 100);
  expect(read).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
  expect(!read.ok && read.failure.message).toMatch(/^“.+”.+。$/);
});

test('a folder that is missing is a failure, not an empty list', async () => {
  expect(await diskFiles.list(join(tree(), 'missing'))).toMatchObject({ ok: false });
});

test('below means inside, not beginning alike', () => {
  expect(diskFiles.isBelow('/a/b', '/a/b/c')).toBe(true);
  expect(diskFiles.isBelow('/a/b', '/a/bc')).toBe(false);
  expect(diskFiles.isBelow('/', '/a')).toBe(true);
});
