import { isContact, personalData } from '../personal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'P-MOBILE',
  title: '公开手机号',
  severity: 'warning',
  basis: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开',
  explains:
    '11位手机号出现在联系方式以外的地方，可能是申请人或工作人员的个人号码。写在“联系”“电话”等字样之后的多为办公联系方式，只提示确认；' +
    '固定电话不查。引用时遮盖中间各位。',
  forms: null,
  needs: [],
  messages: {
    mobile: {
      says: '报告中有手机号{number}，不在联系方式中，可能属于个人信息。',
      repair: '请核实是否为个人号码，是的请删除或遮盖。',
    },
    contact: {
      says: '联系方式使用手机号{number}。',
      repair: '请确认是对外公布的办公号码；属于个人号码的，建议改用固定电话。',
    },
  },
  check(report) {
    return personalData(report)
      .filter(found => found.kind === 'mobile')
      .map(found => ({
        ...(isContact(found) ? { message: 'contact', severity: 'info' as const } : { message: 'mobile' }),
        data: { number: found.masked },
        ...{ quote: found.quote, place: found.place },
      }));
  },
  examples: {
    pass: [
      { what: '办公电话是固定电话', report: { text: { 0: '联系电话：0537-2320375。' } } },
      { what: '表格中粘连的数字', report: { extraLabels: { 2: ['13900000000', '总计13800000000'] } } },
      { what: '11位的其他数字', report: { text: { 1: '网站访问量13812345678次，索引号11320681014。' } } },
    ],
    fail: [
      {
        what: '正文中的手机号',
        report: { text: { 1: '申请人李某13800138000申请公开征地信息。' } },
        finds: [{ message: 'mobile', data: { number: '138******00' } }],
      },
      {
        what: '作为联系电话，只提示',
        report: { text: { 0: '如有疑问，请与启东市商务局联系，电话：13800138000。' } },
        finds: [{ message: 'contact', severity: 'info' }],
      },
      {
        what: '写在表格里的手机号',
        report: { extraLabels: { 3: ['申请人电话13800138000'] } },
        finds: [{ message: 'mobile', data: { number: '138******00' } }],
      },
    ],
    skip: [],
  },
});
