// Runs of glyphs → signs at their places.
import type { Glyph } from '../page/ink.ts';
import { boxOf, type Matrix, moved, pointUnder, times } from '../page/matrix.ts';
import type { Drawing } from '../page/strokes.ts';
import type { ReadFont } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { PdfGlyph } from './pdfjs.ts';

/** Above the baseline and below it, in font sizes. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** In points: smaller signs are seen by nobody. */
const SMALLEST = 0.5;
/** Text that slants more, as a part of its length, is a watermark. */
const SLANT = 0.2;

export type Run = readonly (PdfGlyph | number | null)[];

/** Puts a run where `text` says, and returns where the next one begins. */
export function show(run: Run, state: GraphicsState, text: Matrix, drawing: Drawing): Matrix {
  const { font, size, scale } = state;
  if (!font) return text;
  const place = placeOf(times(state.matrix, text), state, font);
  const paint = state.printed;
  let along = 0;
  for (const item of run) {
    if (item === null) continue;
    if (typeof item === 'number') {
      along += ((font.vertical ? 1 : -1) * item * size) / 1000;
      continue;
    }
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    const width = item.width * size * font.unit;
    const drop = font.vertical ? -font.drop(item) * size * font.unit : 0;
    const sign = item.unicode ? font.text(item) : '';
    if (sign && place) drawing.glyph(place(sign, along, width, drop), paint, state.clip);
    along += font.vertical ? drop - spacing : width + spacing;
  }
  return font.vertical ? moved(text, 0, -along) : moved(text, along * scale, 0);
}

type Place = (sign: string, along: number, width: number, drop: number) => Glyph;

/** Null where nothing of the run is to be seen. */
function placeOf(m: Matrix, { size, scale, rise }: GraphicsState, font: ReadFont): Place | null {
  const length = Math.hypot(m[0], m[1]);
  const [dx, dy] = size < 0 ? [-m[0], -m[1]] : [m[0], m[1]];
  // Of slanted letters, that of upright ones.
  const tall = (Math.abs(size) * Math.abs(m[0] * m[3] - m[1] * m[2])) / length;
  if (!(tall > SMALLEST) || font.isMissing) return null;
  if (Math.min(Math.abs(dx), Math.abs(dy)) > SLANT * length) return null;
  const turn = Math.abs(dx) >= Math.abs(dy) ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3;
  if (font.vertical)
    return (text, along, width, drop) => {
      // It hangs from its origin, half to its left.
      const [x, y] = [-width / 2, rise - along];
      const box = boxOf([pointUnder(m, x, y - drop), pointUnder(m, x + width, y)]);
      return { ...box, text, size: tall, base: box.y1, turn, vertical: true };
    };
  const [above, below] = turn === 0 || turn === 3 ? [ASCENT * tall, DESCENT * tall] : [DESCENT * tall, ASCENT * tall];
  return (text, along, width) => {
    const x = along * scale;
    const [fromX, fromY] = [m[0] * x + m[2] * rise + m[4], m[1] * x + m[3] * rise + m[5]];
    const [toX, toY] = [fromX + m[0] * width * scale, fromY + m[1] * width * scale];
    const upright = turn === 0 || turn === 2;
    return {
      x0: upright ? Math.min(fromX, toX) : fromX - above,
      y0: upright ? fromY - above : Math.min(fromY, toY),
      x1: upright ? Math.max(fromX, toX) : fromX + below,
      y1: upright ? fromY + below : Math.max(fromY, toY),
      text,
      size: tall,
      base: fromY,
      turn,
      vertical: false,
    };
  };
}
