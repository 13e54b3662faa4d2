import { MISMATCHED } from '../lexicons/terms-misused.ts';
import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

const MOST = 3;

export default defineRule({
  id: 'Q-GRAMMAR',
  title: '搭配不当',
  severity: 'info',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确、文字精练',
  explains: '几种常见的动宾搭配不当，如“提高政策解读形式”。只看中间没有其他成分的短句。',
  forms: null,
  needs: ['text'],
  messages: {
    mismatched: {
      says: '“{words}”搭配不当，一般说“{right}”。',
      repair: '请改换动词或宾语。',
    },
  },
  check(report) {
    return passages(report)
      .flatMap(passage =>
        MISMATCHED.flatMap(({ pattern, right }) =>
          [...passage.text.matchAll(pattern)].map<Hit>(match => {
            const { quote, place } = passage.quote(match.index, match.index + match[0].length);
            return {
              message: 'mismatched',
              data: { words: quote, right },
              quote,
              place,
              actual: quote,
              expected: right,
            };
          }),
        ),
      )
      .slice(0, MOST);
  },
  examples: {
    pass: [
      {
        what: '搭配得当',
        report: { text: { 5: '一是丰富解读形式，加大公开力度，提高工作水平。下一步将拓宽公开渠道。' } },
      },
    ],
    fail: [
      {
        what: '提高形式',
        report: { text: { 5: '四是提高政策解读形式。下一步将改进。' } },
        finds: [{ message: 'mismatched', quote: '提高政策解读形式' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
