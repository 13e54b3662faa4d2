// pdf.js's list of drawing operations → what can be seen on the page. One pass; pdf.js's own text extraction is not used:
// it glues what stands in neighbouring cells, and knows neither colours nor clips.
import type { Box, Glyph, Ink } from '../page/ink.ts';
import { type Matrix, times, upright } from './matrix.ts';
import type { Operations, PdfFont, PdfGlyph, PdfPage } from './pdfjs.ts';

/** Rules are at most this thick, in points. */
const THICKEST = 3.5;
/** Above the baseline and below it, in font sizes. */
const ASCENT = 0.88;
const DESCENT = 0.12;
const INVISIBLE_MODES = [3, 7];

interface State {
  matrix: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  lineWidth: number;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Shown extends Glyph {
  /** Seen only where something darker lies under it. */
  pale: boolean;
  hidden: boolean;
}

const EVERYWHERE: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

export function inkOf(page: PdfPage, operations: Operations, ops: Record<string, number>): Ink {
  return new Interpreter(page, ops).run(operations);
}

class Interpreter {
  readonly #page: PdfPage;
  readonly #ops: Record<string, number>;
  readonly #stack: State[] = [];
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  #clips = false;
  readonly #glyphs: Shown[] = [];
  readonly #ink: Ink;
  readonly #fills: Box[] = [];
  /** Whether anything was drawn since the matrix was last changed: pictures are left out by pdf.js, their places are not. */
  #moved = false;

  constructor(page: PdfPage, ops: Record<string, number>) {
    this.#page = page;
    this.#ops = ops;
    const { matrix, width, height } = upright(page.view, page.rotate);
    this.#state = {
      matrix,
      clip: { x0: 0, y0: 0, x1: width, y1: height },
      fill: '#000000',
      stroke: '#000000',
      fillAlpha: 1,
      strokeAlpha: 1,
      blend: 'source-over',
      lineWidth: 1,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
    this.#ink = { width, height, glyphs: [], horizontal: [], vertical: [], pictures: [] };
  }

  run({ fnArray, argsArray }: Operations): Ink {
    for (let i = 0; i < fnArray.length; i += 1) this.#step(fnArray[i]!, argsArray[i] as never);
    this.#pictureIfNothingDrawn();
    this.#ink.glyphs = this.#glyphs.filter(({ hidden }) => !hidden).map(({ pale: _, hidden: __, ...glyph }) => glyph);
    return this.#ink;
  }

  // biome-ignore lint/suspicious/noExplicitAny: arguments differ with every operation
  #step(fn: number, args: any): void {
    const ops = this.#ops;
    const state = this.#state;
    switch (fn) {
      case ops.save:
        this.#save();
        break;
      case ops.restore:
        this.#restore();
        break;
      case ops.transform:
        this.#pictureIfNothingDrawn();
        state.matrix = times(state.matrix, args);
        this.#moved = true;
        break;
      case ops.paintFormXObjectBegin:
        this.#save();
        if (args[0]) this.#state.matrix = times(this.#state.matrix, args[0]);
        if (args[1]) this.#clip(boxUnder(this.#state.matrix, args[1]));
        break;
      case ops.paintFormXObjectEnd:
        this.#restore();
        break;
      case ops.beginText:
        this.#text = this.#line = [1, 0, 0, 1, 0, 0];
        break;
      case ops.setTextMatrix:
        this.#text = this.#line = toMatrix(args[0]);
        break;
      case ops.moveText:
        this.#moveLine(args[0], args[1]);
        break;
      case ops.setLeadingMoveText:
        state.leading = args[1];
        this.#moveLine(args[0], args[1]);
        break;
      case ops.nextLine:
        this.#moveLine(0, state.leading);
        break;
      case ops.setFont:
        state.font = this.#page.commonObjs.has(args[0]) ? this.#page.commonObjs.get(args[0]) : null;
        state.size = args[1];
        break;
      case ops.setCharSpacing:
        state.charSpacing = args[0];
        break;
      case ops.setWordSpacing:
        state.wordSpacing = args[0];
        break;
      case ops.setHScale:
        state.scale = args[0] / 100;
        break;
      case ops.setLeading:
        state.leading = -args[0];
        break;
      case ops.setTextRise:
        state.rise = args[0];
        break;
      case ops.setTextRenderingMode:
        state.mode = args[0];
        break;
      case ops.showText:
        this.#moved = false;
        this.#show(args[0]);
        break;
      case ops.setFillRGBColor:
        state.fill = args[0];
        break;
      case ops.setStrokeRGBColor:
        state.stroke = args[0];
        break;
      case ops.setFillColorN:
      case ops.setFillTransparent:
        state.fill = 'pattern';
        break;
      case ops.setLineWidth:
        state.lineWidth = args[0];
        break;
      case ops.setGState:
        this.#graphics(args[0]);
        break;
      case ops.clip:
      case ops.eoClip:
        this.#clips = true;
        break;
      case ops.constructPath:
        this.#path(args);
        break;
      case ops.paintImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintInlineImageXObject:
      case ops.paintSolidColorImageMask:
        this.#moved = false;
        this.#picture();
        break;
      case ops.shadingFill:
        this.#moved = false;
        break;
    }
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#pictureIfNothingDrawn();
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #pictureIfNothingDrawn(): void {
    if (this.#moved) this.#picture();
    this.#moved = false;
  }

