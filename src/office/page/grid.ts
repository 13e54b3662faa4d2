// Ruling lines → tables: cells, and where they lie.
import { cellsOf, type GridCell } from './cells.ts';
import { decorated } from './decorations.ts';
import { Groups } from './groups.ts';
import { type Box, type Glyph, type Ink, middleX, middleY, type Rule } from './ink.ts';
import { mergedRules } from './rules.ts';

export type { GridCell } from './cells.ts';

export interface RuledTable extends Box {
  /** Edges of the columns and of the rows, one more than there are. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** No line closes it above, below: the page's end cuts a row. */
  openAbove: boolean;
  openBelow: boolean;
}

/** Points by which lines may miss each other where they should meet: a little more than programs are careless. */
const REACH = 4.5;
/** Points: no column is narrower, no row lower, no border shorter. */
const NARROWEST = 6;
/** Points: without text in it, what is narrower is the gap between the borders of neighbouring cells. */
const GAP = 8.2;
/** Pages made to exhaust their reader have more crossings, more cells. */
const MOST_PAIRS = 4_000_000;
const MOST_PLACES = 40_000;

export interface Ruling {
  tables: RuledTable[];
  /** Signs with a line through them. */
  struck: Glyph[];
}

export function rulingOf({ horizontal, vertical, glyphs }: Ink): Ruling {
  const upright = mergedRules(vertical).filter(isLong);
  const level = mergedRules(horizontal);
  if (level.length * upright.length > MOST_PAIRS) return { tables: [], struck: [] };
  const { borders, struck } = decorated(level, upright, glyphs);
  const filled = new Filled(glyphs);
  const tables = connected(borders.filter(isLong), upright)
    .map(part => tableOf(part, filled))
    .filter(table => table !== null);
  return { tables, struck };
}

const isLong = ({ from, to }: Rule): boolean => to - from > NARROWEST;

interface Lines {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Lines that cross each other belong to one table. */
function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Lines[] {
  const groups = new Groups(horizontal.length + vertical.length);
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries())
      if (v.at > h.from - REACH && v.at < h.to + REACH && h.at > v.from - REACH && h.at < v.to + REACH)
        groups.unite(i, horizontal.length + j);
  const parts = groups.lists().map(list => ({
    horizontal: list.filter(i => i < horizontal.length).map(i => horizontal[i]!),
    vertical: list.filter(i => i >= horizontal.length).map(i => vertical[i - horizontal.length]!),
  }));
  return withOpenSides(parts);
}

/** A table's outer edge that no line meets: the page's ends cut a cell that goes through all of its rows. */
function withOpenSides(parts: readonly Lines[]): Lines[] {
  const tables = parts.filter(part => part.horizontal.length > 0);
  const loose = parts.filter(part => part.horizontal.length === 0).flatMap(part => part.vertical);
  return tables.map(table => {
    const [from, to] = extent(table.vertical);
    const sides = loose.filter(rule => Math.abs(rule.from - from) < REACH && Math.abs(rule.to - to) < REACH);
    return { ...table, vertical: [...table.vertical, ...sides] };
  });
}

/** Where signs are, from top to bottom. */
class Filled {
  readonly #glyphs: readonly Glyph[];

  constructor(glyphs: readonly Glyph[]) {
    this.#glyphs = glyphs.filter(({ text }) => text !== ' ').sort((a, b) => middleY(a) - middleY(b));
  }

  has({ x0, y0, x1, y1 }: Box): boolean {
    let [low, high] = [0, this.#glyphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (middleY(this.#glyphs[middle]!) < y0) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.#glyphs.length && middleY(this.#glyphs[i]!) < y1; i += 1)
      if (middleX(this.#glyphs[i]!) > x0 && middleX(this.#glyphs[i]!) < x1) return true;
    return false;
  }
}

function tableOf({ horizontal, vertical }: Lines, filled: Filled): RuledTable | null {
  if (horizontal.length < 1 || vertical.length < 1) return null;
  const [x0, x1] = extent(horizontal);
  const [y0, y1] = extent(vertical);
  const columnLines = onEdges(vertical, (a, b) => isGap(b - a, () => filled.has({ x0: a, x1: b, y0, y1 })));
  const rowLines = onEdges(horizontal, (a, b) => isGap(b - a, () => filled.has({ x0, x1, y0: a, y1: b })));
  const xs = edges(columnLines, rowLines);
  const ys = edges(rowLines, columnLines);
  const places = (xs.length - 1) * (ys.length - 1);
  if (places < 2 || places > MOST_PLACES) return null;
  const cells = cellsOf(xs, ys, rowLines, columnLines);
  if (cells.length < 2) return null;
  const isDrawn = (at: number) => rowLines.some(rule => rule.at === at);
  return pruned({
    x0: xs[0]!,
    y0: ys[0]!,
    x1: xs.at(-1)!,
    y1: ys.at(-1)!,
    xs,
    ys,
    cells,
    openAbove: !isDrawn(ys[0]!),
    openBelow: !isDrawn(ys.at(-1)!),
  });
}

const isGap = (length: number, isFilled: () => boolean): boolean => length < NARROWEST || (length < GAP && !isFilled());

/** Lines that nothing can stand between are one border. */
function onEdges(rules: readonly Rule[], isOne: (a: number, b: number) => boolean): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && isOne(sorted[i]!.at, sorted[end]!.at)) end += 1;
    const at = (sorted[i]!.at + sorted[end - 1]!.at) / 2;
    for (const rule of sorted.slice(i, end)) out.push({ ...rule, at });
    i = end;
  }
  return out;
}

/** Where lines are, and the ends of the crossing ones where no line closes the table. */
function edges(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const at = [...new Set(lines.map(rule => rule.at))].sort((a, b) => a - b);
  const [least, most] = extent(crossing);
  if (at[0]! - least > NARROWEST + 1) at.unshift(least);
  if (most - at.at(-1)! > NARROWEST + 1) at.push(most);
  return at;
}

const extent = (rules: readonly Rule[]): [number, number] =>
  rules.reduce(([least, most], { from, to }) => [Math.min(least, from), Math.max(most, to)], [Infinity, -Infinity]);

/** Rows and columns in which no cell begins are none. */
function pruned(table: RuledTable): RuledTable {
  const rows = numbering(table.cells.map(cell => cell.row));
  const columns = numbering(table.cells.map(cell => cell.column));
  return {
    ...table,
    xs: [...columns.kept.map(column => table.xs[column]!), table.x1],
    ys: [...rows.kept.map(row => table.ys[row]!), table.y1],
    cells: table.cells.map(cell => {
      const [row, column] = [rows.before(cell.row), columns.before(cell.column)];
      const rowspan = rows.before(cell.row + cell.rowspan) - row;
      const colspan = columns.before(cell.column + cell.colspan) - column;
      return { ...cell, row, column, rowspan, colspan };
    }),
  };
}

function numbering(used: readonly number[]): { kept: number[]; before(end: number): number } {
  const kept = [...new Set(used)].sort((a, b) => a - b);
  const counts: number[] = [];
  for (let at = 0, count = 0; at <= kept.at(-1)! + 1; at += 1) {
    counts.push(count);
    if (kept[count] === at) count += 1;
  }
  return { kept, before: end => counts[end] ?? kept.length };
}
