import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-ZERO-TEXT',
  title: '“未收到申请”与表格矛盾',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文说没有收到政府信息公开申请，第三部分“本年新收”却不是0。只说没有收到某一类申请人的申请，或者没有收到其他事项的申请，不算。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: { denied: messagesFor('第三部分表格').denied },
  check(report) {
    return contradicted(
      report,
      report.claims.filter(claim => claim.subject === 'received' && claim.negated),
    );
  },
  examples: {
    pass: [
      { what: '确实没有收到', report: { text: { 1: '2023年，我局未收到政府信息公开申请。' } } },
      {
        what: '没有收到的是行政许可申请',
        report: {
          text: { 1: '全年未收到行政许可申请。' },
          cells: {
            'requests.received.individual': 2,
            'requests.received.total': 2,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 2,
            'requests.granted.total': 2,
            'requests.total.individual': 2,
            'requests.total.total': 2,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
      },
    ],
    fail: [
      {
        what: '表格却有2件',
        report: {
          text: { 1: '2023年，我局未收到政府信息公开申请。' },
          cells: {
            'requests.received.individual': 2,
            'requests.received.total': 2,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 2,
            'requests.granted.total': 2,
            'requests.total.individual': 2,
            'requests.total.total': 2,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
        finds: [{ message: 'denied', expected: 2, actual: 0 }],
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
