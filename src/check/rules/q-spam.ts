import { SPAM_CERTAIN, SPAM_CLINGS, SPAM_DOUBTFUL, SPAM_FOUGHT, SPAM_HINTS } from '../lexicons/spam.ts';
import { allPrinted, type Printed } from '../printed.ts';
import { defineRule, type Hit } from '../rule.ts';

const anyOf = (list: string): string =>
  list
    .split(/ \| |\n/)
    .filter(Boolean)
    .join('|');

const CERTAIN = new RegExp(anyOf(SPAM_CERTAIN), 'g');
const DOUBTFUL = new RegExp(anyOf(SPAM_DOUBTFUL), 'g');
const CLINGS_BEHIND = new RegExp(`^(?:${anyOf(SPAM_CLINGS)})+`);
const CLINGS_BEFORE = new RegExp(`(?:${anyOf(SPAM_CLINGS)})+$`);
/** A page full of it is told of by its first places. */
const MOST = 5;
/** How far around a doubtful word its sense is looked for. */
const NEAR = 40;

export default defineRule({
  id: 'Q-SPAM',
  title: '网页被植入广告、博彩、色情词',
  severity: 'error',
  basis: '《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）：加强安全防护，防止网页被篡改',
  explains:
    '网站被攻击或文字取自仿冒网站时，正文、标题里会混入“老虎机”“即时比分”一类词语，常常顶替了单位名称或“关于”等字。' +
    '公安、文旅、市场监管等部门写打击赌博、扫黄打非，民政、体育部门写福利彩票、体育彩票，都不在此列。同一段只报一次。',
  forms: null,
  needs: ['text'],
  messages: {
    spam: {
      says: '文字中混入了“{words}”一类广告、博彩或色情词语{more}。',
      repair: '请立即查看正式网页：如网页上也有，说明网站被篡改，应删除并排查；如没有，请改用正式网页上的文本。',
    },
  },
  check(report) {
    const hits: Hit[] = [];
    for (const one of allPrinted(report)) {
      const spans = spamIn(one);
      const [first] = spans;
      if (!first) continue;
      if (hits.length === MOST) return hits;
      const { quote, place } = one.quote(...first);
      const more = spans.length > 1 ? `，这一段共${spans.length}处` : '';
      hits.push({
        message: 'spam',
        data: { words: one.text.slice(...first).slice(0, 40), more },
        origin: 'page',
        quote,
        place,
        actual: quote,
      });
    }
    return hits;
  },
  examples: {
    pass: [
      {
        what: '公安机关写打击赌博',
        report: { text: { 1: '公开打击网络赌博专项行动信息12条，收缴老虎机、捕鱼机等赌博机具。' } },
      },
      { what: '体育部门写体育彩票', report: { text: { 1: '公开体育彩票公益金使用情况、福利彩票销售网点等信息。' } } },
    ],
    fail: [
      {
        what: '通知名称里混入了博彩词',
        report: {
          text: {
            1: '根据《国务院办公厅政府信息与政务公开办公室最新老虎机_即时比分网¥游戏手机版平台:有关事项的通知》编制。',
          },
        },
        finds: [{ message: 'spam', origin: 'page', quote: '最新老虎机_即时比分网¥游戏手机版平台:' }],
      },
      {
        what: '单位名称被顶替',
        report: { text: { 0: '现公布365bet(中国)官方网站2024年政府信息公开工作年度报告。' } },
        finds: [{ message: 'spam' }],
      },
      {
        what: '同一段有几处，只报一次',
        report: { text: { 1: '我局欧洲五大联赛:公开信息20条，爱游戏app加强管理，365体育直播做好审核。' } },
        finds: [{ message: 'spam', data: { more: '，这一段共3处' } }],
      },
      {
        what: '与上下文无关的词',
        report: { text: { 1: '全年公开信息20条老虎机，做到应公开尽公开。' } },
        finds: [{ message: 'spam', quote: '老虎机' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** Spans of `text`, neighbours joined, with the bait that clings to them. */
function spamIn({ text }: Printed): [number, number][] {
  const lower = text.toLowerCase();
  if (!SPAM_HINTS.test(lower)) return [];
  const found = [...lower.matchAll(CERTAIN)].map<[number, number]>(match => [
    match.index,
    match.index + match[0].length,
  ]);
  for (const { index, 0: word } of lower.matchAll(DOUBTFUL)) {
    const before = lower
      .slice(Math.max(0, index - NEAR), index)
      .split(/[。；;]/)
      .at(-1)!;
    const behind = lower.slice(index + word.length, index + word.length + NEAR).split(/[。；;]/)[0]!;
    if (!SPAM_FOUGHT.test(before + word + behind)) found.push([index, index + word.length]);
  }
  found.sort((one, other) => one[0] - other[0]);
  const spans: [number, number][] = [];
  for (const [from, to] of found) {
    const last = spans.at(-1);
    const end = to + (CLINGS_BEHIND.exec(lower.slice(to, to + 40))?.[0].length ?? 0);
    if (last && from <= last[1] + 2) last[1] = Math.max(last[1], end);
    else spans.push([from - (CLINGS_BEFORE.exec(lower.slice(Math.max(0, from - 20), from))?.[0].length ?? 0), end]);
  }
  return spans;
}
