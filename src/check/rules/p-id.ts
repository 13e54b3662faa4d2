import { personalData } from '../personal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'P-ID',
  title: '公开身份证号',
  severity: 'error',
  basis: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开；《个人信息保护法》第三十四条',
  explains:
    '18位身份证号以省份代码、出生日期和校验码都成立为准，15位旧号还须有“身份证”字样；正文和表格都查。统一社会信用代码、索引号、已遮盖的号码不算。' +
    '引用时遮盖中间各位。',
  forms: null,
  needs: [],
  messages: {
    id: {
      says: '报告中有完整的身份证号{number}，属于个人隐私。',
      repair: '请立即删除或遮盖该号码；已经发布的，请同时更正网页和附件。',
    },
  },
  check(report) {
    return personalData(report)
      .filter(found => found.kind === 'id')
      .map(found => ({
        message: 'id',
        data: { number: found.masked },
        ...{ quote: found.quote, place: found.place },
      }));
  },
  examples: {
    pass: [
      { what: '没有身份证号' },
      { what: '校验码不成立的18位编号', report: { text: { 1: '信息编号320681199001011234。' } } },
      { what: '统一社会信用代码', report: { text: { 0: '统一社会信用代码113206810142646789。' } } },
      { what: '已遮盖', report: { text: { 1: '申请人身份证号320681********1235。' } } },
    ],
    fail: [
      {
        what: '正文中的身份证号，引用时遮盖',
        report: { text: { 1: '申请人张某（身份证号320681199001011235）申请公开征地信息。' } },
        finds: [
          {
            message: 'id',
            data: { number: '320*************35' },
            quote: '申请人张某（身份证号320*************35）申请公开征地信',
          },
        ],
      },
      {
        what: '表格中的身份证号',
        report: { extraLabels: { 3: ['经办人110101198507150029'] } },
        finds: [{ message: 'id' }],
      },
      {
        what: '15位旧号',
        report: { text: { 1: '身份证号为320681900101123。' } },
        finds: [{ message: 'id' }],
      },
    ],
    skip: [],
  },
});
