// Two columns of running text: the left one is read first.
import type { Glyph } from './ink.ts';
import { type Line, lineOf } from './lines.ts';

/** In font sizes: no text has such a hole between two words. */
const HOLE = 1.3;
/** Points of nothing on either side of the middle of a hole, on every line of the columns. */
const CLEAR = 3;
/** Lines, and signs a line, on each side of a hole that parts two columns: tables have fewer. */
const LEAST_LINES = 4;
const LEAST_SIGNS = 11;
/** Text is set in full lines: half of them are nearly as wide as the widest. */
const FULL = 0.8;

export function inColumns(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const { glyphs } = lines[i]!;
    const found = holesOf(glyphs)
      // A row of figures right over two columns of text is none of them.
      .filter(hole => sidesOf(glyphs, hole).every(side => holesOf(side).length === 0))
      .map(hole => ({ hole, end: endOfColumns(lines, i, hole) }))
      .filter(({ hole, end }) => isTwoColumns(lines.slice(i, end), hole))
      .sort((a, b) => b.end - a.end)[0];
    if (!found) {
      out.push(lines[i]!);
      i += 1;
      continue;
    }
    const sides = lines.slice(i, found.end).map(({ glyphs }) => sidesOf(glyphs, found.hole));
    for (const side of [0, 1] as const)
      out.push(...sides.map(both => both[side]).flatMap(glyphs => (glyphs.length > 0 ? [lineOf(glyphs)] : [])));
    i = found.end;
  }
  return out;
}

function holesOf(glyphs: readonly Glyph[]): number[] {
  const holes: number[] = [];
  for (let i = 1; i < glyphs.length; i += 1) {
    const [from, to] = [glyphs[i - 1]!.x1, glyphs[i]!.x0];
    if (to - from > HOLE * Math.max(glyphs[i - 1]!.size, glyphs[i]!.size)) holes.push((from + to) / 2);
  }
  return holes;
}

function endOfColumns(lines: readonly Line[], from: number, hole: number): number {
  let end = from;
  while (end < lines.length && !lines[end]!.glyphs.some(({ x0, x1 }) => x0 < hole + CLEAR && x1 > hole - CLEAR))
    end += 1;
  return end;
}

const sidesOf = (glyphs: readonly Glyph[], hole: number): [Glyph[], Glyph[]] => [
  glyphs.filter(glyph => glyph.x1 < hole),
  glyphs.filter(glyph => glyph.x1 >= hole),
];

function isTwoColumns(lines: readonly Line[], hole: number): boolean {
  if (lines.length < LEAST_LINES) return false;
  const sides = lines.map(({ glyphs }) => sidesOf(glyphs, hole));
  return [0, 1].every(side => {
    const there = sides.map(both => both[side]!).filter(glyphs => glyphs.length > 0);
    const signs = there.reduce((sum, glyphs) => sum + glyphs.length, 0);
    if (there.length < LEAST_LINES || signs < LEAST_SIGNS * there.length) return false;
    const widths = there.map(glyphs => glyphs.at(-1)!.x1 - glyphs[0]!.x0);
    const widest = Math.max(...widths);
    return (
      widths.filter(width => width > FULL * widest).length * 2 >= there.length &&
      there.filter(glyphs => holesOf(glyphs).length > 0).length * 4 < there.length
    );
  });
}
