// References to what lies outside the file: nothing is ever fetched, run or asked for.
import {
  docxParts,
  htmlBody,
  htmlPage,
  odtParts,
  openBody,
  relations,
  sheetData,
  wordBody,
  xlsxParts,
} from './sample.ts';
import { mhtml, rtf, rtfBody } from './sample-text.ts';
import { bytesOf, type Vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const read = (name: string, file: string, make: Vector['make']): Vector => ({ name, file, make, outcome: 'read' });

/** What a page may load, with the attribute or rule that says so. */
const loading = (address: string): string =>
  [
    `<img src="${address}/image">`,
    `<iframe src="${address}/frame"></iframe>`,
    `<script src="${address}/script"></script>`,
    `<script>fetch('${address}/fetch')</script>`,
    `<object data="${address}/object"></object>`,
    `<embed src="${address}/embed">`,
    `<link rel="stylesheet" href="${address}/sheet">`,
    `<style>@import '${address}/import';</style>`,
    `<video src="${address}/video" poster="${address}/poster"></video>`,
    `<svg><image href="${address}/svg"/></svg>`,
    `<p style="background:url(${address}/background)" onload="fetch('${address}/event')">甲</p>`,
  ].join('\n');

const head = (address: string): string =>
  `<base href="${address}/"><meta http-equiv="refresh" content="0;url=${address}/refresh"><link rel="preload" href="${address}/preload">`;

const related = (type: string, extra = '') =>
  read(`outside: ${type}`, '年报.docx', ({ address }) =>
    zipOf(docxParts(wordBody() + extra, [{ type, target: `${address}/${type}`, external: true }])),
  );

const DRAWING =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId3"/></w:drawing></w:r></w:p>';

export const OUTSIDE: readonly Vector[] = [
  related('image', DRAWING),
  related('hyperlink', '<w:p><w:hyperlink r:id="rId3"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>'),
  related('oleObject', '<w:p><w:r><w:object/></w:r></w:p>'),
  related('frame'),
  related('subDocument', '<w:subDoc r:id="rId3"/>'),
  related('aFChunk', '<w:altChunk r:id="rId3"/>'),
  read('a template from an address', '年报.docx', ({ address }) =>
    zipOf({
      ...docxParts(wordBody(), [{ type: 'settings', target: 'settings.xml' }]),
      'word/settings.xml':
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/></w:settings>',
      'word/_rels/settings.xml.rels': relations([
        { type: 'attachedTemplate', target: `${address}/template.dotm`, external: true },
      ]),
    }),
  ),
  read('the main part from an address as well', '年报.docx', ({ address }) => {
    const parts = docxParts();
    const own = { type: 'officeDocument', target: 'word/document.xml' };
    return zipOf({
      ...parts,
      '_rels/.rels': relations([own, { type: 'attachedTemplate', target: `${address}/main`, external: true }]),
    });
  }),
  read('a part outside of the container', '年报.docx', () =>
    zipOf(docxParts(wordBody(), [{ type: 'header', target: '../../../../etc/passwd' }])),
  ),
  ...[
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    'DDE excel "C:\\\\x.xls" R1C1',
    'INCLUDETEXT "ADDRESS/text"',
    'INCLUDEPICTURE "ADDRESS/picture" \\d',
    'HYPERLINK "ADDRESS/link"',
    'IMPORT "file:///etc/passwd"',
  ].map(instruction =>
    read(`a field: ${instruction.split(' ')[0]}`, '年报.docx', ({ address }) =>
      zipOf(docxParts(field(instruction.replace('ADDRESS', address).replaceAll('"', '&quot;')) + wordBody())),
    ),
  ),
  read('a folded web page as a chunk', '年报.docx', ({ address }) =>
    zipOf({
      ...docxParts(`${wordBody()}<w:altChunk r:id="rId3"/>`, [{ type: 'aFChunk', target: 'chunk.html' }]),
      'word/chunk.html': htmlPage(loading(address), head(address)),
    }),
  ),
  read('a linked section', '年报.odt', ({ address }) =>
    zipOf(
      odtParts(
        `<text:section text:name="s"><text:section-source xlink:href="${address}/section"/><text:p>甲</text:p></text:section>${openBody()}`,
      ),
    ),
  ),
  read('a linked picture and object', '年报.odt', ({ address }) =>
    zipOf(
      odtParts(
        `<text:p><draw:frame><draw:image xlink:href="${address}/image"/><draw:object xlink:href="${address}/object"/></draw:frame></text:p>${openBody()}`,
      ),
    ),
  ),
  read('a scripted event', '年报.odt', () =>
    zipOf(
      odtParts(
        `<office:scripts><office:event-listeners><script:event-listener xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" script:event-name="dom:load" xlink:href="vnd.sun.star.script:x"/></office:event-listeners></office:scripts>${openBody()}`,
      ),
    ),
  ),
  read('formulas that ask the network', '年报.xlsx', ({ address }) =>
    zipOf(
      xlsxParts(
        sheetData().replace(
          '</sheetData>',
          `<row r="900"><c r="A900" t="str"><f>WEBSERVICE("${address}/formula")</f><v>甲</v></c><c r="B900" t="str"><f>cmd|'/c calc'!A0</f><v>乙</v></c></row></sheetData>`,
        ),
      ),
    ),
  ),
  read('links to other workbooks', '年报.xlsx', ({ address }) =>
    zipOf({
      ...xlsxParts(),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations([
        { type: 'externalLinkPath', target: `${address}/book.xlsx`, external: true },
      ]),
    }),
  ),
  read('a page that loads', '年报.html', ({ address }) =>
    bytesOf(htmlPage(loading(address) + htmlBody(), head(address))),
  ),
  read('a web archive that loads', '年报.mht', ({ address }) =>
    bytesOf(mhtml(htmlPage(loading(address) + htmlBody(), head(address)))),
  ),
  read('fields and a template', '年报.rtf', ({ address }) =>
    bytesOf(
      rtf(
        `{\\field{\\*\\fldinst INCLUDEPICTURE "${address}/picture"}{\\fldrslt x}}{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}{\\fldrslt }}${rtfBody()}`,
        `{\\*\\template ${address}/template}`,
      ),
    ),
  ),
  read('an object', '年报.rtf', () =>
    bytesOf(
      rtf(
        `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002000000}{\\result{\\pard x\\par}}}${rtfBody()}`,
      ),
    ),
  ),
];
