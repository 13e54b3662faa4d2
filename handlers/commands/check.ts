// /check and 检查: a file, a pasted text, or what the message answers; and everything to do with the checks made before.
import type { App } from '../../src/app.ts';
import { say } from '../../src/model/reply.ts';
import type { CheckProgress } from '../../src/upload-check.ts';
import { actOnCheck, verdictOptions } from '../check-acts.ts';
import { type CheckCall, callsDraft, checkInput, readCheckWords, withoutDraft } from '../check-words.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Attachment, Out, Progress } from '../platforms/types.ts';
import { addressOf, batchReply, nothingRead } from '../present/check-batch.ts';
import { checkBatchFile } from '../present/check-batch-file.ts';
import { checkReply } from '../present/check-reply.ts';
import { checkingNow, readingNow, whichFinding } from '../present/check-sentences.ts';
import { failureWords, fileName } from '../present/names.ts';
import { nothingToCheck } from '../present/sentences.ts';

/** A shorter text is a remark; the shortest report with its tables has some thousand characters. */
const SHORTEST = 200;

const PASTED = '粘贴的文字';
const COMMAND = /^\s*[/／]?\s*(?:check|检查|審核|审核|檢查)[\s:：]*/iu;

interface ToCheck {
  files: Attachment[];
  draft: boolean;
}

export const check: Command = {
  name: 'check',
  words: ['检查', '审核', '檢查', '審核'],
  summary: '检查一份年报，指出错在哪里、怎么改',
  usage: {
    form: '/check [草稿]',
    examples: ['/check', '/check 年报.html', '/check 草稿', '/check 全部', '/check 说明 3'],
    note:
      '发来文件时写上 /check，或用 /check 回复文件，或把全文贴在 /check 后面；在终端里写文件或文件夹的路径。私聊中直接发文件即可，一次可发多个，也可发压缩包（.zip），互为上年报告，汇成一张表。' +
      '写“草稿”时不查发布日期、落款等。检查之后可用：/check 全部、错误、部分、说明 3、忽略 3、核实 3、恢复 3、再查、文件、批注版；一次发了几个文件的：汇总、查看 3、汇总表。' +
      '发来的文件只用于本聊天，到期删除，/forget 可立即删除。',
  },
  paths: said => (readCheckWords(said) ? null : withoutDraft(said)),
  isMeant: ({ files, chat, text }) =>
    files.length > 0 || (chat.kind === 'private' && (asksForWord(text) || looksLikeReport(text))),
  async run(input, app, out) {
    const call = readCheckWords(input.words);
    const given = toCheck(input, call);
    if (given) await checkAll(given, input, app, out);
    else if (call?.act.kind === 'which') await out.send(say(whichFinding(call.act.word)));
    else if (call) await actOnCheck(call, input, app, out);
    else await out.send(say(nothingToCheck(input.words !== '')));
  },
};

/** The message's own content comes before that of the message it answers; null where neither has any. */
function toCheck(input: CommandInput, call: CheckCall | null): ToCheck | null {
  const { files, words, repliedTo } = input;
  if (files.length > 0) return { files, draft: callsDraft(words, files) };
  const said = input.text.replace(COMMAND, '').trim();
  const pasted = withoutDraft(said).trim();
  if (pasted.length >= SHORTEST) return { files: [textFile(pasted)], draft: pasted !== said };
  // “草稿” beside an answered report is about that one, “说明 3” never is.
  const act = call?.act;
  if (!repliedTo || (act && act.kind !== 'which' && !(act.kind === 'again' && call.check === null))) return null;
  const draft = act?.kind === 'again' ? act.draft === true : callsDraft(words, []);
  if (repliedTo.files.length > 0) return { files: repliedTo.files, draft };
  const answered = repliedTo.text.replace(COMMAND, '').trim();
  return answered.length >= SHORTEST ? { files: [textFile(answered)], draft } : null;
}

async function checkAll({ files, draft }: ToCheck, input: CommandInput, app: App, out: Out): Promise<void> {
  const { chat, sender } = input;
  const isFirst = !(await app.hasUploads(chat.id));
  const batch = await app.checkUploads(files, { chat: chat.id, sender: sender.id }, draft, step =>
    out.progress(progressOf(step)),
  );
  const { rows } = batch;
  const firstKept = isFirst && rows.some(row => row.check) ? app.uploadDays : null;
  const address = addressOf(batch);
  const [only, ...others] = rows;
  if (only && others.length === 0) {
    const { name, check: made, failure } = only;
    if (made) await out.send(checkReply(made, verdictOptions(app, input, { firstKept })));
    else if (failure) await out.send(say(failureWords(failure, name)));
  } else if (address === null) await out.send(nothingRead(batch, app.mostFiles));
  else {
    await out.send(batchReply(batch, address, { page: 1, most: app.mostFiles, firstKept }));
    await out.send({ blocks: [], files: [await checkBatchFile(batch, checkInput(address, { kind: 'batchFile' }))] });
  }
}

/** Reading takes most of the time. */
function progressOf({ doing, at, of, name }: CheckProgress): Progress {
  const share = 0.8;
  const done = at - 1;
  return doing === 'reading'
    ? { done: done * share, of, words: readingNow(fileName(name), at, of) }
    : { done: of * share + done * (1 - share), of, words: checkingNow(fileName(name), at, of) };
}

function textFile(text: string): Attachment {
  const bytes = new TextEncoder().encode(text);
  return { name: PASTED, bytes: bytes.length, read: async () => ({ ok: true, value: bytes }) };
}

/** Said alone by whoever has just read of it. */
const asksForWord = (text: string): boolean => /^\s*批注版?\s*$/u.test(text);

/** A long text without a command that speaks of what every report speaks of. */
function looksLikeReport(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const marks = [
    /信息公开|資訊公開|信息公開/u,
    /年度报告|年报|年度報告|年報/u,
    /主动公开|主動公開/u,
    /申请|申請/u,
    /总计|總計|结转|結轉/u,
  ];
  return marks.filter(mark => mark.test(text)).length >= 3;
}
