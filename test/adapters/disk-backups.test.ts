// Backups of data that are in use, and back: the other connections of these tests are the bot that runs meanwhile.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { diskBackups } from '../../src/adapters/disk-backups.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { openLibsqlInbox } from '../../src/adapters/libsql-inbox.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { openLibsqlTokens } from '../../src/adapters/libsql-tokens.ts';
import { openLibsqlUploads } from '../../src/adapters/libsql-uploads.ts';
import { MIGRATIONS } from '../../src/adapters/migrations.ts';
import type { Schedule } from '../../src/model/reminder.ts';
import type { NewMessage } from '../../src/ports/outbox.ts';
import { DEPARTMENT } from '../../src/remind/deadlines.ts';
import { reportOf } from '../fixtures/report.ts';
import { temporaryFolder } from '../helpers/run.ts';

const NOW = new Date(Date.UTC(2027, 0, 10, 1));
const clock = { now: () => NOW };

function setUp() {
  const folder = temporaryFolder();
  const file = join(folder, 'data', 'nianbao.db');
  const files = join(folder, 'data', 'uploads');
  const open = () => {
    const bot = {
      store: openLibsqlStore(file),
      tokens: openLibsqlTokens(file, clock),
      uploads: openLibsqlUploads(file, files),
      chats: openLibsqlChats(file),
      outbox: openLibsqlOutbox(file),
      inbox: openLibsqlInbox(file),
    };
    onTestFinished(async () => {
      for (const part of Object.values(bot)) await part.close();
    });
    return bot;
  };
  const at = (name: string) => join(folder, name);
  return { folder, file, files, at, open, backups: diskBackups(file, files, clock) };
}
type Bot = ReturnType<ReturnType<typeof setUp>['open']>;

const schedule: Schedule = {
  ...{ id: 0, deadline: DEPARTMENT, daysBefore: [21, 0], at: '09:00', text: null, topic: null, paused: false },
  since: new Date(0),
};
const settings = (schedules: Schedule[]) =>
  ({ chat: 'a', kind: 'group', timeZone: 'Asia/Shanghai', schedules }) as const;
const message = (key: string, chat = 'a'): NewMessage => ({
  ...{ chat, kind: 'group', topic: null, key },
  content: { kind: 'reminder', schedule: 1, on: '2027-01-31', daysBefore: 21 },
  ...{ dueAt: NOW, expiresAt: new Date(+NOW + 1000) },
});
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function putReport({ store }: Bot, path: string) {
  const run = { parserVersion: '1', readAt: '2024-02-01T08:00:00.000Z' };
  await store.put({ path, bytes: 1, mtimeMs: 1 }, [{ path, hash: path.padEnd(64, 'x'), report: reportOf({}) }], run);
}
async function putUpload({ uploads }: Bot, chat: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const about = { name: 'a.txt', sender: 'li', subject: 's', parserVersion: '1', uploadedAt: NOW };
  await uploads.put(chat, { hash: hashOf(bytes), report: reportOf({}), ...about }, bytes);
  return hashOf(bytes);
}
async function sendAll({ outbox }: Bot) {
  for (const { id } of await outbox.claim('run', NOW, 60_000, 100))
    await outbox.record(id, 'run', { kind: 'sent', message: null }, NOW);
}

async function filled() {
  const under = setUp();
  const bot = under.open();
  await putReport(bot, 'one');
  const hash = await putUpload(bot, 'a', 'first file');
  const check = await bot.uploads.addCheck('a', {
    ...{ hash, subject: 's', draft: false, previous: null, fingerprints: [], checkedAt: NOW },
    outcome: { findings: [], passed: [], skipped: [], coverage: { read: 1, expected: 1 } },
  });
  await bot.chats.save(settings([schedule]));
  await bot.outbox.add([message('sent before')]);
  await sendAll(bot);
  await bot.outbox.add([message('sent after')]);
  return { ...under, bot, hash, check };
}
const counts = { reports: 1, uploads: 1, chats: 1, reminders: 1 };

