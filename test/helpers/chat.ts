// The conversation over reports made by hand: what a person types, what is sent or edited, as text and as Reply.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { commands } from '../../handlers/commands/index.ts';
import { createConversation } from '../../handlers/conversation.ts';
import { render } from '../../handlers/platforms/terminal/render.ts';
import type { Attachment, Input } from '../../handlers/platforms/types.ts';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { openLibsqlStore } from '../../src/adapters/libsql-store.ts';
import { scanSearch } from '../../src/adapters/scan-search.ts';
import { type App, createApp } from '../../src/app.ts';
import { UPLOAD } from '../../src/import-corpus.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { inProcessReader } from './in-process-reader.ts';
import { projectRoot } from './project.ts';
import { reminderParts } from './reminders.ts';
import { temporaryFolder } from './run.ts';
import { uploadParts } from './uploads.ts';

export interface Said {
  reply: Reply;
  /** True where it took the place of an earlier message. */
  edited: boolean;
}

export interface TestChat {
  app: App;
  /** Of the store, the uploads and whatever else the app keeps. */
  folder: string;
  /** All that was told of the progress of answers. */
  told: string[];
  /** Moves the clock on. */
  wait(days: number): void;
  /** What is answered, as a terminal shows it. Exactly one message is expected. */
  ask(text: string, more?: Partial<Input>): Promise<string>;
  said(text: string, more?: Partial<Input>): Promise<Said>;
  /** What the button with this label leads to, pressed under its own message. */
  press(reply: Reply, label: string, more?: Partial<Input>): Promise<Said>;
  /** All that is answered, in order. */
  hear(text: string, more?: Partial<Input>): Promise<Said[]>;
}

export async function chatWith(...reports: AnnualReport[]): Promise<TestChat> {
  const folder = temporaryFolder();
  let now = Date.parse('2025-06-01T00:00:00Z');
  const store = openLibsqlStore(join(folder, 'nianbao.db'));
  onTestFinished(() => store.close());
  for (const [at, report] of reports.entries()) {
    const path = `${UPLOAD}${at}`;
    const hash = createHash('sha256').update(path).digest('hex');
    const run = { parserVersion: '1', readAt: '2025-01-01T00:00:00.000Z' };
    await store.put({ path, bytes: 1, mtimeMs: 0 }, [{ path, hash, report }], run);
  }
  const app = createApp({
    ...{ index: scanSearch(), segmenter: jiebaSegmenter([]) },
    ...{
      store,
      corpusDir: folder,
      divisions: [],
      knowledgeDir: join(projectRoot, 'corpus', 'knowledge'),
      files: diskFiles,
      reader: inProcessReader(),
      timeZone: 'Asia/Shanghai',
      parserVersion: '1',
    },
    ...uploadParts(folder),
    ...reminderParts(folder),
    clock: { now: () => new Date(now) },
  });
  const receive = createConversation(app, commands);
  const told: string[] = [];

  async function hear(text: string, more: Partial<Input> = {}): Promise<Said[]> {
    const all: Said[] = [];
    const input: Input = {
      text,
      chat: { id: 'test', kind: 'private' },
      sender: { id: 'test', name: '' },
      sentAt: new Date('2025-06-01T00:00:00Z'),
      files: [],
      isAdministrator: async () => true,
      ...more,
    };
    await receive(input, {
      send: async reply => {
        all.push({ reply, edited: false });
        return { id: String(all.length) };
      },
      edit: async (_sent, reply) => void all.push({ reply, edited: true }),
      progress: state => void told.push(state.words),
    });
    return all;
  }

  async function said(text: string, more: Partial<Input> = {}): Promise<Said> {
    const all = await hear(text, more);
    if (all.length !== 1) throw new Error(`${all.length} messages instead of one for ${text}`);
    return all[0]!;
  }

  return {
    ...{ app, folder, hear, said, told },
    wait: days => {
      now += days * 24 * 60 * 60 * 1000;
    },
    ask: async (text, more) => render((await said(text, more)).reply),
    press(reply, label, more = {}) {
      const button = reply.buttons?.flat().find(one => one.label === label);
      if (!button) throw new Error(`no button ${label}`);
      return said(button.input, { pressed: { id: '1' }, ...more });
    },
  };
}

export function attachment(name: string, content: string | Uint8Array): Attachment {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes: bytes.length, read: async () => ({ ok: true, value: bytes }) };
}

/** What nobody should type and somebody will: each is answered by one sentence or by a sound answer, never by a failure. */
export const BAD_WORDS: readonly (readonly [string, string])[] = [
  ['500 words', '启东 '.repeat(500)],
  ['emoji', '😀👍🏽'],
  ['control characters', '\u0000\u0007\u001b[2J'],
  ['markup', '<b>*_[启](东)</b>`'],
  ['query syntax', 'title:* ~ + - ^2'],
  ['a year that is none', '火星市 0000'],
  ['a year to come', '火星市 3023'],
  ['an enormous word', '年'.repeat(50_000)],
];
