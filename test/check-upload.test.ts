// What a chat uploads: kept for that chat, held against its other reports, forgotten in time. On the real adapters.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { App } from '../src/app.ts';
import type { UploadCheck } from '../src/upload-check.ts';
import { attachment, chatWith } from './helpers/chat.ts';
import { projectRoot } from './helpers/project.ts';
import { reportOf } from './helpers/report.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
/** One cell wrong, then another one. */
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const OTHERWISE = SOUND.replace('| 42 | 0 | 0 | 0 | 0 | 0 | 42 |', '| 42 | 0 | 0 | 0 | 0 | 0 | 43 |');
const CARRIED_ON = '| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |';
const of = (year: number, text = SOUND) => text.replaceAll('2023', String(year)).replaceAll('2024-', `${year + 1}-`);
const named = (agency: string) => SOUND.replaceAll('启东市人民政府办公室', agency);

const LI = { chat: 'telegram:1', sender: 'telegram:1' };
const WANG = { chat: 'telegram:2', sender: 'telegram:2' };

async function check(app: App, text: string, owner = LI, draft = false): Promise<UploadCheck> {
  const { rows } = await app.checkUploads([attachment('年报.md', text)], owner, draft);
  if (!rows[0]?.check) throw new Error('not read');
  return rows[0].check;
}
const arithmetic = ({ findings }: UploadCheck) => findings.filter(one => one.finding.rule.startsWith('T3-SUM'));
const first = (one: UploadCheck) => arithmetic(one)[0]!;

test('a check and its file belong to the chat that sent it', async () => {
  const { app } = await chatWith();
  const mine = await check(app, UNEVEN);
  expect(arithmetic(mine)).toHaveLength(1);
  expect(await app.openCheck(LI.chat, mine.id)).toEqual(mine);
  for (const id of [mine.id, null]) expect(await app.openCheck(WANG.chat, id)).toBeNull();
  expect(await app.checkAgain(WANG.chat, mine.id, null)).toBeNull();
  expect(await app.wave(WANG.chat, mine.id, 'finding', 1)).toBeNull();
  expect(await app.restore(WANG.chat, mine.id, 'T3-SUM-ROW')).toBeNull();
  expect(await app.uploadedFile(WANG.chat, mine.id)).toBeNull();
  expect([await app.share(WANG.chat, mine.id), await app.unshare(WANG.chat, mine.id)]).toEqual([null, false]);
  expect(await app.uploadsHeld(WANG.chat, null)).toMatchObject({ files: 0, reports: 0 });
  await app.forget(WANG.chat, null);
  expect(await app.openCheck(LI.chat, mine.id)).toEqual(mine);
});

test('no answer that all chats get rests on an upload', async () => {
  const { app } = await chatWith();
  await check(app, SOUND);
  expect((await app.stats('启东', null)).kind).toBe('none');
  expect((await app.report('启东', 2023)).kind).toBe('none');
  expect((await app.compare({ agency: '启东', year: 2023 }, { agency: '启东', year: 2023 })).kind).toBe('unresolved');
  expect((await app.list([], null)).bodies).toEqual([]);
  expect(await app.bodies()).toEqual([]);
  const found = await app.search('三审三校');
  expect(found.kind === 'found' ? found.total : 0).toBe(0);
});

test('an administrator adds one to what all chats find, and takes it out again; the check stays', async () => {
  const { app } = await chatWith();
  const { id } = await check(app, SOUND);
  expect([app.isAdmin('test:admin'), app.isAdmin('telegram:1')]).toEqual([true, false]);
  expect(await app.share(LI.chat, id)).toMatchObject({ ok: true, value: { year: 2023 } });
  expect((await app.stats('启东', null)).kind).toBe('found');
  await app.forget(WANG.chat, null);
  expect(await app.unshare(LI.chat, id)).toBe(true);
  expect((await app.stats('启东', null)).kind).toBe('none');
  expect(await app.openCheck(LI.chat, id)).not.toBeNull();
});

