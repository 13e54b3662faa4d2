// Lines of labels that follow each other without a sign of where one ends → one label a row.
import { middleY } from '../ink.ts';
import type { Row } from './rows.ts';
import type { Token } from './tokens.ts';

type Way = 'middle' | 'first' | 'last';

/** In font sizes: how far a row's figures may stand from where its label puts them. */
const OFF = 0.3;
const MOST_LINES = 6;

/** Each row stands at the middle, the first or the last line of its own; null where no way gives every line to a row. */
export function shareOut(tokens: readonly Token[], rows: readonly Row[]): Token[][] | null {
  const ways = (['middle', 'first', 'last'] as const).map(way => shared(tokens, rows, way)).filter(one => one !== null);
  return ways.sort((a, b) => a.error - b.error)[0]?.groups ?? null;
}

interface Shared {
  groups: Token[][];
  error: number;
}

function shared(tokens: readonly Token[], rows: readonly Row[], way: Way): Shared | null {
  const most = OFF * tokens[0]!.size;
  // best[n]: the first rows have the first n lines.
  let best = new Map<number, Shared>([[0, { groups: [], error: 0 }]]);
  for (const row of rows) {
    const next = new Map<number, Shared>();
    for (const [used, { groups, error }] of best)
      for (let end = used + 1; end <= Math.min(tokens.length, used + MOST_LINES); end += 1) {
        const group = tokens.slice(used, end);
        const off = Math.abs(placeOf(group, way) - row.y);
        if (off > most) continue;
        const total = error + off;
        if (total < (next.get(end)?.error ?? Infinity)) next.set(end, { groups: [...groups, group], error: total });
      }
    best = next;
  }
  return best.get(tokens.length) ?? null;
}

function placeOf(lines: readonly Token[], way: Way): number {
  if (way === 'middle') return (lines[0]!.y0 + lines.at(-1)!.y1) / 2;
  return middleY(way === 'first' ? lines[0]! : lines.at(-1)!);
}
