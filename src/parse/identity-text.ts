// What of a report is looked at for whose it is and of when.
import type { SourceMeta } from '../model/source.ts';

export interface IdentityText {
  /** Normalised lines before section one as printed, table rows among them; and as paragraphs. */
  lines: string[];
  head: string[];
  /** Normalised running text of the whole report, without its tables. */
  body: string;
  /** Normalised lines from section six on. */
  tail: string[];
  meta: SourceMeta;
}
