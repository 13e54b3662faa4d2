// Pages saved as one file: by Word, by Chromium, by the old Internet Explorer, and by Excel with the page in a frame.
import type { Document } from '../document.ts';
import type { FileLayout } from '../file-layout.ts';
import type { LayoutContext } from '../layout.ts';
import { html, htmlWord } from '../layouts/html.ts';
import { legacyBytes } from '../legacy-encoding.ts';
import type { Random } from '../random.ts';

interface Part {
  headers: string[];
  /** As Latin letters, one for each byte. */
  body: string;
}

const latin = (bytes: Iterable<number>): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('');
const utf8 = (text: string): string => latin(new TextEncoder().encode(text));
const OTHER_PAGE = '<html><body><p>某某县统计局2009年政府信息公开工作年度报告</p></body></html>';

/** The page's own words about its encoding are taken out: the file's headers say it, or nothing does. */
const withoutCharset = (page: string): string => page.replace('<meta charset="utf-8">', '');

function encoded(page: string, charset: 'utf-8' | 'gb2312' | 'unicode'): string {
  if (charset === 'utf-8') return utf8(page);
  if (charset === 'unicode') return `\xff\xfe${latin(Buffer.from(page, 'utf16le'))}`;
  let text = '';
  for (const character of page)
    text += latin(legacyBytes(character, 'gbk') ?? new TextEncoder().encode(`&#${character.codePointAt(0)};`));
  return text;
}

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64').replace(/.{76}/g, '$&\r\n');

function quotedPrintable(text: string): string {
  const lines = text.split(/\r?\n/).map(line => {
    const signs = line.replace(/[^\x20-\x3c\x3e-\x7e]| $/g, sign => `=${hex(sign)}`);
    return signs.replace(/(?:=[0-9A-F]{2}|[^=]){70}/g, '$&=\r\n');
  });
  return lines.join('\r\n');
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

function part(random: Random, page: string, headers: readonly string[]): Part {
  const charset = random.pick(['utf-8', 'gb2312', 'unicode'] as const);
  const way = charset === 'unicode' ? 'base64' : random.pick(['base64', 'quoted-printable', 'Quoted-Printable']);
  const told = charset === 'unicode' || random.chance(0.7) ? `; charset="${charset}"` : '';
  const body = encoded(withoutCharset(page), charset);
  return {
    headers: [`Content-Type: text/html${told}`, `Content-Transfer-Encoding: ${way}`, ...headers],
    body: way === 'base64' ? base64(body) : quotedPrintable(body),
  };
}

function message(random: Random, head: readonly string[], parts: readonly Part[], parameters = ''): Uint8Array {
  const boundary = random.pick(['----=_NextPart_01DA4A2B.7C8E9F00', '----MultipartBoundary--w8KXiKk44xlq----', 'b_1']);
  const type = `Content-Type: multipart/related;\r\n\ttype="text/html";${parameters}\r\n\tboundary="${boundary}"`;
  const preamble = random.chance(0.5) ? utf8('此文档是“单个文件网页”，也称为“Web 档案”文件。\r\n\r\n') : '';
  const written = parts.map(({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`);
  const text = `${[...head, type].join('\r\n')}\r\n\r\n${preamble}${written.join('\r\n')}--${boundary}--\r\n`;
  const ends = random.chance(0.2) ? text.replaceAll('\r\n', '\n') : text;
  return Uint8Array.from(ends, character => character.charCodeAt(0));
}

const PICTURE: Part = {
  headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: image001.png'],
  body: 'iVBORw0KGgo=',
};

function byWord(random: Random, page: string): Uint8Array {
  const folder = 'file:///C:/3A8B1C2D/%E5%B9%B4%E6%8A%A5.files';
  const header = part(random, OTHER_PAGE, [`Content-Location: ${folder}/header.htm`]);
  const list = '<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:MainFile HRef="../x.htm"/></xml>';
  return message(
    random,
    ['MIME-Version: 1.0'],
    [
      part(random, page, ['Content-Location: file:///C:/3A8B1C2D/%E5%B9%B4%E6%8A%A5.htm']),
      PICTURE,
      header,
      { headers: ['Content-Type: text/xml', `Content-Location: ${folder}/filelist.xml`], body: list },
    ],
  );
}

function byChromium(random: Random, page: string): Uint8Array {
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.example.gov.cn/art/2024/1/1/art_1.html',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'Date: Fri, 5 Jan 2024 01:02:03 GMT',
    'MIME-Version: 1.0',
  ];
  const [outer, inner] = ['frame-A1@mhtml.blink', 'frame-B2@mhtml.blink'];
  if (random.chance(0.5)) return message(random, head, [part(random, page, [`Content-ID: <${outer}>`]), PICTURE]);
  const around = `<html><body><div>首页</div><iframe src="cid:${inner}" width="9"></iframe></body></html>`;
  return message(random, head, [
    part(random, around, [`Content-ID: <${outer}>`]),
    part(random, page, [`Content-ID: <${inner}>`]),
  ]);
}

function byExplorer(random: Random, page: string): Uint8Array {
  const head = ['From: <由 Windows Internet Explorer 8 保存>'.replace(/[^\x20-\x7e]/g, '?'), 'MIME-Version: 1.0'];
  const own = part(random, page, ['Content-Location: http://www.example.gov.cn/1.html']);
  if (random.chance(0.4)) {
    const text = `${[...head, ...own.headers].join('\r\n')}\r\n\r\n${own.body}`;
    return Uint8Array.from(text, character => character.charCodeAt(0));
  }
  const named = { ...own, headers: [...own.headers, 'Content-ID: <main@page>'] };
  return message(random, head, [part(random, OTHER_PAGE, []), named], '\r\n\tstart="<main@page>";');
}

function byExcel(random: Random, page: string): Uint8Array {
  const root = `<html><head><link id="shLink" href="x.files/sheet001.htm"></head><frameset rows="*,39"><frame src="x.files/sheet001.htm" name="frSheet"><frame src="x.files/tabstrip.htm" name="frTabs"><noframes><body><p>此页使用了框架</p></body></noframes></frameset></html>`;
  return message(
    random,
    ['MIME-Version: 1.0', 'X-Document-Type: Workbook'],
    [
      part(random, root, ['Content-Location: file:///C:/1/x.htm']),
      part(random, OTHER_PAGE, ['Content-Location: file:///C:/1/x.files/unused.htm']),
      part(random, page, ['Content-Location: file:///C:/1/x.files/sheet001.htm']),
    ],
  );
}

function lay(document: Document, context: LayoutContext): Uint8Array {
  const { random } = context;
  const page = (random.chance(0.5) ? html : htmlWord).lay(document, context);
  return random.pick([byWord, byChromium, byExplorer, byExcel])(random, page);
}

export const mhtml: FileLayout = { name: 'mhtml', extension: 'mht', blanks: 'cell', without: ['groupSplit'], lay };
