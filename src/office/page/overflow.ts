// Words that reach over the border of their cell. Each sign is where its middle is, but the signs of one word belong together:
// half a figure is another figure.
import { isDigit, isOfFigure } from './characters.ts';
import { type Glyph, middleX } from './ink.ts';
import { glyphRows } from './lines.ts';

/** In font sizes: signs this near to each other are one word; text that is set in columns has wider gaps. */
const CLOSE = 0.2;
/** The part of a sign that has to lie on either side for a border to cut it. */
const CUT = 0.15;
/** The part of a sign's width by which digits of one figure overlap at most. */
const OVERLAP = 0.4;

/** Signs before this one are those of Latin words. */
const LATIN = 0x2000;

/** The cell that a sign is in, by its middle: any number; undefined outside of tables. */
export type CellAt = (x: number, y: number) => number | undefined;

export interface Placed {
  /** Signs by their cell. */
  cells: Map<number, Glyph[]>;
  outside: Glyph[];
  /** Cells with part of a figure of which nobody can tell where it belongs. */
  untold: Set<number>;
}

export function placed(glyphs: readonly Glyph[], cellAt: CellAt): Placed {
  const out: Placed = { cells: new Map(), outside: [], untold: new Set() };
  const put = (glyph: Glyph, cell: number | undefined) => {
    if (cell === undefined) out.outside.push(glyph);
    else if (out.cells.has(cell)) out.cells.get(cell)!.push(glyph);
    else out.cells.set(cell, [glyph]);
  };
  const cellOf = new Map(glyphs.map(glyph => [glyph, cellAt(middleX(glyph), (glyph.y0 + glyph.y1) / 2)]));
  const upright = glyphs.filter(({ turn, vertical, text }) => turn % 2 === 0 && !vertical && text !== ' ');
  for (const row of glyphRows(upright)) {
    const words = wordsOf(row);
    for (const [i, word] of words.entries()) {
      const own = new Set(word.map(glyph => cellOf.get(glyph)));
      if (isMixed(word)) for (const cell of own) if (cell !== undefined) out.untold.add(cell);
      if (own.size === 1 || !word.some(glyph => isCut(glyph, cellAt))) continue;
      // A cell with another word on this line has its text; the one without owns this word.
      const others = new Set(words.flatMap((other, j) => (j === i ? [] : other.map(glyph => cellOf.get(glyph)))));
      const owners = [...own].filter(cell => cell !== undefined && !others.has(cell));
      if (owners.length === 1) for (const glyph of word) cellOf.set(glyph, owners[0]);
      else if (word.some(({ text }) => isOfFigure(text))) {
        for (const cell of own) if (cell !== undefined) out.untold.add(cell);
      } else {
        const most = mostOf(word, cellOf);
        for (const glyph of word) cellOf.set(glyph, most);
      }
    }
  }
  for (const glyph of glyphs) put(glyph, cellOf.get(glyph));
  for (const [cell, own] of out.cells) if (isFigureUnderOverflow(own, cellAt)) out.untold.add(cell);
  return out;
}

/** A figure, and words that a cell above or below had no room for. */
function isFigureUnderOverflow(own: readonly Glyph[], cellAt: CellAt): boolean {
  const words = own.filter(({ text }) => text !== ' ' && !isOfFigure(text));
  return words.length > 0 && own.some(({ text }) => isDigit(text)) && words.every(glyph => isCutAcross(glyph, cellAt));
}

function wordsOf(row: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  for (const glyph of [...row].sort((a, b) => a.x0 - b.x0)) {
    const last = words.at(-1)?.at(-1);
    const isClose = last && glyph.x0 - last.x1 < CLOSE * Math.max(last.size, glyph.size);
    if (isClose && !isLabelBesideFigure(last, glyph)) words.at(-1)!.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

/** A label may reach as far as the figure in the next cell. */
const isLabelBesideFigure = (a: Glyph, b: Glyph): boolean =>
  !isOfFigure(a.text) && isOfFigure(b.text) && a.text.codePointAt(0)! > LATIN;

/** The first of those that most signs of the word are in. */
function mostOf(word: readonly Glyph[], cellOf: ReadonlyMap<Glyph, number | undefined>): number | undefined {
  const cells = word.map(glyph => cellOf.get(glyph));
  const count = (cell: number | undefined) => cells.filter(one => one === cell).length;
  return cells.reduce((most, cell) => (count(cell) > count(most) ? cell : most));
}

/** Two figures are printed over each other. */
const isMixed = (word: readonly Glyph[]): boolean =>
  word.some((glyph, i) => {
    const last = word[i - 1];
    if (!last || !isDigit(last.text) || !isDigit(glyph.text)) return false;
    return last.x1 - glyph.x0 > OVERLAP * Math.min(last.x1 - last.x0, glyph.x1 - glyph.x0);
  });

/** A border passes through it from left to right. */
function isCutAcross({ x0, x1, y0, y1 }: Glyph, cellAt: CellAt): boolean {
  const [margin, x] = [CUT * (y1 - y0), (x0 + x1) / 2];
  return cellAt(x, y0 + margin) !== cellAt(x, y1 - margin);
}

/** A border passes through it downwards. */
function isCut({ x0, x1, y0, y1 }: Glyph, cellAt: CellAt): boolean {
  const [margin, y] = [CUT * (x1 - x0), (y0 + y1) / 2];
  return cellAt(x0 + margin, y) !== cellAt(x1 - margin, y);
}
