// /help and 帮助: what can be asked, or how one command is used. It is given the list, since commands do not import each other.
import type { Reply } from '../../src/model/reply.ts';
import { say } from '../../src/model/reply.ts';
import { type Command, findCommand } from '../command.ts';
import { privacyNotice } from '../present/check-sentences.ts';
import { readableFiles } from '../present/sentences.ts';
import { usageReply } from '../present/usage.ts';

export function help(list: () => readonly Command[]): Command {
  return {
    name: 'help',
    words: ['帮助', '幫助'],
    summary: '查看命令和用法',
    usage: { form: '/help [命令]', examples: ['/help', '/help stats'] },
    async run(input, app, out) {
      await out.send(input.words === '' ? overview(list(), app.uploadDays) : explain(input.words, list()));
    },
  };
}

function overview(commands: readonly Command[], uploadDays: number): Reply {
  return {
    blocks: [
      { kind: 'title', text: '年报助手' },
      { kind: 'paragraph', text: '读取政府信息公开工作年度报告，按原表如实回答，不估算、不补数。' },
      { kind: 'heading', text: '命令' },
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'left' }],
        rows: commands.map(command => [command.usage.form, command.summary]),
      },
      { kind: 'paragraph', text: `也可以直接写中文：${commands.map(spoken).join('；')}。` },
      { kind: 'paragraph', text: `${readableFiles()}${privacyNotice(uploadDays)}` },
      { kind: 'paragraph', text: '查看一个命令的用法，请输入 /help 命令名，例如 /help stats。' },
    ],
  };
}

function explain(words: string, commands: readonly Command[]): Reply {
  const call = findCommand(words.startsWith('/') ? words : `/${words}`, commands);
  if (call.kind !== 'command') return say('没有这个命令，请输入 /help 查看全部命令。');
  return usageReply(call.command);
}

/** `/stats 启东 2023` as 统计 启东 2023. */
function spoken(command: Command): string {
  const example = command.usage.examples[0] ?? `/${command.name}`;
  return example.replace(`/${command.name}`, command.words[0] ?? command.name);
}
