import { yuanToWan } from '../../text/numbers.ts';
import { defineRule, type Hit } from '../rule.ts';

const FEES = 'proactive.fees.amountWan';

export default defineRule({
  id: 'X-FEE-AMOUNT',
  title: '信息处理费与行政事业性收费矛盾',
  severity: 'info',
  basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：信息处理费按行政事业性收费管理',
  explains:
    '信息处理费原则上计入行政事业性收费。正文说收取的信息处理费，比第二部分的全部行政事业性收费还多，两处口径可能不同，只请核对。',
  forms: ['2021', 'hybrid'],
  needs: ['proactive', 'text'],
  messages: {
    more: {
      says: '正文说收取信息处理费{fee}元（{wan}万元），第二部分“本年收费金额”却只有{amount}万元。',
      repair: '请核对两处口径；信息处理费计入行政事业性收费的，第二部分应不少于{wan}万元。',
    },
  },
  check(report) {
    const amount = report.cells[FEES]?.value ?? null;
    if (amount === null) return [];
    return report.claims
      .filter(claim => claim.subject === 'informationFee' && claim.scope === 'self' && !claim.approximate)
      .flatMap<Hit>(({ value, unit, quote, place, section }) => {
        if (!value || (unit !== '元' && unit !== '万元')) return [];
        const wan = unit === '元' ? yuanToWan(value) : value;
        if (wan <= amount) return [];
        const fee = unit === '元' ? value : value * 10_000;
        return [
          {
            message: 'more',
            data: { fee, wan, amount },
            cells: [FEES],
            quote,
            place: { section, line: place.line, start: place.start, end: place.end },
            actual: amount,
            expected: wan,
          },
        ];
      })
      .slice(0, 1);
  },
  examples: {
    pass: [
      { what: '没有收费' },
      {
        what: '已计入行政事业性收费',
        report: { text: { 6: '2023年收取信息处理费400元。' }, cells: { [FEES]: 0.04 } },
      },
    ],
    fail: [
      {
        what: '收取400元，收费金额为0',
        report: { text: { 6: '2023年收取信息处理费400元。' } },
        finds: [{ message: 'more', expected: 0.04 }],
      },
    ],
    skip: [
      {
        what: '文字只是摘要',
        report: { summary: true },
        missing: '报告原文的文字',
      },
    ],
  },
});
