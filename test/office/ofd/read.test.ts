// OFD containers: what lies where in them, and what is said of those that cannot be read.
import { expect, test } from 'vitest';
import { ingest } from '../../../src/ingest/index.ts';
import { legacyBytes } from '../../generate/legacy-encoding.ts';
import { writeZip } from '../../vectors/zip-writer.ts';
import { linesIn, NAMESPACE, packed, page, path, read, text, usual } from './ofd-file.ts';

const SENTENCE = '政府信息公开工作年度报告';
const code = (sentence: string) =>
  `<ofd:TextCode X="0" Y="5" DeltaX="g ${sentence.length - 1} 5">${sentence}</ofd:TextCode>`;
const plain = page(text(code(SENTENCE)));

test('locations: from the container, from the file, in other case, with backslashes', async () => {
  for (const base of [
    '/Doc_0/Pages/Page_0/Content.xml',
    'Pages/Page_0/Content.xml',
    'doc_0/pages/page_0/content.xml',
    'Pages\\Page_0\\Content.xml',
    './x/../Pages/Page_0/Content.xml',
  ]) {
    const parts = usual([plain]);
    parts['Doc_0/Document.xml'] = (parts['Doc_0/Document.xml'] as string).replace('Pages/Page_0/Content.xml', base);
    expect(await linesIn(parts), base).toEqual([SENTENCE]);
  }
});

test('without a prefix, with a byte order mark, in the encoding of Chinese Windows', async () => {
  const bare = Object.entries(usual([plain])).map(([name, xml]) => [
    name,
    `\ufeff${(xml as string).replaceAll('ofd:', '').replaceAll(':ofd', '')}`,
  ]);
  expect(await linesIn(Object.fromEntries(bare))).toEqual([SENTENCE]);
  const xml = `<?xml version="1.0" encoding="GBK"?>${plain}`;
  const bytes = Uint8Array.from([...xml].flatMap(character => legacyBytes(character, 'gbk')!));
  expect(await linesIn({ ...usual([plain]), 'Doc_0/Pages/Page_0/Content.xml': bytes })).toEqual([SENTENCE]);
});

test('a page has the area that it says, its template says, or the document says', async () => {
  const sizes = async (more: string) => {
    const result = await read(usual([page(text(code(SENTENCE)), more)]));
    return result.ok && result.value.document.pages.map(({ width, height }) => [width, height].map(Math.round));
  };
  expect(await sizes('')).toEqual([[595, 842]]);
  expect(await sizes('<ofd:Area><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:Area>')).toEqual([[842, 595]]);
  expect(await sizes('<ofd:Area><ofd:PhysicalBox>0 0 -1 x</ofd:PhysicalBox></ofd:Area>')).toEqual([[595, 842]]);
});

test('templates are part of the page; notes and a page of nothing are not', async () => {
  const common = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/a.xml"/><ofd:PublicRes>Nowhere.xml</ofd:PublicRes>';
  const parts = {
    ...usual([page('', '<ofd:Template TemplateID="7"/>'), page('', '<ofd:Template TemplateID="6"/>')], common),
    'Doc_0/Tpls/a.xml': plain,
    'Doc_0/Annots/Annotations.xml': plain,
  };
  expect(await linesIn(parts)).toEqual([SENTENCE]);
});

test('a table of strokes', async () => {
  const cell = (words: string, x: number, y: number) =>
    `<ofd:TextObject Boundary="${x} ${y} 30 6" Size="4"><ofd:TextCode X="2" Y="5" DeltaX="g ${words.length - 1} 4">${words}</ofd:TextCode></ofd:TextObject>`;
  const grid = path('M 0 0 L 60 0 M 0 10 L 60 10 M 0 20 L 60 20 M 0 0 L 0 20 M 30 0 L 30 20 M 60 0 L 60 20');
  const objects = grid + cell('信息内容', 10, 22) + cell('件数', 40, 22) + cell('规章', 10, 32) + cell('17', 40, 32);
  expect(await linesIn(usual([page(objects)]))).toEqual(['信息内容|件数', '规章|17']);
});

test('of several documents the first is read, and it is said; of its versions the current one', async () => {
  const body = (root: string, more = '') => `<ofd:DocBody><ofd:DocRoot>${root}</ofd:DocRoot>${more}</ofd:DocBody>`;
  const parts = usual([plain]);
  const file = (bodies: string) => ({ ...parts, 'OFD.xml': `<ofd:OFD ${NAMESPACE}>${bodies}</ofd:OFD>` });
  const source = await ingest(packed(file(body('Doc_0/Document.xml') + body('Doc_1/Document.xml'))), {
    name: '年报.ofd',
  });
  expect(source.ok && [source.value.format, source.value.remarks]).toEqual([
    'OFD 版式文档',
    ['文件里有 2 份文档，只读取了第一份。'],
  ]);
  const versions = '<ofd:Versions><ofd:Version ID="1" Index="1" Current="true" BaseLoc="Doc_0/V.xml"/></ofd:Versions>';
  const current = {
    ...file(body('Doc_0/Gone.xml', versions)),
    'Doc_0/V.xml': `<ofd:DocVersion ${NAMESPACE}><ofd:DocRoot>Document.xml</ofd:DocRoot></ofd:DocVersion>`,
  };
  expect(await linesIn(current)).toEqual([SENTENCE]);
});

test('a page that is a picture is told', async () => {
  const picture = page('<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>');
  const result = await read(usual([plain, picture]));
  expect(result.ok && result.value.document.picturePages).toEqual([2]);
});

test('what cannot be read', async () => {
  const message = async (parts: Parameters<typeof read>[0]) => {
    const result = await read(parts);
    return result.ok ? 'read' : result.failure.message;
  };
  expect(await message({ ...usual([plain]), 'Encryptions.xml': '<a/>' })).toBe(
    '“年报.ofd”设有密码，请去掉密码后再试。',
  );
  const broken = '“年报.ofd”已损坏或不完整，打不开，请重新保存或重新下载后再试。';
  const without = (name: string) => Object.fromEntries(Object.entries(usual([plain])).filter(([one]) => one !== name));
  expect(await message(without('Doc_0/Document.xml'))).toBe(broken);
  expect(await message(without('Doc_0/Pages/Page_0/Content.xml'))).toBe(broken);
  expect(await message({ ...usual([plain]), 'Doc_0/Pages/Page_0/Content.xml': plain.slice(0, -9) })).toBe(broken);
  expect(await message(usual([]))).toBe(broken);
  expect(await message(usual(Array.from({ length: 301 }, () => plain)))).toContain('超过 300 页');
  const large = page('<a/>'.repeat(400_000));
  expect(await message(usual([large]))).toContain('内容太多');
});

test('a page that unfolds to gigabytes', async () => {
  const parts = Object.entries(usual([plain])).map(([name, content]) => ({ name, content }));
  const bomb = writeZip(
    parts.map(part => (part.name.includes('Page_0') ? { ...part, content: Buffer.alloc(64 << 20, 0x20) } : part)),
  );
  const started = performance.now();
  const result = await ingest(bomb, { name: '年报.ofd' });
  expect(result.ok ? 'read' : result.failure.message).toContain('内容太多');
  expect(performance.now() - started).toBeLessThan(10_000);
});
