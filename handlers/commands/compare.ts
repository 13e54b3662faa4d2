// /compare and 对比: one body in two years, or two bodies in one.
import { say } from '../../src/model/reply.ts';
import type { Command } from '../command.ts';
import { readComparisonWords } from '../comparison-words.ts';
import { comparisonReply } from '../present/comparison.ts';
import { wrongComparison } from '../present/sentences.ts';

export const compare: Command = {
  name: 'compare',
  words: ['对比', '比较', '對比', '比較'],
  summary: '两个年度或两个机关的数据对比',
  usage: {
    form: '/compare 机关 年份 年份',
    examples: ['/compare 平潭 2021 2022', '/compare 启东 朝阳市商务局 2023'],
    note: '也可以写两个机关和一个年份，机关之间空一格。只比含义相同的格；没有读出或原文未填的不当作 0。',
  },
  async run(input, app, out) {
    const asked = readComparisonWords(input.words, { year: app.yearOf(input.sentAt) });
    if (!asked.ok) await out.send(say(wrongComparison(asked.why)));
    else await out.send(comparisonReply(await app.compare(asked.left, asked.right), asked));
  },
};
