import type { AnnualReport, Claim } from '../../model/report.ts';
import { defineRule } from '../rule.ts';
import { contradicted, figureOf, messagesFor, readingsOf } from '../stated.ts';

export default defineRule({
  id: 'N-APPLICANT',
  title: '正文的申请人类别与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括收到和处理政府信息公开申请的情况，各处数据应当一致',
  explains:
    '正文写明的自然人、法人或其他组织（及其中各类）申请件数，应等于第三部分相应的列；按本年新收、按新收加上年结转、按办理结果总计，有一种相符就算一致。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: messagesFor('第三部分表格'),
  check(report) {
    return report.claims.flatMap((claim, at) =>
      claim.subject === 'applicant' ? contradicted(report, [ofTheSame(report, claim, at)]) : [],
    );
  },
  examples: {
    pass: [
      {
        what: '自然人数一致',
        report: {
          text: { 1: '收到政府信息公开申请9件，其中自然人9件，法人0件。' },
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
        what: '自然人数写错',
        report: {
          text: { 1: '收到政府信息公开申请9件，其中自然人7件。' },
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
        finds: [{ message: 'differs', quote: '自然人7件', expected: 9, actual: 7 }],
      },
      {
        what: '说都是自然人',
        report: {
          text: { 1: '收到政府信息公开申请2件，均为自然人申请。' },
          cells: {
            'requests.received.individual': 1,
            'requests.received.business': 1,
            'requests.received.total': 2,
            'requests.granted.individual': 1,
            'requests.granted.business': 1,
            'requests.granted.total': 2,
            'requests.total.individual': 1,
            'requests.total.business': 1,
            'requests.total.total': 2,
          },
        },
        finds: [{ message: 'denied', expected: 1 }],
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

const WHOLES = [
  ['requests.received.total'],
  ['requests.received.total', 'requests.carriedIn.total'],
  ['requests.total.total'],
];

/** “共162件,其中自然人159件”: among those that the figure before counts, as far as the table tells which these are. */
function ofTheSame(report: AnnualReport, claim: Claim, at: number): Claim {
  const before = report.claims
    .slice(Math.max(0, at - 9), at)
    .filter(one => one.section === claim.section && /received|handled/.test(one.subject))
    .at(-1);
  const said = before && figureOf(before);
  const sums = WHOLES.map(keys => readingsOf(report, [keys])?.[0]?.sum);
  // The figure right before says which: received, with what was carried in, or handled.
  const order = before?.subject === 'handled' ? [2, 0, 1] : [0, 1, 2];
  const own = order.find(i => sums[i] !== undefined && sums[i] === said);
  if (own === undefined) return claim;
  // “上年结转6件,共93件。从申请主体看…” may go back to what was newly received.
  return { ...claim, meanings: claim.meanings.filter((_, i) => i % WHOLES.length === own || i % WHOLES.length === 0) };
}
