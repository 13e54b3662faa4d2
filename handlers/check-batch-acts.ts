// What is done with the table of files that were checked together: shown, a page turned, a file of it opened, kept as a file.
import type { App } from '../src/app.ts';
import { type Reply, say } from '../src/model/reply.ts';
import type { CheckAct } from './check-words.ts';
import { showPage } from './page-word.ts';
import type { Input, Out } from './platforms/types.ts';
import { addressOf, batchReply, unreadReply } from './present/check-batch.ts';
import { checkBatchFile } from './present/check-batch-file.ts';
import { checkReply, type VerdictOptions } from './present/check-reply.ts';
import { noSuchBatch } from './present/check-sentences.ts';

interface BatchCall {
  /** One of its checks; null: the last table. */
  check: number | null;
  act: CheckAct & { kind: 'batch' | 'batchFile' | 'row' };
  page: number | null;
}

/** A file that is opened takes the place of the table, and leads back to it: so one message serves for all of them. */
export async function actOnBatch(
  { check: id, act, page }: BatchCall,
  input: Input,
  app: App,
  out: Out,
  verdict: VerdictOptions,
): Promise<void> {
  const chat = input.chat.id;
  const show = (reply: Reply) => showPage(reply, true, input, out);
  if (act.kind === 'row') {
    const opened = await app.openBatchRow(chat, id, act.number);
    if (!opened) return void (await out.send(say(noSuchBatch())));
    return show(opened.row?.check ? checkReply(opened.row.check, verdict) : unreadReply(opened, act.number));
  }
  const batch = await app.openBatch(chat, id);
  const address = id ?? (batch && addressOf(batch));
  if (!batch || address === null) return void (await out.send(say(noSuchBatch())));
  if (act.kind === 'batchFile') return void (await out.send({ blocks: [], files: [await checkBatchFile(batch)] }));
  await show(batchReply(batch, address, { page, most: app.mostFiles, firstKept: null }));
}
