import { isPinyin } from '../../text/normalise.ts';
import { allPrinted } from '../printed.ts';
import { defineRule } from '../rule.ts';

const ANNOTATION = /\p{Script=Han}[(（]((?:[a-zà-ǜḿɡ]|\p{Mn}){1,8})[)）]/gu;
/** One may be a remark of the author's. */
const FEWEST = 3;

export default defineRule({
  id: 'Q-PINYIN',
  title: '拼音注音',
  severity: 'info',
  basis: '《国家通用语言文字法》第十八条：拼音用于注音，公文不加注音',
  explains: '“報(bào)告”一类注音几乎都是转载网站加上的，本程序已略去注音再核对。全文只提示一次。',
  forms: null,
  needs: ['text'],
  messages: {
    annotated: {
      says: '文字后夹有拼音注音，共{count}处（如“{example}”）。',
      repair: '这多半是转载网站加上的，请改用本机关网站上的文本；如原稿如此，请删除拼音。',
    },
  },
  check(report) {
    let count = 0;
    let first: ReturnType<ReturnType<typeof allPrinted>[number]['rawQuote']> | undefined;
    for (const words of allPrinted(report)) {
      if (!/[(（][a-zà-ǜḿɡ]/.test(words.raw)) continue;
      for (const match of words.raw.matchAll(ANNOTATION)) {
        if (!isPinyin(match[1]!)) continue;
        first ??= words.rawQuote(match.index, match.index + match[0].length + 1);
        count += 1;
      }
    }
    if (!first || count < FEWEST) return [];
    return [{ message: 'annotated', data: { count, example: first.quote }, origin: 'page', ...first }];
  },
  examples: {
    pass: [{ what: '括号里的英文', report: { text: { 1: '开发手机应用(app)，设立意见箱。' } } }],
    fail: [
      {
        what: '几处注音',
        report: { text: { 1: '年度報(bào)告公布總體情況，統(tǒng)計(jì)期限不變。' } },
        finds: [{ message: 'annotated', data: { count: 3 }, origin: 'page' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
