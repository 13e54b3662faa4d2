import { cellList, printedCells } from '../cells.ts';
import { defineRule } from '../rule.ts';
import { strayWords } from '../stray-words.ts';

export default defineRule({
  id: 'C-PERCENT',
  title: '表格内出现百分号',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：填写件数或金额，不填比例',
  explains: '三张表只填件数或金额，没有填比例的格子。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    percent: {
      says: '{cells}填的是百分比（如“{text}”）。',
      repair: '请改填件数或金额，比例写在第一部分的文字中。',
    },
  },
  check(report) {
    const shares = printedCells(report).filter(({ text }) => /[%‰]/.test(text));
    const stray = strayWords(report).filter(({ text }) => /[%‰]/.test(text));
    const [first] = [...shares, ...stray];
    if (!first) return [];
    const cells = [...shares, ...stray].map(one => one.key);
    const words = shares.length === 0 && { quote: stray[0]!.quote, place: stray[0]!.place };
    return [{ message: 'percent', data: { cells: cellList(cells), text: first.text }, cells, ...words }];
  },
  examples: {
    pass: [{ what: '填件数', report: { cells: { 'proactive.licences.decisions': 12 } } }],
    fail: [
      {
        what: '行政许可填“85%”',
        report: { cells: { 'proactive.licences.decisions': '85%' } },
        finds: [{ message: 'percent' }],
      },
    ],
    skip: [],
  },
});
