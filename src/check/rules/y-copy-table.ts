import { expectedKeys } from '../../figures/amounts.ts';
import { defineRule } from '../rule.ts';

/** What a year's work leaves as it was: stocks of documents and of items. */
const STOCK = /\.(?:inForce|publishedTotal|previousItems|total)$|^requests\.total\./;

export default defineRule({
  id: 'Y-COPY-TABLE',
  title: '表格与上年完全相同',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：数据应当真实准确',
  explains:
    '三张表每一格都与上年相同，而且有三格以上本年发生数不是0的，多是忘记更换表格。存量和合计不计入；全是0或者只有一两件的小单位可能巧合，不作提醒，' +
    '数字都很小的只作提示。两年格式不同时不比较。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['year', 'requests', 'previous'],
  messages: {
    copy: {
      says: '三张表的全部数字与{last}年报告相同，其中{count}格不是0。',
      repair: '请核对是否沿用了上年的表格，确认后填写本年数据。',
    },
  },
  check(report, { previous }) {
    if (previous === null || previous.form !== report.form) return { skip: '相同格式的上年报告' };
    const keys = expectedKeys(report).filter(key => report.cells[key]);
    const flows = keys.filter(key => !STOCK.test(key) && (report.cells[key]?.value ?? 0) !== 0);
    if (flows.length < 3) return [];
    const same = keys.every(key => {
      const last = previous.cells[key];
      return last !== undefined && (last.value ?? 0) === (report.cells[key]?.value ?? 0);
    });
    if (!same) return [];
    const most = Math.max(...flows.map(key => Math.abs(report.cells[key]!.value!)));
    const chance = most < 5 && flows.length < 5;
    const severity = chance ? { severity: 'info' as const } : {};
    return [{ message: 'copy', ...severity, data: { last: previous.year ?? '上', count: flows.length }, cells: flows }];
  },
  examples: {
    pass: [
      { what: '两年数字不同', report: { cells: busy(12) }, previous: { cells: busy(9) } },
      { what: '两年全是0', previous: {} },
    ],
    fail: [
      {
        what: '表格与上年完全相同',
        report: { cells: busy(12) },
        previous: { cells: busy(12) },
        finds: [{ message: 'copy' }],
      },
      {
        what: '数字都很小，只作提示',
        report: { cells: busy(2) },
        previous: { cells: busy(2) },
        finds: [{ message: 'copy', severity: 'info' }],
      },
    ],
    skip: [
      { what: '没有上年报告', missing: '上年报告' },
      { what: '两年格式不同', previous: { form: '2019' }, missing: '相同格式的上年报告' },
    ],
  },
});

function busy(count: number): Record<string, number> {
  const rows = { received: count, granted: count - 1, 'unavailable.notHeld': 1, total: count };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`requests.${row}.individual`, value],
      [`requests.${row}.total`, value],
    ]),
  );
}
