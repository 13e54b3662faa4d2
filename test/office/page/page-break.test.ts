import { describe, expect, it } from 'vitest';
import { InkBuilder, type Laid, steps } from './ink-builder.ts';
import { nodesFrom, paragraphsFrom, tablesFrom } from './read.ts';

const XS = [60, 140, 220, 300];
const HEAD = ['信息内容', '制发', '废止'];

/** A page with a table at its top. */
function page(rows: readonly (readonly Laid[])[], { xs = XS, y = 60, open = '', height = 20 } = {}): InkBuilder {
  const ys = steps(y, height, rows.length);
  const built = new InkBuilder().table(xs, ys, rows);
  const [top, bottom] = [ys[0]!, ys.at(-1)!];
  if (open.includes('below')) built.mapRules(rule => (rule.at === bottom ? [] : [rule]));
  if (open.includes('above')) built.mapRules(rule => (rule.at === top ? [] : [rule]));
  return built;
}

describe('a table that goes on on the next page', () => {
  const [first, second] = [
    ['规章', '1', '2'],
    ['文件', '3', '4'],
  ];

  it('is one, with the head repeated or not', () => {
    const whole = [[HEAD, first, second]];
    expect(tablesFrom(page([HEAD, first!]), page([second!]))).toEqual(whole);
    expect(tablesFrom(page([HEAD, first!]), page([HEAD, second!]))).toEqual(whole);
  });

  it('two whole labels are two rows, blanks beside them or not', () => {
    const blank = ['规章', '', ''];
    const rows = [['行政规范性文件', '3', '4']];
    expect(tablesFrom(page([HEAD, blank], { open: 'below' }), page(rows, { open: 'above' }))).toEqual([
      [HEAD, blank, ...rows],
    ]);
    expect(tablesFrom(page([HEAD]), page([blank, ...rows]))).toEqual([[HEAD, blank, ...rows]]);
  });

  it('with the repeated head cut short', () => {
    const tall = ['信息内容', '本年制发', '本年废止'];
    expect(tablesFrom(page([tall, first!]), page([['信息', '本年', '本年'], second!]))).toEqual([
      [tall, first, second],
    ]);
  });

  it('with borders open at the break', () => {
    for (const open of ['', 'below', 'above', 'below above'])
      expect(
        tablesFrom(
          page([HEAD, first!], { open: open.replace('above', '') }),
          page([second!], { open: open.replace('below', '') }),
        ),
      ).toEqual([[HEAD, first, second]]);
  });

  it('over three pages', () => {
    expect(tablesFrom(page([HEAD, first!]), page([HEAD, second!]), page([['其他', '5', '6']]))).toEqual([
      [HEAD, first, second, ['其他', '5', '6']],
    ]);
  });

  it('with page numbers, heads and feet between its parts', () => {
    const pages = [page([HEAD, first!]), page([second!])];
    for (const [i, one] of pages.entries()) one.text(60, 30, '某某市人民政府文件').text(290, 800, `- ${i + 1} -`);
    expect(tablesFrom(...pages)).toEqual([[HEAD, first, second]]);
    expect(paragraphsFrom(...pages)).toEqual([]);
  });

  it('with its columns some points off, and set anew', () => {
    for (const xs of [
      [62, 141, 223, 302],
      [60, 147, 226, 300],
      [70, 150, 230, 310],
      [60, 164, 268, 372],
    ])
      expect(tablesFrom(page([HEAD, first!]), page([second!], { xs }))).toEqual([[HEAD, first, second]]);
  });

  it('but not where other columns follow', () => {
    const other = [['甲', '乙']];
    expect(tablesFrom(page([HEAD, first!]), page(other, { xs: [60, 400, 500] }))).toEqual([[HEAD, first], other]);
  });

  it('and not where text stands between', () => {
    const next = new InkBuilder().text(60, 60, '三、收到和处理申请情况').table(XS, [80, 100], [second!]);
    expect(nodesFrom(page([HEAD, first!]), next).map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
  });
});

describe('a last row without figures alone on the next page', () => {
  const blank = ['', '', ''];
  const next = () => page([blank]).text(60, 100, '五、存在的主要问题及改进情况');

  it('is the row of the heads before it', () => {
    expect(tablesFrom(page([HEAD]), next())).toEqual([[HEAD, blank]]);
  });

  it('but none where figures stand before it, or text', () => {
    const rows = [HEAD, ['规章', '1', '2']];
    expect(tablesFrom(page(rows), next())).toEqual([rows]);
    expect(tablesFrom(page([HEAD]), next().text(60, 30, '四、行政复议情况'))).toEqual([[HEAD]]);
  });
});

describe('a row that the page cuts', () => {
  it('label on both pages, figures on one of them', () => {
    const whole = [[HEAD, ['行政规范性文件', '3', '4']]];
    for (const open of ['', 'below'])
      expect(tablesFrom(page([HEAD, ['行政规范', '3', '4']], { open }), page([['性文件', '', '']]))).toEqual(whole);
    expect(
      tablesFrom(
        page([HEAD, ['行政规范', '', '']], { open: 'below' }),
        page([['性文件', '3', '4']], { open: 'above' }),
      ),
    ).toEqual(whole);
  });

  it('figures below figures, without a label of their own, may be their other halves: both stay unread', () => {
    for (const open of ['', 'below'])
      for (const [below, read] of [
        [
          ['', '3', '4'],
          ['规章', '未读 1 3', '未读 2 4'],
        ],
        [
          ['', '3', ''],
          ['规章', '未读 1 3', '2'],
        ],
      ] as const)
        expect(tablesFrom(page([HEAD, ['规章', '1', '2']], { open }), page([[...below]]))).toEqual([[HEAD, read]]);
  });

  it('a figure that had no room for more goes on, beside figures that do not', () => {
    const xs = [60, 140, 164, 188];
    const head = ['信息内容', '制\n发', '废\n止'];
    for (const label of ['', '性文件'])
      expect(
        tablesFrom(page([head, ['行政规范', '1253', '7']], { xs, height: 26 }), page([[label, '174', '']], { xs })),
      ).toEqual([
        [
          ['信息内容', '制发', '废止'],
          [`行政规范${label}`, '1253174', '7'],
        ],
      ]);
  });

  it('so does one of full-width digits', () => {
    const xs = [60, 140, 168, 196];
    const head = ['信息内容', '制\n发', '废\n止'];
    expect(
      tablesFrom(page([head, ['行政规范', '１２', '７']], { xs, height: 26 }), page([['性文件', '０', '']], { xs })),
    ).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['行政规范性文件', '１２０', '７'],
      ],
    ]);
  });

  it('in cells with borders of their own, one of which ends higher than the others', () => {
    const upper = page([HEAD, ['（五）不予处理', '5.要求行政', '0']], { open: 'below' });
    const lower = new InkBuilder()
      .box(60, 60, 140, 70)
      .table([140, 220, 300], [60, 90], [['机关确认', '']])
      .table(XS, [90, 110], [['（六）其他处理', '1.逾期', '2']])
      .mapRules(rule => (rule.at === 60 && rule.to > 140 ? [] : [rule]));
    expect(tablesFrom(upper, lower)).toEqual([
      [HEAD, ['（五）不予处理', '5.要求行政机关确认', '0'], ['（六）其他处理', '1.逾期', '2']],
    ]);
  });

  it('two rows with labels are never one', () => {
    const rows = [HEAD, ['规章', '1', '2'], ['规范性文件', '3', '4']];
    for (const open of ['', 'below'])
      expect(tablesFrom(page(rows.slice(0, 2), { open }), page(rows.slice(2)))).toEqual([rows]);
  });

  it('the label of a group stands on both pages', () => {
    const upper = page([HEAD, [{ text: '（三）不予', rowspan: 2 }, '1.属于国家秘密', '1'], [null, '2.其他', '2']]);
    for (const [text, label] of [
      ['公开', '（三）不予公开'],
      ['', '（三）不予'],
      ['（三）不予', '（三）不予'],
    ] as const) {
      const lower = page([
        [{ text, rowspan: 2 }, '3.危及', '3'],
        [null, '4.保护', '4'],
      ]);
      expect(tablesFrom(upper, lower)).toEqual([
        [HEAD, [`${label}@1×4`, '1.属于国家秘密', '1'], ['2.其他', '2'], ['3.危及', '3'], ['4.保护', '4']],
      ]);
    }
  });

  it('another group begins on the next page', () => {
    const upper = page([HEAD, [{ text: '（三）不予公开', rowspan: 2 }, '1.属于', '1'], [null, '2.其他', '2']]);
    const lower = page([
      [{ text: '（四）无法提供', rowspan: 2 }, '1.本机关', '3'],
      [null, '2.没有', '4'],
    ]);
    expect(tablesFrom(upper, lower)[0]).toHaveLength(5);
    expect(tablesFrom(upper, lower)[0]![3]![0]).toBe('（四）无法提供@1×2');
  });

  it('a downward label over three pages', () => {
    const part = (text: string, names: readonly string[]) =>
      new InkBuilder()
        .text(60, 20, '某某市人民政府')
        .table(
          XS,
          steps(60, 30, 2),
          names.map((name, i) => [i === 0 ? { text: '', rowspan: 2 } : null, name, '1']),
        )
        .text(64, 62, text, { vertical: true });
    const [table] = tablesFrom(
      part('三、本', ['（一）甲', '（二）乙']),
      part('年度办', ['（三）丙', '（四）丁']),
      part('理结果', ['（五）戊', '（六）己']),
    );
    expect(table![0]![0]).toBe('三、本年度办理结果@1×6');
    expect(table).toHaveLength(6);
  });
});

describe('a page number inside the table', () => {
  const rows = (label: string) => [
    [`${label}甲`, '7', ''],
    [`${label}乙`, '8', ''],
  ];

  it('between signs of its own is never a figure', () => {
    const read = page(rows('规章'), { y: 760, height: 30 }).text(240, 803, '- 3 -');
    expect(tablesFrom(read)).toEqual([rows('规章')]);
  });

  it('as a bare figure is known by those of other pages', () => {
    const pages = [1, 2, 3].map(number =>
      page(rows(`${'一二三'[number - 1]}类`), { y: 760, height: 30 }).text(240, 808, `${number}`),
    );
    expect(
      tablesFrom(...pages)
        .flat()
        .flat()
        .filter(text => /^\d$/.test(text)),
    ).toEqual(['7', '8', '7', '8', '7', '8']);
  });

  it('a lonely figure of one page stays', () => {
    const read = page([['', '', '']], { y: 790, height: 30 }).text(240, 803, '3');
    expect(tablesFrom(read)).toEqual([[['', '', '3']]]);
  });
});
