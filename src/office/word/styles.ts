// Styles of a Word file, as far as they bear on what is read: numbering and hidden text, each inherited along `basedOn`.
import { attribute, type Element, elements, first } from '../xml.ts';
import { settingOf, switched } from './properties.ts';

export interface Style {
  id: string;
  numId: string | undefined;
  level: string | undefined;
  hidden: boolean | undefined;
  basedOn: string | undefined;
}

/** Inheritance is some steps deep; a longer chain runs in a circle. */
const LONGEST_CHAIN = 20;

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new Map<string, readonly Style[]>();
  #usual: string | undefined;

  constructor(root: Element | null) {
    for (const element of root ? elements(root, 'style') : []) {
      const id = attribute(element, 'styleId');
      if (id === undefined || this.#styles.has(id)) continue;
      const properties = first(element, 'pPr');
      const numbering = first(properties, 'numPr');
      this.#styles.set(id, {
        id,
        numId: settingOf(numbering, 'numId'),
        level: settingOf(numbering, 'ilvl'),
        hidden: switched(first(element, 'rPr'), 'vanish'),
        basedOn: settingOf(element, 'basedOn'),
      });
      const usual = attribute(element, 'default');
      if (attribute(element, 'type') === 'paragraph' && (usual === '1' || usual === 'true' || usual === 'on'))
        this.#usual ??= id;
    }
  }

  /** The style and those that it is based on; of a paragraph without a style the usual one. */
  ofParagraph(id: string | undefined): readonly Style[] {
    const known = id !== undefined && this.#styles.has(id) ? id : this.#usual;
    return known === undefined ? [] : this.#chain(known);
  }

  /** Undefined where it does not say. */
  hides(id: string | undefined): boolean | undefined {
    return id === undefined ? undefined : hiddenBy(this.#chain(id));
  }

  /** The list that a list style stands for. */
  ofList(id: string): string | undefined {
    return this.#styles.get(id)?.numId;
  }

  #chain(id: string): readonly Style[] {
    let chain = this.#chains.get(id);
    if (!chain) {
      const found: Style[] = [];
      for (let next: string | undefined = id; next !== undefined && found.length < LONGEST_CHAIN; ) {
        const style = this.#styles.get(next);
        if (!style) break;
        found.push(style);
        next = style.basedOn;
      }
      chain = found;
      this.#chains.set(id, chain);
    }
    return chain;
  }
}

export const hiddenBy = (chain: readonly Style[]): boolean | undefined =>
  chain.find(style => style.hidden !== undefined)?.hidden;
