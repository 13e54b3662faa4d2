// /stats 机关 [年份] and 统计: the card of one report.
import { say } from '../../src/model/reply.ts';
import { readAgencyAndYear } from '../agency-and-year.ts';
import type { Command } from '../command.ts';
import { wrongWords } from '../present/sentences.ts';
import { statsReply } from '../present/stats-answer.ts';

export const stats: Command = {
  name: 'stats',
  words: ['统计', '統計'],
  summary: '一个机关一个年度的主要数据',
  usage: {
    form: '/stats 机关 [年份]',
    examples: ['/stats 启东 2023', '/stats 启东市政府办 2023年', '/stats 济宁市商务局'],
    note: '机关可以写简称或别称；不写年份时，回答已收录的最近一年。',
  },
  async run(input, app, out) {
    const asked = readAgencyAndYear(input.words, { year: app.yearOf(input.sentAt) });
    if (!asked.ok) await out.send(say(wrongWords(asked.why)));
    else await out.send(statsReply(await app.stats(asked.agency, asked.year), asked.agency, asked.year));
  },
};
