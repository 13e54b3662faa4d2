// /ask 问题, 问, and every message in plain words that no command is called by.

import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { findCommand } from '../command.ts';
import { answered } from '../present/ask/asked.ts';
import { threads } from '../threads.ts';

/** `commands`: those that answer some questions. */
export const ask = (commands: () => readonly Command[]): Command => {
  const talks = threads();
  return {
    name: 'ask',
    words: ['问', '請問', '请问'],
    summary: '用一句话提问',
    usage: {
      form: '/ask 问题',
      examples: ['/ask 启东2023年收到多少件申请', '公开率最低的五个单位', '那部分公开呢？'],
      note: '不写 /ask，直接提问也可以；15 分钟内可以接着问。',
    },
    async run(input, app, out) {
      if (input.words === '') {
        await out.send(say('请写明问题，例如 /ask 启东2023年收到多少件申请。'));
        return;
      }
      const key = `${input.chat.id} ${input.chat.topic ?? ''} ${input.sender.id}`;
      const { asked, thread } = await app.ask(input.words, talks.of(key, app.now()));
      talks.keep(key, thread, app.now());
      if (asked.kind === 'command') {
        const call = findCommand(asked.input, commands());
        if (call.kind === 'command') await call.command.run({ ...input, words: call.words }, app, out);
        return;
      }
      const answer = await answered(asked);
      if (input.pressed) await out.edit(input.pressed, answer.reply);
      else await out.send(answer.reply);
    },
  };
};
