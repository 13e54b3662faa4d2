// The text of a Word 97–2003 file, character by character, as paragraphs: what was deleted or hidden and what a field is
// computed from is left out, inserted text is taken as accepted.
import { raised } from '../../text/raised.ts';
import { symbol } from '../word/symbols.ts';
import { Damaged } from './bytes.ts';
import type { Pieces, Stretch } from './pieces.ts';
import type { CharacterProperties, ParagraphProperties, Properties } from './properties.ts';

export interface StoryParagraph {
  text: string;
  properties: ParagraphProperties;
  /** Its mark is that of a cell or a row. */
  endsCell: boolean;
  /** Its mark was deleted: it goes on in the next paragraph. Of the mark of a row: the row was. */
  deleted: boolean;
  /** Places in the text where drawings are anchored. */
  anchors: number[];
  /** A picture or an object stands in it as if it were a character. */
  picture: boolean;
}

export interface StoryMarks {
  tracked: boolean;
  hidden: boolean;
  /** Page breaks that someone put in. */
  pages: number;
}

const PICTURE = 0x01;
const CELL = 0x07;
const ANCHOR = 0x08;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const FIELD_BEGINS = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_ENDS = 0x15;
const SYMBOL = 0x28;
const BREAK = '\n';
/** What other control characters stand for; the rest for pictures, notes and drawings. */
const WRITTEN: Record<number, string> = { 9: '\t', 11: BREAK, 14: BREAK, 30: '-' };
const FIRST_CHARACTER = 0x20;

export class StoryReader {
  readonly marks: StoryMarks = { tracked: false, hidden: false, pages: 0 };
  readonly #pieces: Pieces;
  readonly #properties: Properties;
  readonly #fonts: readonly string[];

  constructor(pieces: Pieces, properties: Properties, fonts: readonly string[]) {
    this.#pieces = pieces;
    this.#properties = properties;
    this.#fonts = fonts;
  }

  /** From one character to another. Throws `Damaged` where the text and its properties do not fit together. */
  *paragraphs(from: number, to: number): Generator<StoryParagraph> {
    let text = '';
    let anchors: number[] = [];
    let picture = false;
    let position = from;
    /** Of each field that is open: has its result begun? */
    const fields: boolean[] = [];
    let computing = 0;
    for (const stretch of this.#pieces.stretches(from, to)) {
      let runEnd = -1;
      let shown = true;
      let properties: CharacterProperties | undefined;
      for (let i = 0; i < stretch.text.length; i += 1, position += 1) {
        const code = stretch.text.charCodeAt(i);
        const byte = stretch.at + i * stretch.width;
        if (byte >= runEnd) {
          const run = this.#properties.characterRun(byte);
          runEnd = run?.end ?? byte + stretch.width;
          properties = this.#properties.characters(run, stretch.prm);
          shown = !properties.deleted && !properties.hidden;
          if (properties.deleted || properties.inserted) this.marks.tracked = true;
        }
        if (code >= FIRST_CHARACTER) {
          if (computing > 0) continue;
          if (!shown) this.marks.hidden ||= !properties!.deleted;
          else if (code === SYMBOL && properties?.symbol) text += this.#symbol(properties.symbol);
          else text += properties?.raised ? raised(stretch.text[i]!) : stretch.text[i];
        } else if (code === FIELD_BEGINS) {
          fields.push(false);
          computing += 1;
        } else if (code === FIELD_RESULT) {
          if (fields.at(-1) === false) {
            fields[fields.length - 1] = true;
            computing -= 1;
          }
        } else if (code === FIELD_ENDS) {
          if (fields.pop() === false) computing -= 1;
        } else if (code === PARAGRAPH || code === CELL || (code === PAGE && this.#endsParagraph(stretch, byte))) {
          const run = this.#properties.paragraphRun(byte);
          const paragraph = this.#properties.paragraph(run, stretch.prm);
          if (code === PAGE) this.marks.pages += 1;
          yield {
            text,
            properties: paragraph,
            endsCell: code === CELL,
            deleted: properties?.deleted ?? false,
            anchors,
            picture,
          };
          text = '';
          anchors = [];
          picture = false;
        } else if (code === PAGE) {
          this.marks.pages += 1;
          text += BREAK;
        } else if (code === ANCHOR) anchors.push(position);
        else if (code === PICTURE) picture ||= shown && computing === 0 && properties!.special;
        else if (shown && computing === 0) text += WRITTEN[code] ?? '';
      }
    }
    // A field that never ends would have swallowed the rest.
    if (fields.length > 0) throw new Damaged();
    if (text.trim() !== '' || picture)
      yield { text, properties: this.#properties.plain, endsCell: false, deleted: false, anchors, picture };
  }

  /** The end of a section ends a paragraph, a page break stands inside one. */
  #endsParagraph({ width }: Stretch, byte: number): boolean {
    return this.#properties.paragraphRun(byte).end === byte + width;
  }

  #symbol({ font, code }: { font: number; code: number }): string {
    return symbol(this.#fonts[font] ?? '', code.toString(16));
  }
}
