// The store on a real SQLite file: the contract, and what only a file on a disk can do wrong.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { MIGRATIONS } from '../../src/adapters/migrations.ts';
import { storeContract } from '../contracts/store.ts';
import { reportOf } from '../fixtures/report.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-store-'));
  file = join(folder, 'deep', 'below', 'nianbao.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const RUN = { parserVersion: '1', readAt: '2024-02-01T08:00:00.000Z' };
const putOne = (store: ReturnType<typeof openLibsqlStore>, path: string) =>
  store.put({ path, bytes: 1, mtimeMs: 1 }, [{ path, hash: path.padEnd(64, 'x'), report: reportOf({}) }], RUN);
const versionOf = (database: Database.Database) =>
  (database.prepare('PRAGMA user_version').all() as { user_version: number }[])[0]?.user_version;
const codeFrom = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string };
    expect(name).toBe('StoreError');
    expect(message).toContain(folder);
    return code;
  }
};

describe('the store contract', () => {
  storeContract(() => ({ open: () => openLibsqlStore(file), discard: () => {} }));
});

describe('the file', () => {
  test('is made with its folder, in WAL mode, in the newest shape', async () => {
    const store = openLibsqlStore(file);
    await putOne(store, 'a');
    const beside = new Database(file);
    expect(beside.prepare('PRAGMA journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
    expect(versionOf(beside)).toBe(MIGRATIONS.length);
    beside.close();
    await store.close();
  });

  test('of an older version is taken to the newest shape, and keeps what it holds', () => {
    const first = openDatabase(file, { migrations: ['CREATE TABLE t (x)'] });
    first.prepare('INSERT INTO t VALUES (?)').run([7]);
    first.close();
    const steps = ['CREATE TABLE t (x)', 'ALTER TABLE t ADD COLUMN y; UPDATE t SET y = x + 1', 'CREATE TABLE u (z)'];
    const later = openDatabase(file, { migrations: steps });
    expect(later.prepare('SELECT * FROM t').all()).toEqual([{ x: 7, y: 8 }]);
    expect(versionOf(later)).toBe(3);
    later.close();
  });

  test('stays as it was when a step fails halfway', () => {
    openDatabase(file, { migrations: ['CREATE TABLE t (x)'] }).close();
    const broken = ['CREATE TABLE t (x)', 'CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)'];
    expect(() => openDatabase(file, { migrations: broken })).toThrow(/nowhere/);
    const again = openDatabase(file, { migrations: ['CREATE TABLE t (x)'] });
    expect(again.prepare("SELECT name FROM sqlite_master WHERE name = 'half'").all()).toEqual([]);
    again.close();
  });

  test('of a newer version is refused with a sentence and left alone', () => {
    const newer = openDatabase(file, { migrations: [...MIGRATIONS, 'CREATE TABLE future (x)'] });
    newer.close();
    expect(codeFrom(() => openLibsqlStore(file))).toBe('too-new');
    expect(() => openLibsqlStore(file)).toThrow(/newer version .* DATA_DIR/);
  });

  test('of another program is refused and left alone', () => {
    file = join(folder, 'other.db');
    const other = new Database(file);
    other.exec('CREATE TABLE reports (title)');
    other.close();
    expect(codeFrom(() => openLibsqlStore(file))).toBe('foreign');
    const after = new Database(file);
    expect(after.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'reports' }]);
    after.close();
  });

  test('that is no database, or damaged inside, is called corrupt', async () => {
    file = join(folder, 'x.db');
    writeFileSync(file, 'this is a letter and no database at all; '.repeat(50));
    expect(codeFrom(() => openLibsqlStore(file))).toBe('corrupt');

    const path = join(folder, 'y.db');
    const store = openLibsqlStore(path);
    for (let i = 0; i < 50; i++) await putOne(store, `f${i}`);
    await store.close();
    const beside = new Database(path);
    beside.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
    const [{ rootpage }] = beside
      .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'reports_in_order'")
      .all([]) as [{ rootpage: number }];
    beside.close();
    writeFileSync(path, readFileSync(path).fill(7, (rootpage - 1) * 4096, rootpage * 4096));
    const damaged = openLibsqlStore(path);
    await expect(damaged.list()).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt', file: path });
    await damaged.close();
  });

  test('in a place that cannot be used is unavailable', () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(codeFrom(() => openLibsqlStore(join(folder, 'taken', 'x.db')))).toBe('unavailable');
    expect(codeFrom(() => openLibsqlStore(folder))).toBe('unavailable');
  });

  test('held by a writer is called locked after the wait, and works again once it is let go', async () => {
    const store = openLibsqlStore(file, { waitMs: 100 });
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(putOne(store, 'a')).rejects.toMatchObject({ code: 'locked', file });
    expect(await store.list()).toEqual([]);
    holder.exec('COMMIT');
    await putOne(store, 'a');
    expect((await store.list()).length).toBe(1);
    holder.close();
    await store.close();
  });

  test('waits while another process writes before the file is in WAL mode', async () => {
    file = join(folder, 'young.db');
    const script = `
      import Database from ${JSON.stringify(join(projectRoot, 'node_modules/libsql/index.js'))};
      const database = new Database(process.argv[1]);
      database.exec('BEGIN IMMEDIATE');
      console.log('writing');
      setTimeout(() => database.exec('COMMIT'), 300);`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script, file]);
    await once(writer.stdout, 'data');
    const store = openLibsqlStore(file);
    expect(await store.list()).toEqual([]);
    await store.close();
    writer.kill();
  });

  test('opened for the first time by several processes at once comes out whole', async () => {
    const script = `
      import { openLibsqlStore } from ${JSON.stringify(join(projectRoot, 'dist/src/adapters/libsql-store.js'))};
      const [file, me] = process.argv.slice(1);
      const store = openLibsqlStore(file);
      const report = ${JSON.stringify(reportOf({}))};
      for (let i = 0; i < 20; i++) {
        const path = me + '-' + i;
        const hash = path.padEnd(64, 'x');
        await store.put({ path, bytes: 1, mtimeMs: 1 }, [{ path, hash, report }], ${JSON.stringify(RUN)});
      }
      await store.close();`;
    const start = (me: string) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file, me]);
    await Promise.all(['p', 'q', 'r', 's'].map(start));
    expect(existsSync(file)).toBe(true);
    const store = openLibsqlStore(file);
    expect((await store.files()).length).toBe(80);
    expect((await store.list()).length).toBe(80);
    await store.close();
  });
});
