// Where in a paragraph the words of a remark stand. Words that cannot be told apart lead to the whole paragraph, lines that
// no paragraph stands behind to the text before them: no remark is lost.
import type { Remark } from '../model/remark.ts';
import type { Flowed } from '../office/flow.ts';
import { type Element, elements } from '../office/xml.ts';
import { goesOn, type Spot, type Stretch, type Stretches, stretchesOf } from './paragraphs.ts';

/** The children of a paragraph that a comment reaches over; null for one without any. */
export interface Anchor {
  paragraph: Element;
  over: { first: Element; last: Element } | null;
}

/** Nobody deletes more marks in a row. */
const MOST_JOINED = 100;

export class Anchors {
  readonly #text: string;
  readonly #lines: Line[];
  readonly #spots: readonly Spot[];
  /** Of the first line that stands in a paragraph. */
  readonly #title: number;
  /** How many characters that are no blanks stand before an offset in the text. */
  readonly #inked: Uint32Array;
  /** By the first line of a paragraph. */
  readonly #readings = new Map<number, Reading>();

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
    const reading = line?.origin === undefined ? null : this.#readingOf(line.origin, line);
    const list = reading?.list ?? stretchesOf(paragraph).list;
    const span = reading && line ? this.#spanIn(reading, line, remark) : null;
    const speaking = list.filter(({ from, to }) => to > from);
    const touched = span ? speaking.filter(({ from, to }) => from < span.to && to > span.from) : [];
    const over = [touched, speaking, list].find(one => one.length > 0) ?? [];
    return { paragraph, over: reach(list, over[0], over.at(-1)) };
  }

  /** Where the remark's words stand in what the paragraph says, both without blanks. */
  #spanIn({ text, ahead }: Reading, line: Line, remark: Remark): { from: number; to: number } | null {
    const [start, end] = [Math.max(remark.start, line.start), Math.min(remark.end, line.end)];
    if (start >= end) return null;
    const before = this.#inked[this.#lines[line.first]!.start]!;
    if (ahead !== null) return { from: this.#inked[start]! - before - ahead, to: this.#inked[end]! - before - ahead };
    const words = this.#words(start, end);
    const from = text.indexOf(words);
    return words !== '' && from >= 0 && from === text.lastIndexOf(words) ? { from, to: from + words.length } : null;
  }

  /** What the lines of a paragraph say stands in it, and in those that it goes on in as far as they make up the lines. */
  #readingOf(origin: number, { first, last }: Line): Reading {
    const known = this.#readings.get(first);
    if (known) return known;
    const lines = this.#words(this.#lines[first]!.start, this.#lines[last]!.end);
    let { paragraph } = this.#spots[origin]!;
    let said = stretchesOf(paragraph);
    let reading: Reading = { ...said, ahead: aheadOf(said.text, lines) };
    const end = Math.min(this.#spots.length, origin + MOST_JOINED);
    for (let at = origin + 1; at < end && goesOn(paragraph) && said.text.length < lines.length; at++) {
      if (this.#spots[at]!.within) continue;
      ({ paragraph } = this.#spots[at]!);
      said = stretchesOf(paragraph, said);
      const ahead = aheadOf(said.text, lines);
      if (ahead !== null) reading = { ...said, ahead };
    }
    this.#readings.set(first, reading);
    return reading;
  }

  #words(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/\s/gu, '');
  }
}

/** What a paragraph says, and how much of its lines' text stands before that: the number that the program counts. */
interface Reading extends Stretches {
  /** Null where the two do not agree. */
  ahead: number | null;
}

const aheadOf = (said: string, lines: string): number | null =>
  lines.endsWith(said) ? lines.length - said.length : null;

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
