// The search engine on lunr: the contract, how an index grows, and what can be wrong with its files.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { beforeEach, describe, expect, test } from 'vitest';
import { lunrSearch } from '../../src/adapters/lunr-search.ts';
import { buildSegment } from '../../src/adapters/lunr-segment.ts';
import { entry, query, searchContract } from '../contracts/search.ts';
import { temporaryFolder } from '../helpers/run.ts';

let folder: string;
let told: string[];
beforeEach(() => {
  folder = join(temporaryFolder(), 'search');
  told = [];
});

const log = {
  info: (message: string) => void told.push(message),
  error: (message: string) => void told.push(`error: ${message}`),
};
const open = (edition = '1') => lunrSearch({ folder, edition, log });

describe('the search contract', () => {
  searchContract(() => ({ open, persists: true }));
});

const word = (at: number) => `词${at % 17} 词${at % 5} 公开 ${at % 3 === 0 ? '公开' : '培训'}`;
const entries = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    entry(`h${at}`, { year: 2000 + (at % 20), names: `名${at % 40}`, 1: word(at), 5: word(at * 7) }),
  );
const asked = ['公开 词3', '词1 词2 词4', '名7 培训', '没有'].map(words => query(words, {}, 50));

test('grown one by one it ranks exactly as built at once, in few segments', async () => {
  const all = entries(300);
  const atOnce = open();
  atOnce.put(all);
  const grown = open();
  for (const one of all) grown.put([one]);
  for (const one of asked) expect(grown.query(one)).toEqual(atOnce.query(one));
  await grown.persist();
  expect(readdirSync(folder).length - 1).toBeLessThanOrEqual(10);
});

test('a report put again and again leaves nothing behind', async () => {
  const index = open();
  index.put(entries(20));
  for (let i = 0; i < 50; i += 1) index.put([entry('h3', { stamp: String(i), 1: `公开 版${i}` })]);
  expect(index.size).toBe(20);
  expect(index.query(query('版49')).hits.map(hit => hit.hash)).toEqual(['h3']);
  await index.persist();
  const text = readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(text.match(/版\d+/g)?.length).toBeLessThan(5);
});

test('a new report is persisted without writing again what is there', async () => {
  const index = open();
  index.put(entries(100));
  await index.persist();
  const [large] = readdirSync(folder).filter(name => name !== 'index.json');
  const path = join(folder, large!);
  utimesSync(path, 1, 1);
  const again = open();
  await again.load();
  again.put([entry('new', { 1: '公开' })]);
  await again.persist();
  expect(statSync(path).mtimeMs).toBe(1000);
  expect(readdirSync(folder)).toHaveLength(3);
});

test('lunr finds in a segment what it finds in an index that it built itself', () => {
  const all = entries(40);
  const segment = buildSegment(all);
  const own = lunr(builder => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.field('words');
    for (const [at, { names, sections }] of all.entries())
      builder.add({ id: at, words: [names, ...sections.map(section => section.words)].flat() });
    builder.ref('id');
  });
  for (const words of [['公开'], ['词3', '名7'], ['没有'], ['培训', '词1', '词16']]) {
    const results = own.query(asking => {
      for (const one of words) asking.term(one, { usePipeline: false });
    });
    const theirs = results.map(({ ref, matchData }) => [
      all[Number(ref)]!.hash,
      Object.keys(matchData.metadata).sort(),
    ]);
    const ours = segment.find(words).map(([facts, matches]) => [facts.hash, matches.map(match => match.word).sort()]);
    expect(ours.sort()).toEqual(theirs.sort());
  }
});

describe('files', () => {
  async function written(): Promise<string[]> {
    const index = open();
    index.put(entries(200));
    index.put(entries(300).slice(200));
    await index.persist();
    return readdirSync(folder).filter(name => name !== 'index.json');
  }

  test('of another edition are not taken up; one line says so', async () => {
    await written();
    const other = open('2');
    await other.load();
    expect([other.size, told.length]).toEqual([0, 1]);
    expect(told[0]).toMatch(/^[^\n]+重新建立。$/);
    other.put(entries(3));
    await other.persist();
    const again = open('2');
    await again.load();
    expect([again.size, told.length]).toEqual([3, 1]);
  });

  test.each([
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 1000))],
    ['changed inside', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('公开', '公关'))],
    ['gone', (path: string) => rmSync(path)],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('a segment that is %s is left out, the others stay; one line says so', async (_what, damage) => {
    const [first] = await written();
    damage(join(folder, first!));
    const index = open();
    await index.load();
    expect([100, 200]).toContain(index.size);
    expect(told).toHaveLength(1);
    index.put(entries(300));
    expect(index.size).toBe(300);
    for (const one of asked) expect(() => index.query(one)).not.toThrow();
  });

  const NONSENSE = ['null', '[]', '7', '[null]', '[{"file":"../../x.json","gone":[]}]', '[{"gone":["a"]}]'];

  test.each(['', 'x', ...NONSENSE, ...NONSENSE.slice(2).map(list => `{"format":1,"edition":"1","segments":${list}}`)])(
    'a list that reads %j begins anew',
    async text => {
      await written();
      writeFileSync(join(folder, 'index.json'), text);
      const index = open();
      await index.load();
      expect([index.size, told.length]).toEqual([0, 1]);
    },
  );

  test('that cannot be written leave the index working; one line says so', async () => {
    writeFileSync(folder, 'a file in the folder’s place');
    const index = open();
    await index.load();
    index.put(entries(3));
    await index.persist();
    expect(index.query(query('公开')).total).toBe(3);
    expect(told).toHaveLength(1);
  });

  test('of an earlier state are swept once they are old; those of another process at work are not', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'young.json'), '');
    writeFileSync(join(folder, 'old.json'), '');
    utimesSync(join(folder, 'old.json'), 1, 1);
    await written();
    expect(readdirSync(folder)).toContain('young.json');
    expect(readdirSync(folder)).not.toContain('old.json');
  });

  test('are written one after the other, and the last state stays', async () => {
    const index = open();
    const all = entries(30);
    await Promise.all(
      all.map(one => {
        index.put([one]);
        return index.persist();
      }),
    );
    const again = open();
    await again.load();
    expect(again.size).toBe(30);
    expect(told).toEqual([]);
  });
});
