// A PDF file → paragraphs and tables.
import { done, type Result } from '../../model/result.ts';
import { MAX_CHARACTERS, MAX_PAGES } from '../limits.ts';
import { type PagedDocument, Pages } from '../page/document.ts';
import { damaged, locked, tooManyPages, tooMuchContent, tooMuchText } from '../refusals.ts';
import { InkReader } from './ink-reader.ts';
import { type OpenPdf, openPdf, type Refusal } from './pdfjs.ts';

/** Fails with a sentence for the person who sent it. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<PagedDocument>> {
  const opened = await openPdf(bytes);
  if (typeof opened === 'string') return SENTENCES[opened](name);
  try {
    return await readPages(opened, name);
  } finally {
    await opened.close();
  }
}

async function readPages(pdf: OpenPdf, name: string): Promise<Result<PagedDocument>> {
  if (pdf.pages > MAX_PAGES) return tooManyPages(name);
  const reader = new InkReader(pdf);
  const pages = new Pages();
  let signs = 0;
  for (let number = 1; number <= pdf.pages; number += 1) {
    const read = await pdf.page(number);
    if (typeof read === 'string') return SENTENCES[read](name);
    const ink = reader.read(read.page, read.operations);
    read.page.cleanup();
    if (!ink) return tooMuchContent(name);
    signs += ink.glyphs.length;
    if (signs > MAX_CHARACTERS) return tooMuchText(name);
    pages.add(ink);
  }
  return done(pages.document());
}

const SENTENCES: Record<Refusal, (name: string) => Result<never>> = {
  locked,
  damaged,
  'too much': tooMuchContent,
};
