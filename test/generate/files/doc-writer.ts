// Writes a Word 97–2003 file as Word does, fast saves included: text in pieces out of order, some in one byte a character,
// formatting in pages, long formatting elsewhere, late formatting beside the pieces. Independent of `src/`.
import { writeOle } from '../../vectors/ole-writer.ts';
import type { Random } from '../random.ts';

export interface DocRun {
  text: string;
  /** Changes of characters, see `sprm`. */
  changes?: number[];
}

export interface DocParagraph {
  runs: DocRun[];
  /** '\r', or '\u0007' for the end of a cell or row. */
  mark: string;
  markChanges?: number[];
  changes: number[];
  style?: number;
}

export interface DocParts {
  main: DocParagraph[];
  /** Of the first section: even head, odd head, even foot, odd foot, first head, first foot; empty ones may be left out. */
  running: DocParagraph[][];
  /** The n-th ANCHOR in the main text is that of the n-th box. */
  boxes: DocParagraph[][];
  /** Changes that each paragraph style makes, by its number; all rest on style 0. */
  styles: number[][];
  /** `nfc` and text of each level of the one list; characters 0–8 stand for numbers. */
  levels: { format: number; text: string }[];
}

export interface DocHabits {
  /** Cut into pieces that lie out of order. */
  fastSaved: boolean;
  /** Formatting beside the piece instead of in the pages. */
  late: boolean;
  /** Formatting in the Data stream. */
  elsewhere: boolean;
  /** Plain characters as one byte each. */
  compressed: boolean;
  macros: boolean;
}

