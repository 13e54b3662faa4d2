// The smallest Word files: a body and what it needs.
import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../src/model/result.ts';
import type { Flowed } from '../../src/office/flow.ts';
import { fullBudget } from '../../src/office/limits.ts';
import { readWord } from '../../src/office/word/read.ts';
import { openZip } from '../../src/office/zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${RELATIONS}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:o="o" xmlns:a="a" xmlns:m="m"`;

export interface Parts {
  numbering?: string;
  styles?: string;
  header?: string;
  /** By name, beside or instead of the others. */
  more?: Record<string, string>;
}

export function wordFile(body: string, { numbering, styles, header, more }: Parts = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
    ]),
  };
  if (numbering) files['word/numbering.xml'] = `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`;
  if (styles) files['word/styles.xml'] = `<w:styles ${NAMESPACES}>${styles}</w:styles>`;
  if (header) files['word/header1.xml'] = `<w:hdr ${NAMESPACES}>${header}</w:hdr>`;
  const all = Object.entries({ ...files, ...more });
  return zipSync(Object.fromEntries(all.map(([name, xml]) => [name, strToU8(xml)])));
}

export const relations = (all: readonly [type: string, target: string][]): string =>
  `<Relationships>${all.map(([type, target], at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export async function readBytes(bytes: Uint8Array): Promise<Result<Flowed>> {
  const zip = await openZip(bytes, '年报.docx', fullBudget());
  return zip.ok ? readWord(zip.value, '年报.docx') : zip;
}

export async function readBody(body: string, parts?: Parts): Promise<Flowed> {
  const read = await readBytes(wordFile(body, parts));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

/** The lines of a body. */
export async function linesOf(body: string, parts?: Parts): Promise<string[]> {
  return (await readBody(body, parts)).source.text.split('\n');
}

export const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
