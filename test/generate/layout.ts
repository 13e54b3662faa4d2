// What a layout is: one way in which a web page, a crawler or a PDF turns a report into text.
import type { Document } from './document.ts';
import type { BlankTrace, Expected } from './expected.ts';
import type { Quirks, Unshown } from './quirks.ts';
import type { Random } from './random.ts';

export interface LayoutContext {
  random: Random;
  quirks: Quirks;
  /** To be changed where the layout itself loses or blurs cells. */
  expected: Expected;
}

export interface Layout {
  name: string;
  extension: string;
  blanks: BlankTrace;
  /** Quirks that cannot be seen in this layout, or would change what the test can know. */
  without: readonly Unshown[];
  /** True for web pages: they may carry the date and the publisher in their head. */
  onPage?: boolean;
  /** Section two drawn on more grid columns than it has figures, cells merged at random. */
  looseGrid?: boolean;
  lay(document: Document, context: LayoutContext): string;
}