test('last year’s report: first the chat’s own, sent last, then the corpus, never another chat’s', async () => {
  const held = reportOf({}, { year: 2022 });
  const { app } = await chatWith(held);
  await check(app, of(2022), WANG);
  expect((await check(app, SOUND)).previous).toEqual({ agency: '启东市人民政府办公室', year: 2022, from: 'corpus' });
  await check(app, of(2022));
  expect((await check(app, SOUND)).previous).toMatchObject({ year: 2022, from: 'chat' });
  // What was carried over fits the version sent last only.
  expect((await check(app, SOUND)).outcome.passed).not.toContain('Y-CARRY');
  await check(app, of(2022).replace('| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', CARRIED_ON));
  expect((await check(app, SOUND)).outcome.passed).toContain('Y-CARRY');
  expect((await check(app, of(2021))).previous).toBeNull();
  expect((await check(app, named('济宁市商务局'))).previous).toBeNull();
});

test('the files of one call are each other’s other years, in whatever order they come', async () => {
  const { app } = await chatWith();
  const files = [SOUND, of(2022), named('济宁市商务局')].map((text, at) => attachment(`${at}.md`, text));
  const { rows } = await app.checkUploads(files, LI, false);
  const previous = rows.map(({ name, check: made }) => [name, made?.previous?.year]).toSorted();
  expect(previous).toEqual([
    ['0.md', 2022],
    ['1.md', undefined],
    ['2.md', undefined],
  ]);
});

test('what is no report is told so and not kept', async () => {
  const { app, folder } = await chatWith();
  const { rows } = await app.checkUploads(
    [attachment('通知.txt', '今天开会。'), attachment('年报.md', SOUND)],
    LI,
    false,
  );
  expect(rows.map(({ check: made, failure }) => made?.name ?? failure?.code)).toEqual(['not-a-report', '年报.md']);
  expect(readdirSync(join(folder, 'uploads'))).toHaveLength(1);
  expect(await app.uploadsHeld(LI.chat, null)).toEqual({ files: 1, reports: 1, checks: 1, waved: 0 });
});

test('a second check says what was mended, what is new and what remains; of the same body and year only', async () => {
  const { app, wait } = await chatWith();
  const before = await check(app, UNEVEN);
  expect(before.since).toBeNull();
  expect((await check(app, UNEVEN, WANG)).since).toBeNull();
  wait(1);
  const after = await check(app, OTHERWISE);
  expect(after.since).toMatchObject({ added: 1, checkedAt: new Date('2025-06-01T00:00:00Z') });
  expect(after.since?.mended.filter(one => one.rule.startsWith('T3-SUM'))).toHaveLength(1);
  expect(first(after).fresh).toBe(true);
  const again = await app.checkAgain(LI.chat, after.id, null);
  expect(again?.since).toMatchObject({ added: 0, mended: [] });
  expect(again?.since?.remaining).toBeGreaterThan(0);
  expect(first(again!).fresh).toBe(false);
  expect((await check(app, of(2022, UNEVEN))).since).toBeNull();
  expect((await check(app, named('济宁市商务局'))).since).toBeNull();
});

