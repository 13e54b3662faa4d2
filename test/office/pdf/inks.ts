// What is seen on the pages of a PDF, for tests.
import type { Ink } from '../../../src/office/page/ink.ts';
import { InkReader } from '../../../src/office/pdf/ink-reader.ts';
import { openPdf } from '../../../src/office/pdf/pdfjs.ts';

export async function inkOn(bytes: Uint8Array): Promise<Ink> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') throw new Error(pdf);
  const read = await pdf.page(1);
  if (typeof read === 'string') throw new Error(read);
  const ink = new InkReader(pdf).read(read.page, read.operations);
  await pdf.close();
  if (!ink) throw new Error('too much');
  return ink;
}

/** Its signs in the order of the file. */
export const textOn = async (bytes: Uint8Array): Promise<string> =>
  (await inkOn(bytes)).glyphs.map(({ text }) => text).join('');
