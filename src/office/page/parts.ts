// One page → its parts from top to bottom: lines of text, and tables with their cells' text.

import { withTables } from './columns.ts';
import { ruledTables } from './grid.ts';
import { type Box, type Glyph, type Ink, middleX, middleY } from './ink.ts';
import { cellText, type Line, lineOf, linesOf, withoutOverprints } from './lines.ts';
import type { PageParts, Part } from './part.ts';
import { mergedRules } from './rules.ts';
import { turned } from './turn.ts';

export function partsOf(asPrinted: Ink, number: number): PageParts {
  const ink = turned(asPrinted);
  const { width, height } = ink;
  const glyphs = withoutOverprints(ink.glyphs);
  // The smallest of tables that lie in each other has the sign.
  const tables = ruledTables(ink).sort((a, b) => area(a) - area(b));
  const inside = tables.map(table => table.cells.map((): Glyph[] => []));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [middleX(glyph), middleY(glyph)];
    const at = tables.findIndex(table => holds(table, x, y));
    const cell = at < 0 ? -1 : tables[at]!.cells.findIndex(one => holds(one, x, y));
    if (cell < 0) outside.push(glyph);
    else inside[at]![cell]!.push(glyph);
  }
  const parts: Part[] = tables.flatMap((table, t) => {
    const cells = table.cells.map((cell, i) => ({ ...cell, page: number, text: cellText(inside[t]![i]!, cell) }));
    return cells.some(({ text }) => text !== '')
      ? [{ ...table, kind: 'table' as const, cells, spansKnown: true, doubtful: 0 }]
      : [];
  });
  const rules = mergedRules(ink.horizontal).filter(({ from, to }) => to - from > 20);
  const flowing = between(inColumns(linesOf(outside)), parts).flatMap(lines => withTables(lines, rules, number));
  return { number, width, height, parts: inReadingOrder(flowing, parts), pictures: ink.pictures };
}

const area = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);
const holds = ({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** Lines keep the order that the columns gave them; ruled tables go between by their height on the page. */
function inReadingOrder(flowing: readonly Part[], ruled: readonly Part[]): Part[] {
  const tables = [...ruled].sort((a, b) => a.y0 - b.y0);
  const out: Part[] = [];
  let lowest = -Infinity;
  for (const part of flowing) {
    lowest = Math.max(lowest, middleY(part));
    while (tables[0] && tables[0].y0 < lowest) out.push(tables.shift()!);
    out.push(part);
  }
  return [...out, ...tables];
}

/** The lines in runs that no table parts. */
function between(lines: readonly Line[], tables: readonly Part[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last && !tables.some(table => table.y0 > middleY(last) && table.y0 < middleY(line))) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** In font sizes: no text has such a hole. */
const HOLE = 1.3;
/** Lines and signs a line on each side of what parts two columns of text. */
const LEAST_LINES = 4;
const LEAST_SIGNS = 11;

/** Lines of two columns of text, the left one first. */
function inColumns(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const found = holesOf(lines[i]!)
      .map(hole => ({ hole, end: endOfColumns(lines, i, hole) }))
      .filter(({ hole, end }) => isTwoColumns(lines.slice(i, end), hole))
      .sort((a, b) => b.end - a.end)[0];
    if (!found) {
      out.push(lines[i]!);
      i += 1;
      continue;
    }
    const sides = lines.slice(i, found.end).map(line => sidesOf(line, found.hole));
    out.push(...sides.flatMap(([left]) => left ?? []), ...sides.flatMap(([, right]) => right ?? []));
    i = found.end;
  }
  return out;
}

function holesOf({ glyphs, size }: Line): number[] {
  const holes: number[] = [];
  for (let i = 1; i < glyphs.length; i += 1) {
    const [from, to] = [glyphs[i - 1]!.x1, glyphs[i]!.x0];
    if (to - from > HOLE * size) holes.push((from + to) / 2);
  }
  return holes;
}

function endOfColumns(lines: readonly Line[], from: number, hole: number): number {
  let end = from;
  while (end < lines.length && !lines[end]!.glyphs.some(glyph => glyph.x0 < hole + 3 && glyph.x1 > hole - 3)) end += 1;
  return end;
}

function sidesOf(line: Line, hole: number): [Line | null, Line | null] {
  const side = (glyphs: Glyph[]) => (glyphs.length > 0 ? lineOf(glyphs) : null);
  return [side(line.glyphs.filter(glyph => glyph.x1 < hole)), side(line.glyphs.filter(glyph => glyph.x1 >= hole))];
}

function isTwoColumns(lines: readonly Line[], hole: number): boolean {
  const sides = lines.map(line => sidesOf(line, hole));
  return [0, 1].every(side => {
    const there = sides.flatMap(both => both[side] ?? []);
    const signs = there.reduce((sum, line) => sum + line.glyphs.length, 0);
    const widest = Math.max(...there.map(line => line.x1 - line.x0));
    const full = there.filter(line => line.x1 - line.x0 > 0.8 * widest).length;
    return (
      there.length >= LEAST_LINES &&
      full * 2 >= there.length &&
      signs >= LEAST_SIGNS * there.length &&
      there.filter(line => holesOf(line).length > 0).length * 4 < there.length
    );
  });
}
