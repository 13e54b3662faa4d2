// Word documents as one XML file: what the newer format calls otherwise, and the parts of a .docx in a row.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';

async function read(xml: string): Promise<string[]> {
  const result = await ingest(new TextEncoder().encode(xml), { name: '年报.doc' });
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message}`);
  expect(result.value.format).toBe('Word XML 文档');
  return result.value.blocks.map(block =>
    block.kind === 'line'
      ? block.text
      : block.rows.map(row => row.map(({ text, colspan, rowspan }) => `${text}:${colspan}x${rowspan}`)).join(';'),
  );
}

const word2003 = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:fonts/><w:body><wx:sect>${body}<w:sectPr><w:hdr><w:p><w:r><w:t>5</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (inside: string) => `<w:p>${inside}</w:p>`;

describe('Word 2003 XML', () => {
  test('numbers that Word showed, signs of markup', async () => {
    const numbered = `<w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/><wx:font wx:val="宋体"/></w:listPr></w:pPr>`;
    expect(await read(word2003(p(numbered + run('总体&amp;情况')) + p(run('1 &lt; 2'))))).toEqual([
      '一、总体&情况',
      '1 < 2',
    ]);
  });

  test('deleted words, comments and heads are left out, inserted words are not', async () => {
    const note = (type: string, inside: string) =>
      `<aml:annotation w:type="Word.${type}"><aml:content>${inside}</aml:content></aml:annotation>`;
    const inside = `${run('1')}${note('Deletion', '<w:r><w:delText>5</w:delText></w:r>')}${note('Insertion', run('2'))}${note('Comment', p(run('5')))}`;
    expect(await read(word2003(p(inside)))).toEqual(['12']);
  });

  test('merged cells', async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
    const rows = [
      cell('a', '<w:gridSpan w:val="2"/>') + cell('b', '<w:vmerge w:val="restart"/>'),
      cell('c', '') + cell('d', '') + cell('', '<w:vmerge/>'),
    ].map(cells => `<w:tr>${cells}</w:tr>`);
    expect(await read(word2003(`<w:tbl>${rows.join('')}</w:tbl>`))).toEqual(['a:2x1,b:1x2;c:1x1,d:1x1']);
  });
});

test('flat OPC', async () => {
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const relations =
    '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>';
  const binary = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>';
  const parts = `${part('/_rels/.rels', relations)}${part('/word/document.xml', `<w:document><w:body>${p(run('1'))}</w:body></w:document>`)}${binary}`;
  expect(
    await read(
      `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts}</pkg:package>`,
    ),
  ).toEqual(['1']);
});

test.each([
  ['breaks off', word2003(p(run('1'))).slice(0, -20)],
  ['declares entities', `<!DOCTYPE a [<!ENTITY b "c">]>${word2003('').replace(/^.*\n.*\n/, '')}`],
  ['has no text', '<w:wordDocument xmlns:w="x"/>'],
])('one that %s', async (_, xml) => {
  const result = await ingest(new TextEncoder().encode(xml), { name: '年报.xml' });
  expect(result.ok).toBe(false);
});
