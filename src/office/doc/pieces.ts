// The text of a Word 97–2003 file: pieces of the main stream in the order in which they are read. A file that was saved
// fast has many, out of order, each with late changes of its own.
import { type Bytes, Damaged } from './bytes.ts';
import { type DocStreams, PIECES } from './header.ts';
import { Plc } from './plc.ts';

/** Text that lies in one stretch of the main stream. */
export interface Stretch {
  /** Of its first character in the main stream. */
  at: number;
  /** Bytes of one character. */
  width: 1 | 2;
  text: string;
  /** Late changes, see `Pieces.late`. */
  prm: number;
}

const CHANGES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

export class Pieces {
  readonly #main: Bytes;
  readonly #plc: Plc;
  readonly #late: Bytes[] = [];

  /** Throws `Damaged`. */
  constructor({ main, table, extent }: DocStreams) {
    this.#main = main;
    const { at, length } = extent(PIECES);
    const clx = table.part(at, length);
    let here = 0;
    for (; clx.u8(here) === CHANGES; here += 3 + clx.u16(here + 1))
      this.#late.push(clx.part(here + 3, clx.u16(here + 1)));
    if (clx.u8(here) !== TABLE) throw new Damaged();
    this.#plc = new Plc(clx, { at: here + 5, length: clx.u32(here + 1) }, 8);
  }

  /** Characters in all. */
  get length(): number {
    return this.#plc.count === 0 ? 0 : this.#plc.position(this.#plc.count);
  }

  /** The text from one character to another. Throws `Damaged` where the pieces do not hold it. */
  *stretches(from: number, to: number): Generator<Stretch> {
    let at = from;
    for (let i = Math.max(0, this.#plc.find(from)); at < to; i += 1) {
      if (i >= this.#plc.count) throw new Damaged();
      const [start, end] = [this.#plc.position(i), Math.min(to, this.#plc.position(i + 1))];
      if (start > at) throw new Damaged();
      if (end > at) yield this.#stretch(this.#plc.about(i), at - start, end - at);
      at = Math.max(at, end);
    }
  }

  /** What a piece changes late; null where it is a short change, or none. */
  late(prm: number): Bytes | null {
    return (prm & 1) === 1 ? (this.#late[prm >> 1] ?? null) : null;
  }

  #stretch(piece: Bytes, skipped: number, count: number): Stretch {
    const stated = piece.u32(2);
    const width = (stated & COMPRESSED) !== 0 ? 1 : 2;
    const start = width === 1 ? (stated & ~COMPRESSED) >>> 1 : stated;
    const at = start + skipped * width;
    const bytes = this.#main.part(at, count * width).all;
    const text = (width === 1 ? windows1252 : utf16).decode(bytes);
    if (text.length !== count) throw new Damaged();
    return { at, width, text, prm: piece.u16(6) };
  }
}
