// /export: the figures of the last answer, or of a question behind it, as a workbook and as .csv.
import { say } from '../../src/model/reply.ts';
import type { Asking } from '../asking.ts';
import type { Command } from '../command.ts';
import { answered } from '../present/ask/asked.ts';
import { answerFiles } from '../present/ask/export.ts';

export const exportFigures = (asking: Asking): Command => ({
  name: 'export',
  words: ['导出', '導出', '导出表格'],
  summary: '把答案导出为表格',
  usage: {
    form: '/export [问题]',
    examples: ['/export', '/export 南通各县2023年公开率排名'],
    note: '不写问题，就是您上一次提问的答案；给出 Excel 和 CSV 两份文件。',
  },
  async run(input, app, out) {
    const last = input.words === '' ? asking.last(input, app) : null;
    if (input.words === '' && !last) {
      await out.send(say('没有可导出的答案：请先提问，或写成 /export 南通各县2023年公开率排名。'));
      return;
    }
    const asked = last ? await app.answer(last) : (await app.ask(input.words, {})).asked;
    if (asked.kind === 'command') {
      await out.send(say('这个问题没有可导出的数字；可以导出的例如 /export 南通各县2023年公开率排名。'));
      return;
    }
    const answer = await answered(asked);
    if (answer.status === 'answered' && answer.values.length > 1)
      await out.send({ ...say(`共 ${answer.values.length} 个数字，见文件。`), files: await answerFiles(answer) });
    else if (answer.status === 'answered') await out.send(say('这个答案不到两个数字，没有导出成文件。'));
    else await out.send(answer.reply);
  },
});
