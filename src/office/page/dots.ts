// Square and round dots in a row → the dotted ruling lines that they are.
import { type Box, middleX, middleY, type Rule } from './ink.ts';

/** Fewer dots in a row are no line: those of other lines happen to stand below each other. */
const LEAST = 4;
/** Points by which the dots of a line lie off it. */
const OFF = 0.35;
/** Space between the dots of one line, in their breadth and points: one of them may be missing. */
const SPACING = 2;
const SPARE = 1;
/** A box that is longer, in its own breadth, is a dash. */
const LONGEST = 1.5;

export const isDot = ({ x0, y0, x1, y1 }: Box): boolean => {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.max(width, height) <= LONGEST * Math.min(width, height);
};

/** Lines in one direction; a dot at a corner belongs to one in either. */
export function dottedLines(dots: readonly Box[]): { horizontal: Rule[]; vertical: Rule[] } {
  const level = dots.map(dot => ({ at: middleY(dot), from: dot.x0, to: dot.x1 }));
  const upright = dots.map(dot => ({ at: middleX(dot), from: dot.y0, to: dot.y1 }));
  return { horizontal: rowsOf(level), vertical: rowsOf(upright) };
}

interface Row extends Rule {
  count: number;
}

function rowsOf(dots: Rule[]): Rule[] {
  const rows: Row[] = [];
  /** The last row of every strip of the page that is as broad as dots may lie off. */
  const last = new Map<number, Row>();
  for (const { at, from, to } of dots.sort((a, b) => a.from - b.from)) {
    const strip = Math.round(at / OFF);
    const reach = SPACING * (to - from) + SPARE;
    const row = [strip, strip - 1, strip + 1]
      .map(one => last.get(one))
      .find(one => one && Math.abs(one.at - at) <= OFF && from <= one.to + reach);
    if (row) {
      row.to = Math.max(row.to, to);
      row.count += 1;
    } else {
      const begun = { at, from, to, count: 1 };
      rows.push(begun);
      last.set(strip, begun);
    }
  }
  return rows.filter(({ count }) => count >= LEAST).map(({ at, from, to }) => ({ at, from, to }));
}
