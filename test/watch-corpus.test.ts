import { expect, test, vi } from 'vitest';
import type { CorpusImport } from '../src/import-corpus.ts';
import type { Result } from '../src/model/result.ts';
import { watchCorpus } from '../src/watch-corpus.ts';

const nothing: CorpusImport = { reports: 0, read: 0, unchanged: 0, removed: 0, unread: [], changes: [] };
const something: CorpusImport = { ...nothing, changes: [{ kind: 'removed', path: 'a.md' }] };
const away: Result<CorpusImport> = { ok: false, failure: { code: 'unreadable-file', message: '没有找到。' } };

async function setUp(outcome: () => Promise<Result<CorpusImport>>) {
  vi.useFakeTimers();
  let notice = () => {};
  let imports = 0;
  const told: Result<CorpusImport>[] = [];
  const errors: unknown[] = [];
  const watching = watchCorpus({
    watcher: {
      watch: (_folder, onChange) => {
        notice = onChange;
        return { stop: () => {} };
      },
    },
    folder: '/corpus',
    importCorpus: () => {
      imports += 1;
      return outcome();
    },
    onImport: result => void told.push(result),
    onError: error => void errors.push(error),
  });
  await vi.advanceTimersByTimeAsync(1_000);
  imports = 0;
  told.length = 0;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { notice: () => notice(), imports: () => imports, told, errors, watching, pass };
}

test('many notices of one change are one import, within a second', async () => {
  const { notice, imports, told, pass } = await setUp(async () => ({ ok: true, value: something }));
  for (let at = 0; at < 5; at++) {
    notice();
    await pass(50);
  }
  expect(imports()).toBe(0);
  await pass(500);
  expect(imports()).toBe(1);
  expect(told).toEqual([{ ok: true, value: something }]);
});

test('a folder that never rests is imported all the same', async () => {
  const { notice, imports, pass } = await setUp(async () => ({ ok: true, value: nothing }));
  for (let at = 0; at < 60; at++) {
    notice();
    await pass(50);
  }
  expect(imports()).toBeGreaterThanOrEqual(1);
});

test('an import that changed nothing is not told; a folder that is away is told once', async () => {
  let outcome: Result<CorpusImport> = { ok: true, value: nothing };
  const { notice, told, pass } = await setUp(async () => outcome);
  const again = async () => {
    notice();
    await pass(500);
  };
  await again();
  expect(told).toEqual([]);
  outcome = away;
  await again();
  await again();
  expect(told).toEqual([away]);
});

test('an import that breaks is told and the watching goes on', async () => {
  let broken = true;
  const { notice, told, errors, pass } = await setUp(async () => {
    if (broken) throw new Error('broken');
    return { ok: true, value: something };
  });
  errors.length = 0;
  notice();
  await pass(500);
  expect(errors).toHaveLength(1);
  broken = false;
  notice();
  await pass(500);
  expect(told).toHaveLength(1);
});

test('imports never overlap, and stop waits for the one under way', async () => {
  let running = 0;
  let most = 0;
  const { notice, watching, pass } = await setUp(async () => {
    most = Math.max(most, ++running);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    running -= 1;
    return { ok: true, value: nothing };
  });
  notice();
  await pass(300);
  notice();
  await pass(300);
  expect(running).toBe(1);
  const stopped = watching.stop();
  await pass(3_000);
  await stopped;
  expect([running, most]).toEqual([0, 1]);
});
