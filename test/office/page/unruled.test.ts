// Tables without ruling lines, from signs at places on pages.
import { describe, expect, it } from 'vitest';
import { Pages } from '../../../src/office/page/document.ts';
import type { Glyph, Ink } from '../../../src/office/page/ink.ts';
import { linesOf } from '../../../src/office/page/lines.ts';
import type { LinePart } from '../../../src/office/page/part.ts';
import { repeatedHeads } from '../../../src/office/page/unruled/repeated-heads.ts';

const SIZE = 10;

type Word = [text: string, x: number, y: number];

function glyphsOf([text, x, y]: Word): Glyph[] {
  let at = x;
  return [...text].map(char => {
    const width = /[\d.]/.test(char) ? SIZE / 2 : SIZE;
    const box = { x0: at, x1: at + width, y0: y, y1: y + SIZE, base: y + 0.88 * SIZE };
    at += width;
    return { ...box, text: char, size: SIZE, turn: 0 as const, vertical: false };
  });
}

const inkOf = (words: readonly Word[]): Ink => ({
  ...{ width: 595, height: 842, glyphs: words.flatMap(glyphsOf) },
  ...{ horizontal: [], vertical: [], pictures: [] },
});

/** The rows of the first table, and how many rows were left unread. */
function read(...pages: Word[][]) {
  const all = new Pages();
  for (const words of pages) all.add(inkOf(words));
  const { nodes, doubts } = all.document();
  const table = nodes.find(node => node.kind === 'table');
  const texts = table?.rows.map(row =>
    row.map(({ content: [first] }) => (first?.kind === 'paragraph' ? first.text : '')),
  );
  return { rows: texts ?? [], doubtful: doubts.reduce((sum, { rows }) => sum + rows, 0) };
}

const DOCUMENT_HEADS: Word[] = [
  ['信息内容', 60, 100],
  ['本年制发件数', 200, 100],
  ['本年废止件数', 300, 100],
  ['现行有效件数', 400, 100],
];

const REQUEST_HEADS: Word[] = ['自然人', '商业企业', '科研机构', '公益组织', '法律机构', '其他', '总计'].map(
  (head, i) => [head, 200 + 50 * i, 60],
);
const figures = (y: number, values: readonly (number | string)[]): Word[] =>
  values.flatMap((value, i): Word[] => (value === '' ? [] : [[String(value), 212 + 50 * i, y]]));

