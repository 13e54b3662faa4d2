import { figureOf } from '../cells.ts';
import { defineRule } from '../rule.ts';

const AMOUNT = 'proactive.procurement.amountWan';
const ITEMS = 'proactive.procurement.items';
/** Average of one purchase in 万元: 5,000 yuan and 100 million yuan. */
const LEAST = 0.5;
const MOST = 10_000;

export default defineRule({
  id: 'T2-2019-AVG',
  title: '采购均价异常',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）第二部分：采购项目数量、采购总金额',
  explains: '每个采购项目平均不到5千元或超过1亿元，可能是金额的单位写错，或者项目数量与金额口径不同。',
  forms: ['2019', 'hybrid'],
  needs: [],
  messages: {
    average: {
      says: '政府集中采购{items}个项目共{amount}万元，平均每个{average}万元，{side}。',
      repair: '请核对金额的单位（元、万元）和项目数量。',
    },
  },
  check(report) {
    const items = figureOf(report, ITEMS);
    const amount = figureOf(report, AMOUNT);
    if (items <= 0 || amount <= 0) return [];
    const average = amount / items;
    if (average >= LEAST && average <= MOST) return [];
    const data = {
      items,
      amount,
      average: Number(average.toPrecision(3)),
      side: average < LEAST ? '明显偏低' : '明显偏高',
    };
    return [{ message: 'average', data, cells: [AMOUNT, ITEMS], actual: amount }];
  },
  examples: {
    pass: [{ what: '2个项目347.92万元', report: { form: '2019', cells: { [ITEMS]: 2, [AMOUNT]: '347.92万元' } } }],
    fail: [
      {
        what: '10个项目3.68万元',
        report: { form: '2019', cells: { [ITEMS]: 10, [AMOUNT]: '3.68万元' } },
        finds: [{ message: 'average', data: { average: 0.368 } }],
      },
    ],
    skip: [],
  },
});
