// What of a report is looked at for whose it is and of when.
import type { SourceMeta } from '../model/source.ts';
import { readDate } from '../text/dates.ts';
import { isAgencyName } from '../text/names.ts';
import { normalise } from '../text/normalise.ts';
import type { Heading } from './headings.ts';
import { paragraphs } from './paragraphs.ts';
import type { Piece } from './pieces.ts';

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

export function identityText(all: Piece[], found: Heading[], meta: SourceMeta): IdentityText {
  const first = found[0]?.piece ?? Math.min(all.length, 30);
  const last = found.at(-1)?.piece ?? 0;
  const running = all.filter((_, i) => i >= first && !isInside(i, found));
  const written = (part: Piece[]): string[] =>
    paragraphs(part).map(paragraph => paragraph.text.replace(/[|\t]/g, ' ').trim());
  const head = all.slice(0, first);
  const behind = all.slice(last + 1);
  // Rows with several dates are a list; with one it may be the report's own.
  const isList = behind.filter(({ kind, text }) => kind === 'row' && readDate(text) !== undefined).length !== 1;
  const hasParts =
    found.length > 1 || (found.length === 1 && head.some(({ kind, raw }) => kind === 'line' && raw.trim()));
  return {
    lines: head.map(lineOf).filter(Boolean).slice(0, 60),
    head: written(head).slice(0, 60),
    body: written(hasParts ? running : all).join('\n'),
    tail: behind.flatMap(piece => (piece.kind === 'line' ? [lineOf(piece)] : isList ? [] : signingLines(piece))),
    meta,
  };
}

const lineOf = ({ text }: Piece): string => text.replace(/[|\t]/g, ' ').trim();

/** Name and date may stand in cells without lines around them, to keep them on the right of the page. */
function signingLines(piece: Piece): string[] {
  const lines = piece.cells
    .flatMap(cell => cell.raw.split('\n'))
    .map(text => normalise(text).text.trim())
    .filter(Boolean);
  return lines.every(line => isAgencyName(line.replace(/\s/g, '')) || readDate(line) !== undefined) ? lines : [];
}

/** Is piece `i` in a section of tables (two to four)? */
function isInside(i: number, found: Heading[]): boolean {
  const own = found.filter(heading => heading.piece <= i).at(-1);
  return own !== undefined && own.number >= 2 && own.number <= 4;
}
