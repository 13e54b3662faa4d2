import { rowName } from '../../model/terms.ts';
import { blankless } from '../blankless.ts';
import { comparable, isUnsure, sameName } from '../last-year.ts';
import { defineRule } from '../rule.ts';

const ROWS = ['licences', 'otherServices', 'penalties', 'compulsion', 'fees'];
const EXPLAINED =
  /(?:权责|权力|责任|许可|收费|事项)清单[^。;]{0,10}(?:调整|修订|变化|增加|减少)|(?:许可|处罚|强制|收费|权力)事项[^。;]{0,8}(?:调整|取消|下放|承接|划转)|机构改革[^。;]{0,10}(?:事项|清单|项目)|统计口径/;

export default defineRule({
  id: 'Y-ITEMS',
  title: '上一年项目数量不连续',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式（试行）》第二部分：上一年项目数量',
  explains:
    '2019年格式的“上一年项目数量”应等于上年报告的“上一年项目数量”加“本年增/减”。几行不符只报一次；正文说明权责清单有调整的只作提示。' +
    '只在相邻两年都用2019年格式时核对。',
  forms: ['2019'],
  needs: ['year', 'proactive', 'previous'],
  messages: {
    items: {
      says: '“上一年项目数量”与{last}年报告接不上：{rows}。',
      repair: '请核对权责清单；清单有调整的，请在报告中说明。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.year !== report.year! - 1) return { skip: '上年报告' };
    const rows = ROWS.map(row => {
      const key = `proactive.${row}.previousItems`;
      const [items, change] = [comparable(previous, key), comparable(previous, `proactive.${row}.change`)];
      return {
        row,
        key,
        actual: comparable(report, key),
        expected: items === null || change === null ? null : items + change,
      };
    }).filter(one => one.actual !== null && one.expected !== null);
    if (rows.length === 0) return { skip: '上年报告的项目数量' };
    const different = rows.filter(one => one.actual !== one.expected);
    const [first] = different;
    if (!first) return [];
    const explained = !report.summary && blankless(report).some(line => EXPLAINED.test(line.text));
    const keys = different.map(one => one.key);
    const doubtful = explained || !sameName(report, previous) || isUnsure([report, previous], keys);
    const words = different.map(
      one => `“${rowName('proactive', one.row)}”填为${one.actual}，按上年报告应为${one.expected}`,
    );
    const data = { last: previous.year, rows: words.join('；') };
    const severity = doubtful ? ('info' as const) : ('warning' as const);
    return [{ message: 'items', severity, data, cells: keys, actual: first.actual, expected: first.expected }];
  },
  examples: {
    pass: [
      {
        what: '上年35项，增2项，本年写37项',
        report: { form: '2019', year: 2020, cells: { 'proactive.licences.previousItems': 37 } },
        previous: {
          form: '2019',
          year: 2019,
          cells: { 'proactive.licences.previousItems': 35, 'proactive.licences.change': 2 },
        },
      },
    ],
    fail: [
      {
        what: '与上年接不上',
        report: { form: '2019', year: 2020, cells: { 'proactive.licences.previousItems': 40 } },
        previous: {
          form: '2019',
          year: 2019,
          cells: { 'proactive.licences.previousItems': 35, 'proactive.licences.change': 2 },
        },
        finds: [{ message: 'items', actual: 40, expected: 37 }],
      },
    ],
    skip: [{ what: '没有上年报告', report: { form: '2019' }, missing: '上年报告' }],
  },
});
