// Rows of which none has a figure: labels below heads.
import type { Line } from '../lines.ts';
import { HEADING, NARROW_GAP } from './heads.ts';
import { isAligned } from './labels.ts';
import type { Block, Row } from './rows.ts';
import { ORDINAL, type Token, tokensOf } from './tokens.ts';

/** In font sizes: from a row to the next. */
const NEAR = 2.6;
/** So many numbered labels below so many heads are rows, without another row on the page that they are set like. */
const LEAST_NUMBERED = 3;

/** The labels below the heads whose last line is `at`; null where there are none. */
export function blankBlock(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  at: number,
  known: readonly Token[],
): Block | null {
  if (rows[at]) return null;
  return numbered(lines, rows, at) ?? likeOthers(lines, rows, at, known);
}

function likeOthers(
  lines: readonly Line[],
  rows: readonly (Row | null)[],
  at: number,
  known: readonly Token[],
): Block | null {
  const [corner, head] = tokensOf(lines[at]!);
  if (!corner || !head || !known.some(label => isAligned(label, corner))) return null;
  if (known.some(label => label.x1 > head.x0 + 1)) return null;
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const [label, ...others] = tokensOf(lines[end]!);
    if (rows[end] || others.length > 0 || label!.x1 >= head.x0 || !follows(lines, end)) break;
    if (HEADING.test(label!.text) || !known.some(one => isAligned(one, label!))) break;
  }
  // Figures follow: the rows begin with them. Or heads: the last label is their title.
  if (rows[end]) return null;
  if (lines[end] && tokensOf(lines[end]!).length > 1) end -= 1;
  return blockOf(lines, at, end, head.x0);
}

function numbered(lines: readonly Line[], rows: readonly (Row | null)[], at: number): Block | null {
  const heads = tokensOf(lines[at]!, NARROW_GAP);
  const next = lines[at + 1];
  if (heads.length < LEAST_NUMBERED || !next || !ORDINAL.test(next.text)) return null;
  const left = heads.at(-LEAST_NUMBERED)!.x0;
  const seen = new Set<string>();
  let count = 0;
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    const heading = HEADING.exec(line.text)?.[0];
    if (rows[end] || line.x1 >= left || !follows(lines, end) || (heading && seen.has(heading))) break;
    if (heading) seen.add(heading);
    if (ORDINAL.test(line.text)) count += 1;
  }
  return rows[end] || count < LEAST_NUMBERED ? null : blockOf(lines, at, end, left);
}

const follows = (lines: readonly Line[], at: number): boolean =>
  lines[at]!.y0 - lines[at - 1]!.y1 <= NEAR * lines[at]!.size;

const blockOf = (lines: readonly Line[], at: number, end: number, left: number): Block | null =>
  end > at + 1 ? { rows: [], above: lines.slice(at + 1, end), between: [], below: [], from: end, end, left } : null;
