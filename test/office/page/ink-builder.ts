// Pages made by hand: text and ruling lines laid at places, in points, y down.
import type { Glyph, Ink, Rule } from '../../../src/office/page/ink.ts';

interface Setting {
  size?: number;
  /** Quarter turns clockwise; text runs that way. */
  turn?: Glyph['turn'];
  /** Signs set one below the other by the font itself. */
  vertical?: boolean;
  /** Between the signs, in points. */
  spacing?: number;
}

/** What a cell of `table` is: its text (lines parted by '\n'), with the columns and rows it covers; null: covered by another. */
export type Laid = string | { text: string; colspan?: number; rowspan?: number } | null;

export class InkBuilder {
  readonly #ink: Ink;

  constructor(width = 595, height = 842) {
    this.#ink = { width, height, glyphs: [], horizontal: [], vertical: [], pictures: [] };
  }

  ink(): Ink {
    return this.#ink;
  }

  /** `x`, `y`: the upper left corner of its first sign. Han characters are as wide as high, others half as wide. */
  text(x: number, y: number, text: string, { size = 10, turn = 0, vertical = false, spacing = 0 }: Setting = {}): this {
    let along = 0;
    for (const char of text) {
      const length = widthOf(char, size);
      const place =
        vertical || turn === 1
          ? { x0: x, x1: x + size, y0: y + along, y1: y + along + (vertical ? size : length) }
          : turn === 3
            ? { x0: x, x1: x + size, y0: y - along - length, y1: y - along }
            : turn === 2
              ? { x0: x - along - length, x1: x - along, y0: y, y1: y + size }
              : { x0: x + along, x1: x + along + length, y0: y, y1: y + size };
      const base = vertical ? place.y1 : place.y1 - 0.12 * size;
      this.#ink.glyphs.push({ ...place, text: char, size, base, turn, vertical });
      along += (vertical ? size : length) + spacing;
    }
    return this;
  }

  /** Lines below each other, `pitch` from one to the next. */
  lines(x: number, y: number, lines: readonly string[], setting: Setting & { pitch?: number } = {}): this {
    const pitch = setting.pitch ?? (setting.size ?? 10) * 1.5;
    for (const [i, line] of lines.entries()) this.text(x, y + i * pitch, line, setting);
    return this;
  }

  horizontal(at: number, from: number, to: number): this {
    this.#ink.horizontal.push({ at, from, to });
    return this;
  }

  vertical(at: number, from: number, to: number): this {
    this.#ink.vertical.push({ at, from, to });
    return this;
  }

  /** The four sides of a rectangle. */
  box(x0: number, y0: number, x1: number, y1: number): this {
    return this.horizontal(y0, x0, x1).horizontal(y1, x0, x1).vertical(x0, y0, y1).vertical(x1, y0, y1);
  }

  picture(x0: number, y0: number, x1: number, y1: number): this {
    this.#ink.pictures.push({ x0, y0, x1, y1 });
    return this;
  }

  /** Column edges, row edges, and rows of cells; each cell gets its sides and its text, 2 points from its upper left corner. */
  table(xs: readonly number[], ys: readonly number[], rows: readonly (readonly Laid[])[], setting: Setting = {}): this {
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        const { text, colspan = 1, rowspan = 1 } = typeof cell === 'string' ? { text: cell } : cell;
        this.box(xs[column]!, ys[row]!, xs[column + colspan]!, ys[row + rowspan]!);
        this.lines(xs[column]! + 2, ys[row]! + 2, text.split('\n'), { ...setting, pitch: (setting.size ?? 10) * 1.2 });
      }
    return this;
  }

  /** Changes what was laid so far. */
  mapRules(of: (rule: Rule) => readonly Rule[]): this {
    this.#ink.horizontal = this.#ink.horizontal.flatMap(of);
    this.#ink.vertical = this.#ink.vertical.flatMap(of);
    return this;
  }
}

const widthOf = (char: string, size: number): number => (char.codePointAt(0)! < 0x2000 ? size / 2 : size);

/** `count` steps of `step` from `from`: edges of a grid. */
export const steps = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + i * step);
