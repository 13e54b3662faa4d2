// Processes killed with SIGKILL at any moment: what they were promised is there afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { diskBackups } from '../../src/adapters/disk-backups.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { openLibsqlInbox } from '../../src/adapters/libsql-inbox.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { MIGRATIONS } from '../../src/adapters/migrations.ts';
import { projectRoot } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/run.ts';

const SCRIPT = join(projectRoot, 'test', 'helpers', 'killed-child.mjs');
const KILLS = 200;
const AT_ONCE = 4;

/** The same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Stands ready, before it begins. */
async function startChild(mode: string, file: string, run: number, folder = '') {
  const child = spawn(process.execPath, [SCRIPT, join(projectRoot, 'dist'), mode, file, String(run), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  child.stdin.on('error', () => {});
  const hear = async (word: string) => {
    while (!said.includes(word)) await Promise.race([once(child.stdout, 'data'), closed]);
  };
  await hear('ready\n');
  /** Whole lines only. */
  return async (ms: number, after = ''): Promise<string[][]> => {
    child.stdin.write('\n');
    await hear(after);
    await Promise.race([wait(ms), closed]);
    child.kill('SIGKILL');
    await closed;
    return said
      .slice(0, said.lastIndexOf('\n'))
      .split('\n')
      .map(line => line.split(' '));
  };
}

/** Some at once work on the same file; nothing starts meanwhile, so that they get on. */
async function killMany(
  mode: string,
  kills: number,
  file: string,
  folder: string,
  most: number,
  first = '',
): Promise<string[][]> {
  const random = dice(20_270_131);
  const lines: string[][] = [];
  for (let run = 0; run < kills; run += AT_ONCE) {
    const children = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => startChild(mode, file, run + at + 1, folder)),
    );
    // Every other one has begun to write, however busy the machine is.
    const worked = children.map((work, at) => work(5 + random() * (most - 5), at % 2 === 0 ? '' : first));
    for (const told of await Promise.all(worked)) lines.push(...told);
  }
  return lines;
}

const said = (lines: string[][], word: string): string[] =>
  lines.flatMap(([first, ...rest]) => (first === word ? rest : []));

function sound(file: string): void {
  const database = new Database(file);
  expect(database.prepare('PRAGMA integrity_check').all([])).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('PRAGMA foreign_key_check').all([])).toEqual([]);
  database.close();
}

test(`killed at ${KILLS} moments while they write: the database is sound, nothing is lost, nothing is there twice`, async () => {
  const file = join(temporaryFolder(), 'nianbao.db');
  openDatabase(file).close();
  const lines = await killMany('work', KILLS, file, '', 60, 'added');
  sound(file);
  const [chats, outbox, inbox] = [openLibsqlChats(file), openLibsqlOutbox(file), openLibsqlInbox(file)];
  const added = said(lines, 'added');
  expect(added.length).toBeGreaterThan(KILLS);

  const database = new Database(file);
  const rows = database.prepare('SELECT key, state, uncertain FROM outbox').all([]) as {
    key: string;
    state: string;
    uncertain: number;
  }[];
  database.close();
  const byKey = new Map(rows.map(row => [row.key, row]));
  expect(byKey.size).toBe(rows.length);
  expect(added.filter(key => !byKey.has(key))).toEqual([]);
  expect(said(lines, 'sent').filter(key => byKey.get(key)?.state !== 'sent')).toEqual([]);
  // Whoever sends for the second time knows of the first.
  const sendings = new Map<string, number>();
  for (const key of said(lines, 'sending')) sendings.set(key, (sendings.get(key) ?? 0) + 1);
  expect([...sendings].filter(([key, times]) => times > byKey.get(key)!.uncertain + 1)).toEqual([]);

  const saved = new Map(said(lines, 'saved').map(number => [Math.floor(Number(number) / 10_000), Number(number)]));
  for (const [run, last] of saved) {
    const settings = await chats.settings(`own ${run}`);
    // The very last one may have come there without a word.
    expect([last, last + 1]).toContain(+settings!.schedules[0]!.since);
  }
  const kept = said(lines, 'kept').map(Number);
  const left = new Set((await inbox.resume()).map(({ id }) => id));
  const begun = new Set(said(lines, 'answering').map(Number));
  expect(kept.filter(id => !begun.has(id) && !left.has(id))).toEqual([]);
  expect(said(lines, 'answered').filter(id => left.has(Number(id)))).toEqual([]);
  expect(
    await inbox.keep(
      kept.map(id => ({ id, update: { number: id } })),
      new Date(),
    ),
  ).toEqual([]);

  const now = new Date(Date.now() + 1000);
  const open = rows.filter(({ state }) => state !== 'sent').length;
  let taken = 0;
  for (let claimed = await outbox.claim('last', now, 1000, 50); claimed.length > 0; ) {
    taken += claimed.length;
    for (const { id } of claimed) await outbox.record(id, 'last', { kind: 'sent', message: null }, now);
    claimed = await outbox.claim('last', now, 1000, 50);
  }
  expect([taken, await outbox.counts()]).toEqual([open, { waiting: 0, sending: 0, sent: rows.length, dropped: 0 }]);
  for (const part of [chats, outbox, inbox]) await part.close();
}, 300_000);

