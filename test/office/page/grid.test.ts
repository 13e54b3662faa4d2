import { describe, expect, it } from 'vitest';
import { InkBuilder, steps } from './ink-builder.ts';
import { nodesFrom, paragraphsFrom, tablesFrom } from './read.ts';

const XS = steps(60, 80, 3);
const YS = steps(100, 20, 2);
const ROWS = [
  ['规章', '1', '2'],
  ['文件', '3', '4'],
];
const plain = (rows: readonly (readonly string[])[] = ROWS) => new InkBuilder().table(XS, YS, rows);

describe('ruling lines as programs draw them', () => {
  it('each cell with its own four sides', () => {
    expect(tablesFrom(plain())).toEqual([ROWS]);
  });

  it('dotted and dashed lines', () => {
    for (const [dash, gap] of [
      [1, 1.5],
      [3, 3],
      [8, 6],
    ] as const) {
      const dashed = plain().mapRules(({ at, from, to }) =>
        steps(from, dash + gap, Math.floor((to - from) / (dash + gap))).map(x => ({
          at,
          from: x,
          to: Math.min(x + dash, to),
        })),
      );
      expect(tablesFrom(dashed)).toEqual([ROWS]);
    }
  });

  it('double lines, near and far from each other', () => {
    for (const apart of [1.5, 3, 5, 7]) {
      const double = plain().mapRules(rule => [rule, { ...rule, at: rule.at - apart }]);
      expect(tablesFrom(double)).toEqual([ROWS]);
    }
  });

  it('lines that miss each other by 4 points', () => {
    const short = plain().mapRules(({ at, from, to }) => [{ at, from: from + 4, to: to - 4 }]);
    expect(tablesFrom(short)).toEqual([ROWS]);
  });

  it('near those of a table above', () => {
    const columns = [60, 100, 117.8, 160];
    const page = new InkBuilder()
      .table([60, 97, 120.8, 160], [40, 60], [['项目', '甲', '乙']])
      .text(60, 80, '以下为明细')
      .table(columns, [100, 140], [['', '', '']])
      .lines(64, 104, ['行政规', '范文件'])
      .lines(106, 104, ['1', '2']);
    expect(tablesFrom(page)[1]).toEqual([['行政规范文件', '12', '']]);
  });

  it('between rows whose words fill the table from end to end, with no padding and no outer borders', () => {
    const page = new InkBuilder().horizontal(120, 60, 300).vertical(140, 100, 140).vertical(220, 100, 140);
    for (const [row, [label, ...figures]] of ROWS.entries()) {
      page.text(60, YS[row]! + 8, label!);
      for (const [i, figure] of figures.entries()) page.text(XS[i + 2]! - 5, YS[row]! + 8, figure);
    }
    expect(tablesFrom(page)).toEqual([ROWS]);
  });

  it('no outer borders', () => {
    const page = new InkBuilder().horizontal(120, 60, 300).vertical(140, 100, 140).vertical(220, 100, 140);
    for (const [row, cells] of ROWS.entries())
      for (const [column, text] of cells.entries()) page.text(XS[column]! + 2, YS[row]! + 2, text);
    expect(tablesFrom(page)).toEqual([ROWS]);
  });

  it('borders of a label that reaches over rows, drawn where its text ends', () => {
    const page = new InkBuilder().box(60, 100, 300, 180).vertical(200, 100, 180).vertical(120, 100, 126);
    // The row of 文件 is closed on the right alone; 总计 and 结转 share a region with the end of 三、.
    page.horizontal(120, 120, 300).horizontal(126, 60, 120).horizontal(140, 120, 300).horizontal(160, 120, 300);
    for (const [i, label] of ['规章', '文件', '总计', '结转'].entries())
      page.text(i < 2 ? 122 : 62, 102 + 20 * i, label).text(210, 102 + 20 * i, String(i));
    page.text(62, 102, '三、');
    const rows = tablesFrom(page)[0]!.map(row => row.map(text => text.replace(/@.*/, '')).filter(text => text !== ''));
    expect(rows.filter(row => row.length > 0)).toEqual([
      ['三、', '规章', '0'],
      ['文件', '1'],
      ['总计', '2'],
      ['结转', '3'],
    ]);
  });

  it('an outer border that no line meets', () => {
    const xs = [60, 100, 180, 260];
    const page = new InkBuilder().vertical(60, 100, 160);
    for (const x of xs.slice(1)) page.vertical(x, 100, 160);
    page.horizontal(120, 100, 260).horizontal(140, 100, 260);
    for (const i of [0, 1, 2]) page.text(102, 102 + 20 * i, '规章').text(182, 102 + 20 * i, String(i));
    expect(tablesFrom(page)).toEqual([
      [
        ['@1×3', '规章', '0'],
        ['规章', '1'],
        ['规章', '2'],
      ],
    ]);
  });

  it('rows hardly higher than their text', () => {
    const low = new InkBuilder();
    const rows = ['1', '2', '3', '4', '5', '6'].map(text => [`第${text}行`, text]);
    low.table([60, 160, 240], steps(100, 7.5, 6), rows, { size: 6 });
    expect(tablesFrom(low)).toEqual([rows]);
  });

  it('merged cells', () => {
    const merged = plain([
      ['规章', '1', '2'],
      ['文件', '3', '4'],
    ]);
    merged.table(
      XS,
      [140, 160, 180],
      [
        [{ text: '合计', rowspan: 2 }, { text: '甲', colspan: 2 }, null],
        [null, '5', '6'],
      ],
    );
    expect(tablesFrom(merged)).toEqual([[...ROWS, ['合计@1×2', '甲@2×1'], ['5', '6']]]);
  });
});

