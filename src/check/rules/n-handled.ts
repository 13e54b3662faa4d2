import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-HANDLED',
  title: '正文的办结答复数与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文写明的办结、答复申请数，应等于第三部分“（七）总计”；答复数不计其他处理的也算一致。“全部办结”之类没有写数字的不作比较，热线、提案等的办结数不作比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: { differs: messagesFor('第三部分表格').differs },
  check(report) {
    return contradicted(
      report,
      report.claims.filter(claim => claim.subject === 'handled'),
    );
  },
  examples: {
    pass: [
      {
        what: '与总计一致',
        report: {
          text: { 1: '收到政府信息公开申请9件，答复8件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 8,
            'requests.granted.total': 8,
            'requests.total.individual': 8,
            'requests.total.total': 8,
            'requests.carriedOut.individual': 1,
            'requests.carriedOut.total': 1,
          },
        },
      },
      { what: '提案的办结数', report: { text: { 1: '办理人大代表建议17件，办结17件。' } } },
    ],
    fail: [
      {
        what: '多写了1件',
        report: {
          text: { 1: '收到政府信息公开申请9件，办结10件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 8,
            'requests.granted.total': 8,
            'requests.total.individual': 8,
            'requests.total.total': 8,
            'requests.carriedOut.individual': 1,
            'requests.carriedOut.total': 1,
          },
        },
        finds: [{ message: 'differs', quote: '办结10件', expected: 8, actual: 10 }],
      },
    ],
    skip: [
      {
        what: '第三部分表格没有读全',
        report: { cells: { 'requests.received.total': undefined } },
        missing: '完整读出的第三部分表格',
      },
      { what: '收录的文字是摘要', report: { summary: true }, missing: '报告原文的文字' },
    ],
  },
});
