// Signs of which the file does not say what they mean are never a figure, and pictures with hidden text are told as pictures.
import { expect, test } from 'vitest';
import pdf from '../../../src/ingest/formats/pdf.ts';
import { textOn } from './inks.ts';
import { Font, line, onePage, PdfFile } from './pdf-writer.ts';

async function read(bytes: Uint8Array) {
  const source = await pdf.read(
    { bytes, name: 'a.pdf' } as Parameters<typeof pdf.read>[0],
    {} as Parameters<typeof pdf.read>[1],
  );
  return source.ok ? { text: source.value.text, remarks: source.value.remarks } : source.failure;
}

test('private codes without a map', async () => {
  const font = new Font({ toUnicode: false });
  const bytes = onePage(font, line(font, '收到申请', 100, 700));
  // As characters the codes would be 1 2 3 4.
  expect(await textOn(bytes)).toBe('〓〓〓〓');
  const known = new Font();
  const file = new PdfFile();
  const fonts = `/F2 ${font.addTo(file)} 0 R`;
  const figure = `BT /F2 12 Tf 100 600 Td ${font.coded('收到')} Tj ET`;
  const words = line(known, '政府信息公开工作年度报告', 100, 700);
  expect(await read(onePage(known, words + figure, { fonts }, file))).toMatchObject({
    text: '政府信息公开工作年度报告\n〓〓',
    remarks: [expect.stringContaining('〓')],
  });
});

/** With codes from 48 on, as digits have. */
const simple = (encoding: string) =>
  `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Test /FirstChar 48 /LastChar 51 /Widths [500 500 500 500] ${encoding} >>`;

test.each([
  ['with a known encoding', '/Encoding /WinAnsiEncoding', '0123'],
  ['with names of characters', '/Encoding << /Differences [48 /one /two /three /four] >>', '1234'],
  ['with names that are numbers of signs', '/Encoding << /Differences [48 /G35 /g0036 /c55 /zero] >>', '〓〓〓0'],
])('a simple font %s', async (_, encoding, text) => {
  const file = new PdfFile();
  const fonts = `/F2 ${file.add(simple(encoding))} 0 R`;
  expect(await textOn(onePage(new Font(), 'BT /F2 12 Tf 100 700 Td (0123) Tj ET', { fonts }, file))).toBe(text);
});

test('a Type 3 font means what its map says', async () => {
  const file = new PdfFile();
  const glyph = file.stream('', '500 0 d0 0 0 500 500 re f');
  const map = file.stream(
    '',
    'begincmap /CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <5E74> endbfchar endcmap',
  );
  const type3 = (more: string) =>
    file.add(
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1 /LastChar 1 ' +
        `/Widths [500] /Encoding << /Differences [1 /g1F] >> /CharProcs << /g1F ${glyph} 0 R >> /Resources << >> ${more} >>`,
    );
  const fonts = `/F2 ${type3(`/ToUnicode ${map} 0 R`)} 0 R /F3 ${type3('')} 0 R`;
  const content = 'BT /F2 12 Tf 100 700 Td <01> Tj /F3 12 Tf <01> Tj ET';
  expect(await textOn(onePage(new Font(), content, { fonts }, file))).toBe('年〓');
});

const picture = '/Type /XObject /Subtype /Image /Width 20 /Height 30 /ColorSpace /DeviceGray /BitsPerComponent 8';
const scanned = (font: Font, mode: number) => {
  const file = new PdfFile();
  const resources = `/XObject << /Im ${file.stream(picture, new Uint8Array(600), true)} 0 R >>`;
  const text = line(font, '政府信息公开工作年度报告', 100, 700, `${mode} Tr`);
  return onePage(font, `q 595 0 0 842 0 0 cm /Im Do Q ${text}`, { resources }, file);
};

test('a scan with a layer of text that nobody sees is a scan', async () => {
  expect(await read(scanned(new Font(), 3))).toMatchObject({
    message: expect.stringContaining('第 1 页是图片（可能是扫描件）'),
  });
});

test('the same with text that is seen is read with a remark', async () => {
  const { text, remarks } = (await read(scanned(new Font(), 0))) as { text: string; remarks: string[] };
  expect(text).toBe('政府信息公开工作年度报告');
  expect(remarks.join('')).toContain('图片');
});
