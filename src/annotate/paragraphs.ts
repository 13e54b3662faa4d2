// The paragraphs of a document's main part as places for comments, and what of their text stands in which of their parts.
import { newest, switched } from '../office/word/properties.ts';
import { paragraphElements } from '../office/word/read.ts';
import { attribute, type Element, first, isElement } from '../office/xml.ts';

export interface Spot {
  /** The paragraph of the page itself: marks of comments stand in no text box. */
  paragraph: Element;
  /** The child of it that holds the text box with the paragraph meant; null where it is meant itself. */
  within: Element | null;
}

/** By the ordinals that the reader of the text counts. */
export function spotsOf(root: Element): Spot[] {
  const paragraphs = paragraphElements(root);
  const counted = new Set(paragraphs);
  const spots = new Map<Element, Spot>();
  const visit = (element: Element, within: Element | null, paragraph: Element | null): void => {
    if (paragraph && counted.has(element)) spots.set(element, { paragraph, within });
    for (const child of element.children) if (isElement(child)) visit(child, within, paragraph);
  };
  for (const paragraph of paragraphs) {
    if (spots.has(paragraph)) continue;
    spots.set(paragraph, { paragraph, within: null });
    for (const child of paragraph.children) if (isElement(child)) visit(child, child, paragraph);
  }
  return paragraphs.map(paragraph => spots.get(paragraph)!);
}

/** A child of a paragraph, with where its text stands in the paragraph's, blanks not counted. */
export interface Stretch {
  element: Element;
  from: number;
  to: number;
  /** Whether a field that began before goes on here, and behind here. */
  inField: boolean;
  intoField: boolean;
}

export interface Stretches {
  /** What the paragraph says, without blanks. */
  text: string;
  list: Stretch[];
}

/** Without its properties. `before`: a paragraph that goes on in this one. */
export function stretchesOf(paragraph: Element, before: Stretches = { text: '', list: [] }): Stretches {
  const list = [...before.list];
  let text = before.text;
  let fields = 0;
  for (const element of paragraph.children) {
    if (!isElement(element) || element.name === 'pPr') continue;
    const [from, inField] = [text.length, fields > 0];
    const said = shown(element);
    text += said.text.replace(/\s/gu, '');
    fields = Math.max(0, fields + said.fields);
    list.push({ element, from, to: text.length, inField, intoField: fields > 0 });
  }
  return { text, list };
}

/** The reader of the text joins it to the next: its mark is deleted or hidden, or it is one large letter. */
export function goesOn(paragraph: Element): boolean {
  const properties = first(paragraph, 'pPr');
  const [mark, frame] = [first(properties, 'rPr'), first(properties, 'framePr')];
  const isGone = mark !== undefined && ['del', 'moveFrom'].some(name => first(mark, name));
  return (
    isGone || switched(mark, 'vanish') === true || (attribute(frame ?? NO_ELEMENT, 'dropCap') ?? 'none') !== 'none'
  );
}

/** Not of the paragraph's text, or not any more. */
const HIDDEN = new Set(['rPr', 'pPr', 'del', 'moveFrom', 'txbxContent', 'instrText', 'delText', 'sdtPr', 'rt']);

const NO_ELEMENT: Element = { name: '', attributes: {}, children: [], at: { start: 0, inner: 0, innerEnd: 0, end: 0 } };

function shown(element: Element): { text: string; fields: number } {
  if (HIDDEN.has(element.name)) return { text: '', fields: 0 };
  if (element.name === 'noBreakHyphen') return { text: '-', fields: 0 };
  if (element.name === 'fldChar') {
    const type = attribute(element, 'fldCharType');
    return { text: '', fields: type === 'begin' ? 1 : type === 'end' ? -1 : 0 };
  }
  const sum = { text: '', fields: 0 };
  const { children } = element.name === 'AlternateContent' ? (newest(element) ?? NO_ELEMENT) : element;
  for (const child of children) {
    if (!isElement(child)) {
      if (element.name === 't') sum.text += child;
      continue;
    }
    const inner = shown(child);
    sum.text += inner.text;
    sum.fields += inner.fields;
  }
  if (element.name === 'r' && switched(first(element, 'rPr'), 'vanish')) sum.text = '';
  return sum;
}
