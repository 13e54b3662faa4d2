import { defineRule } from '../rule.ts';
import { placed } from '../stated.ts';

const UNPAID = 'requests.otherHandled.feeUnpaid.total';

/** A table that adds up. */
const ONE_UNPAID = Object.fromEntries(
  ['received', 'otherHandled.feeUnpaid', 'total'].flatMap(row =>
    ['individual', 'total'].map(column => [`requests.${row}.${column}`, 1]),
  ),
);

export default defineRule({
  id: 'X-UNPAID-FEE',
  title: '逾期未缴费件数与收费说明矛盾',
  severity: 'warning',
  basis:
    '《中华人民共和国政府信息公开条例》第四十二条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：先发收费通知，逾期未缴纳的不再处理',
  explains:
    '第三部分“申请人逾期未按收费通知要求缴纳费用”有件数，正文却说没有发出收费通知。只说没有收取信息处理费的不算：发出通知而申请人没有缴纳，正是这一行的情形。',
  forms: ['2021', 'hybrid'],
  needs: ['requests', 'text'],
  messages: {
    contradicts: {
      says: '第三部分“申请人逾期未按收费通知要求缴纳费用”填{unpaid}件，正文却写“{quote}”。',
      repair: '请核对：发出过收费通知的，更正正文；没有发出的，将这{unpaid}件改列到相应的办理结果。',
    },
  },
  check(report) {
    const unpaid = report.cells[UNPAID]?.value ?? 0;
    const notice = report.claims.find(claim => claim.subject === 'feeNotice' && claim.value === 0);
    if (unpaid === 0 || !notice) return [];
    return [
      {
        message: 'contradicts',
        data: { unpaid, quote: notice.quote },
        cells: [UNPAID],
        ...placed(notice),
        expected: unpaid,
        actual: 0,
      },
    ];
  },
  examples: {
    pass: [
      { what: '没有收费通知，也没有未缴费', report: { text: { 6: '2023年未发出收费通知，未收取信息处理费。' } } },
      {
        what: '发了通知而没有收到费用',
        report: {
          text: { 6: '2023年发出收费通知1件，未收取信息处理费。' },
          cells: ONE_UNPAID,
        },
      },
    ],
    fail: [
      {
        what: '有1件未缴费，正文说没有发通知',
        report: {
          text: { 6: '2023年未发出收费通知，未收取信息处理费。' },
          cells: ONE_UNPAID,
        },
        finds: [{ message: 'contradicts', expected: 1, quote: '未发出收费通知' }],
      },
    ],
    skip: [
      {
        what: '第三部分表格没有读全',
        report: { cells: { [UNPAID]: undefined } },
        missing: '完整读出的第三部分表格',
      },
    ],
  },
});
