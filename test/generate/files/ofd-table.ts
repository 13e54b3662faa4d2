// A grid → its rows on pages: columns, heights, breaks between rows or through them, heads printed again.
import { expand, type Grid } from '../grid.ts';
import type { Random } from '../random.ts';
import { broken, type Look, POINT, type Sheet, signWidth, sum, widthsOf } from './ofd-sheet.ts';

interface Cell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  lines: string[];
  head: boolean;
  value: boolean;
  down: boolean;
  /** A part of it is on the page before, or on the next. */
  cutAbove?: boolean;
  cutBelow?: boolean;
}

export interface Paper {
  readonly sheet: Sheet;
  y: number;
  readonly bottom: number;
  /** Room from the top of a page to its end. */
  readonly full: number;
  /** Nothing is on it so far. */
  readonly fresh: boolean;
  next(): void;
  block(): number;
}

export class TableSetter {
  readonly #look: Look;
  readonly #paper: Paper;
  readonly #xs: number[];
  readonly #size: number;
  readonly #cells: Cell[];
  readonly #heights: number[];
  readonly #heads: Cell[];
  readonly #headRows: number;
  /** Parts of rows that the page's end cuts, not only of cells over several rows. */
  readonly #cutRows = new Set<Cell>();

  constructor(look: Look, paper: Paper, grid: Grid, random: Random) {
    this.#look = look;
    this.#paper = paper;
    this.#xs = columnEdges(grid, look);
    this.#size = typeSize(grid, look, this.#xs);
    this.#cells = placed(grid).map(({ cell, row, column, colspan }) => {
      const room = this.#xs[column + colspan]! - this.#xs[column]! - 2 * look.pad;
      const down = look.vertical && cell.rowspan > 3 && column === 0 && cell.kind !== 'value' && random.chance(0.8);
      const lines = down ? [cell.text.replaceAll('\n', '')] : broken(cell.text, this.#size, room, look.latin);
      const { rowspan, kind } = cell;
      return { row, column, rowspan, colspan, lines, head: kind === 'head', value: kind === 'value', down };
    });
    this.#heights = this.#rowHeights(grid.rows.length);
    const rows = grid.rows.findIndex(row => row.every(cell => cell.kind !== 'head'));
    const own = rows > 0 && this.#cells.every(one => one.row >= rows || one.row + one.rowspan <= rows);
    this.#headRows = look.repeatHead && own && rows < 4 ? rows : 0;
    this.#heads = this.#cells.filter(one => one.row < this.#headRows);
  }

  set(): void {
    const paper = this.#paper;
    for (let from = 0; from < this.#heights.length; ) {
      const again = from > this.#headRows ? this.#headRows : 0;
      const headHeight = sum(this.#heights.slice(0, again));
      let to = from;
      let used = headHeight;
      while (to < this.#heights.length && paper.y + used + this.#heights[to]! <= paper.bottom) {
        used += this.#heights[to]!;
        to += 1;
      }
      // A head that is printed again is not broken itself.
      if (to < this.#headRows && !paper.fresh) {
        paper.next();
        continue;
      }
      if (to < this.#heights.length) {
        const room = paper.bottom - paper.y - used;
        const whole = paper.full < this.#heights[to]! + sum(this.#heights.slice(0, this.#headRows));
        if (this.#cut(to, room, whole)) to += 1;
        if (to < this.#heights.length) this.#divide(to);
      }
      // A row taller than a page: nobody would set it, and nothing must stand still.
      if (to === from && paper.fresh) to += 1;
      if (to > from) {
        if (again > 0) this.#draw(this.#heads, 0, again);
        this.#draw(
          this.#cells.filter(one => one.row >= from && one.row < to),
          from,
          to,
        );
      }
      from = to;
      if (from < this.#heights.length) paper.next();
    }
  }

  #lineHeight(): number {
    return this.#size * this.#look.leading;
  }

  #needed({ lines, down }: Pick<Cell, 'lines' | 'down'>): number {
    const count = down ? 0 : lines.length;
    return Math.max(1, count) * this.#lineHeight() + 2 * this.#look.pad;
  }

  #rowHeights(rows: number): number[] {
    const heights = Array.from({ length: rows }, () => this.#lineHeight() + 2 * this.#look.pad);
    for (const cell of [...this.#cells].sort((a, b) => a.rowspan - b.rowspan)) {
      const end = cell.row + cell.rowspan;
      const tall = cell.down ? [...cell.lines[0]!].length * this.#size * 1.05 + 2 * this.#look.pad : this.#needed(cell);
      const lacking = tall - sum(heights.slice(cell.row, end));
      if (lacking > 0) heights[end - 1]! += lacking;
    }
    return heights;
  }

  /** Row `at` made two, of which the first fills the room that is left. */
  #cut(at: number, room: number, must: boolean): boolean {
    const fit = Math.floor((room - 2 * this.#look.pad) / this.#lineHeight());
    const own = this.#cells.filter(one => one.row === at && one.rowspan === 1);
    const longest = Math.max(0, ...own.map(({ lines }) => lines.length));
    if (!(this.#look.cutRows || must) || fit < 1 || longest < 2 || fit >= longest) return false;
    const rest: Cell[] = [];
    for (const cell of this.#cells) {
      if (cell.row > at) cell.row += 1;
      else if (own.includes(cell)) {
        rest.push({ ...cell, row: at + 1, lines: cell.lines.slice(fit), cutAbove: true });
        cell.lines = cell.lines.slice(0, fit);
        cell.cutBelow = true;
        this.#cutRows.add(cell);
      } else if (cell.row + cell.rowspan > at) cell.rowspan += 1;
    }
    for (const cell of rest) this.#cutRows.add(cell);
    this.#cells.push(...rest);
    const below = Math.max(...rest.map(one => this.#needed(one)), this.#heights[at]! - room);
    this.#heights.splice(at, 1, room, below);
    return true;
  }

  /** Cells that reach over the page's end before row `at`: what does not fit above it goes below. */
  #divide(at: number): void {
    for (const cell of [...this.#cells]) {
      if (cell.row >= at || cell.row + cell.rowspan <= at) continue;
      const height = sum(this.#heights.slice(cell.row, at)) - 2 * this.#look.pad;
      const lower: Cell = { ...cell, row: at, rowspan: cell.row + cell.rowspan - at, cutAbove: true };
      if (cell.down) {
        const signs = [...cell.lines[0]!];
        const fit = Math.floor(height / (this.#size * 1.05));
        [cell.lines, lower.lines] = [[signs.slice(0, fit).join('')], [signs.slice(fit).join('')]];
      } else {
        const fit = Math.max(0, Math.floor((height + 1e-6) / this.#lineHeight()));
        [cell.lines, lower.lines] = [cell.lines.slice(0, fit), cell.lines.slice(fit)];
      }
      cell.rowspan = at - cell.row;
      cell.cutBelow = true;
      const end = at + lower.rowspan;
      const tall = lower.down
        ? [...lower.lines[0]!].length * this.#size * 1.05 + 2 * this.#look.pad
        : this.#needed(lower);
      const lacking = tall - sum(this.#heights.slice(at, end));
      if (lacking > 0) this.#heights[end - 1]! += lacking;
      this.#cells.push(lower);
    }
  }

  #draw(cells: readonly Cell[], from: number, to: number): void {
    const paper = this.#paper;
    const ys = [paper.y];
    for (let row = from; row < to; row += 1) ys.push(ys.at(-1)! + this.#heights[row]!);
    for (const cell of cells) {
      const box = {
        x0: this.#xs[cell.column]!,
        x1: this.#xs[cell.column + cell.colspan]!,
        y0: ys[cell.row - from]!,
        y1: ys[Math.min(to, cell.row + cell.rowspan) - from]!,
      };
      paper.sheet.cells.push(box);
      this.#text(cell, box);
    }
    const cut = (side: 'cutAbove' | 'cutBelow') => cells.some(one => one[side] && this.#cutRows.has(one));
    if (this.#look.openCuts && cut('cutAbove') && paper.fresh) paper.sheet.open.push(ys[0]!);
    if (this.#look.openCuts && cut('cutBelow')) paper.sheet.open.push(ys.at(-1)!);
    paper.y = ys.at(-1)!;
  }

  #text(cell: Cell, box: { x0: number; y0: number; x1: number; y1: number }): void {
    const { pad, latin, valign } = this.#look;
    const size = this.#size;
    const block = this.#paper.block();
    const align = cell.head ? 'center' : cell.value ? this.#look.align : 'left';
    const add = (text: string, x: number, y: number, down?: number) =>
      text.trim() &&
      this.#paper.sheet.lines.push({
        text,
        x,
        y,
        size,
        widths: widthsOf(text, size, latin),
        block,
        ...(down && { down }),
      });
    const place = (used: number) =>
      valign === 'top' ? box.y0 + pad : valign === 'bottom' ? box.y1 - pad - used : (box.y0 + box.y1 - used) / 2;
    if (cell.down) {
      const step = size * 1.05;
      const top = place([...cell.lines[0]!].length * step);
      add(cell.lines[0]!, (box.x0 + box.x1 - size) / 2, top + size * 0.88, step);
      return;
    }
    const height = this.#lineHeight();
    // A part of a row that the page's end cut begins at its top.
    const top = cell.cutAbove || cell.cutBelow ? box.y0 + pad : place(cell.lines.length * height);
    for (const [i, line] of cell.lines.entries()) {
      const wide = sum(widthsOf(line, size, latin));
      const free = box.x1 - box.x0 - 2 * pad - wide;
      const x = box.x0 + pad + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
      add(line, x, top + i * height + (height - size) / 2 + size * 0.86);
    }
  }
}

function placed(grid: Grid) {
  return expand(grid).flatMap((slots, row) =>
    slots.flatMap((slot, column) => {
      if (slot.origin !== 'own') return [];
      // The last cell of a short row reaches to the end of the others.
      const next = slots.findIndex((other, i) => i > column && other.origin !== 'left');
      return [{ cell: slot.cell, row, column, colspan: (next < 0 ? slots.length : next) - column }];
    }),
  );
}

function columnEdges(grid: Grid, look: Look): number[] {
  const measure = look.width - 2 * look.margin;
  const width = measure * (grid.table === 'other' ? 0.6 : look.tableWidth);
  const shares = Array.from({ length: grid.columns }, (_, column) =>
    grid.table === 'requests' ? ([1.1, 2.2, 4][column] ?? 1.4) : grid.table === 'disputes' ? 1 : column === 0 ? 2 : 1.4,
  );
  const edges = [look.margin + (measure - width) / 2];
  for (const share of shares) edges.push(edges.at(-1)! + (share / sum(shares)) * width);
  return edges;
}

/** Smaller where the columns would have no room for a sign, or, without lines, for a figure. */
function typeSize(grid: Grid, look: Look, xs: readonly number[]): number {
  let size = look.small;
  for (const { cell, column, colspan } of placed(grid)) {
    const room = xs[column + colspan]! - xs[column]! - 2 * look.pad;
    const longest = cell.kind === 'value' && !look.ruled ? cell.text : '国';
    const wide = sum([...longest].map(sign => signWidth(sign, look.latin)));
    size = Math.min(size, room / Math.max(1, wide));
  }
  return Math.max(size, 5 * POINT);
}
