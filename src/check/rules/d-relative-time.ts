import { blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';

/** 本年 and 上年 are words of the form; 今年以来 is as relative as 今年. What is quoted is someone else's. */
const RELATIVE = /今年|去年|前年|明年/g;

export default defineRule({
  id: 'D-RELATIVE-TIME',
  title: '相对时间表述',
  severity: 'info',
  basis: '年度报告在次年公布并长期保存，时间宜写具体年份',
  explains: '报告在次年阅读，“今年”“去年”容易被理解为另一年。只提示一次，并说明共有几处；书名号和引号内的不计。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    relative: {
      says: '正文有{count}处用“{words}”等相对时间，报告在次年阅读时容易误解。',
      repair: '建议改为具体年份，如{year}年。',
    },
  },
  check(report) {
    const found = blankless(report).flatMap(line =>
      [...line.text.matchAll(RELATIVE)]
        .filter(match => !isQuoted(line.text, match.index))
        .map(match => ({ line, start: match.index, words: match[0] })),
    );
    const [first] = found;
    if (!first) return [];
    const { quote, place } = first.line.quote(first.start, first.start + 8);
    const data = { count: found.length, words: first.words, year: report.year! };
    return [{ message: 'relative', data, quote, place }];
  },
  examples: {
    pass: [
      { what: '写明年份' },
      { what: '表格用语“本年”“上年结转”', report: { text: { 1: '本年新收申请3件，上年结转1件。' } } },
    ],
    fail: [
      {
        what: '两处“今年”只提示一次',
        report: { text: { 1: '今年，我局公开信息30条。\n今年的培训有2次。' } },
        finds: [{ message: 'relative', data: { count: 2, words: '今年', year: 2023 } }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});

const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('《', at) > text.lastIndexOf('》', at) || text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
