// Lines → paragraphs: printing breaks a sentence at the page's width; its parts are joined again, with the map back.
import type { Place } from '../model/source.ts';
import type { Piece } from './pieces.ts';

export interface Paragraph {
  /** Normalised. */
  text: string;
  /** The author's own characters, with offsets of `text` into them. */
  raw: string;
  map: number[];
  place: Place;
}

/** A printed line is at least this long before it wraps. */
const FULL_LINE = 28;
const ENDS = /[。.!?;:；：！？”)》>|]$/;
const BEGINS = /^(?:\s{2,}|\t|[一二三四五六七八九十]+\s*[、.是]|\([一二三四五六七八九十\d]+\)|\d+\s*[.、]|#)/;

/** Paragraphs of line pieces; empty lines and table rows end one. */
export function paragraphs(pieces: Piece[]): Paragraph[] {
  const out: Paragraph[] = [];
  let open: Piece | undefined;
  for (const piece of pieces) {
    const text = piece.text.trimEnd();
    if (piece.kind === 'row' || text.trim() === '') {
      open = undefined;
      continue;
    }
    const goesOn = open && open.text.trim().length >= FULL_LINE && !ENDS.test(open.text.trim()) && !BEGINS.test(piece.text);
    if (goesOn) append(out.at(-1)!, piece);
    else out.push(begin(piece));
    open = piece;
  }
  return out;
}

function begin(piece: Piece): Paragraph {
  const lead = piece.text.length - piece.text.trimStart().length;
  const from = piece.map[lead] ?? 0;
  return {
    text: piece.text.slice(lead),
    raw: piece.raw.slice(from),
    map: piece.map.slice(lead).map(offset => offset - from),
    place: { ...piece.place, start: piece.place.start + from },
  };
}

function append(paragraph: Paragraph, piece: Piece): void {
  const text = paragraph.text.trimEnd();
  const raw = paragraph.raw.slice(0, paragraph.map[text.length]);
  paragraph.map = [...paragraph.map.slice(0, text.length), ...piece.map.map(offset => offset + raw.length)];
  paragraph.text = text + piece.text;
  paragraph.raw = raw + piece.raw;
  paragraph.place = { ...paragraph.place, end: piece.place.end };
}
