// A report drawn on the grid of a sheet: where each text, number and merged range stands. The writers of .xlsx and .csv
// share it; it knows nothing of how they write.
import { type Document, flow } from '../document.ts';
import { keysOf } from '../expected.ts';
import { expand, type Grid, type GridCell } from '../grid.ts';
import type { Random } from '../random.ts';

export interface DrawnCell {
  row: number;
  column: number;
  text: string;
  /** Where it stands: values may be typed as numbers, table cells have lines. */
  part: 'text' | 'label' | 'value' | 'blank';
}

export interface Drawn {
  name: string;
  cells: DrawnCell[];
  /** First and last row, first and last column. */
  merges: [number, number, number, number][];
}

export interface DrawOptions {
  /** Text stands in one row over all columns, or in the first cell alone. */
  mergeText: boolean;
  mergeTables: boolean;
  /** Tables of fewer columns are drawn over as many as the widest has. */
  stretch: boolean;
  /** Where the drawing begins. */
  row: number;
  column: number;
  /** An empty row here and there between texts. */
  gaps: boolean;
  severalSheets: boolean;
}

const WIDEST = 15;

export function drawDocument(document: Document, random: Random, options: DrawOptions): Drawn[] {
  const parts = flow(document);
  if (!options.severalSheets) return [drawParts('Sheet1', parts, random, options)];
  // Each table on a sheet of its own, the text around it on the sheet before and behind it.
  const sheets: (string | Grid)[][] = [[]];
  for (const part of parts) {
    if (typeof part === 'string') sheets.at(-1)!.push(part);
    else if (random.chance(0.5)) sheets.push([part]);
    else sheets.push([part], []);
  }
  return sheets
    .filter(sheet => sheet.length > 0)
    .map((sheet, i) => drawParts(`表${'一二三四五六七八九十'[i]}`, sheet, random, options));
}

function drawParts(name: string, parts: (string | Grid)[], random: Random, options: DrawOptions): Drawn {
  const drawn: Drawn = { name, cells: [], merges: [] };
  let { row } = options;
  for (const part of parts) {
    if (typeof part !== 'string') row = drawTable(drawn, part, row, options);
    else {
      drawn.cells.push({ row, column: options.column, text: part, part: 'text' });
      if (options.mergeText) drawn.merges.push([row, row, options.column, options.column + WIDEST - 1]);
      row += 1;
    }
    if (options.gaps && random.chance(0.2)) row += random.int(1, 2);
  }
  return drawn;
}

/** The row below it. */
function drawTable(drawn: Drawn, grid: Grid, top: number, { column: left, mergeTables, stretch }: DrawOptions): number {
  const edges = Array.from(
    { length: grid.columns + 1 },
    (_, i) => left + (stretch ? Math.round((i * WIDEST) / grid.columns) : i),
  );
  expand(grid).forEach((slots, at) => {
    const row = top + at;
    slots.forEach((slot, column) => {
      const [from, to] = [edges[column]!, edges[column + 1]!];
      for (let blank = from; blank < to; blank += 1) drawn.cells.push({ row, column: blank, text: '', part: 'blank' });
      if (slot.origin !== 'own') return;
      const { cell } = slot;
      drawn.cells.at(from - to)!.text = cell.text;
      drawn.cells.at(from - to)!.part = cell.kind === 'value' ? 'value' : 'label';
      const [bottom, right] = [row + cell.rowspan - 1, edges[Math.min(column + cell.colspan, grid.columns)]! - 1];
      if ((mergeTables || isStretched(cell, from, right)) && (bottom > row || right > from))
        drawn.merges.push([row, bottom, from, right]);
    });
  });
  return top + grid.rows.length;
}

/** One column drawn over several places can only be told where it is merged. */
const isStretched = (cell: GridCell, from: number, right: number): boolean => right - from + 1 > cell.colspan;

/** Keys of rows without a label whose cells are all blank: without lines around them nothing of them is left. */
export const blankRows = ({ sections }: Document): string[] =>
  sections
    .flatMap(({ table }) => table?.rows ?? [])
    .filter(row => row.every(cell => cell.kind === 'value' && cell.text.trim() === ''))
    .flatMap(keysOf);