  #picture(): void {
    const box = within(boxUnder(this.#state.matrix, [0, 0, 1, 1]), this.#state.clip);
    if (box.x1 - box.x0 > 8 && box.y1 - box.y0 > 8) this.#ink.pictures.push(box);
  }

  #moveLine(x: number, y: number): void {
    this.#text = this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
  }

  #graphics(entries: [string, unknown][]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#state.fillAlpha = value as number;
      else if (key === 'CA') this.#state.strokeAlpha = value as number;
      else if (key === 'BM') this.#state.blend = value as string;
      else if (key === 'LW') this.#state.lineWidth = value as number;
      else if (key === 'Font') this.#step(this.#ops.setFont!, value);
    }
  }

  #clip(box: Box): void {
    this.#state.clip = within(this.#state.clip, box);
  }

  #show(run: readonly (PdfGlyph | number | null)[]): void {
    const state = this.#state;
    const { font, size, scale } = state;
    if (!font) return;
    const unit = font.fontMatrix?.[0] ?? 0.001;
    const vertical = Boolean(font.vertical);
    let along = 0;
    for (const item of run) {
      if (item === null) continue;
      if (typeof item === 'number') {
        along += ((vertical ? 1 : -1) * item * size) / 1000;
        continue;
      }
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const metric = vertical ? (item.vmetric ?? font.defaultVMetrics ?? [-1000, item.width / 2, 880]) : null;
      const advance = metric ? -metric[0] * size * unit : item.width * size * unit;
      if (item.unicode) {
        // An upright sign of vertical text hangs from its origin, half to its left.
        const start = metric ? [-(item.width * size * unit) / 2, along] : [along * scale, 0];
        const length = metric ? item.width * size * unit : advance * scale;
        this.#place(item.unicode, start[0]!, start[1]! + state.rise, length, metric ? Math.abs(advance) : 0, vertical);
      }
      along += metric ? advance - spacing : advance + spacing;
    }
    this.#text = times(
      this.#text,
      vertical ? [1, 0, 0, 1, 0, -Math.abs(along) * Math.sign(along || 1)] : [1, 0, 0, 1, along * scale, 0],
    );
  }

  /** `x`, `y` in text space; `drop` is the length of a sign of vertical text. */
  #place(unicode: string, x: number, y: number, length: number, drop: number, vertical: boolean): void {
    const { matrix, size, font } = this.#state;
    const m = times(matrix, this.#text);
    const point = (px: number, py: number) => ({ x: m[0] * px + m[2] * py + m[4], y: m[1] * px + m[3] * py + m[5] });
    const height = Math.abs(size);
    const [from, to] = vertical ? [-y - drop, -y] : [y - DESCENT * height, y + ASCENT * height];
    const a = point(x, from);
    const b = point(x + length, to);
    const base = point(x, y);
    const box = boxOf(a.x, a.y, b.x, b.y);
    const up = point(x, y + height);
    const [dx, dy] = [up.x - base.x, up.y - base.y];
    const tall = Math.hypot(dx, dy);
    if (!(tall > 0.5) || !Number.isFinite(box.x0 + box.y0 + box.x1 + box.y1)) return;
    // Slanted text is a watermark.
    if (Math.min(Math.abs(dx), Math.abs(dy)) > 0.2 * tall) return;
    const turn = Math.abs(dy) >= Math.abs(dx) ? (dy < 0 ? 0 : 2) : dx > 0 ? 1 : 3;
    this.#glyphs.push({
      ...box,
      text: unicode,
      size: tall,
      base: vertical ? box.y1 : base.y,
      turn,
      vertical,
      pale: false,
      hidden: this.#isHidden(box) || font?.isInvalidPDFjsFont === true,
    });
  }

  #isHidden(box: Box): boolean {
    const { mode, fill, stroke, fillAlpha, strokeAlpha, clip } = this.#state;
    if (INVISIBLE_MODES.includes(mode)) return true;
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    if (x < clip.x0 - 1 || x > clip.x1 + 1 || y < clip.y0 - 1 || y > clip.y1 + 1) return true;
    const stroked = mode % 4 === 1 || mode % 4 === 2;
    const filled = mode % 4 !== 1;
    const seen = (filled && fillAlpha > 0.05 && !isPale(fill)) || (stroked && strokeAlpha > 0.05 && !isPale(stroke));
    return !seen && !this.#fills.some(one => contains(one, x, y));
  }

  #path([kind, [data], bounds]: [number, [Float32Array | null], Float32Array | null]): void {
    const ops = this.#ops;
    const clips = this.#clips;
    this.#clips = false;
    const { matrix } = this.#state;
    if (!data || !bounds) return;
    const fills = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ].includes(kind);
    const strokes = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ].includes(kind);
    if (fills || strokes) this.#moved = false;
    if (fills && this.#state.fillAlpha > 0.05) this.#fillPath(data);
    if (strokes && this.#state.strokeAlpha > 0.05)
      this.#strokePath(data, [ops.closeStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(kind));
    if (clips) this.#clip(boxUnder(matrix, bounds));
  }

  #fillPath(data: Float32Array): void {
    const parts = subpaths(data, this.#state.matrix);
    // A frame is drawn as one rectangle in another.
    for (const { box, straight } of parts) {
      if (!straight) continue;
      const thin = Math.min(box.x1 - box.x0, box.y1 - box.y0);
      if (thin <= THICKEST) this.#bar(box);
      else if (parts.some(other => other.box !== box && isFrame(other.box, box))) this.#edges(box);
      else this.#cover(box);
    }
  }

  /** What lies under it is not seen any more; white signs on it are. */
  #cover(box: Box): void {
    const { fill, fillAlpha, blend, clip } = this.#state;
    const seen = within(box, clip);
    if (!isPale(fill)) {
      if (this.#fills.length < 2000) this.#fills.push(seen);
      return;
    }
    if (fillAlpha < 1 || blend !== 'source-over' || seen.x1 - seen.x0 < 4 || seen.y1 - seen.y0 < 4) return;
    if (!isWhite(fill)) return;
    for (const glyph of this.#glyphs)
      if (
        glyph.x0 > seen.x0 - 0.5 &&
        glyph.x1 < seen.x1 + 0.5 &&
        glyph.y0 > seen.y0 - glyph.size * 0.25 &&
        glyph.y1 < seen.y1 + glyph.size * 0.25
      )
        glyph.hidden = true;
    const gone = (
      { from, to, at }: { from: number; to: number; at: number },
      along: [number, number],
      across: [number, number],
    ) => from > along[0] && to < along[1] && at > across[0] + 1 && at < across[1] - 1;
    const { horizontal, vertical } = this.#ink;
    if (horizontal.some(rule => gone(rule, [seen.x0, seen.x1], [seen.y0, seen.y1])))
      this.#ink.horizontal = horizontal.filter(rule => !gone(rule, [seen.x0, seen.x1], [seen.y0, seen.y1]));
    if (vertical.some(rule => gone(rule, [seen.y0, seen.y1], [seen.x0, seen.x1])))
      this.#ink.vertical = vertical.filter(rule => !gone(rule, [seen.y0, seen.y1], [seen.x0, seen.x1]));
  }

  #strokePath(data: Float32Array, closes: boolean): void {
    const { matrix, lineWidth } = this.#state;
    const wide = (lineWidth * Math.hypot(matrix[0], matrix[1], matrix[2], matrix[3])) / Math.SQRT2 / 2;
    for (const { points, closed, straight } of subpaths(data, matrix)) {
      if (!straight) continue;
      const last = closed || closes ? points.length : points.length - 1;
      for (let i = 0; i < last; i += 1) {
        const [a, b] = [points[i]!, points[(i + 1) % points.length]!];
        const box = boxOf(a.x, a.y, b.x, b.y);
        if (Math.min(box.x1 - box.x0, box.y1 - box.y0) > 0.75) continue;
        if (wide > THICKEST / 2) {
          // A stroke that is broader than long is a rule the other way.
          const across = box.x1 - box.x0 > box.y1 - box.y0;
          this.#bar(
            across
              ? { ...box, y0: box.y0 - wide, y1: box.y1 + wide }
              : { ...box, x0: box.x0 - wide, x1: box.x1 + wide },
          );
        } else this.#bar(box);
      }
    }
  }

  #edges({ x0, y0, x1, y1 }: Box): void {
    for (const y of [y0, y1]) this.#bar({ x0, x1, y0: y, y1: y });
    for (const x of [x0, x1]) this.#bar({ x0: x, x1: x, y0, y1 });
  }

  #bar(whole: Box): void {
    const { x0, y0, x1, y1 } = within(whole, this.#state.clip, 1);
    const [width, height] = [x1 - x0, y1 - y0];
    if (width < 0 || height < 0 || Math.min(width, height) > THICKEST) return;
    if (width >= height) this.#ink.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else this.#ink.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
    // A square dot is part of a dotted line either way.
    if (width === height) this.#ink.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
}

