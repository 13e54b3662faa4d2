import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-DECISION',
  title: '正文的许可处罚强制数与表格不符',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十条第（五）、（六）项、第五十条：年度报告各处数据应当一致',
  explains:
    '正文写明的行政许可、行政处罚、行政强制决定件数，应等于第二部分的“本年处理决定数量”。公开、公示的条数和许可事项、受理申请的数量，' +
    '简易程序等只是一部分的数量，不作比较。正文的口径可能与表格不同，所以只作提醒。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: messagesFor('第二部分表格'),
  check(report) {
    return contradicted(
      report,
      report.claims.filter(claim => claim.subject === 'decision'),
    );
  },
  examples: {
    pass: [
      {
        what: '处罚决定数一致',
        report: { text: { 1: '全年作出行政处罚决定40件。' }, cells: { 'proactive.penalties.decisions': 40 } },
      },
      {
        what: '公示的条数不是决定数',
        report: { text: { 1: '公示行政许可信息3567条。' }, cells: { 'proactive.licences.decisions': 858 } },
      },
    ],
    fail: [
      {
        what: '许可决定数写错',
        report: { text: { 1: '全年作出行政许可决定885件。' }, cells: { 'proactive.licences.decisions': 858 } },
        finds: [{ message: 'differs', expected: 858, actual: 885 }],
      },
      {
        what: '说没有行政强制',
        report: { text: { 1: '全年未实施行政强制。' }, cells: { 'proactive.compulsion.decisions': 1 } },
        finds: [{ message: 'denied', expected: 1 }],
      },
    ],
    skip: [
      {
        what: '第二部分表格没有读全',
        report: { cells: { 'proactive.licences.decisions': undefined } },
        missing: '完整读出的第二部分表格',
      },
    ],
  },
});
