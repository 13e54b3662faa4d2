// Ruling lines as they are meant: pieces of one line put together, double lines and thick ones made one.
import type { Rule } from './ink.ts';

/** Points between lines that are one: drawn twice, double, or the edges of neighbouring cells; and between the outer ones. */
const NEAR = 3.2;
const BREADTH = 6.5;
/** A gap in a line: the joints of cells, dots. */
const GAP = 4;
/** Dashes are at most this long and this far from each other; cells are wider. */
const DASH = 12;
const DASH_GAP = 8;

export function mergedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (
      end < sorted.length &&
      sorted[end]!.at - sorted[end - 1]!.at <= NEAR &&
      sorted[end]!.at - sorted[i]!.at <= BREADTH
    )
      end += 1;
    out.push(...strips(sorted.slice(i, end)));
    i = end;
  }
  return out;
}

/** Lines near each other, of which those of different tables do not reach each other. */
function strips(rules: readonly Rule[]): Rule[] {
  const out: Strip[] = [];
  let piece = 0;
  for (const { at, from, to } of [...rules].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    const dashes = Math.max(piece, to - from) <= DASH;
    piece = to - from;
    if (last && from <= last.to + (dashes ? DASH_GAP : GAP)) {
      last.to = Math.max(last.to, to);
      last.least = Math.min(last.least, at);
      last.most = Math.max(last.most, at);
    } else out.push({ least: at, most: at, from, to });
  }
  return out.map(({ least, most, from, to }) => ({ at: (least + most) / 2, from, to }));
}

interface Strip {
  /** Between which places its lines lie. */
  least: number;
  most: number;
  from: number;
  to: number;
}