describe('lines that make no table', () => {
  it('a box around one paragraph, and one around the whole page', () => {
    const page = new InkBuilder().box(20, 20, 575, 822).box(50, 90, 500, 130).text(60, 100, '本报告由办公室编制。');
    expect(tablesFrom(page)).toEqual([]);
    expect(paragraphsFrom(page)).toEqual(['本报告由办公室编制。']);
  });

  it('lines under words, in a cell as narrow as its figure', () => {
    const narrow = [60, 160, 186];
    const page = new InkBuilder().table(narrow, YS, [
      ['规章', '1234'],
      ['文件', '5678'],
    ]);
    page.horizontal(112, 162, 182).horizontal(132, 162, 182);
    expect(tablesFrom(page)).toEqual([
      [
        ['规章', '1234'],
        ['文件', '5678'],
      ],
    ]);
  });

  it('a line to sign on', () => {
    const page = new InkBuilder().text(60, 100, '签字：').horizontal(112, 100, 200);
    expect(tablesFrom(page)).toEqual([]);
  });
});

describe('what lies beside or in each other', () => {
  it('a table beside a table', () => {
    const page = plain().table([350, 400, 450], YS, [
      ['甲', '7'],
      ['乙', '8'],
    ]);
    expect(tablesFrom(page)).toEqual([
      ROWS,
      [
        ['甲', '7'],
        ['乙', '8'],
      ],
    ]);
  });

  it('a table in a frame', () => {
    expect(tablesFrom(plain().box(50, 90, 400, 200))).toEqual([ROWS]);
  });

  it('a table in a cell of another', () => {
    const page = plain().table([40, 350, 450], [80, 200], [['', '外面']]);
    expect(tablesFrom(page)).toContainEqual(ROWS);
    expect(tablesFrom(page)).toContainEqual([['', '外面']]);
  });

  it('text on both sides of a table are two lines', () => {
    const page = plain().text(10, 102, '左边').text(320, 102, '右边');
    expect(tablesFrom(page)).toEqual([ROWS]);
    expect(paragraphsFrom(page)).toEqual(['左边', '右边']);
  });

  it('text before and behind a table', () => {
    const page = plain().text(60, 80, '一、概述').text(60, 150, '二、其他');
    expect(nodesFrom(page).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });
});

// Half a second on an idle machine; without its limits and indexes, minutes.
it('does not wait for pages made of thousands of lines and signs', () => {
  const page = new InkBuilder();
  for (const at of steps(10, 4, 190)) page.horizontal(at, 10, 580).vertical(at * 0.7, 10, 780);
  for (let i = 0; i < 3000; i += 1) page.text((i * 37) % 580, (i * 91) % 800, '1');
  const start = performance.now();
  tablesFrom(page);
  expect(performance.now() - start).toBeLessThan(10_000);
});