describe('what could not be seen is not called mended', () => {
  const section = (from: string, to: string) => UNEVEN.slice(UNEVEN.indexOf(from), UNEVEN.indexOf(to));
  const [three, four, six] = ['\n## 三、', '\n## 四、', '\n## 六、'];
  const cover = UNEVEN.slice(0, UNEVEN.indexOf('\n## 一、'));
  const rows = section(three, four)
    .split('\n')
    .filter(line => line.startsWith('|'));
  const wrong = rows.find(line => line.includes('| 158 |'))!;
  const sums = (one: UploadCheck) => one.since!.mended.filter(({ rule }) => rule.startsWith('T3-SUM')).length;

  test('neither on a cover page, nor with the table, its row or half of its rows gone', async () => {
    const less = [
      cover,
      UNEVEN.replace(section(three, four), ''),
      UNEVEN.replace(wrong, ''),
      UNEVEN.replace(rows.slice(rows.length / 2).join('\n'), ''),
    ];
    for (const text of less) {
      const { app } = await chatWith();
      expect(arithmetic(await check(app, UNEVEN))).toHaveLength(1);
      const after = await check(app, text);
      expect(arithmetic(after)).toEqual([]);
      expect([text.length, after.since && sums(after)]).toEqual([text.length, 0]);
    }
    const { app } = await chatWith();
    await check(app, UNEVEN);
    expect((await check(app, cover)).since?.mended).toEqual([]);
  });

  test('a table that had a hole before and has the same one still was seen as well as then; with one more it was not', async () => {
    const holed = (text: string) => text.replace('| 行政强制 | 0 |\n', '');
    const negative = SOUND.replace('| 22 | 10 | 28 |', '| -22 | 10 | 28 |');
    const mendedOf = async (text: string) => {
      const { app } = await chatWith();
      const before = await check(app, holed(negative));
      expect(before.outcome.coverage.read).toBeLessThan(before.outcome.coverage.expected);
      return (await check(app, holed(text))).since!.mended.map(({ rule }) => rule);
    };
    expect(await mendedOf(SOUND)).toContain('C-NEG');
    expect(await mendedOf(SOUND.replace('| 行政许可 | 0 |\n', ''))).not.toContain('C-NEG');
  });

  test('words of a section that was not recognised', async () => {
    const doubled = SOUND.replace(six, `\n咨询工作人员请拨打13812345678。\n${six}`);
    const { app } = await chatWith();
    const before = await check(app, doubled);
    const fifth = before.findings.filter(({ finding }) => finding.place.section === 5).length;
    expect(fifth).toBeGreaterThan(0);
    const gone = SOUND.replace(section('\n## 五、', six), '\n');
    expect((await check(app, gone)).since?.mended.filter(({ place }) => place.section === 5)).toEqual([]);
    await check(app, doubled);
    expect((await check(app, SOUND)).since?.mended.filter(({ place }) => place.section === 5)).toHaveLength(fifth);
  });
});

test('what came in one message is not held against each other; an earlier message is', async () => {
  const { app, wait } = await chatWith();
  const send = (...texts: string[]) =>
    app.checkUploads(
      texts.map((text, at) => attachment(`${at}.md`, text)),
      LI,
      false,
    );
  const one = await send(UNEVEN, OTHERWISE);
  expect(one.rows.map(row => row.check?.since)).toEqual([null, null]);
  expect(await app.openBatch(LI.chat, null)).toEqual(one);
  // The one checked last came with the other: looked at once more, a file is held against itself.
  const again = await app.checkAgain(LI.chat, Math.min(...one.rows.map(row => row.check!.id)), null);
  expect(again?.since).toMatchObject({ added: 0, mended: [] });
  wait(1);
  const two = await send(SOUND, UNEVEN);
  for (const row of two.rows) expect(row.check?.since?.checkedAt).toEqual(new Date('2025-06-01T00:00:00Z'));
  expect(await app.openBatch(LI.chat, null)).toEqual(two);
});

test('a finding confirmed as right counts no more, until its figure changes; undone, it counts again', async () => {
  const { app } = await chatWith();
  const before = await check(app, UNEVEN);
  const { number } = first(before);
  const confirmed = await app.wave(LI.chat, before.id, 'finding', number);
  expect(first(confirmed!)).toMatchObject({ waved: 'finding', number });
  const after = await check(app, UNEVEN);
  expect(first(after).waved).toBe('finding');
  expect(after.since).toMatchObject({ mended: [], added: 0 });
  const changed = await check(app, UNEVEN.replace('| 158 |', '| 157 |'));
  expect(first(changed).waved).toBeNull();
  expect(first((await app.restore(LI.chat, before.id, number))!).waved).toBeNull();
  expect((await check(app, UNEVEN, WANG)).findings.some(one => one.waved)).toBe(false);
  expect(await app.wave(LI.chat, before.id, 'finding', 99)).toEqual(await app.openCheck(LI.chat, before.id));
});

