// The index follows the store: through the app, on the real store and lunr.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../src/adapters/jieba-segmenter.ts';
import { openLibsqlStore } from '../src/adapters/libsql-store.ts';
import { lunrSearch } from '../src/adapters/lunr-search.ts';
import { scanSearch } from '../src/adapters/scan-search.ts';
import { createApp } from '../src/app.ts';
import { createIndexKeeper } from '../src/index-reports.ts';
import { done } from '../src/model/result.ts';
import { lexicon } from '../src/search/lexicon.ts';
import { reportOf } from './fixtures/report.ts';
import { inProcessReader } from './helpers/in-process-reader.ts';
import { projectRoot } from './helpers/project.ts';
import { reminderParts } from './helpers/reminders.ts';
import { temporaryFolder } from './helpers/run.ts';
import { uploadParts } from './helpers/uploads.ts';
import { rowsOf } from './search/held.ts';

const REPORTS = join(projectRoot, 'corpus', 'reports');

function setUp() {
  const folder = temporaryFolder();
  const corpusDir = join(folder, 'corpus');
  mkdirSync(corpusDir);
  const told: string[] = [];
  const log = { info: (line: string) => void told.push(line), error: (line: string) => void told.push(line) };
  const open = (corpus = corpusDir) => {
    const store = openLibsqlStore(join(folder, 'nianbao.db'));
    onTestFinished(() => store.close());
    return createApp({
      ...uploadParts(folder),
      ...reminderParts(folder),
      ...{
        store,
        files: diskFiles,
        reader: inProcessReader(),
        corpusDir: corpus,
        divisions: [],
        knowledgeDir: join(projectRoot, 'corpus', 'knowledge'),
        parserVersion: '1',
        timeZone: 'Asia/Shanghai',
      },
      segmenter: jiebaSegmenter(lexicon()),
      index: lunrSearch({ folder: join(folder, 'search'), edition: '1', log }),
      clock: { now: () => new Date('2025-01-01T00:00:00Z') },
    });
  };
  const put = (name: string) => copyFileSync(join(REPORTS, name), join(corpusDir, name));
  return { folder, corpusDir, open, put, told };
}

type App = ReturnType<ReturnType<typeof setUp>['open']>;
const found = async (app: App, words: string, options = {}) => {
  const answer = await app.search(words, options);
  return answer.kind === 'found' ? answer.hits.map(hit => `${hit.agency} ${hit.year}`) : answer.kind;
};

test('what is imported is found, what is gone is not, also after a new start', async () => {
  const { corpusDir, open, put } = setUp();
  put('qidong-office-2023.md');
  const app = open();
  await app.importCorpus();
  expect(await found(app, '三审三校')).toEqual(['启东市人民政府办公室 2023']);
  put('chaoyang-commerce-2023.md');
  await app.importCorpus();
  expect(await found(app, '广交会')).toEqual(['朝阳市商务局 2023']);
  const again = open();
  expect(await found(again, '广交会')).toEqual(['朝阳市商务局 2023']);
  rmSync(join(corpusDir, 'chaoyang-commerce-2023.md'));
  await again.importCorpus();
  expect(await found(again, '广交会')).toEqual([]);
  // What another process changed in the store is seen here too.
  expect(await found(app, '广交会')).toEqual([]);
});

