// How long search takes over 1,000 generated reports, through the app on its real adapters. Prints a table, asserts no time.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chineseWorkingDays } from '../../src/adapters/chinese-working-days.ts';
import { searchVersion } from '../../src/adapters/code-version.ts';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { diskWatcher } from '../../src/adapters/disk-watcher.ts';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { openLibsqlUploads } from '../../src/adapters/libsql-uploads.ts';
import { lunrSearch } from '../../src/adapters/lunr-search.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { createApp } from '../../src/app.ts';
import { lexicon } from '../../src/search/lexicon.ts';
import { watchCorpus } from '../../src/watch-corpus.ts';
import { generateReport, render } from '../generate/index.ts';
import { inProcessReader } from '../helpers/in-process-reader.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { searches } from '../search/searches.ts';

const REPORTS = Number(process.env.NIANBAO_SEARCH_REPORTS ?? 1000);
const ROUNDS = 5;
const ARRIVALS = 20;
const LAYOUTS = ['markdown', 'tabs', 'lines-plain', 'html'];

const rows: [string, string][] = [];
const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const at = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(part * (times.length - 1))]!;

async function timed<T>(action: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const value = await action();
  return [performance.now() - started, value];
}

test(`search over ${REPORTS} reports`, async () => {
  const folder = temporaryFolder();
  const corpusDir = join(folder, 'corpus');
  mkdirSync(corpusDir);
  const put = (seed: number) => {
    const { bytes, name } = render(generateReport(seed), LAYOUTS[seed % LAYOUTS.length]!, seed, { plain: true });
    writeFileSync(join(corpusDir, name), bytes);
  };
  for (let seed = 1; seed <= REPORTS; seed += 1) put(seed);
  const open = () => {
    const store = openLibsqlStore(join(folder, 'nianbao.db'));
    const segmenter = jiebaSegmenter(lexicon());
    const log = { info: () => {}, error: (message: string, error?: unknown) => console.error(message, error) };
    const place = { folder: join(folder, 'search'), edition: `${searchVersion()} ${segmenter.edition}`, log };
    const uploads = openLibsqlUploads(join(folder, 'nianbao.db'), join(folder, 'uploads'));
    const chats = openLibsqlChats(join(folder, 'nianbao.db'));
    const outbox = openLibsqlOutbox(join(folder, 'nianbao.db'));
    const keeping = { uploads, chats, outbox, workingDays: chineseWorkingDays(), uploadDays: 30, admins: [] };
    const parts = {
      ...keeping,
      store,
      segmenter,
      index: lunrSearch(place),
      files: diskFiles,
      reader: inProcessReader(),
      clock: systemClock,
      corpusDir,
      divisions: [],
      knowledgeDir: corpusDir,
    };
    return { store, app: createApp({ ...parts, parserVersion: '1', timeZone: 'Asia/Shanghai' }) };
  };

  const first = open();
  await first.app.importCorpus();
  const [built] = await timed(() => first.app.indexReports());
  rows.push(['index built from nothing', ms(built)]);
  await first.store.close();
  const bytes = readdirSync(join(folder, 'search')).reduce(
    (sum, name) => sum + statSync(join(folder, 'search', name)).size,
    0,
  );
  rows.push(['size of the persisted index', `${(bytes / 1e6).toFixed(1)} MB`]);

  const [started, { store, app }] = await timed(async () => {
    const again = open();
    await again.app.search('主动公开');
    return again;
  });
  rows.push(['start from the persisted index, until the first search is answered', ms(started)]);

  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { words } of searches) times.push((await timed(() => app.search(words)))[0]);
  rows.push([`search, median of ${times.length}`, ms(at(times, 0.5))], ['search, 95 %', ms(at(times, 0.95))]);
  const long = searches.map(({ words }) => words).join(' ');
  rows.push(['search with a pasted text (64 words looked for)', ms((await timed(() => app.search(long)))[0])]);
  rows.push(['search for one character', ms((await timed(() => app.search('公')))[0])]);

  const arrivals: number[] = [];
  const watch = watchCorpus({
    ...{ watcher: diskWatcher(diskFiles), folder: corpusDir, importCorpus: () => app.importCorpus() },
    onImport: () => {},
    onError: error => console.error(error),
  });
  await new Promise(resolve => setTimeout(resolve, 2000));
  for (let seed = REPORTS + 1; seed <= REPORTS + ARRIVALS; seed += 1) {
    const name = `report-${seed}.`;
    const isThere = async () => {
      const answer = await app.search(generateReport(seed).truth.agency, { limit: 1000 });
      return answer.kind === 'found' && answer.hits.some(hit => hit.files[0]?.includes(name));
    };
    const [arrived] = await timed(async () => {
      put(seed);
      while (!(await isThere())) await new Promise(resolve => setTimeout(resolve, 20));
    });
    arrivals.push(arrived);
  }
  await watch.stop();
  rows.push([`new report found after its file arrives, median of ${ARRIVALS}`, ms(at(arrivals, 0.5))]);
  rows.push(['new report found, slowest', ms(at(arrivals, 1))]);
  await store.close();
  console.log(rows.map(([what, figure]) => `| ${what} | ${figure} |`).join('\n'));
  expect(times.length).toBe(ROUNDS * searches.length);
});
