// /sum 南通 2023: the reports of a region or a list added up, beside the government's own. A level's report of 31 March is
// that sum (《政府信息公开条例》第四十九条).
import { say } from '../../src/model/reply.ts';
import type { Asking } from '../asking.ts';
import type { Command } from '../command.ts';

export const sum = (asking: Asking): Command => ({
  name: 'sum',
  words: ['汇总', '匯總', '合计'],
  summary: '汇总一个地区或一组机关',
  usage: {
    form: '/sum 地区或机关 [年份] [指标]',
    examples: ['/sum 南通 2023', '/sum 启东、海门、如皋 2023', '/sum 南通各县 2023 收到申请'],
    note: '只写地名，汇总其直属部门和下一级政府的年报，并与本级政府自己的年报对照；不写指标，汇总表三、表四的各行总计。',
  },
  async run(input, app, out) {
    if (input.words === '') await out.send(say('请写明地区或机关，例如 /sum 南通 2023。'));
    else await asking.answer(input, app, out, `${ofRegion(input.words)} 合计`);
  },
});

/** A single name is a region here: 南通 2023 is asked as 南通各单位 2023. */
function ofRegion(words: string): string {
  if (/各|所有|全部|部门|系统|[、,，;；和与及]/.test(words)) return words;
  return words.replace(/^[^\s\d]+/, name => `${name}各单位`);
}