test('killed while the database goes forward: it is in the old shape or the new one, with all it held', async () => {
  const folder = temporaryFolder();
  const old = join(folder, 'old.db');
  const before = openDatabase(old, { migrations: MIGRATIONS.slice(0, 5) });
  const fill = before.prepare("INSERT INTO waved VALUES ('a', 's', 'rule', ?)");
  before.transaction(() => {
    for (let i = 0; i < 20_000; i++) fill.run([String(i).padStart(60, 'x')]);
  })();
  before.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
  before.close();
  const whole = join(folder, 'whole.db');
  copyFileSync(old, whole);
  const begun = performance.now();
  await (await startChild('migrate', whole, 0))(10_000);
  const takes = performance.now() - begun;

  const random = dice(6);
  const ends = new Set<number>();
  for (let run = 0; run < 20; run++) {
    const file = join(folder, `${run}.db`);
    copyFileSync(old, file);
    await (await startChild('migrate', file, run))(random() * takes);
    const versions = [
      file,
      ...readdirSync(folder).flatMap(name =>
        name.startsWith(`${run}.db.v5`) && name.endsWith('.bak') ? join(folder, name) : [],
      ),
    ].map(path => {
      sound(path);
      const database = new Database(path);
      const [{ user_version: version }] = database.prepare('PRAGMA user_version').all([]) as [{ user_version: number }];
      expect(database.prepare('SELECT count(*) AS n FROM waved').all([])).toEqual([{ n: 20_000 }]);
      database.close();
      return version;
    });
    ends.add(versions[0]!);
    // Never forward without the backup.
    expect(versions.slice(1)).toEqual(versions[0] === 5 && versions.length === 1 ? [] : [5]);
    const opened = openDatabase(file);
    expect(opened.prepare('PRAGMA user_version').all([])).toEqual([{ user_version: MIGRATIONS.length }]);
    opened.close();
  }
  expect(ends.size).toBe(2);
}, 180_000);

test('killed while a backup is made: a half one is never taken for whole', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'nianbao.db');
  const database = openDatabase(file);
  const fill = database.prepare("INSERT INTO waved VALUES ('a', 's', 'rule', ?)");
  database.transaction(() => {
    for (let i = 0; i < 20_000; i++) fill.run([String(i).padStart(60, 'x')]);
  })();
  database.close();
  const backups = diskBackups(file, join(folder, 'uploads'), { now: () => new Date() });
  const begun = performance.now();
  await backups.make(join(folder, 'first'));
  const takes = performance.now() - begun;
  const made = said(await killMany('backup', 20, file, folder, 3 * AT_ONCE * takes), 'made');
  const names = readdirSync(folder).filter(name => name.startsWith('backup-'));
  const whole = names.filter(name => !name.includes('.unfinished-'));
  expect(made.filter(name => !whole.includes(name))).toEqual([]);
  expect([whole.length > 0, names.length > whole.length]).toEqual([true, true]);
  for (const name of names) {
    const { ok } = await backups.check(join(folder, name));
    // One that only wants its name is whole as well.
    expect(ok, name).toBe(whole.includes(name) || (ok && existsSync(join(folder, name, 'manifest.json'))));
  }
  sound(file);
}, 180_000);
