// What is done with a check that has been made: looked at from one side or the other, its findings waved through, made again.
import { annotateDocx } from '../src/annotate/index.ts';
import type { App } from '../src/app.ts';
import { type Reply, say } from '../src/model/reply.ts';
import type { UploadCheck } from '../src/upload-check.ts';
import { actOnBatch } from './check-batch-acts.ts';
import { type CheckCall, type CheckView, checkInput } from './check-words.ts';
import { showPage } from './page-word.ts';
import type { Input, Out } from './platforms/types.ts';
import { checkFiles } from './present/check-files.ts';
import { remarksOf } from './present/check-remarks.ts';
import { button, checkReply, type VerdictOptions } from './present/check-reply.ts';
import {
  askToShare,
  noSuchCheck,
  notAdmin,
  nothingToAnnotate,
  noWordFile,
  shared,
  unshared,
  whichFinding,
} from './present/check-sentences.ts';
import { explainView, noSuchFinding, pagedView, sectionsView, wavedView } from './present/check-views.ts';
import { annotatedName, fileName, isWordFile } from './present/names.ts';

export function verdictOptions(app: App, input: Input, more: Partial<VerdictOptions> = {}): VerdictOptions {
  return { admin: app.isAdmin(input.sender.id), timeOf: moment => app.timeOf(moment), firstKept: null, ...more };
}

/** What a button leads to takes the place of its message; what was typed is answered by a new one. */
export async function actOnCheck({ check: id, act, page }: CheckCall, input: Input, app: App, out: Out): Promise<void> {
  const chat = input.chat.id;
  if (act.kind === 'batch' || act.kind === 'batchFile' || act.kind === 'row')
    return actOnBatch({ check: id, act, page }, input, app, out, verdictOptions(app, input, { again: true }));
  const check = await app.openCheck(chat, id);
  if (!check) return void (await out.send(say(noSuchCheck(id !== null))));
  const show = (reply: Reply) => showPage(reply, true, input, out);
  switch (act.kind) {
    case 'which':
      return void (await out.send(say(whichFinding(act.word))));
    case 'open':
      return void (await out.send(checkReply(check, verdictOptions(app, input))));
    case 'files':
      return void (await out.send({ blocks: [], files: checkFiles(check) }));
    case 'word':
      return void (await out.send(await annotated(check, input, app)));
    case 'again': {
      const again = await app.checkAgain(chat, check.id, act.draft);
      return void (await out.send(again ? checkReply(again, verdictOptions(app, input)) : say(noSuchCheck(true))));
    }
    case 'ignore':
    case 'confirm': {
      const count = check.findings.length;
      if (act.number < 1 || act.number > count) return show(say(noSuchFinding(act.number, count)));
      const waved = await app.wave(chat, check.id, act.kind === 'ignore' ? 'rule' : 'finding', act.number);
      return show(waved ? explainView(waved, act.number) : say(noSuchCheck(true)));
    }
    case 'restore': {
      const { what } = act;
      const restored = await app.restore(chat, check.id, what);
      if (!restored) return show(say(noSuchCheck(true)));
      return show(typeof what === 'number' ? explainView(restored, what) : wavedView(restored));
    }
    case 'share':
    case 'unshare':
      return show(app.isAdmin(input.sender.id) ? await changeCorpus(check, act, chat, app) : say(notAdmin()));
    default: {
      await show(viewOf(check, act, page ?? 1, verdictOptions(app, input, { again: true })));
      // With the first look at all findings come the files; turning pages brings no more of them.
      if (act.kind === 'all' && page === null && check.findings.length > 0)
        await out.send({ blocks: [], files: checkFiles(check, checkInput(check.id, { kind: 'files' })) });
    }
  }
}

/** The file as it was sent, with what was found in it as comments. */
async function annotated(check: UploadCheck, { chat, sentAt }: Input, app: App): Promise<Reply> {
  if (!isWordFile(check.report)) return say(noWordFile());
  const remarks = remarksOf(check);
  if (remarks.length === 0) return say(nothingToAnnotate());
  const file = await app.uploadedFile(chat.id, check.id);
  if (!file) return say(noSuchCheck(true));
  const name = fileName(file.name);
  const written = await annotateDocx(file.bytes, name, remarks, `${app.timeOf(sentAt).replace(' ', 'T')}:00`);
  if (!written.ok) return say(written.failure.message);
  return { blocks: [], files: [{ name: annotatedName(name), bytes: written.value }] };
}

function viewOf(check: UploadCheck, view: CheckView, page: number, options: VerdictOptions): Reply {
  switch (view.kind) {
    case 'verdict':
      return checkReply(check, options);
    case 'sections':
      return sectionsView(check);
    case 'explain':
      return explainView(check, view.number);
    case 'waved':
      return wavedView(check);
    default:
      return pagedView(check, view, page);
  }
}

async function changeCorpus(
  check: UploadCheck,
  { kind, sure }: { kind: 'share' | 'unshare'; sure: boolean },
  chat: string,
  app: App,
): Promise<Reply> {
  const { id, report } = check;
  const back = button(id, '返回结论', { kind: 'verdict' });
  if (kind === 'unshare') return (await app.unshare(chat, id)) ? say(unshared(report)) : say(noSuchCheck(true));
  if (!sure)
    return { ...say(askToShare(report)), buttons: [[button(id, '确认加入公开库', { kind, sure: true }), back]] };
  const added = await app.share(chat, id);
  if (!added) return say(noSuchCheck(true));
  if (!added.ok) return say(added.failure.message);
  return { ...say(shared(report)), buttons: [[button(id, '移出公开库', { kind: 'unshare', sure: true }), back]] };
}
