import { isSign } from '../../text/numbers.ts';
import { bodyOf } from '../bodies.ts';
import { cellList, printedCells } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'C-SLASH',
  title: '以“/”“—”代替0',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：没有发生的填0',
  explains:
    '件数没有的应填0；“/”“—”“无”表示不适用，汇总时会被当作没有填报。没有规章制定权的机关在“规章”一行填“/”是常见写法，不作提示。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    sign: {
      says: '表中有{count}格填了“{sign}”一类符号：{cells}。',
      repair: '请将没有发生的改填0。',
    },
  },
  check(report) {
    const { level, department } = bodyOf(report);
    const makesRules = !department && (level === 'province' || level === 'prefecture');
    const signs = printedCells(report).filter(
      ({ key, text }) => isSign(text) && (makesRules || !key.startsWith('proactive.governmentRules.')),
    );
    if (signs.length === 0) return [];
    const keys = signs.map(one => one.key);
    return [
      { message: 'sign', data: { count: keys.length, sign: signs[0]!.text, cells: cellList(keys) }, cells: keys },
    ];
  },
  examples: {
    pass: [
      {
        what: '局没有规章制定权，“规章”一行填“/”',
        report: { cells: { 'proactive.governmentRules.issued': '/', 'proactive.governmentRules.inForce': '/' } },
      },
    ],
    fail: [
      {
        what: '行政强制填“—”',
        report: { cells: { 'proactive.compulsion.decisions': '—' } },
        finds: [{ message: 'sign', data: { count: 1 } }],
      },
      {
        what: '设区的市有规章制定权，“规章”一行不应填“/”',
        report: { agency: '南通市人民政府', cells: { 'proactive.governmentRules.issued': '/' } },
        finds: [{ message: 'sign' }],
      },
    ],
    skip: [],
  },
});
