// Automatic numbering of a Word 97–2003 file: its lists in the shape in which the newer Word format has them, so that both
// are counted and written alike.
import { LEVELS, type Level, type List } from '../word/numbering.ts';
import { type Bytes, Damaged } from './bytes.ts';
import { type DocStreams, LIST_USES, LISTS } from './header.ts';

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const USE_BYTES = 16;
const SIMPLE = 1;
const LEGAL = 4;
const OWN_START = 0x10;
const OWN_LEVEL = 0x20;
/** No list counts further; the number is only there to be hostile. */
const HIGHEST = 32_767;

/** By the number that the file has for each. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  8: 'hex',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  40: 'ideographDigital',
  57: 'numberInDash',
  255: 'none',
};
/** Between a number and its text. */
const SUFFIXES = ['tab', 'space', 'nothing'];

/** By the number that paragraphs name, from 1. Throws `Damaged`. */
export function readLists({ table, extent }: DocStreams): (List | undefined)[] {
  const definitions = readDefinitions(table, extent(LISTS).at, extent(LISTS).length);
  const { at, length } = extent(LIST_USES);
  if (length === 0) return [];
  const count = table.u32(at);
  if (count * USE_BYTES > length) throw new Damaged();
  const lists: (List | undefined)[] = [undefined];
  let here = at + 4 + USE_BYTES * count;
  for (let i = 0; i < count; i += 1) {
    const use = at + 4 + USE_BYTES * i;
    const definition = String(table.u32(use));
    const levels = [...(definitions.get(definition) ?? [])];
    const starts: (number | undefined)[] = [];
    here += 4;
    for (let changes = table.u8(use + 12); changes > 0; changes -= 1) {
      const [start, flags] = [table.u32(here), table.u32(here + 4)];
      here += 8;
      const level = flags & 0xf;
      if ((flags & OWN_LEVEL) !== 0) {
        const own = readLevel(table, here);
        here = own.end;
        if (level < LEVELS) levels[level] = own.level;
        if ((flags & OWN_START) !== 0) starts[level] = own.level.start;
      } else if ((flags & OWN_START) !== 0) starts[level] = Math.min(start, HIGHEST);
    }
    lists.push(levels.length > 0 ? { id: String(i + 1), definition, levels, starts } : undefined);
  }
  return lists;
}

/** The levels of all lists stand behind the list of lists. */
function readDefinitions(table: Bytes, at: number, length: number): Map<string, Level[]> {
  const definitions = new Map<string, Level[]>();
  if (length === 0) return definitions;
  const count = table.u16(at);
  let here = at + length;
  for (let i = 0; i < count; i += 1) {
    const head = at + 2 + LIST_BYTES * i;
    const levels: Level[] = [];
    for (let left = (table.u8(head + 26) & SIMPLE) !== 0 ? 1 : LEVELS; left > 0; left -= 1) {
      const { level, end } = readLevel(table, here);
      levels.push(level);
      here = end;
    }
    definitions.set(String(table.u32(head)), levels);
  }
  return definitions;
}

function readLevel(table: Bytes, at: number): { level: Level; end: number } {
  const flags = table.u8(at + 5);
  const text = at + LEVEL_BYTES + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(text);
  const level = {
    start: Math.min(table.u32(at), HIGHEST),
    format: FORMATS[table.u8(at + 4)] ?? 'decimal',
    text: levelText(table.part(text + 2, 2 * length)),
    suffix: SUFFIXES[table.u8(at + 15)] ?? 'tab',
    // Bit 3 says that the level never begins anew on its own, or only where the byte at 26 says.
    restart: (flags & 8) !== 0 ? table.u8(at + 26) : undefined,
    legal: (flags & LEGAL) !== 0,
    style: undefined,
  };
  return { level, end: text + 2 + 2 * length };
}

/** Its first nine codes stand for the numbers of the levels. */
function levelText(text: Bytes): string {
  let out = '';
  for (let at = 0; at < text.length; at += 2) {
    const code = text.u16(at);
    out += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  return out;
}
