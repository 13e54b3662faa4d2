// Figures that the running text states: who, what, how many, of which year, and the cells of the form that they speak of.
import type { Claim } from '../../model/report.ts';
import { type MappedText, mended } from '../../text/broken-lines.ts';
import { Reader } from './reader.ts';
import type { About } from './talk.ts';

export type { About };

/** All claims of a report's paragraphs, in order. */
export function claimsIn(paragraphs: readonly MappedText[], about: About): Claim[] {
  const reader = new Reader(about);
  for (const paragraph of mended(paragraphs)) reader.read(paragraph);
  return reader.claims;
}
