import { type Passage, passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

/** Marks that stand twice, or beside a mark that makes one of them needless. */
const DOUBLED = /。{2}(?!。)|[,，]{2,}|、{2,}|；{2,}|;{2,}|：{2,}|[,，]。|。[,，]|、。|、[,，]|[,，]、/g;
const BETWEEN_TITLES = /》、《/g;
const PAIRS = [
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
] as const;

export default defineRule({
  id: 'Q-PUNCT',
  title: '标点错误',
  severity: 'info',
  basis: '《标点符号用法》（GB/T 15834—2011）',
  explains:
    '标点重复（“。。”）、括号引号书名号不成对、并列的书名号之间用了顿号。转载、提取也会造成标点重复，每种只提示一次。',
  forms: null,
  needs: ['text'],
  messages: {
    doubled: {
      says: '标点重复或连用：“{around}”{more}。',
      repair: '请保留一个标点。',
    },
    unpaired: {
      says: '“{mark}”不成对：“{around}”{more}。',
      repair: '请补全或删除多余的一半。',
    },
    titles: {
      says: '并列的书名号之间一般不用顿号：“{around}”{more}。',
      repair: '可以删去书名号之间的顿号。',
    },
  },
  check(report) {
    const all = passages(report);
    const found = {
      doubled: all.flatMap(one => matches(one, DOUBLED)),
      unpaired: all.flatMap(unpaired),
      titles: all.flatMap(one => matches(one, BETWEEN_TITLES)),
    };
    return Object.entries(found).flatMap<Hit>(([message, places]) => {
      const [first] = places;
      if (!first) return [];
      const { passage, at, length, mark } = first;
      const around = passage.text.slice(Math.max(0, at - 8), at + length + 8);
      const more = places.length > 1 ? `等${places.length}处` : '';
      const data = { around, more, ...(mark && { mark }) };
      return [{ message, data, ...passage.quote(Math.max(0, at - 2), at + length + 2) }];
    });
  },
  examples: {
    pass: [
      {
        what: '省略号、成对的括号，（一）等序号',
        report: {
          text: { 1: '（一）主动公开……；按照《条例》（国务院令第711号）“应公开尽公开”的要求办理。\n1）更新栏目。' },
        },
      },
    ],
    fail: [
      { what: '两个句号', report: { text: { 1: '做好公开工作。。加强培训。' } }, finds: [{ message: 'doubled' }] },
      {
        what: '书名号少了一半',
        report: { text: { 1: '按照《政府信息公开条例（以下简称条例）办理。' } },
        finds: [{ message: 'unpaired', data: { mark: '《' } }],
      },
      {
        what: '书名号之间的顿号',
        report: { text: { 1: '按照《条例》、《办法》办理，执行《规定》、《细则》。' } },
        finds: [{ message: 'titles', data: { more: '等2处' } }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

interface Place {
  passage: Passage;
  at: number;
  length: number;
  mark?: string;
}

const matches = (passage: Passage, pattern: RegExp): Place[] =>
  [...passage.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ passage, at: index, length }));

/** The first half that has no other in its paragraph; 1) and the like begin a line. */
function unpaired(passage: Passage): Place[] {
  const text = passage.text.replace(/^\s*\d+\)/, found => ' '.repeat(found.length));
  if (!/[。；，,;]/.test(text)) return [];
  return PAIRS.flatMap<Place>(([opening, closing]) => {
    const opened: number[] = [];
    for (let at = 0; at < text.length; at++) {
      if (text[at] === opening) opened.push(at);
      else if (text[at] === closing && opened.pop() === undefined) return [{ passage, at, length: 1, mark: closing }];
    }
    return opened.length > 0 ? [{ passage, at: opened[0]!, length: 1, mark: opening }] : [];
  });
}
