// The part that holds the comments: made where there is none, added to where others have commented already.
import type { Remark } from '../model/remark.ts';
import { settingOf } from '../office/word/properties.ts';
import { attribute, type Element, elements, isElement } from '../office/xml.ts';
import { escaped, type Tongue } from './splice.ts';

/** Style ids that a document has for comments: they differ from language to language, the names do not. */
export interface CommentStyles {
  text: string | null;
  mark: string | null;
}

export interface Author {
  name: string;
  initials: string;
  /** Local time, ISO without a zone: 2024-01-14T09:30:00. */
  writtenAt: string;
}

export function stylesIn(styles: Element | null): CommentStyles {
  const idOf = (type: string, name: string) => {
    const all = styles ? elements(styles, 'style') : [];
    const style = all.find(one => attribute(one, 'type') === type && settingOf(one, 'name')?.toLowerCase() === name);
    return (style && attribute(style, 'styleId')) ?? null;
  };
  return { text: idOf('paragraph', 'annotation text'), mark: idOf('character', 'annotation reference') };
}

/** Ids beyond this are left alone; a new one never reaches them. */
const LARGEST_ID = 2 ** 30;

/** The first id that no comment bears and no mark names. */
export function freeId(roots: readonly Element[]): number {
  let largest = -1;
  const visit = (element: Element): void => {
    if (element.name.startsWith('comment')) {
      const id = Number(attribute(element, 'id'));
      if (id > largest && id < LARGEST_ID) largest = Math.floor(id);
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  roots.forEach(visit);
  return largest + 1;
}

export interface MarkLook {
  tongue: Tongue;
  styles: CommentStyles;
}

export interface CommentLook extends MarkLook {
  strict: boolean;
}

export function commentXml(id: number, { title, text }: Remark, author: Author, look: CommentLook): string {
  const { tongue, styles } = look;
  const w = tongue.prefix;
  const by = `${w}author="${escaped(author.name)}" ${w}date="${author.writtenAt}Z" ${w}initials="${escaped(author.initials)}"`;
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '');
  const style = styles.mark === null ? '' : `<${w}rPr><${w}rStyle ${w}val="${escaped(styles.mark)}"/></${w}rPr>`;
  const mark = `<${w}r>${style}<${w}annotationRef/></${w}r>`;
  const paragraphs = [
    paragraph(mark + run(title, look, true), look),
    ...lines.map(line => paragraph(run(line, look, false), look)),
  ];
  return `<${w}comment${tongue.declaration} ${w}id="${id}" ${by}>${paragraphs.join('')}</${w}comment>`;
}

/** The document's own text may be indented and large: said here, because not every document has a style for comments. */
function paragraph(runs: string, { tongue: { prefix: w }, styles, strict }: CommentLook): string {
  const style = styles.text === null ? '' : `<${w}pStyle ${w}val="${escaped(styles.text)}"/>`;
  const spacing = `<${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/>`;
  const indent = `<${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/>`;
  const side = `<${w}jc ${w}val="${strict ? 'start' : 'left'}"/>`;
  return `<${w}p><${w}pPr>${style}${spacing}${indent}${side}</${w}pPr>${runs}</${w}p>`;
}

const run = (text: string, { tongue: { prefix: w } }: CommentLook, bold: boolean): string =>
  `<${w}r><${w}rPr>${bold ? `<${w}b/>` : ''}<${w}sz ${w}val="18"/><${w}szCs ${w}val="18"/></${w}rPr><${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`;

export const noComments = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"/>`;

/** The marks in the text: where a comment begins, and behind its end the run that Word shows it at. */
export function marks(id: number, { tongue, styles }: MarkLook): { start: string; end: string } {
  const { prefix: w, declaration } = tongue;
  const style = styles.mark === null ? '' : `<${w}rPr><${w}rStyle ${w}val="${escaped(styles.mark)}"/></${w}rPr>`;
  const reference = `<${w}r${declaration}>${style}<${w}commentReference ${w}id="${id}"/></${w}r>`;
  return {
    start: `<${w}commentRangeStart${declaration} ${w}id="${id}"/>`,
    end: `<${w}commentRangeEnd${declaration} ${w}id="${id}"/>${reference}`,
  };
}
