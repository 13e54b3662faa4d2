import { defineRule } from '../rule.ts';
import { addsUp, contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-RECEIVED',
  title: '正文的申请数与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文写明的收到（受理、新收）申请数，应等于第三部分“本年新收”；写明含上年结转，或没有写明而与“本年新收”加“上年结转”相等的，也算一致。热线、信箱、咨询、建议提案和其他单位的数字不作比较；近、余、约等概数不作比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: { differs: messagesFor('第三部分表格').differs },
  check(report) {
    const received = report.claims.filter(claim => claim.subject === 'received' && !claim.negated);
    return contradicted(
      report,
      received.filter(claim => !addsUp(report, received, claim)),
    );
  },
  examples: {
    pass: [
      {
        what: '几处合起来相符',
        report: {
          text: { 1: '办公室收到政府信息公开申请7件。\n政务大厅窗口收到政府信息公开申请5件。' },
          cells: { 'requests.received.individual': 12, 'requests.received.total': 12 },
        },
      },
      {
        what: '与本年新收一致',
        report: {
          text: { 1: '全年收到政府信息公开申请9件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.individual': 10,
            'requests.granted.total': 10,
            'requests.total.individual': 10,
            'requests.total.total': 10,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
      },
      {
        what: '含上年结转',
        report: {
          text: { 1: '全年收到政府信息公开申请10件（含上年结转1件）。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.individual': 10,
            'requests.granted.total': 10,
            'requests.total.individual': 10,
            'requests.total.total': 10,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
      },
      { what: '热线不是申请', report: { text: { 1: '12345热线共接到工单7600件，已办结7596件。' } } },
    ],
    fail: [
      {
        what: '多写了10件',
        report: {
          text: { 1: '全年收到政府信息公开申请19件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.individual': 10,
            'requests.granted.total': 10,
            'requests.total.individual': 10,
            'requests.total.total': 10,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
        finds: [{ message: 'differs', quote: '收到政府信息公开申请19件', expected: 9, actual: 19 }],
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
