// Reports as LibreOffice's own flat XML, the one form that it takes over whole before it writes them in another format. With
// what people leave in their files: tracked changes, hidden words, text boxes, notes, numbers that only the program counts.
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import { expand, type Grid, type GridCell } from '../grid.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ {2,}/g, blanks => ` <text:s text:c="${blanks.length - 1}"/>`)
    .replace(/^ | $/g, '<text:s/>')
    .replaceAll('\t', '<text:tab/>');

interface Habits {
  tracked: boolean;
  hidden: boolean;
  boxes: boolean;
  notes: boolean;
  numbered: boolean;
  wrapped: boolean;
  lineBreaks: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const NUMBERED = [/^()([一二三四五六七八九十])(、)(?=.)/, /^([（(])([一二三四五六七八九十])([）)])(?=.)/];

class FlatWriter {
  readonly #random: Random;
  readonly #habits: Habits;
  #changes = '';
  #columns = '';
  #count = 0;
  /** How far each level has counted. */
  readonly #counts = [0, 0];
  readonly #marks: ({ before: string; after: string } | undefined)[] = [];

  constructor(random: Random) {
    this.#random = random;
    const plain = random.chance(0.2);
    const habit = (probability: number) => !plain && random.chance(probability);
    this.#habits = {
      tracked: habit(0.3),
      hidden: habit(0.2),
      boxes: habit(0.3),
      notes: habit(0.2),
      numbered: habit(0.5),
      wrapped: habit(0.2),
      lineBreaks: random.chance(0.5),
    };
  }

