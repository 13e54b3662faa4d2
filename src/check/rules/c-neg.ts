import { cellName } from '../../model/terms.ts';
import { cellList, isChange, isSettled, unusualCells } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

const MOST_TOLD_APART = 4;

export default defineRule({
  id: 'C-NEG',
  title: '负数',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：件数、金额不小于0',
  explains:
    '件数和金额不会小于0。只有2019年版“本年增/减”一栏可以填负数（减少）。连在一起、按勾稽关系拆开的数字不作判断。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    cell: {
      says: '{cell}填为{value}，不能是负数。',
      repair: '请核对台账后改正；如“-”只表示没有，请填0。',
    },
    several: {
      says: '表中有{count}格填了负数：{cells}。',
      repair: '请逐格核对后改正；如“-”只表示没有，请填0。',
    },
  },
  check(report) {
    const negative = unusualCells(report).filter(
      ({ key, cell }) => cell.value !== null && cell.value < 0 && !isChange(key) && !isSettled(report, key),
    );
    const cells = negative.map(one => one.key);
    if (cells.length > MOST_TOLD_APART) {
      return [{ message: 'several', data: { count: cells.length, cells: cellList(cells) }, cells }];
    }
    return negative.map<Hit>(({ key, cell }) => ({
      message: 'cell',
      data: { cell: cellName(key), value: cell.value! },
      cells: [key],
      actual: cell.value,
    }));
  },
  examples: {
    pass: [
      {
        what: '2019年版“本年增/减”可以是负数',
        report: { form: '2019', cells: { 'proactive.licences.change': -1, 'proactive.licences.previousItems': 1 } },
      },
      { what: '“-”是符号，不是负数', report: { cells: { 'proactive.licences.decisions': '-' } } },
    ],
    fail: [
      {
        what: '行政许可-3件',
        report: { cells: { 'proactive.licences.decisions': -3 } },
        finds: [{ message: 'cell', actual: -3 }],
      },
      {
        what: '一行都是负数，只报一次',
        report: {
          cells: {
            'disputes.reconsideration.upheld': -1,
            'disputes.reconsideration.corrected': -1,
            'disputes.reconsideration.otherResult': -1,
            'disputes.reconsideration.pending': -1,
            'disputes.reconsideration.total': -4,
          },
        },
        finds: [{ message: 'several', data: { count: 5 } }],
      },
    ],
    skip: [],
  },
});
