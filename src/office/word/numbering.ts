// Definitions of automatic numbering: which list and level a paragraph belongs to, and how its number is written.
import { attribute, type Element, elements, first } from '../xml.ts';
import { newest, settingOf, switched, wholeNumber } from './properties.ts';
import type { Style, Styles } from './styles.ts';

/** Word knows nine. */
export const LEVELS = 9;
/** No list counts further; the number is only there to be hostile. */
const HIGHEST = 32_767;

export interface Level {
  start: number;
  format: string;
  /** `（%1）`, `%1.%2`. */
  text: string;
  suffix: string;
  /** Counting begins anew after a paragraph of this level or a higher one, counted from 1; 0 never. */
  restart: number | undefined;
  /** All numbers in it as plain figures. */
  legal: boolean;
  /** The paragraph style that stands for this level. */
  style: string | undefined;
}

export interface List {
  id: string;
  /** Lists with the same definition count on together. */
  definition: string;
  levels: (Level | undefined)[];
  /** Where a level of this list begins anew. */
  starts: (number | undefined)[];
}

/** A paragraph's place in the lists. */
export interface Numbered {
  list: List;
  level: number;
}

export class Numbering {
  readonly #definitions = new Map<string, Element>();
  /** Definitions that hold the levels of a list style, by its name. */
  readonly #styled = new Map<string, Element>();
  readonly #levels = new Map<Element, (Level | undefined)[]>();
  readonly #lists = new Map<string, Element>();
  readonly #read = new Map<string, List | undefined>();
  readonly #styles: Styles;

  constructor(root: Element | null, styles: Styles) {
    this.#styles = styles;
    for (const element of root ? elements(root, 'abstractNum') : []) {
      this.#definitions.set(attribute(element, 'abstractNumId') ?? '', element);
      const style = settingOf(element, 'styleLink');
      if (style !== undefined) this.#styled.set(style, element);
    }
    for (const element of root ? elements(root, 'num') : [])
      this.#lists.set(attribute(element, 'numId') ?? '', element);
  }

  /** What the paragraph says itself goes before what its style says. */
  of(properties: Element | undefined, chain: readonly Style[]): Numbered | undefined {
    const own = first(properties, 'numPr');
    const numId = settingOf(own, 'numId') ?? chain.find(style => style.numId !== undefined)?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const list = this.#list(numId);
    if (!list) return undefined;
    const stated = settingOf(own, 'ilvl');
    return { list, level: stated === undefined ? levelOf(list, chain) : wholeNumber(stated, 0, 0, LEVELS - 1) };
  }

  #list(id: string): List | undefined {
    if (!this.#read.has(id)) this.#read.set(id, this.#readList(id));
    return this.#read.get(id);
  }

  #readList(id: string): List | undefined {
    const element = this.#lists.get(id);
    const definition = element && this.#definition(settingOf(element, 'abstractNumId') ?? '');
    if (!definition) return undefined;
    const levels = [...this.#levelsOf(definition)];
    const starts: (number | undefined)[] = [];
    for (const override of elements(element, 'lvlOverride')) {
      const at = wholeNumber(attribute(override, 'ilvl'), 0, 0, LEVELS - 1);
      const level = levelsIn(override)[at];
      if (level) levels[at] = level;
      const start = settingOf(override, 'startOverride');
      if (start !== undefined) starts[at] = wholeNumber(start, 1, 0, HIGHEST);
    }
    return { id, definition: attribute(definition, 'abstractNumId') ?? '', levels, starts };
  }

  /** A definition may only name a list style, whose own definition holds the levels. */
  #definition(id: string): Element | undefined {
    const own = this.#definitions.get(id);
    const link = settingOf(own, 'numStyleLink');
    if (link === undefined) return own;
    const listed = settingOf(this.#lists.get(this.#styles.ofList(link) ?? ''), 'abstractNumId');
    const linked = this.#definitions.get(listed ?? '');
    return linked && settingOf(linked, 'numStyleLink') === undefined ? linked : (this.#styled.get(link) ?? own);
  }

  #levelsOf(definition: Element): readonly (Level | undefined)[] {
    const levels = this.#levels.get(definition) ?? levelsIn(definition);
    this.#levels.set(definition, levels);
    return levels;
  }
}

/** The level that the nearest style names, or that is made for it. */
function levelOf(list: List, chain: readonly Style[]): number {
  for (const style of chain) {
    if (style.level !== undefined) return wholeNumber(style.level, 0, 0, LEVELS - 1);
    const made = list.levels.findIndex(level => level?.style === style.id);
    if (made >= 0) return made;
  }
  return 0;
}

function levelsIn(parent: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elements(parent, 'lvl')) {
    const at = wholeNumber(attribute(element, 'ilvl'), -1, -1, LEVELS);
    if (at < 0 || at >= LEVELS) continue;
    const restart = settingOf(element, 'lvlRestart');
    levels[at] = {
      start: wholeNumber(settingOf(element, 'start'), 0, 0, HIGHEST),
      format: formatOf(element),
      text: settingOf(element, 'lvlText') ?? '',
      suffix: settingOf(element, 'suff') ?? 'tab',
      restart: restart === undefined ? undefined : wholeNumber(restart, 0, 0, LEVELS),
      legal: switched(element, 'isLgl') ?? false,
      style: settingOf(element, 'pStyle'),
    };
  }
  return levels;
}

/** Newer formats stand beside an older one that every program knows. */
function formatOf(level: Element): string {
  const alternates = first(level, 'AlternateContent');
  const format = settingOf(level, 'numFmt') ?? settingOf(alternates && newest(alternates), 'numFmt') ?? 'decimal';
  return format === 'custom' ? (settingOf(first(alternates, 'Fallback'), 'numFmt') ?? 'decimal') : format;
}
