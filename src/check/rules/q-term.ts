import { TERMS } from '../lexicons/terms-misused.ts';
import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

export default defineRule({
  id: 'Q-TERM',
  title: '术语不当',
  severity: 'info',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确、用语规范',
  explains: '几组容易混用的名称：人大代表建议与议案、政协提案、法规的名称。每种只提示一次。',
  forms: null,
  needs: ['text'],
  messages: {
    term: {
      says: '“{words}”宜写为“{right}”：{why}。',
      repair: '请核对后改用规范名称。',
    },
  },
  check(report) {
    return TERMS.flatMap<Hit>(({ pattern, right, why }) => {
      for (const passage of passages(report)) {
        const match = [...passage.text.matchAll(pattern)][0];
        if (!match) continue;
        const { quote, place } = passage.quote(match.index, match.index + match[0].length);
        return [{ message: 'term', data: { words: quote, right, why }, quote, place, actual: quote, expected: right }];
      }
      return [];
    });
  },
  examples: {
    pass: [{ what: '规范名称', report: { text: { 1: '办理人大代表建议5件、政协提案17件。' } } }],
    fail: [
      {
        what: '人大议案',
        report: { text: { 1: '收到政协提案17件，人大议案5条。' } },
        finds: [{ message: 'term', quote: '人大议案' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
