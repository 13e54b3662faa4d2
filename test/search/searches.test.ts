// The searches that were written down, over the bundled reports and generated ones (NIANBAO_SEARCH_REPORTS of them; those
// that the searches mean are always among them).
import { expect, test } from 'vitest';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { lunrSearch } from '../../src/adapters/lunr-search.ts';
import { createIndexKeeper } from '../../src/index-reports.ts';
import { lexicon } from '../../src/search/lexicon.ts';
import { createReportSearcher } from '../../src/search-reports.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { bundledReports, generatedReports, type HeldReport, hashOfSeed, rowsOf, storeOf } from './held.ts';
import { type Search, searches } from './searches.ts';

const reports = Number(process.env.NIANBAO_SEARCH_REPORTS ?? 150);
const silent = { info: () => {}, error: () => {} };

test('sixty searches are written down, each for one report that is held', async () => {
  const bundled = await bundledReports();
  expect(searches).toHaveLength(60);
  for (const search of searches) if ('agency' in search.report) expect(wanted(search, bundled)).toBeDefined();
});

test(`the right report first in 57 of 60 searches, the right section in 54 (${reports} generated reports)`, {
  timeout: 60_000 + reports * 200,
}, async () => {
  const seeds = new Set(searches.flatMap(({ report }) => ('seed' in report ? [report.seed] : [])));
  for (let seed = 1; seed <= reports; seed += 1) seeds.add(seed);
  const held = [...(await bundledReports()), ...(await generatedReports(seeds))];
  const segmenter = jiebaSegmenter(lexicon());
  const store = storeOf(held);
  const index = lunrSearch({ folder: temporaryFolder(), edition: '1', log: silent });
  await createIndexKeeper({ store, index, segmenter }).bringInLine();
  const searcher = createReportSearcher({ store, index, segmenter }, () => true);
  const rows = rowsOf(held);
  const wrong = { report: [] as string[], section: [] as string[] };
  for (const search of searches) {
    const answer = await searcher.search(search.words, rows, 2025);
    const first = answer.kind === 'found' ? answer.hits[0] : undefined;
    const told = `${search.words} → ${first?.agency} ${first?.year}, ${first?.section}`;
    if (first?.hash !== wanted(search, held)) wrong.report.push(told);
    else if (first?.section !== search.section) wrong.section.push(told);
  }
  expect(60 - wrong.report.length, wrong.report.join('\n')).toBeGreaterThanOrEqual(57);
  const right = 60 - wrong.report.length - wrong.section.length;
  expect(right, [...wrong.report, ...wrong.section].join('\n')).toBeGreaterThanOrEqual(54);
  console.log(`right report ${60 - wrong.report.length} of 60, right section ${right} of 60`, wrong);
});

function wanted({ report }: Search, held: HeldReport[]): string | undefined {
  if ('seed' in report) return hashOfSeed(report.seed);
  return held.find(one => one.report.agency === report.agency && one.report.year === report.year)?.hash;
}
