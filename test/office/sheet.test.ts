// Which rows of a sheet are tables and which are text.
import { describe, expect, test } from 'vitest';
import { allowance, SheetBuilder } from '../../src/office/sheet/builder.ts';
import { sheetFlow } from '../../src/office/sheet/flow.ts';

type Merge = [number, number, number, number];

/** `boxed`: every cell of rows that have more than one. */
function seen(rows: string[][], { merges = [] as Merge[], boxed = false, row = 0, column = 0 } = {}): string[] {
  const left = allowance();
  const builder = new SheetBuilder(left);
  for (const [i, cells] of rows.entries())
    for (const [j, text] of cells.entries()) builder.put(row + i, column + j, text, boxed && cells.length > 1);
  for (const [top, start, bottom, end] of merges) builder.merge(row + top, column + start, row + bottom, column + end);
  return sheetFlow(builder.rows(), left).flatMap(node => {
    if (node.kind === 'paragraph') return [node.text];
    const lines = node.rows.map(cells =>
      cells
        .map(({ content: [first], colspan, rowspan }) => {
          const text = first?.kind === 'paragraph' ? first.text : '';
          return colspan + rowspan > 2 ? `${text}<${colspan},${rowspan}>` : text;
        })
        .join('|'),
    );
    return [`[${node.spansKnown ? 'spans' : 'no spans'}`, ...lines, ']'];
  });
}

const HEAD = ['信息内容', '制发件数', '废止件数', '有效件数'];

describe('text', () => {
  test('over all columns, alone in its row, or several in one row without figures', () => {
    expect(seen([['年度报告'], HEAD, ['规章', '1', '2', '3'], ['无其他事项。']], { merges: [[0, 0, 0, 3]] })).toEqual([
      '年度报告',
      '[no spans',
      HEAD.join('|'),
      '规章|1|2|3',
      ']',
      '无其他事项。',
    ]);
    expect(seen([['某县财政局', '2024年1月20日']])).toEqual(['某县财政局 2024年1月20日']);
  });

  test('a long text beside another is no cell', () => {
    const article = '政府信息公开工作'.repeat(120);
    expect(
      seen([
        ['一、总体情况', article],
        ['规章', '1'],
      ]),
    ).toEqual(['一、总体情况', article, '[no spans', '规章|1', ']']);
  });

  test('wherever the sheet begins', () => {
    expect(seen([HEAD, ['规章', '1', '2', '3']], { row: 5000, column: 700 })[2]).toBe('规章|1|2|3');
  });
});

describe('rows whose figures are blank', () => {
  test('lines around blank cells make them a row', () => {
    expect(seen([HEAD, ['规章', '', '', ''], ['三、收到和处理政府信息公开申请情况']], { boxed: true })).toEqual([
      '[no spans',
      HEAD.join('|'),
      '规章|||',
      ']',
      '三、收到和处理政府信息公开申请情况',
    ]);
  });

  test('without lines, between rows of the same table', () => {
    expect(seen([HEAD, ['规章'], ['规范性文件', '1', '2', '3']]).slice(2, 4)).toEqual(['规章|||', '规范性文件|1|2|3']);
  });

  test('a heading between a table and a wider one is none', () => {
    const wider = ['申请人情况', '自然人', '企业', '机构', '其他', '总计'];
    expect(seen([HEAD, ['规章', '1', '2', '3'], ['三、申请情况'], wider])[4]).toBe('三、申请情况');
  });

  test('below the last row a label goes on with the numbers of the table, a heading does not', () => {
    const rows = [
      ['一、新收', '1', '2'],
      ['二、结转', '1', '2'],
      ['三、办理', '1', '2'],
    ];
    expect(seen([...rows, ['四、下年'], ['五、存在的主要问题及改进情况。']])).toContain('四、下年||');
    expect(seen([...rows, ['四、下年'], ['四、行政复议情况'], ['无。']]).slice(-2)).toEqual([
      '四、行政复议情况',
      '无。',
    ]);
  });

  test('beside a label merged over several rows', () => {
    const rows = [
      ['三、结果', '公开', '1'],
      ['', '不公开'],
      ['', '其他', '3'],
    ];
    expect(seen(rows, { merges: [[0, 0, 2, 0]] })).toEqual([
      '[spans',
      '三、结果<1,3>|公开|1',
      '不公开|',
      '其他|3',
      ']',
    ]);
  });

  test('the last row of a table may have nothing but lines', () => {
    expect(seen([HEAD, ['', '', '', '']], { boxed: true })).toEqual(['[no spans', HEAD.join('|'), '|||', ']']);
  });
});

describe('columns in which none of a table begins', () => {
  const rows = [
    ['信息内容', '', '件数', '', '金额'],
    ['规章', '', '1', '', '2'],
  ];

  test('are no columns of it where another table has them', () => {
    const other = ['总计', '3', '4', '5', '6'];
    expect(seen([...rows, ['第二十条第（八）项。'], other]).slice(0, 3)).toEqual([
      '[no spans',
      '信息内容|件数|金额',
      '规章|1|2',
    ]);
  });

  test('nor where nothing stands in them but the rest of merged cells', () => {
    const merges = [0, 1].flatMap(row => [[row, 0, row, 1] as Merge, [row, 2, row, 3] as Merge]);
    expect(seen(rows, { merges })).toEqual(['[spans', '信息内容|件数|金额', '规章|1|2', ']']);
  });

  test('are kept where no head says what they are', () => {
    expect(seen([['规章', '', '1'], ['总计', '', '2'], ['一段话。'], ['3', '4', '5']])[1]).toBe('规章||1');
  });
});
