// pdf.js's list of drawing operations → what can be seen on the page. One pass; pdf.js's own text extraction is not used: it
// glues what stands in neighbouring cells, and knows neither colours nor clips.
import type { Box, Ink } from '../page/ink.ts';
import { boxOf, boxUnder, IDENTITY, type Matrix, moved, pointUnder, times, within } from '../page/matrix.ts';
import { Drawing } from '../page/strokes.ts';
import { type Arguments, toMatrix } from './arguments.ts';
import { ReadFont } from './font.ts';
import { GraphicsState } from './graphics-state.ts';
import { subpaths } from './path.ts';
import type { PdfFont, PdfPage } from './pdfjs.ts';
import { type Run, show } from './text.ts';
import { upright } from './upright.ts';

/** Signs and rules on one page. A page of the smallest print has some thousand of each. */
const MOST_SIGNS = 200_000;
const MOST_RULES = 200_000;

/** Of pdf.js, of one file. */
export interface Library {
  ops: Readonly<Record<string, number>>;
  /** Whether a layer is to be seen. */
  isVisible(layer: unknown): boolean;
}

export class Interpreter {
  state: GraphicsState;
  readonly #page: PdfPage;
  readonly #library: Library;
  readonly #fonts: WeakMap<PdfFont, ReadFont>;
  readonly #drawing: Drawing;
  readonly #start: GraphicsState;
  readonly #stack: GraphicsState[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #clips = false;
  /** Whether nothing was drawn since the matrix was last changed: pictures are left out by pdf.js, their places are not. */
  #moved = false;
  /** For each stretch of marked content, whether it is a hidden layer. */
  readonly #marked: boolean[] = [];
  #hidden = 0;
  readonly #groups: boolean[] = [];

  constructor(page: PdfPage, library: Library, fonts: WeakMap<PdfFont, ReadFont>) {
    this.#page = page;
    this.#library = library;
    this.#fonts = fonts;
    const { matrix, width, height } = upright(page);
    this.#drawing = new Drawing(width, height);
    this.state = new GraphicsState(matrix, { x0: 0, y0: 0, x1: width, y1: height });
    this.#start = this.state.copy();
  }

  get isFull(): boolean {
    return this.#drawing.signs > MOST_SIGNS || this.#drawing.rules > MOST_RULES;
  }

  ink(): Ink {
    this.#pictureIfNothingDrawn();
    return this.#drawing.ink();
  }

  save(): void {
    this.#stack.push(this.state.copy());
  }

  restore(): void {
    this.#pictureIfNothingDrawn();
    this.state = this.#stack.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.#pictureIfNothingDrawn();
    this.state.matrix = times(this.state.matrix, matrix);
    this.#moved = true;
  }

  beginForm(matrix: ArrayLike<number> | null, box: Float32Array | null): void {
    this.save();
    if (matrix) this.state.matrix = times(this.state.matrix, toMatrix(matrix));
    if (box) this.#clip(this.state.matrix, box);
  }

  /** A group's own matrix is given again with its form. What is drawn as a mask is not seen. */
  beginGroup({ matrix, bbox, smask }: Arguments['beginGroup'][0]): void {
    this.save();
    if (bbox) this.#clip(matrix ? times(this.state.matrix, toMatrix(matrix)) : this.state.matrix, bbox);
    const isMask = Boolean(smask);
    this.#groups.push(isMask);
    if (isMask) this.#hidden += 1;
  }

  endGroup(): void {
    if (this.#groups.pop()) this.#hidden -= 1;
    this.restore();
  }

  /** It knows nothing of what the page has set. */
  beginAnnotation(matrix: Matrix): void {
    this.save();
    this.state = this.#start.copy();
    this.state.matrix = times(this.state.matrix, matrix);
  }

  beginMarked(layer: unknown): void {
    const hides = layer !== null && !this.#library.isVisible(layer);
    this.#marked.push(hides);
    if (hides) this.#hidden += 1;
  }

  endMarked(): void {
    if (this.#marked.pop()) this.#hidden -= 1;
  }

  startLine(matrix: Matrix): void {
    this.#text = this.#line = matrix;
  }

  moveLine(x: number, y: number): void {
    this.startLine(moved(this.#line, x, y));
  }

  font(id: string, size: number): void {
    const { commonObjs } = this.#page;
    const font = commonObjs.has(id) ? commonObjs.get(id) : null;
    this.state.size = size;
    this.state.font = null;
    // A font that failed is told as a sentence.
    if (typeof font !== 'object' || font === null) return;
    let read = this.#fonts.get(font);
    if (!read) {
      read = new ReadFont(font);
      this.#fonts.set(font, read);
    }
    this.state.font = read;
  }

  graphics(entries: [string, unknown][]): void {
    const { state } = this;
    for (const [key, value] of entries) {
      if (key === 'ca') state.fillAlpha = Number(value);
      else if (key === 'CA') state.strokeAlpha = Number(value);
      else if (key === 'BM') state.blends = value !== 'source-over';
      else if (key === 'LW') state.lineWidth = Number(value);
      else if (key === 'Font') this.font(...(value as [string, number]));
    }
  }

  show(run: Run): void {
    this.#moved = false;
    if (this.#hidden === 0) this.#text = show(run, this.state, this.#text, this.#drawing);
  }

  /** With the next path, after it is painted. */
  clipNext(): void {
    this.#clips = true;
  }

  path(paint: number, steps: Float32Array | null, bounds: Float32Array | null): void {
    const { ops } = this.#library;
    const { state } = this;
    const fills = paint !== ops.endPath && paint !== ops.stroke && paint !== ops.closeStroke;
    const strokes = paint !== ops.endPath && paint !== ops.fill && paint !== ops.eoFill;
    if (steps && bounds && (fills || strokes) && this.#hidden === 0) {
      this.#moved = false;
      const parts = subpaths(steps, state.matrix);
      if (fills) this.#drawing.fill(parts, state.filled, state.clip);
      if (strokes) this.#drawing.stroke(parts, this.#lineWidth, state.stroked, state.clip);
    }
    if (this.#clips && bounds) this.#clip(state.matrix, bounds);
    this.#clips = false;
  }

  get #lineWidth(): number {
    const { matrix, lineWidth } = this.state;
    return (lineWidth * Math.hypot(matrix[0], matrix[1], matrix[2], matrix[3])) / Math.SQRT2;
  }

  somethingElse(): void {
    this.#moved = false;
  }

  picture(): void {
    this.#moved = false;
    const { matrix, clip } = this.state;
    if (this.#hidden === 0) this.#drawing.picture(boxUnder(matrix, UNIT), clip);
  }

  #pictureIfNothingDrawn(): void {
    if (this.#moved) this.picture();
  }

  #clip(matrix: Matrix, [x0, y0, x1, y1]: Float32Array): void {
    const corners = [pointUnder(matrix, x0!, y0!), pointUnder(matrix, x1!, y1!)];
    corners.push(pointUnder(matrix, x0!, y1!), pointUnder(matrix, x1!, y0!));
    this.state.clip = within(this.state.clip, boxOf(corners));
  }
}

const UNIT: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
