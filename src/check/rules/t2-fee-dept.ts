import type { AnnualReport } from '../../model/report.ts';
import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';
import { placed } from '../stated.ts';

const FEES = 'proactive.fees.amountWan';
/** 公开收费项目 is a matter of requests, 无收费项目 one of the body. */
const NO_ITEMS = /(?:无|没有|不涉及|不存在)(?:任何)?(?:行政事业性)?收费(?:项目|事项)/;

export default defineRule({
  id: 'T2-FEE-DEPT',
  title: '收费金额与“无收费项目”矛盾',
  severity: 'warning',
  basis:
    '《中华人民共和国政府信息公开条例》第二十条第（八）项；《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第二部分',
  explains:
    '第二部分“行政事业性收费”填了金额，正文却说没有收费项目或者没有收取行政事业性收费。只说没有收取信息处理费的不算。',
  forms: ['2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: {
    contradicts: {
      says: '第二部分“行政事业性收费”填{amount}万元，正文却写“{quote}”。',
      repair: '请核对：本机关没有收费的，将表格改为0；收费属于下属单位的，在正文写明。',
    },
  },
  check(report) {
    const amount = report.cells[FEES]?.value ?? 0;
    if (amount === 0) return [];
    const denied = report.claims.find(claim => claim.subject === 'fee' && claim.negated);
    const where = denied ? placed(denied) : noItems(report);
    if (!where) return [];
    return [
      {
        message: 'contradicts',
        data: { amount, quote: where.quote ?? '' },
        cells: [FEES],
        ...where,
        expected: 0,
        actual: amount,
      },
    ];
  },
  examples: {
    pass: [
      { what: '没有收费', report: { text: { 1: '我局无行政事业性收费项目。' } } },
      { what: '没有收取的是信息处理费', report: { cells: { [FEES]: 12.5 } } },
    ],
    fail: [
      {
        what: '填了12.5万元，正文说没有收费项目',
        report: { text: { 1: '我局无收费项目。' }, cells: { [FEES]: 12.5 } },
        finds: [{ message: 'contradicts', actual: 12.5, quote: '无收费项目' }],
      },
    ],
    skip: [
      {
        what: '第二部分表格没有读全',
        report: { cells: { [FEES]: undefined } },
        missing: '完整读出的第二部分表格',
      },
    ],
  },
});

function noItems(report: AnnualReport): Pick<Hit, 'quote' | 'place'> | undefined {
  for (const passage of passages(report)) {
    const match = NO_ITEMS.exec(passage.text);
    if (match) return passage.quote(match.index, match.index + match[0].length);
  }
  return undefined;
}
