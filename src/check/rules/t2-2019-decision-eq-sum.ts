import type { Cell } from '../../model/report.ts';
import type { Place } from '../../model/source.ts';
import { rowName } from '../../model/terms.ts';
import { isSettled } from '../cells.ts';
import { defineRule, type Hit } from '../rule.ts';

const ROWS = ['licences', 'otherServices', 'penalties', 'compulsion'];

export default defineRule({
  id: 'T2-2019-DECISION-EQ-SUM',
  title: '处理决定数量等于上一年项目数量加增减',
  severity: 'warning',
  basis:
    '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）第二部分：前两栏是事项的数量，“处理决定数量”是本年作出决定的件数',
  explains:
    '“上一年项目数量”“本年增/减”数的是权力事项，“处理决定数量”数的是本年作出的决定，两者没有加减关系。' +
    '有增减的几行都正好相加，多半是把“处理决定数量”当成了事项的合计。只有一行相等可能是巧合，不作提示。',
  forms: ['2019', 'hybrid'],
  needs: [],
  messages: {
    sum: {
      says: '“{row}”的处理决定数量{decisions}正好等于上一年项目数量{items}加本年增减{change}，疑似填成了事项合计。',
      repair: '请改填本年作出的“{row}”决定件数。',
    },
  },
  check(report) {
    const rows = ROWS.flatMap(row => {
      const keys = ['decisions', 'previousItems', 'change'].map(column => `proactive.${row}.${column}`);
      const cells = keys.map(key => report.cells[key]);
      const [decisions, items, change] = cells.map(cell => cell?.value ?? null) as (number | null)[];
      if (decisions == null || items == null || !change || keys.some(key => isSettled(report, key))) return [];
      if (decisions <= 0 || items + change !== decisions) return [];
      return [{ row, keys, cells: cells as Cell[], decisions, items, change }];
    });
    if (rows.length < 2) return [];
    return rows.map<Hit>(({ row, keys, cells, decisions, items, change }) => ({
      message: 'sum',
      data: { row: rowName('proactive', row), decisions, items, change },
      cells: keys,
      actual: decisions,
      ...printedRow(cells),
    }));
  },
  examples: {
    pass: [
      {
        what: '只有一行相等',
        report: {
          form: '2019',
          cells: {
            'proactive.licences.previousItems': 35,
            'proactive.licences.change': 30,
            'proactive.licences.decisions': 65,
            'proactive.penalties.previousItems': 3,
            'proactive.penalties.decisions': 3,
          },
        },
      },
    ],
    fail: [
      {
        what: '两行都是合计',
        report: {
          form: '2019',
          cells: {
            'proactive.licences.previousItems': 35,
            'proactive.licences.change': 30,
            'proactive.licences.decisions': 65,
            'proactive.penalties.previousItems': 3,
            'proactive.penalties.change': 16,
            'proactive.penalties.decisions': 19,
          },
        },
        finds: [
          { message: 'sum', actual: 65 },
          { message: 'sum', actual: 19 },
        ],
      },
    ],
    skip: [],
  },
});

/** The three figures as they stand in one line of pipes: 35 | 30 | 65. */
function printedRow([decisions, items, change]: Cell[]): Pick<Hit, 'quote' | 'place'> {
  const row = [items!, change!, decisions!];
  const [first, second, third] = row.map(cell => cell.place) as [Place, Place, Place];
  const padded = row.every(({ raw, place }) => place.end - place.start > raw.length);
  if (!padded || second.start - first.end !== 1 || third.start - second.end !== 1) return {};
  return {
    quote: row.map(cell => cell.raw).join(' | '),
    place: { section: 2, line: first.line, start: first.start, end: third.end },
  };
}
