// The short form of paths: M 0 0 L 10 0 …, every number on its own or not.
import { type Matrix, pointUnder } from '../page/matrix.ts';
import type { Subpath } from '../page/strokes.ts';

const TOKEN = /[a-df-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** How many numbers follow a command; the last two are where it ends. */
const NUMBERS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7 };

/** In page space. What is no path of the standard ends it. */
export function subpathsOf(data: string, matrix: Matrix): Subpath[] {
  const tokens = data.match(TOKEN) ?? [];
  const out: Subpath[] = [];
  let current: Subpath | undefined;
  for (let i = 0; i < tokens.length; ) {
    const command = tokens[i]!.toUpperCase();
    i += 1;
    if (command === 'C' || command === 'Z') {
      if (current) current.closed = true;
      continue;
    }
    const count = NUMBERS[command];
    const [x, y] = count === undefined ? [] : [Number(tokens[i + count - 2]), Number(tokens[i + count - 1])];
    if (count === undefined || x === undefined || y === undefined || !Number.isFinite(x + y)) break;
    i += count;
    const point = pointUnder(matrix, x, y);
    if (command === 'M' || command === 'S') {
      current = { points: [point], closed: false, straight: true };
      out.push(current);
    } else if (current) {
      current.points.push(point);
      if (command !== 'L') current.straight = false;
    }
  }
  return out.filter(({ points }) => points.length > 1);
}
