// RTF as Word, WPS, LibreOffice and WordPad write it, by hand so that every oddity can be drawn.
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { RtfTables } from './rtf-table.ts';
import { RtfText } from './rtf-text.ts';

const OTHER_REPORT = '某某县统计局2009年政府信息公开工作年度报告';

class RtfWriter {
  readonly #random: Random;
  readonly #text: RtfText;
  readonly #tables: RtfTables;
  readonly #numbered: string | null;
  readonly #odd: boolean;
  readonly #boxes: boolean;

  constructor(random: Random) {
    this.#random = random;
    this.#text = new RtfText(random);
    this.#tables = new RtfTables(random, this.#text);
    this.#numbered = random.pick([null, 'listtext', 'pntext']);
    this.#odd = random.chance(0.6);
    this.#boxes = random.chance(0.25);
  }

  write(document: Document): Uint8Array {
    const { frame, sections } = document;
    const plain = (texts: readonly string[]) => texts.map(text => this.#paragraph(text));
    const body = [
      ...plain(frame.above),
      ...frame.title.map(text => (this.#boxes && frame.title.length === 1 ? this.#box(text) : this.#paragraph(text))),
      ...plain([...frame.below, ...frame.preface]),
      ...sections.flatMap(({ heading, paragraphs, table }) => [
        this.#heading(heading),
        ...plain(paragraphs),
        ...(table ? [this.#tables.write(table, '附表')] : []),
      ]),
      ...plain([...frame.signature, ...frame.foot]),
    ];
    const { start, fonts } = this.#text.head;
    const text = `{\\rtf1${start}\r\n${fonts}${this.#front()}${body.join('')}}${this.#random.pick(['', '\r\n'])}`;
    return Uint8Array.from(text, character => character.charCodeAt(0));
  }

  #front(): string {
    const other = this.#text.characters(OTHER_REPORT);
    const parts = [
      '{\\colortbl;\\red0\\green0\\blue0;}',
      `{\\stylesheet{\\s0 ${this.#text.characters('正文')};}{\\*\\cs10 Default Paragraph Font;}}`,
      `{\\info{\\title ${other}}{\\creatim\\yr2009\\mo1\\dy2}}{\\*\\generator Some Writer 1.0;}`,
      "{\\*\\listtable{\\list{\\listlevel{\\leveltext\\'02\\'00\\'a1\\'a2;}{\\levelnumbers\\'01;}}\\listid1}}",
      `\\sectd{\\header\\pard\\plain ${this.#text.write(OTHER_REPORT)}\\par}{\\footer\\pard - {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}} -\\par}`,
    ];
    return parts.filter(() => this.#random.chance(0.6)).join('\r\n');
  }

  #paragraph(text: string): string {
    const odd = this.#odd && this.#random.chance(0.3) ? this.#oddity() : '';
    const form = this.#random.pick(['\\pard\\plain ', '\\pard\\plain\\ql\\fi640 ', '\\pard ']);
    return `${form}${this.#text.write(text)}${odd}\\par\r\n`;
  }

  /** Nothing of these is seen in the text. */
  #oddity(): string {
    const other = this.#text.write('（一）别处的文字17件。');
    return this.#random.pick([
      `{\\v ${other}}`,
      `{\\deleted\\revauth1 ${other}}`,
      `{\\footnote\\pard\\plain ${other}\\par}`,
      `{\\*\\annotation{\\*\\atnid A}\\pard ${other}\\par}`,
      `{\\*\\bkmkstart 12}{\\*\\bkmkend 12}`,
      `{\\*\\unheardof ${other}{\\nested 5}}`,
      `{\\xe ${other}}`,
      `{\\pict\\wmetafile8\\picw100\\pich100 010009000003}`,
      `{\\upr{${other}}{\\*\\ud{}}}`,
      '{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 1}}}{\\shprslt 99\\par}}',
    ]);
  }

  #heading(text: string): string {
    const match = /^[一二三四五六七八九]、/.exec(text);
    if (this.#numbered === null || !match) return this.#paragraph(text);
    const numeral = `{\\${this.#numbered}\\pard\\plain ${this.#text.characters(match[0])}\\tab}`;
    const level = this.#numbered === 'pntext' ? '{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}}' : '\\ls1\\ilvl0 ';
    return `\\pard\\plain ${numeral}${level}${this.#text.write(text.slice(match[0].length))}\\par\r\n`;
  }

  #box(text: string): string {
    return `\\pard\\plain {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard\\plain ${this.#text.write(text)}\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext\\pard ${this.#text.write(text)}\\par}}}}\\par\r\n`;
  }
}

const lay = (document: Document, { random }: LayoutContext): Uint8Array => new RtfWriter(random).write(document);

const layout: Omit<FileLayout, 'name'> = { extension: 'rtf', blanks: 'cell', without: ['groupSplit'], lay };

export const rtf: FileLayout = { ...layout, name: 'rtf' };
export const rtfLooseGrid: FileLayout = { ...layout, name: 'rtf-loose-grid', looseGrid: true };
