import type { AnnualReport } from '../../model/report.ts';
import { type Passage, passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'N-SAME-FACT',
  title: '同一事实前后数字不同',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第六条：公开的政府信息应当准确',
  explains:
    '正文两处都写全年主动公开政府信息多少条，说法相同而数字不同的，提请核对。分渠道、分类别、分时段的数字和近、余、约等概数不作比较。',
  forms: null,
  needs: ['text'],
  messages: {
    different: {
      says: '正文一处写“{quote}”，另一处写“{other}”，说的是同一件事而数字不同。',
      repair: '请核对台账，使两处一致；统计口径不同的，请分别写明。',
    },
  },
  check(report) {
    const [first, ...others] = passages(report).flatMap(passage => toldIn(report, passage));
    const other = others.find(one => one.value !== first!.value);
    if (!first || !other) return [];
    return [
      {
        message: 'different',
        data: { quote: first.quote, other: other.quote },
        quote: other.quote,
        place: other.place,
        expected: first.value,
        actual: other.value,
      } satisfies Hit,
    ];
  },
  examples: {
    pass: [
      {
        what: '两处一致',
        report: { text: { 1: '全年主动公开政府信息88条。\n2023年，我局共主动公开政府信息88条。' } },
      },
      {
        what: '另一处是一个渠道',
        report: { text: { 1: '全年主动公开政府信息101条。\n2023年，通过门户网站主动公开政府信息88条。' } },
      },
    ],
    fail: [
      {
        what: '两处数字不同',
        report: { text: { 1: '全年主动公开政府信息88条。\n2023年，我局共主动公开政府信息101条。' } },
        finds: [{ message: 'different', expected: 88, actual: 101 }],
      },
    ],
    skip: [{ what: '收录的文字是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** The whole year's, of the body itself, with nothing else in the clause and an exact figure. */
const TOLD =
  /(?:^|[。;；]|\([一二三四五六]\)\s*(?:主动公开)?(?:情况)?[。:,]?\s*)((?:(?<year>\d{4})年度?|全年|本年度?)[,，]?(?:我[局委办镇乡街县市区]|本机关|本单位)?(?:全年)?(?:共|累计|共计)?主动公开政府信息(?:共|共计)?(?<value>\d+)条)(?=[,，。;；]|$)/g;

function toldIn(report: AnnualReport, passage: Passage) {
  return [...passage.text.matchAll(TOLD)].flatMap(match => {
    const { year, value } = match.groups!;
    if (year !== undefined && Number(year) !== report.year) return [];
    const from = match.index + match[0].length - match[1]!.length;
    return [{ value: Number(value), ...passage.quote(from, match.index + match[0].length) }];
  });
}
