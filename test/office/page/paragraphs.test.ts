import { describe, expect, it } from 'vitest';
import { InkBuilder } from './ink-builder.ts';
import { paragraphsFrom, tablesFrom } from './read.ts';

const FULL = '本年度我局认真落实政府信息公开条例各项要求不断提高公开质量和水平';

/** Lines of text at x 60, 34 signs of 10 points wide. */
const text = (...lines: readonly string[]) => new InkBuilder().lines(60, 100, lines, {});
const indented = (page: InkBuilder, y: number, lines: readonly string[]) =>
  lines.reduce((built, line, i) => built.text(i === 0 ? 80 : 60, y + i * 15, line), page);

describe('lines that make paragraphs', () => {
  it('first lines set in', () => {
    const page = indented(new InkBuilder(), 100, [FULL.slice(2), FULL, '完。']);
    indented(page, 145, [FULL.slice(2), '完。']);
    expect(paragraphsFrom(page)).toEqual([`${FULL.slice(2)}${FULL}完。`, `${FULL.slice(2)}完。`]);
  });

  it('a heading directly above the text', () => {
    expect(paragraphsFrom(text('一、总体情况', FULL, FULL, '完。'))).toEqual(['一、总体情况', `${FULL}${FULL}完。`]);
  });

  it('a line that ends before a number which had no room on it', () => {
    const page = text(FULL, FULL.slice(2), '2024年度的报告');
    expect(paragraphsFrom(page)).toEqual([`${FULL}${FULL.slice(2)}2024年度的报告`]);
  });

  it('marks hang over the measure', () => {
    const page = text(`${FULL}：`, FULL.slice(1), '完。');
    expect(paragraphsFrom(page)).toEqual([`${FULL}：${FULL.slice(1)}完。`]);
  });

  it('list items', () => {
    const page = text(FULL, '完。');
    for (const [i, item] of ['1.主动公开', '2.依申请公开', '3.平台建设'].entries()) page.text(80, 130 + i * 15, item);
    expect(paragraphsFrom(page).slice(1)).toEqual(['1.主动公开', '2.依申请公开', '3.平台建设']);
  });

  it('over the end of a page, with its number between', () => {
    const first = indented(new InkBuilder(), 740, [FULL.slice(2), FULL]).text(290, 805, '1');
    const second = new InkBuilder().lines(60, 60, [FULL, '完。']).text(290, 805, '2');
    expect(paragraphsFrom(first, second)).toEqual([`${FULL.slice(2)}${FULL}${FULL}完。`]);
  });

  it('signature and date are two, also alone on a page', () => {
    const last = new InkBuilder().text(380, 60, '某某市人民政府').text(380, 80, '2024年1月20日');
    expect(paragraphsFrom(text(FULL, FULL, '完。'), last).slice(1)).toEqual(['某某市人民政府', '2024年1月20日']);
  });

  it('columns: the left one first', () => {
    const page = new InkBuilder();
    const half = FULL.slice(0, 20);
    for (let i = 0; i < 6; i += 1) page.text(60, 100 + i * 15, `左${half}`).text(320, 100 + i * 15, `右${half}`);
    expect(paragraphsFrom(page).join('')).toBe(`左${half}`.repeat(6) + `右${half}`.repeat(6));
  });
});

describe('pages printed sideways', () => {
  it('are read as a person holds them', () => {
    const upright = new InkBuilder().table(
      [60, 140, 220],
      [100, 120, 140],
      [
        ['规章', '12'],
        ['文件', '34'],
      ],
    );
    const { glyphs, horizontal, vertical, width, height } = upright.ink();
    // A quarter clockwise.
    const sideways = {
      width: height,
      height: width,
      pictures: [],
      horizontal: vertical.map(({ at, from, to }) => ({ at, from: height - to, to: height - from })),
      vertical: horizontal.map(({ at, from, to }) => ({ at: height - at, from, to })),
      glyphs: glyphs.map(glyph => ({
        ...glyph,
        x0: height - glyph.y1,
        x1: height - glyph.y0,
        y0: glyph.x0,
        y1: glyph.x1,
        turn: 1 as const,
      })),
    };
    expect(tablesFrom(sideways)).toEqual(tablesFrom(upright));
    expect(tablesFrom(upright, sideways)).toHaveLength(1);
  });
});
