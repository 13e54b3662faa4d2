import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { chatsContract } from '../contracts/chats.ts';
import { onDatabaseFile } from '../helpers/database-file.ts';
import { temporaryFolder } from '../helpers/run.ts';

chatsContract(() => onDatabaseFile(file => ({ chats: openLibsqlChats(file), outbox: openLibsqlOutbox(file) })));

interface Column {
  name: string;
  type: string;
}

test('a chat that moves takes its rows along from every table there is; of what both have one stays', async () => {
  const file = join(temporaryFolder(), 'nianbao.db');
  const chats = openLibsqlChats(file);
  const beside = new Database(file);
  beside.exec('CREATE TABLE added_later (id INTEGER PRIMARY KEY, chat TEXT NOT NULL, words TEXT)');
  const all = <T>(sql: string) => beside.prepare(sql).all([]) as T[];
  const columnsOf = (table: string) => all<Column>(`SELECT name, type FROM pragma_table_info('${table}')`);
  const tables = all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
    .filter(name => columnsOf(name).some(column => column.name === 'chat'));
  expect(tables).toEqual(
    expect.arrayContaining(['added_later', 'batches', 'button_words', 'outbox', 'schedules', 'uploads']),
  );
  beside.exec("INSERT INTO chats (id, kind) VALUES ('old', 'group'), ('new', 'group'), ('other', 'group')");

  let rows = 0;
  const put = (table: string, chat: string, what: number) => {
    rows += 1;
    const columns = columnsOf(table);
    const valueFor = ({ name, type }: Column) => {
      if (name === 'chat') return chat;
      if (name === 'state') return 'sent';
      if (name === 'token' || (name === 'key' && table === 'outbox')) return `remind|${chat}|${rows}`;
      if (name === 'id') return table === 'schedules' ? what : rows;
      return type === 'TEXT' ? `"${what}"` : what;
    };
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    beside.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`).run(columns.map(valueFor));
  };
  for (const table of tables) {
    for (const what of [1, 2]) put(table, 'old', what);
    put(table, 'new', 2);
    put(table, 'other', 2);
  }
  await chats.move('old', 'new');
  const oneOfBoth = new Set(['uploads', 'waved', 'schedules']);
  for (const table of tables) {
    const counted = all(`SELECT chat, count(*) AS rows FROM ${table} GROUP BY chat ORDER BY chat`);
    const moved = oneOfBoth.has(table) ? 2 : 3;
    expect(counted, table).toEqual([
      { chat: 'new', rows: moved },
      { chat: 'other', rows: 1 },
    ]);
  }
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
  beside.close();
  await chats.close();
});