export const ANCHOR = '\u0008';

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
/** A change: its code and operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand];

const utf16 = (text: string): number[] => [...text].flatMap(one => [...Buffer.from(one, 'utf16le')]);

interface Unit {
  text: string;
  changes: number[];
  paragraph: DocParagraph;
}

interface Piece {
  units: Unit[];
  cp: number;
  length: number;
  prm: number;
  late: boolean;
}

interface Stretch {
  start: number;
  end: number;
  properties: number[];
}

const TEXT_AT = 0x400;
const PAGE = 512;
const LIST_ID = 0x1234567;

export function writeDoc(parts: DocParts, random: Random, habits: DocHabits): Uint8Array {
  const empty: DocParagraph = { runs: [], mark: '\r', changes: [] };
  const separators: DocParagraph[][] = [[], [], [], [], [], []];
  const headers = parts.running.length > 0 ? [...separators, ...parts.running.map(story => [...story, empty])] : [];
  const boxes = parts.boxes.map(box => [...box, empty]);
  const stories = [
    parts.main,
    headers.flat(),
    ...(headers.length > 0 ? [[empty]] : []),
    boxes.flat(),
    ...(boxes.length > 0 ? [[empty]] : []),
  ];
  const late: number[] = [];
  const pieces = cut(stories.flat(), random, habits);
  const main: number[] = new Array<number>(TEXT_AT).fill(0);
  const paragraphs: Stretch[] = [];
  const characters: Stretch[] = [];
  const data: number[] = [0, 0, 0, 0];
  const where = new Map<Piece, number>();
  let lateCount = 0;
  for (const piece of habits.fastSaved ? random.sample(pieces, pieces.length) : pieces) {
    const narrow = habits.compressed && piece.units.every(unit => /^[\u0001-\u007e\u00b7\u00d7]*$/.test(unit.text));
    if (main.length % 2 === 1) main.push(0);
    where.set(piece, narrow ? (main.length * 2) | 0x40000000 : main.length);
    if (piece.late) {
      const changes = piece.units.at(-1)!.paragraph.changes;
      late.push(1, ...u16(changes.length), ...changes);
      piece.prm = (lateCount << 1) | 1;
      lateCount += 1;
    }
    for (const { text, changes, paragraph } of piece.units) {
      const start = main.length;
      for (const byte of narrow ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le')) main.push(byte);
      const own = piece.late ? [] : paragraph.changes;
      const long = own.length > 400 || (habits.elsewhere && own.length > 40);
      if (long) data.push(...u16(own.length), ...own);
      const kept = long ? sprm(0x6646, ...u32(data.length - own.length - 2)) : own;
      paragraphs.push({ start, end: main.length, properties: [...u16(paragraph.style ?? 0), ...kept] });
      characters.push({ start, end: main.length, properties: changes });
    }
  }
  const textEnd = main.length;
  const table: number[] = [];
  const extents = new Map<number, [number, number]>();
  const put = (index: number, bytes: readonly number[], more: readonly number[] = []) => {
    extents.set(index, [table.length, bytes.length]);
    for (const byte of bytes) table.push(byte);
    for (const byte of more) table.push(byte);
  };
  put(1, styleSheet(parts.styles));
  put(12, pages(main, characters, 1));
  put(13, pages(main, paragraphs, 13));
  const descriptors = [
    ...pieces.flatMap(({ cp }) => u32(cp)),
    ...u32(pieces.at(-1)!.cp + pieces.at(-1)!.length),
    ...pieces.flatMap(piece => [0, 0, ...u32(where.get(piece)!), ...u16(piece.prm)]),
  ];
  put(33, [...late, 2, ...u32(descriptors.length), ...descriptors]);
  if (headers.length > 0) put(11, positions(headers).flatMap(u32));
  if (boxes.length > 0) {
    const shapes = [...boxes.map((_, i) => 0x401 + i), 0];
    put(56, [
      ...[...positions(boxes), positions(boxes).at(-1)! + 1].flatMap(u32),
      ...shapes.flatMap(shape => [...u32(1), ...u32(0), 0, 0, ...u32(0), ...u32(shape), ...u32(0)]),
    ]);
    const text = parts.main.map(textOf).join('');
    const anchors = [...text].flatMap((one, at) => (one === ANCHOR ? [at] : []));
    put(40, [
      ...[...anchors, text.length].flatMap(u32),
      ...anchors.flatMap((_, i) => [...u32(0x401 + i), ...new Array<number>(22).fill(0)]),
    ]);
  }
  if (parts.levels.length > 0) {
    const own = [...u32(LIST_ID), ...u32(0), ...new Array<number>(18).fill(0xff), 0, 0];
    const levels = Array.from({ length: 9 }, (_, i) => level(parts.levels[i] ?? { format: 0, text: '' }));
    put(73, [...u16(1), ...own], levels.flat());
    put(74, [...u32(1), ...u32(LIST_ID), ...u32(0), ...u32(0), 0, 0, 0, 0, ...u32(0xffffffff)]);
  }
  const count = (some: readonly DocParagraph[]) => some.map(textOf).join('').length;
  const lengths = [
    ...[main.length, 0, 0, count(parts.main), 0, headers.length > 0 ? count(headers.flat()) + 1 : 0],
    ...[0, 0, 0, boxes.length > 0 ? count(boxes.flat()) + 1 : 0],
  ];
  head(main, textEnd, lengths, extents);
  return writeOle({
    WordDocument: Uint8Array.from(main),
    '1Table': Uint8Array.from(table),
    Data: Uint8Array.from(data),
    ...(habits.macros && { 'Macros/VBA/dir': new Uint8Array(100) }),
  }).bytes;
}

const textOf = ({ runs, mark }: DocParagraph): string => runs.map(run => run.text).join('') + mark;

/** Where each story begins, and where the last one ends. */
function positions(stories: readonly DocParagraph[][]): number[] {
  const found = [0];
  for (const story of stories) found.push(found.at(-1)! + story.map(textOf).join('').length);
  return found;
}

function cut(paragraphs: readonly DocParagraph[], random: Random, habits: DocHabits): Piece[] {
  const pieces: Piece[] = [];
  let cp = 0;
  const begin = (late: boolean) => pieces.push({ units: [], cp, length: 0, prm: 0, late });
  begin(false);
  for (const paragraph of paragraphs) {
    const late = habits.late && paragraph.changes.length > 0 && random.chance(0.2);
    if (late) begin(true);
    else if (pieces.at(-1)!.late) begin(false);
    for (const { text, changes = [] } of [
      ...paragraph.runs,
      { text: paragraph.mark, changes: paragraph.markChanges },
    ]) {
      // One of a number of characters is cut in the middle.
      const parts = habits.fastSaved && !late && text.length > 1 && random.chance(0.1) ? halves(text, random) : [text];
      for (const [i, part] of parts.entries()) {
        if (i > 0 || (habits.fastSaved && !late && random.chance(0.05))) begin(false);
        const piece = pieces.at(-1)!;
        piece.units.push({ text: part, changes, paragraph });
        piece.length += part.length;
        cp += part.length;
      }
    }
  }
  return pieces.filter(piece => piece.length > 0);
}

