// The inside of Word paragraphs: the same words in one run or in many, wrapped and interrupted as Word, WPS and editors' work
// leave them, beside words that nobody is to read.
import type { Random } from '../random.ts';

/** Which oddities a whole document has. */
export interface Habits {
  split: boolean;
  tracked: boolean;
  hidden: boolean;
  fields: boolean;
  comments: boolean;
  notes: boolean;
  wrapped: boolean;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const FONTS = [
  '',
  '<w:rFonts w:hint="eastAsia"/>',
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋"/><w:sz w:val="32"/>',
  '<w:b/><w:bCs/><w:color w:val="000000"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
];
const WHO = 'w:author="张三" w:date="2024-01-09T10:00:00Z"';

export class RunWriter {
  readonly #random: Random;
  readonly #habits: Habits;
  #id = 100;
  comments = 0;
  notes = 0;

  constructor(random: Random, habits: Habits) {
    this.#random = random;
    this.#habits = habits;
  }

  nextId(): number {
    this.#id += 1;
    return this.#id;
  }

  plain(text: string, tag = 't', more = ''): string {
    const properties = `${this.#random.pick(FONTS)}${more}`;
    const space = /^\s|\s$|\s\s/.test(text) || this.#random.chance(0.3) ? ' xml:space="preserve"' : '';
    const content = tag === 't' ? this.#words(text, space) : `<w:${tag}${space}>${escapeXml(text)}</w:${tag}>`;
    return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
  }

  /** All the words, and nothing more for who reads with care. */
  write(text: string): string {
    if (text === '') return '';
    const random = this.#random;
    const habits = this.#habits;
    const runs = this.#parts(text).map(part => this.#wrap(this.plain(part)));
    if (habits.split && random.chance(0.3)) runs.splice(random.int(0, runs.length), 0, this.#mark());
    let whole = runs.join('');
    if (habits.fields && random.chance(0.1)) whole = this.#field(text);
    if (habits.tracked && random.chance(0.12)) whole = this.#changed(whole);
    if (habits.hidden && random.chance(0.1))
      whole = `${this.plain(this.#wrong(), 't', random.pick(['<w:vanish/>', '<w:vanish w:val="1"/>', '<w:rStyle w:val="Unseen"/>']))}${whole}`;
    if (habits.comments && random.chance(0.06)) whole = this.#commented(whole);
    if (habits.notes && text.length > 20 && random.chance(0.2)) {
      this.notes += 1;
      whole += `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${this.notes}"/></w:r>`;
    }
    return whole;
  }

  /** A paragraph that was deleted with its mark. */
  deletedParagraph(text: string): string {
    const [open, tag] = this.#random.pick([
      ['del', 'delText'],
      ['moveFrom', 't'],
    ] as const);
    const about = `w:id="${this.nextId()}" ${WHO}`;
    return `<w:p><w:pPr><w:rPr><w:${open} ${about}/></w:rPr></w:pPr><w:${open} ${about}>${this.plain(text, tag)}</w:${open}></w:p>`;
  }

  /** The properties of a paragraph whose mark was deleted. */
  deletedMark(): string {
    return `<w:rPr><w:del w:id="${this.nextId()}" ${WHO}/></w:rPr>`;
  }

  change(name: string, more = ''): string {
    return `<w:${name} w:id="${this.nextId()}" ${WHO} ${more}/>`;
  }

  #words(text: string, space: string): string {
    const between = (element: string) => `</w:t><w:${element}/><w:t${space}>`;
    const hyphen = this.#random.chance(0.3) ? between('noBreakHyphen') : '-';
    const written = escapeXml(text).replaceAll('\t', between('tab')).replaceAll('-', hyphen);
    return `<w:t${space}>${written}</w:t>`;
  }

  #parts(text: string): string[] {
    if (!this.#habits.split || text.length < 2 || this.#random.chance(0.3)) return [text];
    const parts: string[] = [];
    for (let from = 0; from < text.length; ) {
      const length = this.#random.int(1, Math.max(1, Math.min(40, text.length - 1)));
      parts.push(text.slice(from, from + length));
      from += length;
    }
    return parts;
  }

  #wrap(run: string): string {
    if (!this.#habits.wrapped || this.#random.chance(0.6)) return run;
    return this.#random.pick([
      () =>
        `<w:smartTag w:uri="urn:x" w:element="chsdate"><w:smartTagPr><w:attr w:name="Year" w:val="1899"/></w:smartTagPr>${run}</w:smartTag>`,
      () => `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
      () => `<w:hyperlink w:anchor="x">${run}</w:hyperlink>`,
      () => `<w:customXml w:element="x"><w:customXmlPr/>${run}</w:customXml>`,
      () => `<w:fldSimple w:instr=" DOCPROPERTY 17 ">${run}</w:fldSimple>`,
      () => `<w:bdo w:val="ltr">${run}</w:bdo>`,
    ])();
  }

  /** What stands between runs and says nothing. */
  #mark(): string {
    return this.#random.pick([
      '<w:proofErr w:type="spellStart"/>',
      `<w:bookmarkStart w:id="${this.nextId()}" w:name="_GoBack"/><w:bookmarkEnd w:id="${this.#id}"/>`,
      '<w:r><w:lastRenderedPageBreak/></w:r>',
      '<w:r><w:softHyphen/></w:r>',
      '<w:permStart w:id="3" w:edGrp="everyone"/><w:permEnd w:id="3"/>',
    ]);
  }

  #field(text: string): string {
    const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = this.#random.pick([' =SUM(ABOVE) ', ' = 17 + 4 \\# "0" ', ' REF _Ref17 \\h ']);
    const inner = this.#random.chance(0.3)
      ? `${part('begin')}${this.plain(' REF a ', 'instrText')}${part('separate')}${this.plain(this.#wrong())}${part('end')}`
      : '';
    return `${part('begin')}${this.plain(instruction, 'instrText')}${inner}${part('separate')}${this.plain(text)}${part('end')}`;
  }

  #changed(whole: string): string {
    const about = () => `w:id="${this.nextId()}" ${WHO}`;
    const gone = `<w:del ${about()}>${this.plain(this.#wrong(), 'delText')}</w:del>`;
    const moved = `<w:moveFrom ${about()}>${this.plain(this.#wrong())}</w:moveFrom>`;
    const come = this.#random.pick(['ins', 'moveTo']);
    const left = this.#random.pick([gone, gone, moved]);
    const now = this.#random.chance(0.6) ? `<w:${come} ${about()}>${whole}</w:${come}>` : whole;
    return this.#random.chance(0.5) ? left + now : now + left;
  }

  #commented(whole: string): string {
    this.comments += 1;
    const id = this.comments;
    return `<w:commentRangeStart w:id="${id}"/>${whole}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  }

  #wrong(): string {
    return this.#random.pick([String(this.#random.int(0, 400)), `${this.#random.int(0, 99)}件`]);
  }
}
