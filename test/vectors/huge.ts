// Files that are too much: thousand-page ones, endless tables, a million of something small.
import {
  docxParts,
  escaped,
  htmlBody,
  htmlPage,
  odtParts,
  openBody,
  paragraph,
  sampleText,
  sheetData,
  wordBody,
  xlsxParts,
} from './sample.ts';
import { mhtml, rtf, rtfBody } from './sample-text.ts';
import { type Vector, vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

const COUNT = 40_000;
const lines = (each: (at: number) => string, count = COUNT): string =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const SENTENCE = '本机关认真贯彻落实政府信息公开条例。';
const cellOf = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

export const HUGE: readonly Vector[] = [
  vector(
    'a thousand pages',
    '年报.docx',
    'limit',
    () => zipOf(docxParts(wordBody() + lines(i => paragraph(`${i}${SENTENCE}`)))),
    ['年度报告本身'],
  ),
  vector(
    'a thousand pages',
    '年报.odt',
    'limit',
    () => zipOf(odtParts(openBody() + lines(i => `<text:p>${i}${SENTENCE}</text:p>`))),
    ['年度报告本身'],
  ),
  vector('a thousand pages', '年报.rtf', 'limit', () => rtf(rtfBody() + lines(i => `\\pard ${i}x\\par\n`)), [
    '年度报告本身',
  ]),
  vector('a thousand pages', '年报.html', 'limit', () => htmlPage(htmlBody() + lines(i => `<p>${i}${SENTENCE}</p>`)), [
    '年度报告本身',
  ]),
  vector(
    'a thousand pages',
    '年报.mhtml',
    'limit',
    () => mhtml(htmlPage(htmlBody() + lines(i => `<p>${i}${SENTENCE}</p>`))),
    ['年度报告本身'],
  ),
  vector('one paragraph of 5 MB', '年报.docx', 'limit', () =>
    zipOf(docxParts(paragraph(SENTENCE.repeat(100_000)) + wordBody())),
  ),
  vector('one paragraph of 5 MB', '年报.odt', 'limit', () =>
    zipOf(odtParts(`<text:p>${SENTENCE.repeat(100_000)}</text:p>${openBody()}`)),
  ),
  vector('one paragraph of 5 MB', '年报.txt', 'limit', () => SENTENCE.repeat(100_000) + sampleText),
  vector('a table of 100,000 rows', '年报.docx', 'limit', () =>
    zipOf(
      docxParts(
        `<w:tbl>${lines(i => `<w:tr>${cellOf(String(i))}${cellOf('甲')}</w:tr>`, 100_000)}</w:tbl>${wordBody()}`,
      ),
    ),
  ),
  vector('a table of 100,000 rows', '年报.xlsx', 'limit', () =>
    zipOf(xlsxParts(`<sheetData>${lines(i => `<row><c><v>${i}</v></c><c><v>1</v></c></row>`, 100_000)}</sheetData>`)),
  ),
  vector('a table of 100,000 rows', '年报.odt', 'limit', () =>
    zipOf(
      odtParts(
        `<table:table>${lines(i => `<table:table-row><table:table-cell><text:p>${i}</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>`, 100_000)}</table:table>`,
      ),
    ),
  ),
  vector('a table of 100,000 rows', '年报.html', 'limit', () =>
    htmlPage(`<table>${lines(i => `<tr><td>${i}<td>1`, 100_000)}</table>`),
  ),
  vector('a table of 100,000 rows', '年报.csv', 'limit', () => lines(i => `${i},1\n`, 100_000)),
  vector('a table of 10,000 columns', '年报.docx', 'read', () =>
    zipOf(docxParts(`<w:tbl><w:tr>${cellOf('1').repeat(10_000)}</w:tr></w:tbl>${wordBody()}`)),
  ),
  vector('a table of 10,000 columns', '年报.odt', 'read', () =>
    zipOf(
      odtParts(
        `<table:table><table:table-row>${'<table:table-cell><text:p>1</text:p></table:table-cell>'.repeat(10_000)}</table:table-row></table:table>${openBody()}`,
      ),
    ),
  ),
  vector('a table of 10,000 columns', '年报.html', 'read', () =>
    htmlPage(`<table><tr>${'<td>1'.repeat(10_000)}</table>${htmlBody()}`),
  ),
  vector('a million empty runs', '年报.docx', 'limit', () =>
    zipOf(docxParts(`<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>${wordBody()}`)),
  ),
  vector('a million attributes', '年报.docx', 'partly', () =>
    zipOf(docxParts(`<w:p ${lines(i => `a${i}="1" `, 1_000_000)}/>${wordBody()}`)),
  ),
  vector('shared texts by the hundred thousand', '年报.xlsx', 'read', () =>
    zipOf({
      ...xlsxParts(),
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${lines(i => `<si><t>${i}</t></si>`, 200_000)}</sst>`,
    }),
  ),
  vector('five hundred sheets', '年报.xlsx', 'partly', () => {
    const parts = xlsxParts();
    const sheets = lines(i => `<sheet name="${escaped(String(i))}" sheetId="${i + 1}" r:id="rId1"/>`, 500);
    return zipOf({ ...parts, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, sheets) });
  }),
  vector('an empty sheet that reaches to the end', '年报.xlsx', 'read', () =>
    zipOf(
      xlsxParts(
        sheetData().replace('</sheetData>', `${lines(i => `<row r="${2000 + i}" ht="14"/>`, 60_000)}</sheetData>`),
      ),
    ),
  ),
  vector('more than 20 MB', '年报.txt', 'too-large', () => new Uint8Array(21 * 1024 * 1024).fill(65), ['20 MB']),
];
