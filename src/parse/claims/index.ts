// Figures that the running text states: who, what, how many, of which year, and the cells of the form that they speak of.
import type { Claim } from '../../model/report.ts';
import { mended } from '../../text/broken-lines.ts';
import { type About, type ClaimText, ParagraphReader } from './reader.ts';

export type { About, ClaimText };

/** All claims of a report's paragraphs, in order. */
export function claimsIn(paragraphs: readonly ClaimText[], about: About): Claim[] {
  const reader = new ParagraphReader(about);
  for (const paragraph of mended(paragraphs)) reader.read(paragraph);
  return reader.claims;
}
