// Source → pieces: the report as one sequence of normalised lines and table rows, page noise taken out, headings that
// are glued into a line cut free. Everything later in parse reads this sequence.
import type { Block, Place, Source } from '../model/source.ts';
import { type Normalised, normalise } from '../text/normalise.ts';

export interface PieceCell {
  text: string;
  raw: string;
  place: Place;
  colspan: number;
  unread?: true;
}

export interface Piece {
  kind: 'line' | 'row';
  /** Normalised text; of a row, its cells joined by blanks. */
  text: string;
  /** The author's own characters, with offsets of `text` into them (lines only). */
  raw: string;
  map: number[];
  place: Place;
  /** The row's cells; empty for a line. */
  cells: PieceCell[];
  /** Does the row's format know merged cells? */
  spansKnown: boolean;
}

/** Page numbers, running heads and share buttons that printing and crawling leave between the lines of a table. */
const NOISE =
  /^(?:[-—–_]{1,3}\s*\d{1,3}\s*[-—–_]{1,3}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*\(?共\s*\d{1,3}\s*页\)?)?|page\s*\d+(?:\s*[-–/].*)?|p\.\s*\d+|\d{1,3}\s*\/\s*\d{1,3}\s*页?)$/i;
const FLIP_PAGE = /Page\s*\d+\s*[-–—].*?P\.\s*\d+/gi;

/** Where a heading of the form may begin inside a line that lost its line breaks. */
const GLUED_HEADING =
  /(?:[一二三四五六]\s*、\s*(?:总体情况|(?:政府信息)?主动公开(?:政府)?信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作被申请)?行政法?复议[、和]?(?:提起)?行政诉讼(?:的)?情况|(?:政府信息公开工作)?存在的?(?:主要)?问题及改进(?:情况|措施)|其他需要报告的?事项|需要报告的其他事项))/g;

export function pieces(source: Source): Piece[] {
  const out: Piece[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'line') out.push(...linePieces(block));
    else out.push(...rowPieces(block).flatMap(asLines));
  }
  return out;
}

function linePieces(block: Extract<Block, { kind: 'line' }>): Piece[] {
  const whole = normalise(block.text);
  const cleaned = /page\s*\d/i.test(whole.text) ? cut(whole, FLIP_PAGE) : whole;
  if (NOISE.test(cleaned.text.trim())) return [];
  const line = (from: number, to: number): Piece => ({
    kind: 'line',
    text: cleaned.text.slice(from, to),
    raw: block.text.slice(cleaned.map[from], cleaned.map[to]),
    map: cleaned.map.slice(from, to + 1).map(offset => offset - cleaned.map[from]!),
    place: {
      line: block.place.line,
      start: block.place.start + cleaned.map[from]!,
      end: block.place.start + cleaned.map[to]!,
    },
    cells: [],
    spansKnown: false,
  });
  const cuts = gluedHeadings(cleaned.text);
  if (cuts.length === 0) return [line(0, cleaned.text.length)];
  const edges = [...new Set([0, ...cuts, cleaned.text.length])].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => line(edges[i]!, to));
}

/** Start and end of each heading that stands inside a longer line. */
function gluedHeadings(text: string): number[] {
  if (text.length < 12 || !text.includes('、')) return [];
  const cuts: number[] = [];
  for (const match of text.matchAll(GLUED_HEADING)) {
    const end = match.index + match[0].length;
    // In a preface the headings are listed one behind the other; there a comma follows.
    if (
      /^\s*[,，、;；”》]/.test(text.slice(end, end + 2)) ||
      (/^[\s#*]*$/.test(text.slice(0, match.index)) && end >= text.trimEnd().length)
    )
      continue;
    if (match.index > 0 && !/[\s。;；:：.”)0-9.、]$|[\u4e00-\u9fff元]$/.test(text.slice(0, match.index))) continue;
    cuts.push(match.index, end);
  }
  return cuts;
}

function cut(input: Normalised, pattern: RegExp): Normalised {
  let text = '';
  const map: number[] = [];
  let last = 0;
  for (const match of input.text.matchAll(pattern)) {
    text += input.text.slice(last, match.index);
    map.push(...input.map.slice(last, match.index));
    last = match.index + match[0].length;
  }
  text += input.text.slice(last);
  map.push(...input.map.slice(last));
  return { text, map };
}

/** A row of one cell of words is text that the page only put into a table: its lines are lines. */
function asLines(row: Piece): Piece[] {
  const [cell, ...others] = row.cells;
  if (!cell || others.length > 0 || !/[\u4e00-\u9fff]/.test(cell.text) || cell.text.length < 2) return [row];
  return cell.raw.split('\n').flatMap(text => linePieces({ kind: 'line', text, place: cell.place }));
}

function rowPieces(block: Extract<Block, { kind: 'table' }>): Piece[] {
  return block.rows.map(row => {
    const cells = row.map(cell => {
      const text = normalise(cell.text)
        .text.replace(/\s*\n\s*/g, '\n')
        .trim();
      return {
        text,
        raw: cell.text.trim(),
        place: cell.place,
        colspan: cell.colspan,
        ...(cell.unread && { unread: cell.unread }),
      };
    });
    const first = cells[0]?.place ?? block.place;
    const last = cells.at(-1)?.place ?? block.place;
    return {
      kind: 'row',
      text: cells
        .map(cell => cell.text.replace(/\n/g, ''))
        .filter(Boolean)
        .join(' '),
      raw: '',
      map: [],
      place: { line: first.line, start: first.start, end: last.end },
      cells,
      spansKnown: block.spansKnown,
    };
  });
}