describe('tables without ruling lines', () => {
  it('puts figures under their heads and leaves blanks at their places', () => {
    const { rows } = read([
      ...DOCUMENT_HEADS,
      ['规章', 60, 120],
      ['7', 227, 120],
      ['规范性文件', 60, 140],
      ['12', 325, 140],
    ]);
    expect(rows.slice(1)).toEqual([
      ['规章', '7', '', ''],
      ['规范性文件', '', '12', ''],
    ]);
  });

  it('tells labels of several lines by the form, wherever their figures stand, and a row without figures', () => {
    const { rows } = read([
      ...REQUEST_HEADS,
      ['一、本年新收政府信', 20, 80],
      ['息公开申请数量', 20, 92],
      ...figures(86, [3, 0, 0, 0, 0, 0, 3]),
      ['二、上年结转政府信', 20, 112],
      ['息公开申请数量', 20, 124],
      ['（一）予以公开', 20, 144],
      ...figures(144, [2, 0, 0, 0, 0, 0, 2]),
    ]);
    expect(rows.slice(1)).toEqual([
      ['一、本年新收政府信息公开申请数量', '3', '0', '0', '0', '0', '0', '3'],
      ['二、上年结转政府信息公开申请数量', '', '', '', '', '', '', ''],
      ['（一）予以公开', '2', '0', '0', '0', '0', '0', '2'],
    ]);
  });

  it('a row that the page’s end cuts is one row', () => {
    const top: Word[] = [...REQUEST_HEADS, ['（一）予以公开', 20, 760], ...figures(760, [2, 0, 0, 0, 0, 0, 2])];
    const { rows } = read(
      [...top, ['2.其他法律行政法', 20, 780], ...figures(780, [1, 0, 0, 0, 0, 0, 1])],
      [['规禁止公开', 20, 60], ['3.危及“三安全一稳定”', 20, 80], ...figures(80, [0, 0, 0, 0, 0, 0, 0])],
    );
    expect(rows.at(-2)).toEqual(['2.其他法律行政法规禁止公开', '1', '0', '0', '0', '0', '0', '1']);
  });

  it('halves of a figure that a narrow column broke are one figure only above and below the middle', () => {
    const label: Word = ['一、本年新收政府信息公开申请数量', 20, 106];
    const next: Word[] = [['（一）予以公开', 20, 160], ...figures(160, [2, 0, 0, 0, 0, 0, 2])];
    const halves: Word[] = [...figures(100, [1]), ...figures(112, [5]), ...figures(106, ['', 0, 0, 0, 0, 0, 3])];
    expect(read([...REQUEST_HEADS, label, ...halves, ...next]).rows.at(-2)).toEqual([
      ...['一、本年新收政府信息公开申请数量', '15', '0', '0', '0', '0', '0', '3'],
    ]);
    const hanging: Word[] = [...figures(106, [1, 0, 0, 0, 0, 0, 3]), ...figures(118, [5])];
    const { rows, doubtful } = read([...REQUEST_HEADS, label, ...hanging, ...next]);
    expect(rows.at(-2)).toEqual(['一、本年新收政府信息公开申请数量']);
    expect(doubtful).toBe(1);
  });

  it('heads that narrow columns leave no gap between are told by the form’s letters', () => {
    const heads: Word[] = [
      ['自然人商业企科研机社会公法律服', 190, 60],
      ['业', 230, 72],
      ['构', 260, 72],
      ['益组织务机构其他总计', 280, 72],
    ];
    const columns = [197, 232, 262, 292, 322, 352, 372];
    const row = (y: number, values: readonly (number | string)[]): Word[] =>
      values.flatMap((value, i): Word[] => (value === '' ? [] : [[String(value), columns[i]!, y]]));
    const { rows } = read([
      ...heads,
      ['一、本年新收政府信息公开申请数量', 20, 100],
      ...row(100, [3, '', '', 2, '', '', 5]),
      ['（一）予以公开', 20, 120],
      ...row(120, ['', '', 4, '', '', '', 4]),
    ]);
    expect(rows.slice(-2)).toEqual([
      ['一、本年新收政府信息公开申请数量', '3', '', '', '2', '', '', '5'],
      ['（一）予以公开', '', '', '4', '', '', '', '4'],
    ]);
  });

  describe('figures that a narrow column broke, in a table set at the bottom of its rows', () => {
    const labels: Word[] = [
      ['2.其他法律行政法', 20, 100],
      ['规禁止公开', 20, 112],
      ['3.危及“三安全', 20, 132],
      ['一稳定”', 20, 144],
      ['4.保护第三方', 20, 164],
      ['合法权益', 20, 176],
      ['6.属于四类过程性信息', 20, 208],
    ];
    const whole = [112, 144, 176].flatMap(y => figures(y, [10, 0, 0, 0, 0, 0, 10]));

    it('are one where the line above is full', () => {
      const broken: Word[] = [...figures(196, [12]), ...figures(208, [5, 0, 0, 0, 0, 0, 7])];
      const { rows } = read([...REQUEST_HEADS, ...labels, ...whole, ...broken]);
      expect(rows.at(-1)).toEqual(['6.属于四类过程性信息', '125', '0', '0', '0', '0', '0', '7']);
    });

    it('are not told where it had room for more', () => {
      const loose: Word[] = [...figures(196, [1]), ...figures(208, [5, 0, 0, 0, 0, 0, 7])];
      const { rows, doubtful } = read([...REQUEST_HEADS, ...labels, ...whole, ...loose]);
      expect(rows.at(-1)).toEqual(['6.属于四类过程性信息']);
      expect(doubtful).toBe(1);
    });
  });

  it('heads repeated on the next page do not part a label', () => {
    const heads: Word[] = [['申请人情况', 300, 40], ...REQUEST_HEADS];
    const { rows } = read(
      [
        ...heads,
        ...([['（一）予以公开', 20, 780], ...figures(780, [2, 0, 0, 0, 0, 0, 2])] as Word[]),
        ['2.其他法律行政法', 20, 800],
        ...figures(800, [1, 0, 0, 0, 0, 0, 1]),
      ],
      [...heads, ['规禁止公开', 20, 80], ['3.危及“三安全一稳定”', 20, 100], ...figures(100, [0, 0, 0, 0, 0, 0, 0])],
    );
    expect(rows.slice(-2)).toEqual([
      ['2.其他法律行政法规禁止公开', '1', '0', '0', '0', '0', '0', '1'],
      ['3.危及“三安全一稳定”', '0', '0', '0', '0', '0', '0', '0'],
    ]);
  });

  it('heads of section two repeated on the next page are set aside with the article above them', () => {
    const top: Word[] = [
      ['第二十条（一）项', 250, 40],
      ['信息内容', 60, 60],
      ['本年新制作数量', 200, 60],
    ];
    const linesIn = (...words: Word[]): LinePart[] =>
      linesOf(words.flatMap(glyphsOf)).map(line => ({ ...line, kind: 'line' }));
    const row = (label: string): Word[] => [
      [label, 60, 80],
      ['46', 160, 80],
    ];
    const next = linesIn(...top, ...row('行政事业性收费'));
    const other = linesIn(['第二十条（五）项', 250, 40], ...top.slice(1), ...row('行政许可'));
    const repeated = repeatedHeads([linesIn(...top, ...row('规章')), next, other]);
    expect([...repeated]).toEqual(next.slice(0, 2));
  });

  it('a label whose closing mark has a line for itself has the figures beside the mark', () => {
    const { rows } = read([
      ...REQUEST_HEADS,
      ['3.危及“三安全一稳定', 20, 80],
      ['”', 20, 92],
      ...figures(92, [1, 0, 0, 0, 0, 0, 1]),
      ['4.保护第三方合法权益', 20, 112],
      ...figures(112, [2, 0, 0, 0, 0, 0, 2]),
    ]);
    expect(rows.slice(1)).toEqual([
      ['3.危及“三安全一稳定”', '1', '0', '0', '0', '0', '0', '1'],
      ['4.保护第三方合法权益', '2', '0', '0', '0', '0', '0', '2'],
    ]);
  });

  it('a label that goes on with a comma is not whole without it, though another edition has it so', () => {
    const { rows } = read([
      ...REQUEST_HEADS,
      ['1.申请人无正当理由逾期不补正', 20, 80],
      ['、行关不再处理其政府信息公开', 20, 92],
      ...figures(92, [1, 0, 0, 0, 0, 0, 1]),
      ['申请', 20, 104],
      ['3.其他', 20, 124],
      ...figures(124, [2, 0, 0, 0, 0, 0, 2]),
    ]);
    expect(rows[1]?.slice(1)).toEqual(['1', '0', '0', '0', '0', '0', '1']);
  });

  it('a label with a remark of the office’s own is told though one of its letters is lost', () => {
    const { rows } = read([
      ...REQUEST_HEADS,
      ['二、上年结转政府息公', 20, 80],
      ['开申请数量（指未办结的）', 20, 92],
      ...figures(86, [1, 0, 0, 0, 0, 0, 1]),
      ['（一）予以公开', 20, 112],
      ...figures(112, [2, 0, 0, 0, 0, 0, 2]),
    ]);
    expect(rows.at(-2)).toEqual(['二、上年结转政府息公开申请数量（指未办结的）', '1', '0', '0', '0', '0', '0', '1']);
  });

  it('a row is not blank where figures stand beside words that no label has', () => {
    const { rows, doubtful } = read([
      ...REQUEST_HEADS,
      ['一、本年新收政府信息公开申请数量', 20, 80],
      ['另见所附的说明和清单', 20, 98],
      ...figures(98, [3, 0, 0, 0, 0, 0, 3]),
      ['（一）予以公开', 20, 120],
      ...figures(120, [2, 0, 0, 0, 0, 0, 2]),
      ['（二）部分公开', 20, 140],
      ...figures(140, [1, 0, 0, 0, 0, 0, 1]),
    ]);
    expect(rows.find(([label]) => label?.startsWith('一、'))).toEqual(['一、本年新收政府信息公开申请数量']);
    expect(doubtful).toBe(1);
  });

  it('a figure that stands between two heads is nobody’s, however near it is to one', () => {
    const heads: Word[] = [
      ['信息内容', 60, 100],
      ['上一年项目数量', 230, 100],
      ['本年增/减', 408, 100],
    ];
    const { rows, doubtful } = read([...heads, ['行政事业性收费', 60, 120], ['-9', 322, 120]]);
    expect(rows.at(-1)).toEqual(['行政事业性收费']);
    expect(doubtful).toBe(1);
  });

  it('joins figures broken over lines where each stands at the middle of one label', () => {
    const { rows, doubtful } = read([
      ...REQUEST_HEADS,
      ...stack(83, [3, 2]),
      ['一、本年新收政府信', 20, 89],
      ['息公开申请数量', 20, 101],
      ...stack(95, [1], 250).concat(stack(95, [0], 300), stack(83, [3, 2, 1], 350), stack(95, [0], 400)),
      ...stack(95, [0], 450).concat(stack(83, [3, 5, 4], 500)),
      ...stack(107, [1]),
      ...figures(125, [4, 0, 0, 0, 0, 0, 4]),
      ['二、上年结转政府信', 20, 119],
      ['息公开申请数量', 20, 131],
    ]);
    expect(rows.slice(1)).toEqual([
      ['一、本年新收政府信息公开申请数量', '321', '1', '0', '321', '0', '0', '354'],
      ['二、上年结转政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'],
    ]);
    expect(doubtful).toBe(0);
  });

  it('reads none of a row whose lines stand at the middle of no label', () => {
    const { rows, doubtful } = read([
      ...REQUEST_HEADS,
      ['一、本年新收政府信', 20, 89],
      ['息公开申请数量', 20, 101],
      ...figures(95, [4, 0, 0, 0, 0, 0, 4]),
      ['二、上年结转政府信', 20, 125],
      ['息公开申请数量', 20, 137],
      ...figures(131, [1, 0, 0, 0, 0, 0, 1]),
      ...stack(143, [5]),
    ]);
    expect(rows.slice(1)).toEqual([
      ['一、本年新收政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'],
      ['二、上年结转政府信息公开申请数量'],
    ]);
    expect(doubtful).toBe(1);
  });

  it('reads a last row set at the top down to its last line', () => {
    const row = (y: number, first: string, second: string, values: readonly number[]): Word[] => [
      [first, 20, y],
      [second, 20, y + 12],
      ...figures(y, values),
    ];
    const { rows } = read([
      ...REQUEST_HEADS,
      ...row(80, '一、本年新收政府信', '息公开申请数量', [3, 0, 0, 0, 0, 0, 3]),
      ...row(108, '二、上年结转政府信', '息公开申请数量', [1, 0, 0, 0, 0, 0, 1]),
      ...row(136, '（一）予以', '公开', [1, 0, 0, 0, 0, 0, 1]),
      ...row(164, '四、结转下年度', '继续办理', [1, 0, 0, 0, 0, 0, 1]),
      ...stack(177, [7, 9]),
      ...stack(177, [7, 9], 500),
    ]);
    expect(rows.at(-1)).toEqual(['四、结转下年度继续办理', '179', '0', '0', '0', '0', '0', '179']);
  });

  it('takes no figures for a label that stand closer to those of the next row', () => {
    const { rows, doubtful } = read([
      ...REQUEST_HEADS,
      ['（六）其他处理', 20, 80],
      ...figures(100, [3, 3, 3, 3, 3, 3, 5]),
      ['（七）总计', 20, 113],
      ...figures(113, [4, 0, 8, 1, 6, 0, 1]),
    ]);
    expect(rows.slice(1)).toEqual([['（六）其他处理'], ['（七）总计']]);
    expect(doubtful).toBe(2);
  });
});

/** Digits below each other in one column. */
const stack = (y: number, digits: readonly number[], x = 200): Word[] =>
  digits.map((digit, i): Word => [String(digit), x + 12, y + 12 * i]);
