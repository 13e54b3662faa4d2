// Numbers of a document that are absurd – spans, repeats, places – and styles and numberings that run in a circle.
import { docxParts, odtParts, openBody, sheetData, wordBody, xlsxParts } from './sample.ts';
import type { Vector } from './vector.ts';
import { zipOf } from './zip-writer.ts';

const SPAN = 1_000_000_000;
const numbers: Vector[] = [
  {
    name: 'gridSpan of a thousand million',
    file: '年报.docx',
    make: () => zipOf(docxParts(wordBody().replace(/<w:gridSpan w:val="\d+"\/>/, `<w:gridSpan w:val="${SPAN}"/>`))),
    outcome: 'partly',
  },
  {
    name: 'gridSpan everywhere a thousand million',
    file: '年报.docx',
    make: () => zipOf(docxParts(wordBody().replace(/<w:tcPr>/g, `<w:tcPr><w:gridSpan w:val="${SPAN}"/>`))),
    outcome: 'partly',
  },
  {
    name: 'gridBefore of a thousand million',
    file: '年报.docx',
    make: () =>
      zipOf(docxParts(wordBody().replace(/<w:tr>/g, `<w:tr><w:trPr><w:gridBefore w:val="${SPAN}"/></w:trPr>`))),
    outcome: 'partly',
  },
  {
    name: 'negative and odd spans',
    file: '年报.docx',
    make: () => zipOf(docxParts(wordBody().replace(/<w:gridSpan w:val="\d+"\/>/g, '<w:gridSpan w:val="-3"/>'))),
    outcome: 'partly',
  },
  {
    name: 'merged downwards from no cell',
    file: '年报.docx',
    make: () => zipOf(docxParts(wordBody().replaceAll('<w:vMerge w:val="restart"/>', '<w:vMerge/>'))),
    outcome: 'partly',
  },
  {
    name: 'columns repeated a thousand million times',
    file: '年报.odt',
    make: () =>
      zipOf(odtParts(openBody().replace(/number-columns-repeated="\d+"/g, `number-columns-repeated="${SPAN}"`))),
    outcome: 'partly',
  },
  {
    name: 'cells repeated a thousand million times',
    file: '年报.odt',
    make: () =>
      zipOf(
        odtParts(
          openBody().replaceAll(
            '<table:covered-table-cell/>',
            `<table:covered-table-cell table:number-columns-repeated="${SPAN}"/>`,
          ),
        ),
      ),
    outcome: 'partly',
  },
  {
    name: 'rows repeated a thousand million times',
    file: '年报.odt',
    make: () =>
      zipOf(
        odtParts(openBody().replaceAll('<table:table-row>', `<table:table-row table:number-rows-repeated="${SPAN}">`)),
      ),
    outcome: 'partly',
  },
  {
    name: 'spans of a thousand million',
    file: '年报.odt',
    make: () => zipOf(odtParts(openBody().replace(/-spanned="\d+"/g, `-spanned="${SPAN}"`))),
    outcome: 'partly',
  },
  {
    name: 'blanks repeated a thousand million times',
    file: '年报.odt',
    make: () => zipOf(odtParts(`<text:p>甲<text:s text:c="${SPAN}"/>乙</text:p>${openBody()}`)),
    outcome: 'partly',
  },
  {
    name: 'a merged range of a whole sheet',
    file: '年报.xlsx',
    make: () =>
      zipOf(xlsxParts(sheetData().replace('<mergeCell ref="', '<mergeCell ref="A1:XFD1048576"/><mergeCell ref="'))),
    outcome: 'partly',
  },
  {
    name: 'a cell at the last place of a sheet',
    file: '年报.xlsx',
    make: () =>
      zipOf(
        xlsxParts(
          sheetData().replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ),
      ),
    outcome: 'partly',
  },
  {
    name: 'a cell beyond every sheet',
    file: '年报.xlsx',
    make: () =>
      zipOf(
        xlsxParts(
          sheetData().replace(
            '</sheetData>',
            '<row r="99999999999"><c r="ZZZZZZZZZZ99999999999"><v>1</v></c></row></sheetData>',
          ),
        ),
      ),
    outcome: 'partly',
  },
  {
    name: 'a shared text that is not there',
    file: '年报.xlsx',
    make: () =>
      zipOf(
        xlsxParts(
          sheetData().replace(
            '</sheetData>',
            '<row r="1000"><c r="A1000" t="s"><v>987654321</v></c><c r="B1000" t="s"><v>-1</v></c></row></sheetData>',
          ),
        ),
      ),
    outcome: 'partly',
  },
  {
    name: 'a style that is not there',
    file: '年报.xlsx',
    make: () => zipOf(xlsxParts(sheetData().replaceAll('"><v>', '" s="987654321"><v>'))),
    outcome: 'partly',
  },
];

const STYLES = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const cycles: Vector[] = [
  {
    name: 'styles based on each other in a circle',
    file: '年报.docx',
    make: () =>
      zipOf({
        ...docxParts(wordBody().replaceAll('<w:p>', '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>')),
        'word/styles.xml': `<w:styles xmlns:w="${STYLES}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
      }),
    outcome: 'read',
  },
  {
    name: 'numberings that refer to each other in a circle',
    file: '年报.docx',
    make: () =>
      zipOf({
        ...docxParts(
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>${wordBody()}`,
        ),
        'word/styles.xml': `<w:styles xmlns:w="${STYLES}"><w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
        'word/numbering.xml': `<w:numbering xmlns:w="${STYLES}"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      }),
    outcome: 'read',
  },
  {
    name: 'a numbering that starts at 10^18 and shows every level',
    file: '年报.docx',
    make: () =>
      zipOf({
        ...docxParts(
          `${`<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`.repeat(50)}${wordBody()}`,
        ),
        'word/numbering.xml': `<w:numbering xmlns:w="${STYLES}"><w:abstractNum w:abstractNumId="0">${Array.from({ length: 9 }, (_, i) => `<w:lvl w:ilvl="${i}"><w:start w:val="1000000000000000000"/><w:numFmt w:val="${['chineseCounting', 'upperRoman', 'lowerLetter'][i % 3]}"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      }),
    outcome: 'partly',
  },
  {
    name: 'a long chain of styles',
    file: '年报.docx',
    make: () =>
      zipOf({
        ...docxParts(wordBody().replaceAll('<w:p>', '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>')),
        'word/styles.xml': `<w:styles xmlns:w="${STYLES}">${Array.from({ length: 50_000 }, (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join('')}</w:styles>`,
      }),
    outcome: 'read',
  },
];

export const NUMBERS: readonly Vector[] = [...numbers, ...cycles];
