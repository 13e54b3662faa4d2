// Pages of formatting (FKPs): which properties hold from one byte of the main stream to another. Looked up where they are
// wanted, never unfolded: a page may be named any number of times.
import type { Bytes } from './bytes.ts';
import { type DocStreams, type Extent, PARAGRAPH_PAGES } from './header.ts';
import { Plc } from './plc.ts';

const PAGE_BYTES = 512;
/** Behind the offset of a paragraph's properties stands its old height. */
const PARAGRAPH_ENTRY = 13;
const CHARACTER_ENTRY = 1;

export interface Run {
  /** Byte of the main stream behind the last one of the run. */
  end: number;
  /** Of its properties in the main stream; 0 where they are as usual. */
  at: number;
}

export class Pages {
  readonly #main: Bytes;
  readonly #plc: Plc;
  readonly #entry: number;

  constructor({ main, table, extent }: DocStreams, index: number) {
    this.#main = main;
    const where: Extent = extent(index);
    this.#plc = new Plc(table, where, 4);
    this.#entry = index === PARAGRAPH_PAGES ? PARAGRAPH_ENTRY : CHARACTER_ENTRY;
  }

  /** The run that a byte lies in; null where it lies in none. */
  find(byte: number): Run | null {
    const index = this.#plc.find(byte);
    if (index < 0 || index >= this.#plc.count) return null;
    const start = (this.#plc.about(index).u32(0) & 0x3fffff) * PAGE_BYTES;
    const page = this.#main.part(start, PAGE_BYTES);
    const count = page.u8(PAGE_BYTES - 1);
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (page.u32(4 * middle) <= byte) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return null;
    const end = page.u32(4 * low);
    if (byte >= end) return null;
    const offset = 2 * page.u8(4 * (count + 1) + this.#entry * (low - 1));
    return { end, at: offset === 0 ? 0 : start + offset };
  }
}

/** Properties of a run of characters: its changes. */
export function characterChanges(main: Bytes, at: number): Bytes {
  return main.part(at + 1, main.u8(at));
}

/** Properties of a paragraph: two bytes that name its style, then its changes. */
export function paragraphChanges(main: Bytes, at: number): Bytes {
  const words = main.u8(at);
  return words === 0 ? main.part(at + 2, 2 * main.u8(at + 1)) : main.part(at + 1, 2 * words - 1);
}
