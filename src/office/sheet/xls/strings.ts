// Texts in an old Excel workbook: one or two bytes a character, as a mark in front of them says. A text that is cut by the
// end of its record goes on behind a mark of its own.
import type { BiffRecord } from './records.ts';

const WIDE = 1;
const SPOKEN = 4;
const RICH = 8;
const TWO_BYTES = new TextDecoder('utf-16le', { ignoreBOM: true });
const ONE_BYTE = new TextDecoder('latin1');

/** A record ended before what it declares. */
export class Short extends Error {}

/** Reads on from record to record. */
export class Bytes {
  readonly #parts: DataView[];
  #part = 0;
  #at: number;

  constructor({ data, more }: BiffRecord, from = 0) {
    this.#parts = [data, ...more];
    this.#at = from;
  }

  byte(): number {
    this.#open();
    return this.#parts[this.#part]!.getUint8(this.#at++);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.#open();
      const step = Math.min(left, this.#left());
      this.#at += step;
      left -= step;
    }
  }

  characters(count: number, flags: number): string {
    let wide = (flags & WIDE) !== 0;
    let text = '';
    for (let left = count; left > 0; ) {
      if (this.#left() === 0) {
        this.#open();
        wide = (this.byte() & WIDE) !== 0;
      }
      const size = wide ? 2 : 1;
      const step = Math.min(left, Math.floor(this.#left() / size));
      // A character is never cut in two.
      if (step === 0) throw new Short();
      const part = this.#parts[this.#part]!;
      const bytes = new Uint8Array(part.buffer, part.byteOffset + this.#at, step * size);
      text += (wide ? TWO_BYTES : ONE_BYTE).decode(bytes);
      this.#at += step * size;
      left -= step;
    }
    return text;
  }

  #left(): number {
    return this.#parts[this.#part]!.byteLength - this.#at;
  }

  #open(): void {
    while (this.#left() <= 0) {
      if (this.#part + 1 >= this.#parts.length) throw new Short();
      this.#part += 1;
      this.#at = 0;
    }
  }
}

/** A text with its length in front. */
export const textAt = (bytes: Bytes): string => bytes.characters(bytes.short(), bytes.byte());

/** One of the shared texts, which may have runs in other fonts and a part that tells how it is read aloud. */
export function sharedText(bytes: Bytes): string {
  const count = bytes.short();
  const flags = bytes.byte();
  const runs = (flags & RICH) === 0 ? 0 : bytes.short();
  const spoken = (flags & SPOKEN) === 0 ? 0 : bytes.long();
  const text = bytes.characters(count, flags);
  bytes.skip(runs * 4);
  bytes.skip(spoken);
  return text;
}
