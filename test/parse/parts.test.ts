// Parts of a report that stand elsewhere than the form has them: tables behind or before the text, name and date in a table.
import { expect, test } from 'vitest';
import { DISPUTE_COLUMNS, DISPUTE_ROWS, PROACTIVE_ROWS, REQUEST_COLUMNS, requestRows } from '../../src/model/form.ts';
import { type FlowNode, flowToSource, PICTURE } from '../../src/office/flow.ts';
import { parse } from '../../src/parse/index.ts';

const p = (text: string): FlowNode => ({ kind: 'paragraph', text });
const table = (...rows: string[][]): FlowNode => ({
  kind: 'table',
  spansKnown: true,
  rows: rows.map(row => row.map(text => ({ content: text ? [p(text)] : [], colspan: 1, rowspan: 1 }))),
});

const TITLE = p('某县水利局2023年政府信息公开工作年度报告');
const [TWO, THREE, FOUR] = [
  p('二、主动公开政府信息情况'),
  p('三、收到和处理政府信息公开申请情况'),
  p('四、政府信息公开行政复议、行政诉讼情况'),
] as const;
const TEXT = [
  TITLE,
  p('一、总体情况'),
  p('2023年有序开展。'),
  TWO,
  p('见附表。'),
  THREE,
  p('见附表。'),
  FOUR,
  p('见附表。'),
  p('五、存在的主要问题及改进情况'),
  p('队伍有待加强。'),
  p('六、其他需要报告的事项'),
  p('无。'),
];
const TABLES = [
  table(
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ...PROACTIVE_ROWS.filter(row => row.columns['2021']).map(row => [
      row.label,
      ...row.columns['2021']!.map((_, i) => String(i + 1)),
    ]),
  ),
  table(
    ['', '申请人情况'],
    ...requestRows('2021').map(row => [row.label, ...REQUEST_COLUMNS.map((_, i) => String(i))]),
  ),
  table(
    DISPUTE_ROWS.flatMap(() => DISPUTE_COLUMNS.map(column => column.label)),
    DISPUTE_ROWS.flatMap(() => DISPUTE_COLUMNS.map(() => '3')),
  ),
] as const;

function read(nodes: FlowNode[]) {
  const report = parse(flowToSource(nodes, { format: 'Word 文档' }).source, { name: '年报.docx' });
  if (!report.ok) throw new Error(report.failure.message);
  return report.value;
}

test.each([
  ['behind the text', [...TEXT, p('附表1'), ...TABLES]],
  ['behind the text, under the headings again', [...TEXT, TWO, TABLES[0], THREE, TABLES[1], FOUR, TABLES[2]]],
  ['before the text', [...TABLES, ...TEXT]],
])('tables %s', (_, nodes) => {
  const report = read(nodes);
  expect(report.coverage).toEqual({ read: 200, expected: 200 });
  expect(report.cells['requests.received.research']?.value).toBe(2);
  expect(report).toMatchObject({ agency: '某县水利局', year: 2023 });
  expect(report.sections.find(section => section.number === 6)?.text).toBe('无。');
  const label = report.labels.find(({ raw }) => raw.includes('新收'));
  expect(label?.section).toBe(3);
});

test('figures of another kind behind the text are no tables of the form', () => {
  expect(read([...TEXT, table(['科室', '件数'], ['办公室', '3'])]).cells).toEqual({});
});

test('name and date in a table; a list of dates is no signature', () => {
  const inCells = (...rows: string[][]) => read([...TEXT.slice(0, 3), ...TEXT.slice(9), table(...rows)]).signedOn;
  expect(inCells(['', '某县水利局'], ['', '2024年1月8日'])).toBe('2024-01-08');
  expect(inCells(['', '某县水利局\n2024年1月8日'])).toBe('2024-01-08');
  expect(inCells(['某县水利局', '2024年1月8日'], ['某县教育局', '2024年1月9日'])).toBeNull();
  expect(inCells(['会议日期', '2024年1月8日'])).toBeNull();
});

test('a picture belongs to the section that it closes, one in a cell to that of its table', () => {
  const [proactive, , disputes] = TABLES;
  const inside = [TWO, proactive, THREE, PICTURE, FOUR, disputes, PICTURE, ...TEXT.slice(9)];
  const { pictures, notes } = read([PICTURE, ...TEXT.slice(0, 3), ...inside]);
  expect(pictures).toEqual([0, 3, 4]);
  expect(notes.map(note => note.message)).toContain('第三部分的表格未能读出，可能是图片或附件。');
  const cell = table(['甲', '乙']);
  if (cell.kind === 'table') cell.rows[0]![1]!.content.push(PICTURE);
  expect(read([...TEXT.slice(0, 5), cell, ...TEXT.slice(5), ...TABLES]).pictures).toEqual([2]);
  expect(read([...TEXT, ...TABLES])).not.toHaveProperty('pictures');
});
