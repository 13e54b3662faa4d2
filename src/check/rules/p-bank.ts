import { personalData } from '../personal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'P-BANK',
  title: '公开银行卡号',
  severity: 'warning',
  basis: '《个人信息保护法》第二十八条：金融账户属于敏感个人信息',
  explains:
    '写在“账号”“卡号”“开户”等字样之后、校验位成立的个人银行卡号。单位收款账号一般不是这种号码，不在此列。引用时只留末四位。',
  forms: null,
  needs: [],
  messages: {
    bank: {
      says: '报告中有银行卡号{number}，可能属于个人信息。',
      repair: '请核实，属于个人账户的请删除；收取信息处理费的单位账户无须写入年度报告。',
    },
  },
  check(report) {
    return personalData(report)
      .filter(found => found.kind === 'bank')
      .map(found => ({
        message: 'bank',
        data: { number: found.masked },
        ...{ quote: found.quote, place: found.place },
      }));
  },
  examples: {
    pass: [
      { what: '没有银行卡号' },
      { what: '校验位不成立的编号', report: { text: { 6: '账号6222021234567890124。' } } },
    ],
    fail: [
      {
        what: '退费账号',
        report: { text: { 6: '退费卡号：6222021234567890128。' } },
        finds: [{ message: 'bank', data: { number: '***************0128' } }],
      },
    ],
    skip: [],
  },
});
