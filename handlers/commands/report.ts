// /report 机关 年份 [节] and 报告: what a report says, section by section. A page is addressed by words: 启东 2023 一 2.
import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { showPage } from '../page-word.ts';
import { reportReply } from '../present/report-answer.ts';
import { wrongSection, wrongWords } from '../present/sentences.ts';
import { readReportWords } from '../report-words.ts';

export const report: Command = {
  name: 'report',
  words: ['报告', '原文', '報告'],
  summary: '看一份年报的各个部分',
  usage: {
    form: '/report 机关 [年份] [节]',
    examples: ['/report 启东 2023', '/report 启东 2023 一', '/report 启东 2023 问题'],
    note: '节可以写一到六、1 到 6，或标题中的词（总体情况、主动公开、申请、复议、问题、其他）；不写时列出各部分。',
  },
  async run(input, app, out) {
    const asked = readReportWords(input.words, { year: app.yearOf(input.sentAt) });
    if (!asked.ok) {
      await out.send(say(asked.why === 'no-such-section' ? wrongSection(asked.said) : wrongWords(asked.why, 'report')));
      return;
    }
    const reply = reportReply(await app.report(asked.agency, asked.year), asked);
    await showPage(reply, asked.page !== null, input, out);
  },
};
