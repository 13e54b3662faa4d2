// Drawing, step by step in the order of the file, and what of it can be seen in the end: straight strokes and thin fills are
// rules, white fills hide what lies under them, pale signs are seen only on something darker. Points, y down.
import { dottedLines, isDot } from './dots.ts';
import { type Box, type Glyph, type Ink, middleX, middleY, type Rule } from './ink.ts';
import { boxOf, type Point, within } from './matrix.ts';

/** Rules are at most this thick, in points. */
const THICKEST = 3.5;
/** A stroke whose ends miss each other by more is no straight one. */
const SLANT = 0.75;
/** Brightness from which on nothing is seen on paper, and from which on a fill hides what is under it. */
const PALE = 0.9;
const WHITE = 0.97;
/** Smaller white fills hide no sign. */
const LEAST_COVER = 4;
/** Smaller pictures are ornaments. */
const LEAST_PICTURE = 8;
/** How far beyond the edge of a clip a sign's middle, and a rule, still counts as inside. */
const ON_EDGE = 1;
/** A page made to exhaust its reader has more. */
const MOST_FILLS = 2000;

/** A part of a path that hangs together. */
export interface Subpath {
  points: Point[];
  closed: boolean;
  /** No curve is in it. */
  straight: boolean;
}

export interface Paint {
  /** From black, 0, to white, 1; of the darkest of its colours. */
  brightness: number;
  /** From 0 to 1. */
  opacity: number;
}

export class Drawing {
  readonly #ink: Ink;
  #glyphs: { glyph: Glyph; hidden: boolean }[] = [];
  readonly #fills: Box[] = [];
  #dots: Box[] = [];
  #covers = 0;

  constructor(width: number, height: number) {
    this.#ink = { width, height, glyphs: [], horizontal: [], vertical: [], pictures: [] };
  }

  get signs(): number {
    return this.#glyphs.length;
  }

  get rules(): number {
    return this.#ink.horizontal.length + this.#ink.vertical.length + this.#dots.length;
  }

  glyph(glyph: Glyph, paint: Paint, clip: Box): void {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
    if (!contains(clip, x, y, ON_EDGE) || isInvisible(paint)) return;
    if (shade(paint) > PALE && !this.#fills.some(fill => contains(fill, x, y))) return;
    this.#glyphs.push({ glyph, hidden: false });
  }

  picture(box: Box, clip: Box): void {
    const seen = within(box, clip);
    if (seen.x1 - seen.x0 > LEAST_PICTURE && seen.y1 - seen.y0 > LEAST_PICTURE) this.#ink.pictures.push(seen);
    // Converters make ruling lines of pictures, too.
    else this.#bar(seen, clip);
  }

  fill(path: readonly Subpath[], paint: Paint, clip: Box): void {
    if (isInvisible(paint)) return;
    const boxes = path.map(({ points }) => boxOf(points));
    for (const [i, { straight }] of path.entries()) {
      const box = boxes[i]!;
      if (isThin(box) && (straight || isDot(box))) this.#bar(box, clip);
      else if (!straight) continue;
      // A frame is drawn as one rectangle in another.
      else if (path.length < 50 && boxes.some(other => other !== box && isFrame(other, box))) this.#edges(box, clip);
      else this.#cover(within(box, clip), paint);
    }
  }

  stroke(path: readonly Subpath[], width: number, paint: Paint, clip: Box): void {
    if (isInvisible(paint)) return;
    for (const { points, closed, straight } of path) {
      if (!straight) continue;
      for (let i = 0; i < points.length - (closed ? 0 : 1); i += 1) {
        const box = boxOf([points[i]!, points[(i + 1) % points.length]!]);
        if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= SLANT) this.#bar(broadened(box, width), clip);
      }
    }
  }

