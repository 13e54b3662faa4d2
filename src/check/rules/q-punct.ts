import { garbledIn } from '../mojibake.ts';
import { type Passage, passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

/** Marks that stand twice, or beside a mark that makes one of them needless. */
const DOUBLED = /。{2}(?!。)|[,，]{2,}|、{2,}|；{2,}|;{2,}|：{2,}|[,，]。|。[,，]|、。|、[,，]|[,，]、/g;
/** A full stop of Latin print behind Chinese; 一. is an ordinal. */
const DOT = /(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十])\.(?=\s*$)/g;
/** A tone in Latin before a bracket: 的(de) of a copying page has lost its beginning. */
const PINYIN_END = /[à-ǜ][a-z]{0,3}$/;
/** Half of 〈〉 that lost the other; menus have them between their entries. */
const ANGLE = /(?<=[\u4e00-\u9fff])>(?=[》,，。；;、\u4e00-\u9fff])/g;
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
    '标点重复（“。。”）、括号引号书名号不成对、并列的书名号之间用了顿号、句末用了英文句点。乱码所在的段落不查成对。转载、提取也会造成标点重复，每种只提示一次。',
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
    dot: {
      says: '句末误用英文句点：“{around}”{more}。',
      repair: '请改为“。”。',
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
      unpaired: all.flatMap(one => [...unpaired(one), ...lonelyAngle(one)].filter(() => !isGarbled(one))),
      dot: all.flatMap(one => (one.text.includes('。') ? matches(one, DOT) : [])),
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
        what: '乱码吞掉了一半括号',
        report: {
          text: {
            1: '?。ㄒ唬┲鲃庸_情況）开展培训。公开“三審三?!薄胺旨?jí)審核”制度。\n培养严谨?shù)淖黠L，做好公开工作。',
          },
        },
      },
      {
        what: '栏目路径',
        report: { text: { 1: '登录“首页>政务公开>年报”查询，网址为www.qidong.gov.cn，信息及时更新。' } },
      },
      {
        what: '省略号、成对的括号，（一）等序号',
        report: {
          text: { 1: '（一）主动公开……；按照《条例》（国务院令第711号）“应公开尽公开”的要求办理。\n1）更新栏目。' },
        },
      },
    ],
    fail: [
      {
        what: '只有半个“>”',
        report: { text: { 1: '按照《关于印发年度报告格式>的通知》要求，认真编制。' } },
        finds: [{ message: 'unpaired', data: { mark: '>' } }],
      },
      {
        what: '句末用了英文句点',
        report: { text: { 1: '公开工作平稳。没有其他需要说明的事项.' } },
        finds: [{ message: 'dot' }],
      },
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
      else if (
        text[at] === closing &&
        opened.pop() === undefined &&
        !PINYIN_END.test(text.slice(Math.max(0, at - 7), at))
      )
        return [{ passage, at, length: 1, mark: closing }];
    }
    return opened.length > 0 ? [{ passage, at: opened[0]!, length: 1, mark: opening }] : [];
  });
}

/** What bytes were lost there took their half of a pair along. */
const isGarbled = (passage: Passage): boolean => garbledIn(passage.quote(0, passage.text.length).quote).length > 0;

function lonelyAngle(passage: Passage): Place[] {
  const { text } = passage;
  if (passage.section === 0 || !/[。；，,;]/.test(text) || /[<〈‹]/.test(text)) return [];
  const found = matches(passage, ANGLE);
  return text.split('>').length === 2 && !/首页|当前位置|栏目/.test(text)
    ? found.map(one => ({ ...one, mark: '>' }))
    : [];
}
