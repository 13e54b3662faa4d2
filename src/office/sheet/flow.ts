// A sheet → paragraphs and tables. In a report made as a sheet, headings and paragraphs stand in rows of one filled cell,
// mostly merged over all columns, between the rows of the tables. A row of one filled cell may also be a table's, whose
// figures are blank: lines, merged cells and the rows around it tell. No text is lost either way.
import type { FlowCell, FlowNode } from '../flow.ts';
import { type Allowance, MAX_CELLS, type PlacedCell, type PlacedRow } from './builder.ts';

/** No label of a table has more Chinese characters, or with pinyin behind each of them more characters at all. */
const LONGEST_LABEL = 60;
const LONGEST_SPELLED = 400;
/** In a row of several cells; a longer text is part of an article, and its row only lays it out. */
const LONGEST_CELL = 800;
const SENTENCE_END = /[。！？；：;:]$/;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,2}$|^[^\p{L}]+$/u;
/** As headings begin, and some labels. */
const NUMBERED = /^(第?|[(（])([一二三四五六七八九十])(?:[、.．\s)）]|部分)/;
const NUMERALS = '一二三四五六七八九十';

type Kind = 'table' | 'single' | 'blank' | 'text';

interface Look {
  kind: Kind;
  filled: PlacedCell[];
  /** Of what is filled: the first column, and the one behind the last. */
  left: number;
  right: number;
  boxed: boolean;
  /** The next row of several cells below, where nothing but rows of one filled cell stands between. */
  next: { left: number; right: number } | null;
}

export function sheetFlow(rows: readonly PlacedRow[], left: Allowance): FlowNode[] {
  const looks = rows.map(look);
  lookAhead(rows, looks);
  const nodes: FlowNode[] = [];
  let region = new Region();
  const close = () => {
    nodes.push(...region.nodes(left));
    region = new Region();
  };
  rows.forEach((row, i) => {
    const own = looks[i]!;
    if (row.apart) close();
    const belongs = own.kind === 'single' ? region.claims(own) : own.kind !== 'text';
    if (belongs) region.add(row, own);
    else {
      close();
      nodes.push(...own.filled.map(paragraph));
    }
  });
  close();
  return nodes;
}

const paragraph = ({ text }: { text: string }): FlowNode => ({ kind: 'paragraph', text });

const isFigure = (text: string): boolean => text.length <= LONGEST_LABEL && FIGURE.test(text.trim());

function look({ cells, covered }: PlacedRow): Look {
  const filled = cells.filter(cell => cell.text.trim() !== '');
  const gridded = cells.some(cell => cell.text.trim() === '' && (cell.boxed || cell.colspan > 1 || cell.rowspan > 1));
  const kind = kindOf(filled, gridded || covered.size > 0, covered.size > 0);
  const boxed = cells.some(cell => cell.boxed);
  const right = Math.max(0, ...filled.map(cell => cell.column + cell.colspan));
  return { kind, filled, left: filled[0]?.column ?? 0, right, boxed, next: null };
}

function kindOf(filled: readonly PlacedCell[], gridded: boolean, covered: boolean): Kind {
  const [only] = filled;
  if (!only) return 'blank';
  if (filled.length > 1) return filled.some(({ text }) => text.length > LONGEST_CELL) ? 'text' : 'table';
  const text = only.text.trim();
  const isText = isLong(text) || SENTENCE_END.test(text) || text.includes('。');
  if (isText && !covered) return 'text';
  return gridded ? 'table' : 'single';
}

const isLong = (text: string): boolean =>
  text.length > LONGEST_SPELLED || (text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_LABEL;

/** From the last row up, so that each is looked at once. */
function lookAhead(rows: readonly PlacedRow[], looks: readonly Look[]): void {
  let block: { left: number; right: number } | null = null;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const own = looks[i]!;
    if (own.kind === 'single') own.next = block;
    else if (own.kind === 'table') {
      const goesOn: boolean = block !== null && looks[i + 1]?.kind === 'table';
      block = {
        left: Math.min(own.left, goesOn ? block!.left : own.left),
        right: Math.max(own.right, goesOn ? block!.right : 0),
      };
    } else block = null;
    if (rows[i]!.apart) block = null;
  }
}

/** Rows that stand together as a table. */
class Region {
  readonly #rows: PlacedRow[] = [];
  readonly #looks: Look[] = [];
  /** Rows without anything filled, until something follows. */
  #blank: [PlacedRow, Look][] = [];
  /** Where the first cells of its rows stand, and the numerals that they begin with. */
  readonly #labels = new Set<string>();
  readonly #numerals = new Set<string>();
  #left = Number.POSITIVE_INFINITY;
  #right = 0;
  #boxedRows = 0;
  #isMerged = false;

