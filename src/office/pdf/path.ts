// pdf.js's flat lists of path steps → subpaths on the page.
import { type Matrix, type Point, pointUnder } from '../page/matrix.ts';
import type { Subpath } from '../page/strokes.ts';

/** Numbers in one path: longer ones are drawings, not tables. */
const LONGEST = 200_000;

/** Kinds of steps, and how many numbers each has; the last two are its end point. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const LENGTHS = [2, 2, 6, 4, 0];

export function subpaths(steps: Float32Array, m: Matrix): Subpath[] {
  if (steps.length > LONGEST) return [];
  const out: Subpath[] = [];
  let current: Subpath | undefined;
  let points: Point[] = [];
  for (let i = 0; i < steps.length; ) {
    const kind = steps[i]!;
    const length = LENGTHS[kind];
    if (length === undefined) break;
    i += 1 + length;
    if (kind === CLOSE) {
      if (current) current.closed = true;
      continue;
    }
    const end = pointUnder(m, steps[i - 2]!, steps[i - 1]!);
    if (kind === MOVE) {
      points = [end];
      current = { points, closed: false, straight: true };
      out.push(current);
    } else if (current) {
      points.push(end);
      if (kind !== LINE) current.straight = false;
    }
  }
  return out.filter(path => path.points.length > 1);
}
