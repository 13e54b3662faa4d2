import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/text/numbers.ts';
import { InkBuilder } from './ink-builder.ts';
import { paragraphsFrom, tablesFrom } from './read.ts';

/** The texts of a row of cells, 40 points wide each, with what `lay` puts on the page. */
function rowWith(lay: (page: InkBuilder) => void, xs = [60, 100, 140, 180], bottom = 200): string[] {
  const page = new InkBuilder().table(xs, [100, bottom], [xs.slice(1).map(() => '')]);
  // Or the page would be taken for one that lies on its side.
  page.text(60, 300, '以上数字以当年年底的统计为准。');
  lay(page);
  return tablesFrom(page)[0]![0]!;
}
const isUnread = (text: string): boolean => text !== '' && readFigure(text.normalize('NFKC'), true) === undefined;

describe('labels', () => {
  it('one character a line, set downwards by the font, turned to either side', () => {
    const label = '三、本年度';
    const ways: ((page: InkBuilder) => void)[] = [
      page => page.lines(64, 102, [...label], { pitch: 12 }),
      page => page.text(64, 102, label, { vertical: true }),
      page => page.text(64, 102, label, { turn: 1 }),
      page => page.text(64, 190, label, { turn: 3 }),
    ];
    for (const way of ways) expect(rowWith(way)[0]).toBe(label);
  });

  it('two downward lines are read from right to left', () => {
    expect(
      rowWith(page =>
        page.text(82, 102, '三、本年', { vertical: true }).text(66, 102, '度办理', { vertical: true }),
      )[0],
    ).toBe('三、本年度办理');
  });

  it('forms for vertical text, radicals, ligatures', () => {
    const label = rowWith(page => page.text(64, 102, '︵三︶⺠', { vertical: true }));
    expect(label[0]).toBe('(三)民');
    expect(rowWith(page => page.text(62, 102, '⼈ﬁ'))[0]).toBe('人fi');
  });

  it('that reach as far as the figure of the next cell', () => {
    const row = rowWith(
      page => page.text(62, 102, '危及').text(87.5, 102, '三安全').text(118, 102, '0'),
      [60, 105, 145],
    );
    expect(row).toEqual(['危及三安全', '0']);
  });

  it('that reach over the border', () => {
    expect(rowWith(page => page.text(58, 102, '商业企业').text(110, 102, '0'))).toEqual(['商业企业', '0', '']);
  });
});

