// A PDF file → paragraphs and tables.
import { done, type Result } from '../../model/result.ts';
import { MAX_CHARACTERS, MAX_PAGES } from '../limits.ts';
import { type PagedDocument, Pages } from '../page/document.ts';
import { damaged, locked, tooManyPages, tooMuchText } from '../refusals.ts';
import { inkOf } from './ink.ts';
import { openPdf } from './pdfjs.ts';

/** Fails with a sentence for the person who sent it. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<PagedDocument>> {
  const opened = await openPdf(bytes);
  if (typeof opened === 'string') return opened === 'locked' ? locked(name) : damaged(name);
  const { document, ops, close } = opened;
  try {
    if (document.numPages > MAX_PAGES) return tooManyPages(name);
    const pages = new Pages();
    let signs = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const operations = await page.getOperatorList({ annotationMode: 0 });
      const ink = inkOf(page, operations, ops);
      page.cleanup();
      signs += ink.glyphs.length;
      if (signs > MAX_CHARACTERS) return tooMuchText(name);
      pages.add(ink);
    }
    return done(pages.document());
  } catch {
    return damaged(name);
  } finally {
    await close();
  }
}
