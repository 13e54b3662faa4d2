// Zip containers that are locked, broken, bombs, or point out of themselves; archives in archives.
import { docxParts, htmlPage, odtParts, type Parts, sampleText, wordBody, xlsxParts } from './sample.ts';
import { bytesOf, type Vector } from './vector.ts';
import { lockedZip, writeZip, type ZipPart, zipOf } from './zip-writer.ts';

const FORMATS: readonly [string, string, () => Parts][] = [
  ['年报.docx', 'word/document.xml', docxParts],
  ['年报.xlsx', 'xl/worksheets/sheet1.xml', xlsxParts],
  ['年报.odt', 'content.xml', odtParts],
];

/** The format's parts, with something claimed of the one that holds the text. */
const claiming = (parts: Parts, main: string, claims: NonNullable<ZipPart['claims']>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, content]) => ({ name, content, ...(name === main && { claims }) })));

const broken = (bytes: Uint8Array, at: number, length = 4): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < length; i += 1) copy[at + i]! ^= 0xff;
  return copy;
};

const MEGABYTE = 1024 * 1024;
const directoryAt = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf('PK\x01\x02');

const inParts: Vector[] = FORMATS.flatMap(([file, main, parts]): Vector[] => [
  { name: 'encrypted entries', file, make: () => lockedZip(parts()), outcome: 'encrypted', says: ['密码'] },
  {
    name: 'entries encrypted with AES',
    file,
    make: () => claiming(parts(), main, { flags: 1, method: 99 }),
    outcome: 'encrypted',
    says: ['密码'],
  },
  {
    name: 'a wrong checksum',
    file,
    make: () => claiming(parts(), main, { crc: 12345 }),
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  {
    name: 'a broken directory',
    file,
    make: () => {
      const bytes = zipOf(parts());
      return broken(bytes, directoryAt(bytes));
    },
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  ...[1, 30, 50, 70, 90, 99].map(
    (percent): Vector => ({
      name: `the first ${percent} %`,
      file,
      make: () => {
        const bytes = zipOf(parts());
        return bytes.subarray(0, Math.max(4, Math.floor((bytes.length * percent) / 100)));
      },
      outcome: 'unreadable-file',
      says: ['损坏'],
    }),
  ),
  {
    name: 'a header that declares less',
    file,
    make: () => claiming(parts(), main, { size: 100 }),
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  {
    name: 'a header that declares more',
    file,
    make: () => claiming(parts(), main, { size: 100 * MEGABYTE }),
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  {
    name: 'a header that declares 4 GB',
    file,
    make: () => claiming(parts(), main, { size: 0xfffffffe }),
    outcome: 'limit',
    says: ['太大'],
  },
  {
    name: 'a bomb of 1000 to 1, beyond the limit',
    file,
    make: () => zipOf({ ...parts(), [main]: new Uint8Array(401 * MEGABYTE).fill(32) }),
    outcome: 'limit',
    says: ['太大'],
  },
  {
    name: 'a bomb of 1000 to 1 that declares little',
    file,
    make: () =>
      writeZip(
        Object.entries({ ...parts(), [main]: new Uint8Array(20 * MEGABYTE).fill(32) }).map(([name, content]) => ({
          name,
          content,
          ...(name === main && { claims: { size: 4000 } }),
        })),
      ),
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  {
    name: 'a bomb within the limit of what may be unpacked',
    file,
    make: () => {
      const [before, after] = splitAtEnd(String(parts()[main]));
      return zipOf({ ...parts(), [main]: before + ' '.repeat(60 * MEGABYTE) + after });
    },
    // Blanks between the rows of a sheet are passed over as they come.
    outcome: file === '年报.xlsx' ? 'read' : 'limit',
  },
  {
    name: 'a second part of the same name',
    file,
    make: () => {
      const all = Object.entries(parts()).map(([name, content]) => ({ name, content }));
      return writeZip([...all, { name: main, content: String(parts()[main]).replaceAll(/>\d+</g, '>999<') }]);
    },
    outcome: 'unreadable-file',
  },
]);

/** Before and after the last end tag. */
function splitAtEnd(xml: string): [string, string] {
  const at = xml.lastIndexOf('</');
  return [xml.slice(0, at), xml.slice(at)];
}

const page = (): Uint8Array => bytesOf(htmlPage());
const docx = (): Uint8Array => zipOf(docxParts());

/** As 42.zip: each level holds the next one sixteen times. */
function nestedBomb(levels: number): Uint8Array {
  let inner: Uint8Array = zipOf({ 'zeros.txt': new Uint8Array(MEGABYTE) });
  for (let level = 0; level < levels; level += 1)
    inner = zipOf(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${i}.zip`, inner])));
  return inner;
}

const escaping = ['../年报.html', 'a/../../年报.html', '/etc/年报.html', 'C:\\年报.html', '..\\..\\年报.html'].map(
  (name): Vector => ({
    name: `a path that leaves the archive: ${name}`,
    file: '年报.zip',
    make: () => writeZip([{ name, content: page() }]),
    outcome: 'unreadable-file',
    says: ['路径'],
  }),
);

const archives: Vector[] = [
  {
    name: 'a page and a Word file',
    file: '年报.zip',
    make: () => zipOf({ '甲.html': page(), '乙/乙.docx': docx() }),
    outcome: ['read', 'read'],
  },
  {
    name: 'names written with backslashes',
    file: '年报.zip',
    make: () => writeZip([{ name: '甲\\年报.html', content: page() }]),
    outcome: 'read',
  },
  {
    name: 'one member locked, the other open',
    file: '年报.zip',
    make: () =>
      writeZip([
        { name: '甲.html', content: page(), claims: { flags: 1 } },
        { name: '乙.html', content: page() },
      ]),
    outcome: ['encrypted', 'read'],
  },
  {
    name: 'one member damaged, the other whole',
    file: '年报.zip',
    make: () =>
      writeZip([
        { name: '甲.html', content: page(), claims: { crc: 1 } },
        { name: '乙.html', content: page() },
      ]),
    outcome: ['unreadable-file', 'read'],
  },
  { name: 'an archive without entries', file: '空.zip', make: () => zipOf({}), outcome: 'unreadable-file' },
  {
    name: 'an archive of folders only',
    file: '空.zip',
    make: () => writeZip([{ name: '年报/', content: '' }]),
    outcome: 'unreadable-file',
  },
  {
    name: 'a zip in a zip',
    file: '年报.zip',
    make: () => zipOf({ '内.zip': zipOf({ '年报.html': page() }) }),
    outcome: 'read',
  },
  {
    name: 'a zip in a zip in a zip',
    file: '年报.zip',
    make: () => zipOf({ '内.zip': zipOf({ '内.zip': zipOf({ '年报.html': page() }) }) }),
    outcome: 'limit',
    says: ['层'],
  },
  { name: 'zips in zips, five levels of sixteen', file: '42.zip', make: () => nestedBomb(4), outcome: 'limit' },
  {
    name: 'entries that share their bytes',
    file: '年报.zip',
    make: () =>
      writeZip(
        Array.from({ length: 1900 }, (_, i) => ({
          name: `${i}.txt`,
          content: i === 0 ? ' '.repeat(MEGABYTE) : '',
          ...(i > 0 && { sameAs: 0 }),
        })),
      ),
    outcome: 'unreadable-file',
    says: ['损坏'],
  },
  {
    name: 'three hundred thousand entries',
    file: '年报.zip',
    make: () =>
      writeZip(
        Array.from({ length: 300_000 }, (_, i) => ({
          name: `${i}`,
          content: '',
          stored: true,
          ...(i > 0 && { sameAs: 0 }),
        })),
      ),
    outcome: 'limit',
    says: ['文件太多'],
  },
  {
    name: 'a symbolic link',
    file: '年报.zip',
    make: () =>
      writeZip([
        { name: '年报.txt', content: '/etc/passwd', stored: true, claims: { attributes: (0o120777 << 16) >>> 0 } },
      ]),
    outcome: 'not-a-report',
  },
  {
    name: 'a Word file beside what other programs left',
    file: '年报.zip',
    make: () =>
      zipOf({ '__MACOSX/._年报.docx': new Uint8Array(200), '.DS_Store': 'x', '~$年报.docx': 'x', '年报.docx': docx() }),
    outcome: ['read'],
  },
  {
    name: 'a name in GB18030, without saying so',
    file: '年报.zip',
    make: () =>
      writeZip([{ name: Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]), content: sampleText }]),
    outcome: 'read',
  },
  {
    name: 'an unusual way of packing',
    file: '年报.zip',
    make: () => writeZip([{ name: '年报.html', content: page(), claims: { method: 14 } }]),
    outcome: 'unreadable-file',
    says: ['压缩方式'],
  },
  {
    name: 'a Word file inside a Word file',
    file: '年报.docx',
    make: () => zipOf({ ...docxParts(wordBody()), 'word/embeddings/1.docx': docx() }),
    outcome: 'read',
  },
];

export const CONTAINERS: readonly Vector[] = [...inParts, ...archives, ...escaping];
