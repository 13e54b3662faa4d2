// A web page with all its parts in one file, as browsers, Word and Excel save it, often under the name of a .doc. The page
// in it is read as a web page; what it refers to outside the file is never fetched.

import { done, failed } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { idOf, type MimeMessage, type MimePart, parseMime } from '../../office/mime.ts';
import { damaged } from '../../office/refusals.ts';
import { decode } from '../decode.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const mhtml: Format = {
  name: '单个文件网页',
  extensions: ['.mht', '.mhtml'],
  accepts: ({ text }) => text !== null && textKind(text) === 'mime',
  async read({ name, bytes }, { readInner }) {
    const message = parseMime(bytes);
    const pages = pagesOf(message);
    if (pages.length === 0) return failed('unreadable-file', `“${name}”里没有网页，请换成 Word 文档或网页后再试。`);
    if (pages.some(page => !page.complete)) return damaged(name);
    const read = await readInner(htmlOf(pages), name);
    return read.ok ? done(withAddress({ ...read.value, format: mhtml.name }, message)) : read;
  },
};

export default mhtml;

const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** The page that the message begins with, then those in its frames. A page that is nothing but frames has no text. */
function pagesOf({ parts, start }: MimeMessage): MimePart[] {
  const root = start && isPage(start) ? start : (parts.find(isPage) ?? parts.find(part => part.type === 'text/plain'));
  if (!root) return [];
  const text = textOf(root);
  const markup = typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
  const onlyFrames = /<frameset[\s>]/i.test(markup);
  const wanted = referencesIn(markup, onlyFrames);
  const frames = parts.filter(part => part !== root && isPage(part) && namesOf(part).some(name => wanted.has(name)));
  return onlyFrames && frames.length > 0 ? frames : [root, ...frames];
}

/** Names of the pages in frames; of a page of frames also those that it links to: Excel has a page for every sheet. */
function referencesIn(markup: string, links: boolean): Set<string> {
  const pattern = links ? /<(?:i?frame|link)\b([^<>]*)>/gi : /<i?frame\b([^<>]*)>/gi;
  const names = new Set<string>();
  for (const [, attributes] of markup.matchAll(pattern)) {
    const address = /\b(?:src|href)\s*=\s*(?:3D)?["']?([^"'\s>]+)/i.exec(attributes!)?.[1];
    if (address) names.add(fileName(address));
  }
  return names;
}

function namesOf(part: MimePart): string[] {
  const [id, location] = [idOf(part), part.headers.get('content-location')];
  return [...(id ? [fileName(`cid:${id}`)] : []), ...(location ? [fileName(location)] : [])];
}

/** Its last step: how the rest is written differs from place to place. */
function fileName(address: string): string {
  const [path = ''] = address.trim().split(/[?#]/, 1);
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

/** Encodings whose name in a header can be believed; others stand there by default. */
const BELIEVED = /^(?:utf-8|utf-16(?:le|be)?|unicode|gb2312|gbk|gb18030|big5)$/i;

function htmlOf(pages: readonly MimePart[]): Uint8Array {
  const texts = pages.map(textOf);
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && typeof only !== 'string') return only;
  const whole = texts.map(text => (typeof text === 'string' ? text : (decode(text)?.text ?? ''))).join('\n');
  return new TextEncoder().encode(`\ufeff${whole}`);
}

/** Its bytes where its header does not tell what they mean. */
function textOf(page: MimePart): string | Uint8Array {
  const bytes = page.content();
  const charset = page.parameters.get('charset') ?? '';
  if (!BELIEVED.test(charset)) return bytes;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** Browsers note where the page came from. */
function withAddress(source: Source, { headers }: MimeMessage): Source {
  const address = headers.get('snapshot-content-location') ?? '';
  if (source.meta.address !== undefined || !/^https?:/.test(address)) return source;
  return { ...source, meta: { ...source.meta, address } };
}
