// What every keeper of uploads must do. Run it on an adapter with a way to open the same one again and again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { NewBatch, NewCheck, NewUpload, Uploads } from '../../src/ports/uploads.ts';
import { type ReportWish, reportOf } from '../fixtures/report.ts';

export interface UploadsUnderTest {
  /** Opens the one store of this test; called twice, both work on the same data. */
  open(): Uploads;
  /** Is a text to be found anywhere in what is kept, deleted parts included? */
  holds(text: string): boolean;
  /** How many files are kept. */
  files(): number;
  /** After the test: everything of it may go. */
  discard(): void;
}

const hashOf = (letter: string): string => letter.repeat(64);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (day: number): Date => new Date(Date.UTC(2025, 0, day));

const finding = (message: string): Finding => ({
  ...{ rule: 'T3-BALANCE', severity: 'error', message, repair: '请改。', basis: '', origin: 'report' },
  ...{ cells: [], place: { section: 3, line: 7 }, quote: null, expected: 1, actual: 2 },
});

function checkOf(letter: string, more: Partial<NewCheck> = {}): NewCheck {
  return {
    ...{ hash: hashOf(letter), subject: hashOf(letter), draft: false },
    previous: { agency: '启东市人民政府办公室', year: 2022, from: 'chat' },
    outcome: {
      ...{
        findings: [finding('原文的秘密甲')],
        passed: ['C-BLANK'],
        skipped: [{ rule: 'Y-CARRY', missing: '上年报告' }],
      },
      coverage: { read: 200, expected: 200 },
    },
    fingerprints: ['a:b'],
    checkedAt: at(1),
    ...more,
  };
}

