// Word documents saved as one XML file: Word 2003's own XML, and the parts of a .docx in a row (flat OPC). Both are put back
// into a .docx in memory.
import { strToU8, zipSync } from 'fflate';
import { attribute, type Element, elements, first, isElement } from '../xml.ts';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** Null where it holds no document. `text` is what `root` was read from. */
export function asWordFile(root: Element, text: string): Uint8Array | null {
  const parts = root.name === 'package' ? packageParts(root, text) : documentPart(root);
  if (parts === null) return null;
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ '[Content_Types].xml': strToU8(TYPES), ...files }, { level: 0 });
}

/** Pictures and other binary parts hold no text. */
function packageParts(root: Element, text: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of elements(root, 'part')) {
    const name = (attribute(part, 'name') ?? '').replace(/^\//, '');
    const content = first(part, 'xmlData')?.children.find(isElement);
    if (name !== '' && content) parts.set(name, text.slice(content.at.start, content.at.end));
  }
  return parts.size > 0 ? parts : null;
}

function documentPart(root: Element): Map<string, string> | null {
  const body = first(root, 'body');
  return body ? new Map([['word/document.xml', `<w:document>${newer(body)}</w:document>`]]) : null;
}

/** Names that have changed since. */
const RENAMED = new Map([
  ['w:vmerge', 'w:vMerge'],
  ['w:hmerge', 'w:hMerge'],
]);
/** Heads and feet stand in the section properties; what a numbered paragraph shows is kept apart. */
const DROPPED = new Set(['w:hdr', 'w:ftr', 'w:listPr']);
const UNWRAPPED = new Set(['wx:sect', 'wx:sub-section', 'aml:content']);

/** The element as the newer format writes it. */
function newer(element: Element): string {
  const name = nameOf(element);
  if (DROPPED.has(name)) return '';
  if (name === 'aml:annotation') return isKept(element) ? inside(element) : '';
  if (UNWRAPPED.has(name)) return inside(element);
  const own = RENAMED.get(name) ?? name;
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${own}${attributes.join('')}>${name === 'w:p' ? numbered(element) : inside(element)}</${own}>`;
}

const nameOf = ({ prefix, name }: Element): string => (prefix ? `${prefix}:${name}` : name);

const inside = ({ children }: Element): string =>
  children.map(child => (isElement(child) ? newer(child) : escaped(child))).join('');

/** Deleted words, comments and bookmarks are annotations like inserted words. */
const isKept = (annotation: Element): boolean => attribute(annotation, 'type') === 'Word.Insertion';

/** The number that Word showed stands in the paragraph's properties. */
function numbered(paragraph: Element): string {
  const properties = first(paragraph, 'pPr');
  const list = properties && first(properties, 'listPr');
  const shown = list && first(list, 't');
  const number = shown ? (attribute(shown, 'val') ?? '') : '';
  // A bullet is a sign of a picture font.
  if (number === '' || /^[\ue000-\uf8ff·•]$/.test(number)) return inside(paragraph);
  const run = `<w:r><w:t>${escaped(number)}</w:t></w:r>`;
  return paragraph.children
    .map(child => (isElement(child) ? newer(child) + (child === properties ? run : '') : escaped(child)))
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
