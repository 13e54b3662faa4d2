// What pages refer to by number: drawing parameters, colour spaces, and groups of objects that are drawn as one. Fonts are
// not among them: the text of an OFD is in its pages, and where its signs stand, too.
import type { Paint } from '../page/strokes.ts';
import { attribute, type Element, elements, first } from '../xml.ts';
import { numberOf } from './values.ts';

/** Of everything that an object does not say itself. */
export interface Style {
  lineWidth: number;
  fill: Element | undefined;
  stroke: Element | undefined;
}

/** The standard's default line is a point thick. */
export const PLAIN: Style = { lineWidth: 0.353, fill: undefined, stroke: undefined };

/** Parameters that go back to others. */
const DEEPEST = 20;

export class Resources {
  readonly #params = new Map<string, Element>();
  readonly #spaces = new Map<string, string>();
  readonly #units = new Map<string, Element>();

  add(resources: Element): void {
    for (const group of elements(resources, 'DrawParams')) collect(this.#params, group, 'DrawParam');
    for (const group of elements(resources, 'CompositeGraphicUnits'))
      collect(this.#units, group, 'CompositeGraphicUnit');
    for (const group of elements(resources, 'ColorSpaces'))
      for (const space of elements(group, 'ColorSpace'))
        this.#spaces.set(attribute(space, 'ID') ?? '', attribute(space, 'Type') ?? '');
  }

  unit(id: string | undefined): Element | undefined {
    return id === undefined ? undefined : this.#units.get(id.trim());
  }

  /** Of an object or a layer: its own words, then its parameters, then what it is in. */
  style(element: Element, around: Style): Style {
    const chain = [element];
    for (let id = attribute(element, 'DrawParam'); id !== undefined && chain.length < DEEPEST; ) {
      const param = this.#params.get(id.trim());
      if (!param) break;
      chain.push(param);
      id = attribute(param, 'Relative');
    }
    const found = <T>(look: (one: Element) => T | undefined, otherwise: T): T => {
      for (const one of chain) {
        const value = look(one);
        if (value !== undefined) return value;
      }
      return otherwise;
    };
    return {
      lineWidth: found(one => numberOf(one, 'LineWidth'), around.lineWidth),
      fill: found(one => first(one, 'FillColor'), around.fill),
      stroke: found(one => first(one, 'StrokeColor'), around.stroke),
    };
  }

  /** `opacity` is that of the object. Patterns and shadings count as black: they are seen. */
  paint(colour: Element | undefined, opacity: number): Paint {
    if (!colour) return { brightness: 0, opacity };
    const values = (
      attribute(colour, 'Value')
        ?.trim()
        .split(/[\s,]+/) ?? []
    ).map(toPart);
    const space = this.#spaces.get(attribute(colour, 'ColorSpace')?.trim() ?? '');
    const alpha = numberOf(colour, 'Alpha');
    return { brightness: brightnessOf(values, space), opacity: opacity * (alpha === undefined ? 1 : alpha / 255) };
  }
}

const collect = (into: Map<string, Element>, group: Element, name: string): void => {
  for (const one of elements(group, name)) into.set(attribute(one, 'ID')?.trim() ?? '', one);
};

/** 255 or #FF. */
const toPart = (text: string): number =>
  Math.min(1, Math.max(0, (text.startsWith('#') ? Number.parseInt(text.slice(1), 16) : Number(text)) / 255));

function brightnessOf(values: readonly number[], space: string | undefined): number {
  if (values.length === 0 || values.some(Number.isNaN)) return 0;
  if (space === 'CMYK' || values.length === 4) {
    const [c = 0, m = 0, y = 0, k = 0] = values;
    return (1 - Math.max(c, m, y)) * (1 - k);
  }
  return Math.min(...values.slice(0, 3));
}
