// What is drawn on one page, whatever the file format: signs, rules and pictures with their places. Points, y down, as a
// person holds the page.

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Glyph extends Box {
  /** One character, or the letters of a ligature; ' ' for a blank. */
  text: string;
  /** Font size. */
  size: number;
  /** Where its baseline is; of vertical text, its lower edge. */
  base: number;
  /** Quarter turns clockwise. */
  turn: 0 | 1 | 2 | 3;
  /** Set one below the other by the font itself. */
  vertical: boolean;
}

/** Stands for a sign of which the file does not say what it means: what printers put where a letter is missing. */
export const UNKNOWN = '〓';

/** A straight line along `at`, from `from` to `to`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Ink {
  width: number;
  height: number;
  glyphs: Glyph[];
  horizontal: Rule[];
  vertical: Rule[];
  pictures: Box[];
}

export const middleX = (box: Box): number => (box.x0 + box.x1) / 2;
export const middleY = (box: Box): number => (box.y0 + box.y1) / 2;

export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce(
    (all, { x0, y0, x1, y1 }) => ({
      x0: Math.min(all.x0, x0),
      y0: Math.min(all.y0, y0),
      x1: Math.max(all.x1, x1),
      y1: Math.max(all.y1, y1),
    }),
    { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity },
  );