export function uploadsContract(make: () => UploadsUnderTest): void {
  let under: UploadsUnderTest;
  let uploads: Uploads;
  beforeEach(() => {
    under = make();
    uploads = under.open();
  });
  afterEach(async () => {
    await uploads.close();
    under.discard();
  });

  function uploadOf(letter: string, more: Partial<NewUpload> = {}, wish: ReportWish = {}): NewUpload {
    const report = reportOf({
      ...{ region: '江苏省', cells: { 'requests.received.total': 159 } },
      ...{ claims: [], notes: [{ code: 'x', message: '原文的秘密乙' }] },
      ...wish,
    });
    const about = { hash: hashOf(letter), name: '秘密的文件名.txt', sender: 'li', subject: hashOf(letter) };
    return { ...about, report, parserVersion: '1', uploadedAt: at(1), ...more };
  }
  const put = (chat: string, letter: string, more: Partial<NewUpload> = {}, wish: ReportWish = {}) =>
    uploads.put(chat, uploadOf(letter, more, wish), bytesOf(`file ${letter}`));
  const NOTHING = { files: 0, reports: 0, checks: 0, waved: 0 };
  const RULE = { kind: 'rule', key: 'T3-BALANCE' } as const;
  const FINDING = { kind: 'finding', key: 'a:b' } as const;

  test('a chat that sent nothing has nothing', async () => {
    expect(await uploads.list('a')).toEqual([]);
    expect(await uploads.get('a', hashOf('1'))).toBeNull();
    expect(await uploads.bytes('a', hashOf('1'))).toBeNull();
    expect(await uploads.check('a', 1)).toBeNull();
    expect(await uploads.latestCheck('a')).toBeNull();
    expect(await uploads.waved('a', 'x')).toEqual([]);
    expect([await uploads.held('a', null), await uploads.forget('a', null)]).toEqual([NOTHING, NOTHING]);
    expect(await uploads.expire(at(100))).toBe(0);
  });

  test('what was put comes back whole, also from one opened again', async () => {
    await put('a', '1');
    const id = await uploads.addCheck('a', checkOf('1'));
    await uploads.wave('a', hashOf('1'), RULE);
    await uploads.close();
    uploads = under.open();
    const { report, ...row } = uploadOf('1');
    const light = { ...row, agency: report.agency, region: '江苏省', year: 2023, hasFile: true };
    expect(await uploads.list('a')).toEqual([light]);
    expect(await uploads.get('a', hashOf('1'))).toEqual({ ...light, report });
    expect(new TextDecoder().decode((await uploads.bytes('a', hashOf('1')))!)).toBe('file 1');
    expect(await uploads.check('a', id)).toEqual({ ...checkOf('1'), id, batch: null });
    expect(await uploads.waved('a', hashOf('1'))).toEqual([RULE]);
    expect(await uploads.held('a', null)).toEqual({ files: 1, reports: 1, checks: 1, waved: 1 });
  });

  test('nothing of one chat is found from another, though both sent the same file', async () => {
    await put('a', '1');
    const id = await uploads.addCheck('a', checkOf('1'));
    await uploads.wave('a', hashOf('1'), RULE);
    const seenBy = async (chat: string) => [
      (await uploads.list(chat)).length,
      await uploads.check(chat, id),
      await uploads.latestCheck(chat),
      await uploads.latestCheck(chat, { subject: hashOf('1') }),
      await uploads.waved(chat, hashOf('1')),
    ];
    expect([await uploads.get('b', hashOf('1')), await uploads.bytes('b', hashOf('1'))]).toEqual([null, null]);
    expect(await seenBy('b')).toEqual([0, null, null, null, []]);
    await put('b', '1');
    expect(await seenBy('b')).toEqual([1, null, null, null, []]);
    await uploads.wave('b', hashOf('1'), FINDING);
    expect(await uploads.waved('a', hashOf('1'))).toEqual([RULE]);
    await uploads.restore('b', hashOf('1'), RULE);
    expect(await uploads.waved('a', hashOf('1'))).toEqual([RULE]);
  });

  test('the same content sent again takes the place of what was kept, and comes last', async () => {
    await put('a', '1');
    await put('a', '2', { uploadedAt: at(2) });
    await put('a', '1', { uploadedAt: at(3), name: 'b.txt', sender: 'wang' }, { year: 2022 });
    expect((await uploads.list('a')).map(row => [row.hash[0], row.name, row.sender, row.year])).toEqual([
      ['2', '秘密的文件名.txt', 'li', 2023],
      ['1', 'b.txt', 'wang', 2022],
    ]);
    expect(under.files()).toBe(2);
  });

  test('the last check, of a subject, before another', async () => {
    await put('a', '1');
    await put('a', '2');
    const first = await uploads.addCheck('a', checkOf('1'));
    const second = await uploads.addCheck('a', checkOf('2'));
    const third = await uploads.addCheck('a', checkOf('1', { draft: true, previous: null }));
    await uploads.addCheck('b', checkOf('1'));
    const ids = await Promise.all([
      uploads.latestCheck('a'),
      uploads.latestCheck('a', { before: third }),
      uploads.latestCheck('a', { subject: hashOf('1'), before: third }),
      uploads.latestCheck('a', { before: first }),
      uploads.latestCheck('a', { hash: hashOf('2') }),
      uploads.latestCheck('a', { subject: hashOf('1'), hash: hashOf('2') }),
    ]);
    expect(ids.map(check => check?.id ?? null)).toEqual([third, second, first, null, second, null]);
    expect(ids[0]).toMatchObject({ draft: true, previous: null });
  });

  test('what was waved through can be called off; twice is once', async () => {
    await put('a', '1');
    await uploads.wave('a', 'x', RULE);
    await uploads.wave('a', 'x', RULE);
    await uploads.wave('a', 'x', FINDING);
    expect(await uploads.waved('a', 'x')).toEqual([FINDING, RULE]);
    await uploads.restore('a', 'x', RULE);
    await uploads.restore('a', 'x', RULE);
    expect(await uploads.waved('a', 'x')).toEqual([FINDING]);
  });

  test('forgetting a chat leaves no trace of it, and other chats as they were', async () => {
    await put('a', '1');
    await put('b', '1');
    await put('a', '2', {}, { notes: [{ code: 'x', message: '原文的秘密丙' }] });
    const ids = [await uploads.addCheck('a', checkOf('1')), await uploads.addCheck('b', checkOf('1'))];
    await uploads.wave('a', 'x', RULE);
    const held = { files: 2, reports: 2, checks: 1, waved: 1 };
    expect([await uploads.held('a', null), await uploads.forget('a', null)]).toEqual([held, held]);
    expect(await uploads.held('a', null)).toEqual(NOTHING);
    expect(await uploads.check('a', ids[0]!)).toBeNull();
    expect(under.holds('原文的秘密丙')).toBe(false);
    expect(new TextDecoder().decode((await uploads.bytes('b', hashOf('1')))!)).toBe('file 1');
    expect(await uploads.check('b', ids[1]!)).not.toBeNull();
    expect(under.files()).toBe(1);
    await uploads.forget('b', null);
    expect(under.files()).toBe(0);
    for (const secret of ['原文的秘密', '秘密的文件名']) expect(under.holds(secret)).toBe(false);
  });

  test('a number of a check is never given again', async () => {
    await put('a', '1');
    const id = await uploads.addCheck('a', checkOf('1'));
    await uploads.forget('a', null);
    await put('a', '1');
    expect(await uploads.addCheck('a', checkOf('1'))).toBeGreaterThan(id);
  });

  test('one person’s uploads go with their checks; what was waved stays while somebody else’s upload is about it', async () => {
    await put('g', '1', { sender: 'li', subject: 's' });
    await put('g', '2', { sender: 'wang', subject: 's' });
    await put('g', '3', { sender: 'li', subject: 't' });
    const mine = await uploads.addCheck('g', checkOf('1', { subject: 's' }));
    const theirs = await uploads.addCheck('g', checkOf('2', { subject: 's' }));
    await uploads.wave('g', 's', RULE);
    await uploads.wave('g', 't', RULE);
    const held = { files: 2, reports: 2, checks: 1, waved: 1 };
    expect([await uploads.held('g', 'li'), await uploads.forget('g', 'li')]).toEqual([held, held]);
    expect((await uploads.list('g')).map(row => row.hash[0])).toEqual(['2']);
    expect([await uploads.check('g', mine), (await uploads.check('g', theirs))?.id]).toEqual([null, theirs]);
    expect([await uploads.waved('g', 's'), await uploads.waved('g', 't')]).toEqual([[RULE], []]);
    expect(under.files()).toBe(1);
    expect(await uploads.held('g', 'li')).toEqual(NOTHING);
  });

  const batchOf = (checks: (number | null)[], more: Partial<NewBatch> = {}): NewBatch => ({
    ...{ sender: 'li', left: 2, checkedAt: at(1) },
    files: checks.map((check, i) => ({
      name: `汇总的文件名${i}.docx`,
      check,
      failure: check === null ? { code: 'not-a-report', message: '不是年报。' } : null,
    })),
    ...more,
  });

  test('files checked together are found by their number, the last ones without, in their chat only', async () => {
    await put('a', '1');
    await put('a', '2');
    const checks = [await uploads.addCheck('a', checkOf('1')), await uploads.addCheck('a', checkOf('2'))];
    const other = await uploads.addCheck('b', checkOf('1'));
    expect([await uploads.batch('a', null), await uploads.batch('a', 1)]).toEqual([null, null]);
    const first = await uploads.addBatch('a', batchOf([checks[0]!, null]));
    const second = await uploads.addBatch('a', batchOf([checks[1]!, other]));
    await uploads.close();
    uploads = under.open();
    expect(await uploads.batch('a', first)).toEqual({ ...batchOf([checks[0]!, null]), id: first });
    expect((await uploads.batch('a', null))?.id).toBe(second);
    expect(await Promise.all(checks.map(async id => (await uploads.check('a', id))?.batch))).toEqual([first, second]);
    expect([await uploads.batch('b', first), await uploads.batch('b', null)]).toEqual([null, null]);
    expect((await uploads.check('b', other))?.batch).toBeNull();
  });

  test('a batch goes with its sender’s uploads, and with the last of its checks', async () => {
    await put('g', '1', { sender: 'li' });
    await put('g', '2', { sender: 'wang' });
    const [mine, theirs] = [await uploads.addCheck('g', checkOf('1')), await uploads.addCheck('g', checkOf('2'))];
    const first = await uploads.addBatch('g', batchOf([mine], { sender: 'li' }));
    const second = await uploads.addBatch('g', batchOf([theirs], { sender: 'wang' }));
    await uploads.forget('g', 'li');
    expect([await uploads.batch('g', first), (await uploads.batch('g', null))?.id]).toEqual([null, second]);
    // Somebody else has sent the same file since, and takes it away.
    await put('g', '2', { sender: 'li' });
    await uploads.forget('g', 'li');
    expect(await uploads.batch('g', second)).toBeNull();
    expect(under.holds('汇总的文件名')).toBe(false);
  });

  test('a batch goes when the time of its checks is over', async () => {
    await put('a', '1');
    const old = await uploads.addBatch('a', batchOf([await uploads.addCheck('a', checkOf('1'))]));
    await put('a', '2', { uploadedAt: at(9) });
    const young = await uploads.addBatch(
      'a',
      batchOf([await uploads.addCheck('a', checkOf('2', { checkedAt: at(9) }))]),
    );
    await uploads.expire(at(5));
    expect([await uploads.batch('a', old), (await uploads.batch('a', null))?.id]).toEqual([null, young]);
  });

  test('when its time is over a file goes, with its name, words and checks; the figures stay', async () => {
    await put('a', '1');
    await put('a', '2', { uploadedAt: at(9) }, { notes: [] });
    await put('b', '1', { uploadedAt: at(9) }, { notes: [] });
    const old = await uploads.addCheck('a', checkOf('1', { checkedAt: at(5) }));
    const young = await uploads.addCheck('a', checkOf('2', { checkedAt: at(9) }));
    await uploads.wave('a', hashOf('1'), FINDING);
    expect(await uploads.expire(at(1))).toBe(0);
    expect(await uploads.expire(at(2))).toBe(1);
    expect(await uploads.bytes('a', hashOf('1'))).toBeNull();
    expect(await uploads.bytes('b', hashOf('1'))).not.toBeNull();
    expect(under.files()).toBe(2);
    const kept = await uploads.get('a', hashOf('1'));
    expect(kept).toMatchObject({ hasFile: false, name: '', year: 2023, report: { notes: [], sections: [] } });
    expect(kept?.report.cells).toEqual(uploadOf('1').report.cells);
    expect([await uploads.check('a', old), (await uploads.check('a', young))?.id]).toEqual([null, young]);
    expect(await uploads.held('a', null)).toEqual({ files: 1, reports: 2, checks: 1, waved: 1 });
    expect(under.holds('原文的秘密乙')).toBe(false);
    expect(await uploads.expire(at(2))).toBe(0);
    await put('a', '1', { uploadedAt: at(20) });
    expect(await uploads.get('a', hashOf('1'))).toMatchObject({ hasFile: true, name: '秘密的文件名.txt' });
  });

  test('two open at once see each other’s work', async () => {
    const second = under.open();
    await put('a', '1');
    expect((await second.list('a')).length).toBe(1);
    await second.forget('a', null);
    expect(await uploads.list('a')).toEqual([]);
    await second.close();
  });

  test('after closing, calls are refused with a code; closing again does nothing', async () => {
    await uploads.close();
    await uploads.close();
    await expect(uploads.list('a')).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });
}
