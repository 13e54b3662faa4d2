// One page: its layers and those of its templates, drawn in their order.
import type { Box } from '../page/ink.ts';
import { boxOf, boxUnder, type Matrix, moved, scaleOf, times, within } from '../page/matrix.ts';
import { Drawing } from '../page/strokes.ts';
import type { Room } from '../room.ts';
import { attribute, type Element, elements, first, isElement, textOf } from '../xml.ts';
import { subpathsOf } from './path.ts';
import { PLAIN, type Resources, type Style } from './resources.ts';
import { glyphsOf } from './text.ts';
import { flagOf, numberOf, toBox, toMatrix } from './values.ts';
import type { DigitWidths } from './widths.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A page full of the smallest print has a quarter of it. */
const MOST_ON_PAGE = 50_000;
/** Groups in groups. */
const DEEPEST = 12;
/** Pale and large: a watermark, and no heading. */
const WATERMARK_BRIGHTNESS = 0.6;
const WATERMARK_SIZE = 20;

const LAYERS = ['background', 'body', 'foreground'];

interface Surroundings {
  matrix: Matrix;
  clip: Box;
  style: Style;
  opacity: number;
  /** Numbers of the groups that are being drawn. */
  groups: readonly string[];
}

export class PageReader {
  readonly drawing: Drawing;
  readonly #resources: Resources;
  readonly #room: Room;
  readonly #digits: DigitWidths;
  readonly #page: Surroundings;

  /** `area` in millimetres; room and widths are the document's. */
  constructor(area: Box, resources: Resources, room: Room, digits: DigitWidths) {
    const scale = POINTS_PER_MILLIMETRE;
    const [width, height] = [(area.x1 - area.x0) * scale, (area.y1 - area.y0) * scale];
    this.drawing = new Drawing(width, height);
    this.#resources = resources;
    this.#room = room;
    this.#digits = digits;
    this.#page = {
      matrix: moved([scale, 0, 0, scale, 0, 0], -area.x0, -area.y0),
      clip: { x0: 0, y0: 0, x1: width, y1: height },
      style: PLAIN,
      opacity: 1,
      groups: [],
    };
  }

  /** The page's own content and, with their place in the order, those of its templates. */
  draw(content: Element | undefined, templates: readonly { content: Element | undefined; order: string }[]): void {
    const layersOf = (one: Element | undefined) => (one ? elements(one, 'Layer') : []);
    for (const kind of LAYERS) {
      for (const template of templates)
        if ((known(template.order) ?? LAYERS[0]) === kind)
          for (const layer of layersOf(template.content)) this.#layer(layer);
      for (const layer of layersOf(content))
        if ((known(attribute(layer, 'Type')) ?? LAYERS[1]) === kind) this.#layer(layer);
    }
  }

  get over(): boolean {
    return this.#room.over || this.drawing.signs > MOST_ON_PAGE || this.drawing.rules > MOST_ON_PAGE;
  }

  #layer(layer: Element): void {
    this.#objects(layer, { ...this.#page, style: this.#resources.style(layer, PLAIN) });
  }

  #objects(parent: Element, around: Surroundings): void {
    for (const object of parent.children) {
      if (!isElement(object)) continue;
      this.#room.takeNodes();
      if (this.over) return;
      if (object.name === 'PageBlock') this.#objects(object, around);
      else if (flagOf(object, 'Visible', true)) this.#object(object, around);
    }
  }

  #object(object: Element, around: Surroundings): void {
    const boundary = toBox(attribute(object, 'Boundary'));
    const own = moved(around.matrix, boundary?.x0 ?? 0, boundary?.y0 ?? 0);
    const matrix = times(own, toMatrix(attribute(object, 'CTM')) ?? [1, 0, 0, 1, 0, 0]);
    const clip = this.#clip(object, own, matrix, around.clip);
    const opacity = around.opacity * ((numberOf(object, 'Alpha') ?? 255) / 255);
    const inside: Surroundings = {
      ...around,
      matrix,
      clip,
      opacity,
      style: this.#resources.style(object, around.style),
    };
    switch (object.name) {
      case 'TextObject':
        this.#text(object, inside);
        break;
      case 'PathObject':
        this.#path(object, inside);
        break;
      case 'ImageObject':
        if (boundary && opacity > 0) this.drawing.picture(boxUnder(around.matrix, boundary), clip);
        break;
      case 'CompositeObject':
        this.#group(object, inside);
        break;
    }
  }

  #text(object: Element, { matrix, clip, style, opacity }: Surroundings): void {
    const filled = flagOf(object, 'Fill', true);
    if (!filled && !flagOf(object, 'Stroke', false)) return;
    const paint = this.#resources.paint(filled ? style.fill : style.stroke, opacity);
    for (const code of elements(object, 'TextCode')) this.#room.takeCharacters(textOf(code).length);
    if (this.over) return;
    for (const glyph of glyphsOf(object, matrix, this.#digits))
      if (paint.brightness < WATERMARK_BRIGHTNESS || glyph.size < WATERMARK_SIZE)
        this.drawing.glyph(glyph, paint, clip);
  }

  #path(object: Element, { matrix, clip, style, opacity }: Surroundings): void {
    const data = first(object, 'AbbreviatedData');
    const path = data ? subpathsOf(textOf(data), matrix) : [];
    if (flagOf(object, 'Fill', false)) this.drawing.fill(path, this.#resources.paint(style.fill, opacity), clip);
    if (flagOf(object, 'Stroke', true))
      this.drawing.stroke(path, style.lineWidth * scaleOf(matrix), this.#resources.paint(style.stroke, opacity), clip);
  }

  #group(object: Element, around: Surroundings): void {
    const id = attribute(object, 'ResourceID')?.trim();
    const content = first(this.#resources.unit(id), 'Content');
    if (!content || id === undefined || around.groups.includes(id) || around.groups.length >= DEEPEST) return;
    this.#objects(content, { ...around, groups: [...around.groups, id] });
  }

  /** Where all its clips overlap, each the box around its areas; in the object's space with or without its own matrix. */
  #clip(object: Element, plain: Matrix, transformed: Matrix, around: Box): Box {
    const clips = first(object, 'Clips');
    if (!clips) return around;
    const matrix = flagOf(clips, 'TransFlag', true) ? transformed : plain;
    let box = around;
    for (const clip of elements(clips, 'Clip')) {
      const points = elements(clip, 'Area').flatMap(area => {
        const path = first(area, 'Path');
        const data = first(path, 'AbbreviatedData');
        if (!path || !data) return [];
        const inArea = times(matrix, toMatrix(attribute(area, 'CTM')) ?? [1, 0, 0, 1, 0, 0]);
        const boundary = toBox(attribute(path, 'Boundary'));
        const inPath = times(
          moved(inArea, boundary?.x0 ?? 0, boundary?.y0 ?? 0),
          toMatrix(attribute(path, 'CTM')) ?? [1, 0, 0, 1, 0, 0],
        );
        return subpathsOf(textOf(data), inPath).flatMap(one => one.points);
      });
      if (points.length > 0) box = within(box, boxOf(points));
    }
    return box;
  }
}

const known = (type: string | undefined): string | undefined => LAYERS.find(one => one === type?.trim().toLowerCase());
