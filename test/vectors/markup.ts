// XML and HTML made to exhaust or to cheat the reader: entities, external references, depth.
import {
  docxParts,
  htmlBody,
  htmlPage,
  odtParts,
  openBody,
  openContent,
  type Parts,
  paragraph,
  sheetData,
  sheetXml,
  wordBody,
  wordDocument,
  xlsxParts,
} from './sample.ts';
import { mhtml } from './sample-text.ts';
import { bytesOf, type Vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

interface XmlFormat {
  file: string;
  parts(body: string, prolog?: string): Parts;
  body(): string;
  /** A paragraph of raw markup. */
  text(inner: string): string;
  /** `count` elements one in the other. */
  nested(count: number): string;
}

const XML_FORMATS: readonly XmlFormat[] = [
  {
    file: '年报.docx',
    parts: (body, prolog = '') => ({ ...docxParts(), 'word/document.xml': wordDocument(body, prolog) }),
    body: wordBody,
    text: inner => `<w:p><w:r><w:t>${inner}</w:t></w:r></w:p>`,
    nested: count => '<w:sdt><w:sdtContent>'.repeat(count) + '</w:sdtContent></w:sdt>'.repeat(count),
  },
  {
    file: '年报.xlsx',
    parts: (body, prolog = '') => ({ ...xlsxParts(), 'xl/worksheets/sheet1.xml': sheetXml(body, prolog) }),
    body: sheetData,
    text: inner => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${inner}</t></is></c></row></sheetData>`,
    nested: count => '<extLst>'.repeat(count) + '</extLst>'.repeat(count),
  },
  {
    file: '年报.odt',
    parts: (body, prolog = '') => ({ ...odtParts(), 'content.xml': openContent(body, prolog) }),
    body: openBody,
    text: inner => `<text:p>${inner}</text:p>`,
    nested: count => '<text:section>'.repeat(count) + '</text:section>'.repeat(count),
  },
];

const laughs = (root: string): string => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  return `<!DOCTYPE ${root} [<!ENTITY l0 "哈哈哈哈哈哈哈哈哈哈">${levels}]>`;
};
const quadratic = `<!DOCTYPE x [<!ENTITY a "${'甲'.repeat(50_000)}">]>`;
const outside = (where: string): string => `<!DOCTYPE x [<!ENTITY e SYSTEM "${where}">]>`;

const entities: Vector[] = XML_FORMATS.flatMap(({ file, parts, text }): Vector[] => {
  const refused = (name: string, make: Vector['make']): Vector => ({ name, file, make, outcome: 'unreadable-file' });
  return [
    refused('entities that multiply (billion laughs)', () => zipOf(parts(text('&l9;'), laughs('x')))),
    refused('one long entity many times', () => zipOf(parts(text('&a;'.repeat(50_000)), quadratic))),
    refused('an entity from a file', () => zipOf(parts(text('&e;'), outside('file:///etc/passwd')))),
    refused('an entity from an address', ({ address }) => zipOf(parts(text('&e;'), outside(`${address}/entity`)))),
    refused('a document type from an address', ({ address }) =>
      zipOf(parts(text('甲'), `<!DOCTYPE x SYSTEM "${address}/type">`)),
    ),
    refused('a parameter entity from an address', ({ address }) =>
      zipOf(parts(text('甲'), `<!DOCTYPE x [<!ENTITY % p SYSTEM "${address}/p"> %p;]>`)),
    ),
    refused('an entity nobody declared', () => zipOf(parts(text('&nbsp;')))),
    refused('elements 100,000 deep', () => zipOf(parts(nestedOf(file, 100_000)))),
    refused('markup cut off in the middle', () => {
      const all = parts(text('甲'));
      const main = Object.keys(all).find(name => /document\.xml$|sheet1\.xml$|content\.xml$/.test(name))!;
      return zipOf({ ...all, [main]: String(all[main]).slice(0, -12) });
    }),
  ];
});

const nestedOf = (file: string, count: number): string => XML_FORMATS.find(one => one.file === file)!.nested(count);

const ENTITY_BODY = '<p>&l9;</p>';
const pages: Vector[] = [
  {
    name: 'entities that multiply, which no page has',
    file: '年报.html',
    make: () => bytesOf(`${laughs('html')}<html><body>${ENTITY_BODY}${htmlBody()}</body></html>`),
    outcome: 'read',
  },
  {
    name: 'entities that multiply, in a web archive',
    file: '年报.mhtml',
    make: () => bytesOf(mhtml(`${laughs('html')}<html><body>${ENTITY_BODY}${htmlBody()}</body></html>`)),
    outcome: 'read',
  },
  {
    name: 'an entity from a file, in a page',
    file: '年报.html',
    make: () => bytesOf(`${outside('file:///etc/passwd')}<html><body><p>&e;</p>${htmlBody()}</body></html>`),
    outcome: 'read',
  },
  {
    name: 'a million elements one in the other',
    file: '年报.html',
    make: () => bytesOf(htmlPage('<div>'.repeat(1_000_000))),
    outcome: 'limit',
  },
  {
    name: 'tables 10,000 deep',
    file: '年报.html',
    make: () => bytesOf(htmlPage('<table><tr><td>'.repeat(10_000))),
    outcome: 'partly',
  },
  {
    name: 'unclosed fonts before every paragraph',
    file: '年报.html',
    make: () => bytesOf(htmlPage(Array.from({ length: 20_000 }, (_, i) => `<p><font size="${i}">甲`).join(''))),
    outcome: 'limit',
  },
  {
    name: 'a tag that never ends',
    file: '年报.html',
    make: () => bytesOf(`<html><body><p ${'a="1" '.repeat(300_000)}`),
    outcome: 'partly',
  },
  {
    name: 'comments that never end',
    file: '年报.html',
    make: () => bytesOf(`<html><body>${'<!-- '.repeat(500_000)}`),
    outcome: 'partly',
  },
  {
    name: 'cells that span a thousand million places',
    file: '年报.html',
    make: () =>
      bytesOf(
        htmlPage(
          htmlBody().replace('colspan="3"', 'colspan="1000000000"').replace('rowspan="2"', 'rowspan="1000000000"'),
        ),
      ),
    outcome: 'partly',
  },
];

const nestedTables: Vector[] = [
  {
    name: 'tables 10,000 deep',
    file: '年报.docx',
    make: () => zipOf(docxParts('<w:tbl><w:tr><w:tc>'.repeat(10_000) + '</w:tc></w:tr></w:tbl>'.repeat(10_000))),
    outcome: 'unreadable-file',
  },
  {
    name: 'tables 100 deep',
    file: '年报.docx',
    make: () =>
      zipOf(
        docxParts(
          '<w:tbl><w:tr><w:tc>'.repeat(100) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(100) + wordBody(),
        ),
      ),
    outcome: 'read',
  },
  {
    name: 'tables that branch, 60 deep',
    file: '年报.docx',
    make: () =>
      zipOf(
        docxParts(
          '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>'.repeat(60) +
            paragraph('甲') +
            '</w:tc></w:tr></w:tbl>'.repeat(60) +
            wordBody(),
        ),
      ),
    outcome: 'read',
  },
  {
    name: 'tables 100 deep',
    file: '年报.odt',
    make: () =>
      zipOf(
        odtParts(
          '<table:table><table:table-row><table:table-cell>'.repeat(100) +
            '</table:table-cell></table:table-row></table:table>'.repeat(100) +
            openBody(),
        ),
      ),
    outcome: 'read',
  },
];

export const MARKUP: readonly Vector[] = [...entities, ...pages, ...nestedTables];
