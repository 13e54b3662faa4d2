// A process that is going to be killed. It prints what has been promised to it, at once, after each commit; what it is about
// to do outside, before. Started: node killed-child.mjs DIST MODE FILE RUN FOLDER; it begins when a line comes in.
import { readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, mode, file, run, folder] = process.argv.slice(2);
const load = name => import(pathToFileURL(join(dist, 'src', 'adapters', `${name}.js`)).href);
const say = (...words) => writeSync(1, `${words.join(' ')}\n`);

const MODES = {
  work: async ({ openLibsqlChats, openLibsqlOutbox, openLibsqlInbox }) => {
    const [chats, outbox, inbox] = [openLibsqlChats(file), openLibsqlOutbox(file), openLibsqlInbox(file)];
    const deadline = { kind: 'other', name: '报送', month: 1, day: 31, year: null, basis: null };
    const expiresAt = new Date(Date.now() + 1_000_000);
    for (let i = 0; ; i++) {
      const keys = [0, 1, 2].map(part => `${run}-${i}-${part}`);
      const content = { kind: 'reminder', schedule: 99, on: '2027-01-31', daysBefore: 0 };
      const about = { kind: 'group', topic: null, content, dueAt: new Date(), expiresAt };
      await outbox.add(keys.map((key, part) => ({ ...about, chat: `chat ${(i + part) % 7}`, key })));
      say('added', ...keys);
      for (const { id, key } of await outbox.claim(run, new Date(), 150, 3)) {
        say('sending', key);
        if (await outbox.record(id, run, { kind: 'sent', message: null }, new Date())) say('sent', key);
      }
      const number = Number(run) * 10_000 + i;
      const schedule = {
        id: 1,
        deadline,
        daysBefore: [0],
        at: '09:00',
        topic: null,
        paused: false,
        since: new Date(number),
      };
      await chats.save({
        chat: `own ${run}`,
        kind: 'group',
        timeZone: 'Asia/Shanghai',
        schedules: [{ ...schedule, text: 'x' }],
      });
      say('saved', number);
      await inbox.keep([{ id: number, update: { number } }], new Date());
      say('kept', number);
      if (i % 2 === 0) continue;
      say('answering', number);
      await inbox.done([number]);
      say('answered', number);
    }
  },
  migrate: async ({ openDatabase }) => {
    openDatabase(file).close();
    say('migrated');
  },
  backup: async ({ diskBackups }) => {
    const backups = diskBackups(file, join(folder, 'uploads'), { now: () => new Date() });
    for (let i = 0; ; i++) {
      await backups.make(join(folder, `backup-${run}-${i}`));
      say('made', `backup-${run}-${i}`);
    }
  },
};
const NEEDS = {
  work: ['libsql-chats', 'libsql-outbox', 'libsql-inbox'],
  migrate: ['libsql-database'],
  backup: ['disk-backups'],
};

const parts = Object.assign({}, ...(await Promise.all(NEEDS[mode].map(load))));
say('ready');
readSync(0, new Uint8Array(1));
await MODES[mode](parts);
