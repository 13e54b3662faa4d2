import { caliberOf } from '../caliber.ts';
import { defineRule } from '../rule.ts';
import { addsUp, contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-NORMDOC',
  title: '正文的规范性文件数与表格不符',
  severity: 'error',
  basis:
    '《中华人民共和国政府信息公开条例》第二十条第（一）项、第五十条：年度报告应当包括主动公开政府信息的情况，各处数据应当一致',
  explains:
    '正文写明的行政规范性文件、规章的制发、废止、现行有效件数，应等于第二部分相应各格。一般文件、解读、备案、清理的件数不作比较；' +
    '正文分几处写、加起来相符的，以及说明了清理认定、统计口径的，不算错。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: messagesFor('第二部分表格'),
  check(report) {
    const documents = report.claims.filter(claim => claim.subject === 'document');
    const explained = caliberOf(report).length > 0;
    return documents
      .filter(claim => !(explained && /issued|inForce/.test(claim.of)))
      .filter(claim => !addsUp(report, documents, claim))
      .flatMap(claim => contradicted(report, [claim]));
  },
  examples: {
    pass: [
      {
        what: '三个数都一致',
        report: {
          text: { 1: '全年制发行政规范性文件22件，废止10件，现行有效28件。' },
          cells: {
            'proactive.normativeDocuments.issued': 22,
            'proactive.normativeDocuments.repealed': 10,
            'proactive.normativeDocuments.inForce': 28,
          },
        },
      },
      {
        what: '差额在正文说明了',
        report: {
          text: { 1: '新制发行政规范性文件5件，清理中发现17个文件被纳入规范性文件，在表格新制发栏目体现。' },
          cells: { 'proactive.normativeDocuments.issued': 22, 'proactive.normativeDocuments.inForce': 28 },
        },
      },
      { what: '印发的文件不都是规范性文件', report: { text: { 1: '公开以本局名义印发的文件147件。' } } },
    ],
    fail: [
      {
        what: '制发数写错',
        report: {
          text: { 1: '全年制发行政规范性文件25件。' },
          cells: { 'proactive.normativeDocuments.issued': 22, 'proactive.normativeDocuments.inForce': 28 },
        },
        finds: [{ message: 'differs', expected: 22, actual: 25 }],
      },
      {
        what: '说没有制定',
        report: {
          text: { 1: '我局全年未制定规范性文件。' },
          cells: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 2 },
        },
        finds: [{ message: 'denied', expected: 2 }],
      },
    ],
    skip: [
      {
        what: '第二部分表格没有读全',
        report: { cells: { 'proactive.normativeDocuments.issued': undefined } },
        missing: '完整读出的第二部分表格',
      },
    ],
  },
});
