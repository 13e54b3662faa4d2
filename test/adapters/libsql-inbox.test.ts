import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openLibsqlInbox } from '../../src/adapters/libsql-inbox.ts';
import { inboxContract } from '../contracts/inbox.ts';

inboxContract(() => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-inbox-'));
  const file = join(folder, 'nianbao.db');
  return {
    open: () => openLibsqlInbox(file),
    holds: text => {
      const beside = new Database(file);
      beside.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      beside.close();
      return readFileSync(file).includes(text);
    },
    discard: () => rmSync(folder, { recursive: true }),
  };
});
