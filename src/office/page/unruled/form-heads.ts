// Heads told by the letters that the form gives them. Narrow columns leave no gap between 商业企 and 科研机, and the rest of both
// stands in the next line: which letters belong together is known only from the form.
import { compact, normalise } from '../../../text/normalise.ts';
import { around, type Glyph } from '../ink.ts';
import type { Line } from '../lines.ts';
import type { KnownHeads } from './form-rows.ts';
import type { Heads } from './heads.ts';
import { overlaps, type Token, textOf, tokenOf, tokensOf } from './tokens.ts';

interface Letter {
  text: string;
  glyph: Glyph;
}

/** Read from the last line up: so many letters of each column's head are still to be found. */
interface State {
  left: readonly number[];
  found: readonly (readonly Glyph[])[];
  upper: readonly (readonly Glyph[])[];
  corner: readonly (readonly Glyph[])[];
}

const MOST_LINES = 14;
/** Ways to divide the letters among the columns: a real table has few. */
const MOST_STEPS = 20_000;
/** Points by which letters of neighbouring columns overlap at most. */
const TOUCHING = 1;

/** Null where the letters of all columns do not stand above the line with the index `top`, or may be divided otherwise. */
export function formHeads(lines: readonly Line[], top: number, free: number, known: KnownHeads): Heads | null {
  const reader = new Reader(known);
  let states: State[] = [
    { left: known.columns.map(text => text.length), found: known.columns.map(() => []), upper: [], corner: [] },
  ];
  for (let at = top - 1; at >= free && top - at <= MOST_LINES; at -= 1) {
    states = states.flatMap(state => reader.divided(lettersOf(lines[at]!), state));
    const whole = states.filter(({ left }) => left.every(count => count === 0));
    if (states.length === 0 || whole.length > 1) return null;
    if (whole.length === 1) return headsOf(whole[0]!, reader.above(lines, at, free), known);
  }
  return null;
}

const lettersOf = ({ glyphs }: Line): Letter[] =>
  glyphs.flatMap(glyph => [...compact(normalise(glyph.text).text)].map(text => ({ text, glyph })));

/** Below each other in one column, and between those of the other columns. */
function fits(own: readonly Glyph[], column: number, { found }: State): boolean {
  const { x0, x1 } = around(own);
  return found.every((glyphs, i) => {
    if (glyphs.length === 0) return true;
    const other = around(glyphs);
    if (i === column) return overlaps(other, { x0, x1 }, 0.2);
    return i < column ? other.x1 < x0 + TOUCHING : other.x0 > x1 - TOUCHING;
  });
}

function taken(state: State, column: number, own: readonly Glyph[]): State {
  return {
    ...state,
    left: state.left.map((count, i) => (i === column ? count - own.length : count)),
    found: state.found.map((glyphs, i) => (i === column ? [...own, ...glyphs] : glyphs)),
  };
}

function headsOf(
  { found, upper, corner }: State,
  above: { from: number; upper: Token[] },
  { columns }: KnownHeads,
): Heads | null {
  const boxes = found.map(glyphs => around(glyphs));
  // Letters that are no head's may stand over the labels only.
  if (corner.some(glyphs => around(glyphs).x1 > boxes[0]!.x0 + TOUCHING)) return null;
  const tokens = (groups: State['upper']) => groups.map(glyphs => tokenOf([...glyphs])).reverse();
  return {
    from: above.from,
    corner: textOf(tokens(corner)),
    upper: [...above.upper, ...tokens(upper)],
    columns: boxes.map(({ x0, x1 }, i) => ({ x0, x1, text: columns[i]! })),
  };
}

class Reader {
  readonly #known: KnownHeads;
  readonly #alphabet: ReadonlySet<string>;
  #steps = 0;

  constructor(known: KnownHeads) {
    this.#known = known;
    this.#alphabet = new Set(known.columns.join(''));
  }

  /** All ways to take the letters of a line, from right to left, as the last ones of what is still to be found. */
  divided(letters: readonly Letter[], from: State): State[] {
    const out: State[] = [];
    const step = (end: number, next: number, state: State): void => {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) return;
      if (end === 0) {
        out.push(state);
        return;
      }
      for (let i = next; i >= 0; i -= 1)
        for (const size of this.#ends(letters, end, i, state)) {
          const own = letters.slice(end - size, end).map(({ glyph }) => glyph);
          if (fits(own, i, state)) step(end - size, i - 1, taken(state, i, own));
        }
      const over = this.#upperBefore(letters, end);
      const glyphs = letters.slice(0, end).map(({ glyph }) => glyph);
      if (over > 0) step(end - over, next, { ...state, upper: [...state.upper, glyphs.slice(end - over)] });
      else if (!this.#alphabet.has(letters[end - 1]!.text)) out.push({ ...state, corner: [...state.corner, glyphs] });
    };
    step(letters.length, this.#known.columns.length - 1, from);
    return this.#steps > MOST_STEPS ? [] : out;
  }

  /** How many of the letters before `end` may be the last ones left of a column. */
  #ends(letters: readonly Letter[], end: number, column: number, { left }: State): number[] {
    const text = this.#known.columns[column]!.slice(0, left[column]);
    const sizes: number[] = [];
    for (let size = 1; size <= Math.min(text.length, end); size += 1) {
      if (letters[end - size]!.text !== text[text.length - size]) break;
      sizes.unshift(size);
    }
    return sizes;
  }

  /** How many of the letters before `end` belong to a head over several columns; a letter of a column's own is none alone. */
  #upperBefore(letters: readonly Letter[], end: number): number {
    let size = 0;
    for (let text = ''; size < end; size += 1) {
      text = letters[end - size - 1]!.text + text;
      if (!this.#known.upper.some(upper => upper.includes(text))) break;
    }
    return size > 1 || (size === 1 && !this.#alphabet.has(letters[end - 1]!.text)) ? size : 0;
  }

  /** The lines from the highest of the heads down to `at`: over them may be heads over several columns. */
  above(lines: readonly Line[], at: number, free: number): { from: number; upper: Token[] } {
    const upper: Token[] = [];
    let from = at;
    while (from > free) {
      const letters = lettersOf(lines[from - 1]!);
      let end = letters.length;
      for (let size = 1; end > 0 && size > 0; end -= size) size = this.#upperBefore(letters, end);
      if (letters.length === 0 || end > 0) break;
      from -= 1;
      upper.unshift(...tokensOf(lines[from]!));
    }
    return { from, upper };
  }
}
