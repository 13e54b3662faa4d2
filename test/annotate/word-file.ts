// Small Word files for the tests of comments, part by part, and what stands in a commented one.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute, type Element, isElement, parseXml, textOf } from '../../src/office/xml.ts';

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** `body` as it stands in the body; other parts by their names take the place of the usual ones. */
export function wordFile(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const usual = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${TRANSITIONAL}"><w:body>${body}</w:body></w:document>`,
  };
  const all: Record<string, string | Uint8Array> = { ...usual, ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

export const paragraph = (...runs: string[]): string => `<w:p>${runs.map(run).join('')}</w:p>`;
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A part's relations, or those of the file itself. */
export const relations = (...list: [type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const partsOf = (file: Uint8Array): Record<string, Uint8Array> => unzipSync(file);
export const partOf = (file: Uint8Array, name: string): string => strFromU8(partsOf(file)[name]!);

export interface Commented {
  id: number;
  /** What stands between its marks; null where they are not both there. */
  on: string | null;
  /** Its paragraphs, one a line. */
  says: string;
}

/** The comments of a file in the order of their part. */
export function commentsIn(file: Uint8Array): Commented[] {
  const names = Object.keys(partsOf(file));
  const part = (pattern: RegExp) => parseXml(partOf(file, names.find(name => pattern.test(name))!))!;
  const anchored = anchorsIn(part(/^word\/document\d*\.xml$/));
  return all(part(/^word\/comments\d*\.xml$/), 'comment').map(comment => {
    const id = Number(attribute(comment, 'id'));
    const says = all(comment, 'p').map(textOf).join('\n');
    return { id, on: anchored.get(id) ?? null, says };
  });
}

function anchorsIn(root: Element): Map<number, string> {
  const [open, found] = [new Map<number, string>(), new Map<number, string>()];
  const visit = (element: Element): void => {
    const id = Number(attribute(element, 'id'));
    if (element.name === 'commentRangeStart') open.set(id, '');
    if (element.name === 'commentRangeEnd' && open.has(id)) found.set(id, open.get(id)!);
    if (element.name === 'commentRangeEnd') open.delete(id);
    if (element.name === 't') for (const [one, text] of open) open.set(one, text + textOf(element));
    element.children.filter(isElement).forEach(visit);
  };
  visit(root);
  return found;
}

/** All elements of this name below one. */
export function all(element: Element, name: string): Element[] {
  const own = element.children.filter(isElement);
  return own.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
