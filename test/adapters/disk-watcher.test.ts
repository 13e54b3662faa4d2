import { mkdirSync, renameSync, rmSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { diskWatcher } from '../../src/adapters/disk-watcher.ts';
import { temporaryFolder } from '../helpers/run.ts';

const SLOW = 1_000_000;

function setUp(pace = { noticedMs: SLOW, pollMs: SLOW }, watchFolder?: typeof watch) {
  const folder = join(temporaryFolder(), 'corpus');
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'a.md'), 'a');
  let calls = 0;
  const watching = diskWatcher(diskFiles, pace, watchFolder).watch(folder, () => {
    calls += 1;
  });
  onTestFinished(() => watching.stop());
  const rest = (ms = 150) => new Promise(resolve => setTimeout(resolve, ms));
  /** Whether something was noticed after an action. */
  const notices = async (action: () => void) => {
    await rest();
    const before = calls;
    action();
    await rest();
    return calls > before;
  };
  return { folder, notices, rest, watching };
}

const refuse = (() => {
  throw Object.assign(new Error('too many'), { code: 'ENOSPC' });
}) as unknown as typeof watch;

test.each([
  ['notices of the system', undefined],
  ['looking again and again, where it sends none', refuse],
])('a file added, changed, renamed or removed is noticed by %s', async (_how, watchFolder) => {
  const { folder, notices } = setUp(watchFolder ? { noticedMs: SLOW, pollMs: 20 } : undefined, watchFolder);
  expect(await notices(() => {})).toBe(false);
  expect(await notices(() => writeFileSync(join(folder, 'below', 'b.md'), 'b'))).toBe(true);
  expect(await notices(() => utimesSync(join(folder, 'a.md'), 1, 1))).toBe(true);
  expect(await notices(() => renameSync(join(folder, 'a.md'), join(folder, 'c.md')))).toBe(true);
  expect(await notices(() => rmSync(join(folder, 'c.md')))).toBe(true);
});

test('a folder made later is watched too', async () => {
  const { folder, notices } = setUp();
  expect(await notices(() => mkdirSync(join(folder, 'new', 'deep'), { recursive: true }))).toBe(true);
  expect(await notices(() => writeFileSync(join(folder, 'new', 'deep', 'd.md'), 'd'))).toBe(true);
});

test('a change without a notice (a network drive) is seen a little later', async () => {
  const silent = (() => ({ on: () => {}, close: () => {} })) as unknown as typeof watch;
  const { folder, notices } = setUp({ noticedMs: 40, pollMs: SLOW }, silent);
  expect(await notices(() => writeFileSync(join(folder, 'b.md'), 'b'))).toBe(true);
});

test('a folder that goes and comes back is watched again', async () => {
  const watched = vi.fn(watch);
  const { folder, notices } = setUp({ noticedMs: SLOW, pollMs: 20 }, watched as unknown as typeof watch);
  expect(await notices(() => rmSync(folder, { recursive: true }))).toBe(true);
  watched.mockClear();
  expect(await notices(() => mkdirSync(folder))).toBe(true);
  expect(watched).toHaveBeenCalledOnce();
  expect(await notices(() => writeFileSync(join(folder, 'b.md'), 'b'))).toBe(true);
});

test.each(['.a.md.swp', '~$年报.docx', 'a.md~', 'a.crdownload', 'a.tmp', '4913'])(
  'what an editor keeps beside a file is not noticed: %s',
  async name => {
    const { folder, notices } = setUp();
    expect(await notices(() => writeFileSync(join(folder, name), 'x'))).toBe(false);
    expect(await diskFiles.list(folder)).toMatchObject({ value: [{ path: 'a.md' }] });
  },
);

test('nothing is told after the end', async () => {
  const { folder, notices, rest, watching } = setUp();
  await rest();
  watching.stop();
  expect(await notices(() => writeFileSync(join(folder, 'b.md'), 'b'))).toBe(false);
});
