// Ruling lines → tables: cells, and where they lie.
import type { Box, Ink, Rule } from './ink.ts';
import { mergedRules } from './rules.ts';

export interface GridCell extends Box {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface RuledTable extends Box {
  /** Edges of the columns and of the rows, one more than there are. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** No line closes it above, below: the page's end cuts a row. */
  openAbove: boolean;
  openBelow: boolean;
}

/** How far lines may miss each other where they should meet. */
const REACH = 4.5;
/** Narrower is no column; lower is no row. */
const LEAST = 6;
const LOWEST = 8.2;
/** Of a border's length, drawn. */
const DRAWN = 0.6;
/** A page made to exhaust its reader. */
const MOST_PAIRS = 4_000_000;
const MOST_PLACES = 40_000;

export function ruledTables(ink: Ink): RuledTable[] {
  const horizontal = mergedRules(ink.horizontal).filter(({ from, to }) => to - from > LEAST);
  const vertical = mergedRules(ink.vertical).filter(({ from, to }) => to - from > LEAST);
  if (horizontal.length * vertical.length > MOST_PAIRS) return [];
  return components(horizontal, vertical)
    .map(part => tableOf(part.horizontal, part.vertical))
    .filter(table => table !== null);
}

function components(horizontal: readonly Rule[], vertical: readonly Rule[]) {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries())
      if (v.at > h.from - REACH && v.at < h.to + REACH && h.at > v.from - REACH && h.at < v.to + REACH)
        parents[root(parents, i)] = root(parents, horizontal.length + j);
  const parts = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const partOf = (i: number) => {
    const at = root(parents, i);
    const part = parts.get(at) ?? { horizontal: [], vertical: [] };
    parts.set(at, part);
    return part;
  };
  for (const [i, rule] of horizontal.entries()) partOf(i).horizontal.push(rule);
  for (const [j, rule] of vertical.entries()) partOf(horizontal.length + j).vertical.push(rule);
  return [...parts.values()];
}

function root(parents: number[], at: number): number {
  let i = at;
  while (parents[i] !== i) {
    parents[i] = parents[parents[i]!]!;
    i = parents[i]!;
  }
  return i;
}

function tableOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledTable | null {
  if (horizontal.length < 1 || vertical.length < 1) return null;
  return gridOf(onEdges(horizontal, LOWEST), onEdges(vertical, LEAST));
}

/** Lines nearer to each other than any two borders of a row or column are one border. */
function onEdges(rules: readonly Rule[], least: number): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at < least) end += 1;
    const at = (sorted[i]!.at + sorted[end - 1]!.at) / 2;
    for (const rule of sorted.slice(i, end)) out.push({ ...rule, at });
    i = end;
  }
  return out;
}

function gridOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledTable | null {
  const xs = edges(vertical, horizontal);
  const ys = edges(horizontal, vertical);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_PLACES) return null;
  const regions = regionsOf(xs, ys, horizontal, vertical);
  const drawn = (at: number) => horizontal.some(rule => Math.abs(rule.at - at) < 1);
  const table: RuledTable = {
    x0: xs[0]!,
    y0: ys[0]!,
    x1: xs.at(-1)!,
    y1: ys.at(-1)!,
    xs,
    ys,
    cells: regions,
    openAbove: !drawn(ys[0]!),
    openBelow: !drawn(ys.at(-1)!),
  };
  return regions.length < 2 ? null : pruned(table);
}

/** Where lines are, and the ends of the crossing ones where no line closes the table. */
function edges(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const at = [...new Set(lines.map(rule => rule.at))].sort((a, b) => a - b);
  const [least, most] = [Math.min(...crossing.map(rule => rule.from)), Math.max(...crossing.map(rule => rule.to))];
  if (at[0]! - least > LEAST + 1) at.unshift(least);
  if (most - at.at(-1)! > LEAST + 1) at.push(most);
  return at;
}

function regionsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const isDrawn = lookup(horizontal, vertical);
  const parents = Array.from({ length: columns * rows }, (_, i) => i);
  const unite = (a: number, b: number) => {
    parents[root(parents, a)] = root(parents, b);
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column > 0 && !isDrawn.vertical(xs[column]!, ys[row]!, ys[row + 1]!)) unite(place - 1, place);
      if (row > 0 && !isDrawn.horizontal(ys[row]!, xs[column]!, xs[column + 1]!)) unite(place - columns, place);
    }
  const regions = new Map<number, number[]>();
  for (let place = 0; place < parents.length; place += 1) {
    const at = root(parents, place);
    const list = regions.get(at);
    if (list) list.push(place);
    else regions.set(at, [place]);
  }
  return [...regions.values()]
    .flatMap(places => rectangles(places, columns))
    .map(({ row, column, rowspan, colspan }) => ({
      row,
      column,
      rowspan,
      colspan,
      x0: xs[column]!,
      x1: xs[column + colspan]!,
      y0: ys[row]!,
      y1: ys[row + rowspan]!,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

type Span = Pick<GridCell, 'row' | 'column' | 'rowspan' | 'colspan'>;

/** A region that is no rectangle lacks a border: it is cut into the strips that its rows are. */
function rectangles(places: readonly number[], columns: number): Span[] {
  const at = places.map(place => ({ row: Math.floor(place / columns), column: place % columns }));
  const box = {
    row: Math.min(...at.map(({ row }) => row)),
    column: Math.min(...at.map(({ column }) => column)),
    endRow: Math.max(...at.map(({ row }) => row)) + 1,
    endColumn: Math.max(...at.map(({ column }) => column)) + 1,
  };
  const [rowspan, colspan] = [box.endRow - box.row, box.endColumn - box.column];
  if (rowspan * colspan === places.length) return [{ row: box.row, column: box.column, rowspan, colspan }];
  const strips: Span[] = [];
  for (const { row, column } of at) {
    const last = strips.at(-1);
    if (last && last.row === row && last.column + last.colspan === column) last.colspan += 1;
    else strips.push({ row, column, rowspan: 1, colspan: 1 });
  }
  const out: Span[] = [];
  for (const strip of strips) {
    const above = out.find(
      one => one.row + one.rowspan === strip.row && one.column === strip.column && one.colspan === strip.colspan,
    );
    if (above) above.rowspan += 1;
    else out.push(strip);
  }
  return out;
}

function lookup(horizontal: readonly Rule[], vertical: readonly Rule[]) {
  const index = (rules: readonly Rule[]) => {
    const byPlace = new Map<number, Rule[]>();
    for (const rule of rules) byPlace.set(rule.at, [...(byPlace.get(rule.at) ?? []), rule]);
    return (at: number, from: number, to: number) => {
      let drawn = 0;
      for (const rule of byPlace.get(at) ?? []) drawn += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
      return drawn >= DRAWN * (to - from);
    };
  };
  return { horizontal: index(horizontal), vertical: index(vertical) };
}

/** Rows and columns in which no cell begins are none. */
function pruned(table: RuledTable): RuledTable {
  const rows = [...new Set(table.cells.map(cell => cell.row))].sort((a, b) => a - b);
  const columns = [...new Set(table.cells.map(cell => cell.column))].sort((a, b) => a - b);
  const before = (list: readonly number[], end: number) => list.filter(one => one < end).length;
  return {
    ...table,
    xs: [...columns.map(column => table.xs[column]!), table.x1],
    ys: [...rows.map(row => table.ys[row]!), table.y1],
    cells: table.cells.map(cell => ({
      ...cell,
      row: before(rows, cell.row),
      column: before(columns, cell.column),
      rowspan: before(rows, cell.row + cell.rowspan) - before(rows, cell.row),
      colspan: before(columns, cell.column + cell.colspan) - before(columns, cell.column),
    })),
  };
}
