// Lines under words and through words, which are no borders of cells.
import { around, type Glyph, middleX, type Rule } from './ink.ts';

/** Points: a border ends this near to a border that crosses it, a line under a word does not. */
const MEETS = 1;
/** Points between the ends of a line and those of the words that it belongs to. */
const SAME = 1.5;
/** In font sizes: how far under the baseline a word is underlined, and how far over it rounding puts the line. */
const UNDER = 0.35;
const BASELINE = 0.05;
/** The part of a sign's height, above and below, that a line through it leaves. */
const THROUGH = 0.3;
/** A page has fewer of them; more are made to exhaust their reader. */
const MOST = 500;

export interface Decorated {
  /** The horizontal lines that are borders. */
  borders: Rule[];
  /** Signs that a line goes through: deleted, or only made to look so. */
  struck: Glyph[];
}

export function decorated(horizontal: readonly Rule[], vertical: readonly Rule[], glyphs: readonly Glyph[]): Decorated {
  const printed = glyphs.filter(({ text }) => text !== ' ');
  const loose = horizontal.filter(rule => !vertical.some(crossing => meets(rule, crossing))).slice(0, MOST);
  const decorations = new Set<Rule>();
  const struck: Glyph[] = [];
  for (const rule of loose) {
    const near = printed.filter(glyph => isNear(rule, glyph));
    const through = near.filter(glyph => isThrough(rule, glyph));
    if (isAlong(rule, through)) struck.push(...through);
    else if (!isUnderline(rule, near, vertical)) continue;
    decorations.add(rule);
  }
  return { borders: horizontal.filter(rule => !decorations.has(rule)), struck };
}

/** Words of several cells may fill a border from end to end: it is crossed by others. */
const isUnderline = (rule: Rule, near: readonly Glyph[], vertical: readonly Rule[]): boolean =>
  isAlong(
    rule,
    near.filter(glyph => isUnder(rule, glyph)),
  ) && !vertical.some(crossing => crosses(rule, crossing));

const crosses = ({ at, from, to }: Rule, crossing: Rule): boolean =>
  crossing.at > from && crossing.at < to && at > crossing.from - MEETS && at < crossing.to + MEETS;

const meets = ({ at, from, to }: Rule, crossing: Rule): boolean =>
  (Math.abs(crossing.at - from) < MEETS || Math.abs(crossing.at - to) < MEETS) &&
  at > crossing.from - MEETS &&
  at < crossing.to + MEETS;

const isNear = ({ at, from, to }: Rule, glyph: Glyph): boolean =>
  at > glyph.y0 && at < glyph.y1 + UNDER * glyph.size && middleX(glyph) > from && middleX(glyph) < to;

const isUnder = ({ at }: Rule, { base, size }: Glyph): boolean =>
  at >= base - BASELINE * size && at <= base + UNDER * size;

const isThrough = ({ at }: Rule, { y0, y1 }: Glyph): boolean =>
  at > y0 + THROUGH * (y1 - y0) && at < y1 - THROUGH * (y1 - y0);

/** It begins and ends with them. */
function isAlong({ from, to }: Rule, glyphs: readonly Glyph[]): boolean {
  const { x0, x1 } = around(glyphs);
  return Math.abs(x0 - from) < SAME && Math.abs(x1 - to) < SAME;
}
