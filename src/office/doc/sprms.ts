// Changes of properties (SPRMs), of which all formatting in a Word 97–2003 file is made: a code and what it sets.
import type { Bytes } from './bytes.ts';

export interface Sprm {
  code: number;
  operand: Bytes;
}

const DEFINE_TABLE = 0xd608;
const DEFINE_TABLE_10 = 0xd606;
const CHANGE_TABS = 0xc615;

/** By the highest three bits of the code; 0 where the operand itself says how long it is. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];

/** What is cut off at the end is left out. */
export function* sprms(group: Bytes): Generator<Sprm> {
  for (let at = 0; at + 3 <= group.length; ) {
    const code = group.u16(at);
    at += 2;
    let length = OPERAND_BYTES[code >> 13]!;
    if (length === 0) {
      const head = code === DEFINE_TABLE || code === DEFINE_TABLE_10 ? 2 : 1;
      if (at + head > group.length) return;
      // The definition of a table counts one byte too much.
      length =
        head === 2 ? Math.max(0, group.u16(at) - 1) : code === CHANGE_TABS ? tabsLength(group, at) : group.u8(at);
      at += head;
    }
    const there = Math.min(length, group.length - at);
    // A definition of a table may leave out what is as usual at its end; anything else that is cut off says nothing.
    if (there < length && code !== DEFINE_TABLE) return;
    yield { code, operand: group.part(at, there) };
    at += length;
  }
}

/** 255 says that the tabulators must be counted. */
function tabsLength(group: Bytes, at: number): number {
  const stated = group.u8(at);
  if (stated !== 255 || at + 2 > group.length) return stated;
  const deleted = 4 * group.u8(at + 1);
  if (at + 2 + deleted >= group.length) return stated;
  return 2 + deleted + 3 * group.u8(at + 2 + deleted);
}

/** The two bytes about a piece are either a short change themselves or name one kept beside the piece table. */
const SHORT_CODES = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x5c, 0x083c],
]);

/** Of a short change: its full code and operand; null where it changes nothing that is read here. */
export function shortSprm(prm: number): { code: number; value: number } | null {
  const code = SHORT_CODES.get((prm >> 1) & 0x7f);
  return code === undefined ? null : { code, value: prm >> 8 };
}
