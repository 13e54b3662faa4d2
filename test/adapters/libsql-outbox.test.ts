import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openLibsqlChats } from '../../src/adapters/libsql-chats.ts';
import { openLibsqlOutbox } from '../../src/adapters/libsql-outbox.ts';
import { outboxContract } from '../contracts/outbox.ts';
import { onDatabaseFile } from '../helpers/database-file.ts';
import { projectRoot } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/run.ts';

outboxContract(() => onDatabaseFile(file => ({ outbox: openLibsqlOutbox(file), chats: openLibsqlChats(file) })));

const NOW = new Date(Date.UTC(2027, 0, 10, 1));

async function filled(messages: number, chats: number) {
  const file = join(temporaryFolder(), 'nianbao.db');
  const outbox = openLibsqlOutbox(file);
  await outbox.add(
    Array.from({ length: messages }, (_, i) => ({
      ...{ chat: `telegram:${i % chats}`, kind: 'private', topic: null, key: `k${i}` },
      content: { kind: 'reminder', schedule: 1, on: '2027-01-31', daysBefore: 21 },
      ...{ dueAt: new Date(+NOW - messages + i), expiresAt: new Date(+NOW + 1_000_000) },
    })),
  );
  return { file, outbox };
}

test('four processes that claim at once take everything once', async () => {
  const { file, outbox } = await filled(600, 40);
  const script = `
    import { openLibsqlOutbox } from ${JSON.stringify(join(projectRoot, 'dist/src/adapters/libsql-outbox.js'))};
    const [file, me] = process.argv.slice(1);
    const outbox = openLibsqlOutbox(file);
    for (let idle = 0; idle < 3; ) {
      const claimed = await outbox.claim(me, new Date(${+NOW}), 60_000, 7);
      idle = claimed.length > 0 ? 0 : idle + 1;
      for (const { id, chat, key } of claimed) {
        console.log(chat, key);
        if (!(await outbox.record(id, me, { kind: 'sent', message: null }, new Date(${+NOW})))) throw new Error(key);
      }
      if (idle > 0) await new Promise(resolve => setTimeout(resolve, 20));
    }
    await outbox.close();`;
  const start = (me: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file, me], { encoding: 'utf8' });
  const lines = (await Promise.all(['p', 'q', 'r', 's'].map(start))).flatMap(({ stdout }) => stdout.match(/.+/g) ?? []);
  expect(lines.length).toBe(600);
  expect(new Set(lines).size).toBe(600);
  expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 600, dropped: 0 });
  await outbox.close();
});

test('claiming steps from chat to chat, past all their other messages', async () => {
  const { outbox } = await filled(50_000, 2000);
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const begun = performance.now();
    expect((await outbox.claim('run', NOW, 60_000, 25)).length).toBe(25);
    times.push(performance.now() - begun);
  }
  // Some 6 ms where nothing else runs; reading every message would take a hundred.
  expect(times.sort((a, b) => a - b)[4]).toBeLessThan(50);
  await outbox.close();
});