test('what is restored is what was backed up; the bot that runs sees it', async () => {
  const { at, backups, bot, hash, check, files } = await filled();
  const backup = at('backup');
  expect(await backups.make(backup)).toEqual({ ok: true, value: { folder: backup, madeAt: NOW, counts } });
  expect(await backups.check(backup)).toEqual({ ok: true, value: { folder: backup, madeAt: NOW, counts } });
  expect(statSync(backup).mode & 0o777).toBe(0o700);

  await putReport(bot, 'two');
  await bot.uploads.forget('a', null);
  const later = await putUpload(bot, 'b', 'second file');
  await bot.chats.save(settings([]));
  expect(existsSync(join(files, hash))).toBe(false);
  const revision = await bot.store.revision();
  expect(await backups.present()).toEqual({ reports: 2, uploads: 1, chats: 1, reminders: 0 });

  const before = at('before');
  expect(await backups.restore(backup, before)).toEqual({ ok: true, value: { before, damaged: null } });
  expect(await bot.store.revision()).not.toBe(revision);
  expect((await bot.store.list()).map(row => row.files)).toEqual([['one']]);
  expect(new TextDecoder().decode((await bot.uploads.bytes('a', hash))!)).toBe('first file');
  expect(await bot.uploads.check('a', check)).toMatchObject({ id: check });
  expect(await bot.uploads.list('b')).toEqual([]);
  expect(await bot.chats.settings('a')).toMatchObject({ schedules: [{ id: 1, deadline: DEPARTMENT }] });

  // And back again.
  expect(await backups.restore(before, at('before again'))).toMatchObject({ ok: true });
  expect((await bot.store.list()).length).toBe(2);
  expect([await bot.uploads.list('a'), (await bot.uploads.list('b'))[0]?.hash]).toEqual([[], later]);
});

test('nothing that was told since comes again, no number is given again, what is on its way goes on', async () => {
  const { at, backups, bot } = await filled();
  await backups.make(at('backup'));
  await sendAll(bot);
  const second = await bot.chats.save(settings([{ ...schedule, id: 1 }, schedule]));
  await bot.outbox.add([message('new, on its way', 'b'), message('new, waiting', 'c')]);
  const [onItsWay] = await bot.outbox.claim('run', NOW, 60_000, 1);
  await bot.inbox.keep([{ id: 5, update: {} }], NOW);
  const [token] = await bot.tokens.keep(['/check #1'], 'a');
  await bot.chats.setReachable('a', false);

  await backups.restore(at('backup'), at('before'));
  expect(await bot.outbox.counts()).toEqual({ waiting: 1, sending: 1, sent: 2, dropped: 0 });
  for (const key of ['sent before', 'sent after', 'new, waiting']) expect(await bot.outbox.add([message(key)])).toBe(0);
  expect(await bot.outbox.record(onItsWay!.id, 'run', { kind: 'sent', message: null }, NOW)).toBe(true);
  expect((await bot.chats.settings('a'))?.schedules.map(({ id }) => id)).toEqual([1]);
  expect([second.schedules[1]!.id, await bot.chats.isReachable('a')]).toEqual([2, false]);
  expect((await bot.chats.save(settings([schedule]))).schedules[0]!.id).toBe(3);
  expect((await bot.inbox.resume()).map(({ id }) => id)).toEqual([5]);
  expect(await bot.tokens.find(token!, 'a')).toBe('/check #1');
});

test('what a backup knows to have been told is told no more, though it waits here', async () => {
  const { at, backups, bot } = await filled();
  await sendAll(bot);
  await backups.make(at('backup'));
  await bot.outbox.prune(new Date(+NOW + 1));
  await bot.outbox.add([message('sent after')]);
  await backups.restore(at('backup'), at('before'));
  expect(await bot.outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 2, dropped: 0 });
  expect(await bot.outbox.prune(new Date(+NOW + 1))).toBe(2);
});

test('into an empty place, and onto the place where the damaged database lay', async () => {
  const { at, backups, file, bot, hash } = await filled();
  await backups.make(at('backup'));
  const fresh = diskBackups(at('elsewhere/nianbao.db'), at('elsewhere/uploads'), clock);
  expect(await fresh.present()).toBe('none');
  expect(await fresh.restore(at('backup'), at('x'))).toEqual({ ok: true, value: { before: null, damaged: null } });
  expect(await fresh.present()).toEqual(counts);
  expect(readFileSync(at(`elsewhere/uploads/${hash}`), 'utf8')).toBe('first file');

  await sendAll(bot);
  for (const part of Object.values(bot)) await part.close();
  const reports = rootOf(file, 'reports');
  writeFileSync(file, readFileSync(file).fill(7, (reports - 1) * 4096, reports * 4096));
  expect(await backups.present()).toBe('damaged');
  const restored = await backups.restore(at('backup'), at('y'));
  expect(restored).toMatchObject({ ok: true, value: { before: null, damaged: expect.stringMatching(/damaged-2027/) } });
  expect(await backups.present()).toEqual(counts);
  // That part of the damaged one could be read.
  const outbox = openLibsqlOutbox(file);
  expect(await outbox.counts()).toMatchObject({ waiting: 0, sent: 2 });
  await outbox.close();
});

