import { readFigure } from '../../text/numbers.ts';
import { cellList, isSettled, unusualCells } from '../cells.ts';
import { defineRule } from '../rule.ts';

/** Full-width digits and points; letters and characters written for digits; separators of thousands. */
const UNUSUAL = /[０-９．－＋]|[OoOlI〇零]|[①-⑳]/;
const SEPARATED = /\d[,，\s]\d{3}(?!\d)/;

export default defineRule({
  id: 'C-FULLWIDTH',
  title: '数字写法不规范',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：数字用半角阿拉伯数字',
  explains:
    '全角数字、以字母O代0、千位分隔符不影响阅读，本程序已按数字读取，但会妨碍上级汇总，建议改为半角数字。全表只报一次。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    figures: {
      says: '表中有{count}格的数字写法不规范（如“{text}”）：{cells}。',
      repair: '请改为半角阿拉伯数字，不加分隔符。',
    },
  },
  check(report) {
    const unusual = unusualCells(report).filter(
      ({ key, cell, text }) =>
        readFigure(text, true) && !isSettled(report, key) && (UNUSUAL.test(cell.raw) || SEPARATED.test(cell.raw)),
    );
    if (unusual.length === 0) return [];
    const cells = unusual.map(one => one.key);
    const data = { count: cells.length, text: unusual[0]!.cell.raw.trim(), cells: cellList(cells) };
    return [{ message: 'figures', data, cells }];
  },
  examples: {
    pass: [{ what: '半角数字', report: { cells: { 'proactive.licences.decisions': 1234 } } }],
    fail: [
      {
        what: '全角数字和千位分隔符',
        report: { cells: { 'proactive.licences.decisions': '１２', 'proactive.penalties.decisions': '1,234' } },
        finds: [{ message: 'figures', data: { count: 2 } }],
      },
    ],
    skip: [],
  },
});
