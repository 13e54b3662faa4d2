// Adding to XML as text: what stands there stays character for character, prefixes are those that it declares.
import { type Element, isElement } from '../office/xml.ts';

export interface Insertion {
  /** UTF-16 offset in the text. */
  at: number;
  /** Takes the place of what stands from `at` to here. */
  until?: number;
  /** Of several at one offset, those of lower rank stand first. */
  rank: number;
  xml: string;
}

/** Insertions of one place and rank keep their order. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const ordered = [...insertions].sort((one, other) => one.at - other.at || one.rank - other.rank);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, until = at, xml } of ordered) {
    pieces.push(text.slice(from, at), xml);
    from = until;
  }
  return [...pieces, text.slice(from)].join('');
}

/** Puts XML behind all that an element holds. */
export const appended = (text: string, element: Element, xml: string): string =>
  inserted(text, [...opening(element), { at: innerEnd(element), rank: 1, xml }]);

/** Gives an element without an end tag (`<w:p/>`) a start and an end tag; nothing to do for one that has both. */
export function opening({ at, name, prefix }: Element): Insertion[] {
  if (at.end !== at.inner) return [];
  return [
    { at: at.end - '/>'.length, until: at.end, rank: 0, xml: '>' },
    { at: at.end, rank: LAST, xml: `</${qualified(prefix, name)}>` },
  ];
}

const LAST = 9;

/** Behind the last element in it. */
export const innerEnd = (element: Element): number => element.children.findLast(isElement)?.at.end ?? element.at.inner;

export const qualified = (prefix: string | undefined, name: string): string =>
  prefix === undefined ? name : `${prefix}:${name}`;

/** The namespace that a root element is of; '' for none. */
export const namespaceOf = ({ prefix, attributes }: Element): string =>
  attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] ?? '';

/** How elements in one place are written whose attributes need a prefix as well. */
export interface Tongue {
  /** With its colon. */
  prefix: string;
  /** Goes into the outermost element where the place has no prefix for the namespace. */
  declaration: string;
}

export const tongueOf = (prefix: string | undefined, namespace: string): Tongue =>
  prefix === undefined
    ? { prefix: 'w:', declaration: ` xmlns:w="${namespace}"` }
    : { prefix: `${prefix}:`, declaration: '' };

/** Half of a surrogate pair and control characters cannot stand in XML in any form. */
export const escaped = (text: string): string =>
  text
    .replace(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** As bytes in the encoding that the part had before, with its byte order mark. */
export function encodedAs(before: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = before;
  const utf8 = (mark: string) => new TextEncoder().encode(mark + text);
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8('\ufeff');
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return utf8('');
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  bytes.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i + 2, text.charCodeAt(i), little);
  return new Uint8Array(bytes.buffer);
}
