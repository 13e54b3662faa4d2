import { simplifyChar } from '../../text/simplify.ts';
import { allPrinted } from '../printed.ts';
import { defineRule } from '../rule.ts';

const LEAST_PERCENT = 20;
const FEWEST_CHARACTERS = 50;
/** So many characters tell of all. */
const ENOUGH = 2000;

export default defineRule({
  id: 'Q-SCRIPT',
  title: '繁体字',
  severity: 'info',
  basis: '《国家通用语言文字法》第九条：国家机关以规范汉字为公务用字',
  explains: '全文多用繁体字，几乎都是转载网站转换的，本程序已转为简体再核对。个别人名、商号、题字用繁体字的不提示。',
  forms: null,
  needs: ['text'],
  messages: {
    traditional: {
      says: '全文使用繁体字，约占汉字的{share}%。',
      repair: '这多半是转载网站转换的，请改用本机关网站上的文本；如原稿如此，请改为规范汉字。',
    },
  },
  check(report) {
    const all = allPrinted(report);
    let characters = 0;
    let traditional = 0;
    for (const { raw } of all) {
      if (characters > ENOUGH) break;
      for (const char of raw) {
        if (char < '\u4e00' || char > '\u9fff') continue;
        characters += 1;
        if (simplifyChar(char) !== char) traditional += 1;
      }
    }
    const share = Math.round((traditional * 100) / characters);
    if (characters < FEWEST_CHARACTERS || share <= LEAST_PERCENT) return [];
    const words = all.find(one => [...one.raw].some(char => simplifyChar(char) !== char))!;
    return [
      { message: 'traditional', data: { share }, origin: 'page', ...words.rawQuote(0, Math.min(20, words.raw.length)) },
    ];
  },
  examples: {
    pass: [
      {
        what: '个别繁体字',
        report: { text: { 1: '推广“啟曉百”智能问答库，丰富公开形式，做好栏目维护和日常巡查工作。' } },
      },
    ],
    fail: [
      {
        what: '全文繁体',
        report: {
          labels: {},
          text: {
            1: '本機關認真貫徹落實政府信息公開條例，嚴格執行審查制度，強化監督檢查，開展業務培訓，規範辦理依申請公開，'.repeat(
              12,
            ),
          },
        },
        finds: [{ message: 'traditional', origin: 'page' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