test('a rule is ignored for this report of this chat, found again or not, and called off by its id', async () => {
  const { app } = await chatWith();
  const before = await check(app, UNEVEN);
  const { number, finding } = first(before);
  expect(first((await app.wave(LI.chat, before.id, 'rule', number))!).waved).toBe('rule');
  const sound = await check(app, SOUND);
  expect([sound.ignored, arithmetic(sound)]).toEqual([[finding.rule], []]);
  expect((await check(app, of(2022, UNEVEN))).ignored).toEqual([]);
  expect((await app.restore(LI.chat, sound.id, finding.rule))?.ignored).toEqual([]);
  expect(first((await app.openCheck(LI.chat, before.id))!).waved).toBeNull();
});

test('numbers go by the order of the report and stay whatever is waved through', async () => {
  const { app } = await chatWith();
  const broken = UNEVEN.replace('| 42 | 0 | 0 | 0 | 0 | 0 | 42 |', '| 42 | 0 | 0 | 0 | 0 | 0 | 43 |');
  const before = await check(app, broken);
  expect(before.findings.map(one => one.number)).toEqual(before.findings.map((_, at) => at + 1));
  const sections = before.findings.map(one => one.finding.place.section ?? 9);
  expect(sections).toEqual(sections.toSorted());
  const after = await app.wave(LI.chat, before.id, 'finding', 1);
  expect(after?.findings.map(one => one.finding)).toEqual(before.findings.map(one => one.finding));
});

test('the rules on publication keep silent on a draft, also when it is looked at again', async () => {
  const { app } = await chatWith();
  const draft = await check(app, SOUND, LI, true);
  expect(draft.draft).toBe(true);
  expect((await app.checkAgain(LI.chat, draft.id, null))?.draft).toBe(true);
  expect((await app.checkAgain(LI.chat, draft.id, false))?.draft).toBe(false);
});

test('personal data is masked before anything is kept', async () => {
  const { app } = await chatWith();
  const number = '13800138000';
  const text = SOUND.replace(/^text: summary$/m, '').replace('摘要:全年', `申请人李先生电话${number}。全年`);
  const { findings } = await check(app, text);
  expect(JSON.stringify(findings)).not.toContain(number);
  expect(findings.filter(one => one.finding.quote?.includes('138')).every(one => /\*/.test(one.finding.quote!))).toBe(
    true,
  );
});

test('files go after their days, with what was found in them; figures stay for next year’s comparison', async () => {
  const { app, folder, wait } = await chatWith();
  const before = await check(app, of(2022));
  wait(29.9);
  expect(await app.sweepUploads()).toBe(0);
  expect(await app.openCheck(LI.chat, before.id)).not.toBeNull();
  wait(0.2);
  expect(await app.sweepUploads()).toBe(1);
  expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  expect(await app.openCheck(LI.chat, before.id)).toBeNull();
  expect(await app.uploadsHeld(LI.chat, null)).toEqual({ files: 0, reports: 1, checks: 0, waved: 0 });
  expect((await check(app, SOUND)).previous).toMatchObject({ year: 2022, from: 'chat' });
});

test('a file sent again is kept anew from then on', async () => {
  const { app, wait } = await chatWith();
  await check(app, SOUND);
  wait(20);
  await check(app, SOUND);
  wait(20);
  expect(await app.sweepUploads()).toBe(0);
});

test('forgetting leaves nothing of the chat in the folder; another chat’s same file stays', async () => {
  const { app, folder } = await chatWith();
  const text = named('不可泄露县人民政府');
  const mine = await check(app, text);
  await check(app, SOUND, LI);
  await check(app, SOUND, WANG);
  await app.wave(LI.chat, mine.id, 'rule', 1);
  await app.forget(LI.chat, null);
  expect([await app.hasUploads(LI.chat), await app.hasUploads(WANG.chat)]).toEqual([false, true]);
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  for (const { parentPath, name } of kept)
    expect(readFileSync(join(parentPath, name)).includes('不可泄露县'), name).toBe(false);
});
