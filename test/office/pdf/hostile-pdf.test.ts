// Files that are locked, broken or made to tire their reader end in a sentence, and those that are only odd are read.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/office/pdf/read.ts';
import { Font, line, onePage, PdfFile } from './pdf-writer.ts';

async function read(bytes: Uint8Array): Promise<string> {
  const result = await readPdf(bytes, 'a.pdf');
  if (!result.ok) return result.failure.message;
  return result.value.nodes.map(node => (node.kind === 'paragraph' ? node.text : '')).join('|');
}

const DAMAGED = '“a.pdf”已损坏或不完整，打不开，请重新保存或重新下载后再试。';
const TOO_MUCH = '“a.pdf”的内容太多，不像是一份年度报告，请只保留年度报告本身后再试。';

const good = (): Uint8Array => {
  const font = new Font();
  return onePage(font, line(font, '年度报告', 100, 700));
};
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

test.each([
  ['something before it', bytesOf(`HTTP/1.1 200 OK\r\n\r\n${text(good())}`)],
  ['something behind it', bytesOf(`${text(good())}\n<script></script>`)],
  ['a Buffer that is part of another', Buffer.concat([Buffer.from('xx'), good()]).subarray(2)],
  ['wrong offsets', bytesOf(text(good()).replace(/startxref\n\d+/, 'startxref\n7'))],
  ['no list of objects', bytesOf(text(good()).replace(/xref\n0[\s\S]*?trailer/, 'trailer'))],
  ['no end', good().slice(0, -6)],
  ['another version', bytesOf(text(good()).replace('%PDF-1.7', '%PDF-2.0'))],
])('%s is read', async (_, bytes) => {
  expect(await read(bytes)).toBe('年度报告');
});

test('the bytes still belong to whoever asked', async () => {
  const bytes = good();
  const before = bytes.slice();
  await read(bytes);
  expect(bytes).toEqual(before);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a head and no more', bytesOf('%PDF-1.7\n')],
  ['half of it', good().slice(0, 300)],
  ['a web page', bytesOf('%PDF-1.4 <html><body>404</body></html>')],
])('%s is damaged', async (_, bytes) => {
  expect(await read(bytes)).toBe(DAMAGED);
});

test('pages that are each other’s parents', async () => {
  const bytes = bytesOf(text(good()).replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]'));
  expect(await read(bytes)).toBe(DAMAGED);
});

test('more pages than a report has', async () => {
  const file = new PdfFile();
  const pages = file.add('');
  const page = `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /Resources << >> >>`;
  const kids = Array.from({ length: 301 }, () => `${file.add(page)} 0 R`);
  file.replace(pages, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  expect(await read(file.bytes(file.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`)))).toBe(
    '“a.pdf”超过 300 页，不像是一份年度报告，请只保留年度报告本身后再试。',
  );
});

test('a page description that unpacks to more than any page', async () => {
  const font = new Font();
  expect(await read(onePage(font, ' '.repeat(40_000_000), { packed: true }))).toBe(TOO_MUCH);
});

test('more operations than any page', { timeout: 60_000 }, async () => {
  const font = new Font();
  expect(await read(onePage(font, 'q Q '.repeat(300_000), { packed: true }))).toBe(TOO_MUCH);
});

test('more rules than any page', { timeout: 60_000 }, async () => {
  const font = new Font();
  expect(await read(onePage(font, '0 0 m 9 0 l S '.repeat(210_000), { packed: true }))).toBe(TOO_MUCH);
});

test('forms that draw ten forms that draw ten forms …', { timeout: 60_000 }, async () => {
  const file = new PdfFile();
  let inner = file.stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 m 1 1 l S');
  for (let depth = 0; depth < 9; depth += 1)
    inner = file.stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /In ${inner} 0 R >> >>`,
      '/In Do '.repeat(10),
    );
  expect(await read(onePage(new Font(), '/In Do', { resources: `/XObject << /In ${inner} 0 R >>` }, file))).toBe(
    TOO_MUCH,
  );
});

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + s[i]! + key[i % key.length]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map(byte => {
      i = (i + 1) & 255;
      j = (j + s[i]!) & 255;
      [s[i], s[j]] = [s[j]!, s[i]!];
      return byte ^ s[(s[i]! + s[j]!) & 255]!;
    }),
  );
}

/** 40 bits, as the oldest programs did. */
function locked(password: string): Uint8Array {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const owner = Buffer.alloc(32, 7);
  const id = Buffer.alloc(16, 9);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const numbered = (number: number) => md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
  // All of its streams in the order of their objects.
  const plain = text(good());
  const coded = plain.replace(
    /(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*?>>\nstream\n)([\s\S]*?)(\nendstream)/g,
    (_, number: string, head: string, data: string, end: string) =>
      `${number} 0 obj\n${head}${rc4(numbered(Number(number)), Buffer.from(data, 'latin1')).toString('latin1')}${end}`,
  );
  const lock =
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> >> ` +
    `/ID [<${id.toString('hex')}> <${id.toString('hex')}>]`;
  return bytesOf(coded.replace(/\/Root/, `${lock} /Root`));
}

test('a file that anybody may open is read, encrypted or not', async () => {
  expect(await read(locked(''))).toBe('年度报告');
});

test('one that asks for a password says so', async () => {
  expect(await read(locked('geheim'))).toBe('“a.pdf”设有密码，请去掉密码后再试。');
});
