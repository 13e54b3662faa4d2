import type { AnnualReport, Claim } from '../../model/report.ts';
import { defineRule } from '../rule.ts';
import { contradicted, messagesFor } from '../stated.ts';

export default defineRule({
  id: 'N-DISPUTE',
  title: '正文的复议诉讼数与表格不符',
  severity: 'error',
  basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括行政复议、行政诉讼的情况，各处数据应当一致',
  explains:
    '正文写明的因政府信息公开引起的行政复议、行政诉讼件数及其结果，应等于第四部分相应各栏；行政诉讼包括未经复议直接起诉和复议后起诉两类。作为复议机关办理的案件、与政府信息公开无关的案件不作比较；正文提到一审、二审的，可能按审级计数，只作提醒。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['disputes', 'text'],
  messages: { differs: messagesFor('第四部分表格').differs },
  check(report) {
    return report.claims
      .filter(claim => claim.subject === 'dispute' && !claim.negated)
      .flatMap(claim => contradicted(report, [claim], countsInstances(report, claim) ? 'warning' : undefined));
  },
  examples: {
    pass: [
      {
        what: '两个数都一致',
        report: {
          text: { 1: '因政府信息公开引发行政复议6件、行政诉讼0件。' },
          cells: { 'disputes.reconsideration.upheld': 6, 'disputes.reconsideration.total': 6 },
        },
      },
      { what: '司法局办理的复议案件', report: { text: { 1: '作为复议机关，全年受理行政复议案件156件。' } } },
    ],
    fail: [
      {
        what: '复议数写错',
        report: {
          text: { 1: '因政府信息公开引发行政复议8件。' },
          cells: { 'disputes.reconsideration.upheld': 6, 'disputes.reconsideration.total': 6 },
        },
        finds: [{ message: 'differs', quote: '行政复议8件', expected: 6, actual: 8 }],
      },
      {
        what: '按审级计数的只提醒',
        report: {
          text: { 1: '因政府信息公开引发行政诉讼3件，其中一审2件、二审1件。' },
          cells: { 'disputes.litigationDirect.upheld': 2, 'disputes.litigationDirect.total': 2 },
        },
        finds: [{ message: 'differs', severity: 'warning', expected: 2, actual: 3 }],
      },
    ],
    skip: [
      {
        what: '第四部分表格没有读全',
        report: { cells: { 'disputes.reconsideration.total': undefined } },
        missing: '完整读出的第四部分表格',
      },
    ],
  },
});

/** Does its paragraph speak of first and second instance, so that one suit may have been counted twice? */
const countsInstances = (report: AnnualReport, { section, place }: Claim): boolean =>
  report.sections
    .filter(({ number }) => number === section)
    .flatMap(({ paragraphs }) => paragraphs)
    .some(
      paragraph =>
        paragraph.place.start <= place.start && place.end <= paragraph.place.end && /[一二再]审/.test(paragraph.raw),
    );
