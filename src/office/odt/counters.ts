// Counts the items of lists in reading order. A list may go on with an earlier one: named by its mark, or the last list of
// the same style.
import { attribute, type Element } from '../xml.ts';
import { LEVELS, type ListStyle, wholeNumber, writtenNumber } from './list-style.ts';

const HIGHEST = 32_767;

/** Where each level of a list stands. */
type Count = (number | undefined)[];

/** The list and level that a paragraph is in. */
export interface ListPlace {
  count: Count;
  /** From 0. */
  level: number;
  styleName: string | undefined;
}

export class Counters {
  readonly #byMark = new Map<string, Count>();
  readonly #byStyle = new Map<string | undefined, Count>();
  readonly #headings: Count = [];

  /** The place of a list's items. */
  enter(list: Element, outer: ListPlace | null): ListPlace {
    const own = attribute(list, 'style-name');
    if (outer)
      return { count: outer.count, level: Math.min(outer.level + 1, LEVELS - 1), styleName: own ?? outer.styleName };
    const count = this.#goesOn(list, own) ?? [];
    const mark = attribute(list, 'id');
    if (mark !== undefined) this.#byMark.set(mark, count);
    this.#byStyle.set(own, count);
    return { count, level: 0, styleName: own };
  }

  /** A numbered paragraph is a list of its own, which goes on where its mark was met before. */
  enterAlone(paragraph: Element): ListPlace {
    const styleName = attribute(paragraph, 'style-name');
    const mark = attribute(paragraph, 'list-id') ?? styleName ?? '';
    const count = this.#byMark.get(mark) ?? [];
    this.#byMark.set(mark, count);
    return { count, level: wholeNumber(attribute(paragraph, 'level'), 1, LEVELS) - 1, styleName };
  }

  next({ count, level }: ListPlace, style: ListStyle | undefined, item: Element): string {
    return counted(count, Math.max(0, level), style, attribute(item, 'start-value'));
  }

  nextHeading(heading: Element, outline: ListStyle | undefined): string {
    const level = wholeNumber(attribute(heading, 'outline-level'), 1, LEVELS) - 1;
    const restart = attribute(heading, 'restart-numbering') === 'true' ? attribute(heading, 'start-value') : undefined;
    return counted(this.#headings, Math.max(0, level), outline, restart);
  }

  #goesOn(list: Element, style: string | undefined): Count | undefined {
    const named = attribute(list, 'continue-list');
    const count = named === undefined ? undefined : this.#byMark.get(named);
    if (count) return count;
    return attribute(list, 'continue-numbering') === 'true' ? this.#byStyle.get(style) : undefined;
  }
}

function counted(count: Count, level: number, style: ListStyle | undefined, start: string | undefined): string {
  // A level that was passed over counts as begun.
  for (let above = 0; above < level; above += 1) count[above] ??= style?.[above]?.start ?? 1;
  const last = count[level];
  const next = last === undefined ? (style?.[level]?.start ?? 1) : last + 1;
  count[level] = wholeNumber(start, next, HIGHEST);
  count.length = level + 1;
  return style ? writtenNumber(style, level, count as number[]) : '';
}
