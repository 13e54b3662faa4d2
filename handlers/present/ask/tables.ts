// The three tables of one report: drawn for the chat, and whole as a workbook and a .csv.

import type { HeldReport } from '../../../src/answer/held.ts';
import { type ReportTables, type TableCell, tablesOf } from '../../../src/answer/kinds/tables.ts';
import type { TableId } from '../../../src/model/form.ts';
import type { ReplyBlock, ReplyFile } from '../../../src/model/reply.ts';
import { doubts, readingRemarks } from '../doubts.ts';
import { amountText, columnName, proactiveColumnName, rowName } from '../labels.ts';
import { aboutLine, reportTitle } from '../names.ts';
import { csvFile, type Sheet, type SheetValue, sheetFile } from '../spreadsheet.ts';
import { disputeTable, proactiveList, requestTable } from '../tables.ts';
import type { WordsAnswer } from './answer.ts';
import { sourceOf } from './words-place.ts';

const SHEETS: [TableId, string][] = [
  ['proactive', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['disputes', '四、行政复议、行政诉讼情况'],
];

export function tablesAnswer(held: HeldReport): WordsAnswer {
  const { report } = held;
  const { card, requests, cells } = tablesOf(report);
  const title: ReplyBlock[] = [
    { kind: 'title', text: reportTitle(report) },
    { kind: 'paragraph', text: aboutLine(report) },
  ];
  if (cells.length === 0) {
    const text =
      report.form === 'pre2019'
        ? '这份报告用的是 2019 年以前的统计表，指标不同，不逐格读取。'
        : '这份报告中没有找到规定的三张表。';
    return { status: 'not-found', reply: { blocks: [...title, { kind: 'paragraph', text }] }, values: [], sources: [] };
  }
  const drawn = [proactiveList(card), requestTable(requests), disputeTable(card.disputes)];
  return {
    status: 'answered',
    reply: {
      blocks: [
        ...title,
        ...doubts(card),
        ...drawn.flatMap((blocks, at) => [{ kind: 'heading' as const, text: SHEETS[at]![1] }, ...blocks]),
        { kind: 'heading', text: '说明' },
        { kind: 'list', items: readingRemarks(card) },
      ],
    },
    values: [],
    sources: [2, 3, 4].map(section => sourceOf(held, section, null)),
  };
}

/** The workbook has a sheet for each table, the .csv a line for each cell. Written only when they are to be sent. */
export async function tableFiles({ report }: HeldReport): Promise<ReplyFile[]> {
  const tables = tablesOf(report);
  if (tables.cells.length === 0) return [];
  const name = `${report.agency ?? '年报'}${report.year ?? ''}三张表`.replace(/[\\/:*?"<>|\s]+/g, ' ');
  const notes = readingRemarks(tables.card);
  const sheets = SHEETS.map(([table, title]) => sheetOf(tables, table, title, notes));
  return [
    { name: `${name}.xlsx`, bytes: await sheetFile(sheets), caption: '三张表（Excel）' },
    { name: `${name}.csv`, bytes: csvFile(flat(tables, notes)), caption: '三张表（CSV，一格一行）' },
  ];
}

/** As printed: rows down, columns across; table two has a line for each cell, as its rows have different columns. */
function sheetOf(tables: ReportTables, table: TableId, name: string, notes: string[]): Sheet {
  const cells = tables.cells.filter(cell => cell.table === table);
  if (table === 'proactive') {
    const rows = cells.map(cell => [...namesOf(cell, tables), sheetValue(cell)]);
    return { name, columns: [{ title: '信息内容' }, { title: '栏目' }, { title: '数值' }], rows, notes };
  }
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))].map(row => [
    fullRowName(table, row),
    ...columns.map(column => {
      const cell = cells.find(one => one.row === row && one.column === column);
      return cell ? sheetValue(cell) : null;
    }),
  ]);
  return {
    name,
    columns: [{ title: '项目' }, ...columns.map(column => ({ title: columnName(table, column) }))],
    rows,
    notes,
  };
}

function flat(tables: ReportTables, notes: string[]): Omit<Sheet, 'name'> {
  const titles = new Map(SHEETS);
  return {
    columns: [{ title: '表' }, { title: '行' }, { title: '列' }, { title: '数值' }, { title: '原文' }],
    rows: tables.cells.map(cell => [titles.get(cell.table)!, ...namesOf(cell, tables), sheetValue(cell), cell.raw]),
    notes,
  };
}

function namesOf({ table, row, column }: TableCell, { card }: ReportTables): [string, string] {
  if (table === 'proactive') return [rowName(table, row, card.form), proactiveColumnName(row, column, card.form)];
  return [fullRowName(table, row), columnName(table, column)];
}

/** With the group before it: 其他 alone says too little. */
function fullRowName(table: TableId, row: string): string {
  const [group = '', ...within] = row.split('.');
  return table === 'requests' && within.length > 0
    ? `${rowName(table, group)}·${rowName(table, row)}`
    : rowName(table, row);
}

/** A blank stays empty; what is no figure is told in words. */
const sheetValue = ({ amount }: TableCell): SheetValue =>
  amount.state === 'known' ? amount.value : amount.state === 'blank' ? null : amountText(amount);