  ink(): Ink {
    const { horizontal, vertical } = dottedLines(this.#dots);
    return {
      ...this.#ink,
      glyphs: this.#glyphs.filter(({ hidden }) => !hidden).map(({ glyph }) => glyph),
      horizontal: [...this.#ink.horizontal, ...horizontal],
      vertical: [...this.#ink.vertical, ...vertical],
    };
  }

  #cover(seen: Box, paint: Paint): void {
    if (shade(paint) <= PALE) {
      if (this.#fills.length < MOST_FILLS) this.#fills.push(seen);
      return;
    }
    if (paint.opacity < 1 || paint.brightness <= WHITE) return;
    if (seen.x1 - seen.x0 < LEAST_COVER || seen.y1 - seen.y0 < LEAST_COVER || this.#covers >= MOST_FILLS) return;
    this.#covers += 1;
    for (const one of this.#glyphs) {
      const { x0, x1, y0, y1, size } = one.glyph;
      const [across, along] = [0.5, size * 0.25];
      if (x0 > seen.x0 - across && x1 < seen.x1 + across && y0 > seen.y0 - along && y1 < seen.y1 + along)
        one.hidden = true;
    }
    this.#ink.horizontal = without(this.#ink.horizontal, seen.x0, seen.x1, seen.y0, seen.y1);
    this.#ink.vertical = without(this.#ink.vertical, seen.y0, seen.y1, seen.x0, seen.x1);
    if (this.#dots.length > 0) this.#dots = this.#dots.filter(dot => !contains(seen, middleX(dot), middleY(dot)));
  }

  #edges({ x0, y0, x1, y1 }: Box, clip: Box): void {
    for (const y of [y0, y1]) this.#bar({ x0, x1, y0: y, y1: y }, clip);
    for (const x of [x0, x1]) this.#bar({ x0: x, x1: x, y0, y1 }, clip);
  }

  #bar(whole: Box, clip: Box): void {
    const seen = within(whole, clip, ON_EDGE);
    const [width, height] = [seen.x1 - seen.x0, seen.y1 - seen.y0];
    if (!(width >= 0 && height >= 0 && isThin(seen))) return;
    if (isDot(seen)) this.#dots.push(seen);
    else if (width > height) this.#ink.horizontal.push({ at: middleY(seen), from: seen.x0, to: seen.x1 });
    else this.#ink.vertical.push({ at: middleX(seen), from: seen.y0, to: seen.y1 });
  }
}

const isThin = ({ x0, y0, x1, y1 }: Box): boolean => Math.min(x1 - x0, y1 - y0) <= THICKEST;

/** A stroke that is broader than long is a rule the other way, or a dot; the breadth of others does not matter. */
function broadened(box: Box, width: number): Box {
  const half = width / 2;
  if (width <= THICKEST && Math.max(box.x1 - box.x0, box.y1 - box.y0) < half)
    return { x0: box.x0 - half, y0: box.y0 - half, x1: box.x1 + half, y1: box.y1 + half };
  if (width <= THICKEST) return box;
  const across = box.x1 - box.x0 > box.y1 - box.y0;
  return across ? { ...box, y0: box.y0 - half, y1: box.y1 + half } : { ...box, x0: box.x0 - half, x1: box.x1 + half };
}

/** Rules but for those that end in a covered stretch. */
const without = (rules: Rule[], from: number, to: number, above: number, below: number): Rule[] => {
  const isGone = (rule: Rule) => rule.from > from && rule.to < to && rule.at > above + 1 && rule.at < below - 1;
  return rules.some(isGone) ? rules.filter(rule => !isGone(rule)) : rules;
};

const contains = ({ x0, y0, x1, y1 }: Box, x: number, y: number, slack = 0): boolean =>
  x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack;

const isInvisible = ({ opacity }: Paint): boolean => opacity < 0.05;

/** How bright it comes out on white paper. */
const shade = ({ brightness, opacity }: Paint): number => 1 - (1 - brightness) * opacity;

const isFrame = (a: Box, b: Box): boolean =>
  [a.x0 - b.x0, a.y0 - b.y0, b.x1 - a.x1, b.y1 - a.y1].every(gap => Math.abs(gap) <= THICKEST) &&
  (a.x0 - b.x0) * (b.x1 - a.x1) >= 0;
