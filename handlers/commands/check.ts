// /check and 检查: a file, a pasted text, or what the message answers. Nothing of it is kept.

import type { App } from '../../src/app.ts';
import { MAX_BYTES } from '../../src/ingest/index.ts';
import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import type { Attachment, Input } from '../platforms/types.ts';
import { type CheckedFile, checkLines, checkReply } from '../present/check-reply.ts';
import { nothingToCheck } from '../present/sentences.ts';

/** A shorter text is a remark; the shortest report with its tables has some thousand characters. */
const SHORTEST = 200;
/** More at a time would keep the others of a chat waiting. */
const MOST_FILES = 20;

const PASTED = '粘贴的文字';
const COMMAND = /^\s*[/／]?\s*(?:check|检查|審核|审核|檢查)[\s:：]*/iu;

export const check: Command = {
  name: 'check',
  words: ['检查', '审核', '檢查', '審核'],
  summary: '检查一份年报的表格',
  usage: {
    form: '/check',
    examples: ['/check', '/check 年报.html'],
    note:
      '发来文件时写上 /check，或用 /check 回复文件，或把全文贴在 /check 后面；在终端里写文件路径。' +
      '私聊中直接发文件即可。发来的内容只在本次读取，不收录。',
  },
  takesFiles: true,
  isMeant: input => input.files.length > 0 || (input.chat.kind === 'private' && looksLikeReport(input.text)),
  async run(input, app, out) {
    const files = toCheck(input);
    if (files.length === 0) return void (await out.send(say(nothingToCheck(input.words !== ''))));
    const checked: CheckedFile[] = [];
    for (const file of files.slice(0, MOST_FILES)) checked.push(await checkOne(file, app));
    const [first, ...more] = checked;
    if (first && more.length === 0) await out.send(checkReply(first));
    else await out.send(checkLines(checked, files.length - checked.length));
  },
};

/** The message's own content comes before that of the message it answers. */
function toCheck(input: Input): Attachment[] {
  if (input.files.length > 0) return input.files;
  const pasted = input.text.replace(COMMAND, '').trim();
  if (pasted.length >= SHORTEST) return [textFile(pasted)];
  if (input.repliedTo?.files.length) return input.repliedTo.files;
  const answered = input.repliedTo?.text.replace(COMMAND, '').trim() ?? '';
  return answered.length >= SHORTEST ? [textFile(answered)] : [];
}

async function checkOne(file: Attachment, app: App): Promise<CheckedFile> {
  const bytes = await file.read(MAX_BYTES);
  const result = bytes.ok ? await app.check(bytes.value, file.name) : bytes;
  return { name: file.name, pasted: file.name === PASTED, result };
}

function textFile(text: string): Attachment {
  const bytes = new TextEncoder().encode(text);
  return { name: PASTED, bytes: bytes.length, read: async () => ({ ok: true, value: bytes }) };
}

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
