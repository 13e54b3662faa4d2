import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-OUTCOME',
  title: '正文的办理结果与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文写明的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理以及其中各项的件数，应等于第三部分相应的行；合并写的（予以公开及部分公开70件）与各行之和比较。只说某一项占多少、没有写件数的不作比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: messagesFor('第三部分表格'),
  check(report) {
    const outcomes = report.claims.filter(claim => claim.subject === 'outcome');
    // “没有不予公开的信息” may be said of what was published unasked.
    return [
      ...contradicted(
        report,
        outcomes.filter(claim => !claim.negated),
      ),
      ...contradicted(
        report,
        outcomes.filter(claim => claim.negated),
        'warning',
      ),
    ];
  },
  examples: {
    pass: [
      {
        what: '合并写也一致',
        report: {
          text: { 1: '办结政府信息公开申请9件，其中予以公开及部分公开9件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 9,
            'requests.granted.total': 9,
            'requests.total.individual': 9,
            'requests.total.total': 9,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
      },
    ],
    fail: [
      {
        what: '予以公开写错',
        report: {
          text: { 1: '办结政府信息公开申请9件，其中予以公开6件。' },
          cells: {
            'requests.received.individual': 9,
            'requests.received.total': 9,
            'requests.carriedIn.individual': 0,
            'requests.carriedIn.total': 0,
            'requests.granted.individual': 9,
            'requests.granted.total': 9,
            'requests.total.individual': 9,
            'requests.total.total': 9,
            'requests.carriedOut.individual': 0,
            'requests.carriedOut.total': 0,
          },
        },
        finds: [{ message: 'differs', quote: '予以公开6件', expected: 9, actual: 6 }],
      },
      {
        what: '说没有不予公开',
        report: {
          text: { 1: '（二）依申请公开情况。收到政府信息公开申请1件，没有不予公开的情形。' },
          cells: {
            'requests.received.individual': 1,
            'requests.received.total': 1,
            'requests.refused.thirdParty.individual': 1,
            'requests.refused.thirdParty.total': 1,
            'requests.total.individual': 1,
            'requests.total.total': 1,
          },
        },
        finds: [{ message: 'denied', severity: 'warning', expected: 1 }],
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
