// What runs beside the conversation: the search index, the corpus folder, files whose time is over, reminders.
import { randomUUID } from 'node:crypto';
import type { App } from '../src/app.ts';
import { createDelivery, type DeliveryParts } from '../src/delivery.ts';
import type { Chats } from '../src/ports/chats.ts';
import type { Log } from '../src/ports/log.ts';
import type { NewMessage } from '../src/ports/outbox.ts';
import type { Watcher } from '../src/ports/watcher.ts';
import type { WorkingDays } from '../src/ports/working-days.ts';
import { watchCorpus } from '../src/watch-corpus.ts';
import type { ChatChange, Undelivered } from './platforms/types.ts';
import { changeLine } from './present/corpus-import.ts';
import { belated, reminderMessage } from './present/reminder-message.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An answer that is later than this is of no use any more. */
const ANSWER_KEPT_MS = 2 * DAY_MS;

/** Ending the program in the midst of something is no failure. */
const isEnding = (error: unknown): boolean => (error as { code?: unknown }).code === 'closed';

/** So that the first who searches need not wait for it. */
export function indexInBackground(app: App, log: Log): void {
  app.indexReports().catch(error => {
    if (!isEnding(error)) log.error('搜索索引没有建成，搜索时将再试。', error);
  });
}

/** So that the first who asks about all reports need not wait until each has been looked at. */
export function prepareInBackground(app: App, log: Log): void {
  app.prepareQuestions().catch(error => {
    if (!isEnding(error)) log.error('年报数据没有预先读好，提问时将再读。', error);
  });
}

export function keepWatching(app: App, watcher: Watcher, folder: string, log: Log): { stop(): Promise<void> } {
  return watchCorpus({
    ...{ watcher, folder, importCorpus: () => app.importCorpus() },
    onImport: outcome => {
      if (outcome.ok) for (const change of outcome.value.changes) log.info(changeLine(change));
      else log.error(outcome.failure.message);
    },
    onError: error => {
      if (!isEnding(error)) log.error('年报文件夹有变化，但没有读成。', error);
    },
  });
}

/** Uploaded files whose time is over go now, and then day by day. */
export async function keepSweeping(app: App, log: Log): Promise<{ stop(): void }> {
  const sweep = () => app.sweepUploads().catch(error => log.error('到期的上传文件没有删成，明天再试。', error));
  await sweep();
  const timer = setInterval(sweep, DAY_MS).unref();
  return { stop: () => clearInterval(timer) };
}

export interface Reminding {
  onChange(change: ChatChange): Promise<void>;
  /** Tries again what did not get through, as soon as it can. */
  keep(answer: Undelivered): Promise<void>;
  stop(): Promise<void>;
}

/** Reminders go out when they are due, and answers that did not get through when they can. */
export function keepReminding({
  workingDays,
  ...parts
}: Omit<DeliveryParts, 'owner' | 'remind' | 'belated'> & { workingDays: WorkingDays }): Reminding {
  const { chats, outbox, clock } = parts;
  const delivery = createDelivery({ ...parts, owner: randomUUID(), remind: reminderMessage(workingDays), belated });
  return {
    async onChange(change) {
      await heed(change, chats);
      if (change.kind !== 'gone') delivery.lookBack();
    },
    keep: answer => outbox.add([messageOf(answer, clock.now())]).then(delivery.wake),
    stop: () => delivery.stop(),
  };
}

async function heed(change: ChatChange, chats: Chats): Promise<void> {
  if (change.kind === 'moved') await chats.move(change.from, change.to);
  else await chats.setReachable(change.chat, change.kind === 'back');
}

function messageOf({ chat, key, reply }: Undelivered, now: Date): NewMessage {
  const { id, kind, topic = null } = chat;
  const expiresAt = new Date(+now + ANSWER_KEPT_MS);
  return { chat: id, kind, topic, key, content: { kind: 'reply', reply }, dueAt: now, expiresAt };
}
