import { TYPOS, TYPOS_IN_PLACE } from '../lexicons/typos.ts';
import { type Passage, passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

const MOST = 8;
const RIGHT = new Map(TYPOS);
const WRONG = new RegExp([...RIGHT.keys()].join('|'), 'g');

export default defineRule({
  id: 'Q-TYPO',
  title: '常见错别字',
  severity: 'info',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确、文字精练',
  explains: '按常见错别字表核对，如“台帐”应为“台账”、“截止12月31日”应为“截至12月31日”。转载时转换过的繁体字不作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    typo: {
      says: '“{wrong}”应为“{right}”（“{around}”）。',
      repair: '请核对后改正。',
    },
  },
  check(report) {
    return passages(report).flatMap(typosIn).slice(0, MOST);
  },
  examples: {
    pass: [
      {
        what: '写法正确',
        report: { text: { 1: '截至12月31日，台账齐全；申请截止日期另行公布；台风登陆期间加强值守。' } },
      },
    ],
    fail: [
      {
        what: '台帐、截止',
        report: { text: { 1: '截止2023年12月31日，建立工作台帐12本。' } },
        finds: [
          { message: 'typo', quote: '截止', expected: '截至' },
          { message: 'typo', quote: '台帐', expected: '台账' },
        ],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function typosIn(passage: Passage): Hit[] {
  const found = [...passage.text.matchAll(WRONG)].map(match => ({ match, right: RIGHT.get(match[0])! }));
  for (const { pattern, right } of TYPOS_IN_PLACE) {
    for (const match of passage.text.matchAll(pattern)) found.push({ match, right });
  }
  return found.flatMap<Hit>(({ match, right }) => {
    const [wrong] = match;
    const { quote, place } = passage.quote(match.index, match.index + wrong.length);
    // A character that a copying site converted is not the author's.
    if (quote !== wrong) return [];
    const around = passage.text.slice(Math.max(0, match.index - 6), match.index + wrong.length + 6);
    return [{ message: 'typo', data: { wrong, right, around }, quote, place, actual: wrong, expected: right }];
  });
}
