// Where in a paragraph the words of a remark stand. Words that cannot be told apart lead to the whole paragraph, lines that
// no paragraph stands behind to the text before them: no remark is lost.
import type { Remark } from '../model/remark.ts';
import type { Flowed } from '../office/flow.ts';
import { type Element, elements } from '../office/xml.ts';
import { type Spot, type Stretch, type Stretches, stretchesOf } from './paragraphs.ts';

/** The children of a paragraph that a comment reaches over; null for one without any. */
export interface Anchor {
  paragraph: Element;
  over: { first: Element; last: Element } | null;
}

export class Anchors {
  readonly #text: string;
  readonly #lines: Line[];
  readonly #spots: readonly Spot[];
  /** Of the first line that stands in a paragraph. */
  readonly #title: number;
  /** How many characters that are no blanks stand before an offset in the text. */
  readonly #inked: Uint32Array;
  readonly #stretches = new Map<Element, Stretches>();
  /** By the first line of a paragraph: see `#ahead`. */
  readonly #aheads = new Map<number, number | null>();

  /** There is at least one spot. */
  constructor({ source, origins }: Flowed, spots: readonly Spot[]) {
    this.#text = source.text;
    this.#lines = linesOf(source.text, origins);
    this.#spots = spots;
    this.#title = origins.find(origin => origin !== undefined) ?? 0;
    this.#inked = inkedIn(source.text);
  }

  of(remark: Remark): Anchor {
    const line = this.#lines[remark.line - 1];
    const { paragraph, within } = this.#spots[line?.origin ?? line?.nearest ?? this.#title] ?? this.#spots[0]!;
    if (within) return { paragraph, over: { first: within, last: within } };
    const { text, list } = this.#stretchesOf(paragraph);
    const span = line?.origin === undefined ? null : this.#spanIn(text, line, remark);
    const speaking = list.filter(({ from, to }) => to > from);
    const touched = span ? speaking.filter(({ from, to }) => from < span.to && to > span.from) : [];
    const over = [touched, speaking, list].find(one => one.length > 0) ?? [];
    return { paragraph, over: reach(list, over[0], over.at(-1)) };
  }

  #stretchesOf(paragraph: Element): Stretches {
    const known = this.#stretches.get(paragraph) ?? stretchesOf(paragraph);
    this.#stretches.set(paragraph, known);
    return known;
  }

  /** Where the remark's words stand in what the paragraph says, both without blanks. */
  #spanIn(said: string, line: Line, remark: Remark): { from: number; to: number } | null {
    const [start, end] = [Math.max(remark.start, line.start), Math.min(remark.end, line.end)];
    if (start >= end) return null;
    const ahead = this.#ahead(said, line);
    const before = this.#inked[this.#lines[line.first]!.start]!;
    if (ahead !== null) return { from: this.#inked[start]! - before - ahead, to: this.#inked[end]! - before - ahead };
    const words = this.#words(start, end);
    const from = said.indexOf(words);
    return words !== '' && from >= 0 && from === said.lastIndexOf(words) ? { from, to: from + words.length } : null;
  }

  /** How much of the text of a paragraph's lines stands before what it says itself: the number that the program counts. */
  #ahead(said: string, { first, last }: Line): number | null {
    const known = this.#aheads.get(first);
    if (known !== undefined) return known;
    const whole = this.#words(this.#lines[first]!.start, this.#lines[last]!.end);
    const ahead = whole.endsWith(said) ? whole.length - said.length : null;
    this.#aheads.set(first, ahead);
    return ahead;
  }

  #words(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/\s/gu, '');
  }
}

/** A mark inside a field would be lost with the next update of the field: the comment takes in all of it. */
function reach(list: readonly Stretch[], first: Stretch | undefined, last: Stretch | undefined): Anchor['over'] {
  if (!first || !last) return null;
  let [from, to] = [list.indexOf(first), list.indexOf(last)];
  while (from > 0 && list[from]!.inField) from -= 1;
  while (to < list.length - 1 && list[to]!.intoField) to += 1;
  return { first: list[from]!.element, last: list[to]!.element };
}

/** Where the text of a paragraph without any begins. */
export function emptyStart(paragraph: Element): number {
  return elements(paragraph, 'pPr').at(-1)?.at.end ?? paragraph.at.inner;
}

interface Line {
  start: number;
  end: number;
  origin: number | undefined;
  /** The origin of the last line before it that has one. */
  nearest: number | undefined;
  /** The lines of the same paragraph, counted from 0. */
  first: number;
  last: number;
}

function linesOf(text: string, origins: Flowed['origins']): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [at, words] of text.split('\n').entries()) {
    const [origin, before] = [origins[at], lines.at(-1)];
    const goesOn = before !== undefined && origin !== undefined && before.origin === origin;
    const nearest = origin ?? before?.nearest;
    lines.push({ start, end: start + words.length, origin, nearest, first: goesOn ? before.first : at, last: at });
    start += words.length + 1;
  }
  for (let at = lines.length - 2; at >= 0; at--)
    if (lines[at + 1]!.first === lines[at]!.first) lines[at]!.last = lines[at + 1]!.last;
  return lines;
}

function inkedIn(text: string): Uint32Array {
  const inked = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) inked[at + 1] = inked[at]! + (/\s/u.test(text[at]!) ? 0 : 1);
  return inked;
}
