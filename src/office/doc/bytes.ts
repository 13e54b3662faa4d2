// Numbers out of a stream of a Word 97–2003 file, little-endian. Every offset in such a file may be wrong: what points out
// of its stream ends the reading of the structure, to be caught where that reading began.

/** The file contradicts itself. Thrown inside src/office/doc only. */
export class Damaged extends Error {}

export class Bytes {
  readonly all: Uint8Array;
  readonly #view: DataView;

  constructor(all: Uint8Array) {
    this.all = all;
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#inside(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#inside(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#inside(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#inside(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#inside(at, 4), true);
  }

  part(at: number, length: number): Bytes {
    return new Bytes(this.all.subarray(this.#inside(at, length), at + length));
  }

  #inside(at: number, length: number): number {
    if (at < 0 || at + length > this.all.length) throw new Damaged();
    return at;
  }
}
