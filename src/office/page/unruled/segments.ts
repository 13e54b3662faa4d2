// Labels with their figures → the tables that they are rows of.
import { around, middleY } from '../ink.ts';
import type { Entry } from './entry.ts';
import type { Piece } from './pieces.ts';

export interface Segment {
  entries: Entry[];
  /** Index of its first and behind its last line. */
  from: number;
  end: number;
}

/** In font sizes: from a row to the next, over a page's end too. */
const FARTHEST = 6;

/** `free`: pieces that are no label's. */
export function segmentsOf(entries: readonly Entry[], free: readonly Piece[]): Segment[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, entry, free)) groups.at(-1)!.push(entry);
    else groups.push([entry]);
  }
  return groups.map(segmentOf);
}

function goesOn(above: Entry, below: Entry, free: readonly Piece[]): boolean {
  if (above.label.row.table !== below.label.row.table) return false;
  const [a, b] = [boxOf(above), boxOf(below)];
  const between = free.filter(piece => middleY(piece) > a.y1 && middleY(piece) < b.y0);
  // Heads of other columns, or text.
  if (below.label.row.table === 'proactive') return !between.some(piece => piece.x1 > a.x0 && piece.letters !== '');
  const lines = new Set(between.map(piece => piece.line)).size;
  return lines > 0 || b.y0 - a.y1 < FARTHEST * below.label.pieces[0]!.size;
}

const boxOf = ({ label, row }: Entry) => (row ? around([label, row.line]) : label);

function segmentOf(entries: Entry[]): Segment {
  const lines = entries.flatMap(({ label, row }) => [...label.pieces.map(piece => piece.line), ...(row?.at ?? [])]);
  return { entries, from: Math.min(...lines), end: Math.max(...lines) + 1 };
}