  write({ frame, sections }: Document): string {
    const random = this.#random;
    const plain = (texts: readonly string[]) => texts.map(text => this.#paragraph(text));
    const body = [
      ...plain(frame.above),
      ...frame.title.map(text => (this.#habits.boxes && random.chance(0.5) ? this.#box(text) : this.#paragraph(text))),
      ...plain([...frame.below, ...frame.preface]),
      ...sections.flatMap(({ heading, paragraphs, table }) => [
        this.#numbered(heading),
        ...paragraphs.map(text => this.#numbered(text)),
        ...(table ? [this.#placed(table)] : []),
      ]),
      ...plain([...frame.signature, ...frame.foot]),
    ].join('\n');
    const changes = this.#changes && `<text:tracked-changes>${this.#changes}</text:tracked-changes>`;
    const running = random.chance(0.3)
      ? '<style:header><text:p>某某县统计局2009年政府信息公开工作年度报告</text:p></style:header><style:footer><text:p>— <text:page-number>1</text:page-number> —</text:p></style:footer>'
      : '';
    const levels = this.#marks
      .map(
        (mark, at) =>
          mark &&
          `<text:list-level-style-number text:level="${at + 1}" style:num-prefix="${mark.before}" style:num-suffix="${mark.after}" style:num-format="一, 二, 三, ..."/>`,
      )
      .join('');
    return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="F" style:family="graphic"><style:graphic-properties style:wrap="none" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:border="none"/></style:style>
${this.#columns}<text:list-style style:name="L">${levels}</text:list-style>
<style:page-layout style:name="M"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="M">${running}</style:master-page></office:master-styles>
<office:body><office:text>${changes}
${body}
</office:text></office:body></office:document>`;
  }

  #paragraph(text: string): string {
    const random = this.#random;
    const style = random.chance(0.03) ? ' text:style-name="P"' : '';
    const deleted =
      this.#habits.tracked && random.chance(0.1) ? `<text:p>${this.#deleted('（一）删去的文字17件。')}</text:p>` : '';
    return `${deleted}<text:p${style}>${text
      .split('\n')
      .map(line => this.#runs(line))
      .join('<text:line-break/>')}</text:p>`;
  }

  /** Cut into runs, with something in between that is no text of the report. */
  #runs(text: string): string {
    const random = this.#random;
    if (text.length < 2 || random.chance(0.4)) return escapeXml(text);
    const cut = random.int(1, text.length - 1);
    const [head, tail] = [escapeXml(text.slice(0, cut)), escapeXml(text.slice(cut))];
    if (/[\ud800-\udbff]$/.test(text.slice(0, cut))) return escapeXml(text);
    if (this.#habits.tracked && random.chance(0.2)) return `${head}${this.#deleted('92')}${tail}`;
    if (this.#habits.tracked && random.chance(0.2)) return `${head}${this.#inserted(tail)}`;
    if (this.#habits.hidden && random.chance(0.15))
      return `${head}<text:span text:style-name="H">31</text:span>${tail}`;
    if (this.#habits.notes && random.chance(0.1))
      return `${head}<office:annotation><dc:creator>审核</dc:creator><text:p>请核对58件</text:p></office:annotation>${tail}`;
    if (this.#habits.notes && text.length > 30 && random.chance(0.1))
      return `${head}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>统计口径见2008年通知。</text:p></text:note-body></text:note>${tail}`;
    if (random.chance(0.1))
      return `${head}<text:a xlink:type="simple" xlink:href="http://www.example.gov.cn/2007/1.html">${tail}</text:a>`;
    return random.chance(0.5)
      ? `<text:span text:style-name="B">${head}</text:span>${tail}`
      : `${head}<text:span text:style-name="B">${tail}</text:span>`;
  }

  #change(kind: string, content: string): string {
    this.#count += 1;
    const id = `c${this.#count}`;
    this.#changes += `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>审核</dc:creator><dc:date>2024-01-08T09:00:00</dc:date></office:change-info>${content}</text:${kind}></text:changed-region>`;
    return id;
  }

  #deleted(text: string): string {
    return `<text:change text:change-id="${this.#change('deletion', `<text:p>${text}</text:p>`)}"/>`;
  }

  #inserted(inside: string): string {
    const id = this.#change('insertion', '');
    return `<text:change-start text:change-id="${id}"/>${inside}<text:change-end text:change-id="${id}"/>`;
  }

  #box(text: string): string {
    return `<text:p><draw:frame draw:style-name="F" text:anchor-type="paragraph" svg:width="15cm" svg:height="1.5cm"><draw:text-box><text:p>${escapeXml(text)}</text:p></draw:text-box></draw:frame></text:p>`;
  }

  /** A numeral is taken out of the text only where the program comes to the same one. */
  #numbered(text: string): string {
    const level = NUMBERED.findIndex(pattern => pattern.test(text));
    if (!this.#habits.numbered || level < 0) return this.#paragraph(text);
    const [whole, before = '', numeral = '', after = ''] = NUMBERED[level]!.exec(text)!;
    this.#marks[level] ??= { before, after };
    const mark = this.#marks[level]!;
    if (mark.before !== before || mark.after !== after || NUMERALS.indexOf(numeral) !== this.#counts[level])
      return this.#paragraph(text);
    this.#counts[level]! += 1;
    if (level === 0) this.#counts[1] = 0;
    const inside = `<text:p>${this.#runs(text.slice(whole.length))}</text:p>`;
    const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const list = (content: string) =>
      `<text:list text:style-name="L" text:continue-numbering="true">${content}</text:list>`;
    return list(item(level === 0 ? inside : `<text:list>${item(inside)}</text:list>`));
  }

  #placed(grid: Grid): string {
    const table = this.#table(grid);
    if (!this.#habits.wrapped || this.#random.chance(0.5)) return table;
    // A table that only lays out the page, with a caption over the real one.
    return `<table:table><table:table-column/><table:table-row><table:table-cell>${this.#paragraph('附表')}${table}<text:p/></table:table-cell></table:table-row></table:table><text:p/>`;
  }

  #table(grid: Grid): string {
    const random = this.#random;
    this.#count += 1;
    const name = `T${this.#count}`;
    const columns = Array.from({ length: grid.columns }, (_, i) => {
      this.#columns += `<style:style style:name="${name}.${i}" style:family="table-column"><style:table-column-properties style:column-width="${random.int(9, 24) / 10}cm"/></style:style>\n`;
      return `<table:table-column table:style-name="${name}.${i}"/>`;
    });
    const rows = expand(grid).map(slots => {
      const cells = slots.map((slot, at) => {
        if (slot.origin !== 'own') return '<table:covered-table-cell/>';
        // The last cell of a short row reaches to the end of the others.
        const next = slots.findIndex((other, i) => i > at && other.origin !== 'left');
        return this.#cell(slot.cell, (next < 0 ? slots.length : next) - at);
      });
      return `<table:table-row>${cells.join('')}</table:table-row>`;
    });
    return `<table:table table:name="${name}">${columns.join('')}${rows.join('\n')}</table:table>${random.chance(0.5) ? '<text:p/>' : ''}`;
  }

  #cell({ text, rowspan }: GridCell, colspan: number): string {
    const lines = text.split('\n').map(line => this.#runs(line));
    const inside = this.#habits.lineBreaks
      ? `<text:p>${lines.join('<text:line-break/>')}</text:p>`
      : lines.map(line => `<text:p>${line}</text:p>`).join('');
    return `<table:table-cell table:number-columns-spanned="${colspan}" table:number-rows-spanned="${rowspan}">${inside}</table:table-cell>`;
  }
}

const lay = (document: Document, { random }: LayoutContext): Uint8Array =>
  new TextEncoder().encode(new FlatWriter(random).write(document));

const layout: Omit<FileLayout, 'name'> = { extension: 'fodt', blanks: 'cell', without: ['groupSplit'], lay };

export const fodt: FileLayout = { ...layout, name: 'fodt' };
export const fodtLooseGrid: FileLayout = { ...layout, name: 'fodt-loose-grid', looseGrid: true };
