// The tables of a report as abstract grids, and the ways in which they can be laid flat. Nothing here knows a layout.

export interface GridCell {
  text: string;
  colspan: number;
  rowspan: number;
  kind: 'head' | 'label' | 'value';
  /** Value cells only: the cell's key and what a faithful reader gets from it (null: left blank or crossed out). */
  key?: string;
  value?: number | null;
  /** Keys of columns that a merged cell swallowed: nothing of their own is printed. */
  swallowed?: string[];
  /** Written so that a careful reader may also refuse it. */
  doubtful?: boolean;
}

export interface Grid {
  /** `other`: a small table that has nothing to do with the form. */
  table: 'proactive' | 'requests' | 'disputes' | 'other';
  columns: number;
  rows: GridCell[][];
}

export function head(text: string, colspan = 1, rowspan = 1): GridCell {
  return { text, colspan, rowspan, kind: 'head' };
}

export function label(text: string, colspan = 1, rowspan = 1): GridCell {
  return { text, colspan, rowspan, kind: 'label' };
}

export function value(key: string | undefined, text: string, number: number | null, colspan = 1): GridCell {
  return { text, colspan, rowspan: 1, kind: 'value', ...(key === undefined ? {} : { key }), value: number };
}

export type Slot =
  | { origin: 'own'; cell: GridCell }
  /** Covered by the cell to the left, or by one from a row above; `first` is its leftmost column. */
  | { origin: 'left' }
  | { origin: 'above'; first: boolean };

/** Every row as exactly `columns` slots, with the covered places of merged cells marked. */
export function expand(grid: Grid): Slot[][] {
  const covered: ('first' | 'more' | undefined)[][] = grid.rows.map(() => []);
  return grid.rows.map((row, rowIndex) => {
    const slots: Slot[] = [];
    let next = 0;
    for (let column = 0; column < grid.columns; ) {
      const above = covered[rowIndex]![column];
      if (above) {
        slots.push({ origin: 'above', first: above === 'first' });
        column += 1;
        continue;
      }
      const cell = row[next];
      if (!cell) {
        slots.push({ origin: 'left' });
        column += 1;
        continue;
      }
      next += 1;
      for (let down = 1; down < cell.rowspan; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) {
          const below = covered[rowIndex + down];
          if (below) below[column + right] = right === 0 ? 'first' : 'more';
        }
      slots.push({ origin: 'own', cell });
      for (let right = 1; right < cell.colspan; right += 1) slots.push({ origin: 'left' });
      column += cell.colspan;
    }
    return slots;
  });
}

/** The rows with values in them, each with its printed value cells. */
export function valueRows(grid: Grid): GridCell[][] {
  return grid.rows.map(row => row.filter(cell => cell.kind === 'value')).filter(row => row.length > 0);
}
