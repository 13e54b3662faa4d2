// Tables of Word: merged cells of every kind, irregular grids, tracked rows and cells, tables in tables.
import { describe, expect, test } from 'vitest';
import { p, readBody, t } from './word-file.ts';

const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
const tr = (cells: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const tbl = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows}</w:tbl>`;
const wide = (columns: number | string) => `<w:gridSpan w:val="${columns}"/>`;
const BEGINS = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

/** `文 2x3` is a cell over two columns and three rows; rows one a line. */
async function shapeOf(rows: string): Promise<string[]> {
  const { source } = await readBody(tbl(rows));
  const table = source.blocks.find(block => block.kind === 'table');
  return (table?.rows ?? []).map(row =>
    row.map(({ text, colspan, rowspan }) => text + (colspan * rowspan > 1 ? ` ${colspan}x${rowspan}` : '')).join(' | '),
  );
}

describe('merged cells', () => {
  test('both ways', async () => {
    const rows =
      tr(tc('甲', wide(2) + BEGINS) + tc('1')) +
      tr(tc('', wide(2) + GOES_ON) + tc('2')) +
      tr(tc('乙') + tc('丙') + tc('3'));
    expect(await shapeOf(rows)).toEqual(['甲 2x2 | 1', '2', '乙 | 丙 | 3']);
  });

  test('cells that go on have no paragraph in them, or words that nobody sees', async () => {
    const rows =
      tr(tc('甲', BEGINS) + tc('1')) +
      tr('<w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr></w:tc><w:tc/>') +
      tr(tc('旧', GOES_ON) + tc('2')) +
      tr(tc('乙', BEGINS) + tc('3'));
    expect(await shapeOf(rows)).toEqual(['甲 1x3 | 1', '', '2', '乙 | 3']);
  });

  test('one that goes on from nothing is covered all the same, but words in it stand for themselves', async () => {
    const rows =
      tr(tc('甲', GOES_ON) + tc('1')) +
      tr(tc('乙') + tc('2', GOES_ON)) +
      tr(tc('丙') + tc('', GOES_ON + wide(0)) + tc('3')) +
      tr(tc('', GOES_ON) + tc('4'));
    expect(await shapeOf(rows)).toEqual(['甲 | 1', '乙 | 2 1x2', '丙 | 3', '4']);
  });

  test('by cells, as old files do', async () => {
    const [from, on] = ['<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'];
    const rows =
      tr(tc('甲', from + BEGINS) + tc('', on + BEGINS) + tc('1')) +
      tr(tc('', from + GOES_ON) + tc('', on + GOES_ON) + tc('2')) +
      tr(tc('乙') + tc('3', from) + tc('', '<w:hMerge/>'));
    expect(await shapeOf(rows)).toEqual(['甲 2x2 | 1', '2', '乙 | 3 2x1']);
  });

  test('columns are counted from where the row begins', async () => {
    const rows =
      tr(tc('甲') + tc('乙', BEGINS) + tc('1')) +
      tr(tc('', GOES_ON) + tc('2'), '<w:gridBefore w:val="1"/>') +
      tr(tc('丙') + tc('', GOES_ON), '<w:gridAfter w:val="1"/>');
    expect(await shapeOf(rows)).toEqual(['甲 | 乙 1x3 | 1', '2', '丙']);
    const wider = tr(tc('甲', wide(2)) + tc('乙', BEGINS)) + tr(tc('丙') + tc('1') + tc('', GOES_ON));
    expect(await shapeOf(wider)).toEqual(['甲 2x1 | 乙 1x2', '丙 | 1']);
  });

  test('numbers that no table has', async () => {
    expect(await shapeOf(tr(tc('甲', wide(1_000_000_000)) + tc('乙', wide('-3')) + tc('丙', wide('x'))))).toEqual([
      '甲 63x1 | 乙 | 丙',
    ]);
  });
});

describe('tracked changes', () => {
  test('rows', async () => {
    const rows = tr(tc('甲')) + tr(tc('旧'), '<w:del/>') + tr(tc('乙'), '<w:ins/>');
    expect(await shapeOf(rows)).toEqual(['甲', '乙']);
    expect((await readBody(tbl(rows))).source.remarks?.[0]).toContain('修订');
  });

  test('cells', async () => {
    const rows =
      tr(tc('甲', '<w:cellMerge w:vMerge="rest"/>') + tc('旧', '<w:cellDel/>') + tc('1', '<w:cellIns/>')) +
      tr(tc('', '<w:cellMerge w:vMerge="cont" w:vMergeOrig="rest"/>') + tc('2'));
    expect(await shapeOf(rows)).toEqual(['甲 1x2 | 1', '2']);
  });

  test('a table that was deleted whole is gone', async () => {
    const { source } = await readBody(p(t('前')) + tbl(tr(tc('旧'), '<w:del/>')) + p(t('后')));
    expect(source.blocks.map(block => block.kind)).toEqual(['line', 'line']);
  });
});

test('whatever wraps rows and cells', async () => {
  const cell = `<w:sdt><w:sdtPr/><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt><w:customXml>${tc('1')}</w:customXml>`;
  expect(await shapeOf(`<w:sdt><w:sdtContent>${tr(cell)}</w:sdtContent></w:sdt>`)).toEqual(['甲 | 1']);
});

test('several paragraphs and lines in a cell', async () => {
  const cell = `<w:tc>${p(t('甲'))}${p('<w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>')}</w:tc>`;
  expect(await shapeOf(tr(cell))).toEqual(['甲\n乙\n丙']);
});

test('a table in a table is read on its own, in its place', async () => {
  const inner = tbl(tr(tc('内', wide(2))));
  const { source, origins } = await readBody(tbl(tr(`<w:tc>${p(t('前'))}${inner}${p(t('后'))}</w:tc>`)));
  expect(source.blocks.map(block => block.kind)).toEqual(['line', 'table', 'line']);
  expect(source.text).toBe('前\n内\n后');
  expect(origins).toEqual([0, 1, 2]);
});

test('ids count every paragraph of the file, those in merged and deleted cells too', async () => {
  const rows =
    tr(tc('甲', BEGINS) + tc('1')) +
    tr(tc('旧') + tc('旧'), '<w:del/>') +
    tr(tc('', GOES_ON) + tc('2')) +
    tr(tc('') + tc('3'));
  // The merge does not reach over the deleted row: accepted, its rows are neighbours.
  expect((await readBody(tbl(rows))).origins).toEqual([0, 1, 5, 6, 7]);
});
