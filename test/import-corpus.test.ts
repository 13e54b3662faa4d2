import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { openLibsqlStore } from '../src/adapters/libsql-store.ts';
import { importCorpus, type Progress } from '../src/import-corpus.ts';
import type { Files } from '../src/ports/files.ts';
import type { Reader } from '../src/ports/reader.ts';
import { reportBytes, zipOf } from './contracts/reader.ts';
import { inProcessReader } from './helpers/in-process-reader.ts';
import { projectRoot } from './helpers/project.ts';
import { temporaryFolder } from './helpers/run.ts';

const REPORTS = join(projectRoot, 'corpus', 'reports');
const run = { parserVersion: '1', readAt: '2025-01-01T00:00:00.000Z' };

function setUp() {
  const folder = temporaryFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(join(corpus, 'below'), { recursive: true });
  const store = openLibsqlStore(join(folder, 'nianbao.db'));
  onTestFinished(() => store.close());
  const reads: string[] = [];
  const files: Files = {
    ...diskFiles,
    read: (path, limit) => {
      reads.push(path.slice(corpus.length + 1));
      return diskFiles.read(path, limit);
    },
  };
  const asked: string[] = [];
  const reader: Reader = {
    ...inProcessReader(),
    read: (bytes, name, onProgress) => {
      asked.push(name);
      return inProcessReader().read(bytes, name, onProgress);
    },
  };
  const put = (name: string, from = 'qidong-office-2023.md') =>
    copyFileSync(join(REPORTS, from), join(corpus, ...name.split('/')));
  const bring = async (by = run, onProgress?: (progress: Progress) => void) => {
    reads.length = 0;
    const outcome = await importCorpus({ store, files, reader }, corpus, by, onProgress);
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return { ...outcome.value, files: [...reads] };
  };
  return { folder, corpus, store, put, bring, asked };
}

test('a folder is read recursively; a second run reads nothing', async () => {
  const { corpus, store, put, bring } = setUp();
  put('a.md');
  put('below/b.md', 'chaoyang-commerce-2023.md');
  writeFileSync(join(corpus, '.hidden'), 'x');
  const seen: Progress[] = [];
  expect(await bring(run, progress => seen.push(progress))).toMatchObject({
    reports: 2,
    read: 2,
    unchanged: 0,
    unread: [],
  });
  expect(seen).toEqual([
    { done: 0, of: 2, path: 'a.md' },
    { done: 1, of: 2, path: 'below/b.md' },
  ]);
  expect((await store.list()).map(row => [row.agency, row.year])).toEqual([
    ['启东市人民政府办公室', 2023],
    ['朝阳市商务局', 2023],
  ]);
  expect(await bring()).toMatchObject({ reports: 2, read: 0, unchanged: 2, files: [] });
});

test('only what changed is read again; what is gone is forgotten', async () => {
  const { corpus, store, put, bring } = setUp();
  put('a.md');
  put('b.md', 'chaoyang-commerce-2023.md');
  await bring();
  utimesSync(join(corpus, 'a.md'), 1, 1);
  expect(await bring()).toMatchObject({ read: 1, unchanged: 1, files: ['a.md'] });
  put('a.md', 'jining-commerce-2020.md');
  rmSync(join(corpus, 'b.md'));
  expect(await bring()).toMatchObject({ reports: 1, read: 1, removed: 1, files: ['a.md'] });
  expect((await store.list()).map(row => row.agency)).toEqual(['济宁市商务局']);
});

test('what another version of the parser read is read again', async () => {
  const { put, bring } = setUp();
  put('a.md');
  await bring();
  expect(await bring({ ...run, parserVersion: '2' })).toMatchObject({ read: 1, unchanged: 0 });
});

test('what cannot be read is told with its reason, in a second run as well, and tried again only when it changes', async () => {
  const { corpus, put, bring } = setUp();
  put('a.md');
  writeFileSync(join(corpus, 'empty.txt'), '');
  writeFileSync(join(corpus, 'huge.txt'), Buffer.alloc(21 * 1024 * 1024, 'x'));
  writeFileSync(join(corpus, 'note.txt'), '今天开会。');
  const told = [
    { path: 'empty.txt', failure: { code: 'unreadable-file' } },
    { path: 'huge.txt', failure: { code: 'too-large' } },
    { path: 'note.txt', failure: { code: 'not-a-report' } },
  ];
  expect(await bring()).toMatchObject({ reports: 1, read: 4, unread: told });
  expect(await bring()).toMatchObject({ reports: 1, read: 0, unread: told, files: [] });
  put('note.txt');
  expect(await bring()).toMatchObject({ reports: 2, read: 1, unread: told.slice(0, 2) });
});

test('one content under two names is one report with two files', async () => {
  const { corpus, store, put, bring } = setUp();
  put('a.md');
  put('below/b.md');
  expect(await bring()).toMatchObject({ reports: 2 });
  const [row, ...more] = await store.list();
  expect(more).toEqual([]);
  expect(row?.files).toEqual([join(corpus, 'a.md'), join(corpus, 'below', 'b.md')]);
});

