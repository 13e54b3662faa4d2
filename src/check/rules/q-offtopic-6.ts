import { passagesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

const LONGEST = 300;
/** What belongs here, or what a province asks for here: fees, proposals of deputies, the year's key tasks, new ways. */
const ITS_OWN = /信息处理费|收费|收取|建议|提案|要点|创新|经验|特色|亮点|做法|考核|评估|行政复议|诉讼|无其他/;
const OF_SECTION_ONE = /加强.{0,10}信息公开|多措并举|加大.{0,6}公开|主动公开|宣传|公开平台|政策解读/;

export default defineRule({
  id: 'Q-OFFTOPIC-6',
  title: '第六部分混入总体情况',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第六部分：其他需要报告的事项',
  explains:
    '第六部分写信息处理费等其他事项。主动公开、宣传、平台等工作情况属于第一部分。省里要求在这一部分写重点任务落实、建议提案、创新做法的，不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['text'],
  messages: {
    work: {
      says: '第六部分有约{count}字写的是公开工作的一般情况。',
      repair: '建议移到第一部分“总体情况”，第六部分只写信息处理费等其他事项。',
    },
  },
  check(report) {
    const general = passagesOf(report, 6).filter(one => one.text.length > 80 && !ITS_OWN.test(one.text));
    const count = general.reduce((sum, one) => sum + one.text.replace(/\s/g, '').length, 0);
    const marked = general.find(one => OF_SECTION_ONE.test(one.text));
    if (count < LONGEST || !marked) return [];
    return [{ message: 'work', data: { count }, ...marked.quote(0, 20) }];
  },
  examples: {
    pass: [{ what: '只写信息处理费' }],
    fail: [
      {
        what: '写了大段工作情况',
        report: {
          text: {
            6: `一是加强重点领域信息公开。${'及时在门户网站发布各类信息，组织企业参加展会，搭建交流平台。'.repeat(12)}`,
          },
        },
        finds: [{ message: 'work' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