function halves(text: string, random: Random): string[] {
  const at = random.int(1, text.length - 1);
  return [text.slice(0, at), text.slice(at)];
}

/** Pages of formatting behind the text, and the table that finds them. */
function pages(main: number[], stretches: readonly Stretch[], entry: 1 | 13): number[] {
  const firsts: number[] = [];
  const numbers: number[] = [];
  let page: Stretch[] = [];
  const kept = (properties: number[]): number[] => {
    if (entry === 1) return [properties.length, ...properties];
    return properties.length % 2 === 1
      ? [(properties.length + 1) / 2, ...properties]
      : [0, properties.length / 2, ...properties];
  };
  const size = (all: readonly Stretch[]): number =>
    all.reduce((sum, one) => sum + 4 + entry + kept(one.properties).length + 1, 5);
  const flush = () => {
    while (main.length % PAGE !== 0) main.push(0);
    firsts.push(page[0]!.start);
    numbers.push(main.length / PAGE);
    const bytes = new Uint8Array(PAGE);
    let low = PAGE - 1;
    const offsets = page.map(({ properties }) => {
      if (entry === 1 && properties.length === 0) return 0;
      low -= kept(properties).length;
      low -= low % 2;
      bytes.set(kept(properties), low);
      return low / 2;
    });
    const edges = [...page.map(({ start }) => start), page.at(-1)!.end];
    bytes.set(edges.flatMap(u32), 0);
    for (const [i, offset] of offsets.entries()) bytes[4 * edges.length + entry * i] = offset;
    bytes[PAGE - 1] = page.length;
    for (const byte of bytes) main.push(byte);
    page = [];
  };
  for (const [i, stretch] of stretches.entries()) {
    // The bytes between two pieces belong to the one before.
    const own = { ...stretch, end: stretches[i + 1]?.start ?? stretch.end };
    if (size([...page, own]) > PAGE) flush();
    page.push(own);
  }
  flush();
  return [...[...firsts, stretches.at(-1)!.end].flatMap(u32), ...numbers.flatMap(u32)];
}

function styleSheet(styles: readonly number[][]): number[] {
  const sheet = [...u16(18), ...u16(styles.length), ...u16(10), ...new Array<number>(14).fill(0)];
  for (const [i, changes] of styles.entries()) {
    const name = `样式${i}`;
    const base = i === 0 ? 0xfff : 0;
    const group = [...u16(i), ...changes];
    const style = [
      ...[...u16(0), ...u16(1 | (base << 4)), ...u16(2), ...u16(0), ...u16(0)],
      ...[...u16(name.length), ...utf16(name), 0, 0],
      ...[...u16(group.length), ...group, ...(group.length % 2 === 1 ? [0] : [])],
      ...u16(0),
    ];
    sheet.push(...u16(style.length), ...style);
  }
  return sheet;
}

function level({ format, text }: { format: number; text: string }): number[] {
  const about = [...u32(1), format, 0, 1, ...new Array<number>(8).fill(0), 2, ...u32(0), ...u32(0), 0, 0, 0, 0];
  return [...about, ...u16(text.length), ...[...text].flatMap(one => u16(one.charCodeAt(0)))];
}

function head(main: number[], textEnd: number, lengths: readonly number[], extents: Map<number, [number, number]>) {
  const set = (at: number, bytes: readonly number[]) => void main.splice(at, bytes.length, ...bytes);
  set(0, [...u16(0xa5ec), ...u16(0xc1), ...u16(0), ...u16(0x804), ...u16(0), ...u16(0x1200), ...u16(0xbf)]);
  set(0x18, [...u32(TEXT_AT), ...u32(textEnd)]);
  set(0x20, u16(14));
  set(0x3e, u16(22));
  set(0x40, lengths.flatMap(u32));
  set(0x98, u16(0x5d));
  for (const [index, [at, length]] of extents) set(0x9a + 8 * index, [...u32(at), ...u32(length)]);
}
