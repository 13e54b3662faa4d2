// The parts of an app that reminders rest on, on a real database file.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { chineseWorkingDays } from '../../src/adapters/chinese-working-days.ts';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';

export function reminderParts(folder: string) {
  const chats = openLibsqlChats(join(folder, 'nianbao.db'));
  const outbox = openLibsqlOutbox(join(folder, 'nianbao.db'));
  onTestFinished(async () => {
    await chats.close();
    await outbox.close();
  });
  return { chats, outbox, workingDays: chineseWorkingDays() };
}
