import { requestRows, type TableId } from '../../model/form.ts';
import type { AnnualReport } from '../../model/report.ts';
import { precedingLabel, printedLabels } from '../printed-labels.ts';
import { defineRule } from '../rule.ts';
import { TABLE_NAMES } from '../table-state.ts';
import { placeOfLabel } from '../table-words.ts';

/** More heads than these are lost in reading, not by the author. */
const MOST = 2;

export default defineRule({
  id: 'F-COL-MISSING',
  title: '缺列',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》第二、三、四部分表格的规定各列',
  explains:
    '规定表格的每一列都要有名称和数字。名称找不到而各行的数字齐全的，多半是表头漏印；名称和数字都没有的，是少了一列。' +
    '缺两个以上的，多半是表头没有读到，不作判断。',
  forms: ['2019', '2021', 'hybrid'],
  needs: ['labels'],
  messages: {
    head: {
      says: '{table}的表头没有“{column}”，读出的各行都有这一栏的数字。',
      repair: '请核对原表，补上栏目名称“{column}”。',
    },
    column: {
      says: '{table}缺少“{column}”一栏，表头和数字都没有。',
      repair: '请按规定格式补上这一栏，没有发生的填0。',
    },
  },
  check(report) {
    const { lost } = printedLabels(report);
    return lost.flatMap(({ table, label, cells, kind }) => {
      if (kind !== 'column' || lost.filter(one => one.table === table).length > MOST) return [];
      const read = cells.filter(key => report.cells[key]).length;
      // Of table four, whose figures stand in one row, only the whole is known.
      const filled = cells.length === 0 ? isRead(report, table) : read * 2 > cells.length;
      const gone = table === 'requests' && (!filled || lacksLastColumn(report));
      if (!filled && !gone) return [];
      const before = precedingLabel(report, table, label);
      return [
        {
          message: gone ? 'column' : 'head',
          data: { table: TABLE_NAMES[table], column: label },
          ...(gone && { cells }),
          quote: before?.raw ?? null,
          ...(before && { place: placeOfLabel(before) }),
          expected: label,
        },
      ];
    });
  },
  examples: {
    pass: [{ what: '各栏齐全' }],
    fail: [
      {
        what: '表头没有“自然人”，数字齐全',
        report: { labels: { 自然人: '' } },
        finds: [{ message: 'head', quote: '申请人情况', expected: '自然人' }],
      },
      {
        what: '少了“科研机构”一栏',
        report: {
          labels: { 科研机构: '' },
          cells: Object.fromEntries(requestRows('2021').map(row => [`requests.${row.id}.research`, undefined])),
        },
        finds: [{ message: 'column' }],
      },
    ],
    skip: [{ what: '表格是转录的', report: { summary: true }, missing: '报告原表的文字' }],
  },
});

const isRead = (report: AnnualReport, table: TableId): boolean =>
  Object.keys(report.cells).some(key => key.startsWith(`${table}.`));

/** One figure fewer in every row: where cells have places of their own, the last one is then left blank. */
function lacksLastColumn(report: AnnualReport): boolean {
  const totals = Object.keys(report.cells).filter(key => /^requests\..*\.total$/.test(key));
  return totals.every(key => report.cells[key]!.raw.trim() === '');
}
