// Where the tables stand: between the headings of sections two to five, in another order, or apart from the text – behind it
// or before it, as attachments or sheets of their own.
import { compact } from '../text/normalise.ts';
import { type Heading, headings } from './headings.ts';
import type { Piece } from './pieces.ts';

export interface SectionStart {
  number: number;
  /** Offset in the source. */
  start: number;
}

export interface Parts {
  /** The report, without tables that stand apart from it. */
  all: Piece[];
  found: Heading[];
  /** The pieces with the tables. */
  region: Piece[];
  /** The region reaches to the end of the file. */
  toTheEnd: boolean;
  /** Where the sections begin, as far as words of the tables are concerned. */
  starts: SectionStart[];
}

export function partsOf(whole: Piece[]): Parts {
  const found = headings(whole);
  const [region, toTheEnd] = tablesInside(whole, found);
  const apart = tablesOf(region).length === 0 ? tablesApart(whole, found) : null;
  if (!apart) {
    const starts = found.map(({ number, piece }) => ({ number, start: whole[piece]!.place.start }));
    return { all: whole, found, region, toTheEnd, starts };
  }
  const all = [...whole.slice(0, apart.from), ...whole.slice(apart.to)];
  const own = whole.slice(apart.from, apart.to);
  return { all, found: headings(all), region: own, toTheEnd: apart.to === whole.length, starts: tablesOf(own) };
}

/** The rows from the first to the last of at least two tables behind the last heading, or before the first. */
function tablesApart(all: Piece[], found: Heading[]): { from: number; to: number } | null {
  const [first, last] = [found[0]?.piece, found.at(-1)?.piece];
  if (first === undefined || last === undefined) return null;
  for (const [start, end] of [
    [last + 1, all.length],
    [0, first],
  ] as const) {
    const rows = all.slice(start, end).flatMap((piece, i) => (piece.kind === 'row' ? [start + i] : []));
    const [begin, to] = [rows.find(row => TABLE_MARK.test(compact(all[row]!.text))), rows.at(-1)];
    if (begin === undefined || to === undefined || tablesOf(all.slice(begin, to + 1)).length < 2) continue;
    let from = begin;
    while (from > start && CAPTION.test(all[from - 1]!.text.trim())) from -= 1;
    return { from, to: to + 1 };
  }
  return null;
}

/** What may stand above the first table where it is an attachment. */
const CAPTION = /^(?:$|(?:[二三四]、|附件|附表|表)[^。]{0,40}$)/;

/** Which of the three tables stand there, and where each begins, in reading order. */
function tablesOf(region: Piece[]): SectionStart[] {
  const rows = region.map(piece => ({ words: compact(piece.text), start: piece.place.start }));
  return TABLES.flatMap((mark, i) => {
    const row = rows.find(({ words }) => mark.test(words));
    return row ? [{ number: i + 2, start: row.start }] : [];
  }).sort((one, other) => one.start - other.start);
}

/** What may stand where the tables begin when the heading of section two is lost. */
const TABLE_MARK =
  /第二十条第?[一五六八九]项|信息内容|本年制发件数|本年新制作|本年处理决定数量|申请人情况|本年新收政府信息公开申请数量/;

/** The pieces from section two's heading to section five's, and whether they reach to the end of the file. */
function tablesInside(all: Piece[], found: Heading[]): [Piece[], boolean] {
  if (found.some((heading, i) => heading.number < (found[i - 1]?.number ?? 0))) return movedTables(all, found);
  const at = (number: number): number | undefined => found.find(heading => heading.number === number)?.piece;
  const end = at(5) ?? at(6) ?? all.length;
  const start =
    at(2) ?? firstOf([all.findIndex(piece => TABLE_MARK.test(compact(piece.text))), at(3) ?? -1, at(4) ?? -1]);
  return start === undefined || start >= end ? [[], false] : [all.slice(start, end), end === all.length];
}

/** By what each table is told where sections stand in another order: their headings may be the wrong way round. */
const TABLES = [
  /信息内容|本年制发件数|本年新制作/,
  /申请人情况|本年新收政府信息公开申请数量/,
  /结果维持|未经复议直接起诉/,
];

/** Sections two to four out of order: their pieces in the order of the form. */
function movedTables(all: Piece[], found: Heading[]): [Piece[], boolean] {
  const parts = found.flatMap((heading, i) => {
    if (heading.number < 2 || heading.number > 4) return [];
    const own = all.slice(heading.piece, found[i + 1]?.piece ?? all.length);
    const table = TABLES.findIndex(mark => own.slice(1).some(piece => mark.test(compact(piece.text))));
    return [{ table: table < 0 ? heading.number - 2 : table, own }];
  });
  return [parts.sort((one, other) => one.table - other.table).flatMap(part => part.own), false];
}

/** The smallest index that is one; -1 stands for none. */
const firstOf = (indexes: number[]): number | undefined => indexes.filter(index => index >= 0).sort((a, b) => a - b)[0];
