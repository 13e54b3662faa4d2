// The three tables of a report: nothing that was not read or not filled in is a number.
import { expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { tableFiles, tablesAnswer } from '../../../handlers/present/ask/tables.ts';
import { tablesOf } from '../../../src/answer/kinds/tables.ts';
import { generated, of } from './held.ts';

test('every cell of the form is there, a blank as a blank', async () => {
  const held = of(await generated(), '启东市民政局', 2023);
  const { cells } = tablesOf(held.report);
  expect(cells.length).toBe(200);
  const blank = cells.filter(one => one.amount.state !== 'known').map(one => one.key);
  expect(blank).toEqual([
    'proactive.licences.decisions',
    'proactive.fees.amountWan',
    ...['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(column => `disputes.litigationDirect.${column}`),
  ]);
  expect(render(tablesAnswer(held).reply)).toContain('原文未填');
});

test('a cell that was not read is said to be so, in the chat and in the files', async () => {
  const { report, files } = of(await generated(), '曲阜市人民政府', 2023);
  const { 'requests.granted.individual': _, ...cells } = report.cells;
  const held = { report: { ...report, cells }, files };
  expect(render(tablesAnswer(held).reply)).toContain('未读出');
  const csv = (await tableFiles(held)).find(file => file.name.endsWith('.csv'))!;
  const lines = new TextDecoder().decode(csv.bytes).split('\r\n');
  expect(lines.find(line => line.includes('予以公开,自然人'))).toMatch(/予以公开,自然人,未读出,$/);
});

test('the files have every cell once, and names that a folder takes', async () => {
  const held = of(await generated(), '曲阜市人民政府', 2023);
  const files = await tableFiles(held);
  expect(files.map(file => file.name)).toEqual(['曲阜市人民政府2023三张表.xlsx', '曲阜市人民政府2023三张表.csv']);
  const lines = new TextDecoder().decode(files[1]!.bytes).split('\r\n');
  const end = lines.indexOf('');
  expect(end - 1).toBe(tablesOf(held.report).cells.length);
  const received = held.report.cells['requests.received.total']!.value;
  expect(lines.find(line => line.includes('本年新收,总计'))).toContain(`,${received},`);
});

test('a report of before 2019 has none of the tables, and no file', async () => {
  const { report } = of(await generated(), '曲阜市人民政府', 2023);
  const held = { report: { ...report, form: 'pre2019' as const }, files: [] };
  expect(tablesAnswer(held).status).toBe('not-found');
  expect(await tableFiles(held)).toEqual([]);
});
