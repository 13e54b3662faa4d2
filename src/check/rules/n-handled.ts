import type { AnnualReport, Claim } from '../../model/report.ts';
import { defineRule } from '../rule.ts';
import { addsUp, contradicted, figureOf, messagesFor, readingsOf } from '../stated.ts';

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
    return report.claims.flatMap((claim, at) =>
      claim.subject === 'handled' && !addsUp(report, report.claims, claim) && !isPart(report, claim, at)
        ? contradicted(report, [withAllOutcomes(report, claim, at)])
        : [],
    );
  },
  examples: {
    pass: [
      {
        what: '答复的和没有答复的合起来是总计',
        report: {
          text: { 1: '收到政府信息公开申请12件，答复7件，不予受理4件，补正后申请内容仍不明确1件。' },
          cells: { 'requests.total.individual': 12, 'requests.total.total': 12 },
        },
      },
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

/** “受理12件,答复7件,不予受理4件,补正后仍不明确1件”: what was answered, and the rest by how it ended. */
function isPart(report: AnnualReport, claim: Claim, at: number): boolean {
  let sum = figureOf(claim) ?? Number.NaN;
  const total = readingsOf(report, claim.meanings.slice(0, 1))?.[0]?.sum;
  for (const one of report.claims.slice(at + 1, at + 8)) {
    if (one.section !== claim.section || one.subject !== 'outcome') return false;
    sum += figureOf(one) ?? Number.NaN;
    if (sum === total) return true;
  }
  return false;
}

/** “答复6件,其中…其他处理1件”: what ended otherwise is counted, too. */
function withAllOutcomes(report: AnnualReport, claim: Claim, at: number): Claim {
  const behind = report.claims.slice(at + 1, at + 20);
  const end = behind.findIndex(one => one.section !== claim.section || /received|handled/.test(one.subject));
  const outcomes = end < 0 ? behind : behind.slice(0, end);
  return outcomes.some(one => one.subject === 'outcome' && /^other/.test(one.of))
    ? { ...claim, meanings: claim.meanings.slice(0, 1) }
    : claim;
}
