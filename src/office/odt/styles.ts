// Styles of an OpenDocument text, as far as they decide what is read: hidden text, and the numbering of lists and headings.
// A style takes what it does not say itself from its parent; parents may go in circles.
import { attribute, type Element, elements, first } from '../xml.ts';
import { type ListStyle, listStyleOf } from './list-style.ts';

/** Styles inherit over a few generations. */
const MOST_PARENTS = 20;

export class Styles {
  /** By family and name: `paragraph P1`. */
  readonly #styles = new Map<string, Element>();
  readonly #lists = new Map<string, ListStyle>();
  /** Of headings. */
  readonly outline: ListStyle | undefined;

  /** Of groups that define the same name, the later one prevails. */
  constructor(groups: readonly (Element | undefined)[]) {
    for (const group of groups) {
      if (!group) continue;
      for (const style of elements(group, 'style'))
        this.#styles.set(`${attribute(style, 'family')} ${attribute(style, 'name')}`, style);
      for (const style of elements(group, 'list-style')) {
        const name = attribute(style, 'name');
        if (name !== undefined) this.#lists.set(name, listStyleOf(style));
      }
      const outline = first(group, 'outline-style');
      if (outline) this.outline = listStyleOf(outline);
    }
  }

  list(name: string | undefined): ListStyle | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  /** The list style that a paragraph style names. */
  listNameOf(paragraphStyle: string | undefined): string | undefined {
    for (const style of this.#chain('paragraph', paragraphStyle)) {
      const name = attribute(style, 'list-style-name');
      if (name !== undefined) return name;
    }
    return undefined;
  }

  hides(family: 'paragraph' | 'text', name: string | undefined): boolean {
    for (const style of this.#chain(family, name)) {
      const properties = first(style, 'text-properties');
      const display = properties && attribute(properties, 'display');
      if (display !== undefined) return display === 'none';
    }
    return false;
  }

  /** `super 58%`, `33% 80%`; lowered where it begins with a minus sign. */
  raises(name: string | undefined): boolean {
    for (const style of this.#chain('text', name)) {
      const properties = first(style, 'text-properties');
      const position = properties && attribute(properties, 'text-position');
      if (position !== undefined) return /^\s*(?:super|[1-9])/.test(position);
    }
    return false;
  }

  *#chain(family: string, name: string | undefined): Generator<Element> {
    let next = name;
    for (let i = 0; next !== undefined && i < MOST_PARENTS; i += 1) {
      const style = this.#styles.get(`${family} ${next}`);
      if (!style) return;
      yield style;
      next = attribute(style, 'parent-style-name');
    }
  }
}