  add(row: PlacedRow, own: Look): void {
    if (own.kind === 'blank') {
      if (this.#rows.length > 0) this.#blank.push([row, own]);
      return;
    }
    for (const [blankRow, blank] of [...this.#blank.splice(0), [row, own] as const]) {
      this.#rows.push(blankRow);
      this.#looks.push(blank);
    }
    this.#left = Math.min(this.#left, own.left);
    this.#right = Math.max(this.#right, own.right);
    if (own.boxed) this.#boxedRows += 1;
    this.#isMerged ||= row.cells.some(cell => cell.merged);
    const [first] = own.filled;
    if (!first) return;
    this.#labels.add(extent(first));
    const [, mark, numeral] = NUMBERED.exec(first.text.trim()) ?? [];
    if (numeral) this.#numerals.add(`${mark}${numeral}`);
  }

  /** Is this row of one filled cell, without lines around blank ones, a row of this table? */
  claims({ filled, right, next }: Look): boolean {
    const [only] = filled;
    if (!only || this.#rows.length === 0) return false;
    if (isFigure(only.text)) return true;
    if (this.#boxedRows * 2 > this.#rows.length || right >= this.#right) return false;
    const standsAsLabel = this.#labels.has(extent(only));
    const goesOnBelow = next !== null && next.left >= this.#left && next.right <= this.#right;
    if (only.colspan > 1) return standsAsLabel || goesOnBelow;
    if (goesOnBelow && (standsAsLabel || !this.#isMerged)) return true;
    return standsAsLabel && this.#goesOn(only.text.trim());
  }

  /** Headings are numbered: below a table's last row a numbered text is a label only where it goes on with its numbers. */
  #goesOn(text: string): boolean {
    const match = NUMBERED.exec(text);
    if (!match) return true;
    const [, mark, numeral] = match;
    const before = NUMERALS[NUMERALS.indexOf(numeral!) - 1];
    return this.#numerals.has(`${mark}${before}`) && !this.#numerals.has(`${mark}${numeral}`);
  }

  nodes(left: Allowance): FlowNode[] {
    // One row below the last label may hold nothing but blank figures.
    const [last] = this.#blank;
    if (last) {
      this.#rows.push(last[0]);
      this.#looks.push(last[1]);
    }
    if (!this.#isTable()) return this.#looks.flatMap(({ filled }) => joined(filled));
    left.cells -= this.#rows.length * (this.#right - this.#left);
    if (left.cells < -MAX_CELLS) {
      left.passed = true;
      return [];
    }
    const columns = this.#columns();
    return [
      { kind: 'table', rows: this.#rows.map((row, i) => this.#cellsOf(row, i, columns)), spansKnown: this.#isMerged },
    ];
  }

  /** One row alone without lines or figures, or rows of one filled cell each, are words that were spread out. */
  #isTable(): boolean {
    const several = this.#looks.filter(({ filled }) => filled.length > 1);
    if (several.length === 0) return false;
    return this.#rows.length > 1 || this.#boxedRows > 0 || several[0]!.filled.some(({ text }) => isFigure(text));
  }

  /**
   * For each column of the sheet how many columns of the table stand on its left. Where none of its cells begins there is
   * no column: text or another table above it is spread over other columns than it has. Where nothing is
   * merged a blank cell begins no column either, unless the table has no head that would name it.
   */
  #columns(): number[] {
    const begun = new Set<number>();
    const isHeaded = this.#looks[0]!.filled.filter(({ text }) => !isFigure(text)).length > 1;
    const blanksBegin = this.#isMerged || !isHeaded;
    for (const row of this.#rows)
      for (const { text, boxed, column } of this.#placesOf(row))
        if (text !== '' || boxed || blanksBegin) begun.add(column);
    const before: number[] = [0];
    for (let column = 0; column < this.#right; column += 1) before.push(before[column]! + (begun.has(column) ? 1 : 0));
    return before;
  }

  #cellsOf(row: PlacedRow, index: number, columns: readonly number[]): FlowCell[] {
    return this.#placesOf(row).flatMap(({ text, column, colspan, rowspan }) => {
      const width = columns[Math.min(column + colspan, this.#right)]! - columns[column]!;
      const content: FlowNode[] = text === '' ? [] : [{ kind: 'paragraph', text }];
      return width === 0 ? [] : [{ content, colspan: width, rowspan: Math.min(rowspan, this.#rows.length - index) }];
    });
  }

  /** Every cell that begins in the row, blank ones without an entry, too. */
  #placesOf({ cells, covered }: PlacedRow): PlacedCell[] {
    const at = new Map(cells.map(cell => [cell.column, cell]));
    const out: PlacedCell[] = [];
    for (let column = this.#left; column < this.#right; ) {
      const cell = at.get(column) ?? { text: '', boxed: false, column, colspan: 1, rowspan: 1, merged: false };
      if (!covered.has(column)) out.push(cell);
      column += covered.has(column) ? 1 : cell.colspan;
    }
    return out;
  }
}

const extent = ({ column, colspan }: PlacedCell): string => `${column}+${colspan}`;

const joined = (filled: readonly PlacedCell[]): FlowNode[] =>
  filled.length === 0 ? [] : [paragraph({ text: filled.map(({ text }) => text.trim()).join(' ') })];
