import type { CellKey } from '../../model/form.ts';
import { cellName } from '../../model/terms.ts';
import { blanksOf } from '../blanks.ts';
import { cellList } from '../cells.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'C-BLANK',
  title: '空白单元格',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格：没有发生的填0',
  explains:
    '表格各格都应填写，没有的填0；留空的格子读者无法区分“没有”和“漏填”。按0计算各项勾稽关系仍成立的，只作一般提示；' +
    '按0计算不成立的，说明漏填了数字。全表只报一次。只填“总计”一列、漏填“总计”的，由另外的规则说明。',
  forms: ['2019', '2021', 'hybrid'],
  needs: [],
  messages: {
    zero: {
      says: '表中有{count}格空白：{cells}。空白按0看待，勾稽关系没有不平之处。',
      repair: '请在空白处补填0。',
    },
    figure: {
      says: '{cell}空白，但按0计算勾稽关系不成立，这一格应为{expected}。{others}',
      repair: '请核对台账，在这一格补填{expected}，其余空白处补填0。',
    },
    open: {
      says: '{cells}空白，但都按0计算勾稽关系不成立，其中有漏填的数字。{others}',
      repair: '请核对台账，补填漏掉的数字，其余空白处补填0。',
    },
  },
  check(report) {
    const { all, onlyTotal, totals, open } = blanksOf(report);
    const elsewhere = new Set<CellKey>(totals.map(gap => gap.cell));
    const bareRows = onlyTotal.map(({ row }) => `requests.${row}.`);
    const own = all.filter(key => !elsewhere.has(key) && !bareRows.some(row => key.startsWith(row)));
    if (own.length === 0) return [];
    const needed = open.map(gap => gap.cell);
    const cells = [...needed, ...own.filter(key => !needed.includes(key))];
    const [first] = open;
    if (!first) {
      return [{ message: 'zero', severity: 'info', data: { count: own.length, cells: cellList(own) }, cells }];
    }
    const others = own.length > open.length ? `表中另有${own.length - open.length}格空白。` : '';
    if (open.length === 1 && first.expected !== null) {
      const { expected } = first;
      return [
        { message: 'figure', data: { cell: cellName(first.cell), expected, others }, cells, expected, actual: '' },
      ];
    }
    return [{ message: 'open', data: { cells: cellList(needed), others }, cells, actual: '' }];
  },
  examples: {
    pass: [
      { what: '各格都填了数字' },
      {
        what: '只填了总计，由另外的规则说明',
        report: {
          cells: {
            ...blankRow('received'),
            'requests.received.total': 2,
            ...blankRow('carriedOut'),
            'requests.carriedOut.total': 2,
          },
        },
      },
    ],
    fail: [
      {
        what: '空白都是0',
        report: { cells: { 'requests.carriedIn.individual': '', 'proactive.licences.decisions': '' } },
        finds: [{ message: 'zero', severity: 'info', data: { count: 2 } }],
      },
      {
        what: '漏填了一格，能算出应填的数',
        report: {
          cells: {
            'requests.received.individual': 3,
            'requests.received.total': 3,
            'requests.granted.individual': '',
            'requests.granted.total': 3,
            'requests.total.individual': 3,
            'requests.total.total': 3,
            'requests.carriedIn.research': '',
          },
        },
        finds: [{ message: 'figure', expected: 3 }],
      },
      {
        what: '漏填了数字，但不能断定是哪一格',
        report: {
          cells: {
            'disputes.reconsideration.upheld': '',
            'disputes.reconsideration.corrected': '',
            'disputes.reconsideration.total': 2,
          },
        },
        finds: [{ message: 'open' }],
      },
    ],
    skip: [],
  },
});

/** A row of table three in which nothing stands. */
function blankRow(row: string): Record<CellKey, string> {
  const columns = ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation'];
  return Object.fromEntries(columns.map(column => [`requests.${row}.${column}`, '']));
}
