// What every store must do. Run it on an adapter with a way to open the same store again and again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileStamp, Reading, ReadingRun, ReportStore } from '../../src/ports/store.ts';
import { type ReportWish, reportOf } from '../fixtures/report.ts';

export interface StoreUnderTest {
  /** Opens the one store of this test; called twice, both work on the same data. */
  open(): ReportStore;
  /** After the test: everything of it may go. */
  discard(): void;
}

const RUN: ReadingRun = { parserVersion: '1', readAt: '2024-02-01T08:00:00.000Z' };
const stamp = (path: string, bytes = 10): FileStamp => ({ path, bytes, mtimeMs: 1_706_000_000_000.25 });
const hashOf = (letter: string): string => letter.repeat(64);
const reading = (path: string, letter: string, wish: ReportWish = {}): Reading => ({
  path,
  hash: hashOf(letter),
  report: reportOf({ cells: { 'requests.received.total': 159 }, ...wish }),
});

export function storeContract(make: () => StoreUnderTest): void {
  let under: StoreUnderTest;
  let store: ReportStore;
  beforeEach(() => {
    under = make();
    store = under.open();
  });
  afterEach(async () => {
    await store.close();
    under.discard();
  });
  const put = (path: string, letter: string, wish: ReportWish = {}, run: Partial<ReadingRun> = {}) =>
    store.put(stamp(path), [reading(path, letter, wish)], { ...RUN, ...run });
  const shown = async () => (await store.list()).filter(row => row.shown).map(row => row.hash[0]);

  test('an empty store holds nothing', async () => {
    expect(await store.list()).toEqual([]);
    expect(await store.files()).toEqual([]);
    expect(await store.get(hashOf('a'))).toBeNull();
  });

  test('what was put comes back whole, also from a store opened again', async () => {
    const wish: ReportWish = { aliases: ['启东市政府办'], region: '江苏省南通市启东市', publishedOn: '2024-01-14' };
    const report = reportOf({ ...wish, cells: { 'requests.received.total': 159, 'requests.granted.total': null } });
    await store.put(stamp('a.html'), [{ path: 'a.html', hash: hashOf('a'), report }], RUN);
    await store.close();
    store = under.open();
    expect(await store.get(hashOf('a'))).toEqual({ hash: hashOf('a'), report, files: ['a.html'], ...RUN });
    expect(await store.list()).toEqual([
      {
        hash: hashOf('a'),
        agency: '启东市人民政府办公室',
        aliases: ['启东市政府办'],
        region: '江苏省南通市启东市',
        year: 2023,
        form: '2021',
        publishedOn: '2024-01-14',
        readAt: RUN.readAt,
        summary: false,
        files: ['a.html'],
        shown: true,
      },
    ]);
    expect(await store.files()).toEqual([{ ...stamp('a.html'), hash: hashOf('a'), failure: null, ...RUN }]);
  });

  test('putting the same twice changes nothing', async () => {
    await put('a.html', 'a');
    const before = [await store.list(), await store.files(), await store.get(hashOf('a'))];
    await put('a.html', 'a');
    expect([await store.list(), await store.files(), await store.get(hashOf('a'))]).toEqual(before);
  });

  test('a file with new content replaces what it held; the old report goes', async () => {
    await put('a.html', 'a');
    await put('a.html', 'b', { year: 2022 });
    expect(await store.get(hashOf('a'))).toBeNull();
    expect((await store.list()).map(row => [row.hash[0], row.year, row.files])).toEqual([['b', 2022, ['a.html']]]);
  });

  test('the same content read again by a newer parser replaces the reading', async () => {
    await put('a.html', 'a', { year: 2022 });
    await put('a.html', 'a', { year: 2023 }, { parserVersion: '2', readAt: '2024-03-01T00:00:00.000Z' });
    expect((await store.list()).map(row => row.year)).toEqual([2023]);
    expect((await store.get(hashOf('a')))?.parserVersion).toBe('2');
    expect((await store.files())[0]?.parserVersion).toBe('2');
  });

  test('one content in two files is one report, and stays until both are gone', async () => {
    await put('b/copy.html', 'a');
    await put('a.html', 'a');
    expect((await store.list()).map(row => row.files)).toEqual([['a.html', 'b/copy.html']]);
    await store.remove('b/copy.html');
    expect((await store.get(hashOf('a')))?.files).toEqual(['a.html']);
    await store.remove('a.html');
    expect(await store.list()).toEqual([]);
    expect(await store.files()).toEqual([]);
  });

  test('removing what is not there does nothing', async () => {
    await put('a.html', 'a');
    await store.remove('b.html');
    await store.remove('a');
    expect((await store.list()).length).toBe(1);
  });

  test('an archive comes and goes with its members, and only with them', async () => {
    const members = [reading('a.zip!/1.docx', 'a'), reading('a.zip!/2.docx', 'b', { year: 2022 })];
    await store.put(stamp('a.zip'), members, RUN);
    await put('a.zip2', 'c', { year: 2021 });
    expect((await store.files()).map(row => row.path)).toEqual(['a.zip!/1.docx', 'a.zip!/2.docx', 'a.zip2']);
    await store.put(stamp('a.zip'), members.slice(1), RUN);
    expect((await store.list()).map(row => row.hash[0])).toEqual(['c', 'b']);
    await store.remove('a.zip');
    expect((await store.files()).map(row => row.path)).toEqual(['a.zip2']);
    await store.put(stamp('a.zip'), members, RUN);
    await store.remove('a.zip!/1.docx');
    expect((await store.list()).map(row => row.hash[0])).toEqual(['c', 'b']);
  });

  test('a reading that is no part of the file is a bug and changes nothing', async () => {
    await put('a.html', 'a');
    await expect(store.put(stamp('a.html'), [reading('b.html', 'b')], RUN)).rejects.toThrow(TypeError);
    expect((await store.files()).map(row => row.path)).toEqual(['a.html']);
  });

  test('a file that could not be read is remembered with its reason, and is no report', async () => {
    const failure = { code: 'not-a-report', message: '这不是年度报告。' } as const;
    await put('a.html', 'a');
    await store.put(stamp('b.html'), [{ path: 'b.html', hash: hashOf('a'), failure }], RUN);
    await store.put(stamp('c.html'), [{ path: 'c.html', hash: null, failure }], RUN);
    expect((await store.list()).map(row => row.files)).toEqual([['a.html']]);
    expect((await store.files()).map(row => [row.path, row.failure?.code, row.hash?.[0]])).toEqual([
      ['a.html', undefined, 'a'],
      ['b.html', 'not-a-report', 'a'],
      ['c.html', 'not-a-report', undefined],
    ]);
    await store.remove('a.html');
    expect(await store.list()).toEqual([]);
  });

  test('of two versions the latest published is shown', async () => {
    await put('old.html', 'a', { publishedOn: '2024-01-14' }, { readAt: '2024-09-01T00:00:00.000Z' });
    await put('new.html', 'b', { publishedOn: '2024-03-02' });
    await put('undated.html', 'c', {}, { readAt: '2024-12-01T00:00:00.000Z' });
    expect((await store.list()).length).toBe(3);
    expect(await shown()).toEqual(['b']);
  });

  test('of undated versions the latest read is shown, but the report itself before a summary of it', async () => {
    await put('a.html', 'a', {}, { readAt: '2024-02-01T00:00:00.000Z' });
    await put('b.html', 'b', {}, { readAt: '2024-02-02T00:00:00.000Z' });
    await put('c.md', 'c', { summary: true }, { readAt: '2024-02-03T00:00:00.000Z' });
    expect(await shown()).toEqual(['b']);
    await store.remove('b.html');
    expect(await shown()).toEqual(['a']);
  });

  test('other years, other places of the same name and reports without a name are no versions of each other', async () => {
    await put('1', '1', { agency: '朝阳区人民政府', region: '北京市朝阳区' });
    await put('2', '2', { agency: '朝阳区人民政府', region: '吉林省长春市朝阳区' });
    await put('3', '3', { agency: '朝阳区人民政府', region: '长春市朝阳区' });
    await put('4', '4', { agency: '朝阳区人民政府', region: null });
    await put('5', '5', { agency: '朝阳区人民政府', region: '北京市朝阳区', year: 2022 });
    await put('6', '6', { agency: null });
    await put('7', '7', { agency: null });
    expect((await shown()).sort()).toEqual(['1', '2', '4', '5', '6', '7']);
  });

  test('two open at once see each other’s work', async () => {
    const second = under.open();
    await put('a.html', 'a');
    expect((await second.list()).length).toBe(1);
    await second.remove('a.html');
    expect(await store.list()).toEqual([]);
    await second.close();
  });

  test('the revision changes with what is held, whoever changed it, and only then', async () => {
    const second = under.open();
    const before = [await store.revision(), await second.revision()];
    await store.list();
    await store.get(hashOf('a'));
    expect([await store.revision(), await second.revision()]).toEqual(before);
    await put('a.html', 'a');
    const after = [await store.revision(), await second.revision()];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    await second.remove('a.html');
    expect(await store.revision()).not.toBe(after[0]);
    expect(await second.revision()).not.toBe(after[1]);
    await second.close();
  });

  test('after closing, calls are refused with a code; closing again does nothing', async () => {
    await store.close();
    await store.close();
    await expect(store.list()).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });
}
