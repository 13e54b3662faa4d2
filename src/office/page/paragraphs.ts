// Lines of text on all pages → paragraphs.
import type { Paragraph } from '../flow.ts';
import { middleX, middleY } from './ink.ts';
import { glue } from './lines.ts';
import type { LinePart, PageParts } from './part.ts';
import { spotOf } from './spot.ts';

/** In font sizes: how much of the measure a full line may leave beside a sign, how far a first line is set in at least. */
const SLACK = 0.7;
const INDENT = 1.2;
/** In font sizes: the widest space between two lines of a paragraph. */
const LEADING = 1.6;
/** In font sizes: how much the sizes of a paragraph's lines differ at most. */
const UNEVEN = 0.15;
/** A title is larger than the text, by this factor, and its lines have one middle: within this part of the font size. */
const LARGER = 1.15;
const CENTRED = 0.6;
/** So many pages tell how wide the text of a document is set. */
const MOST_PAGES = 10;
/** Lines with more signs that are not much narrower than the widest tell how wide the text is set. */
const SHORT = 8;
const WIDE = 0.4;

export interface PlacedLine {
  line: LinePart;
  /** From 0. */
  page: number;
}

/** Left and right edge of the text that a line belongs to, and its font size. */
interface Measure {
  x0: number;
  x1: number;
  size: number;
}

export class Paragraphs {
  readonly #pages: readonly PageParts[];
  readonly #long: LinePart[][];

  constructor(pages: readonly PageParts[]) {
    this.#pages = pages;
    const lines = pages.map(({ parts }) => parts.filter((part): part is LinePart => part.kind === 'line'));
    const widest = lines.flat().reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);
    this.#long = lines.map(own => own.filter(({ glyphs, x0, x1 }) => glyphs.length > SHORT && x1 - x0 > WIDE * widest));
  }

  of(lines: readonly PlacedLine[]): Paragraph[] {
    const paragraphs: PlacedLine[][] = [];
    for (const one of lines) {
      const last = paragraphs.at(-1)?.at(-1);
      if (last && this.goesOn(last, one)) paragraphs.at(-1)!.push(one);
      else paragraphs.push([one]);
    }
    return paragraphs.map(own => this.#paragraph(own));
  }

  /** Is the second line one of the first line's paragraph? */
  goesOn(above: PlacedLine, below: PlacedLine): boolean {
    const [a, b] = [above.line, below.line];
    const size = Math.max(a.size, b.size);
    if (Math.abs(a.size - b.size) > UNEVEN * size) return false;
    const onePage = above.page === below.page;
    if (onePage && middleY(b) > a.y0 && middleY(b) < a.y1) return false;
    // A new column begins above where the last one ends.
    if (onePage && b.y0 > a.y0 && b.y0 - a.y1 > LEADING * size) return false;
    const [from, to] = [this.#measure(above), this.#measure(below)];
    if (!from || !to || a.x1 + Math.max(size, firstWord(b)) < from.x1 - SLACK * size) return false;
    if (b.x0 < to.x0 + INDENT * size) return true;
    return onePage && Math.abs(middleX(a) - middleX(b)) < CENTRED * size && a.size > LARGER * from.size;
  }

  #paragraph(lines: readonly PlacedLine[]): Paragraph {
    let text = '';
    const spots = lines.map(({ line, page }) => {
      text += glue(text, line.text);
      const from = text.length;
      text += line.text;
      return { from, ...spotOf(line, this.#pages[page]!.number) };
    });
    return { kind: 'paragraph', text, spots };
  }

  /** Of the long lines above or below it; on a page without any, of those of all pages. */
  #measure({ line, page }: PlacedLine): Measure | null {
    const isBeside = (one: LinePart) => one.x1 > line.x0 && one.x0 < line.x1;
    let lines = this.#long[page]!.filter(isBeside);
    if (lines.length === 0) lines = this.#long.slice(0, MOST_PAGES).flatMap(long => long.filter(isBeside));
    if (lines.length === 0) return null;
    const sizes = lines.map(({ size }) => size).sort((p, q) => p - q);
    return {
      x0: Math.min(...lines.map(({ x0 }) => x0)),
      x1: Math.max(...lines.map(endOf)),
      size: sizes[sizes.length >> 1]!,
    };
  }
}

/** How long the word is that a line begins with: a program does not break it but puts all of it on the next line. */
function firstWord({ glyphs, x0 }: LinePart): number {
  const end = glyphs.findIndex(({ text }) => !/^[\w.,%]/.test(text));
  return (glyphs[(end < 0 ? glyphs.length : end) - 1]?.x1 ?? x0) - x0;
}

/** A mark behind the last sign may hang over the measure. */
function endOf({ glyphs, x1 }: LinePart): number {
  const [last, before] = [glyphs.at(-1), glyphs.at(-2)];
  return last && before && /[，。、；：！？,.;:!?]/.test(last.text) ? before.x1 : x1;
}
