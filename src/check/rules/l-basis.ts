import { blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';

const BASIS =
  /信息公开条例|《(?:新)?条例》|国务院令|国办公开办|年度报告格式|年度报告有关事项|第五十条|《信息公开条例》/;

export default defineRule({
  id: 'L-BASIS',
  title: '未引用编制依据',
  severity: 'info',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号',
  explains: '导语或总体情况开头通常写明依据《政府信息公开条例》和年度报告格式编制。条例没有要求必须写，只作提示。',
  forms: null,
  needs: ['text', 'pages'],
  messages: {
    basis: {
      says: '没有写明报告的编制依据。',
      repair: '建议在导语中写明：根据《中华人民共和国政府信息公开条例》和年度报告格式的要求编制。',
    },
  },
  check(report) {
    const opening = [...blankless(report, 0), ...blankless(report, 1)];
    return opening.some(line => BASIS.test(line.text)) ? [] : [{ message: 'basis' }];
  },
  examples: {
    pass: [
      { what: '导语写明条例' },
      {
        what: '总体情况里说贯彻条例',
        report: { text: { 0: '', 1: '我局认真贯彻《中华人民共和国政府信息公开条例》。' } },
      },
      { what: '总体情况开头写明', report: { text: { 0: '', 1: '根据《条例》要求，现公布2023年度报告。' } } },
    ],
    fail: [
      {
        what: '只说“有关法律、法规”',
        report: { text: { 0: '本报告根据国家、省、市有关法律、法规的规定编制。' } },
        finds: [{ message: 'basis' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
