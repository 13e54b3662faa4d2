import { blankless } from '../blankless.ts';
import { citationsIn } from '../citations.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'L-REF-NO',
  title: '文号错误',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号；国办函〔2020〕109号；国务院令第711号',
  explains:
    '核对年度报告格式、信息处理费管理办法和《政府信息公开条例》后面所注的文号。只核对能够确定所指文件的文号；年份没有用六角括号的只作提示；' +
    '网页丢失了括号或数字的不作判断。格式文号与报告年度是否相配由另一规则核对。',
  forms: null,
  needs: ['text'],
  messages: {
    number: {
      says: '{document}的文号写作“{told}”，应为{right}。',
      repair: '请将文号改为{right}。',
    },
    bracket: {
      says: '文号“{told}”的年份没有用六角括号。',
      repair: '建议写作{right}。',
    },
  },
  check(report) {
    const cited = blankless(report).flatMap(citationsIn);
    const wrong = cited.filter(one => one.fault === 'number');
    // One remark on brackets is enough, and none beside a wrong number.
    const loose = wrong.length > 0 ? [] : cited.slice(0, 1);
    return [...wrong, ...loose].map(({ fault, document, told, right, line, start, end }) => ({
      message: fault,
      ...(fault === 'bracket' ? { severity: 'info' as const } : {}),
      data: { told, right, ...(fault === 'number' ? { document } : {}) },
      ...line.quote(start, end),
      actual: told,
      expected: right,
    }));
  },
  examples: {
    pass: [
      {
        what: '格式通知的文号正确',
        report: {
          text: {
            0: '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，统计期限为2023年1月1日至12月31日。',
          },
        },
      },
      { what: '网页丢失了括号', report: { text: { 0: '根据年度报告格式（国办公开办函〔202130号）编制。' } } },
      { what: '其他文件的文号', report: { text: { 1: '按照政务公开工作要点（国办发〔2023〕5号）抓好落实。' } } },
    ],
    fail: [
      {
        what: '年份与序号不相配',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕60号）编制。' } },
        finds: [{ message: 'number', actual: '国办公开办函〔2021〕60号', expected: '国办公开办函〔2021〕30号' }],
      },
      {
        what: '代字写错',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办涵〔2021〕30号）编制。' } },
        finds: [{ message: 'number', expected: '国办公开办函〔2021〕30号' }],
      },
      {
        what: '条例的令号写错',
        report: { text: { 0: '根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。' } },
        finds: [{ message: 'number', expected: '国务院令第711号' }],
      },
      {
        what: '信息处理费办法的文号写错',
        report: { text: { 6: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）未收费。' } },
        finds: [{ message: 'number', expected: '国办函〔2020〕109号' }],
      },
      {
        what: '没有用六角括号，只作提示',
        report: { text: { 0: '按照《政府信息公开工作年度报告格式》（国办公开办函[2021]30号）编制。' } },
        finds: [{ message: 'bracket', severity: 'info' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
