// Tables without ruling lines, from signs at places on a page.
import { describe, expect, it } from 'vitest';
import type { Glyph, Ink } from '../../../src/office/page/ink.ts';
import { partsOf } from '../../../src/office/page/parts.ts';

const SIZE = 10;

function word(text: string, x: number, y: number): Glyph[] {
  let at = x;
  return [...text].map(char => {
    const width = /[\d.]/.test(char) ? SIZE / 2 : SIZE;
    const glyph: Glyph = {
      text: char,
      x0: at,
      x1: at + width,
      y0: y,
      y1: y + SIZE,
      base: y + 0.88 * SIZE,
      size: SIZE,
      turn: 0,
      vertical: false,
    };
    at += width;
    return glyph;
  });
}

function tableOf(...words: [string, number, number][]) {
  const glyphs = words.flatMap(one => word(...one));
  const ink: Ink = { width: 595, height: 842, glyphs, horizontal: [], vertical: [], pictures: [] };
  const table = partsOf(ink, 1, { columns: null, sections: [] }).parts.find(part => part.kind === 'table');
  const rows: string[][] = [];
  for (const { row, text } of table?.cells ?? []) rows[row] = [...(rows[row] ?? []), text];
  return { rows, doubtful: table?.doubtful };
}

const HEADS: [string, number, number][] = [
  ['信息内容', 60, 100],
  ['制发件数', 200, 100],
  ['废止件数', 300, 100],
  ['有效件数', 400, 100],
];

describe('tables without ruling lines', () => {
  it('puts figures under their heads and leaves blanks at their places', () => {
    const { rows } = tableOf(...HEADS, ['规章', 60, 120], ['7', 217, 120], ['规范性文件', 60, 140], ['12', 315, 140]);
    expect(rows.slice(1)).toEqual([
      ['规章', '7', '', ''],
      ['规范性文件', '', '12', ''],
    ]);
  });

  it('leaves a row unread that heads and other rows do not place', () => {
    const { rows } = tableOf(
      ['规章', 60, 120],
      ['7', 200, 120],
      ['8', 400, 120],
      ['文件', 60, 140],
      ['1', 300, 140],
      ['2', 400, 140],
    );
    expect(rows.flat()).not.toContain('');
  });

  it('does not take a lone 0 beside full rows for one column only', () => {
    const { doubtful } = tableOf(
      ...HEADS,
      ['规章', 60, 120],
      ['1', 217, 120],
      ['2', 317, 120],
      ['3', 417, 120],
      ['文件', 60, 140],
      ['0', 317, 140],
    );
    expect(doubtful).toBe(1);
  });
});