function rootOf(file: string, table: string): number {
  const database = new Database(file);
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
  const [row] = database.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').all([table]) as {
    rootpage: number;
  }[];
  database.close();
  return row!.rootpage;
}

test('a backup of an older shape is taken to today’s first, one of a newer is refused', async () => {
  const { at, backups, bot, file } = await filled();
  const old = at('old');
  mkdirSync(join(old, 'uploads'), { recursive: true });
  openDatabase(join(old, 'nianbao.db'), { migrations: MIGRATIONS.slice(0, 5) }).close();
  const manifest = (shape: number) => {
    const sha256 = hashOf(readFileSync(join(old, 'nianbao.db')));
    const about = { kind: 'nianbao-backup', shape, madeAt: NOW.toISOString(), counts, files: 0, sha256 };
    writeFileSync(join(old, 'manifest.json'), JSON.stringify(about));
  };
  manifest(MIGRATIONS.length + 1);
  expect(await backups.restore(old, at('x'))).toEqual({ ok: false, trouble: 'too-new' });
  expect((await bot.store.list()).length).toBe(1);
  manifest(5);
  const untouched = readFileSync(join(old, 'nianbao.db'));
  expect(await backups.restore(old, at('before'))).toMatchObject({ ok: true });
  expect(await backups.present()).toEqual({ reports: 0, uploads: 0, chats: 0, reminders: 0 });
  expect(readFileSync(join(old, 'nianbao.db')).equals(untouched)).toBe(true);
  expect(readdirSync(join(file, '..')).filter(name => name.startsWith('.'))).toEqual([]);
});

test('what is no whole backup is refused, and the data stay as they are', async () => {
  const { at, backups, bot, hash } = await filled();
  await backups.make(at('whole'));
  const spoilt = async (name: string, spoil: (folder: string) => void) => {
    cpSync(at('whole'), at(name), { recursive: true });
    spoil(at(name));
    expect(await backups.check(at(name))).toEqual(await backups.restore(at(name), at('never')));
    return backups.check(at(name));
  };
  const damaged = { ok: false, trouble: 'damaged' };
  const none = { ok: false, trouble: 'no-backup' };
  expect(await spoilt('a', folder => rmSync(join(folder, 'manifest.json')))).toEqual(none);
  expect(await spoilt('b', folder => writeFileSync(join(folder, 'manifest.json'), '{"kind":'))).toEqual(damaged);
  expect(await spoilt('c', folder => appendFileSync(join(folder, 'nianbao.db'), 'x'))).toEqual(damaged);
  expect(await spoilt('d', folder => rmSync(join(folder, 'nianbao.db')))).toEqual(damaged);
  expect(await spoilt('e', folder => writeFileSync(join(folder, 'uploads', hash), 'other'))).toEqual(damaged);
  expect(await spoilt('f', folder => rmSync(join(folder, 'uploads', hash)))).toEqual(damaged);
  expect(await backups.check(at('nowhere'))).toEqual(none);
  expect([existsSync(at('never')), (await bot.store.list()).length]).toEqual([false, 1]);
});

test('a place that is taken is left alone, an empty folder is used', async () => {
  const { at, backups } = await filled();
  mkdirSync(at('taken'));
  writeFileSync(at('taken/letter.txt'), '');
  expect(await backups.make(at('taken'))).toEqual({ ok: false, trouble: 'taken' });
  expect(readdirSync(at('taken'))).toEqual(['letter.txt']);
  expect(await backups.make(at('taken/letter.txt'))).toEqual({ ok: false, trouble: 'taken' });
  mkdirSync(at('empty'));
  expect(await backups.make(at('empty'))).toMatchObject({ ok: true });
  const nowhere = diskBackups(at('none/nianbao.db'), at('none/uploads'), clock);
  expect(await nowhere.make(at('x'))).toEqual({ ok: false, trouble: 'no-data' });
  expect(existsSync(at('none'))).toBe(false);
});
