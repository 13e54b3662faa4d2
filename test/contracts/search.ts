// What every search engine must do. Run it on an adapter with a way to open the same index again.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanSearch } from '../../src/adapters/scan-search.ts';
import type { SearchEntry, SearchFilters, SearchIndex, SearchQuery } from '../../src/ports/search.ts';

export interface SearchUnderTest {
  /** Opens the one index of this test, still empty in memory. */
  open(): SearchIndex;
  /** False for an engine that keeps nothing between two runs. */
  persists: boolean;
}

export type EntryWish = Partial<Omit<SearchEntry, 'sections' | 'names'>> & {
  names?: string;
  [section: number]: string;
};

/** Words are parted by blanks: `{ 1: '主动 公开' }`. */
export function entry(hash: string, wish: EntryWish = {}): SearchEntry {
  const { names = '', ...rest } = wish;
  const sections = Object.entries(rest).flatMap(([key, text]) =>
    /^\d+$/.test(key) ? [{ number: Number(key), words: cut(String(text)) }] : [],
  );
  const about = Object.fromEntries(Object.entries(rest).filter(([key]) => !/^\d+$/.test(key)));
  return {
    ...{ hash, stamp: '1', agency: null, aliases: [], region: null, year: null },
    ...about,
    names: cut(names),
    sections,
  };
}

const cut = (text: string): string[] => text.split(' ').filter(word => word !== '');

export function query(words: string, filters: SearchFilters = {}, limit = 10): SearchQuery {
  return { terms: cut(words).map(word => ({ word, inside: false })), filters, limit };
}

