// Which rows may be told apart by arithmetic, and how far: the bridge between aligned rows and settle.ts.
import { REQUEST_COLUMNS, requestRows } from '../model/form.ts';
import { readFigure } from '../text/numbers.ts';
import type { Aligned } from './align.ts';
import { digits, type Placed } from './columns.ts';
import { agreed, disputeRowHolds, requestRowHolds, solveColumns, splits } from './settle.ts';
import type { Token } from './tokens.ts';

/** One entry a column: the digits that are this cell's, or undefined where they cannot be told. */
export type Settled = ({ token: Token; text: string } | undefined)[];

type SettledRow = [Aligned, Settled];

/** Are these figures run together, rather than a row with blanks or a lost figure? */
function isFused(row: Aligned, count: number): boolean {
  const { cells } = row.run;
  if (cells[0]!.layout !== 'stream' || cells.some(cell => cell.kind !== 'value') || row.run.behindSign) return false;
  if (cells.length > count || digits(row.run) < count) return false;
  // Figures on lines of their own are whole; a needless 0 in front shows that several stand in one.
  return cells.length === 1 || (sameLine(cells) && cells.some(cell => /^0\d/.test(cell.text)));
}

const sameLine = (cells: Token[]): boolean => cells.every(cell => cell.place.line === cells[0]!.place.line);

/**
 * Section two has no identity: only a split that is the only one possible counts, column by column. `whole`: every row
 * of the form stands there with figures, so no blank hides among them.
 */
export function settleProactive(
  open: Aligned[],
  all: Aligned[],
  widthOf: (row: Aligned) => number,
  whole: boolean,
): SettledRow[] {
  const rows = open.filter(row => row.spec.table === 'proactive');
  const blanks = !whole || rows.some(row => digits(row.run) < widthOf(row));
  const fusedElsewhere = all.some(row => row.run.cells.some(cell => cell.fusible && /^0\d/.test(cell.text)));
  return rows.flatMap(row => {
    const count = widthOf(row);
    // As many zeros as columns are one zero each, whatever else is blank.
    const zeros = row.run.cells.every(cell => /^0+$/.test(cell.text)) && digits(row.run) === count;
    // Behind a damaged label a sign (无) may have been taken for a part of it.
    if (row.score < 0.95 || !isFused(row, count) || !(zeros || (fusedElsewhere && !blanks))) return [];
    const ways = splits(row.run.cells, count);
    if (!ways || ways.length === 0) return [];
    const settled = widthRange(count).map(i => {
      const texts = new Set(ways.map(way => way[i]!));
      return texts.size === 1 ? { token: row.run.cells[0]!, text: withUnit(row, i, [...texts][0]!) } : undefined;
    });
    return settled.some(Boolean) ? [[row, settled] as SettledRow] : [];
  });
}

const widthRange = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The unit behind the last figure belongs to the last column. */
function withUnit(row: Aligned, column: number, text: string): string {
  const last = row.run.cells.at(-1)!.text;
  const unit = /(万元|元)$/.exec(last)?.[1] ?? '';
  return unit && last.endsWith(text + unit) && column > 0 ? text + unit : text;
}

/** Table three: every row by its own sum, doubtful ones by the columns. */
export function settleRequests(open: Aligned[], all: Aligned[], placed: Map<Aligned, Placed>): SettledRow[] {
  const count = REQUEST_COLUMNS.length;
  const requests = all.filter(row => row.spec.table === 'requests');
  const fused = open.filter(row => row.spec.table === 'requests' && isFused(row, count));
  if (fused.length === 0) return [];
  // A row without figures, or with fewer than columns, shows that this table leaves cells blank: no split is certain.
  if (!isWhole(requests) || requests.some(row => !placed.has(row) && digits(row.run) < count)) return [];

  const options = new Map<string, number[][]>();
  for (const row of fused) {
    const ways = splits(row.run.cells, count)
      ?.map(way => way.map(Number))
      .filter(requestRowHolds);
    if (ways && ways.length > 0) options.set(row.spec.id, ways);
  }
  for (const row of requests) {
    const figures = placed.get(row)?.map(cell => (cell ? readFigure(cell.text)?.value : undefined));
    if (figures?.every(figure => figure !== undefined)) options.set(row.spec.id, [figures as number[]]);
  }
  const outcomes = requests
    .map(row => row.spec.id)
    .filter(id => !['received', 'carriedIn', 'total', 'carriedOut'].includes(id));
  const complete = requests.every(row => options.has(row.spec.id));
  const solved = solveColumns(options, outcomes, complete);
  return fused.flatMap(row => {
    const figures = solved.get(row.spec.id);
    return figures?.some(figure => figure !== undefined) ? [[row, asSettled(row, figures)] as SettledRow] : [];
  });
}

function isWhole(requests: Aligned[]): boolean {
  const ids = new Set(requests.map(row => row.spec.id));
  return ids.size === requestRows(ids.has('otherHandled') ? '2019' : '2021').length;
}

/** Table four: three groups of four results and their total. */
export function settleDisputes(open: Aligned[]): SettledRow[] {
  return open.flatMap(row => {
    if (row.spec.table !== 'disputes' || !isFused(row, 15)) return [];
    const ways = splits(row.run.cells, 15)
      ?.map(way => way.map(Number))
      .filter(disputeRowHolds);
    if (!ways || ways.length === 0) return [];
    return [[row, asSettled(row, agreed(ways))] as SettledRow];
  });
}

function asSettled(row: Aligned, figures: (number | undefined)[]): Settled {
  return figures.map(figure => (figure === undefined ? undefined : { token: row.run.cells[0]!, text: String(figure) }));
}
