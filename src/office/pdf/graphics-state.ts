// What holds for everything drawn from now on, until it is restored: place, clip, colours, font.
import type { Box } from '../page/ink.ts';
import type { Matrix } from '../page/matrix.ts';
import type { Paint } from '../page/strokes.ts';
import type { ReadFont } from './font.ts';

const NOTHING: Paint = { brightness: 1, opacity: 0 };

export class GraphicsState {
  matrix: Matrix;
  clip: Box;
  /** Brightness of the colour; null for none at all. */
  fill: number | null = 0;
  stroke: number | null = 0;
  fillAlpha = 1;
  strokeAlpha = 1;
  /** Whether what is drawn hides what is under it. */
  blends = false;
  lineWidth = 1;
  font: ReadFont | null = null;
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** Horizontal, of text. */
  scale = 1;
  leading = 0;
  rise = 0;
  mode = 0;

  constructor(matrix: Matrix, clip: Box) {
    this.matrix = matrix;
    this.clip = clip;
  }

  copy(): GraphicsState {
    const copy = new GraphicsState(this.matrix, this.clip);
    copy.fill = this.fill;
    copy.stroke = this.stroke;
    copy.fillAlpha = this.fillAlpha;
    copy.strokeAlpha = this.strokeAlpha;
    copy.blends = this.blends;
    copy.lineWidth = this.lineWidth;
    copy.font = this.font;
    copy.size = this.size;
    copy.charSpacing = this.charSpacing;
    copy.wordSpacing = this.wordSpacing;
    copy.scale = this.scale;
    copy.leading = this.leading;
    copy.rise = this.rise;
    copy.mode = this.mode;
    return copy;
  }

  get filled(): Paint {
    return this.#paint(this.fill, this.fillAlpha);
  }

  get stroked(): Paint {
    return this.#paint(this.stroke, this.strokeAlpha);
  }

  /** Of text: what is seen of it. Modes 4 to 7 are 0 to 3 and clip, too. */
  get printed(): Paint {
    switch (this.mode % 4) {
      case 0:
        return this.filled;
      case 1:
        return this.stroked;
      case 2:
        return darker(this.filled, this.stroked);
      default:
        return NOTHING;
    }
  }

  #paint(brightness: number | null, alpha: number): Paint {
    if (brightness === null) return NOTHING;
    return { brightness, opacity: this.blends ? Math.min(alpha, ALMOST) : alpha };
  }
}

/** Opaque but for what is under it. */
const ALMOST = 0.99;

const darker = (a: Paint, b: Paint): Paint =>
  a.opacity * (1 - a.brightness) >= b.opacity * (1 - b.brightness) ? a : b;

/** Of `#rrggbb`: that of its darkest part. */
export function brightnessOf(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return Number.isNaN(rgb) ? 0 : Math.min(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff) / 255;
}
