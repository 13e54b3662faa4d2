// Tables that go out as files: what strangers wrote in a report must never be run by the program that opens them.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvFile, type Sheet, sheetFile } from '../../../handlers/present/spreadsheet.ts';
import { workbook } from '../../../handlers/present/workbook.ts';
import { ingest } from '../../../src/ingest/index.ts';

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1+2',
  '＠SUM(A1)',
];

const sheet = (values: (string | number | null)[]): Sheet => ({
  name: '汇总',
  columns: [{ title: '值' }, { title: '数', align: 'right' }],
  rows: values.map(value => [value, -12.5]),
});

async function parts(sheets: Sheet[]): Promise<Record<string, string>> {
  const files = unzipSync(await workbook(sheets));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a workbook', () => {
  test.each(DANGEROUS)('%j is a text and no formula', async value => {
    const written = await parts([sheet([value])]);
    expect(Object.values(written).join('')).not.toMatch(/<f[\s>]/);
    expect(written['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2"[^>]* t="s">/);
  });

  test('numbers are numbers, negative ones too, and what is missing is empty', async () => {
    const xml = (await parts([sheet([-3, null])]))['xl/worksheets/sheet1.xml']!;
    expect(xml).toMatch(/<c r="A2" s="\d+"><v>-3<\/v><\/c>/);
    expect(xml).toMatch(/<c r="A3" s="\d+"\/>/);
  });

  test('the head stays in sight and has filters', async () => {
    const xml = (await parts([sheet(['甲'])]))['xl/worksheets/sheet1.xml']!;
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
  });

  test('on paper as wide as a sheet on its side', async () => {
    const xml = (await parts([sheet(['甲'])]))['xl/worksheets/sheet1.xml']!;
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml.indexOf('<autoFilter')).toBeLessThan(xml.indexOf('<pageMargins'));
  });

  test('rows are as high as their longest text', async () => {
    const values = ['甲', '十'.repeat(29), '十'.repeat(30), '一\n二\n三', '长'.repeat(40_000)];
    const xml = (await parts([{ ...sheet(values), columns: [{ title: '值', width: 60 }, { title: '数' }] }]))[
      'xl/worksheets/sheet1.xml'
    ]!;
    const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([19, 19, 19, 35, 51, 409]);
  });

  test('is written while the program goes on', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [`第 ${i} 行`, i]);
    const big = { ...sheet([]), rows };
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const begun = performance.now();
    await sheetFile([big]);
    clearInterval(beat);
    expect(longest).toBeLessThan((performance.now() - begun) / 2);
  });

  test('what cannot be written fails, and the next one is written', async () => {
    await expect(sheetFile([{ ...sheet([]), rows: null as never }])).rejects.toThrow();
    expect((await sheetFile([sheet(['甲'])])).length).toBeGreaterThan(0);
  });

  test('names that no program takes, and characters that no XML holds', async () => {
    const written = await parts([{ ...sheet(['a\u0001b_x000D_']), name: "'[表]/一:*?\\".repeat(9) }]);
    expect(
      /<sheet\b[^>]* name="([^"]*)"/.exec(written['xl/workbook.xml']!)![1]!.replaceAll('&apos;', "'").length,
    ).toBeLessThanOrEqual(31);
    expect(written['xl/sharedStrings.xml']).toContain('ab_x005F_x000D_');
  });

  test('sheets of one name', async () => {
    expect(Object.keys(await parts([sheet(['甲']), sheet(['乙'])]))).toContain('xl/worksheets/sheet2.xml');
  });

  test('can be read again', async () => {
    const long = { ...sheet(['第一行\n第二行', '启东市', '=1+1']), notes: ['说明：数字照录原表。'] };
    const read = await ingest(await sheetFile([long]), { name: '汇总.xlsx' });
    expect(read.ok && read.value.text).toBe(
      '值\n数\n第一行\n第二行\n-12.5\n启东市\n-12.5\n=1+1\n-12.5\n说明：数字照录原表。',
    );
  });
});

describe('a .csv', () => {
  const lines = (values: (string | number | null)[]) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(sheet(values)));

  test.each(DANGEROUS)('%j has an apostrophe in front', value => {
    expect(lines([value])).toContain(`"'${value}",-12.5`);
  });

  test('mark, line ends, quotes, numbers', () => {
    expect(lines(['说“是”', 'a"b,c', 5, null])).toBe(
      '\ufeff值,数\r\n说“是”,-12.5\r\n"a""b,c",-12.5\r\n5,-12.5\r\n,-12.5\r\n',
    );
  });

  test('a separator of other countries cannot begin a formula inside a text', () => {
    expect(lines(['a;=1+1'])).toContain('"a;=1+1"');
  });
});
