// Text that stands twice in one place, to make it bold or give it a shadow, counts once.
import type { Glyph } from './ink.ts';

/** In widths and sizes of the sign: how far the second print may lie off. A letter printed twice is a whole width further. */
const OFF_ALONG = 0.25;
const OFF_ACROSS = 0.12;
/** Points: below the resolution of any printer. */
const LEAST_OFF = 0.1;
/** Points: signs are looked up by the square of this size that they are in; twins lie in neighbouring squares. */
const SQUARE = 8;
/** A page made to exhaust its reader has more signs in one square. */
const MOST = 200;
/** More squares than any page has side by side. */
const STRIDE = 100_000;

export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, Glyph[]>();
  return glyphs.filter(glyph => {
    if (glyph.text === ' ') return true;
    const square = Math.round(glyph.base / SQUARE) * STRIDE + Math.round(glyph.x0 / SQUARE);
    for (const row of [square - STRIDE, square, square + STRIDE])
      for (let at = row - 1; at <= row + 1; at += 1)
        if (seen.get(at)?.some(other => other.text === glyph.text && isTwin(glyph, other))) return false;
    const list = seen.get(square);
    if (list && list.length < MOST) list.push(glyph);
    else if (!list) seen.set(square, [glyph]);
    return true;
  });
}

const isTwin = (a: Glyph, b: Glyph): boolean => {
  const [along, across] = a.vertical || a.turn % 2 === 1 ? (['y0', 'x0'] as const) : (['x0', 'base'] as const);
  const length = a.vertical || a.turn % 2 === 1 ? a.y1 - a.y0 : a.x1 - a.x0;
  return (
    Math.abs(a[along] - b[along]) < OFF_ALONG * length + LEAST_OFF &&
    Math.abs(a[across] - b[across]) < OFF_ACROSS * a.size + LEAST_OFF
  );
};
