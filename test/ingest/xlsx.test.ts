// Workbooks: what a person sees in them, nothing more and nothing else. The random reports of test/parse/files.test.ts hold
// the usual ways of writing; here are the traps.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';

interface Parts {
  sheet: string;
  styles?: string;
  strings?: string;
  /** Inside `workbook`. */
  book?: string;
  more?: Record<string, string>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook({ sheet, styles = '', strings, book, more = {} }: Parts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}">${book ?? '<sheets><sheet name="表一" r:id="s1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s1', 'worksheet', 'worksheets/one.xml')}${relation('s2', 'worksheet', '/xl/worksheets/two.xml')}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/one.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const read = (parts: Parts) => ingest(workbook(parts), { name: '年报.xlsx' });

/** Paragraphs as they are, rows of tables with bars. */
async function seen(parts: Parts): Promise<string[]> {
  const result = await read(parts);
  if (!result.ok) return [`${result.failure.code}: ${result.failure.message}`];
  return result.value.blocks.flatMap(block =>
    block.kind === 'line' ? [block.text] : block.rows.map(row => row.map(cell => cell.text).join('|')),
  );
}

const row = (cells: string) => `<sheetData><row>${cells}</row></sheetData>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

describe('numbers as they are shown', () => {
  test.each([
    ['General', 5, '5'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 123456789012, '123456789012'],
    ['General', 31618.752599, '31618.752599'],
    ['General', 1e-7, '0.0000001'],
    ['0.00', 5, '5.00'],
    ['#,##0', 12345, '12,345'],
    ['0"件"', 5, '5件'],
    ['0.00%', 0.2593, '25.93%'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '-'],
    ['yyyy"年"m"月"d"日"', 45301, '2024年1月10日'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45302, '二〇二四年一月十一日'],
    ['G/通用格式"件"', 5, '5件'],
    ['broken"', 5, '5'],
    ['0'.repeat(300), 5, '5'],
  ])('%s', async (code, value, shown) => {
    const escaped = code.replaceAll('"', '&quot;');
    const styles = `<numFmts><numFmt numFmtId="176" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs>`;
    expect(await seen({ styles, sheet: row(`<c s="0"><v>${value}</v></c>`) })).toEqual([shown]);
  });

  test.each([
    [14, '2024/1/10'],
    [27, '2024年1月'],
    [31, '2024年1月10日'],
    [58, '1月10日'],
  ])('the format that a file names by number %i', async (id, shown) => {
    expect(
      await seen({ styles: `<cellXfs><xf numFmtId="${id}"/></cellXfs>`, sheet: row('<c s="0"><v>45301</v></c>') }),
    ).toEqual([shown]);
  });

  test('a zero that the format hides is blank', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="0;-0;;@"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs>';
    expect(await seen({ styles, sheet: row(`${text('件数')}<c s="0"><v>0</v></c><c s="0"><v>3</v></c>`) })).toEqual([
      '件数|3',
    ]);
  });

  test('days counted from 1904', async () => {
    const book = '<workbookPr date1904="1"/><sheets><sheet name="表一" r:id="s1"/></sheets>';
    const styles = '<cellXfs><xf numFmtId="31"/></cellXfs>';
    expect(await seen({ book, styles, sheet: row('<c s="0"><v>43839</v></c>') })).toEqual(['2024年1月10日']);
  });
});

describe('values of cells', () => {
  test('stored values of formulas, errors and truth values', async () => {
    const cells = `<c t="str"><f>A1&amp;B1</f><v>总计</v></c><c><f>SUM(A:A)</f><v>12</v></c><c t="e"><f>#REF!</f><v>#REF!</v></c><c t="b"><v>1</v></c>`;
    expect(await seen({ sheet: row(cells) })).toEqual(['总计|12|#REF!|TRUE']);
  });

  test('a formula that nobody worked out is neither blank nor 0', async () => {
    const result = await read({ sheet: row(`${text('总计')}<c><f>SUM(A:A)</f></c><c><v>3</v></c>`) });
    expect(result.ok && result.value.text).toBe('总计\n公式未计算\n3');
    expect(result.ok && result.value.remarks).toEqual([
      '有 1 个公式没有保存计算结果，没有读取，请用 Excel 或 WPS 打开并保存后再试。',
    ]);
  });

  test('shared texts with runs, a phonetic part and characters by number', async () => {
    const strings =
      '<si><r><t>信息</t></r><r><t>内容</t></r><rPh><t>xìn 9</t></rPh></si><si><t>第一行_x000A_第二行</t></si>';
    expect(await seen({ strings, sheet: row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>7</v></c>') })).toEqual([
      '信息内容|第一行\n第二行|7',
    ]);
  });

  test('a text that is not there is no blank cell', async () => {
    expect(await seen({ strings: '<si><t>一</t></si>', sheet: row('<c t="s"><v>5</v></c>') })).toEqual([
      'unreadable-file: “年报.xlsx”已损坏或不完整，打不开，请用 Excel 或 WPS 重新保存后再试。',
    ]);
  });
});

