import { doubledIn } from '../doubled.ts';
import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';

const MOST = 8;

export default defineRule({
  id: 'Q-TYPO-DUP',
  title: '重复字词',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确、文字精练',
  explains:
    '“业务培训训”“的的”“进行进行”一类多打的字词。“人人”“层层”等叠词，以及“公开开展”“学习习近平”等两个词首尾相接的，不在此列；' +
    '不能断定的不作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    doubled: {
      says: '“{words}”重复了字词，应为“{right}”。',
      repair: '请删除多余的字词。',
    },
  },
  check(report) {
    return passages(report)
      .flatMap(passage =>
        doubledIn(passage.text).map<Hit>(({ from, to, right }) => {
          const { quote, place } = passage.quote(from, to);
          return { message: 'doubled', data: { words: quote, right }, quote, place, actual: quote, expected: right };
        }),
      )
      .slice(0, MOST);
  },
  examples: {
    pass: [
      {
        what: '叠词和两个词相接',
        report: {
          text: {
            1: '层层压实责任，事事有回音，人人参与。政务公开开展以来，持续学习习近平总书记重要论述，为了了解群众需求，以服务为目的的公开渠道更加畅通，工作组组织培训，微信信息及时更新。',
          },
        },
      },
    ],
    fail: [
      {
        what: '词尾多一个字',
        report: { text: { 1: '开展政务公开专题业务培训训，重点解读评估指标。' } },
        finds: [{ message: 'doubled', quote: '培训训', expected: '培训' }],
      },
      {
        what: '词中、助词、整词重复',
        report: {
          text: {
            1: '全年政府信息息公开工作平稳，公开的的内容更加丰富，定期进行进行检查，新收政府信息公开公开申请2件。',
          },
        },
        finds: ['信息息', '开的的内', '进行进行', '公开公开'].map(quote => ({ message: 'doubled', quote })),
      },
      {
        what: '词首多一个字',
        report: { text: { 1: '政府信息公开行行政复议情况，见第四部分。' } },
        finds: [{ message: 'doubled', quote: '行行政', expected: '行政' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
