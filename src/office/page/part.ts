// What a page is made of, once its signs and lines are told apart.
import type { GridCell, RuledTable } from './grid.ts';
import type { Line } from './lines.ts';
import type { Picture } from './pictures.ts';

export interface TextCell extends GridCell {
  text: string;
  /** The page that its box is on, from 1. */
  page: number;
  /** As `CellText.full`. */
  full?: boolean;
  /** So narrow that the program which printed it left its text out, if it had any. */
  squeezed?: boolean;
}

export interface TablePart extends Omit<RuledTable, 'cells'> {
  kind: 'table';
  cells: TextCell[];
  spansKnown: boolean;
  /** Rows with figures that were left out: nothing tells what they belong to. */
  doubtful: number;
}

export interface LinePart extends Line {
  kind: 'line';
}

export type Part = TablePart | LinePart;

export interface PageParts {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  parts: Part[];
  /** Tables without any text. */
  blank: TablePart[];
  pictures: Picture[];
  /** Figures in cells that may be the number of the page. */
  suspects: CellSuspect[];
}

export interface CellSuspect {
  cell: TextCell;
  value: number;
  /** Its height on the page. */
  y: number;
  /** The cell's text without it. */
  rest: string;
}