export function searchContract(make: () => SearchUnderTest): void {
  let under: SearchUnderTest;
  let index: SearchIndex;
  beforeEach(async () => {
    under = make();
    index = under.open();
    await index.load();
  });
  afterEach(() => index.persist());
  const found = (words: string, filters: SearchFilters = {}) =>
    index.query(query(words, filters)).hits.map(hit => hit.hash);

  test('an empty index finds nothing', () => {
    expect([index.size, [...index.stamps()]]).toEqual([0, []]);
    expect(index.query(query('公开'))).toEqual({ total: 0, hits: [] });
    expect(index.query(query(''))).toEqual({ total: 0, hits: [] });
  });

  test('a report is found by a word of any section, with that section and the word', () => {
    index.put([entry('a', { 1: '主动 公开 规章', 5: '培训 不足' }), entry('b', { 1: '主动 公开' })]);
    expect(index.query(query('培训'))).toEqual({
      total: 1,
      hits: [
        { hash: 'a', score: expect.any(Number), sections: [{ number: 5, score: expect.any(Number) }], words: ['培训'] },
      ],
    });
    expect(found('公开').sort()).toEqual(['a', 'b']);
    expect(found('没有')).toEqual([]);
  });

  test('sections of a hit are ranked: more of the words first, then those in which they stand more often', () => {
    index.put([
      entry('a', { 1: '公开 其他 其他', 3: '公开 培训 其他', 5: '公开 公开 其他' }),
      entry('b', { 1: '其他' }),
    ]);
    const [hit] = index.query(query('公开 培训')).hits;
    expect(hit?.sections.map(section => section.number)).toEqual([3, 5, 1]);
  });

  test('what stands before section one comes after any other section', () => {
    index.put([entry('a', { 0: '公开 公开 报告', 4: '公开 其他 其他 其他' }), entry('b', { 0: '其他' })]);
    expect(index.query(query('公开')).hits[0]?.sections.map(section => section.number)).toEqual([4, 0]);
  });

  test('words of the body’s own name do not decide on the section', () => {
    index.put([
      entry('a', { names: '启东 商务局', 1: '培训 三 次', 6: '启东 商务局' }),
      entry('b', { names: '海门', 1: '培训' }),
    ]);
    expect(index.query(query('启东 商务局 培训')).hits[0]?.sections.map(section => section.number)).toEqual([1, 6]);
  });

  test('rare words weigh more than common ones, names more than text', () => {
    const common = ['c', 'd', 'e', 'f'].map(hash => entry(hash, { 1: '公开' }));
    index.put([entry('a', { 1: '公开 培训' }), entry('b', { 1: '公开 公开 其他' }), ...common]);
    expect(found('公开 培训')[0]).toBe('a');
    index.put([entry('n', { names: '启东', 1: '其他 其他' }), entry('t', { names: '海门', 1: '启东 其他' })]);
    expect(found('启东')).toEqual(['n', 't']);
  });

  test('a report with less than half of what the words weigh is no hit', () => {
    index.put([entry('a', { 1: '公开 培训 广交会' }), entry('b', { 1: '公开' }), entry('c', { 1: '公开' })]);
    expect(found('公开 培训 广交会')).toEqual(['a']);
  });

  test('total counts all hits, limit cuts the list', () => {
    index.put(['a', 'b', 'c'].map(hash => entry(hash, { 1: '公开' })));
    expect(index.query(query('公开', {}, 2))).toMatchObject({ total: 3, hits: [{ hash: 'a' }, { hash: 'b' }] });
    expect(index.query(query('公开', {}, 0))).toEqual({ total: 3, hits: [] });
  });

  test('equal ones: the latest year first, then by hash', () => {
    index.put([
      entry('b', { year: 2022, 1: '公开' }),
      entry('c', { year: 2023, 1: '公开' }),
      entry('a', { year: 2022, 1: '公开' }),
    ]);
    expect(found('公开')).toEqual(['c', 'a', 'b']);
    expect(found('')).toEqual(['c', 'a', 'b']);
    expect(index.query(query('')).hits[0]).toEqual({ hash: 'c', score: 1, sections: [], words: [] });
  });

  describe('filters', () => {
    beforeEach(() => {
      index.put([
        entry('a', {
          agency: '启东市商务局',
          aliases: ['市商务局'],
          region: '江苏省南通市启东市',
          year: 2023,
          1: '公开',
          5: '培训',
        }),
        entry('b', {
          agency: '济宁市商务局',
          aliases: ['市商务局'],
          region: '山东省济宁市',
          year: 2023,
          1: '公开 培训',
        }),
        entry('c', { agency: '启东市商务局', year: 2022, 1: '公开' }),
      ]);
    });

    test.each<[SearchFilters, string[]]>([
      [{}, ['a', 'b', 'c']],
      [{ year: 2023 }, ['a', 'b']],
      [{ year: 1999 }, []],
      [{ agency: '启东市商务局' }, ['a', 'c']],
      [{ agency: '市商务局' }, ['a', 'b']],
      [{ agency: '商务局' }, []],
      [{ region: '南通市' }, ['a']],
      [{ among: new Set(['b', 'c', 'x']) }, ['b', 'c']],
      [{ among: new Set() }, []],
      [{ year: 2023, region: '济宁' }, ['b']],
    ])('%j', (filters, hashes) => {
      expect(found('公开', filters).sort()).toEqual(hashes);
      expect(found('', filters).sort()).toEqual(hashes);
    });

    test('a section: only what stands in it counts', () => {
      expect(found('培训', { section: 5 })).toEqual(['a']);
      expect(index.query(query('培训 公开', { section: 1 })).hits[0]).toMatchObject({
        hash: 'b',
        sections: [{ number: 1 }],
      });
      expect(found('', { section: 5 })).toEqual(['a']);
      expect(found('公开', { section: 6 })).toEqual([]);
    });

    test('a filter leaves scores as they are', () => {
      const all = index.query(query('公开 培训')).hits.find(hit => hit.hash === 'b');
      expect(index.query(query('公开 培训', { region: '济宁' })).hits[0]).toEqual(all);
    });
  });

  test('a single character asked for by itself is found inside words; so is a word that no report has as such', () => {
    index.put([entry('a', { 1: '三审三校 制度' }), entry('b', { 1: '审核 制度' }), entry('c', { 1: '制度' })]);
    const inside = index.query({ terms: [{ word: '审', inside: true }], filters: {}, limit: 10 });
    expect(inside.hits.map(hit => [hit.hash, hit.words])).toEqual([
      ['a', ['三审三校']],
      ['b', ['审核']],
    ]);
    expect(found('三审')).toEqual(['a']);
    index.put([entry('d', { 1: '审' })]);
    expect(index.query({ terms: [{ word: '审', inside: true }], filters: {}, limit: 10 }).total).toBe(3);
    expect(found('审')).toEqual(['d']);
    index.remove(['d']);
    expect(found('三审三校制度化')[0]).toBe('a');
    expect(found('审').sort()).toEqual(['a', 'b']);
  });

  test('a number is found as such, never inside another', () => {
    index.put([entry('a', { 1: '159 件' }), entry('b', { 1: '15 件' }), entry('c', { 1: '99.92' })]);
    expect(found('159')).toEqual(['a']);
    expect(found('15')).toEqual(['b']);
    expect(found('5')).toEqual([]);
    expect(found('99.92')).toEqual(['c']);
  });

  test('putting a report again replaces it; the same once more changes nothing', () => {
    index.put([entry('a', { 1: '旧' }), entry('b', { 1: '别的' })]);
    index.put([entry('a', { stamp: '2', 1: '新' })]);
    expect([found('旧'), found('新'), index.size]).toEqual([[], ['a'], 2]);
    expect(index.stamps().get('a')).toBe('2');
    const before = index.query(query('新 别的'));
    index.put([entry('a', { stamp: '2', 1: '新' })]);
    expect(index.query(query('新 别的'))).toEqual(before);
    index.put([entry('a', { 1: '再' }), entry('a', { 1: '又' })]);
    expect([found('再'), found('又'), index.size]).toEqual([[], ['a'], 2]);
  });

  test('a removed report is gone, and the others rank as if it had never been', () => {
    index.put([entry('b', { 1: '公开 培训' }), entry('c', { 1: '公开 公开' })]);
    const before = index.query(query('公开 培训'));
    index.put([entry('a', { 1: '公开 培训 培训' }), entry('d', { 1: '唯一' })]);
    index.remove(['a', 'd', 'unknown']);
    expect(index.query(query('公开 培训'))).toEqual(before);
    expect([found('唯一'), index.size, [...index.stamps().keys()].sort()]).toEqual([[], 2, ['b', 'c']]);
    index.remove(['b', 'c']);
    expect([index.size, found('公开'), found('')]).toEqual([0, [], []]);
  });

  test('nothing that is asked for makes it throw', () => {
    index.put([entry('a', { 1: '公开 * title:公开 ~ + - constructor __proto__ toString' })]);
    for (const words of [
      '*',
      'title:*',
      '~ + -',
      '公*',
      'constructor',
      '__proto__',
      'hasOwnProperty',
      '😀',
      '\u0000',
      '\ud800',
    ])
      expect(index.query(query(words)).total, words).toBeLessThanOrEqual(1);
    expect(found('constructor')).toEqual(['a']);
    expect(found('__proto__')).toEqual(['a']);
    const many = Array.from({ length: 500 }, (_, at) => `词${at}`).join(' ');
    expect(index.query(query(many)).total).toBe(0);
  });

  test('an index that grew and shrank ranks exactly as a plain scan of what it holds', () => {
    const words = fc.array(fc.constantFrom('公开', '申请', '培训', '审', '审核', '3', '12', '的'), { maxLength: 12 });
    const made = fc.record({
      hash: fc.constantFrom(...'abcdefghij'),
      names: words,
      year: fc.constantFrom(2022, 2023),
      sections: fc.uniqueArray(fc.record({ number: fc.nat(6), words }), {
        selector: section => section.number,
        maxLength: 4,
      }),
    });
    const whole = made.map((one): SearchEntry => ({ ...entry(one.hash), ...one }));
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(whole, { minLength: 1, maxLength: 4 }).map(put => ({ put, remove: [] as string[] })),
      },
      { weight: 1, arbitrary: fc.subarray([...'abcdefghij']).map(remove => ({ put: [] as SearchEntry[], remove })) },
    );
    const terms = fc.array(
      fc.record({ word: fc.constantFrom('公开', '申请', '审', '审核', '3', '没有'), inside: fc.boolean() }),
      { maxLength: 4 },
    );
    const filters = fc.constantFrom<SearchFilters>(
      {},
      { year: 2022 },
      { section: 1 },
      { among: new Set(['a', 'b', 'c']) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), terms, filters, (steps, asked, filter) => {
        index.remove([...index.stamps().keys()]);
        const held = new Map<string, SearchEntry>();
        for (const { put, remove } of steps) {
          index.put(put);
          index.remove(remove);
          for (const one of put) held.set(one.hash, one);
          for (const hash of remove) held.delete(hash);
        }
        const atOnce = scanSearch();
        atOnce.put([...held.values()]);
        const wanted = { terms: asked, filters: filter, limit: 5 };
        expect(index.query(wanted)).toEqual(atOnce.query(wanted));
      }),
      { numRuns: 150 },
    );
  });

  test('what was persisted is there when it is opened again', async () => {
    if (!under.persists) return;
    index.put([entry('a', { agency: '启东市商务局', year: 2023, 1: '公开' }), entry('b', { 1: '公开 培训' })]);
    index.put([entry('c', { 1: '别的' })]);
    index.remove(['a']);
    await index.persist();
    const again = under.open();
    await again.load();
    expect(again.query(query('公开'))).toEqual(index.query(query('公开')));
    expect([...again.stamps()].sort()).toEqual([...index.stamps()].sort());
    again.put([entry('d', { 1: '公开' })]);
    await again.persist();
    await index.load();
    expect(index.query(query('公开'))).toEqual(again.query(query('公开')));
    expect(index.size).toBe(3);
  });
}
