import { personalData } from '../personal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'P-APPLICANT',
  title: '公开申请人姓名',
  severity: 'warning',
  basis: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开；《个人信息保护法》第三十四条',
  explains:
    '紧跟在“申请人”“当事人”“原告”“村民”等字样之后、又有“申请公开”“不服”“诉”等说明的姓名，以及“某某诉本机关……一案”中的姓名，应当遮盖。写作“张某”“李先生”的不算。' +
    '引用时只留姓氏。',
  forms: null,
  needs: ['words'],
  messages: {
    name: {
      says: '报告中出现申请人或当事人的姓名“{name}”。',
      repair: '请改为“{surname}某”等不能识别身份的写法，或者删除。',
    },
  },
  check(report) {
    return personalData(report)
      .filter(found => found.kind === 'name' && found.inText)
      .map(found => ({
        message: 'name',
        data: { name: found.masked, surname: found.text[0]! },
        ...{ quote: found.quote, place: found.place },
      }));
  },
  examples: {
    pass: [
      { what: '没有姓名', report: { text: { 1: '申请人向我局提出申请，申请人应当写明用途。' } } },
      {
        what: '不是姓名',
        report: {
          text: { 1: '何某诉我局一案已审结，原告上诉本机关一案、万方公司诉本局一案尚未审结，程序诉讼案件1件。' },
        },
      },
      { what: '已遮盖', report: { text: { 1: '申请人王某不服答复，申请人张××申请公开征地批文。' } } },
    ],
    fail: [
      {
        what: '写出申请人姓名',
        report: { text: { 1: '申请人王建国申请公开征地批文，已依法答复。' } },
        finds: [{ message: 'name', data: { name: '王**', surname: '王' } }],
      },
      {
        what: '“某某诉本机关”一案',
        report: { text: { 1: '张秀英诉本机关政府信息公开一案已审结。' } },
        finds: [{ message: 'name', data: { name: '张**', surname: '张' } }],
      },
      {
        what: '写出当事人姓名',
        report: { text: { 1: '原告李明诉我局信息公开一案已审结。' } },
        finds: [{ message: 'name', data: { name: '李*', surname: '李' } }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
