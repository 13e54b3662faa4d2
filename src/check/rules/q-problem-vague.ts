import { ENUMERATED, NO_PROBLEM, REMEDIES_BEGIN, VAGUE } from '../lexicons/problems.ts';
import { passagesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

/** Fewer characters in the whole section, or in the part on problems, say little. */
const FEWEST = 40;
const SHORT = 150;

export default defineRule({
  id: 'Q-PROBLEM-VAGUE',
  title: '问题笼统',
  severity: 'info',
  basis: '《政府信息公开条例》第五十条：年度报告应当包括存在的主要问题及改进情况',
  explains:
    '问题应具体到环节，如哪类信息更新不及时。全节不足四十字，或者没有分条、只说“还有差距”“有待加强”的，建议写具体。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['text'],
  messages: {
    short: {
      says: '第五部分只有{count}字，问题和改进情况过于简略。',
      repair: '建议写明一至三个具体问题和相应的改进措施。',
    },
    vague: {
      says: '第五部分没有写出具体问题，只有“{words}”一类笼统的说法。',
      repair: '建议写明是哪个环节、哪类信息存在问题。',
    },
  },
  check(report) {
    const all = passagesOf(report, 5);
    const [first] = all;
    if (!first) return [];
    const text = all.map(one => one.text.replace(/\s/g, '')).join('');
    const count = text.replace(/[^\u4e00-\u9fff]/g, '').length;
    // Nothing at all is another rule's matter.
    if (count === 0) return [];
    const quote = first.quote(0, Math.min(30, first.text.length));
    if (count < FEWEST || NO_PROBLEM.test(text)) return [{ message: 'short', data: { count }, ...quote }];
    const problems = text.split(REMEDIES_BEGIN)[0]!;
    if (problems.length > SHORT || ENUMERATED.test(problems)) return [];
    const passage = all.find(one => VAGUE.test(one.text));
    const match = passage && VAGUE.exec(passage.text);
    // “仍存在一些不足：一是……”: what follows is the list.
    if (!match || /^[^。]{0,12}[:：]|^[^。]{0,20}一是/.test(passage.text.slice(match.index))) return [];
    const from = match.index;
    return [{ message: 'vague', data: { words: match[0] }, ...passage!.quote(from, from + match[0].length) }];
  },
  examples: {
    pass: [
      { what: '分条写了问题', report: { text: { 5: PROBLEMS() } } },
      {
        what: '“一些不足”后面分条写出',
        report: { text: { 5: `2023年，我局工作有了进步，但仍存在一些不足：${PROBLEMS()}` } },
      },
    ],
    fail: [
      { what: '只有一句话', report: { text: { 5: '公开意识有待加强，下一步改进。' } }, finds: [{ message: 'short' }] },
      {
        what: '只说有差距',
        report: {
          text: {
            5: '本年度政府信息公开工作取得一定进步，但与上级的要求、群众的期待相比，还有一定差距。下一步，将进一步完善政府信息公开工作，加强培训。',
          },
        },
        finds: [{ message: 'vague', quote: '一定差距' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function PROBLEMS(): string {
  return '一是政策解读的形式较为单一，群众看得懂、用得上的内容还少。二是信息更新还不够及时。下一步，将丰富解读形式，加强信息更新。';
}
