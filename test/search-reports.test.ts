import { beforeAll, describe, expect, test } from 'vitest';
import { jiebaSegmenter } from '../src/adapters/jieba-segmenter.ts';
import { scanSearch } from '../src/adapters/scan-search.ts';
import { createIndexKeeper } from '../src/index-reports.ts';
import { lexicon } from '../src/search/lexicon.ts';
import { createReportSearcher, type ReportSearch, type SearchOptions } from '../src/search-reports.ts';
import { bundledReports, type HeldReport, rowsOf, storeOf } from './search/held.ts';

let ask: (words: string, options?: SearchOptions) => Promise<ReportSearch>;

beforeAll(async () => {
  const held: HeldReport[] = await bundledReports();
  const parts = { store: storeOf(held), index: scanSearch(), segmenter: jiebaSegmenter(lexicon()) };
  await createIndexKeeper(parts).bringInLine();
  const searcher = createReportSearcher(parts, () => true);
  const rows = rowsOf(held);
  ask = (words, options) => searcher.search(words, rows, 2024, options);
});

async function found(words: string, options?: SearchOptions) {
  const answer = await ask(words, options);
  if (answer.kind !== 'found') throw new Error(answer.kind);
  return answer;
}

test('a hit names report, section and heading, and shows the passage with the words marked', async () => {
  const { total, hits, year, named } = await found('启东 三审三校 读网');
  expect([total, year, named]).toEqual([1, null, '启东']);
  const [hit] = hits;
  expect(hit).toMatchObject({
    agency: '启东市人民政府办公室',
    year: 2023,
    section: 1,
    heading: '总体情况',
    origin: 'summary',
  });
  expect(hit!.snippet.parts.filter(part => part.hit).map(part => part.text)).toEqual(['三审三校', '读网']);
  expect(hit!.score).toBeGreaterThan(0);
});

test.each([
  ['平潭 2022', 2022, '平潭'],
  ['平潭综合实验区2022年度报告 公开', 2022, '平潭综合实验区'],
  ['去年 宿迁', 2023, '宿迁'],
  ['二〇二三年 公开', 2023, null],
  ['上年结转 申请', null, null],
  ['本年新收 申请', null, null],
  ['1136条', null, null],
  ['7600件 12345', null, null],
  ['2022 2023 公开', null, null],
])('%s: year %s, name %s', async (words, year, named) => {
  const answer = await found(words);
  expect([answer.year, answer.named]).toEqual([year, named]);
  expect(answer.total).toBeGreaterThan(0);
  for (const hit of answer.hits) if (year !== null) expect(hit.year).toBe(year);
});

test('a year that is not held finds nothing rather than another year', async () => {
  expect((await found('启东 2022 三审三校')).total).toBe(0);
  expect((await found('启东 1136')).total).toBe(0);
});

describe('options', () => {
  test('take the place of what the words say', async () => {
    expect((await found('公开', { year: 2020 })).hits.map(hit => hit.year)).toEqual([2020, 2020, 2020]);
    expect((await found('公开', { agency: '济宁市商务局' })).hits.map(hit => hit.agency)).toEqual(['济宁市商务局']);
    expect((await found('公开', { agency: '江苏' })).total).toBeGreaterThan(2);
    const { hits } = await found('培训', { section: 5, limit: 3 });
    expect(hits.map(hit => hit.section)).toEqual([5, 5, 5]);
  });

  test('a body that is not held is said to be so', async () => {
    expect(await ask('公开', { agency: '火星市' })).toEqual({ kind: 'none-held', agency: '火星市' });
    expect(await ask('公开', { agency: '启东市水务局' })).toEqual({ kind: 'none-held', agency: '启东市水务局' });
    expect(await ask('公开', { agency: '😀' })).toEqual({ kind: 'none-held', agency: '😀' });
  });

  test('limit cuts the list, not the count', async () => {
    const few = await found('政府信息公开', { limit: 2 });
    expect([few.hits.length, few.total > 2]).toEqual([2, true]);
  });
});

test('where the words stand in a table only, its row is shown', async () => {
  const { hits } = await found('启东 信访举报投诉类申请');
  expect(hits[0]).toMatchObject({ section: 3, origin: 'table' });
  const text = hits[0]!.snippet.parts.map(part => part.text).join('');
  expect(text).toBe('不予处理 信访举报投诉类申请：2');
});

test('with a name or a year alone it begins at the first section', async () => {
  const { hits } = await found('启东 2023');
  expect(hits[0]).toMatchObject({ section: 1, score: 1 });
  expect(hits[0]!.snippet.parts.map(part => part.text).join('')).toMatch(/^摘要/);
});

test.each([
  ['', 'no-words'],
  ['  \u0000\u001b ', 'no-words'],
  ['😀👍🏽', 'no-words'],
  ['~ + - : *', 'no-words'],
  ['title:* ~ + -', 'found'],
  ['"三审三校" AND (NOT', 'found'],
  ['公开 '.repeat(500), 'found'],
  ['年'.repeat(200_000), 'found'],
  ['a'.repeat(5000), 'found'],
  ['\ud800公开', 'found'],
])('bad input has one clear outcome: %.20j → %s', async (words, kind) => {
  expect((await ask(words)).kind).toBe(kind);
});

test('a report that has left the store meanwhile is left out', async () => {
  const held = await bundledReports();
  const parts = { store: storeOf(held), index: scanSearch(), segmenter: jiebaSegmenter(lexicon()) };
  await createIndexKeeper(parts).bringInLine();
  const searcher = createReportSearcher({ ...parts, store: { get: async () => null } }, () => true);
  expect(await searcher.search('公开', rowsOf(held), 2024)).toMatchObject({ kind: 'found', hits: [] });
});
