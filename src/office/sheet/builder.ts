// A sheet while it is read: cells where the file puts them, in any order and however far apart; and then as it is seen,
// without hidden and unused rows and columns. Positions, merged ranges and counts are the file's word only: what is kept
// is bounded by what is really there.
import { MAX_CHARACTERS } from '../limits.ts';

export interface SheetCell {
  text: string;
  /** It has lines on two sides at least: it is drawn as a cell of a table. */
  boxed: boolean;
}

export interface PlacedCell extends SheetCell {
  column: number;
  colspan: number;
  rowspan: number;
  /** The file merges it with others, be they unused ones. */
  merged: boolean;
}

export interface PlacedRow {
  /** Those that begin in this row, from left to right; a place that none begins in or covers is blank. */
  cells: PlacedCell[];
  /** The columns in it that a merged cell of a row above covers. */
  covered: ReadonlySet<number>;
  /** An empty row stands above it. */
  apart: boolean;
}

/** What all sheets of one file may hold together. */
export interface Allowance {
  characters: number;
  cells: number;
  merges: number;
  /** One of these was passed: what was read is not the whole file. */
  passed: boolean;
}

/** A report has less than a thousand cells. */
export const MAX_CELLS = 200_000;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
/** Cells that have lines but nothing in them only help to tell a table; more than these are a drawing. */
const MAX_BLANKS = 400_000;
/** As many as the largest sheet of any program has. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

export const allowance = (): Allowance => ({
  characters: MAX_CHARACTERS,
  cells: MAX_CELLS,
  merges: 50_000,
  passed: false,
});

type Range = [top: number, left: number, bottom: number, right: number];

const BOXED: SheetCell = { text: '', boxed: true };
const NO_COLUMNS: ReadonlySet<number> = new Set();

export class SheetBuilder {
  readonly #left: Allowance;
  readonly #rows = new Map<number, Map<number, SheetCell>>();
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #blanks = 0;

  constructor(left: Allowance) {
    this.#left = left;
  }

  /** Rows and columns count from 0. What stands beyond the edge of any sheet is left out. */
  put(row: number, column: number, text: string, boxed: boolean): void {
    if (!inside(row, column) || (text === '' && !boxed)) return;
    if (text === '') {
      this.#blanks += 1;
      if (this.#blanks <= MAX_BLANKS) this.#cellsOf(row).set(column, BOXED);
      return;
    }
    this.#left.cells -= 1;
    this.#left.characters -= text.length;
    if (this.#left.cells < 0 || this.#left.characters < 0) this.#left.passed = true;
    else this.#cellsOf(row).set(column, { text, boxed });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (!inside(top, left) || bottom < top || right < left || (top === bottom && left === right)) return;
    this.#left.merges -= 1;
    if (this.#left.merges < 0) this.#left.passed = true;
    else this.#merges.push([top, left, Math.min(bottom, ROWS - 1), Math.min(right, COLUMNS - 1)]);
  }

  /** Only rows with something in them need to be told. */
  hideRow(row: number): void {
    if (this.#hiddenRows.size < MAX_ROWS) this.#hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, COLUMNS - 1); column += 1) this.#hiddenColumns.add(column);
  }

  /** Does a hidden row or column hold anything? */
  get hides(): boolean {
    for (const [row, cells] of this.#rows)
      for (const [column, { text }] of cells) if (text !== '' && this.#isHidden(row, column)) return true;
    return false;
  }

  /** Empty where nothing is in it, or a limit was passed. */
  rows(): PlacedRow[] {
    this.#keepBlankRows();
    for (const range of this.#merges) this.#show(range);
    const rows = [...this.#rows.keys()].filter(row => !this.#hiddenRows.has(row)).sort(ascending);
    const filled = rows.reduce((last, row, i) => (this.#isFilled(row) ? i + 1 : last), 0);
    // The last row of a table may be blank: one below the last that is not is kept.
    rows.length = filled === 0 ? 0 : Math.min(rows.length, filled + 1);
    const columns = this.#usedColumns(rows);
    if (rows.length > MAX_ROWS || columns.length > MAX_COLUMNS) this.#left.passed = true;
    if (this.#left.passed || rows.length === 0) return [];
    return this.#place(rows, columns);
  }

  #cellsOf(row: number): Map<number, SheetCell> {
    const known = this.#rows.get(row);
    if (known) return known;
    const cells = new Map<number, SheetCell>();
    this.#rows.set(row, cells);
    return cells;
  }

  #isHidden = (row: number, column: number): boolean => this.#hiddenRows.has(row) || this.#hiddenColumns.has(column);

  #isFilled = (row: number): boolean => [...this.#rows.get(row)!.values()].some(({ text }) => text !== '');

  /** Of a merged range whose first row or column is hidden, the rest is seen, with the text in it. */
  #show(range: Range): void {
    const [top, left, bottom, right] = range;
    const cell = this.#rows.get(top)?.get(left);
    if (!cell || !this.#isHidden(top, left)) return;
    while (range[0] <= bottom && this.#hiddenRows.has(range[0])) range[0] += 1;
    while (range[1] <= right && this.#hiddenColumns.has(range[1])) range[1] += 1;
    if (range[0] <= bottom && range[1] <= right) this.#cellsOf(range[0]).set(range[1], cell);
  }

  /** A row of several merged cells is a table's, without lines and with nothing in it, too. With one it keeps rows apart. */
  #keepBlankRows(): void {
    const begun = new Set<number>();
    for (const [top, , bottom] of this.#merges) {
      if (top !== bottom) continue;
      if (begun.has(top)) this.#cellsOf(top);
      begun.add(top);
    }
  }

  #usedColumns(rows: readonly number[]): number[] {
    const used = new Set<number>();
    for (const row of rows) for (const column of this.#rows.get(row)!.keys()) used.add(column);
    return [...used].filter(column => !this.#hiddenColumns.has(column)).sort(ascending);
  }

  #place(rows: readonly number[], columns: readonly number[]): PlacedRow[] {
    const spans = new Map<number, { colspan: number; rowspan: number }>();
    const owners = this.#owners(rows, columns, spans);
    const at = new Map(columns.map((column, i) => [column, i]));
    return rows.map((row, i) => {
      const own = owners[i];
      const above = owners[i - 1];
      const found: PlacedCell[] = [];
      const place = (column: number, cell: SheetCell) => {
        const spanned = spans.get(i * columns.length + column);
        found.push({ ...cell, column, ...(spanned ?? { colspan: 1, rowspan: 1 }), merged: spanned !== undefined });
      };
      for (const [sheetColumn, cell] of this.#rows.get(row)!) {
        const column = at.get(sheetColumn);
        if (column === undefined) continue;
        const owner = own?.[column] ?? 0;
        if (owner === 0 || owner === i * columns.length + column + 1) place(column, cell);
      }
      const covered = new Set<number>();
      own?.forEach((owner, column) => {
        if (owner > 0 && owner <= i * columns.length) covered.add(column);
        // The blank first cell of a merged range may have no entry of its own.
        const begins = owner === i * columns.length + column + 1;
        if (begins && !this.#rows.get(row)!.has(columns[column]!)) place(column, { text: '', boxed: false });
      });
      const joined = above !== undefined && own?.some((owner, column) => owner > 0 && owner === above[column]);
      const apart = i > 0 && row > rows[i - 1]! + 1 && !joined;
      return {
        cells: found.sort((one, other) => one.column - other.column),
        covered: covered.size > 0 ? covered : NO_COLUMNS,
        apart,
      };
    });
  }

  /**
   * For each place the merged cell that covers it, as its first place counted from 1 row by row; 0 where there is none.
   * Merged ranges that overlap are no sheet's: the first of them counts. Looking at them costs at most the sheet's size.
   */
  #owners(
    rows: readonly number[],
    columns: readonly number[],
    spans: Map<number, { colspan: number; rowspan: number }>,
  ): (Uint32Array | undefined)[] {
    const owners: (Uint32Array | undefined)[] = new Array(rows.length).fill(undefined);
    let looks = rows.length * columns.length * 2;
    for (const [top, left, bottom, right] of this.#merges) {
      const [first, last] = [lowerBound(rows, top), lowerBound(rows, bottom + 1) - 1];
      const [start, end] = [lowerBound(columns, left), lowerBound(columns, right + 1) - 1];
      if (first > last || start > end) continue;
      looks -= (last - first + 1) * (end - start + 1);
      if (looks < 0) break;
      const places = range(first, last);
      if (places.some(row => owners[row]?.subarray(start, end + 1).some(owner => owner > 0))) continue;
      const own = first * columns.length + start;
      for (const row of places) {
        owners[row] ??= new Uint32Array(columns.length);
        owners[row].fill(own + 1, start, end + 1);
      }
      spans.set(own, { colspan: end - start + 1, rowspan: last - first + 1 });
    }
    return owners;
  }
}

const inside = (row: number, column: number): boolean => row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;

const ascending = (one: number, other: number): number => one - other;

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The index of the first that is not below. */
function lowerBound(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