interface Subpath {
  points: { x: number; y: number }[];
  closed: boolean;
  straight: boolean;
  box: Box;
}

function subpaths(data: Float32Array, m: Matrix): Subpath[] {
  const out: Subpath[] = [];
  let current: Subpath | null = null;
  const point = (i: number) => {
    const [px, py] = [data[i]!, data[i + 1]!];
    return { x: m[0] * px + m[2] * py + m[4], y: m[1] * px + m[3] * py + m[5] };
  };
  for (let i = 0; i < data.length; ) {
    const kind = data[i];
    if (kind === 0) {
      current = { points: [point(i + 1)], closed: false, straight: true, box: EVERYWHERE };
      out.push(current);
      i += 3;
    } else if (kind === 1) {
      current?.points.push(point(i + 1));
      i += 3;
    } else if (kind === 2) {
      if (current) current.straight = false;
      current?.points.push(point(i + 5));
      i += 7;
    } else if (kind === 3) {
      if (current) current.straight = false;
      current?.points.push(point(i + 3));
      i += 5;
    } else if (kind === 4) {
      if (current) current.closed = true;
      i += 1;
    } else break;
  }
  for (const path of out) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of path.points) {
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x);
      y1 = Math.max(y1, y);
    }
    path.box = { x0, y0, x1, y1 };
  }
  return out.filter(path => path.points.length > 1);
}

