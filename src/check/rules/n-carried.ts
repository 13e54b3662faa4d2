import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-CARRIED',
  title: '正文的结转数与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文写明的上年结转、结转下年度数，应分别等于第三部分的第二行、第四行。看不出是结转自上年还是结转到下年的，不作比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: messagesFor('第三部分表格'),
  check(report) {
    return contradicted(
      report,
      report.claims.filter(claim => claim.subject === 'carriedIn' || claim.subject === 'carriedOut'),
    );
  },
  examples: {
    pass: [
      {
        what: '两个结转数都一致',
        report: {
          text: { 1: '新收政府信息公开申请9件，上年结转1件，结转下年度继续办理2件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.individual': 8,
            'requests.granted.total': 8,
            'requests.total.individual': 8,
            'requests.total.total': 8,
            'requests.carriedOut.individual': 2,
            'requests.carriedOut.total': 2,
          },
        },
      },
    ],
    fail: [
      {
        what: '上年结转写错',
        report: {
          text: { 1: '新收政府信息公开申请9件，上年结转3件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.individual': 8,
            'requests.granted.total': 8,
            'requests.total.individual': 8,
            'requests.total.total': 8,
            'requests.carriedOut.individual': 2,
            'requests.carriedOut.total': 2,
          },
        },
        finds: [{ message: 'differs', expected: 1, actual: 3, cells: ['requests.carriedIn.total'] }],
      },
      {
        what: '说没有结转',
        report: {
          text: { 1: '收到政府信息公开申请9件，无下年度结转。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 7,
            'requests.granted.total': 7,
            'requests.total.individual': 7,
            'requests.total.total': 7,
            'requests.carriedOut.individual': 2,
            'requests.carriedOut.total': 2,
          },
        },
        finds: [{ message: 'denied', expected: 2, cells: ['requests.carriedOut.total'] }],
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
