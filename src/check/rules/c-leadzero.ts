import { cellList, isSettled, unusualCells } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'C-LEADZERO',
  title: '数字前有多余的0',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：填写实际数字',
  explains: '“03”可能是多打了0，也可能是漏了一位数字，请对照台账核对。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    zero: {
      says: '{cells}的数字以0开头（如“{text}”）。',
      repair: '请核对是否漏了数字，并去掉前面的0。',
    },
  },
  check(report) {
    const led = unusualCells(report).filter(
      ({ key, cell, text }) => cell.value !== null && /^[+-]?0\d/.test(text) && !isSettled(report, key),
    );
    if (led.length === 0) return [];
    const cells = led.map(one => one.key);
    return [{ message: 'zero', data: { cells: cellList(cells), text: led[0]!.text }, cells }];
  },
  examples: {
    pass: [{ what: '0.5万元', report: { cells: { 'proactive.fees.amountWan': 0.5 } } }],
    fail: [
      {
        what: '行政许可填“03”',
        report: { cells: { 'proactive.licences.decisions': '03' } },
        finds: [{ message: 'zero' }],
      },
    ],
    skip: [],
  },
});
