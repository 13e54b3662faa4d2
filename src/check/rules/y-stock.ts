import { rowName } from '../../model/terms.ts';
import { blankless, sentences } from '../blankless.ts';
import { comparable, isUnsure, sameName } from '../last-year.ts';
import { defineRule } from '../rule.ts';

const EXPLAINED = /清理|认定|修订|修改|口径|机构改革|划转|核对|梳理|纳入|失效|合并|更正|调整|评估|移交|统计方式|宣布/;

export default defineRule({
  id: 'Y-STOCK',
  title: '现行有效件数不连续',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二部分：现行有效件数为年末存量',
  explains:
    '本年现行有效件数一般等于上年现行有效件数加本年制发、减本年废止。文件清理、认定口径变化、机构改革都会打破这一关系，' +
    '所以只作提醒；正文在规范性文件附近说明了原因的只作提示。2021年度之前的格式没有存量，不核对。',
  forms: ['2021', 'hybrid'],
  needs: ['year', 'proactive', 'previous'],
  messages: {
    stock: {
      says: '“{row}”现行有效件数为{actual}，按{last}年报告的{before}加本年制发{issued}减本年废止{repealed}应为{expected}。',
      repair: '请核对文件目录；因清理、认定口径变化等原因不连续的，请在报告中说明。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.year !== report.year! - 1) return { skip: '上年报告' };
    const explained = isExplained(report);
    let compared = 0;
    const hits = ['governmentRules', 'normativeDocuments'].flatMap(row => {
      const key = (column: string) => `proactive.${row}.${column}`;
      const [actual, issued, repealed] = ['inForce', 'issued', 'repealed'].map(column =>
        comparable(report, key(column)),
      );
      const before = comparable(previous, key('inForce'));
      if (actual == null || issued == null || repealed == null || before === null) return [];
      compared += 1;
      const expected = before + issued - repealed;
      if (expected === actual) return [];
      const doubtful =
        explained ||
        !sameName(report, previous) ||
        isUnsure([report], ['inForce', 'issued', 'repealed'].map(key)) ||
        isUnsure([previous], [key('inForce')]);
      const data = { row: rowName('proactive', row), actual, last: previous.year!, before, issued, repealed, expected };
      const severity = doubtful ? ('info' as const) : ('warning' as const);
      return [
        { message: 'stock', severity, data, cells: ['inForce', 'issued', 'repealed'].map(key), actual, expected },
      ];
    });
    return compared === 0 ? { skip: '上年报告的现行有效件数' } : hits;
  },
  examples: {
    pass: [
      {
        what: '上年5件，制发2件，废止1件，现有6件',
        report: stock(2, 1, 6),
        previous: stock(0, 0, 5),
      },
    ],
    fail: [
      {
        what: '与上年存量接不上',
        report: stock(77, 132, 470),
        previous: stock(0, 0, 698),
        finds: [{ message: 'stock', severity: 'warning', actual: 470, expected: 643 }],
      },
      {
        what: '正文说明了清理，只作提示',
        report: { ...stock(22, 10, 28), text: { 1: '结合行政规范性文件全面清理工作，对规范性文件数据库再梳理。' } },
        previous: stock(0, 0, 20),
        finds: [{ message: 'stock', severity: 'info' }],
      },
    ],
    skip: [
      { what: '没有上年报告', missing: '上年报告' },
      {
        what: '上年是2019年格式，没有存量',
        report: { year: 2021 },
        previous: { form: '2019', year: 2020 },
        missing: '上年报告的现行有效件数',
      },
    ],
  },
});

function stock(issued: number, repealed: number, inForce: number) {
  return {
    cells: {
      'proactive.normativeDocuments.issued': issued,
      'proactive.normativeDocuments.repealed': repealed,
      'proactive.normativeDocuments.inForce': inForce,
    },
  };
}

/** A sentence about such documents, or the next one, gives a reason. */
function isExplained(report: Parameters<typeof blankless>[0]): boolean {
  if (report.summary) return false;
  return blankless(report).some(line => {
    if (!line.text.includes('规范性文件')) return false;
    const all = sentences(line);
    return all.some(
      ({ text }, at) =>
        text.includes('规范性文件') && [text, all[at + 1]?.text ?? ''].some(words => EXPLAINED.test(words)),
    );
  });
}
