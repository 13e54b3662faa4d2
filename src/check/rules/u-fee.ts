import { feeWords } from '../fee-words.ts';
import { defineRule } from '../rule.ts';

/** The rules on the information fee are in force since 2021-01-01. */
const FIRST_YEAR = 2021;

export default defineRule({
  id: 'U-FEE',
  title: '未说明信息处理费',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第四十二条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  explains:
    '2021年度起的年报应当在第六部分说明发出信息处理费收费通知的件数和总金额、实际收取的总金额，没有收取的也写明。' +
    '全文都没有提到的提出；只笼统说无收费、未收取费用的，仅供参考。2020年度及以前的年报不作要求。',
  forms: null,
  needs: ['year', 'text', 'pages'],
  messages: {
    missing: {
      says: '全文没有说明信息处理费的收取情况。',
      repair:
        '请在第六部分写明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，写明“{year}年未收取信息处理费”。',
    },
    vague: {
      says: '正文只笼统说到收费，没有写明是信息处理费。',
      repair: '请在第六部分写明信息处理费的收取情况；没有收取的，写明“{year}年未收取信息处理费”。',
    },
  },
  check(report) {
    if (report.year! < FIRST_YEAR) return [];
    const words = feeWords(report);
    if (words === 'told') return [];
    const place = { section: 6, line: null };
    const data = { year: report.year! };
    return words === 'none'
      ? [{ message: 'missing', data, place }]
      : [{ message: 'vague', severity: 'info', data, place }];
  },
  examples: {
    pass: [
      { what: '写明未收取' },
      { what: '写明收取0元', report: { text: { 6: '本年度发出收费通知0件，总金额0元。' } } },
      { what: '2020年度不作要求', report: { form: '2019', text: { 6: '无。' } } },
    ],
    fail: [
      { what: '第六部分只写无', report: { text: { 6: '无其他需要报告的事项。' } }, finds: [{ message: 'missing' }] },
      {
        what: '只在第一部分笼统说无收费',
        report: { text: { 1: '依申请公开办理规范，我局无收费。', 6: '无。' } },
        finds: [{ message: 'vague', severity: 'info' }],
      },
    ],
    skip: [{ what: '不知道年度', report: { year: null }, missing: '报告年度' }],
  },
});
