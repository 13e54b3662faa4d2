import { cellName } from '../../model/terms.ts';
import { isAmount, isSettled, unusualCells } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

/** 1.234 and 12.345.678 may be thousands with a wrong separator. */
const LIKE_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

export default defineRule({
  id: 'C-DECIMAL',
  title: '件数为小数',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：件数为整数，只有金额可以有小数',
  explains: '件数、项目数是整数；表中只有收费金额、采购总金额可以有小数。“1.234”可能是误用的千位分隔符，降为提醒。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    decimal: {
      says: '{cell}填为{text}，件数应为整数。',
      repair: '请核对台账，改填整数。',
    },
    thousands: {
      says: '{cell}填为{text}，件数应为整数；如“.”是千位分隔符，应为{whole}。',
      repair: '请核对台账，改填不带分隔符的整数。',
    },
  },
  check(report) {
    return unusualCells(report).flatMap<Hit>(({ key, cell, text }) => {
      if (cell.value === null || Number.isInteger(cell.value) || isAmount(key) || isSettled(report, key)) return [];
      const data = { cell: cellName(key), text };
      if (!LIKE_THOUSANDS.test(text)) return [{ message: 'decimal', data, cells: [key], actual: cell.value }];
      const whole = Number(text.replaceAll('.', ''));
      return [
        {
          message: 'thousands',
          severity: 'warning',
          data: { ...data, whole },
          cells: [key],
          actual: cell.value,
          expected: whole,
        },
      ];
    });
  },
  examples: {
    pass: [
      { what: '收费金额可以有小数', report: { cells: { 'proactive.fees.amountWan': 12.35 } } },
      { what: '“3.0”是整数', report: { cells: { 'proactive.licences.decisions': '3.0' } } },
    ],
    fail: [
      {
        what: '行政许可2.5件',
        report: { cells: { 'proactive.licences.decisions': 2.5 } },
        finds: [{ message: 'decimal', actual: 2.5 }],
      },
      {
        what: '可能是千位分隔符',
        report: { cells: { 'proactive.licences.decisions': '1.234' } },
        finds: [{ message: 'thousands', severity: 'warning', expected: 1234 }],
      },
    ],
    skip: [],
  },
});