describe('what nobody sees', () => {
  const more = { 'xl/worksheets/two.xml': '<worksheet><sheetData><row><c><v>77</v></c></row></sheetData></worksheet>' };

  test('hidden sheets are left out and said', async () => {
    const book = '<sheets><sheet name="往年" state="veryHidden" r:id="s2"/><sheet name="表一" r:id="s1"/></sheets>';
    const result = await read({ book, more, sheet: row(text('年度报告')) });
    expect(result.ok && result.value.text).toBe('年度报告');
    expect(result.ok && result.value.remarks).toEqual(['文件里有 1 个隐藏的工作表，没有读取。']);
  });

  test('where all sheets are hidden they are read', async () => {
    const book = '<sheets><sheet name="表一" state="hidden" r:id="s1"/></sheets>';
    expect(await seen({ book, sheet: row(text('年度报告')) })).toEqual(['年度报告']);
  });

  test('hidden rows and columns; of a merged cell that begins in one the rest is seen', async () => {
    const sheet = `<cols><col min="1" max="1" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>
      <row r="3" hidden="1"><c r="B3"><v>9</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>`;
    const result = await read({ sheet });
    expect(await seen({ sheet })).toEqual(['标题', '2|3']);
    expect(result.ok && result.value.remarks).toEqual(['工作表里有隐藏的行或列，没有读取。']);
  });

  test.each([
    ['of several merged cells belongs to the table', ['A3:B3', 'C3:D3'], ['甲|乙', '|', '下一段。']],
    ['of one merged cell stands between tables', ['A3:D3'], ['甲|乙', '下一段。']],
  ])('a blank row without lines: %s', async (_, blank, wanted) => {
    const cells = (at: number, ...texts: string[]) =>
      `<row r="${at}">${texts.map((one, i) => (one ? `<c r="${'ABCD'[i]}${at}" t="inlineStr"><is><t>${one}</t></is></c>` : '')).join('')}</row>`;
    const merges = ['A2:B2', 'C2:D2', ...blank].map(ref => `<mergeCell ref="${ref}"/>`).join('');
    const sheet = `<sheetData>${cells(1, '一', '二', '三', '四')}${cells(2, '甲', '', '乙')}${cells(4, '下一段。')}</sheetData><mergeCells>${merges}</mergeCells>`;
    expect(await seen({ sheet })).toEqual(['一|二|三|四', ...wanted]);
  });

  test('macros are said', async () => {
    const result = await read({ sheet: row(text('年度报告')), more: { 'xl/vbaProject.bin': 'x' } });
    expect(result.ok && result.value.remarks).toEqual(['文件带有宏，没有运行，只读取了单元格的内容。']);
  });
});

describe('absurd and hostile workbooks', () => {
  test('rows and cells in any order, far apart, with a dimension that is not true', async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData>
      <row r="1048576"><c r="XFD1048576"><v>4</v></c><c r="A1048576"><v>3</v></c></row>
      <row r="2"><c r="XFD2"><v>2</v></c><c r="A2"><v>1</v></c></row></sheetData>`;
    expect(await seen({ sheet })).toEqual(['1|2', '3|4']);
  });

  test('overlapping and endless merged ranges end', { timeout: 30_000 }, async () => {
    const merges = Array.from({ length: 3000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const cells = Array.from({ length: 3000 }, (_, i) => `<row><c><v>${i}</v></c><c><v>${i}</v></c></row>`).join('');
    const started = performance.now();
    await read({ sheet: `<sheetData>${cells}</sheetData><mergeCells>${merges}</mergeCells>` });
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test.each([
    ['too many cells', row('<c><v>1</v></c>'.repeat(210_000))],
    ['too many columns', row('<c><v>1</v></c>'.repeat(201))],
    ['too many rows', `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_001)}</sheetData>`],
  ])('%s', { timeout: 30_000 }, async (_, sheet) => {
    expect(await seen({ sheet })).toEqual([
      'limit: “年报.xlsx”里的单元格太多，不像是一份年度报告，请只保留年度报告本身后再试。',
    ]);
  });

  test('one long text that many cells name', async () => {
    const strings = `<si><t>${'字'.repeat(30_000)}</t></si>`;
    expect((await seen({ strings, sheet: row('<c t="s"><v>0</v></c>'.repeat(150)) }))[0]).toMatch(/^limit: /);
  });

  test.each([
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'],
    ['cut off', '<worksheet><sheetData><row>'],
    ['nested without end', '<a>'.repeat(1000)],
  ])('%s', async (_, part) => {
    const result = await ingest(workbook({ sheet: '', more: { 'xl/worksheets/one.xml': part } }), {
      name: '年报.xlsx',
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
  });

  test('nothing in it', async () => {
    expect(await seen({ sheet: '<sheetData/>' })).toEqual([
      'unreadable-file: “年报.xlsx”的工作表里没有内容，请重新导出后再试。',
    ]);
  });
});
