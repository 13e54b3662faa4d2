// OpenDocument texts as LibreOffice, WPS and Word write them, by hand so that every oddity can be drawn: numerals that exist
// only in list styles, tracked changes, notes, comments, text boxes, hidden words and sections, one flat file.
import { strToU8, zipSync } from 'fflate';
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { OdtTables } from './odt-table.ts';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'office:version="1.3"',
  ])
  .join(' ');
const MEDIA = 'application/vnd.oasis.opendocument.text';
const OTHER_REPORT = '某某县统计局2009年政府信息公开工作年度报告';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

class OdtWriter {
  readonly #random: Random;
  readonly #tables: OdtTables;
  /** How section headings get their numerals: typed, as one list, as lists that go on, or by the outline. */
  readonly #numbered: 'typed' | 'continued' | 'named' | 'outline' | 'started';
  readonly #odd: boolean;
  readonly #boxes: boolean;
  #headings = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#tables = new OdtTables(random, text => this.#cell(text));
    this.#numbered = random.pick(['typed', 'continued', 'named', 'outline', 'started']);
    this.#odd = random.chance(0.6);
    this.#boxes = random.chance(0.25);
  }

  write(document: Document): Uint8Array {
    const random = this.#random;
    const { frame, sections } = document;
    const plain = (texts: readonly string[]) => texts.map(text => this.#paragraph(text));
    const body = [
      this.#odd ? this.#deleted() : '',
      ...plain(frame.above),
      ...frame.title.map(text => (this.#boxes && frame.title.length === 1 ? this.#box(text) : this.#paragraph(text))),
      ...plain([...frame.below, ...frame.preface]),
      ...sections.flatMap(({ heading, paragraphs, table }) => [
        this.#heading(heading),
        ...plain(paragraphs),
        ...(table ? [this.#tables.write(table, '附表')] : []),
        this.#odd && random.chance(0.2) ? HIDDEN_SECTION : '',
      ]),
      ...plain([...frame.signature, ...frame.foot]),
    ].join('');
    const automatic = `<office:automatic-styles>${STYLES}</office:automatic-styles>`;
    const text = `<office:body><office:text>${body}</office:text></office:body>`;
    const common = `<office:styles><style:style style:name="Quiet" style:family="text"><style:text-properties text:display="none"/></style:style>${outline(this.#numbered === 'outline')}</office:styles>`;
    const masters = `<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>${OTHER_REPORT}</text:p></style:header><style:footer><text:p>- <text:page-number>7</text:page-number> -</text:p></style:footer></style:master-page></office:master-styles>`;
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
    if (random.chance(0.2))
      return strToU8(
        `${declaration}<office:document ${NAMESPACES} office:mimetype="${MEDIA}"><office:meta/>${common}${automatic}${masters}${text}</office:document>`,
      );
    const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
    return zipSync({
      mimetype: [strToU8(MEDIA), { level: 0 }],
      'content.xml': strToU8(
        `${declaration}<office:document-content ${NAMESPACES}>${automatic}${text}</office:document-content>`,
      ),
      'styles.xml': strToU8(
        `${declaration}<office:document-styles ${NAMESPACES}>${common}${masters}</office:document-styles>`,
      ),
      'META-INF/manifest.xml': strToU8(manifest),
    });
  }

  #text(text: string): string {
    const random = this.#random;
    return text
      .split('\n')
      .map(line => {
        const at = random.int(1, Math.max(1, line.length - 1));
        const surrogate = /[\udc00-\udfff]/.test(line[at] ?? '');
        if (line.length < 4 || surrogate || random.chance(0.5)) return blanks(escapeXml(line));
        const rest = blanks(escapeXml(line.slice(at)));
        return `${blanks(escapeXml(line.slice(0, at)))}<text:span text:style-name="T1">${rest}</text:span>`;
      })
      .join('<text:line-break/>');
  }

  #paragraph(text: string, number = ''): string {
    const odd = this.#odd && this.#random.chance(0.3) ? this.#oddity() : '';
    return `<text:p text:style-name="P1"${number}>${this.#text(text)}${odd}</text:p>`;
  }

  #cell(text: string): string {
    if (text === '') return this.#random.pick(['<text:p/>', '<text:p></text:p>', '']);
    if (this.#random.chance(0.5)) return `<text:p>${this.#text(text)}</text:p>`;
    return text
      .split('\n')
      .map(line => `<text:p>${this.#text(line)}</text:p>`)
      .join('');
  }

  /** Nothing of these is seen in the text. */
  #oddity(): string {
    const other = '（一）别处的文字17件。';
    return this.#random.pick([
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${other}</text:p></text:note-body></text:note>`,
      `<office:annotation><dc:creator>甲</dc:creator><dc:date>2009-01-02T03:04:05</dc:date><text:p>${other}</text:p></office:annotation><office:annotation-end/>`,
      `<text:span text:style-name="Hidden">${other}</text:span>`,
      `<text:span text:style-name="HiddenToo">${other}</text:span>`,
      `<text:hidden-text text:condition="ooow:1" text:string-value="17" text:is-hidden="true">${other}</text:hidden-text>`,
      '<text:bookmark text:name="b"/><text:soft-page-break/><text:change text:change-id="c1"/>',
      `<draw:frame text:anchor-type="as-char"><draw:image/><svg:title>${other}</svg:title><svg:desc>${other}</svg:desc></draw:frame>`,
    ]);
  }

  #deleted(): string {
    return `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>甲</dc:creator></office:change-info><text:p>${OTHER_REPORT}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
  }

  #heading(text: string): string {
    const match = /^[一二三四五六七八九]、/.exec(text);
    if (this.#numbered === 'typed' || !match) return this.#paragraph(text);
    this.#headings += 1;
    const [at, rest] = [this.#headings, this.#text(text.slice(match[0].length))];
    if (this.#numbered === 'outline') return `<text:h text:outline-level="1">${rest}</text:h>`;
    const start = this.#numbered === 'started' ? ` text:start-value="${at}"` : '';
    const item = `<text:list-item${start}><text:p text:style-name="P1">${rest}</text:p></text:list-item>`;
    const goesOn = {
      continued: at > 1 ? ' text:continue-numbering="true"' : '',
      named: at > 1 ? ` text:continue-list="list${at - 1}"` : '',
      started: '',
    }[this.#numbered];
    return `<text:list xml:id="list${at}" text:style-name="L1"${goesOn}>${item}</text:list>`;
  }

  #box(text: string): string {
    const inside = `<text:p>${this.#text(text)}</text:p>`;
    return this.#random.pick([
      `<text:p><draw:frame text:anchor-type="paragraph"><draw:text-box fo:min-height="1cm">${inside}</draw:text-box></draw:frame></text:p>`,
      `<text:p><draw:custom-shape text:anchor-type="char">${inside}<draw:enhanced-geometry/></draw:custom-shape></text:p>`,
    ]);
  }
}

/** More than one blank in a row, as the format writes them. */
const blanks = (text: string): string =>
  text.replaceAll('\t', '<text:tab/>').replace(/ {2,}/g, run => ` <text:s text:c="${run.length - 1}"/>`);

const HIDDEN_SECTION = `<text:section text:name="S" text:display="none"><text:p>${OTHER_REPORT}</text:p></text:section>`;

const level = (name: string) =>
  `<text:${name} text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."><style:list-level-properties/></text:${name}><text:${name} text:level="2" style:num-format=""/>`;

const outline = (used: boolean) =>
  `<text:outline-style style:name="Outline">${used ? level('outline-level-style') : '<text:outline-level-style text:level="1" style:num-format=""/>'}</text:outline-style>`;

const STYLES = [
  '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-size="16pt"/></style:style>',
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-size="16pt"/></style:style>',
  '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="HiddenToo" style:family="text" style:parent-style-name="Quiet"/>',
  `<text:list-style style:name="L1">${level('list-level-style-number')}</text:list-style>`,
].join('');

const lay = (document: Document, { random }: LayoutContext): Uint8Array => new OdtWriter(random).write(document);

const layout: Omit<FileLayout, 'name'> = { extension: 'odt', blanks: 'cell', without: ['groupSplit'], lay };

export const odt: FileLayout = { ...layout, name: 'odt' };
export const odtLooseGrid: FileLayout = { ...layout, name: 'odt-loose-grid', looseGrid: true };
