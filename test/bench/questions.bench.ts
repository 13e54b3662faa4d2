// How long a question about cells takes over NIANBAO_QUESTION_REPORTS (10,000) reports, through the app on a real database.
// The reports are generated ones under the names of the country's counties. Prints a table, asserts no time.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chineseDivisions } from '../../src/adapters/chinese-divisions.ts';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { scanSearch } from '../../src/adapters/scan-search.ts';
import { createApp } from '../../src/app.ts';
import { readReport } from '../../src/read-report.ts';
import { generateReport, render } from '../generate/index.ts';
import { inProcessReader } from '../helpers/in-process-reader.ts';
import { projectRoot } from '../helpers/project.ts';
import { reminderParts } from '../helpers/reminders.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { uploadParts } from '../helpers/uploads.ts';

const REPORTS = Number(process.env.NIANBAO_QUESTION_REPORTS ?? 10_000);
const DRAWN = 200;
const YEARS = [2021, 2022, 2023, 2024];
const ROUNDS = 5;

const QUESTIONS = [
  '启东2023年收到多少件申请',
  '海门区2024年公开率是多少',
  '如皋2023年不予公开有哪些理由',
  '崇川区近三年申请量变化',
  '南通各县2023年公开率排名',
  '江苏各县2024年收到申请最多的十个',
  '2023年全国收到申请最多的五个单位',
  '哪些单位2023年零申请',
  '江苏各县2023年不予公开占比平均多少',
  '2024年公开率最低的五个，至少100件',
];

const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const at = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(part * (times.length - 1))]!;

test(`questions over ${REPORTS} reports`, { timeout: 1_800_000 }, async () => {
  const folder = temporaryFolder();
  const drawn = await Promise.all(
    Array.from({ length: DRAWN }, async (_, i) => {
      const { bytes, name } = render(generateReport(i + 1), 'markdown', i + 1, { plain: true });
      const read = await readReport(bytes, name);
      if (!read.ok) throw new Error(read.failure.message);
      return read.value;
    }),
  );
  const counties = chineseDivisions().filter(({ above, former }) => above.length === 2 && !former);
  const first = openLibsqlStore(join(folder, 'nianbao.db'));
  const run = { parserVersion: '1', readAt: new Date(0).toISOString() };
  for (let i = 0; i < REPORTS; i += 1) {
    const { name, above } = counties[Math.floor(i / YEARS.length) % counties.length]!;
    const year = YEARS[i % YEARS.length]!;
    const path = join(folder, 'corpus', `${i}.md`);
    const report = {
      ...drawn[i % DRAWN]!,
      agency: `${name}人民政府`,
      aliases: [],
      region: [...above, name].join(''),
      year,
    };
    const hash = createHash('sha256').update(path).digest('hex');
    await first.put({ path, bytes: 1, mtimeMs: 0 }, [{ path, hash, report }], run);
  }
  await first.close();

  const store = openLibsqlStore(join(folder, 'nianbao.db'));
  const app = createApp({
    ...uploadParts(folder),
    ...reminderParts(folder),
    ...{ store, index: scanSearch(), segmenter: jiebaSegmenter([]), files: diskFiles, reader: inProcessReader() },
    ...{ divisions: chineseDivisions(), knowledgeDir: join(projectRoot, 'corpus', 'knowledge') },
    ...{ corpusDir: join(folder, 'corpus'), timeZone: 'Asia/Shanghai', parserVersion: '1' },
    clock: { now: () => new Date('2025-03-10T02:00:00Z') },
  });
  const timed = async (words: string): Promise<number> => {
    const started = performance.now();
    const { asked } = await app.ask(words, {});
    expect(asked.kind, words).toBe('figures');
    return performance.now() - started;
  };
  const rows: [string, string][] = [];
  rows.push(['first question about one body', ms(await timed(QUESTIONS[0]!))]);
  rows.push(['first question about all bodies', ms(await timed(QUESTIONS[6]!))]);
  const all: number[] = [];
  for (const words of QUESTIONS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(words));
    all.push(...times);
    rows.push([words, ms(at(times, 0.5))]);
  }
  rows.push([`median of all ${all.length}`, ms(at(all, 0.5))], ['95 %', ms(at(all, 0.95))]);
  rows.push(['memory', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`]);
  await store.close();
  console.log(rows.map(([what, figure]) => `| ${what} | ${figure} |`).join('\n'));
});
