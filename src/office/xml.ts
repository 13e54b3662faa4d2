// XML of office formats as a tree. Strict: half a document is no document. Declarations of types and entities, which no
// office program writes and only attackers need, are refused before anything is expanded or fetched.
import { SaxesParser } from 'saxes';
import { MAX_XML_BYTES, MAX_XML_TAGS } from './limits.ts';

export interface Element {
  /** Without its prefix. Which prefix stands for which namespace differs from program to program. */
  name: string;
  /** As written; undefined where there is none. */
  prefix?: string | undefined;
  /** By name with prefix, as written: `w:val`. Use `attribute` where the prefix may differ. */
  attributes: Record<string, string>;
  children: (Element | string)[];
  /** UTF-16 offsets in the text: of its `<`, after its start tag's `>`, of its end tag's `<`, and after the whole. */
  at: { start: number; inner: number; innerEnd: number; end: number };
}

/** Documents nest some dozens of elements; what lies deeper was made to exhaust the reader. */
const DEEPEST = 500;

/** Null where the text (without byte order mark, see `xmlText`) is no XML, is cut off, nests too deep or declares a type. */
export function parseXml(text: string): Element | null {
  const parser = new SaxesParser({ position: true });
  const root: Element = { name: '', attributes: {}, children: [], at: { start: 0, inner: 0, innerEnd: 0, end: 0 } };
  const open: Element[] = [root];
  let start = 0;
  const refuse = (): never => {
    throw new Refused();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentagstart', tag => {
    start = parser.position - tag.name.length - 2;
  });
  parser.on('opentag', tag => {
    if (open.length > DEEPEST) refuse();
    const inner = parser.position;
    const at = { start, inner, innerEnd: inner, end: inner };
    const attributes = tag.attributes as Record<string, string>;
    const colon = tag.name.indexOf(':');
    const prefix = colon < 0 ? undefined : tag.name.slice(0, colon);
    const name = tag.name.slice(colon + 1);
    const element = { name, prefix, attributes, children: [], at };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', tag => {
    const { at } = open.pop()!;
    at.end = parser.position;
    if (!tag.isSelfClosing) at.innerEnd = text.lastIndexOf('</', at.end - 1);
  });
  const add = (value: string) => void open.at(-1)!.children.push(value);
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  return root.children.find(isElement) ?? null;
}

/** Whether its tree would be more than a reader can hold. Looked at before anything is made of it. */
export function isTooLarge(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_XML_BYTES) return true;
  let tags = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) tags += 1;
  return tags > MAX_XML_TAGS;
}

/** A part of an office file as text; null where it is in an encoding that no office program writes. */
export function xmlText(bytes: Uint8Array): string | null {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

class Refused extends Error {}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string';

/** The attribute with this local name, whatever its prefix. */
export function attribute(element: Element, name: string): string | undefined {
  const exact = element.attributes[name];
  if (exact !== undefined) return exact;
  for (const key in element.attributes)
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return element.attributes[key];
  return undefined;
}

export const elements = (parent: Element, name: string): Element[] =>
  parent.children.filter((node): node is Element => typeof node !== 'string' && node.name === name);

export const first = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((node): node is Element => typeof node !== 'string' && node.name === name);

/** All text below an element. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}
