import { REQUEST_COLUMNS } from '../../model/form.ts';
import { columnName } from '../../model/terms.ts';
import { comparable, isUnsure, sameName } from '../last-year.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'Y-CARRY',
  title: '上年结转与上年报告不符',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第三部分：上年结转即上年报告的“结转下年度继续办理”',
  explains:
    '本年“上年结转”的每一列应等于上年报告的“结转下年度继续办理”。总计不符为错误，总计相符而申请人分列不符的为提醒；几列不符只报一次。' +
    '机关改名或者合并、上年该行空白的，降低等级。需要同一机关上年的报告。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['year', 'requests', 'previous'],
  messages: {
    total: {
      says: '“上年结转”总计填为{actual}件，而{last}年报告“结转下年度继续办理”为{expected}件；不符的列：{columns}。',
      repair: '请核对上年年底未办结的申请台账，使本年“上年结转”与上年报告一致；上年报告有误的，请在报告中说明。',
    },
    columns: {
      says: '“上年结转”总计与{last}年报告一致，但申请人分列不符：{columns}。',
      repair: '请核对结转申请的申请人类型，使各列与上年报告一致。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.year !== report.year! - 1) return { skip: '上年报告' };
    const columns = REQUEST_COLUMNS.map(({ id }) => {
      const [key, before] = [`requests.carriedIn.${id}`, `requests.carriedOut.${id}`];
      return { id, key, before, actual: comparable(report, key), expected: comparable(previous, before) };
    });
    const total = columns.at(-1)!;
    if (total.expected === null || total.actual === null) return { skip: '上年报告的“结转下年度继续办理”' };
    const different = columns.filter(
      one => one.actual !== null && one.expected !== null && one.actual !== one.expected,
    );
    if (different.length === 0) return [];
    const isTotal = different.includes(total);
    const unsure =
      !sameName(report, previous) ||
      isUnsure(
        [report],
        different.map(one => one.key),
      ) ||
      isUnsure(
        [previous],
        different.map(one => one.before),
      );
    const severity = isTotal ? (unsure ? 'warning' : 'error') : unsure ? 'info' : 'warning';
    const first = isTotal ? total : different[0]!;
    const words = different.map(
      one => `${columnName('requests', '', one.id)}（本年${one.actual}、上年${one.expected}）`,
    );
    return [
      {
        message: isTotal ? 'total' : 'columns',
        severity,
        data: {
          last: previous.year,
          columns: words.join('、'),
          ...(isTotal ? { actual: total.actual, expected: total.expected } : {}),
        },
        cells: [first.key, ...different.filter(one => one !== first).map(one => one.key)],
        actual: first.actual,
        expected: first.expected,
      },
    ];
  },
  examples: {
    pass: [
      {
        what: '与上年报告一致',
        report: { cells: { 'requests.carriedIn.individual': 3, 'requests.carriedIn.total': 3 } },
        previous: { cells: { 'requests.carriedOut.individual': 3, 'requests.carriedOut.total': 3 } },
      },
      {
        what: '上年是2019年格式',
        report: { year: 2021, cells: { 'requests.carriedIn.business': 1, 'requests.carriedIn.total': 1 } },
        previous: {
          form: '2019',
          year: 2020,
          cells: { 'requests.carriedOut.business': 1, 'requests.carriedOut.total': 1 },
        },
      },
    ],
    fail: [
      {
        what: '总计不符',
        report: { cells: { 'requests.carriedIn.individual': 2, 'requests.carriedIn.total': 2 } },
        previous: { cells: { 'requests.carriedOut.individual': 3, 'requests.carriedOut.total': 3 } },
        finds: [{ message: 'total', severity: 'error', actual: 2, expected: 3 }],
      },
      {
        what: '总计一致，分列不符',
        report: { cells: { 'requests.carriedIn.individual': 3, 'requests.carriedIn.total': 3 } },
        previous: { cells: { 'requests.carriedOut.business': 3, 'requests.carriedOut.total': 3 } },
        finds: [{ message: 'columns', severity: 'warning', actual: 3, expected: 0 }],
      },
      {
        what: '机关改名，降低等级',
        report: { cells: { 'requests.carriedIn.individual': 2, 'requests.carriedIn.total': 2 } },
        previous: { agency: '启东市商务和粮食局' },
        finds: [{ message: 'total', severity: 'warning' }],
      },
    ],
    skip: [{ what: '没有上年报告', missing: '上年报告' }],
  },
});
