// OFD files for tests, from their pages' objects.
import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../../src/model/result.ts';
import { fullBudget } from '../../../src/office/limits.ts';
import { PageReader } from '../../../src/office/ofd/page.ts';
import { type OfdDocument, readOfd } from '../../../src/office/ofd/read.ts';
import { Resources } from '../../../src/office/ofd/resources.ts';
import type { Ink } from '../../../src/office/page/ink.ts';
import { Room } from '../../../src/office/room.ts';
import { first, parseXml } from '../../../src/office/xml.ts';
import { openZip } from '../../../src/office/zip.ts';

export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export const page = (objects: string, more = ''): string =>
  `<ofd:Page ${NAMESPACE}>${more}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

/** At 10 20 mm, 5 mm high. */
export const text = (codes: string, more = ''): string =>
  `<ofd:TextObject ID="2" Boundary="10 20 100 10" Font="3" Size="5"${more}>${codes}</ofd:TextObject>`;

export const path = (data: string, more = '', colours = ''): string =>
  `<ofd:PathObject ID="2" Boundary="10 20 100 100"${more}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;

/** Of a page of 100 by 200 mm; `resources` are the insides of a resource file. */
export function inkOf(objects: string, resources = '', before = ''): Ink & { over: boolean } {
  const known = new Resources();
  known.add(parseXml(`<ofd:Res ${NAMESPACE}>${resources}</ofd:Res>`)!);
  const reader = new PageReader({ x0: 0, y0: 0, x1: 200, y1: 300 }, known, new Room(), new Map());
  const tree = parseXml(page(objects))!;
  const template = before ? [{ content: first(parseXml(page(before))!, 'Content'), order: '' }] : [];
  reader.draw(first(tree, 'Content'), template);
  return { ...reader.drawing.ink(), over: reader.over };
}

/** Text and left edges in millimetres. */
export const placesOf = ({ glyphs }: Ink): [string, number][] =>
  glyphs.map(({ text, x0 }) => [text, Math.round((x0 * 25.4) / 7.2) / 10]);

export interface Parts {
  [name: string]: string | Uint8Array;
}

export const usual = (pages: readonly string[], common = ''): Parts => ({
  'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  ...Object.fromEntries(pages.map((xml, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, xml])),
});

export const packed = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export async function read(parts: Parts): Promise<Result<OfdDocument>> {
  const zip = await openZip(packed(parts), '年报.ofd', fullBudget());
  if (!zip.ok) throw new Error(zip.failure.message);
  return readOfd(zip.value, '年报.ofd');
}

/** Paragraphs, and rows of tables with a bar between cells. */
export async function linesIn(parts: Parts): Promise<string[]> {
  const result = await read(parts);
  if (!result.ok) return [result.failure.message];
  return result.value.document.nodes.flatMap(node =>
    node.kind === 'paragraph'
      ? [node.text]
      : node.rows.map(row =>
          row.map(cell => cell.content.map(one => (one.kind === 'paragraph' ? one.text : '')).join('')).join('|'),
        ),
  );
}
