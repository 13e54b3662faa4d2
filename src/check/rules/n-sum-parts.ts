import type { AnnualReport } from '../../model/report.ts';
import { type PartList, partListsOf, sumsOf } from '../part-lists.ts';
import { type Passage, passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'N-SUM-PARTS',
  title: '分项之和不等于总数',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第六条：公开的政府信息应当准确',
  explains:
    '正文写明总数又逐项列出（共44条：领导分工2条、执法公示7条、其他35条）的，各项之和应等于总数。总数或分项是近、余、约等概数的，' +
    '“其中”只举部分例子的，不作判断；分项之和略小于总数、看似列全的，或者超过总数的，提请核对。',
  forms: null,
  needs: ['text'],
  messages: {
    uneven: {
      says: '正文总数写{whole}，所列{count}项之和为{sum}，相差{difference}。',
      repair: '请核对总数和各分项；分项没有列全的，补写“其他”一项或者写明“等”。',
    },
    channels: {
      says: '正文说通过{named}公开{whole}，后文这几个渠道分别为{parts}，之和为{sum}；{whole}是全部渠道之和。',
      repair: '请把总数改为{sum}，或者写明还包括其他渠道。',
    },
  },
  check(report) {
    return [...partListsOf(report).flatMap(listHits), ...channelHits(report)];
  },
  examples: {
    pass: [
      {
        what: '分项之和等于总数',
        report: { text: { 1: '在信息公开目录内公开信息44条：领导分工2条，执法公示7条，其他业务工作35条。' } },
      },
      {
        what: '总数是概数',
        report: { text: { 1: '发布各类信息160余条，主动公开文件24条，商务动态信息95条，通知公告20条，会议28条。' } },
      },
      { what: '只举部分例子', report: { text: { 1: '全年公开信息500条，其中规划计划12条、财政预决算20条。' } } },
      {
        what: '括号里的再分不算',
        report: { text: { 1: '公开信息9条，其中人事2条，财务3条（预算1条、决算2条），其他4条。' } },
      },
    ],
    fail: [
      {
        what: '少了3条',
        report: { text: { 1: '全年公开信息40条，其中领导分工2条、执法公示7条、其他28条。' } },
        finds: [{ message: 'uneven', expected: 37, actual: 40 }],
      },
      {
        what: '总数算了其他渠道',
        report: {
          text: {
            1: '通过网站和微信公众号公开政府信息共计726条。\n通过政务网站发布信息317条，通过微信公众号发布49条，通过商务信息刊物等发布360条。',
          },
        },
        finds: [
          { message: 'channels', quote: '通过网站和微信公众号公开政府信息共计726条', expected: 366, actual: 726 },
        ],
      },
    ],
    skip: [{ what: '收录的文字是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function listHits(list: PartList): Hit[] {
  const { passage, whole, parts } = list;
  const sums = sumsOf(list);
  const sum = sums[0]!;
  if (sums.includes(whole.value) || list.besides.some(more => sums.includes(whole.value + more) || sums.includes(more)))
    return [];
  if (!list.complete && !looksComplete(list, sum)) return [];
  const from = Math.min(whole.from, parts[0]!.from);
  return [
    {
      message: 'uneven',
      data: {
        whole: `${whole.value}${whole.unit}`,
        count: parts.length,
        sum: `${sum}${whole.unit}`,
        difference: Math.abs(sum - whole.value),
      },
      ...passage.quote(from, Math.max(whole.to, parts.at(-1)!.to)),
      expected: sum,
      actual: whole.value,
    },
  ];
}

/** “其中” may give examples only: it is taken for all where the parts exceed the whole a little or all but make it. */
function looksComplete({ parts, whole }: PartList, sum: number): boolean {
  if (parts.some(part => part.value > whole.value)) return true;
  // Further figures may be of the first ones again: 4034条,其中政务2657条,县直1377条,解读24条.
  if (firstSums(parts.map(part => part.value)).includes(whole.value)) return false;
  // The same may stand in two places, but seldom nearly all of it.
  if (sum > whole.value) return sum <= whole.value * (parts.length >= 3 ? 1.3 : 1.1);
  return parts.length >= 3 && sum >= whole.value * 0.97 && isOneDigitOff(sum, whole.value);
}

const firstSums = (values: number[]): number[] =>
  values.slice(1).map((_, i) => values.slice(0, i + 2).reduce((total, value) => total + value, 0));

/** Would one digit typed otherwise make up the difference? */
const isOneDigitOff = (one: number, other: number): boolean => /^[1-9]0*$/.test(String(Math.abs(one - other)));

const TOTAL_BY_CHANNELS =
  /通过([^,，。;；\d等]{2,24}?)(?:主动)?(?:公开|发布)[^,，。;；\d]{0,10}?(?:共计|合计|总计|共)?\s*(\d+)\s*条/g;
const CHANNEL_ITEM = /通过([^,，。;；\d]{2,40}?)(?:主动)?(?:公开|发布)[^,，。;；\d]{0,6}?\s*(\d+)\s*条/g;
const CHANNEL_NAMES = ['网站', '公众号', '微博', '客户端', '抖音', '头条', '报纸', '电视', '公开栏', '视频号'];
const namesIn = (words: string): string[] => CHANNEL_NAMES.filter(name => words.includes(name));

/** A total said of two channels that is the sum of more, as another sentence lists them. */
function channelHits(report: AnnualReport): Hit[] {
  const texts = passages(report).filter(({ text }) => text.includes('通过'));
  return texts.flatMap(passage =>
    [...passage.text.matchAll(TOTAL_BY_CHANNELS)].flatMap(match => {
      const named = namesIn(match[1]!);
      const whole = Number(match[2]);
      if (named.length < 2 || !/[和、及与]/.test(match[1]!)) return [];
      const list = texts
        .map(other => itemsIn(other, match.index, other === passage))
        .find(items => items.length > named.length);
      if (!list || list.reduce((sum, item) => sum + item.value, 0) !== whole) return [];
      const own = named.map(name => list.filter(item => item.names.includes(name)));
      if (own.some(items => items.length !== 1)) return [];
      const parts = own.map(items => items[0]!.value);
      const sum = parts.reduce((total, part) => total + part, 0);
      if (sum === whole) return [];
      return [
        {
          message: 'channels',
          data: {
            named: match[1]!,
            whole: `${whole}条`,
            parts: parts.map(part => `${part}条`).join('、'),
            sum: `${sum}条`,
          },
          ...passage.quote(match.index, match.index + match[0].length),
          expected: sum,
          actual: whole,
        } satisfies Hit,
      ];
    }),
  );
}

/** Each channel with its figure, where a passage lists several. */
const itemsIn = ({ text }: Passage, but: number, same: boolean): { names: string[]; value: number }[] =>
  [...text.matchAll(CHANNEL_ITEM)]
    .filter(match => !(same && match.index === but))
    .map(match => ({ names: namesIn(match[1]!), value: Number(match[2]) }));
