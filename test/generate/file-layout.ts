// What a file layout is: one way in which an office program saves a report.
import type { Document } from './document.ts';
import type { BlankTrace } from './expected.ts';
import type { LayoutContext } from './layout.ts';
import type { Unshown } from './quirks.ts';

export interface FileLayout {
  name: string;
  /** Without its dot. */
  extension: string;
  blanks: BlankTrace;
  /** As `Layout.without`. */
  without: readonly Unshown[];
  looseGrid?: boolean;
  lay(document: Document, context: LayoutContext): Uint8Array;
}
