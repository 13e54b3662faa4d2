// The head of a Word 97–2003 file (FIB): what kind of file it is, and where in the table stream everything else stands.
import type { Ole } from '../ole.ts';
import { Bytes, Damaged } from './bytes.ts';

/** Where a thing stands in the table stream. */
export interface Extent {
  at: number;
  length: number;
}

export interface DocHead {
  /** Word 6 and 95 have another head, in which nothing below can be found. */
  isOld: boolean;
  isEncrypted: boolean;
}

/** The parts of the text, one behind the other, in characters. */
export interface StoryLengths {
  main: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

export interface DocStreams {
  main: Bytes;
  table: Bytes;
  /** Properties too long for their page; pictures. */
  data: Bytes;
  lengths: StoryLengths;
  extent(index: number): Extent;
}

/** Places in the head's list of extents. */
export const STYLES = 1;
export const SECTIONS = 6;
export const HEADERS = 11;
export const CHARACTER_PAGES = 12;
export const PARAGRAPH_PAGES = 13;
export const FONTS = 15;
export const PIECES = 33;
export const BOX_ANCHORS = 40;
export const BOXES = 56;
export const LISTS = 73;
export const LIST_USES = 74;

const WORD = 0xa5ec;
/** Of Word 2 to 95. */
const OLD_WORDS = [0xa59b, 0xa59c, 0xa5db, 0xa5dc];
const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const TABLE_1 = 0x200;

/** Null where it is no head of Word's. */
export function headOf(stream: Uint8Array): DocHead | null {
  const bytes = new Bytes(stream);
  if (bytes.length < 0x20) return null;
  const mark = bytes.u16(0);
  if (mark !== WORD && !OLD_WORDS.includes(mark)) return null;
  return { isOld: mark !== WORD || bytes.u16(2) < WORD_97, isEncrypted: (bytes.u16(0x0a) & ENCRYPTED) !== 0 };
}

/** Throws `Damaged`. */
export function openStreams(ole: Ole): DocStreams {
  const stream = (name: string) => {
    const bytes = ole.stream(name);
    if (!bytes) throw new Damaged();
    return new Bytes(bytes);
  };
  const main = stream('WordDocument');
  const table = stream((main.u16(0x0a) & TABLE_1) !== 0 ? '1Table' : '0Table');
  const longs = 0x22 + 2 * main.u16(0x20) + 2;
  const extents = longs + 4 * main.u16(longs - 2) + 2;
  const long = (index: number) => main.u32(longs + 4 * index);
  return {
    main,
    table,
    data: ole.names.includes('Data') ? stream('Data') : new Bytes(new Uint8Array(0)),
    lengths: {
      main: long(3),
      footnotes: long(4),
      headers: long(5),
      macros: long(6),
      comments: long(7),
      endnotes: long(8),
      boxes: long(9),
    },
    extent(index) {
      if (index >= main.u16(extents - 2)) return { at: 0, length: 0 };
      return { at: main.u32(extents + 8 * index), length: main.u32(extents + 8 * index + 4) };
    },
  };
}
