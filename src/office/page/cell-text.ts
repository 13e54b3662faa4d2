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
/** Points by which a line may look shorter than its room and be full. */
const SLACK = 0.5;

/** Lines that only the cell's width broke are put together. */
export function cellText(glyphs: readonly Glyph[], cell: Box): string {
  const lines = linesOf(glyphs);
  if (lines.length === 0) return '';
  const upright = lines.every(
    line =>
      middleX(line) >= cell.x0 - OVERHANG && middleX(line) <= cell.x1 + OVERHANG && line.y0 >= cell.y0 - line.size,
  );
  const room = upright ? roomIn(lines, cell) : Infinity;
  let text = textOf(lines[0]!);
  for (let i = 1; i < lines.length; i += 1) {
    const [above, below] = [lines[i - 1]!, lines[i]!];
    const next = textOf(below);
    text += (isTold(above, below, room) ? glue(text, next) : UNTOLD) + next;
  }
  return text;
}

/** Two figures far from each other in one cell: a border between them is missing. */
function textOf({ glyphs, text }: Line): string {
  const torn = glyphs.some((glyph, i) => {
    const last = glyphs[i - 1];
    return last && isDigit(last.text) && isDigit(glyph.text) && glyph.x0 - last.x1 > TORN * glyph.size;
  });
  return torn ? text.replace(/(?<=[\d０-９]) (?=[\d０-９])/g, UNTOLD) : text;
}

/** The cell's width without its padding, which is the same on both sides. */
function roomIn(lines: readonly Line[], cell: Box): number {
  const left = Math.min(...lines.map(line => line.x0)) - cell.x0;
  const right = cell.x1 - Math.max(...lines.map(line => line.x1));
  return cell.x1 - cell.x0 - 2 * Math.max(0, Math.min(left, right));
}

/** A broken figure is one where its first part left no room for more; otherwise they are two, and nobody can tell. */
function isTold(above: Line, below: Line, room: number): boolean {
  if (!/[\d０-９.,]$/.test(above.text) || !/^[\d０-９.,]/.test(below.text)) return true;
  const digit = below.glyphs[0]!.x1 - below.glyphs[0]!.x0;
  return above.x1 - above.x0 + digit > room - SLACK;
}
