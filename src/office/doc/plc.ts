// A table of positions with something about each stretch between them (PLC), as Word 97–2003 files have many.
import type { Bytes } from './bytes.ts';
import type { Extent } from './header.ts';

export class Plc {
  /** Of stretches. */
  readonly count: number;
  readonly #bytes: Bytes;
  readonly #size: number;

  /** `size`: bytes about each stretch. */
  constructor(table: Bytes, { at, length }: Extent, size: number) {
    this.#bytes = table.part(at, length);
    this.#size = size;
    this.count = Math.max(0, Math.floor((length - 4) / (4 + size)));
  }

  /** Where a stretch begins; that of `count` is the end of the last one. */
  position(index: number): number {
    return this.#bytes.u32(4 * index);
  }

  about(index: number): Bytes {
    return this.#bytes.part(4 * (this.count + 1) + this.#size * index, this.#size);
  }

  /** The last stretch that begins at or before a position; -1 where there is none. */
  find(position: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.position(middle) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
