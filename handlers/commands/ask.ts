// /ask 问题, 问, and every message in plain words that no command is called by.
import { say } from '../../src/model/reply.ts';
import type { Asking } from '../asking.ts';
import type { Command } from '../command.ts';

export const ask = (asking: Asking): Command => ({
  name: 'ask',
  words: ['问', '請問', '请问'],
  summary: '用一句话提问',
  usage: {
    form: '/ask 问题',
    examples: ['/ask 启东2023年收到多少件申请', '/ask 南通各县公开率最低的五个', '/ask 如皋2023年存在哪些问题'],
    note: '不写 /ask，直接提问也可以；15 分钟内可以接着问，例如“那部分公开呢？”。',
  },
  async run(input, app, out) {
    if (input.words === '') await out.send(say('请写明问题，例如 /ask 启东2023年收到多少件申请。'));
    else await asking.answer(input, app, out);
  },
});
