// Sheets as values with separators between them: told from plain text by what they hold, read into rows and paragraphs.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { recordsOf } from '../../src/office/sheet/separated.ts';

const read = (text: string) => ingest(new TextEncoder().encode(text), { name: '年报.csv' });

async function seen(text: string): Promise<string[]> {
  const result = await read(text);
  if (!result.ok) return [result.failure.code];
  const rows = result.value.blocks.flatMap(block =>
    block.kind === 'line' ? [block.text] : block.rows.map(row => row.map(cell => cell.text).join('|')),
  );
  return [result.value.format, ...rows];
}

/** A table as wide as a sheet saves it, between a title and a paragraph. */
const sheet = (separator: string, quote = '') => {
  const line = (...fields: string[]) =>
    [...fields, '', '', '', '']
      .slice(0, 4)
      .map(field => quote + field + quote)
      .join(separator);
  return [
    line('某县年度报告'),
    line('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    ...Array.from({ length: 9 }, (_, i) => line(`第${i}项`, String(i), '', '0')),
    line('本年度无其他需要报告的事项。'),
  ].join('\r\n');
};

describe('a sheet is told by its rows', () => {
  test.each([
    [',', ''],
    [';', ''],
    ['\t', ''],
    [',', '"'],
  ])('separated by %j, quoted by %j', async (separator, quote) => {
    const rows = await seen(sheet(separator, quote));
    expect(rows.slice(0, 4)).toEqual([
      'CSV 表格',
      '某县年度报告',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '第0项|0||0',
    ]);
    expect(rows.at(-1)).toBe('本年度无其他需要报告的事项。');
  });

  test.each([
    ['prose with commas', Array(40).fill('2023年,我局收到申请12件,办结12件,结转0件,没有诉讼。').join('\n')],
    ['rows with tabs between paragraphs', `一、总体情况\n${Array(30).fill('规章\t0\t0\t0').join('\n')}\n二、其他`],
    ['a page', `<table><tr><td>a</td></tr></table>\n${sheet(',')}`],
    ['a Markdown table', `| a | b |\n|---|---|\n${sheet(',')}`],
    ['figures with thousands', Array(30).fill('规章 1,234 2,345 3,456 4,567').join('\n')],
  ])('%s is none', async (_, text) => {
    expect((await seen(text))[0]).not.toBe('CSV 表格');
  });

  test('a line that Excel writes in front', async () => {
    expect((await seen(`sep=;\r\n${sheet(';')}`))[1]).toBe('某县年度报告');
  });
});

describe('fields', () => {
  test('quotes, line breaks and separators in quotes', () => {
    expect(recordsOf('a,"b ""c""\nd",e\r\n"f,g",', ',', 10).records).toEqual([
      ['a', 'b "c"\nd', 'e'],
      ['f,g', ''],
    ]);
  });

  test('quotes that are no marks of a field are text', () => {
    expect(recordsOf('"三安全"一稳定,1\n"never closed,2', ',', 10).records).toEqual([
      ['"三安全"一稳定', '1'],
      ['"never closed', '2'],
    ]);
  });

  test('quotes without end are not looked for again and again', () => {
    const started = performance.now();
    recordsOf('"a,""'.repeat(200_000), ',', 1_000_000);
    recordsOf('"a""b,'.repeat(200_000), ',', 1_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
