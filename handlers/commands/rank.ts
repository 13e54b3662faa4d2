// /rank 南通各县 公开率 2023: bodies in the order of a figure.
import { say } from '../../src/model/reply.ts';
import type { Asking } from '../asking.ts';
import type { Command } from '../command.ts';

export const rank = (asking: Asking): Command => ({
  name: 'rank',
  words: ['排名', '排行'],
  summary: '按一项数字排名',
  usage: {
    form: '/rank 范围 指标 [年份] [前几名]',
    examples: ['/rank 南通各县 收到申请 2023', '/rank 公开率最低的五个', '/rank 启东、海门、如皋 行政复议 2023'],
    note: '比率的分母不足 10 件的不列入，另作说明；原表不平的不列入。',
  },
  async run(input, app, out) {
    if (input.words === '') await out.send(say('请写明范围和指标，例如 /rank 南通各县 公开率 2023。'));
    else await asking.answer(input, app, out, `${input.words} 排名`);
  },
});
