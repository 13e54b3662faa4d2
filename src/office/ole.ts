// The container of the old Office programs (OLE compound file): named streams in chains of sectors. No number in it is
// trusted: a chain that runs in a circle, out of the file or short of its size makes its stream a damaged one.

export interface Ole {
  /** Paths of its streams, storages in front: `WordDocument`, `Macros/VBA/dir`. */
  readonly names: readonly string[];
  /** Null where there is no such stream, or it is damaged. */
  stream(name: string): Uint8Array | null;
}

const HEADER_BYTES = 512;
/** Entries of the table of sectors that the header itself holds. */
const HEADER_DIFAT = 109;
const ENTRY_BYTES = 128;
const MINI_SHIFT = 6;
/** Streams smaller than this lie in the small sectors of the root's own stream. */
const MINI_CUTOFF = 4096;
/** Sector numbers from here on are marks: end of chain, free, … */
const FIRST_MARK = 0xfffffffa;
const NONE = 0xffffffff;
/** Storages nest some levels deep; what lies deeper was made to exhaust the reader. */
const DEEPEST = 16;

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  path: string;
  start: number;
  size: number;
}

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

/** Null where the container is damaged. */
export function openOle(bytes: Uint8Array): Ole | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return null;
  const file = new Sectors(bytes, view, shift);
  const directory = file.whole(view.getUint32(0x30, true));
  const root = directory && readRoot(directory);
  if (!root) return null;
  const entries = new Map<string, Entry>();
  for (const entry of walk(directory)) if (!entries.has(entry.path)) entries.set(entry.path, entry);
  let mini: Mini | null | undefined;
  return {
    names: [...entries.keys()],
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.size >= MINI_CUTOFF) return file.chain(entry.start, entry.size);
      mini ??= openMini(file, root, view.getUint32(0x3c, true));
      return entry.size === 0 ? new Uint8Array(0) : mini.chain(entry.start, entry.size);
    },
  };
}

/** The file as sectors, with the table that says which sector follows which. */
class Sectors {
  readonly #bytes: Uint8Array;
  readonly #shift: number;
  readonly #next: Uint32Array;

  constructor(bytes: Uint8Array, view: DataView, shift: number) {
    this.#bytes = bytes;
    this.#shift = shift;
    // The last sector may be cut off where its stream ends.
    const count = Math.max(0, Math.ceil(bytes.length / (1 << shift)) - 1);
    this.#next = new Uint32Array(count).fill(NONE);
    const each = 1 << (shift - 2);
    let filled = 0;
    for (const sector of tableSectors(view, shift, count)) {
      const at = (sector + 1) * 4 * each;
      for (let i = 0; i < each && filled + i < count && at + 4 * i + 4 <= bytes.length; i += 1)
        this.#next[filled + i] = view.getUint32(at + 4 * i, true);
      filled += each;
      if (filled >= count) break;
    }
  }

  /** A chain of which only its end tells the length. Null where it has none. */
  whole(start: number): Uint8Array | null {
    let count = 0;
    for (let at = start; at < FIRST_MARK; at = this.#next[at]!) {
      count += 1;
      if (at >= this.#next.length || count > this.#next.length) return null;
    }
    return this.chain(start, count << this.#shift);
  }

  chain(start: number, size: number): Uint8Array | null {
    if (size > this.#bytes.length) return null;
    return follow(this.#bytes, this.#next, this.#shift, 1, start, size);
  }
}

/** The sectors that hold the table: the first ones are named in the header, more of them in sectors of their own. */
function* tableSectors(view: DataView, shift: number, count: number): Generator<number> {
  for (let i = 0; i < HEADER_DIFAT; i += 1) {
    const sector = view.getUint32(0x4c + 4 * i, true);
    if (sector < count) yield sector;
  }
  const last = (1 << (shift - 2)) - 1;
  let more = view.getUint32(0x44, true);
  for (let seen = 0; more < count && seen < count; seen += 1) {
    const at = (more + 1) * 4 * (last + 1);
    if (at + 4 * last + 4 > view.byteLength) return;
    for (let i = 0; i < last; i += 1) {
      const sector = view.getUint32(at + 4 * i, true);
      if (sector < count) yield sector;
    }
    more = view.getUint32(at + 4 * last, true);
  }
}

interface Mini {
  chain(start: number, size: number): Uint8Array | null;
}

function openMini(file: Sectors, root: Entry, tableStart: number): Mini {
  const content = file.chain(root.start, root.size);
  const table = file.whole(tableStart);
  if (!content || !table) return { chain: () => null };
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const next = Uint32Array.from({ length: table.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
  return { chain: (start, size) => follow(content, next, MINI_SHIFT, 0, start, size) };
}

/** `lead`: sectors before the one numbered 0. Every step copies a sector, so that a circle ends with the size. */
function follow(
  from: Uint8Array,
  next: Uint32Array,
  shift: number,
  lead: number,
  start: number,
  size: number,
): Uint8Array | null {
  if (size > from.length) return null;
  const out = new Uint8Array(size);
  let sector = start;
  for (let filled = 0; filled < size; filled += 1 << shift) {
    if (sector >= next.length) return null;
    const at = (sector + lead) * (1 << shift);
    const wanted = Math.min(1 << shift, size - filled);
    if (at + wanted > from.length) return null;
    out.set(from.subarray(at, at + wanted), filled);
    sector = next[sector]!;
  }
  return out;
}

function readRoot(directory: Uint8Array): Entry | null {
  if (directory[0x42] !== ROOT) return null;
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return { path: '', start: view.getUint32(0x74, true), size: view.getUint32(0x78, true) };
}

/** Each entry is visited once, whatever its neighbours claim. */
function* walk(directory: Uint8Array): Generator<Entry> {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.floor(directory.length / ENTRY_BYTES);
  const seen = new Uint8Array(count);
  seen[0] = 1;
  const waiting = [{ id: view.getUint32(0x4c, true), storage: '', depth: 0 }];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { id, storage, depth } = here;
    if (id >= count || seen[id] === 1 || depth > DEEPEST) continue;
    seen[id] = 1;
    const at = id * ENTRY_BYTES;
    const path = `${storage}${nameAt(view, at)}`;
    const kind = view.getUint8(at + 0x42);
    waiting.push({ id: view.getUint32(at + 0x48, true), storage, depth });
    if (kind === STORAGE) waiting.push({ id: view.getUint32(at + 0x4c, true), storage: `${path}/`, depth: depth + 1 });
    waiting.push({ id: view.getUint32(at + 0x44, true), storage, depth });
    // Sizes of more than four bytes are no business of a file of some megabytes.
    if (kind === STREAM) yield { path, start: view.getUint32(at + 0x74, true), size: view.getUint32(at + 0x78, true) };
  }
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(32, view.getUint16(at + 0x40, true) >> 1);
  let name = '';
  for (let i = 0; i < length; i += 1) {
    const code = view.getUint16(at + 2 * i, true);
    if (code === 0) break;
    name += String.fromCharCode(code);
  }
  return name;
}
