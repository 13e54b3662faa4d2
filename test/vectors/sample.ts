// One plain report, and the smallest file of each format that holds it. Samples put their own parts into these.
import { buildDocument, flow } from '../generate/document.ts';
import { type Expected, expectedOf } from '../generate/expected.ts';
import { expand, type Grid } from '../generate/grid.ts';
import { generateReport, Random } from '../generate/index.ts';
import { plainQuirks } from '../generate/quirks.ts';

type Content = readonly (string | Grid)[];
export type Parts = Record<string, string | Uint8Array>;

const report = generateReport(11, { right: true, edition: '2021' });
const quirks = plainQuirks();
const document = buildDocument(new Random(11), report, quirks, false);
const grids = document.sections.flatMap(section => (section.table ? [section.table] : []));

/** Title to signature: paragraphs, and tables with their merged cells. */
export const sample: Content = flow(document);
export const sampleExpected: Expected = expectedOf(document.frame.facts, report.truth.edition, grids, 'cell');
/** As plain text, a line a table row. */
export const sampleText: string = sample
  .map(node =>
    typeof node === 'string' ? node : node.rows.map(row => row.map(cell => cell.text).join('\t')).join('\n'),
  )
  .join('\n');

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Relation {
  type: string;
  target: string;
  external?: boolean;
}

export const relations = (all: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ({ type, target, external }, i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (parts: Readonly<Record<string, string>>): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${Object.entries(
    parts,
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

export function wordTable(grid: Grid): string {
  const rows = expand(grid).map((slots, at) => {
    const cells = slots.flatMap((slot, column) => {
      if (slot.origin === 'left') return [];
      const span = slot.origin === 'own' ? slot.cell.colspan : 1;
      if (slot.origin === 'above' && !slot.first) return [];
      const covering = slot.origin === 'above' ? spanAbove(grid, at, column) : span;
      const wide = covering > 1 ? `<w:gridSpan w:val="${covering}"/>` : '';
      const tall = slot.origin === 'above' ? '<w:vMerge/>' : slot.cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const text = slot.origin === 'own' ? paragraph(slot.cell.text) : '<w:p/>';
      return [`<w:tc><w:tcPr>${wide}${tall}</w:tcPr>${text}</w:tc>`];
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const columns = '<w:gridCol w:w="900"/>'.repeat(grid.columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** How many columns the cell from above covers that reaches down to this place. */
function spanAbove(grid: Grid, row: number, column: number): number {
  const above = expand(grid);
  for (let at = row - 1; at >= 0; at -= 1) {
    const slot = above[at]![column]!;
    if (slot.origin === 'own') return slot.cell.colspan;
  }
  return 1;
}

export const wordBody = (content: Content = sample): string =>
  content.map(node => (typeof node === 'string' ? paragraph(node) : wordTable(node))).join('');

export const wordDocument = (body: string, prolog = ''): string =>
  `${XML}${prolog}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr/></w:body></w:document>`;

export function docxParts(body = wordBody(), more: readonly Relation[] = [], macros = false): Parts {
  const main = macros ? 'application/vnd.ms-word.document.macroEnabled' : `${WORD_TYPE}.document`;
  return {
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${main}.main+xml`,
      '/word/styles.xml': `${WORD_TYPE}.styles+xml`,
      '/word/numbering.xml': `${WORD_TYPE}.numbering+xml`,
    }),
    '_rels/.rels': relations([{ type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': wordDocument(body),
    'word/_rels/document.xml.rels': relations([
      { type: 'styles', target: 'styles.xml' },
      { type: 'numbering', target: 'numbering.xml' },
      ...more,
    ]),
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"/>`,
    'word/numbering.xml': `${XML}<w:numbering xmlns:w="${WORD}"/>`,
  };
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Rows and merged ranges of a sheet that holds everything one below the other. */
export function sheetData(content: Content = sample): string {
  const rows: string[] = [];
  const merged: string[] = [];
  const cell = (column: number, text: string): string =>
    /^\d+$/.test(text)
      ? `<c r="${columnName(column)}${rows.length + 1}"><v>${text}</v></c>`
      : `<c r="${columnName(column)}${rows.length + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const push = (cells: string) => rows.push(`<row r="${rows.length + 1}">${cells}</row>`);
  for (const node of content) {
    if (typeof node === 'string') {
      push(cell(0, node));
      continue;
    }
    for (const slots of expand(node)) {
      slots.forEach((slot, column) => {
        if (slot.origin !== 'own' || (slot.cell.colspan === 1 && slot.cell.rowspan === 1)) return;
        const [right, down] = [column + slot.cell.colspan - 1, rows.length + slot.cell.rowspan];
        merged.push(`<mergeCell ref="${columnName(column)}${rows.length + 1}:${columnName(right)}${down}"/>`);
      });
      push(slots.map((slot, column) => (slot.origin === 'own' ? cell(column, slot.cell.text) : '')).join(''));
    }
  }
  return `<sheetData>${rows.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}`;
}

export const sheetXml = (data: string, prolog = ''): string =>
  `${XML}${prolog}<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}">${data}</worksheet>`;

export function xlsxParts(data = sheetData(), macros = false): Parts {
  const main = macros ? 'application/vnd.ms-excel.sheet.macroEnabled' : `${SHEET_TYPE}.sheet`;
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${main}.main+xml`,
      '/xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
      '/xl/sharedStrings.xml': `${SHEET_TYPE}.sharedStrings+xml`,
    }),
    '_rels/.rels': relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      { type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(data),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEET}"><si><t>甲</t></si></sst>`,
  };
}

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

export function openTable(grid: Grid): string {
  const rows = expand(grid).map(slots => {
    const cells = slots.map(slot => {
      if (slot.origin !== 'own') return '<table:covered-table-cell/>';
      const { colspan, rowspan, text } = slot.cell;
      return `<table:table-cell table:number-columns-spanned="${colspan}" table:number-rows-spanned="${rowspan}"><text:p>${escaped(text)}</text:p></table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return `<table:table><table:table-column table:number-columns-repeated="${grid.columns}"/>${rows.join('')}</table:table>`;
}

export const openBody = (content: Content = sample): string =>
  content.map(node => (typeof node === 'string' ? `<text:p>${escaped(node)}</text:p>` : openTable(node))).join('');

export const openContent = (body: string, prolog = ''): string =>
  `${XML}${prolog}<office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" xmlns:table="${OPEN}:table:1.0" xmlns:draw="${OPEN}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

export function odtParts(body = openBody(), manifest = ''): Parts {
  const type = 'application/vnd.oasis.opendocument.text';
  return {
    mimetype: type,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${manifest}</manifest:file-entry></manifest:manifest>`,
    'content.xml': openContent(body),
  };
}

export const htmlTable = (grid: Grid): string =>
  `<table>${grid.rows
    .map(
      row =>
        `<tr>${row.map(({ text, colspan, rowspan }) => `<td colspan="${colspan}" rowspan="${rowspan}">${escaped(text)}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

export const htmlBody = (content: Content = sample): string =>
  content.map(node => (typeof node === 'string' ? `<p>${escaped(node)}</p>` : htmlTable(node))).join('\n');

export const htmlPage = (body = htmlBody(), head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
