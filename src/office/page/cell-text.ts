// The text of a cell of a ruled table. Digits of which nobody can tell whether they are one figure or two come out with
// UNTOLD between them, which is no figure.
import { isDigit } from './characters.ts';
import { type Box, type Glyph, middleX } from './ink.ts';
import { glue, type Line, linesOf } from './lines.ts';

/** Stands where two digits may belong to one figure or to two; a sign that no file can bring along. */
export const UNTOLD = '\uf8ff';

/** In font sizes: digits of one figure do not stand this far apart, not even letter-spaced. */
const TORN = 1;
/** Points that a sign may reach over its cell's border. */
const OVERHANG = 1;
/** Points by which a line may look shorter than its room and be full: edges of rows set differently are made one. */
const SLACK = 1.5;

/** In font sizes: a blank before a figure is at most this wide. */
const BLANK = 1.1;
/** Points between lines that begin at one place. */
const SAME = 0.1;

export interface CellText {
  text: string;
  /** Its last line left no room for another digit: a figure that ends there may go on elsewhere. */
  full: boolean;
}

/** Lines that only the cell's width broke are put together. `padding`: as `paddingOf`; `ofOneRow`: as `rowsOfOneLine`. */
export function cellText(glyphs: readonly Glyph[], cell: Box, padding: number, ofOneRow = false): CellText {
  const lines = linesOf(glyphs);
  if (lines.length === 0) return { text: '', full: false };
  const room = areUpright(lines, cell) ? roomIn(lines, cell, padding) : Infinity;
  let text = textOf(lines[0]!);
  for (let i = 1; i < lines.length; i += 1) {
    const [above, below] = [lines[i - 1]!, lines[i]!];
    const next = textOf(below);
    const told =
      isTold(above, below, room) || (ofOneRow && lines.length === 2 && widthOf(above) + widthOf(below) > room);
    text += (told ? glue(text, next) : UNTOLD) + next;
  }
  const last = lines.at(-1)!;
  const isKnown = lines.length > 1 || padding < Infinity;
  return { text, full: isKnown && isFull(last, last, room) };
}

const widthOf = ({ x0, x1 }: Line): number => x1 - x0;

const areUpright = (lines: readonly Line[], cell: Box): boolean =>
  lines.every(
    line =>
      middleX(line) >= cell.x0 - OVERHANG && middleX(line) <= cell.x1 + OVERHANG && line.y0 >= cell.y0 - line.size,
  );

/** What the cells of a table leave beside their text: broken lines tell, of which most leave a little more. */
export function paddingOf(cells: readonly { glyphs: readonly Glyph[]; cell: Box }[]): number {
  const paddings = cells.flatMap(({ glyphs, cell }) => {
    const lines = linesOf(glyphs);
    const isTelling = lines.length > 1 && areUpright(lines, cell) && !mayReachOver(lines, cell);
    return isTelling ? [besides(lines, cell)] : [];
  });
  return paddings.length > 0 ? paddings.sort((a, b) => a - b)[paddings.length >> 2]! : Infinity;
}

/** Where not even one sign has room, it reaches into the padding on one side. */
function mayReachOver(lines: readonly Line[], cell: Box): boolean {
  const [left, right] = sidesOf(lines, cell);
  const isNarrow = lines.every(({ glyphs, size }) => glyphs.length === 1 && cell.x1 - cell.x0 < 2 * size);
  return isNarrow && Math.abs(left - right) > SLACK;
}

/** Two figures far from each other in one cell: a border between them is missing. */
function textOf({ glyphs, text }: Line): string {
  const torn = glyphs.some((glyph, i) => {
    const last = glyphs[i - 1];
    return last && isDigit(last.text) && isDigit(glyph.text) && glyph.x0 - last.x1 > TORN * glyph.size;
  });
  return torn ? text.replace(/(?<=[\d０-９]) (?=[\d０-９])/g, UNTOLD) : text;
}

/** The cell's width without its padding, which is the same on both sides. Lines that begin at one place show it. */
function roomIn(lines: readonly Line[], cell: Box, padding: number): number {
  const own = besides(lines, cell);
  const isShown = own < lines[0]!.size && isFlush(lines);
  return cell.x1 - cell.x0 - 2 * (isShown ? own : Math.min(padding, own));
}

const isFlush = ([first, ...others]: readonly Line[]): boolean =>
  others.some(line => Math.abs(line.x1 - first!.x1) > SLACK) &&
  others.every(line => Math.abs(line.x0 - first!.x0) < SAME);

const besides = (lines: readonly Line[], cell: Box): number => Math.max(0, Math.min(...sidesOf(lines, cell)));

/** What is left of the cell on the left and on the right of its text. */
const sidesOf = (lines: readonly Line[], cell: Box): [number, number] => [
  Math.min(...lines.map(({ x0 }) => x0)) - cell.x0,
  cell.x1 - Math.max(...lines.map(({ x1 }) => x1)),
];

/** A broken figure is one where its first part left no room for more; otherwise they are two, and nobody can tell. */
const isTold = (above: Line, below: Line, room: number): boolean =>
  !/[\d０-９.,]$/.test(above.text) || !/^[\d０-９.,]/.test(below.text) || isFull(above, below, room);

function isFull(line: Line, next: Line, room: number): boolean {
  const digit = next.glyphs[0]!.x1 - next.glyphs[0]!.x0;
  // More blanks than one put the figure where it stands, whatever room there is.
  const lead = line.lead < BLANK * line.size ? line.lead : 0;
  return lead + line.x1 - line.x0 + digit > room - SLACK;
}