describe('figures', () => {
  it('broken where the column was full are one', () => {
    expect(rowWith(page => page.lines(62, 102, ['1234567', '89']))[0]).toBe('123456789');
  });

  it('broken at the left edge of a column that leaves more beside them than others do are one', () => {
    const row = rowWith(
      page => page.lines(62, 102, ['1234567', '89']).lines(107, 102, ['21', '3']),
      [60, 100, 126, 145],
    );
    expect(row[1]).toBe('213');
  });

  it('broken where a blank before them took the room are one; more blanks only put them where they stand', () => {
    const figure = (first: string, x: number, right: number) =>
      rowWith(
        page => page.lines(64, 102, ['行政规', '范文件']).text(x, 102, first).text(111, 117, '4'),
        [60, 100, right],
      )[1];
    expect(figure(' 77', 105.5, 126)).toBe('774');
    expect(isUnread(figure('77', 108, 126)!)).toBe(true);
    expect(isUnread(figure('    77', 102, 140)!)).toBe(true);
  });

  it('broken below a head of which not one sign had room are one', () => {
    const narrow = rowWith(
      page => page.lines(66, 102, ['结', '果'], { size: 14 }).lines(87, 102, ['8', '0'], { size: 14 }),
      [60, 80, 100, 120],
    );
    expect(narrow[1]).toBe('80');
    const wide = rowWith(
      page => page.lines(66, 102, ['结', '果'], { size: 14 }).lines(116.5, 102, ['8', '0'], { size: 14 }),
      [60, 100, 140],
    );
    expect(isUnread(wide[1]!)).toBe(true);
  });

  it('below each other in the middle of a wide column may be two', () => {
    const [, figures] = rowWith(page =>
      page.lines(62, 102, ['行政规', '范文件']).text(115, 102, '12').text(115, 117, '34'),
    );
    expect(isUnread(figures!)).toBe(true);
  });

  it('below each other in a column too narrow for them are one where the rest of the row has one line', () => {
    const row = (...others: string[]) =>
      rowWith(
        page => {
          page.lines(62, 102, ['行政规', '范文件']).lines(103, 102, ['1', '9526'], { pitch: 12 });
          for (const [i, text] of others.entries()) page.lines(128 + 26 * i, 102, text.split('/'), { pitch: 12 });
        },
        [60, 100, 124, 150, 176],
      )[1]!;
    expect(row('0', '0')).toBe('19526');
    expect(isUnread(row('0/0', '0/0'))).toBe(true);
  });

  it('below each other in a wide column may be two', () => {
    expect(isUnread(rowWith(page => page.lines(62, 102, ['12', '34']))[0]!)).toBe(true);
    expect(isUnread(rowWith(page => page.text(80, 102, '12', { turn: 1 }).text(64, 102, '34', { turn: 1 }))[0]!)).toBe(
      true,
    );
  });

  it('far from each other in one cell may be two', () => {
    expect(isUnread(rowWith(page => page.text(62, 102, '1').text(90, 102, '2'))[0]!)).toBe(true);
  });

  it('over the border into an empty cell with nothing else to go by are unread', () => {
    const [a, b] = rowWith(page => page.text(82, 102, '1234567'));
    expect([a, b].every(text => isUnread(text!))).toBe(true);
  });

  it('over the border of a cell with its own figure belong to the cell that has none', () => {
    expect(rowWith(page => page.text(82, 102, '12345').text(122, 102, '8'))).toEqual(['12345', '8', '']);
  });

  it('out of the table belong to its last cell', () => {
    expect(rowWith(page => page.text(162, 102, '12345'))).toEqual(['', '', '12345']);
  });

  it('printed over each other are unread', () => {
    const [a, b] = rowWith(page => page.text(82, 102, '123456').text(102, 102.5, '708'));
    expect(isUnread(a!) && isUnread(b!)).toBe(true);
  });

  it('with a minus whatever hyphen the font calls it', () => {
    for (const minus of ['-', '\u00ad', '\u2010', '\u2011', '\u2212'])
      expect(readFigure(rowWith(page => page.text(62, 102, `${minus}35`))[0]!)?.value).toBe(-35);
  });

  it('printed twice to be bold count once; a figure with twice the same digit keeps both', () => {
    expect(rowWith(page => page.text(62, 102, '100').text(62.4, 102, '100').text(62, 102.3, '100'))[0]).toBe('100');
  });

  it('struck out are unread, whatever stands beside them', () => {
    const [a, b] = rowWith(page =>
      page.text(62, 102, '0').text(68, 102, '54').horizontal(107, 68, 78).text(102, 102, '3').horizontal(107, 102, 107),
    );
    expect(isUnread(a!) && isUnread(b!)).toBe(true);
  });

  it('below what the cell above them had no room for are unread; beside words of their own they are text', () => {
    const under = (y: number) =>
      tablesFrom(
        new InkBuilder()
          .table(
            [60, 100, 140],
            [60, 100, 140],
            [
              ['机', ''],
              ['一、新收', ''],
            ],
          )
          .text(120, y, '构')
          .text(120, 120, '0')
          .text(60, 300, '以上数字以当年年底的统计为准。'),
      )[0]![1]![1];
    expect(under(97)).toBe('未读 构0');
    expect(under(104)).toBe('构0');
  });

  it('which a column had no room for are unread; in one that has room, blanks are blank', () => {
    const last = (right: number, head: string) =>
      tablesFrom(
        new InkBuilder()
          .table(
            [60, 140, 180, right],
            [60, 80, 100],
            [
              ['项目', '其他', head],
              ['一、新收', '3', ''],
            ],
          )
          .text(60, 300, '以上数字以当年年底的统计为准。'),
      )[0]![1]![2];
    expect(last(190, '')).toBe('未读 ');
    expect(last(190, '1')).toBe('');
    expect(last(196, '')).toBe('');
  });

  it('where a cell lacks a border at one side stay together', () => {
    expect(rowWith(page => page.text(62, 102, '1').text(82, 102, '2'), [60, 80, 100])).toEqual(['1', '2']);
  });
});

it('a head parted by a slanting line has both of its words', () => {
  expect(rowWith(page => page.text(78, 102, '数量').text(62, 120, '项目'))[0]).toBe('数量项目');
});

it('blanks between Latin words, none between Han characters', () => {
  const page = new InkBuilder().text(60, 100, 'page of').text(60, 130, '政府信息', { spacing: 1 });
  expect(paragraphsFrom(page)).toEqual(['page of', '政府信息']);
});
