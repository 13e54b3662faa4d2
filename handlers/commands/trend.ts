// /trend 启东 部分公开: the series of a figure over all years held.
import { say } from '../../src/model/reply.ts';
import type { Asking } from '../asking.ts';
import type { Command } from '../command.ts';

export const trend = (asking: Asking): Command => ({
  name: 'trend',
  words: ['趋势', '走势', '歷年', '历年'],
  summary: '查看历年变化',
  usage: {
    form: '/trend 机关 [指标] [年份]',
    examples: ['/trend 启东', '/trend 启东 公开率', '/trend 启东 行政复议 2021-2023'],
    note: '不写指标，就是收到的申请件数；不写年份，就是已收录的全部年度。',
  },
  async run(input, app, out) {
    if (input.words === '') await out.send(say('请写明机关，例如 /trend 启东 公开率。'));
    else await asking.answer(input, app, out, `${input.words} 变化趋势`);
  },
});