test('a changed file is found by its new words only', async () => {
  const { corpusDir, open, put } = setUp();
  put('qidong-office-2023.md');
  const app = open();
  await app.importCorpus();
  await app.indexReports();
  const path = join(corpusDir, 'qidong-office-2023.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('三审三校', '云上讲堂'));
  await app.importCorpus();
  expect([await found(app, '三审三校'), await found(app, '云上讲堂')]).toEqual([[], ['启东市人民政府办公室 2023']]);
});

test('only what is new, read anew or gone is worked on, and nothing while the store stays as it is', async () => {
  let held = [
    { hash: 'a', readAt: '1' },
    { hash: 'b', readAt: '1' },
  ];
  let revision = 1;
  const asked: string[] = [];
  const index = scanSearch();
  const keeper = createIndexKeeper({
    store: {
      revision: async () => String(revision),
      list: async () => {
        asked.push('list');
        const rows = rowsOf(held.map(({ hash }) => ({ hash, report: reportOf({ agency: hash }) })));
        return rows.map((row, at) => ({ ...row, readAt: held[at]!.readAt }));
      },
      get: async hash => {
        asked.push(hash);
        return { hash, report: reportOf({ agency: hash }), files: [], parserVersion: '1', readAt: '1' };
      },
    },
    ...{ index, segmenter: jiebaSegmenter([]) },
  });
  const worked = async () => {
    asked.length = 0;
    await keeper.bringInLine();
    return [asked.join(' '), [...index.stamps()].flat().join(' ')];
  };
  expect(keeper.started).toBe(false);
  expect(await worked()).toEqual(['list a b', 'a 1 b 1']);
  expect(keeper.started).toBe(true);
  expect(await worked()).toEqual(['', 'a 1 b 1']);
  held = [
    { hash: 'b', readAt: '2' },
    { hash: 'c', readAt: '2' },
  ];
  revision += 1;
  expect(await worked()).toEqual(['list b c', 'b 2 c 2']);
});

test('only the corpus in use is searched; shared uploads are, unless only the corpus is wanted', async () => {
  const { folder, open, put } = setUp();
  put('qidong-office-2023.md');
  const app = open();
  await app.importCorpus();
  const upload = {
    name: '朝阳.md',
    read: async () => done(readFileSync(join(REPORTS, 'chaoyang-commerce-2023.md'))),
  };
  const { rows } = await app.checkUploads([upload], { chat: 'a', sender: 'b' }, false);
  expect(await found(app, '培训')).toHaveLength(1);
  expect(await app.share('a', rows[0]!.check!.id)).toMatchObject({ ok: true });
  mkdirSync(join(folder, 'other'));
  copyFileSync(join(REPORTS, 'jining-commerce-2020.md'), join(folder, 'other', 'j.md'));
  const other = open(join(folder, 'other'));
  await other.importCorpus();
  expect(await found(app, '培训')).toHaveLength(2);
  expect(await found(app, '培训', { corpusOnly: true })).toEqual(['启东市人民政府办公室 2023']);
  expect(await found(other, '培训', { corpusOnly: true })).toEqual(['济宁市商务局 2020']);
});

test('a damaged index is made good silently, with one line in the log', async () => {
  const { folder, open, put, told } = setUp();
  put('qidong-office-2023.md');
  const app = open();
  await app.importCorpus();
  await app.indexReports();
  for (const name of readdirSync(join(folder, 'search'))) writeFileSync(join(folder, 'search', name), '{"x":');
  expect(await found(open(), '三审三校')).toEqual(['启东市人民政府办公室 2023']);
  expect(told).toHaveLength(1);
  expect(await found(open(), '三审三校')).toEqual(['启东市人民政府办公室 2023']);
  expect(told).toHaveLength(1);
});

test('several at once wait for each other; one that fails does not stop the next', async () => {
  const { open, put } = setUp();
  put('qidong-office-2023.md');
  const app = open();
  await app.importCorpus();
  const both = await Promise.all([found(app, '三审三校'), found(app, '三审三校'), app.indexReports()]);
  expect(both.slice(0, 2)).toEqual([['启东市人民政府办公室 2023'], ['启东市人民政府办公室 2023']]);
  let broken = true;
  const index = scanSearch();
  const keeper = createIndexKeeper({
    store: {
      revision: async () => {
        if (broken) throw new Error('locked');
        return '1';
      },
      list: async () => [],
      get: async () => null,
    },
    ...{ index, segmenter: jiebaSegmenter([]) },
  });
  await expect(keeper.bringInLine()).rejects.toThrow('locked');
  broken = false;
  await expect(keeper.bringInLine()).resolves.toBeUndefined();
});
