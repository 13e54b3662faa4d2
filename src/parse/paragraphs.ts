// Lines → paragraphs: printing breaks a sentence at the page's width; its parts are joined again, with the map back.
import type { Paragraph } from '../model/report.ts';
import type { Piece } from './pieces.ts';

export interface MappedParagraph extends Paragraph {
  /** Normalised. */
  text: string;
  /** Offsets of `text` in `raw`. */
  map: number[];
}

/** A line of more columns than this was never wrapped at a page's width. */
const WIDEST_PAGE = 200;
const ENDS = /[。.!?;:；：！？”)》>|]$/;
const BEGINS = /^(?:\s{2,}|\t|[一二三四五六七八九十]+\s*[、.是]|\([一二三四五六七八九十\d]+\)|\d+\s*[.、]|#)/;

/** Paragraphs of line pieces; empty lines and table rows end one. */
export function paragraphs(pieces: Piece[]): MappedParagraph[] {
  const out: MappedParagraph[] = [];
  const full = fullWidth(pieces);
  let open: Piece | undefined;
  for (const piece of pieces) {
    const text = piece.text.trimEnd();
    if (piece.kind === 'row' || text.trim() === '') {
      open = undefined;
      continue;
    }
    const goesOn = open && width(open.text) >= full && !ENDS.test(open.text.trim()) && !BEGINS.test(piece.text);
    if (goesOn) append(out.at(-1)!, piece);
    else out.push(begin(piece));
    open = piece;
  }
  return out;
}

/** Columns of a line, Chinese characters counting two. */
function width(text: string): number {
  let columns = 0;
  for (const char of text.trimEnd()) columns += char > '\u2e7f' ? 2 : 1;
  return columns;
}

/** From how many columns on a line is wrapped: near the width that at least three lines share; Infinity if none is. */
function fullWidth(pieces: Piece[]): number {
  const widths = pieces.filter(piece => piece.kind === 'line').map(piece => width(piece.text));
  const widest = Math.max(0, ...widths);
  if (widest > WIDEST_PAGE || widest < 40) return Number.POSITIVE_INFINITY;
  return widths.filter(columns => columns >= widest - 3).length >= 3 ? widest - 3 : Number.POSITIVE_INFINITY;
}

function begin(piece: Piece): MappedParagraph {
  const lead = piece.text.length - piece.text.trimStart().length;
  const from = piece.map[lead] ?? 0;
  return {
    text: piece.text.slice(lead),
    raw: piece.raw.slice(from),
    map: piece.map.slice(lead).map(offset => offset - from),
    place: { ...piece.place, start: piece.place.start + from },
  };
}

function append(paragraph: MappedParagraph, piece: Piece): void {
  const text = paragraph.text.trimEnd();
  const raw = paragraph.raw.slice(0, paragraph.map[text.length]);
  paragraph.map = [...paragraph.map.slice(0, text.length), ...piece.map.map(offset => offset + raw.length)];
  const joint = { at: raw.length, line: piece.place.line, start: piece.place.start };
  paragraph.joints = [...(paragraph.joints ?? []), joint];
  paragraph.text = text + piece.text;
  paragraph.raw = raw + piece.raw;
  paragraph.place = { ...paragraph.place, end: piece.place.end };
}
