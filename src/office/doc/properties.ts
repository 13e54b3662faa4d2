// Properties of paragraphs and characters: what the style says, changed by the text's own formatting, by a long one kept
// elsewhere, and by what a fast save added. Each is put together once.
import { Bytes, Damaged } from './bytes.ts';
import { CHARACTER_PAGES, type DocStreams, PARAGRAPH_PAGES } from './header.ts';
import { characterChanges, Pages, paragraphChanges, type Run } from './pages.ts';
import type { Pieces } from './pieces.ts';
import { changeRow, type RowShape } from './rows.ts';
import { type Sprm, shortSprm, sprms } from './sprms.ts';
import type { DocStyles } from './styles.ts';

export interface ParagraphProperties {
  inTable: boolean;
  /** It ends a row: of a table, or of one inside a cell. */
  endsRow: boolean;
  endsInnerRow: boolean;
  /** Its mark ends a cell of a table inside a cell. */
  endsInnerCell: boolean;
  /** How many tables it lies in. */
  depth: number;
  /** The list that counts it, from 1; 0 where none does. */
  list: number;
  level: number;
  /** Of the row that it ends. */
  row: RowShape | undefined;
}

export interface CharacterProperties {
  deleted: boolean;
  inserted: boolean;
  hidden: boolean;
  /** It stands for something else: a picture, a note. */
  special: boolean;
  /** Set above the line. */
  raised: boolean;
  /** A sign of another font in its place: the font's number and the sign's code. */
  symbol: { font: number; code: number } | undefined;
}

const PLAIN: ParagraphProperties = {
  inTable: false,
  endsRow: false,
  endsInnerRow: false,
  endsInnerCell: false,
  depth: 0,
  list: 0,
  level: 0,
  row: undefined,
};
const SHOWN: CharacterProperties = {
  deleted: false,
  inserted: false,
  hidden: false,
  special: false,
  raised: false,
  symbol: undefined,
};

/** Three bits of a code say what it is a change of. */
const OF_ROWS = 5;
/** Too long for its page. */
const ELSEWHERE = new Set([0x6645, 0x6646]);
/** Not hidden, or as the style has it, which hides nothing. */
const SHOWN_BY = new Set([0, 0x80]);
/** All changes together that one file may have. Only one made to exhaust its reader has more. */
const MOST_CHANGES = 16 * 1024 * 1024;

export class Properties {
  readonly #streams: DocStreams;
  readonly #pieces: Pieces;
  readonly #styles: DocStyles;
  readonly #paragraphPages: Pages;
  readonly #characterPages: Pages;
  readonly #paragraphs = new Map<string, ParagraphProperties>();
  readonly #characters = new Map<string, CharacterProperties>();
  #read = 0;

  constructor(streams: DocStreams, pieces: Pieces, styles: DocStyles) {
    this.#streams = streams;
    this.#pieces = pieces;
    this.#styles = styles;
    this.#paragraphPages = new Pages(streams, PARAGRAPH_PAGES);
    this.#characterPages = new Pages(streams, CHARACTER_PAGES);
  }

  /** Of text without a mark of its own. */
  readonly plain = PLAIN;

  /** The run of a paragraph's mark. Throws `Damaged` where nothing is known of it: tables would be read as text. */
  paragraphRun(byte: number): Run {
    const run = this.#paragraphPages.find(byte);
    if (!run) throw new Damaged();
    return run;
  }

  characterRun(byte: number): Run | null {
    return this.#characterPages.find(byte);
  }

  paragraph({ at }: Run, prm: number): ParagraphProperties {
    return remembered(this.#paragraphs, `${at} ${prm}`, () => {
      const own = at === 0 ? null : paragraphChanges(this.#streams.main, at);
      const style = own && own.length >= 2 ? own.u16(0) : 0;
      const changes = own && own.length > 2 ? [own.part(2, own.length - 2)] : [];
      return [...this.#styles.changes(style), ...changes, ...this.#late(prm)].reduce(
        (properties, group) => this.#changeParagraph(properties, group, 0),
        PLAIN,
      );
    });
  }

  characters(run: Run | null, prm: number): CharacterProperties {
    const at = run?.at ?? 0;
    return remembered(this.#characters, `${at} ${prm}`, () => {
      const own = at === 0 ? [] : [characterChanges(this.#streams.main, at)];
      let properties = SHOWN;
      for (const group of [...own, ...this.#late(prm)])
        for (const sprm of this.#counted(group)) properties = changeCharacters(properties, sprm);
      return properties;
    });
  }

  #late(prm: number): Bytes[] {
    const group = this.#pieces.late(prm);
    if (group) return [group];
    const short = (prm & 1) === 0 ? shortSprm(prm) : null;
    return short ? [new Bytes(Uint8Array.of(short.code & 0xff, short.code >> 8, short.value))] : [];
  }

  #changeParagraph(properties: ParagraphProperties, group: Bytes, depth: number): ParagraphProperties {
    let changed = properties;
    for (const sprm of this.#counted(group)) {
      if (ELSEWHERE.has(sprm.code)) {
        if (depth > 0) throw new Damaged();
        const { data } = this.#streams;
        const at = sprm.operand.u32(0);
        changed = this.#changeParagraph(changed, data.part(at + 2, data.u16(at)), depth + 1);
      } else if (((sprm.code >> 10) & 7) === OF_ROWS) {
        changed = { ...changed, row: changeRow(changed.row, sprm) };
      } else changed = changeParagraph(changed, sprm);
    }
    return changed;
  }

  #counted(group: Bytes): Generator<Sprm> {
    this.#read += group.length;
    if (this.#read > MOST_CHANGES) throw new Damaged();
    return sprms(group);
  }
}

function changeParagraph(properties: ParagraphProperties, { code, operand }: Sprm): ParagraphProperties {
  switch (code) {
    case 0x2416:
      return { ...properties, inTable: operand.u8(0) !== 0 };
    case 0x2417:
      return { ...properties, endsRow: operand.u8(0) !== 0 };
    case 0x244b:
      return { ...properties, endsInnerCell: operand.u8(0) !== 0 };
    case 0x244c:
      return { ...properties, endsInnerRow: operand.u8(0) !== 0 };
    case 0x6649:
      return { ...properties, depth: operand.i32(0) };
    case 0x664a:
      return { ...properties, depth: properties.depth + operand.i32(0) };
    case 0x260a:
      return { ...properties, level: operand.u8(0) };
    case 0x460b:
      return { ...properties, list: operand.u16(0) };
    default:
      return properties;
  }
}

function changeCharacters(properties: CharacterProperties, { code, operand }: Sprm): CharacterProperties {
  switch (code) {
    case 0x0800:
      return { ...properties, deleted: operand.u8(0) !== 0 };
    case 0x0801:
      return { ...properties, inserted: operand.u8(0) !== 0 };
    case 0x083c:
      return { ...properties, hidden: !SHOWN_BY.has(operand.u8(0)) };
    case 0x0855:
      return { ...properties, special: operand.u8(0) !== 0 };
    case 0x2a48:
      return { ...properties, raised: operand.u8(0) === 1 };
    case 0x6a09:
      return { ...properties, symbol: { font: operand.u16(0), code: operand.u16(2) } };
    default:
      return properties;
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
