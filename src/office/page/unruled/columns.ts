// The columns of a block, and which of them each figure stands in. Heads, the rows of the block and the columns of the rows
// before tell together; where they do not, a row with blanks stays unread.
import { under } from './heads.ts';
import { type Column, columnAt, columnsOf, type Row } from './rows.ts';
import { overlaps, type Token } from './tokens.ts';

/** So many rows with figures in one and the same column show that the other columns are blank. */
const ENOUGH = 3;

export interface Placing {
  columns: Column[];
  /** The figure of each column, undefined for a blank; null where nobody can tell. */
  of(row: Row): (Token | undefined)[] | null;
  /** Known to be all columns, blank throughout or not. */
  complete: boolean;
  underHeads: boolean;
}

/** `heads`: where those over the block stand, or those over the rows that it goes on from. */
export function placingOf(rows: readonly Row[], heads: readonly Column[] | null): Placing {
  const most = Math.max(0, ...rows.map(({ figures }) => figures.length));
  const columns = columnsOf(rows);
  const places = heads && heads.length >= most ? placesUnder(rows, columns, heads) : null;
  const full = rows.filter(({ figures }) => figures.length === most);
  const severalEach = rows.some(({ figures }) => figures.length > 1);
  const byPlace = columns.length === most;
  const count = places ? heads!.length : most;
  return {
    columns: places ? widened(heads!, rows, places) : byPlace ? columns : [],
    underHeads: places !== null,
    complete: places !== null || (byPlace && full.length > 1) || most === 1,
    of(row) {
      const { figures } = row;
      const place = places?.get(row) ?? null;
      // Fewer figures than heads, and none of them tells which ones they are under.
      if (!places && heads && figures.length < heads.length) return null;
      if (figures.length === count) return figures;
      // A lone 0 beside rows full of figures may be a cell merged over the whole row.
      const lone = figures.length === 1 && count > 2 && !/[1-9１-９]/.test(figures[0]!.text);
      if (lone && (severalEach || rows.length < ENOUGH || columns.length > 1)) return null;
      if (place) return atPlaces(figures, place, count);
      if (places || !byPlace) return figures.length === most && !places ? figures : null;
      return atPlaces(
        figures,
        figures.map(token => columnAt(columns, token)),
        count,
      );
    },
  };
}

const atPlaces = (figures: readonly Token[], places: readonly number[], count: number): (Token | undefined)[] =>
  Array.from({ length: count }, (_, i) => figures[places.indexOf(i)]);

/** Null where the heads do not stand over the figures. */
function placesUnder(
  rows: readonly Row[],
  columns: readonly Column[],
  heads: readonly Column[],
): Map<Row, number[]> | null {
  // Heads and figures that do not stand over each other are of two grids.
  if (columns.length > heads.length) return null;
  const out = new Map<Row, number[]>();
  // As many columns of figures as heads: one each, wherever in its column a figure is set, but under no other head.
  const inOrder = columns.length === heads.length;
  for (const row of rows) {
    const places = inOrder
      ? row.figures.map(token => columnAt(columns, token))
      : under(heads, row.figures, token => columns[columnAt(columns, token)]);
    if (!places || row.figures.some((token, i) => isUnderOther(heads, token, places[i]!))) return null;
    out.set(row, places);
  }
  return out;
}

const isUnderOther = (heads: readonly Column[], token: Token, place: number): boolean =>
  !overlaps(heads[place]!, token, 0) && heads.some(head => overlaps(head, token, 0.3));

function widened(heads: readonly Column[], rows: readonly Row[], places: ReadonlyMap<Row, number[]>): Column[] {
  const out = heads.map(({ x0, x1 }) => ({ x0, x1 }));
  for (const row of rows)
    for (const [i, place] of places.get(row)!.entries()) {
      const [column, figure] = [out[place]!, row.figures[i]!];
      column.x0 = Math.min(column.x0, figure.x0);
      column.x1 = Math.max(column.x1, figure.x1);
    }
  return out;
}
