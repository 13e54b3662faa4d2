// Pages saved as one file: which part is the page, in which encoding, and what only looks like such a file.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { textKind } from '../../src/ingest/text-kind.ts';
import { parseMime } from '../../src/office/mime.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

async function read(text: string): Promise<string[]> {
  const result = await ingest(latin(text.replaceAll('\n', '\r\n')), { name: '年报.mht' });
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message}`);
  expect(result.value.format).toBe('单个文件网页');
  return result.value.blocks.map(block => (block.kind === 'line' ? block.text : '表'));
}

const part = (headers: string, body: string) => `--b\n${headers}\n\n${body}\n`;
const related = (parts: string, more = '') =>
  `MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="b"${more}\n\nno page\n${parts}--b--\n`;
const HTML = 'Content-Type: text/html';

describe('the page', () => {
  test('quoted-printable and base64, lines cut anywhere', async () => {
    const quoted = part(`${HTML}\nContent-Transfer-Encoding: quoted-printable`, '<p>=E5=B9=B4=E6=\n=8A=A5=3D</p>');
    expect(await read(related(quoted))).toEqual(['年报=']);
    const base64 = part(`${HTML}\nContent-Transfer-Encoding: BASE64`, 'PHA+5bm0\n5oqlPC9wPg==');
    expect(await read(related(base64))).toEqual(['年报']);
  });

  test.each([
    ['gb2312', '<p>\xc4\xea\xb1\xa8</p>'],
    ['big5', '<p>\xa6\x7e\xb3\xf8</p>'],
    ['utf-8', '<p>\xe5\xb9\xb4\xe6\x8a\xa5</p>'],
    ['us-ascii', '<p>&#24180;&#25253;</p>'],
    ['x-unheard-of', '<p>\xe5\xb9\xb4\xe6\x8a\xa5</p>'],
  ])('in %s', async (charset, body) => {
    expect((await read(related(part(`${HTML};\n charset="${charset}"`, body))))[0]).toMatch(/^年[报報]$/);
  });

  test('alone in the message, or in parts of parts', async () => {
    expect(await read(`From: <x>\n${HTML}\nMIME-Version: 1.0\n\n<p>1</p>`)).toEqual(['1']);
    const alternative = `--a\nContent-Type: text/plain\n\n9\n--a\n${HTML}\n\n<p>1</p>\n--a--`;
    expect(await read(related(part('Content-Type: multipart/alternative; boundary=a', alternative)))).toEqual(['1']);
  });

  test('the one that the message begins with', async () => {
    const parts = part(HTML, '<p>9</p>') + part(`${HTML}\nContent-ID: <m@x>`, '<p>1</p>');
    expect(await read(related(parts, ';\n start="<m@x>"; type=text/html'))).toEqual(['1']);
  });

  test('with the pages in its frames, without others', async () => {
    const root = part(HTML, '<p>1</p><iframe width=3 src="cid:f@x"></iframe>');
    const others =
      part(`${HTML}\nContent-Location: other.htm`, '<p>9</p>') + part(`${HTML}\nContent-ID: <f@x>`, '<p>2</p>');
    expect(await read(related(root + others))).toEqual(['1', '2']);
  });

  test('nothing but frames', async () => {
    const root = part(HTML, '<link href="s/a.htm"><frameset><frame src=s/a.htm></frameset>');
    expect(await read(related(root + part(`${HTML}\nContent-Location: file:///C:/s/a.htm`, '<p>1</p>')))).toEqual([
      '1',
    ]);
  });
});

describe('what is no whole page', () => {
  test.each([
    ['breaks off', `${related(part(HTML, '<p>159'))}`.replace('--b--\n', '')],
    ['no page in it', related(part('Content-Type: image/png', 'x'))],
  ])('%s', async (_, text) => {
    const result = await ingest(latin(text), { name: '年报.mht' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
    expect(!result.ok && result.failure.message).toMatch(/^“年报\.mht”[^。]+。$/);
  });

  test('a mark that another begins with', () => {
    const text = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n\n1\n--ab\n2\n--a--';
    expect(parseMime(latin(text)).parts.map(one => String.fromCharCode(...one.content()))).toEqual(['1\n--ab\n2']);
  });

  test('parts in parts without end', () => {
    const text = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(20_000);
    expect(parseMime(latin(text)).parts.length).toBeLessThan(50_000);
  });
});

describe('kinds of text', () => {
  test.each([
    ['rtf', '\n{\\rtf1\\ansi}'],
    ['mime', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>'],
    [null, '发布日期: 2024\nContent-Type: text/html\n\n'],
    [null, 'title: x\nyear: 2023\n\n正文'],
    [null, '<html xmlns="urn:oasis:names:tc:opendocument:"><body>'],
    [null, '<?xml version="1.0"?><!-- <w:wordDocument> --><html></html>'],
    ['word-xml', '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="x">'],
    ['flat-opc', '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'],
  ])('%s', (kind, text) => {
    expect(textKind(text)).toBe(kind);
  });
});
