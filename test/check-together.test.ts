// Files of one message, archives unfolded: checked together, kept as one table, gone together.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CheckedBatch, CheckProgress } from '../src/upload-check.ts';
import { attachment, chatWith } from './helpers/chat.ts';
import { projectRoot } from './helpers/project.ts';

const SOUND = readFileSync(join(projectRoot, 'corpus', 'reports', 'qidong-office-2023.md'), 'utf8');
const UNEVEN = SOUND.replace('| 159 | 0 | 0 | 0 | 0 | 0 | 159 |', '| 159 | 0 | 0 | 0 | 0 | 0 | 158 |');
const of = (year: number) => SOUND.replaceAll('2023', String(year)).replaceAll('2024-', `${year + 1}-`);
const LI = { chat: 'telegram:1', sender: 'telegram:1' };
const WANG = { chat: 'telegram:2', sender: 'telegram:2' };

const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
const named = ({ rows }: CheckedBatch) =>
  rows.map(({ name, check, failure }) => [name, check?.report.year ?? failure?.code]);

test('an archive gives a check a member, wrong ones first, then what could not be read', async () => {
  const { app } = await chatWith();
  const inner = zip({ '去年/启东.md': of(2022) });
  const archive = zip({ '通知.txt': '今天开会。', '好.md': of(2021), '内.zip': inner, '错.md': UNEVEN });
  const batch = await app.checkUploads([attachment('年报.zip', archive)], LI, false);
  expect(named(batch)).toEqual([
    ['年报.zip!/错.md', 2023],
    ['年报.zip!/内.zip!/去年/启东.md', 2022],
    ['年报.zip!/通知.txt', 'not-a-report'],
    ['年报.zip!/好.md', 2021],
  ]);
  expect(batch.left).toBe(0);
  const [wrong] = batch.rows;
  expect(wrong?.check?.previous).toMatchObject({ year: 2022, from: 'chat' });
  const kept = await app.uploadedFile(LI.chat, wrong!.check!.id);
  expect(new TextDecoder().decode(kept!.bytes)).toBe(UNEVEN);
});

test('the table is opened again, from any of its checks, by its chat only; what was confirmed counts no more in it', async () => {
  const { app } = await chatWith();
  const batch = await app.checkUploads(
    [attachment('年报.zip', zip({ '错.md': UNEVEN, '好.md': of(2022) }))],
    LI,
    false,
  );
  const ids = batch.rows.map(row => row.check!.id);
  for (const id of [null, ...ids]) expect(await app.openBatch(LI.chat, id)).toEqual(batch);
  for (const id of [null, ...ids]) expect(await app.openBatch(WANG.chat, id)).toBeNull();
  for (const id of [null, ...ids]) expect(await app.openBatchRow(WANG.chat, id, 1)).toBeNull();
  expect(await app.openBatchRow(LI.chat, null, 2)).toEqual({ row: batch.rows[1], count: 2, address: ids[0] });
  expect(await app.openBatchRow(LI.chat, ids[1]!, 3)).toEqual({ row: null, count: 2, address: ids[1] });
  const wrong = batch.rows[0]!.check!;
  expect(wrong.inBatch).toBe(true);
  const number = wrong.findings.find(one => one.finding.rule === 'T3-SUM-ROW')!.number;
  await app.wave(LI.chat, wrong.id, 'finding', number);
  const again = await app.openBatch(LI.chat, null);
  expect(again?.rows[0]?.check?.findings.find(one => one.number === number)?.waved).toBe('finding');
});

test('one file alone makes no table, nor do files of which none could be read', async () => {
  const { app } = await chatWith();
  const { rows } = await app.checkUploads([attachment('年报.zip', zip({ '启东.md': SOUND }))], LI, false);
  expect(rows.map(row => [row.name, row.check?.inBatch])).toEqual([['年报.zip!/启东.md', false]]);
  await app.checkUploads([attachment('a.txt', '今天开会。'), attachment('b.txt', '今天开会。')], LI, false);
  expect(await app.openBatch(LI.chat, null)).toBeNull();
  expect(await app.openBatch(LI.chat, rows[0]!.check!.id)).toBeNull();
});

test('what was deleted since is told as such in the table; the table goes with its last file', async () => {
  const { app, wait } = await chatWith();
  const both = [attachment('错.md', UNEVEN), attachment('好.md', of(2022))];
  await app.checkUploads(both, LI, false);
  await app.forget(LI.chat, null);
  expect(await app.openBatch(LI.chat, null)).toBeNull();
  await app.checkUploads(both, LI, false);
  wait(31);
  await app.sweepUploads();
  expect(await app.openBatch(LI.chat, null)).toBeNull();
});

test('how far it is: every file is read and checked in turn, over archives and single files', async () => {
  const { app } = await chatWith();
  const steps: CheckProgress[] = [];
  const archive = zip({ '一.md': SOUND, '二.md': of(2022) });
  await app.checkUploads([attachment('年报.zip', archive), attachment('三.md', of(2021))], LI, false, step =>
    steps.push(step),
  );
  const read = steps.filter(step => step.doing === 'reading' && !step.name.endsWith('.zip'));
  expect(read.map(({ at, of: all, name }) => [at, all, name]).slice(0, 2)).toEqual([
    [1, 3, '年报.zip!/一.md'],
    [2, 3, '年报.zip!/二.md'],
  ]);
  expect(read.at(-1)).toMatchObject({ at: 3, of: 3, name: '三.md' });
  expect(steps.filter(step => step.doing === 'checking').map(({ at, of: all }) => [at, all])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('more than are checked at a time are counted, not passed over in silence', async () => {
  const { app } = await chatWith();
  const many = zip(
    Object.fromEntries(Array.from({ length: app.mostFiles + 5 }, (_, at) => [`${at}.txt`, '今天开会。'])),
  );
  const batch = await app.checkUploads([attachment('年报.zip', many), attachment('又一个.md', SOUND)], LI, false);
  expect([batch.rows.length, batch.left]).toEqual([app.mostFiles, 6]);
});