test('a renamed file is the same report', async () => {
  const { corpus, store, put, bring } = setUp();
  put('a.md');
  await bring();
  renameSync(join(corpus, 'a.md'), join(corpus, 'z.md'));
  expect(await bring()).toMatchObject({ reports: 1, read: 1, removed: 1 });
  expect((await store.list())[0]?.files).toEqual([join(corpus, 'z.md')]);
});

test('a folder that cannot be listed empties nothing', async () => {
  const { folder, corpus, store, put, bring } = setUp();
  put('a.md');
  await bring();
  renameSync(corpus, join(folder, 'elsewhere'));
  expect(await importCorpus({ store, files: diskFiles, reader: inProcessReader() }, corpus, run)).toMatchObject({
    ok: false,
    failure: { code: 'unreadable-file' },
  });
  expect(await store.list()).toHaveLength(1);
});

test('another folder’s reports stay in the store', async () => {
  const { folder, store, put, bring } = setUp();
  put('a.md');
  await bring();
  // A folder whose name begins alike is another folder.
  const other = join(folder, 'corpus-2');
  mkdirSync(other);
  copyFileSync(join(REPORTS, 'jining-commerce-2020.md'), join(other, 'j.md'));
  await importCorpus({ store, files: diskFiles, reader: inProcessReader() }, other, run);
  await bring();
  expect(await store.list()).toHaveLength(2);
});

test('every change is told: what came, what changed, what is gone, what could not be read', async () => {
  const { corpus, put, bring } = setUp();
  put('a.md');
  put('below/b.md', 'chaoyang-commerce-2023.md');
  const qidong = { ok: true, value: { agency: '启东市人民政府办公室', year: 2023 } };
  expect((await bring()).changes).toMatchObject([
    { kind: 'added', path: 'a.md', result: qidong },
    { kind: 'added', path: 'below/b.md' },
  ]);
  utimesSync(join(corpus, 'a.md'), 1, 1);
  rmSync(join(corpus, 'below', 'b.md'));
  writeFileSync(join(corpus, 'note.txt'), '今天开会。');
  expect((await bring()).changes).toMatchObject([
    { kind: 'changed', path: 'a.md', result: qidong },
    { kind: 'added', path: 'note.txt', result: { ok: false, failure: { code: 'not-a-report' } } },
    { kind: 'removed', path: 'below/b.md' },
  ]);
  expect((await bring()).changes).toEqual([]);
});

test('the members of an archive are reports of their own, read once and gone with it', async () => {
  const { corpus, store, put, bring, asked } = setUp();
  put('a.md');
  const archive = { 'b.md': reportBytes('hongze-2023.md'), 'in/c.md': reportBytes(), 'note.txt': '今天开会。' };
  writeFileSync(join(corpus, 'z.zip'), zipOf(archive));
  const first = await bring();
  const unread = [{ path: 'z.zip!/note.txt', failure: { code: 'not-a-report' } }];
  expect(first).toMatchObject({ reports: 3, read: 4, unread });
  expect(first.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    ...['added a.md', 'added z.zip!/b.md', 'added z.zip!/in/c.md', 'added z.zip!/note.txt'],
  ]);
  expect((await store.list()).map(row => [row.agency, row.files])).toEqual([
    ['启东市人民政府办公室', [join(corpus, 'a.md'), `${join(corpus, 'z.zip')}!/in/c.md`]],
    ['洪泽区人民政府', [`${join(corpus, 'z.zip')}!/b.md`]],
  ]);
  expect(await bring()).toMatchObject({ reports: 3, read: 0, unchanged: 4, unread, changes: [], files: [] });
  expect(asked).toEqual(['a.md', 'z.zip']);

  writeFileSync(join(corpus, 'z.zip'), zipOf({ 'b.md': archive['b.md'], 'd.md': reportBytes('pingtan-2022.md') }));
  const changed = await bring();
  expect(changed).toMatchObject({ reports: 3, read: 2, unchanged: 1, removed: 2, unread: [] });
  expect(changed.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    ...['changed z.zip!/b.md', 'added z.zip!/d.md', 'removed z.zip!/in/c.md', 'removed z.zip!/note.txt'],
  ]);

  rmSync(join(corpus, 'z.zip'));
  expect(await bring()).toMatchObject({ reports: 1, removed: 2 });
  expect((await store.list()).map(row => row.files)).toEqual([[join(corpus, 'a.md')]]);
});

test('an archive that turns into a single file, and back, leaves nothing of what it was', async () => {
  const { corpus, store, bring } = setUp();
  const path = join(corpus, 'x.zip');
  const paths = async () => (await store.files()).map(row => row.path.slice(corpus.length + 1));
  for (const [bytes, expected] of [
    [zipOf({ 'b.md': reportBytes() }), ['x.zip!/b.md']],
    [reportBytes(), ['x.zip']],
    [zipOf({ 'b.md': reportBytes() }).slice(0, -30), ['x.zip']],
    [zipOf({ 'b.md': reportBytes(), 'c.md': '' }), ['x.zip!/b.md', 'x.zip!/c.md']],
  ] as const) {
    writeFileSync(path, bytes);
    await bring();
    expect(await paths()).toEqual(expected);
  }
});
