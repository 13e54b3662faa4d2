// The figures of each label: those at its height. Where a label's lines and its figures are set at different heights of their
// row, the order of both tells, if it leaves no choice.
import { middleY } from '../ink.ts';
import { joinCentred } from './centred.ts';
import type { Entry } from './entry.ts';
import { type FormLabel, rowsBeside } from './form-labels.ts';
import { isOfGroup } from './form-rows.ts';
import type { PiecesByLine } from './pieces.ts';
import { type Row, together } from './rows.ts';
import { joinStacked } from './stacked.ts';

/** `rows` by line; `lineRows`: what stands on each line, before anything is joined. */
export function paired(
  labels: readonly FormLabel[],
  rows: readonly (Row | null)[],
  lineRows: readonly (Row | null)[],
  byLine: PiecesByLine,
): Entry[] {
  const beside = labels.map(label => ownRows(label, rows, byLine));
  const claims = new Map<Row, number>();
  for (const row of beside.flat()) claims.set(row, (claims.get(row) ?? 0) + 1);
  const entries = labels.map((label, i): Entry => {
    const own = beside[i]!;
    const told = own.length > 0 && own.every(row => claims.get(row) === 1);
    return { label, row: told ? asOne(own, label) : null, doubtful: own.length > 0 && !told };
  });
  byOrder(entries, rows);
  // Other tables have no columns that narrow.
  const requests = entries.filter(({ label }) => label.row.table === 'requests');
  joinStacked(requests, rows);
  joinCentred(requests, lineRows);
  const used = new Set(entries.flatMap(({ row }) => row?.at ?? []));
  const strays = rows.flatMap(row => (row && !row.at.some(at => used.has(at)) ? [row] : []));
  return entries.map((entry, i) => withDoubt(entry, strays, entries[i - 1], entries[i + 1]));
}

/** In font sizes: from a row to a line with the rest of its figures. */
const MOST_STEP = 1.7;
/** From a label to the line of another row: no label's lines are so far from each other. */
const OTHER_ROW = 1.9;
/** In lines: from the outermost label to figures that may be its own. */
const MOST_LINES = 3;

/** Figures that are no row's may be parts of the row that is nearest, or of what looks like a blank one. */
function withDoubt(entry: Entry, strays: readonly Row[], above?: Entry, below?: Entry): Entry {
  const { label, row } = entry;
  if (row) {
    const near = strays.filter(({ y }) => Math.abs(y - row.y) < MOST_STEP * row.line.size);
    return near.some(({ labels }) => labels.every(isOfGroup)) ? { ...entry, row: { ...row, broken: true } } : entry;
  }
  const from = above ? above.label.pieces.at(-1)!.line : label.pieces[0]!.line - MOST_LINES;
  const to = below ? below.label.pieces[0]!.line : label.pieces.at(-1)!.line + MOST_LINES;
  const isNear = (row: Row) => row.labels.every(isOfGroup) || distance(label, row) < OTHER_ROW * row.line.size;
  const near = strays.filter(row => row.at.some(line => line >= from && line <= to) && isNear(row));
  return near.length > 0 ? { ...entry, doubtful: true } : entry;
}

/** The figures of a row on several lines, where a narrow column broke some of them. */
function asOne(rows: readonly Row[], label: FormLabel): Row {
  const [whole, ...parts] = [...rows].sort((a, b) => Math.abs(a.y - middleY(label)) - Math.abs(b.y - middleY(label)));
  return parts.length === 0 ? whole! : together(whole!, parts);
}

/** On its own lines first: the lines of the neighbours are near. */
function ownRows(label: FormLabel, rows: readonly (Row | null)[], byLine: PiecesByLine): Row[] {
  const beside = rowsBeside(label, label.pieces, rows, byLine);
  const lines = new Set(label.pieces.map(piece => piece.line));
  const onLines = beside.filter(row => row.at.some(at => lines.has(at)));
  return onLines.length > 0 && beside.length > 1 && label.pieces.length === 1 ? onLines : beside;
}

/** Of what is left between two pairs: one label and one row of figures are a pair. */
function byOrder(entries: Entry[], rows: readonly (Row | null)[]): void {
  const used = new Set(entries.flatMap(({ row }) => row ?? []));
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i]!;
    const [above, below] = [entries[i - 1], entries[i + 1]];
    if (entry.row || (above && !above.row) || (below && !below.row)) continue;
    const from = above?.row ? Math.max(...above.row.at) : (above?.label ?? entry.label).pieces[0]!.line - 1;
    const to = below?.row ? Math.min(...below.row.at) : entry.label.pieces.at(-1)!.line + 2;
    const lines = new Set(entry.label.pieces.map(({ line }) => line));
    const hasOwnLabel = ({ at, labels }: Row) => !labels.every(isOfGroup) && !at.every(line => lines.has(line));
    const isNear = (row: Row) => distance(entry.label, row) < OTHER_ROW * row.line.size;
    const between = rows
      .slice(from + 1, to)
      .flatMap(row => (row && !used.has(row) && (isNear(row) || !hasOwnLabel(row)) ? [row] : []));
    if (between.length === 0) continue;
    const isNeighbours = (row: Row) =>
      [above?.row, below?.row].some(
        other => other && Math.abs(other.y - row.y) < Math.min(MOST_STEP * row.line.size, distance(entry.label, row)),
      );
    const unclear = between.length > 1 || between.some(row => hasOwnLabel(row) || isNeighbours(row));
    entry.doubtful = unclear || entry.doubtful;
    if (!entry.doubtful) entry.row = between[0]!;
  }
}

/** From a label's lines to the height of a row. */
const distance = ({ pieces }: FormLabel, { y }: Row): number =>
  Math.min(...pieces.map(piece => Math.abs(middleY(piece) - y)));
