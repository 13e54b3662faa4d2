// What is kept of a database before it goes forward.
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/libsql-database.ts';
import { openLibsqlUploads } from '../../src/adapters/libsql-uploads.ts';
import { MIGRATIONS } from '../../src/adapters/migrations.ts';
import { temporaryFolder } from '../helpers/run.ts';

const TODAY = new Date().toLocaleDateString('sv-SE');
const query = (file: string, sql: string) => {
  const database = new Database(file);
  const rows = database.prepare(sql).all([]);
  database.close();
  return rows;
};
const backupsIn = (folder: string) =>
  readdirSync(folder)
    .filter(name => name.includes('.bak'))
    .sort();

test('a database of shape 5 with data goes forward; beside it lies what it was', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'nianbao.db');
  const old = openDatabase(file, { migrations: MIGRATIONS.slice(0, 5) });
  old.exec("INSERT INTO waved VALUES ('a', 's', 'rule', 'T3-BALANCE')");
  // Still open, its log not emptied.
  const uploads = openLibsqlUploads(file, join(folder, 'uploads'));
  expect(await uploads.waved('a', 's')).toEqual([{ kind: 'rule', key: 'T3-BALANCE' }]);
  await uploads.close();
  old.close();
  const backup = join(folder, `nianbao.db.v5-${TODAY}.bak`);
  expect(backupsIn(folder)).toEqual([`nianbao.db.v5-${TODAY}.bak`]);
  expect(query(backup, 'PRAGMA user_version')).toEqual([{ user_version: 5 }]);
  expect(query(backup, 'SELECT key FROM waved')).toEqual([{ key: 'T3-BALANCE' }]);
  expect(query(backup, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(query(file, 'PRAGMA user_version')).toEqual([{ user_version: MIGRATIONS.length }]);
});

test('rows that belong to none are refused', () => {
  const database = openDatabase(join(temporaryFolder(), 'nianbao.db'));
  expect(database.prepare('PRAGMA foreign_keys').all([])).toEqual([{ foreign_keys: 1 }]);
  database.close();
});

test('nothing is kept of a new one, nor of one that is new enough', () => {
  const folder = temporaryFolder();
  for (let time = 0; time < 2; time++) openDatabase(join(folder, 'nianbao.db')).close();
  expect(backupsIn(folder)).toEqual([]);
});

test('the last three are kept; what was left half goes, what another process makes now stays', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'nianbao.db');
  const put = (name: string, hoursAgo: number) => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), new Date(), new Date(Date.now() - hoursAgo * 3_600_000));
  };
  const days = [9, 8, 7, 6].map(day => `nianbao.db.v1-2020-01-0${day}.bak`);
  for (const [i, name] of days.entries()) put(name, 100 + i);
  put('nianbao.db.v1-2020-01-09.bak.tmp-77', 100);
  put('nianbao.db.v1-2020-01-09.bak.tmp-78', 0);
  put('other.db.v1-2020-01-01.bak', 900);
  openDatabase(file, { migrations: ['CREATE TABLE t (x)'] }).close();
  openDatabase(file, { migrations: ['CREATE TABLE t (x)', 'CREATE TABLE u (x)', 'CREATE TABLE v (x)'] }).close();
  expect(backupsIn(folder)).toEqual(
    [
      ...[`nianbao.db.v1-${TODAY}.bak`, days[0]!, days[1]!],
      ...['nianbao.db.v1-2020-01-09.bak.tmp-78', 'other.db.v1-2020-01-01.bak'],
    ].sort(),
  );
});

test('without room for the backup it does not go forward', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'nianbao.db');
  openDatabase(file, { migrations: ['CREATE TABLE t (x)'] }).close();
  const passing = `${file}.v1-${TODAY}.bak.tmp-${process.pid}`;
  // A folder in its place, as good as none.
  openDatabase(join(passing, 'x.db')).close();
  expect(() => openDatabase(file, { migrations: ['CREATE TABLE t (x)', 'CREATE TABLE u (x)'] })).toThrow();
  expect(query(file, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
  expect(existsSync(passing)).toBe(true);
});
