import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../src/adapters/jieba-segmenter.ts';
import { openLibsqlStore } from '../src/adapters/libsql-store.ts';
import { scanSearch } from '../src/adapters/scan-search.ts';
import { createApp } from '../src/app.ts';
import { inProcessReader } from './helpers/in-process-reader.ts';
import { projectRoot } from './helpers/project.ts';
import { reminderParts } from './helpers/reminders.ts';
import { temporaryFolder } from './helpers/run.ts';
import { uploadParts } from './helpers/uploads.ts';

const REPORTS = join(projectRoot, 'corpus', 'reports');

function setUp() {
  const folder = temporaryFolder();
  const store = openLibsqlStore(join(folder, 'nianbao.db'));
  onTestFinished(() => store.close());
  return (corpus: string, ...reports: string[]) => {
    const corpusDir = join(folder, corpus);
    mkdirSync(corpusDir, { recursive: true });
    for (const name of reports) copyFileSync(join(REPORTS, name), join(corpusDir, name));
    return createApp({
      ...uploadParts(folder),
      ...reminderParts(folder),
      ...{ index: scanSearch(), segmenter: jiebaSegmenter([]) },
      ...{
        store,
        corpusDir,
        divisions: [],
        knowledgeDir: join(projectRoot, 'corpus', 'knowledge'),
        files: diskFiles,
        reader: inProcessReader(),
        timeZone: 'Asia/Shanghai',
        parserVersion: '1',
      },
      clock: { now: () => new Date('2025-01-01T00:00:00Z') },
    });
  };
}

test('a report of the corpus becomes a card', async () => {
  const app = setUp()('mine', 'qidong-office-2023.md');
  await app.importCorpus();
  const answer = await app.stats('启东', null);
  expect(answer).toMatchObject({ kind: 'found', latest: true, by: 'place', card: { year: 2023, summary: true } });
  expect(answer.kind === 'found' && answer.card.requests?.toHandle).toMatchObject({ value: 162 });
  expect(await app.stats('启东', 2020)).toMatchObject({ kind: 'year-missing', year: 2020 });
  expect(await app.stats('火星', 2020)).toEqual({ kind: 'none', near: [] });
});

test('answers rest on the corpus in use, whatever else the store keeps', async () => {
  const open = setUp();
  const mine = open('mine', 'qidong-office-2023.md');
  const other = open('mine-too', 'jining-commerce-2020.md');
  await mine.importCorpus();
  await other.importCorpus();
  expect((await mine.stats('济宁', null)).kind).toBe('none');
  expect((await other.stats('济宁', null)).kind).toBe('found');
  expect((await other.stats('启东', null)).kind).toBe('none');
});

test('the year is that of the office’s calendar', () => {
  const app = setUp()('empty');
  expect(app.yearOf(new Date('2024-12-31T15:59:59Z'))).toBe(2024);
  expect(app.yearOf(new Date('2024-12-31T16:00:00Z'))).toBe(2025);
  expect(app.timeOf(new Date('2024-12-31T16:05:00Z'))).toBe('2025-01-01 00:05');
});