const boxOf = (ax: number, ay: number, bx: number, by: number): Box => ({
  x0: Math.min(ax, bx),
  y0: Math.min(ay, by),
  x1: Math.max(ax, bx),
  y1: Math.max(ay, by),
});

function boxUnder(m: Matrix, [x0, y0, x1, y1]: ArrayLike<number> & Iterable<number>): Box {
  const corners = [
    [x0!, y0!],
    [x1!, y0!],
    [x0!, y1!],
    [x1!, y1!],
  ].map(([x, y]) => [m[0] * x! + m[2] * y! + m[4], m[1] * x! + m[3] * y! + m[5]] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

const within = (a: Box, b: Box, slack = 0): Box => ({
  x0: Math.max(a.x0, b.x0 - slack),
  y0: Math.max(a.y0, b.y0 - slack),
  x1: Math.min(a.x1, b.x1 + slack),
  y1: Math.min(a.y1, b.y1 + slack),
});

const contains = ({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

const isFrame = (a: Box, b: Box): boolean =>
  [a.x0 - b.x0, a.y0 - b.y0, b.x1 - a.x1, b.y1 - a.y1].every(gap => Math.abs(gap) <= THICKEST) &&
  (a.x0 - b.x0) * (b.x1 - a.x1) >= 0;

const isWhite = (colour: string): boolean => brightness(colour) > 0.97;
const isPale = (colour: string): boolean => brightness(colour) > 0.9;

function brightness(colour: string): number {
  const rgb = /^#(..)(..)(..)$/.exec(colour);
  return rgb ? Math.min(...rgb.slice(1).map(part => Number.parseInt(part, 16))) / 255 : 0;
}

const toMatrix = (values: ArrayLike<number>): Matrix => [
  values[0]!,
  values[1]!,
  values[2]!,
  values[3]!,
  values[4]!,
  values[5]!,
];
