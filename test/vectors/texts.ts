// RTF, web archives and other text made to exhaust or to cheat; files that are not what they are called.
import { docxParts, htmlPage, odtParts, paragraph, sampleText, xlsxParts } from './sample.ts';
import { csv, mhtml, rtf, rtfBody } from './sample-text.ts';
import { bytesOf, type Vector, vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

const empty: Vector[] = [
  ...[
    '年报.docx',
    '年报.doc',
    '年报.xlsx',
    '年报.xls',
    '年报.odt',
    '年报.rtf',
    '年报.html',
    '年报.csv',
    '年报.mhtml',
    '年报.zip',
  ].map(file => vector('empty', file, 'unreadable-file', () => '', ['空'])),
  vector('blank', '年报.txt', 'unreadable-file', () => ' \r\n\t '.repeat(2000), ['空白']),
  vector('zeros', '年报.docx', 'unreadable-file', () => new Uint8Array(5000)),
  vector('no text in it', '年报.docx', 'unreadable-file', () => zipOf(docxParts('<w:p/>'))),
  vector('no text in it', '年报.xlsx', 'unreadable-file', () => zipOf(xlsxParts('<sheetData/>'))),
  vector('no text in it', '年报.odt', 'unreadable-file', () => zipOf(odtParts('<text:p/>'))),
  vector('no text in it', '年报.rtf', 'unreadable-file', () => rtf('')),
  vector('another document', '通知.docx', 'not-a-report', () => zipOf(docxParts(paragraph('关于开会的通知')))),
];

const rtfs: Vector[] = [
  vector('groups a million deep', '年报.rtf', 'unreadable-file', () =>
    rtf('{'.repeat(1_000_000) + '}'.repeat(1_000_000)),
  ),
  vector('groups that never end', '年报.rtf', 'partly', () => rtf(rtfBody() + '{'.repeat(100_000))),
  vector('binary data of an absurd length', '年报.rtf', 'partly', () => rtf(`${rtfBody()}{\\pict\\bin2147483647 x}`)),
  vector('binary data of a negative length', '年报.rtf', 'partly', () => rtf(`{\\pict\\bin-5 x}${rtfBody()}`)),
  vector('control words with absurd numbers', '年报.rtf', 'partly', () =>
    rtf(`\\uc99999999\\li-999999999999999999999\\fs99999999999999999999 ${rtfBody()}`),
  ),
  vector('a control word without end', '年报.rtf', 'partly', () => rtf(`\\${'a'.repeat(3_000_000)} ${rtfBody()}`)),
  vector('table cells without end', '年报.rtf', 'limit', () =>
    rtf(`\\trowd${'\\cellx100'.repeat(10)}${'\\intbl x\\cell'.repeat(400_000)}\\row`),
  ),
  vector('cell definitions without end', '年报.rtf', 'partly', () =>
    rtf(`\\trowd${'\\cellx100'.repeat(500_000)}\\intbl x\\cell\\row${rtfBody()}`),
  ),
  vector('tables in tables without end', '年报.rtf', 'partly', () =>
    rtf(`${'\\itap999999\\intbl x\\nestcell'.repeat(20_000)}${rtfBody()}`),
  ),
  ...[10, 50, 90].map(percent =>
    vector(`the first ${percent} %`, '年报.rtf', 'partly', () => rtf().slice(0, (rtf().length * percent) / 100)),
  ),
];

const multipart = (boundary: string, inner: string): string =>
  `Content-Type: multipart/related; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${inner}\r\n--${boundary}--\r\n`;

const mails: Vector[] = [
  vector('parts 5,000 deep', '年报.mhtml', 'partly', () => {
    let inner = `Content-Type: text/html\r\n\r\n${htmlPage()}`;
    for (let level = 0; level < 5000; level += 1) inner = multipart(`b${level}`, inner);
    return `MIME-Version: 1.0\r\n${inner}`;
  }),
  vector(
    'three hundred thousand parts',
    '年报.mhtml',
    'partly',
    () =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\nContent-Type: text/html\r\n\r\nx\r\n'.repeat(300_000)}--b--`,
  ),
  vector('a boundary that is empty', '年报.mhtml', 'partly', () => mhtml().replace('boundary="next"', 'boundary=""')),
  vector(
    'a boundary that is in every line',
    '年报.mhtml',
    'partly',
    () => mhtml().replace('boundary="next"', 'boundary="-"').replaceAll('--next', '---') + '---\r\n'.repeat(500_000),
  ),
  vector('no boundary', '年报.mhtml', 'partly', () => mhtml().replace('; boundary="next"', '')),
  vector(
    'headers without end',
    '年报.mhtml',
    'partly',
    () => `MIME-Version: 1.0\r\n${'X-A: b\r\n c\r\n'.repeat(300_000)}`,
  ),
  vector(
    'a header of 5 MB',
    '年报.mhtml',
    'partly',
    () => `MIME-Version: 1.0\r\nContent-Type: multipart/related; ${'a="b"; '.repeat(800_000)}\r\n\r\nx`,
  ),
  vector('the first half', '年报.mhtml', 'partly', () => mhtml().slice(0, mhtml().length / 2)),
];

const GIF = Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01;', 'latin1');
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const docx = (): Uint8Array => zipOf(docxParts());

const misnamed: Vector[] = [
  vector('a picture with an archive behind it', '年报.docx', 'unsupported-format', () => Buffer.concat([GIF, docx()]), [
    'GIF',
  ]),
  vector('a PDF without pages, with an archive behind it', '年报.docx', 'unreadable-file', () =>
    Buffer.concat([Buffer.from(PDF), docx()]),
  ),
  vector(
    'a program with an archive behind it',
    '年报.zip',
    'unsupported-format',
    () => Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), docx()]),
    ['程序'],
  ),
  vector('a page with an archive behind it', '年报.html', 'unreadable-file', () =>
    Buffer.concat([bytesOf(htmlPage()), docx()]),
  ),
  vector('a Word file that is a PDF to others', '年报.pdf', 'read', () => zipOf({ 'a.pdf': PDF, ...docxParts() })),
  vector('a Word file, called .doc', '年报.doc', 'read', docx),
  vector('a Word file, called .zip', '年报.zip', 'read', docx),
  vector('a Word file, called .txt', '年报.txt', 'read', docx),
  vector('a page, called .doc', '年报.doc', 'read', () => htmlPage()),
  vector('a page, called .xls', '年报.xls', 'read', () => htmlPage()),
  vector('a page, called .docx', '年报.docx', 'read', () => htmlPage()),
  vector('a page, called .pdf', '年报.pdf', 'read', () => htmlPage()),
  vector('RTF, called .doc', '年报.doc', 'read', () => rtf()),
  vector('RTF, called .wps', '年报.wps', 'read', () => rtf()),
  vector('a web archive, called .doc', '年报.doc', 'read', () => mhtml()),
  vector('a workbook, called .xls', '年报.xls', 'read', () => zipOf(xlsxParts())),
  vector('a workbook, called .csv', '年报.csv', 'read', () => zipOf(xlsxParts())),
  vector('an OpenDocument text, called .docx', '年报.docx', 'read', () => zipOf(odtParts())),
  vector('text, called .docx', '年报.docx', 'read', () => sampleText),
  vector('text, called .doc', '年报.doc', 'read', () => sampleText),
  vector('comma-separated text, called .xls', '年报.xls', 'read', () => csv()),
  vector('a picture, called .docx', '年报.docx', 'unsupported-format', () => GIF, ['GIF']),
  vector('a name of 10,000 characters that leaves its folder', `../../${'年'.repeat(10_000)}.docx`, 'read', docx),
];

export const TEXTS: readonly Vector[] = [...empty, ...rtfs, ...mails, ...misnamed];
