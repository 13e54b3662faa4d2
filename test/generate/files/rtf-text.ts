// Text as RTF programs write it: as Unicode with a stand-in, as bytes of the font's or the document's encoding, or both.
import { type LegacyEncoding, legacyBytes } from '../legacy-encoding.ts';
import type { Random } from '../random.ts';

/** `escaped`: every byte as \'xx. `literal`: trail bytes below 0x80 as they are. `raw`: no byte escaped. */
type Bytes = 'escaped' | 'literal' | 'raw';

export interface RtfHead {
  /** Behind `{\rtf1`. */
  start: string;
  fonts: string;
}

export class RtfText {
  readonly head: RtfHead;
  readonly #random: Random;
  readonly #encoding: LegacyEncoding | null;
  readonly #bytes: Bytes;
  /** Unicode in front of the bytes. */
  readonly #both: boolean;
  readonly #font: string;
  readonly #split: boolean;

  constructor(random: Random) {
    this.#random = random;
    this.#encoding = random.weighted<LegacyEncoding | null>([
      [null, 40],
      ['gbk', 50],
      ['big5', 10],
    ]);
    this.#bytes = random.pick<Bytes>(['escaped', 'escaped', 'literal', this.#encoding === 'gbk' ? 'raw' : 'literal']);
    this.#both = this.#encoding !== null && this.#bytes === 'escaped' && random.chance(0.4);
    this.#split = random.chance(0.4);
    const charset = this.#encoding === 'big5' ? 136 : 134;
    // Either the document or the font says what the bytes are; now and then neither does.
    const told = this.#encoding === 'big5' ? 'font' : random.pick(['page', 'font', 'both', 'none']);
    const page =
      told === 'page' || told === 'both'
        ? '\\ansicpg936'
        : random.pick(['\\ansicpg1252', told === 'none' ? '' : '\\ansicpg1252']);
    const own = told === 'font' || told === 'both' ? charset : random.pick([0, 1]);
    this.#font = random.pick(['\\f1 ', '\\dbch\\af1\\loch\\f0\\dbch ', '\\loch\\af0\\hich\\af0\\dbch\\af1 ']);
    if (told !== 'font') this.#font = random.pick([this.#font, '']);
    this.head = {
      start: `\\ansi${page}\\deff0\\uc${this.#both ? 2 : 1}${random.pick(['', '\\deflang1033\\deflangfe2052'])}`,
      fonts: `{\\fonttbl{\\f0\\froman\\fprq2\\fcharset0 Times New Roman;}{\\f1\\fnil\\fprq2\\fcharset${own} {\\*\\falt SimSun}\\'cb\\'ce\\'cc\\'e5;}{\\f3\\froman\\fcharset2 Symbol;}}`,
    };
  }

  /** With the font that its bytes need. */
  write(text: string): string {
    const parts = this.#split && text.length > 4 ? cut(text, this.#random.int(1, text.length - 1)) : [text];
    return parts.map(part => `{${this.#font}${this.characters(part)}}`).join(this.#random.pick(['', '\r\n']));
  }

  characters(text: string): string {
    let written = '';
    for (const character of text) written += this.#character(character);
    return written;
  }

  #character(character: string): string {
    if (character === '\n') return '\\line ';
    if (character === '\t') return '\\tab ';
    if (/[\\{}]/.test(character)) return `\\${character}`;
    if (character === '\u00a0') return '\\~';
    if (character < '\u0080') return character;
    const bytes = this.#encoding && legacyBytes(character, this.#encoding);
    if (!bytes) return unicode(character, this.#both ? "\\'3f\\'3f" : this.#random.pick(['?', "\\'3f"]));
    const written = bytes
      .map((byte, i) => {
        const sign = String.fromCharCode(byte);
        if (this.#bytes === 'raw') return /[\\{}]/.test(sign) ? `\\${sign}` : sign;
        if (i === 0 || this.#bytes === 'escaped' || byte >= 0x80) return `\\'${byte.toString(16).padStart(2, '0')}`;
        return /[\\{}]/.test(sign) ? `\\${sign}` : sign;
      })
      .join('');
    return this.#both && this.#random.chance(0.6) ? unicode(character, written) : written;
  }
}

/** Numbers above 32767 are written as negative ones by Word, as they are by others. */
function unicode(character: string, instead: string): string {
  let written = '';
  for (let at = 0; at < character.length; at += 1) {
    const code = character.charCodeAt(at);
    written += `\\u${code > 0x7fff ? code - 0x10000 : code}${instead}`;
  }
  return written;
}

const cut = (text: string, at: number): string[] => {
  // Not between the two halves of one character.
  const from = /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
  return [text.slice(0, from), text.slice(from)].filter(part => part !== '');
};
