// A report as LibreOffice's own flat XML, laid out as an office lays out what it prints.
import type { Document } from '../document.ts';
import type { Grid } from '../grid.ts';
import { roomOf, widthsOf } from './columns.ts';
import type { Align, Look } from './look.ts';
import { type PrintedCell, printedTable } from './table.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ {2,}/g, blanks => ` <text:s text:c="${blanks.length - 1}"/>`)
    .replaceAll('\n', '<text:line-break/>');

const paragraph = (text: string, style: string): string =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ');

const NUMBER = '<text:page-number>1</text:page-number>';
const COUNT = '<text:page-count>1</text:page-count>';
const FOOT: Record<Look['foot'], string> = {
  none: '',
  dashes: `— ${NUMBER} —`,
  number: NUMBER,
  of: `第 ${NUMBER} 页 共 ${COUNT} 页`,
  slash: `${NUMBER}/${COUNT}`,
};

const ALIGN: Record<Align, string> = { left: 'start', center: 'center', right: 'end' };
const STROKE: Partial<Record<Look['rules'], string>> = {
  thick: '1.5pt solid',
  double: '1.5pt double',
  dotted: '0.75pt dotted',
};

export function fodtOf(document: Document, look: Look): string {
  const { page, margin, size, fonts } = look;
  const tables = new TableWriter(look);
  const body = bodyOf(document, look, tables);
  const title = document.frame.title.join('') || '政府信息公开';
  const head = { none: '', title, words: '政府信息公开工作年度报告', browser: '' }[look.head];
  const running = (place: string, content: string) =>
    content && `<style:${place}><text:p text:style-name="Running">${content}</text:p></style:${place}>`;
  const font = `style:font-name="${fonts.latin ? 'Latin' : 'Han'}" style:font-name-asian="Han"`;
  const style = (name: string, properties: string, points: number, bold = false) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/><style:text-properties ${font} fo:font-size="${points}pt" style:font-size-asian="${points}pt"${bold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : ''}/></style:style>`;
  const text = `fo:text-indent="${2 * size}pt" fo:line-height="${look.lineHeight * 100}%"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Han" svg:font-family="&apos;${fonts.han}&apos;"/><style:font-face style:name="Latin" svg:font-family="&apos;${fonts.latin ?? fonts.han}&apos;"/></office:font-face-decls>
<office:automatic-styles>
${style('Text', text, size)}
${style('Plain', '', size)}
${style('Heading', `${text} fo:margin-top="4pt"`, size, true)}
${style('Title', 'fo:text-align="center" fo:margin-bottom="8pt"', size * 1.6, true)}
${style('Signature', 'fo:text-align="end"', size)}
${style('Running', 'fo:text-align="center"', 9)}
${style('head', 'fo:text-align="center"', look.cellSize)}
${style('label', `fo:text-align="${ALIGN[look.align.label]}"`, look.cellSize)}
${style('value', `fo:text-align="${ALIGN[look.align.figure]}"`, look.cellSize)}
${tables.styles}
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="${look.breaksRows ? 'auto' : 'always'}"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${page.width}cm" fo:page-height="${page.height}cm" style:print-orientation="${page.width > page.height ? 'landscape' : 'portrait'}" fo:margin="${margin}cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${running('header', escaped(head))}${running('footer', FOOT[look.foot])}</style:master-page></office:master-styles>
<office:body><office:text>
${body}
</office:text></office:body></office:document>`;
}

function bodyOf({ frame, sections }: Document, look: Look, tables: TableWriter): string {
  const lines = (texts: readonly string[], style = 'Text') => texts.map(text => paragraph(text, style));
  return [
    ...lines(look.attachment ? ['附件'] : [], 'Plain'),
    ...lines(frame.above),
    ...lines(frame.title, 'Title'),
    ...lines([...frame.below, ...frame.preface]),
    ...sections.flatMap(({ heading, paragraphs, table }) => [
      paragraph(heading, 'Heading'),
      ...(look.twoColumns && paragraphs.length > 0 ? [inColumns(heading, lines(paragraphs))] : lines(paragraphs)),
      ...(table ? [tables.write(table)] : []),
    ]),
    ...lines(frame.signature, 'Signature'),
    ...lines(frame.foot),
  ].join('\n');
}

const inColumns = (name: string, paragraphs: readonly string[]): string =>
  `<text:section text:style-name="Columns" text:name="${escaped(name)}">${paragraphs.join('\n')}</text:section>`;

class TableWriter {
  readonly #look: Look;
  #count = 0;
  #rest = '';
  /** By what they say. */
  readonly #cells = new Map<string, string>();

  constructor(look: Look) {
    this.#look = look;
  }

  get styles(): string {
    const cells = [...this.#cells].map(
      ([properties, name]) =>
        `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`,
    );
    return this.#rest + cells.join('\n');
  }

  write(grid: Grid): string {
    this.#count += 1;
    const name = `Table${this.#count}`;
    const { rows, heads } = printedTable(grid, this.#look);
    // LibreOffice loses what is left of a table that it breaks between rows that heads reach down through.
    const breaks = grid.table !== 'disputes';
    this.#rest += `<style:style style:name="${name}" style:family="table"><style:table-properties style:may-break-between-rows="${breaks}" style:width="${roomOf(this.#look).toFixed(1)}pt" table:align="center" table:border-model="collapsing"/></style:style>\n`;
    const columns = widthsOf(grid, this.#look).map((width, at) => {
      this.#rest += `<style:style style:name="${name}.${at}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(1)}pt"/></style:style>\n`;
      return `<table:table-column table:style-name="${name}.${at}"/>`;
    });
    const lines = rows.map(
      row =>
        `<table:table-row table:style-name="Row">${row.map(cell => (cell ? this.#cell(cell) : '<table:covered-table-cell/>')).join('')}</table:table-row>`,
    );
    const repeated = heads
      ? `<table:table-header-rows>${lines.slice(0, heads).join('\n')}</table:table-header-rows>`
      : '';
    const unit = this.#look.unit && grid.table === 'requests' ? paragraph('（单位：件）', 'Signature') : '';
    return `${unit}<table:table table:name="${name}" table:style-name="${name}">${columns.join('')}${repeated}${lines.slice(heads).join('\n')}</table:table>`;
  }

  #cell(printed: PrintedCell): string {
    const { cell, colspan, vertical } = printed;
    // As people do who know no other way. A cell set from top to bottom that two pages share empties the tables after it.
    const text = vertical ? [...cell.text].join('\n') : cell.text;
    return `<table:table-cell table:style-name="${this.#styleOf(printed)}" table:number-columns-spanned="${colspan}" table:number-rows-spanned="${cell.rowspan}">${paragraph(text, cell.kind)}</table:table-cell>`;
  }

  #styleOf({ edges, shaded }: PrintedCell): string {
    const { rules, colour, padding, valign } = this.#look;
    const properties = [
      ...Object.entries(edges).map(
        ([side, drawn]) => `fo:border-${side}="${drawn ? `${STROKE[rules] ?? '0.5pt solid'} ${colour}` : 'none'}"`,
      ),
      `fo:padding-left="${padding.x}pt" fo:padding-right="${padding.x}pt" fo:padding-top="${padding.y}pt" fo:padding-bottom="${padding.y}pt"`,
      `style:vertical-align="${valign}"`,
      ...(shaded ? ['fo:background-color="#ececec"'] : []),
    ].join(' ');
    const name = this.#cells.get(properties) ?? `Cell${this.#cells.size + 1}`;
    this.#cells.set(properties, name);
    return name;
  }
}
