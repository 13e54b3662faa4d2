import { cellList, filledCells, isAmount } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'C-AMOUNT-DEC',
  title: '金额小数位过多',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第二部分：金额以万元为单位',
  explains: '以万元为单位时，六位小数已精确到分；更多的小数位多半是计算结果没有取舍。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    digits: {
      says: '{cells}填为{text}，小数超过六位（万元的六位小数已精确到分）。',
      repair: '请按实际金额取舍小数位。',
    },
  },
  check(report) {
    const long = filledCells(report).filter(
      ({ key, text }) => isAmount(key) && (/\.\d{7,}/.test(text) || /\.\d{3,}\s*元/.test(text)),
    );
    if (long.length === 0) return [];
    const cells = long.map(one => one.key);
    return [{ message: 'digits', data: { cells: cellList(cells), text: long[0]!.text }, cells }];
  },
  examples: {
    pass: [{ what: '六位小数', report: { cells: { 'proactive.fees.amountWan': '24252.311082' } } }],
    fail: [
      {
        what: '九位小数',
        report: { cells: { 'proactive.fees.amountWan': '3.333333333' } },
        finds: [{ message: 'digits' }],
      },
    ],
    skip: [],
  },
});
